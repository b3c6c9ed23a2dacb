"""Heads of those whom a school holds: 东关小学，巴掌大的院子挤进3100名娃娃; 县三小是重头戏，1620个学位."""

from collections.abc import Sequence

from ...model import Place
from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..view import Element, text_of
from .schools import named_school, school_of, the_one

CLASS = "班"
EACH_CLASS = "每班"
ALL = "全"
VILLAGE = 1000
"""No town has fewer people."""
SQUARE_KILOMETRES = "平方公里"
ROOM = "间"
EACH_ROOM = "每间"
ASIDE = frozenset({"d", "ul", "uz", "ug"})
LONGEST_SCHOOLS = 8
"""Of schools named at greater length, no more than what they are stands before those whom they hold."""
PASSING = frozenset({"d", "ul", "uz", "ug", "T", "W"})


def housed(at: Situation, kit: Kit) -> Head | None:
    """暖泉镇中心园去年开门，来了37个娃娃: pupils, teachers, classes and seats of the school that was just named."""
    if at.quantity.kind != "count" or not at.slot.right:
        return None
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    if not noun or not kit.cues.plays(noun[-1].text, "of_school"):
        return None
    content = [e for e in at.left.content if e.tag not in ASIDE]
    if most := the_one(content, at, kit) if len(content) > 1 else "":
        return Head(Phrase(most, text_of(noun)), "right.housed")  # 最小的那个点只剩两个学生
    own = named_school(content, kit) if len(content) > 1 and not at.slot.shared else ""
    if not _holds(content, kit, named=bool(own)):
        return None
    if name := own or school_of(at, kit):
        return Head(Phrase(name, text_of(noun)), "right.housed")
    return _of_counted(at, content, text_of(noun), kit)


def _of_counted(at: Situation, content: Sequence[Element], held: str, kit: Kit) -> Head | None:
    """教学点60个，拴住了231名教师: of the schools counted before; the verb itself names nothing."""
    if not content or at.left.possessive or at.shares_right:
        return None
    ends = kit.cues.longest_first("school_name")
    told = next((x.phrase.noun for x in at.in_sentence if x.phrase.noun.endswith(ends)), "")
    schools = told.rsplit("的")[-1] if len(told) > LONGEST_SCHOOLS else told
    named = schools or len(held) > 1
    return Head(Phrase("", schools + held), "right.kept") if named else None


def _holds(content: Sequence[Element], kit: Kit, *, named: bool) -> bool:
    """院子挤进, 一名老师守着, 设: whether the words before say only that they are there, and where."""
    if not content:
        return True
    if not kit.cues.plays(content[-1].text, "keeps") or any(e.text[0] == "每" for e in content):
        return False
    others = () if named else content[:-1]
    places = any(e.tag == "P" or kit.cues.plays(e.text, "self_region", "scope_all", "area_word") for e in others)
    return not places and not any(e.verb and not kit.cues.plays(e.text, "keeps") for e in others)


def pupils_of(at: Situation, kit: Kit) -> Head | None:
    """小学36所1.2万人, 招收一年级新生54个班2430人: a bare number of people right behind schools or classes."""
    previous, left = at.previous, at.slot.left
    beside = previous is not None and (at.slot.shared or not left) and previous.slot.segment is at.slot.segment
    if previous is None or not beside or at.quantity.unit not in PEOPLE or at.slot.right:
        return None
    told = text_of(left) or previous.phrase.noun
    if at.quantity.start - previous.quantity.end != len(text_of(left)) or previous.quantity.kind != "count":
        return None
    if told.endswith(CLASS):
        return _in_classes(previous, kit)
    if previous.head.change is not None or not told.endswith(kit.cues.longest_first("kind_of_school")):
        return None
    return Head(Phrase("", previous.phrase.noun + kit.cues.noun("noun_of_students")), "right.pupils")


def population(at: Situation, kit: Kit) -> Head | None:
    """全乡1.9万人，有小学9所: how many live in the report's own place."""
    if named := _named_place(at, kit):
        return Head(Phrase("", named), "population")
    many = at.quantity.unit in PEOPLE and at.quantity.value >= VILLAGE
    if not many or at.slot.right or at.left.change is not None:
        return None
    words = [e for e in at.slot.left if e.tag not in PASSING and not kit.cues.plays(e.text, "copula", "totality")]
    whole = len(words) == 1 and words[0].text[0] == ALL and kit.cues.plays(words[0].text[-1], "government_level")
    if not whole:
        return None
    if any(x.quantity.unit in PEOPLE for x in at.in_sentence):
        return None  # 补助学生3.1万人，全县4.2万人
    return Head(Phrase("", words[0].text + kit.cues.noun("noun_of_population")), "population")


def _named_place(at: Situation, kit: Kit) -> str:
    """我们西吉县3130平方公里，46万多人: how large a place is, and how many live there; else empty."""
    words = [e for e in at.slot.left if e.tag not in PASSING and not kit.cues.plays(e.text, "speaker")]
    if at.slot.right or at.left.change is not None:
        return ""
    if at.quantity.unit == SQUARE_KILOMETRES and len(words) == 1 and isinstance(words[0].mention, Place):
        return kit.cues.noun("noun_of_area")
    own = [e for e in words if not kit.cues.plays(e.text, "self_region")]
    area = kit.cues.noun("noun_of_area")
    if at.quantity.unit == SQUARE_KILOMETRES and own != words and text_of(own).endswith(area):
        return text_of(own)  # 全县土地面积3130平方公里
    before = at.previous
    large = before is not None and before.quantity.unit == SQUARE_KILOMETRES and not words and not before.slot.right
    lived = large and at.quantity.unit in PEOPLE and at.quantity.value >= VILLAGE
    return kit.cues.noun("noun_of_population") if lived else ""


def _in_classes(classes: Linked, kit: Kit) -> Head:
    """县二小36个班1720人, 七年级招生12个班600人: the pupils of so many classes."""
    noun = classes.phrase.noun.removesuffix(CLASS)
    people = noun[-1:] in kit.cues.words("person_suffix") or noun.endswith(kit.cues.longest_first("befalls"))
    if people:
        return Head(Phrase(classes.phrase.verb, noun), "right.pupils")
    holders = [e for e in classes.left.content if not e.verb and not kit.cues.plays(e.text, "keeps")]
    return Head(Phrase("", kit.phrases.of(holders).text + kit.cues.noun("noun_of_students")), "right.pupils")


def class_size(at: Situation, kit: Kit) -> Head | None:
    """县二小有个班塞了82个学生, 三年级有个班坐了66人: how many pupils one class holds, of the school or stage named."""
    if at.quantity.kind != "count" or not at.slot.left:
        return None
    content = list(at.slot.left)
    while content and (content[-1].tag in PASSING or kit.cues.plays(content[-1].text, "keeps", "copula")):
        content.pop()
    if not content or not content[-1].text.endswith(CLASS) or not _of_people(at, kit):
        return None
    words = content if len(content[-1].text) > 1 else content[:-1]
    spot = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "class_opener")), None)
    if spot is None:
        return None
    own = kit.phrases.of(kit.phrases.left(words[:spot]).content).text
    school = "" if own.endswith(kit.cues.longest_first("school_name")) else school_of(at, kit)
    return Head(Phrase("", school + own + kit.cues.noun("noun_of_class_size")), "class_size")


def class_bound(at: Situation, kit: Kit) -> Head | None:
    """小学每班不超过45人，初中不超过50人: how many pupils a class may hold, of a stage of school or a grade."""
    content = at.left.content
    average = kit.cues.any_plays(at.slot.left, "on_average")  # 平均每班38人
    bounded = at.quantity.qualifier in {"at_most", "less_than"}
    if not content or at.slot.right or not _of_people(at, kit) or not (bounded or average):
        return None
    size = kit.cues.noun("noun_of_class_size")
    if content[-1].text == EACH_CLASS:
        owner = kit.phrases.of(content[:-1]).text
        return Head(Phrase("", owner + size), "class_bound") if owner else None
    goes_on = at.previous is not None and at.previous.head.source == "class_bound" and len(content) == 1
    stage = goes_on and kit.cues.plays(content[0].text, "school_stage")
    return Head(Phrase("", content[0].text + size), "class_bound") if stage else None


def room_size(at: Situation, kit: Kit) -> Head | None:
    """职田中学每间屋子住着22人, 8间寝室挤着13人: how many sleep in one room, of the school named."""
    if at.quantity.kind != "count" or len(at.slot.left) < 2:
        return None
    words = list(at.slot.left)
    while words and (words[-1].tag in PASSING or kit.cues.plays(words[-1].text, "complement")):
        words.pop()
    if len(words) < 2 or not kit.cues.plays(words[-1].text, "sleeps") or not _of_people(at, kit):
        return None
    words.pop()
    while len(words) > 1 and (words[-1].tag in PASSING or kit.cues.plays(words[-1].text, "obliges", "status_need")):
        words.pop()  # 一间屋子要挤下24个人
    room, before = words[-1].text, words[:-1]
    plain = kit.cues.plays(room, "any_room")
    if not (plain or kit.cues.plays(room, "bedroom")):
        return None
    counted = not before and at.previous is not None and at.previous.quantity.unit == ROOM
    if not counted and not (before and kit.cues.plays(before[-1].text, "each_room")):
        return None
    own = kit.phrases.of(kit.phrases.left(before[:-1]).content).noun
    told = at.previous.phrase.text.removesuffix(room) if counted and at.previous else ""
    owner = own or told or school_of(at, kit) or ""
    each = EACH_ROOM + (kit.cues.noun("noun_of_bedroom") if plain else room)
    return Head(Phrase("", owner + each + kit.cues.noun("noun_of_sleepers")), "room_size")


def _of_people(at: Situation, kit: Kit) -> bool:
    """Whether the count is of pupils: 68人, 82个娃娃."""
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    named = bool(noun) and kit.cues.plays(noun[-1].text, "of_school") and noun[-1].text[-1] != CLASS
    return named or (at.quantity.unit in PEOPLE and not noun)

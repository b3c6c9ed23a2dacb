"""Heads of those who come and go: 新进86人（特岗52人），退休113人; 今年打算招180名."""

from ..agreement import ANY_THING, PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation, is_part, title_noun
from ..topics import subject, topic
from ..view import JOINERS, text_of

NEAR = 400
"""Teachers are told of in the last so many characters, where those who come and go are not named otherwise."""
PASSING = frozenset({"m", "t", "d", "f"})
"""Kinds of words before those who come and go that say no more than when, or which of them."""
SHARE = "%"
ANY_UNIT = "个"
"""The classifier that goes with all things, people too."""
NEAR_MOVES = 8
"""Those who came and went are counted by one of the last so many figures."""
LONGEST_PEOPLE = 8
"""Those who come or go are named by at most so many characters."""


def staff(at: Situation, kit: Kit) -> Head | None:
    """去年退休113人，今年再招180名: teachers, but for those whom the sentence counts or speaks of."""
    if at.quantity.unit not in PEOPLE | {ANY_THING} or (
        at.slot.right and at.slot.right[0].noun and not at.shares_right
    ):
        return None
    moves = _moves(at, kit)
    if at.quantity.unit == ANY_THING and not any(moves.startswith(word) for word in kit.cues.words("walks")):
        return None  # 引进5个 may be projects
    people = _people(at, kit) if moves else ""
    plain = kit.cues.plays(moves, "goes_off")
    return Head(Phrase(kit.cues.noun("noun_of_leaving") if plain else moves, people), "staff") if people else None


def _at_work(at: Situation, kit: Kit) -> str:
    """宿管员月工资1900元，去年走了37个: those who work, whom a clause of the sentence opens with; else empty."""
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal]):
        counts = any(q.unit in PEOPLE | {ANY_THING} for q in segment.quantities)
        if counts or kit.cues.any_plays(segment.elements, "of_which"):
            continue  # 幼师820名在内; 里头特岗9个
        words = kit.phrases.left(segment.elements).content
        ends = kit.cues.longest_first("worker_suffix")
        stop = next((i for i, e in enumerate(words, 1) if e.noun and e.text.endswith(ends)), 0)
        if stop and all(e.nominal and not e.verb and e.text not in JOINERS for e in words[:stop]):
            return text_of(words[:stop])
    return ""


def moved(at: Situation, kit: Kit) -> Head | None:
    """去年58人辞职: who came or went, told behind their number."""
    if at.quantity.unit not in PEOPLE or not at.slot.right or any(e.tag not in PASSING for e in at.left.content):
        return None
    moves = text_of([e for e in at.slot.right if e.tag not in {"d", "ul", "W"}])
    people = _people(at, kit) if kit.cues.plays(moves, "comes_and_goes") else ""
    return Head(Phrase(moves, people), "staff.moved") if people else None


def made(at: Situation, kit: Kit) -> Head | None:
    """请退休教师、老党员36名当护学员: what those are made whom a list before their number names."""
    right = at.slot.right
    if at.quantity.unit not in PEOPLE or len(right) < 2 or not kit.cues.plays(right[0].text, "serves_as"):
        return None
    noun, rest = kit.phrases.noun_phrase(right[1:])
    named = bool(noun) and not rest and noun[-1].text[-1] in kit.cues.words("person_suffix")
    return Head(Phrase("", text_of(noun)), "staff.made") if named else None


def net(at: Situation, kit: Kit) -> Head | None:
    """补充教师360人，调走298人，一进一出净增62人: how many more or fewer those are who came and went."""
    if at.left.change is None or at.quantity.unit not in {*PEOPLE, ANY_UNIT}:
        return None
    if not kit.cues.any_plays(at.slot.left, "net_change"):
        return None
    suffix = kit.cues.words("person_suffix")
    near = [x for x in at.before[-NEAR_MOVES:] if at.sentence - x.sentence <= 1 and x.quantity.unit in PEOPLE]
    words = [[e for e in (*x.slot.left, *x.slot.right) if e.tag != "W"] for x in near]
    moving = [told for told in words if kit.cues.any_plays(told, "comes_and_goes")]
    if not moving or any(e.noun and e.text[-1] in suffix for e in at.left.content):
        return None  # 城区学生净增7900人
    named = [e.text for told in moving for e in told if e.noun and len(e.text) > 1 and e.text[-1] in suffix]
    before = at.view.text[max(0, at.quantity.start - NEAR) : at.quantity.start]
    teaching = kit.cues.words("teaching")
    teachers = any(word in before for word in teaching) and (
        not named or any(word in name for name in named for word in teaching)
    )
    who = kit.cues.noun("noun_of_teachers") if teachers else next(reversed(named), "")
    return Head(Phrase("", who), "staff.net", at.left.change) if who else None


def _moves(at: Situation, kit: Kit) -> str:
    """退休, 调走和辞职: the verbs of coming and going that are all there is; else empty."""
    content = [e for e in at.left.content if not kit.cues.plays(e.text, "status_planned", "scope_all", "self_region")]
    words, told = [""], text_of(content)
    for element in content:
        words = [*words, ""] if element.text in JOINERS else [*words[:-1], words[-1] + element.text]
    return told if told and all(kit.cues.plays(word, "comes_and_goes") for word in words) else ""


def _told_of(linked: Linked) -> bool:
    """每50名寄宿生配1名管理员: those who are provided, not those for whom."""
    return linked.head.source != "provision" or bool(linked.phrase.verb)


def _whom(linked: Linked) -> str:
    """通过特岗计划招聘教师920名: those who came (教师), without the way and the act."""
    words, noun = linked.left.content, linked.phrase.noun
    if linked.head.source == "right.predicate":
        return noun.rpartition("的")[2]  # 86名教师调走或考走，当年补充112名
    acts = [i for i, e in enumerate(words) if e.verb]
    behind = text_of(words[acts[-1] + 1 :]) if acts else ""
    return behind if behind and noun.endswith(behind) else noun


def _people(at: Situation, kit: Kit) -> str:
    """Who they are: the people that the sentence counts as one kind, or what its heading or opening says."""
    suffix = kit.cues.words("person_suffix")
    counted = [x for x in at.in_sentence if x.quantity.unit in PEOPLE and _told_of(x)]
    outer = [x for x in counted if x.slot.segment.depth <= at.slot.segment.depth and not is_part(x, kit.cues)]
    kinds = {_whom(x) for x in outer if x.phrase.noun}
    if len(kinds) == 1:
        noun = next(iter(kinds))
        return noun if noun[-1] in suffix and len(noun) <= LONGEST_PEOPLE else ""
    told = (subject(at, kit), topic(at, kit), title_noun(at, kit)) if not kinds else ()
    named = next((noun for noun in told if noun and noun[-1] in suffix and len(noun) <= LONGEST_PEOPLE), "")
    named = named or _at_work(at, kit)
    teachers = kit.cues.noun("noun_of_teachers")
    before = at.view.text[max(0, at.quantity.start - NEAR) : at.quantity.start]
    return named or (teachers if any(word in before for word in kit.cues.words("teaching")) else "")

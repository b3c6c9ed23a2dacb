"""Heads of parts on the left: what 其中小学4550个, 县城3所 and 初中25册 take from the figure before them."""

from collections.abc import Sequence

from ..agreement import PEOPLE, SCHOOL_UNITS
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation, said, whole_before
from ..sums import adds_up
from ..topics import topic
from ..view import EACH, JOINERS, Element, text_of

APART = "离"
"""Before a place, opens how far something is from it (学校离县城63公里)."""
TOWARDS = frozenset({"到", "至", "往"})
"""Behind a verb, where people go."""
LEFT_SO = "置"
"""Behind 空 and 闲, makes the word that a record says it with."""
LONGEST_TOLD = 12
"""What is said of some of the things is told in at most so many characters."""
LONGEST_EACH = 4
"""Behind the name of a group no more than 每生每年 (in characters) may stand."""
YUAN = "元"
BOTH = "中小学"
"""Names two stages, so that neither stands for the other."""


def kind_of_part(at: Situation, phrase: Phrase, whole: Linked | None, kit: Kit) -> Head | None:
    """寄宿制学校64所：初中23所，小学41所: schools of a stage are of the kind that their whole is."""
    if whole is None or whole.sentence != at.sentence or not kit.cues.plays(phrase.text, "school_stage"):
        return None
    if whole.head.source == "left.kind" and at.slot.segment.part == whole.slot.segment.part:
        return Head(Phrase("", whole.phrase.noun.removesuffix(text_of(whole.left.content)) + phrase.noun), "left.kind")
    between = at.view.text[whole.quantity.end : at.quantity.start].strip()
    told = between.startswith(("：", ":", "（", "(")) or any(word in between for word in kit.cues.words("of_which"))
    schools = kit.agreement.commonest(at.quantity.unit) or ""
    kind = whole.phrase.noun.removesuffix(schools)
    if not told or kind in {"", whole.phrase.noun} or kind.endswith(kit.cues.longest_first("any_school")):
        return None
    return Head(Phrase("", kind + phrase.noun), "left.kind", whole.head.change)


def bare_part(at: Situation, phrase: Phrase, kit: Kit) -> Head | None:
    """补助9800人次（小学3200，初中6600）: parts without a unit are of what stands before their bracket."""
    if (
        at.quantity.unit
        or at.host is None
        or phrase.verb
        or not kit.agreement.at_odds(phrase.noun, at.host.quantity.unit)
    ):
        return None
    return Head(Phrase("", phrase.noun + at.host.phrase.noun), "left.part", at.host.head.change)


def taken(at: Situation, phrase: Phrase, kit: Kit) -> Head | None:
    """新增学位1.84万个，幼儿园占了4200个: whose share of the things before it is."""
    previous, words = at.previous, [e for e in at.slot.left if e.tag not in {"ul", "d"}]
    takes = bool(words) and words[-1].text[0] == "占" and at.quantity.kind == "count"
    if previous is None or not takes or phrase.verb or previous.quantity.unit != at.quantity.unit:
        return None
    return Head(Phrase("", phrase.noun + previous.phrase.noun), "left.part", previous.head.change)


def of_grade(at: Situation, phrase: Phrase, kit: Kit) -> Head | None:
    """新增省级龙头企业4家、市级11家: things of another grade than those counted before."""
    previous = at.previous
    if previous is None or at.quantity.kind != "count":
        return None
    bounds = kit.cues.longest_first("cell_bound")
    bound = next((word for word in bounds if phrase.noun.endswith(YUAN + word)), "")
    if bound and previous.quantity.unit == at.quantity.unit and not phrase.verb:
        things = previous.phrase.noun.rpartition(bound)[2]  # 亿元以上项目19项，5亿元以上6项
        return Head(Phrase(previous.phrase.verb, phrase.noun + things), "left.grade", previous.head.change)
    if not kit.cues.plays(phrase.text, "grade"):
        return None
    name = previous.phrase.noun
    grades = [word for word in kit.cues.longest_first("grade") if word in name and len(word) > 1]
    inside = at.slot.joined and len(grades) > 0  # 获省级奖励14人次、市级47人次
    grade = next((word for word in grades if inside or name.startswith(word)), "")
    if not grade or not name.partition(grade)[2] or previous.quantity.unit != at.quantity.unit:
        return None
    graded = name.replace(grade, phrase.noun, 1)
    return Head(Phrase(previous.phrase.verb, graded), "left.grade", previous.head.change)


def stage_of_people(at: Situation, phrase: Phrase, kit: Kit) -> Head | None:
    """寄宿学生9.8万人，小学3.53万人: whose pupils of the stage named were counted right before."""
    previous = at.previous
    if previous is None or at.quantity.unit not in PEOPLE or previous.quantity.unit not in PEOPLE:
        return None
    beside = previous.slot.segment.part == at.slot.segment.part and previous.head.change is None
    stage = text_of(at.left.content)
    people = previous.phrase.noun
    told = kit.cues.plays(stage, "school_stage") and people[-1:] in kit.cues.words("person_suffix")
    if not (told and beside) or at.quantity.value >= previous.quantity.value or phrase.verb:
        return None
    other = next((word for word in kit.cues.longest_first("school_stage") if people.startswith(word)), "")
    return None if other else Head(Phrase("", stage + people), "left.stage")


def stage_paid(at: Situation, phrase: Phrase, kit: Kit) -> Head | None:
    """寄宿生生活费另补，小学每年1000元、初中1250元: what schools of a stage get is told in the clause before."""
    stage = text_of([e for e in at.left.content if e.text[0] != "每"])  # 小学每生每年650元
    if at.quantity.kind not in {"amount", "rate"} or not kit.cues.plays(stage, "school_stage"):
        return None
    found = topic(at, kit)
    return Head(Phrase("", stage + found), "left.stage") if found and found != stage else None


def area_part(at: Situation, kit: Kit) -> Head | None:
    """新建幼儿园5所，县城3所: an area alone says where some of what was just counted is."""
    previous, word = at.previous, at.left.content[0]
    if previous is None or at.quantity.kind != "count" or previous.quantity.unit != at.quantity.unit:
        return None
    area = kit.cues.plays(word.text, "area_word") and not kit.agreement.fits(word.text, at.quantity.unit)
    beside = previous.slot.segment.part == at.slot.segment.part and previous.head.change is None
    if not area or not beside:
        return None
    told = text_of(previous.left.content)
    other = told if kit.cues.plays(told, "area_word") else ""  # 生均图书，县城18册、乡镇21册
    return Head(Phrase("", word.text + previous.phrase.text.removeprefix(other)), "left.area")


def of_group(at: Situation, kit: Kit) -> Head | None:
    """生均校舍面积小学8.6平方米: a measure, and of which group it is, told behind it."""
    words = at.left.content
    told = len(words) > 1 and kit.cues.plays(words[-1].text, "group") and not at.slot.right
    told = told and words[-2].text != APART
    measure = kit.phrases.of(words[:-1]).text if told else ""
    if not measure or measure[-1] not in kit.cues.words("measure_suffix") or at.quantity.kind == "count":
        return None
    return Head(Phrase("", words[-1].text + measure), "left.of_group")


def swapped(at: Situation, kit: Kit) -> Head | None:
    """生均图书小学15册、初中25册: what was said of one group, said of the other."""
    words = at.left.content
    depth = at.slot.segment.depth  # 初中9所（含2所民办初中）、小学73所
    same = [x for x in at.in_sentence if x.quantity.unit == at.quantity.unit and x.slot.segment.depth <= depth]
    previous = next((x for x in same if x.head.change is None), same[0] if same else None)
    if previous is None or not words or BOTH in previous.phrase.text:
        return None
    own, name = words[0].text, previous.phrase.text
    if not kit.cues.plays(own, "group") or len(text_of(words)) > len(own) + LONGEST_EACH:
        return None
    if any((e.verb or e.noun) and e.text[0] != EACH and e.text not in name for e in words[1:]):
        return None  # 调整初中学区8个，城区新增学位2700个
    said = text_of(words)  # 小学寄宿生5600人、初中寄宿生10200人: 寄宿生 is of both
    groups = (word for word in kit.cues.longest_first("group") if word in name and own not in word)
    other = next((word for word in groups if word not in said), None)
    if other is None or name == other:
        return None
    things = kit.agreement.counted(name.removesuffix(other), at.quantity.unit) if name.endswith(other) else None
    if things and at.quantity.unit in SCHOOL_UNITS and not things.endswith(kit.cues.longest_first("kind_of_school")):
        things = None  # 民办小学6所，初中4所; but 标准化学校小学8所，初中5所
    counted = at.quantity.kind == "count" and kit.agreement.fits(own, at.quantity.unit) and not things
    alone = text_of([e for e in words if e.text[0] != EACH]) == own
    sized = alone and name.endswith(kit.cues.noun("noun_of_class_size"))  # 小学每班不超过45人，初中50人
    counted = counted and not sized and kit.cues.noun("noun_of_per_pupil") not in name  # 小学生均图书22册、初中31册
    area = name.partition(other)[0]
    if kit.cues.plays(area, "area_word") and kit.cues.plays(own, "area_word"):
        name = name.removeprefix(area)  # 县城公办园教师持证率100%，乡镇园76%
    return None if counted else Head(Phrase("", name.replace(other, own, 1)), "left.swapped", previous.head.change)


def vacant(at: Situation, kit: Kit) -> Head | None:
    """核定编制9680个，在编8935人，空着745个: how many places are not filled of those told before."""
    words = [e for e in at.slot.left if e.tag not in {"d", "uz", "ul", "W"}]
    if at.quantity.kind == "percentage" and len(words) > 1 and kit.cues.plays(words[-1].text, "stands_empty"):
        return _share_vacant(words, kit)
    if at.quantity.kind != "count" or len(words) != 1 or not kit.cues.plays(words[0].text, "stands_empty"):
        return None
    posts = kit.cues.longest_first("posts")
    told = (x.left.content for x in at.in_sentence)
    name = next((e.text for content in told for e in content if e.text.endswith(posts)), "")
    if not name and at.slot.left[-1].tag == "ul" and (whole := whole_before(at, kit.cues)):
        things = kit.agreement.counted(whole.phrase.noun, at.quantity.unit)  # 周转房盖了560套，空了132套
        return Head(Phrase("", words[0].text[0] + LEFT_SO + things), "left.vacant") if things else None
    return Head(Phrase("", kit.cues.noun("noun_of_vacancy") + name), "left.vacant") if name else None


def _share_vacant(words: Sequence[Element], kit: Kit) -> Head | None:
    """公办园的学位空着近四成: what share of the places of some is not filled."""
    spot = max((i for i, e in enumerate(words) if e.text == "的"), default=-1)
    whose, things = words[: max(spot, 0)], words[spot + 1 : -1]
    if not things or any(e.verb or not e.nominal for e in things):
        return None
    owner = kit.phrases.of(kit.phrases.left(whose).content).noun if whose else ""
    return Head(Phrase("", f"{owner}{words[-1].text[0]}{LEFT_SO}{text_of(things)}占比"), "left.vacant")


def in_places(at: Situation, kit: Kit) -> Head | None:
    """新建水厂4座，东坡镇、石桥镇各1座: several places that each have some of what was counted before."""
    words = at.left.content
    if at.quantity.kind != "count" or len(words) < 2 or not kit.cues.any_plays(at.slot.left[-1:], "each_dealt"):
        return None
    listed = any(e.text in JOINERS for e in words) and words[-1].text[-1] in kit.cues.words("place_suffix")
    whole = next((x for x in reversed(at.in_sentence) if x.quantity.unit == at.quantity.unit), None)
    if whole is None or not listed or not all(e.nominal or e.text in JOINERS for e in words):
        return None
    return Head(Phrase("", text_of(words) + whole.phrase.text), "left.in_places", whole.head.change)


def likewise(at: Situation, kit: Kit) -> Head | None:
    """教师年均工资收入9.8万元，公务员9.7万元: what was measured of some, measured of others of their kind."""
    words = at.left.content
    if at.quantity.kind == "count" or not all(e.nominal and not e.verb and e.text[0] != "每" for e in words):
        return None
    kind = _kind_of_holder(words[-1], kit) if words else ""
    kind = kind or ("school" if words and text_of(words).endswith(kit.cues.longest_first("school_name")) else "")
    alike = (x for x in at.in_sentence if x.quantity.unit == at.quantity.unit and x.head.change is None)
    for previous in alike if kind else ():
        told = previous.left.content
        last = next((i for i, e in enumerate(told[:-1]) if _kind_of_holder(e, kit) == kind), None)
        holder = text_of(told[: last + 1]) if last is not None else ""
        measured = bool(holder) and all(e.nominal for e in told[:last]) and len(text_of(told)) > len(holder) + 1
        name = previous.phrase.text
        if kind == "school" and last is None and name.endswith(kit.cues.longest_first("space_noun")):
            return Head(Phrase("", text_of(words) + name), "left.swapped")  # 生均校舍面积5平方米，县一小4平方米
        if measured and holder in previous.phrase.text and holder != text_of(words):
            return Head(Phrase("", previous.phrase.text.replace(holder, text_of(words), 1)), "left.swapped")
    return None


def _kind_of_holder(element: Element, kit: Kit) -> str:
    """Whether a word names a stage of school, a school, an area or people; empty for all else."""
    if not element.nominal or element.verb:
        return ""
    if kit.cues.plays(element.text, "school_stage", "group"):
        return "stage"
    if kit.cues.plays(element.text, "area_word"):
        return "area"
    if element.text.endswith(kit.cues.longest_first("school_name")):
        return "school"
    return "people" if element.noun and element.text[-1] in kit.cues.words("person_suffix") else ""


def some_of(at: Situation, kit: Kit) -> Head | None:
    """42所小学有19所超规模, 问题里有37件交县政府办理: some of the things before, by what is said of them."""
    if at.quantity.kind != "count" or at.shares_right or not at.slot.right or not at.slot.left:
        return None
    things = [e for e in at.left.content if not kit.cues.plays(e.text, "among")]
    if things and things[-1].tag == "f":
        return None  # 公告发布后共有1260人报名
    if len(things) == len(at.left.content) and not kit.cues.plays(at.slot.left[-1].text, "has", "still"):
        return None
    first, (noun, rest) = at.slot.right[0], kit.phrases.noun_phrase(at.slot.right)
    acts = first.verb or first.tag in {"d", "p"} or kit.cues.plays(first.text, "negation", "manner")
    told = said(at.slot.right, kit)
    fitting = bool(things) and kit.agreement.fits(things[-1].text, at.quantity.unit)
    acts = acts or bool(fitting and noun and rest and first.noun)  # 一体机有205台参数对不上
    if not acts or (noun and kit.agreement.fits(noun[-1].text, at.quantity.unit)) or not 2 <= len(told) <= LONGEST_TOLD:
        return None
    own = things if fitting else []
    alike = (x.phrase.noun for x in at.before[-4:][::-1] if x.quantity.unit == at.quantity.unit and x.phrase.noun)
    before = next(alike, "") if not own else ""
    name = text_of(own) or kit.agreement.counted(before, at.quantity.unit) or before or text_of(things)
    return Head(Phrase("", f"{told}的{name}"), "left.some_of") if name else None


def needs_whole(at: Situation, phrase: Phrase, whole: Linked, kit: Kit) -> bool:
    """其中小学4550个 behind 新增学位7350个: a part that its classifier does not fit takes the whole's noun."""
    kind = bool(at.left.content) and at.left.content[-1].text[-1] in kit.cues.words("modifier_suffix")  # 共建型3个
    if (phrase.verb and not kind) or not at.left.content or not is_part_of(at, whole, kit):
        return False
    if text_of(at.left.content) == whole.phrase.noun:
        return False  # 平均班额46.8人，其中大班额19个；初中平均班额49.2人
    schools = whole.phrase.noun.endswith(kit.cues.longest_first("kind_of_school"))
    if schools and kit.cues.plays(phrase.text, "school_stage"):
        return False  # 中小学126所，其中高中3所
    last = at.left.content[-1]
    if last.text.endswith(kit.cues.longest_first("grant_noun")):
        return False  # 资助学生3.2万人次，其中学前教育资助2860人次
    befell = kit.cues.plays(last.text, "befalls", "attends")
    if befell and whole.phrase.noun.endswith(kit.cues.longest_first("befalls")):
        return False  # 入学308人，其中特殊教育学校就读96人
    if len(at.left.content) > 1 and len(last.text) > 1 and whole.phrase.noun.endswith(last.text):
        return False  # 现有班级860个，其中超过55人的班级12个
    odd = kit.agreement.at_odds(last.text, at.quantity.unit) or last.text[-1] in kit.cues.words("modifier_suffix")
    odd = odd or last.tag in {"s", "b"} or kit.cues.plays(last.text, "area_word", "cell_bound")
    named = last.text[-1] in kit.cues.words("place_suffix") and last.text[-1] != whole.phrase.noun[-1:]
    odd = odd or named or (at.quantity.unit in PEOPLE and last.text[-1] not in kit.cues.words("person_suffix"))
    return odd


def stands_alone_beside(at: Situation, whole: Linked, kit: Kit) -> bool:
    """中小学74所（小学48所，初中22所，高中4所）: the parts beside it were named without the whole."""
    if at.quantity.unit in PEOPLE and kit.cues.plays(text_of(at.left.content), "school_stage"):
        return False  # 在校学生4.7万人，其中在园幼儿0.9万人，小学2.2万人
    beside = [linked for linked in at.in_sentence if linked.quantity.start > whole.quantity.start]
    return bool(beside) and all(linked.head.source == "left.noun" for linked in beside)


def is_part_of(at: Situation, whole: Linked, kit: Kit) -> bool:
    """Whether a count stands behind 其中, or in a bracket behind the whole, or adds up to it with others."""
    start = whole.quantity.end if whole.sentence == at.sentence else at.view.start
    between = at.view.text[start : at.quantity.start]
    behind = any(word in between for word in kit.cues.words("of_which"))
    behind = behind and not kit.cues.any_plays(at.slot.left, "standing")  # 其中，县一中占地80亩，现有教学班60个
    told = behind or at.slot.segment.depth > 0
    return at.quantity.kind == "count" and (told or (_is_noun(at, kit) and adds_up(at, whole)))


def _is_noun(at: Situation, kit: Kit) -> bool:
    """Whether the words name a group or a kind, and not what was done (分到5000个，落地4930个)."""
    content = at.left.content
    return bool(content) and all(
        e.noun and not e.verb and not kit.cues.plays(e.text, "done", "area_word") for e in content
    )


def of_sector(at: Situation, kit: Kit) -> Head | None:
    """第一产业增加值5.4亿元；第二产业14.8亿元: a sector alone is told by the measure of the first."""
    own = text_of(at.left.content)
    if not kit.cues.plays(own, "sector") or at.quantity.kind != "amount":
        return None
    sectors = kit.cues.longest_first("sector")
    told = (x.phrase.noun for x in at.in_sentence if x.quantity.kind == "amount" and x.head.change is None)
    measures = (noun.removeprefix(word) for noun in told for word in sectors if noun.startswith(word))
    measure = next((word for word in measures if word), "")
    return Head(Phrase("", own + measure), "left.same_measure") if measure else None


def verb_of_list(previous: Linked, kit: Kit) -> str:
    """设立应急供应网点34个、加工企业3家: of the verbs before the first thing, those that are acts."""
    verb, kept = previous.phrase.verb, ""
    for element in previous.left.content:
        passing = element.text in JOINERS or kit.cues.plays(
            element.text, "act", "acts_on", "done", "opener", "status_planned"
        )
        ends = len(kept) > 1 and not passing and kept[-1] not in JOINERS
        if not verb.startswith(kept + element.text) or ends:
            break
        kept += element.text
    return kept or verb

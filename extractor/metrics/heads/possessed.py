"""Heads of counts behind 的: 公办的41所, 抽查的40所学校, 走访12个乡镇的26所学校, 没装上的6所全是教学点."""

from collections.abc import Sequence

from ...rules import CueRole
from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation, said, title_noun
from ..view import HAS, OF, Element, text_of
from .things import naming, told_instead

SCHOOL_YEAR = "年级"
LONGEST_PREDICATE = 16
"""What the things of some places did is told in at most so many characters."""
MOST_HOLDERS = 3
"""Those who have what is counted, counted themselves, are named by at most so many words."""
ACTING = frozenset({"v", "d", "p", "zg", "vd"})
"""Kinds of words that begin to tell what became of things."""
NAMELESS = frozenset(
    {"right.possessed", "verb.missing", "verb.lacking", "left.remainder", "verb.topic", "inherit.topic"}
)
"""Rules whose heads tell what became of things, or how many are missing, and may not name them."""
TOLD_APART = frozenset({"right.predicate", "right.clause", "left.some_of", "right.undergone"})
"""Rules whose heads tell things apart by what they did, which others of them did not."""
PARTED = frozenset({"left.part", "left.of_which"})
"""Rules whose heads tell a part of what was counted, which the next part is not of."""
LONGEST_THINGS = 6
"""Of a longer name told sentences ago (在校生, 交流轮岗的校长、教师), only what its classifier fits goes on."""


def possessive(at: Situation, kit: Kit) -> Head | None:
    """公办的41所, 在建90套: a modifier with the noun of the count before, or of the heading."""
    content = at.left.content
    modifies = at.left.possessive or (bool(content) and all(e.tag == "b" for e in content))
    if at.quantity.kind == "percentage" and at.left.possessive:
        return _share_of_some(at, kit)
    if not modifies or at.quantity.kind != "count" or things_behind(at, kit):
        return None
    previous = _modified(at, kit) or at.previous
    same = previous is not None and (at.quantity.unit == "" or _alike(at, previous))
    noun = previous.phrase.noun if previous and same else title_noun(at, kit)
    if noun and previous and same and (instead := told_instead(at, previous, kit)):
        return Head(Phrase("", text_of(at.left.content) + instead), "left.possessive")
    if noun and previous and same and previous.sentence != at.sentence and len(noun) > LONGEST_THINGS:
        noun = kit.agreement.counted(noun, at.quantity.unit) or noun
    if noun and kit.cues.plays(noun, "plan_name"):
        noun = at.named.get(at.quantity.unit) or title_noun(at, kit)  # 规划72个，动工的56个
    if noun and previous and same and previous.head.source in TOLD_APART:
        noun = noun.rpartition("的")[2] or noun  # 21所学校改用电锅炉，仍靠煤炉的19所
    if at.quantity.unit in PEOPLE and (year := of_school_year(at, noun or "", kit)):
        return Head(Phrase("", year), "left.possessive")
    noun = _apart(noun, at, kit) if noun and at.left.possessive else _ungraded(noun or "", content, kit)
    if noun and content and kit.cues.plays(text_of(content), "short_of", "owed"):
        gap = kit.cues.noun("noun_of_gap")
        return Head(Phrase("", noun.removesuffix(gap) + gap), "verb.missing")  # 分到学位900个，差的40个
    noun = _of_one_kind(noun or "", content, kit)
    return Head(Phrase("", _modifier(at, kit) + noun), "left.possessive") if noun else None


def passed(at: Situation, kit: Kit) -> Head | None:
    """够上县一高录取线的有27人, 过普高线的133人: pupils by the line that their marks passed."""
    if at.quantity.unit not in PEOPLE or at.slot.right or at.left.level or at.left.change is not None:
        return None
    words = [e for e in at.slot.left if e.tag not in {"T", "W", "d", "ul", "c"} and e.text not in {HAS, OF}]
    name = text_of(words)
    line = words and name.endswith(kit.cues.longest_first("exam_line")) and len(name) <= LONGEST_PREDICATE
    plain = all(e.nominal or e.verb or e.tag in {"zg", "ug"} for e in words)
    return Head(Phrase("", name + kit.cues.noun("noun_of_students")), "passed") if line and plain else None


def _of_one_kind(noun: str, content: Sequence[Element], kit: Kit) -> str:
    """专职管理员8人，兼职113人: the things, without the kind of those told before."""
    kinds = kit.cues.longest_first("kind_behind")
    other = next((word for word in kinds if noun.startswith(word)), "")
    return noun.removeprefix(other) or noun if other and kit.cues.plays(text_of(content), "kind_behind") else noun


def people_of_year(at: Situation, kit: Kit) -> str:
    """一、二年级家长536人，三、四年级521人: the people of a year told before in the sentence; else its pupils."""
    told = (x.phrase.noun.partition(SCHOOL_YEAR)[2] for x in at.in_sentence if x.quantity.unit == at.quantity.unit)
    return next((people for people in told if people), kit.cues.noun("noun_of_students"))


def people_told(at: Situation, kit: Kit) -> str:
    """在校学生5.1万人，小学3.9万人: the people counted last in the sentence, without what tells of them; else empty."""
    told = (x.phrase.noun.rpartition(OF)[2] for x in at.in_sentence if x.quantity.unit in PEOPLE)
    people = next((noun for noun in told if noun[-1:] in kit.cues.words("person_suffix")), "")
    stage = next((word for word in kit.cues.longest_first("school_stage") if people.startswith(word)), "")
    return people.removeprefix(stage)


def of_school_year(at: Situation, things: str, kit: Kit) -> str:
    """一年级3人，二年级2人: the pupils of a year of school, who are not of the one told before; else empty."""
    own, pupils = text_of(at.left.content), people_of_year(at, kit)
    years = own.endswith(SCHOOL_YEAR) and things.removesuffix(pupils).endswith(SCHOOL_YEAR)
    return own + pupils if years else ""


def _modifier(at: Situation, kit: Kit) -> str:
    """公办的41所; 有食堂的12所: the words before 的, and that the things have what these name."""
    content = at.left.content
    named = at.left.possessive and bool(content) and all(e.noun and not e.verb for e in content)
    before = (e for e in reversed(at.slot.segment.elements) if content and e.start < content[0].start)
    last = next((e for e in before if e.tag != "Q"), None)
    has = named and last is not None and kit.cues.plays(last.text, "has")
    return f"{HAS}{text_of(content)}{OF}" if has else text_of(content)


def _ungraded(noun: str, content: Sequence[Element], kit: Kit) -> str:
    """市级以上龙头企业21家，其中国家级1家: the things without the grade that all of them have."""
    grade = next((word for word in kit.cues.longest_first("grade") if noun.startswith(word)), "")
    if not grade or not kit.cues.plays(text_of(content), "grade"):
        return noun
    rest = noun.removeprefix(grade)
    return rest.removeprefix(next((word for word in kit.cues.longest_first("cell_bound") if rest.startswith(word)), ""))


def _apart(noun: str, at: Situation, kit: Kit) -> str:
    """用上的学校23所，没动的37所: the things alone, without what tells others of them apart."""
    things = noun.rpartition("的")[2]
    things = things if len(things) > 1 else noun
    acts: tuple[CueRole, ...] = ("done", "act", "comes_and_goes", "short_of")
    acted = any(kit.cues.plays(things[-n:], *acts) for n in (2, 1)) or kit.agreement.at_odds(things, at.quantity.unit)
    if not acted:
        return things
    opened = next((things[:n] for n in (4, 3, 2) if kit.agreement.fits(things[:n], at.quantity.unit)), None)
    return opened or kit.agreement.commonest(at.quantity.unit) or things  # 幼儿园原定新建24所，交付使用的17所


def _alike(at: Situation, linked: Linked) -> bool:
    """Whether a figure counts in the same unit; in one sentence 名 and 人 are one."""
    units = {linked.quantity.unit, at.quantity.unit}
    return len(units) == 1 or (units <= PEOPLE and linked.sentence == at.sentence)


def _modified(at: Situation, kit: Kit) -> Linked | None:
    """The figure whose things a modifier tells apart: one whose noun goes with its unit, else the last of the unit."""
    counted = (linked for linked in reversed(at.before[-10:]) if _alike(at, linked))
    outer = [linked for linked in counted if linked.slot.segment.depth <= at.slot.segment.depth]
    outer = [linked for linked in outer if linked.head.source != "left.possessive"]
    outer = [linked for linked in outer if linked.head.source not in PARTED] or outer  # 高级职称860人；年过五十的1420人
    near = [linked for linked in outer if at.sentence - linked.sentence <= 1 and linked.head.source in NAMELESS]
    parted = kit.cues.any_plays(at.slot.left, "of_which")  # 其中父母双双在外的9120人
    if outer and (outer[0] in near or not parted):
        named = (x for x in outer if x not in near and kit.agreement.counted(x.phrase.noun, x.quantity.unit))
        return next(named, None) or naming(outer, at, kit)
    return naming(outer, at, kit)


def _share_of_some(at: Situation, kit: Kit) -> Head | None:
    """寄宿生1.8万人，有床睡的不到七成: the share of those before that a modifier tells."""
    counted = next((linked for linked in reversed(at.before[-4:]) if linked.quantity.kind == "count"), None)
    if counted is not None and counted.sentence != at.sentence:  # 招了2146名，公费生312人。招来的八成去了乡下
        units = PEOPLE if counted.quantity.unit in PEOPLE else {counted.quantity.unit}
        told = [x for x in at.before if x.sentence == counted.sentence and x.quantity.unit in units]
        counted = max(told, key=lambda x: x.quantity.value)
    said_of_them = text_of(at.left.content)
    if counted is None or at.sentence - counted.sentence > 1 or not counted.phrase.noun or not said_of_them:
        return None
    first = at.left.content[0]
    compares = first.tag in {"p", "d"} or kit.cues.plays(first.text, "done", "comparing", "measured_by")
    if compares or not any(e.verb for e in at.left.content):
        return None  # 完成年度计划的58%, 不到新建的三成
    return Head(
        Phrase("", f"{said_of_them}的{counted.phrase.noun}{kit.cues.noun('noun_of_ratio')}"), "possessive.share"
    )


def possessed(at: Situation, name: str, rest: Sequence[Element], kit: Kit) -> Head:
    """抽查的40所学校; of so many places (12个乡镇的26所学校), by the act before them or what became of them."""
    if not _counted_holder(at, kit):
        return Head(Phrase("", text_of(at.left.content) + name), "right.possessed")
    act = at.previous.left.content[-1:] if at.previous else ()
    if act and (act[0].verb or kit.cues.plays(act[0].text, "act")):
        return Head(Phrase(act[0].text, name), "right.verb")  # 走访12个乡镇的26所学校
    told = "" if at.shares_right else said(rest, kit)
    if 2 <= len(told) <= LONGEST_PREDICATE:
        return Head(Phrase("", f"{told}的{name}"), "right.predicate")  # 5个乡镇的19所学校靠炭火取暖
    return Head(Phrase("", text_of(at.left.content) + name), "right.possessed")


def _counted_holder(at: Situation, kit: Kit) -> bool:
    """Whether all that stands before 的 was counted right before."""
    before, content = at.previous, at.left.content
    near = at.slot.shared and before is not None and before.slot.segment is at.slot.segment
    named = near and 0 < len(content) <= MOST_HOLDERS and all(e.nominal and not e.verb for e in content)
    return named and before is not None and kit.agreement.fits(content[-1].text, before.quantity.unit)


def things_behind(at: Situation, kit: Kit) -> Sequence[Element]:
    """没开工的3个项目: the noun phrase behind a count; empty where what stands there tells of things named before."""
    noun, rest = kit.phrases.noun_phrase(at.slot.right)
    if not noun or kit.agreement.fits(noun[-1].text, at.quantity.unit):
        return noun
    first, second = noun[0], [*noun, *rest][1:2]
    equal = first.text + text_of(second) in kit.cues.words("equates")  # 没装上的6所全是教学点改办的
    there = first.tag == "s" and bool(second) and second[0].verb  # 不合格的5批次当场销毁
    fitting = any(kit.agreement.fits(e.text, at.quantity.unit) for e in noun)
    kinds = ACTING - {"d"} if fitting else ACTING  # 剩下的2个未开工项目卡在用地上
    acts = at.slot.right[0].tag in kinds and not at.shares_right  # 缺的4名靠教师轮流顶班
    return () if equal or there or acts else noun

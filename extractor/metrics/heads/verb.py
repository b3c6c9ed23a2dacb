"""Heads of acts: 新建学校7所、改扩建38所, 已拨付1.1亿元, 余9所."""

from itertools import pairwise

from ...rules import CueRole
from ..agreement import ANY_THING, PEOPLE
from ..phrases import Phrase
from ..situation import POINTS, Head, Kit, Linked, Situation, reached, thing_of, title_noun, whole_before
from ..topics import strong_topic, subject, topic
from ..view import text_of
from .payer import money_behind
from .spent import is_fund, money_verb, owner_before, unmeasured, unplanned
from .things import cared_for, names_things, naming, told_instead

LONGEST_KEPT = 8
"""What is kept for so long is named by at most so many characters."""
LONGEST_USE = 12
"""What money is used for, or owed for, is named by at most so many characters."""
LONGEST_DEBT = 5
"""What is owed is named by at most so many words."""
LEAST_ACT = 2
"""An act that is told again is told in at least so many characters."""
LONGEST_MANNER = 2
"""How something is done (优化撤并) is told in at most so many characters."""
LACKED = frozenset({"count", "amount", "area", "percentage", "measure"})
"""Kinds of figures of what can be missing."""
STAGES: tuple[CueRole, ...] = ("done", "next_stage")
"""What works go through, one after the other."""
LONGEST_MEASURE = 2
"""A stage is measured by a noun (面积) of at most so many characters."""
HOUSEHOLDS = "户"
FARM_UNITS = frozenset({"户", "家", "个", "处"})
"""What farms are counted in."""
TURNS = "人次"
EACH_TIME = "次"
DUE = frozenset({"provision.due", "verb.held"})
"""Rules whose heads say how many are due, and how many of those there are."""


def verb(at: Situation, kit: Kit) -> Head | None:
    """新建学校7所、改扩建38所: a verb alone takes the noun of what it is done to from before."""
    phrase = at.phrase
    if not phrase.verb:
        return None
    if at.quantity.kind == "amount":
        return money_verb(at, phrase, kit)
    if again := _again(at):
        return Head(again, "verb.again")
    if (
        at.quantity.kind == "count"
        and (found := strong_topic(at, kit))
        and kit.agreement.counted(found, at.quantity.unit)
    ):
        return Head(Phrase(phrase.verb, found), "verb.strong_topic")
    if _is_event(at, kit):
        return Head(Phrase("", _brought_by(at, kit) + phrase.verb), "verb.event")
    if at.quantity.unit in PEOPLE and kit.cues.plays(phrase.verb, "sends"):
        return Head(Phrase(phrase.verb, kit.cues.noun("noun_of_staff")), "verb.sent")
    if whom := cared_for(at, kit):
        return Head(Phrase(phrase.verb, whom), "verb.previous")
    if (whole := _same_things(at, kit)) is not None:
        if act := _another_act(whole, phrase.verb, kit):
            return Head(Phrase("", act), "verb.another")
        if instead := told_instead(at, whole, kit):
            return Head(Phrase(phrase.verb, instead), "verb.previous")
        things = unplanned(_kind_of_all(at, whole, kit), kit)
        if kit.cues.plays(phrase.verb, "off_strength"):
            things = kit.agreement.counted(things, at.quantity.unit) or things  # 实有在编教师3642名，缺编218名
        return Head(Phrase(phrase.verb, _once(phrase.verb, _begun(phrase.verb, things, kit))), "verb.previous")
    if named := _same_act(at, kit) or _labelled_things(at, kit) or title_noun(at, kit):
        return Head(Phrase(phrase.verb, named), "verb.title")
    specific = at.quantity.kind == "count" and at.quantity.unit not in PEOPLE | {ANY_THING}
    if specific and (known := at.named.get(at.quantity.unit)):
        return Head(Phrase(phrase.verb, known), "verb.known")
    noun = kit.kind_noun(at.quantity)
    previous = at.previous
    if at.quantity.kind == "duration":
        beside = previous is not None and previous.slot.segment == at.slot.segment and at.slot.joined
        kept = previous.phrase.text if previous and beside else ""  # 留样125克、存足48小时
        return Head(Phrase("", (kept if len(kept) <= LONGEST_KEPT else "") + phrase.verb + noun), "verb.kind")
    rated = previous is not None and previous.quantity.kind == "percentage" and at.quantity.kind == "count"
    rated = rated or (previous is not None and previous.quantity.kind == "rank")
    if at.left.possessive and at.quantity.kind == "count" and len(phrase.verb) > 1 and not noun:
        return Head(Phrase(phrase.verb, ""), "verb.possessive")  # 提意见四百多条，返工的有五处
    if previous and not rated:
        owner = unmeasured(unplanned(owner_before(at, previous, kit), kit), kit)
        return Head(Phrase("", owner + phrase.verb + noun), "verb.owner")
    if found := topic(at, kit):
        return Head(Phrase(phrase.verb, found), "verb.topic")
    people = at.quantity.unit in PEOPLE and not noun
    return Head(Phrase(phrase.verb, kit.cues.noun("noun_of_staff") if people else noun), "verb.kind")


def _same_act(at: Situation, kit: Kit) -> str:
    """对进度滞后的下发提醒单，全年共下发14份: what the same act was done to in a clause before; else empty."""
    if at.quantity.kind != "count" or len(at.phrase.verb) < LEAST_ACT:
        return ""
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal]):
        spot = next((i for i, e in enumerate(segment.elements) if e.text == at.phrase.verb), None)
        if spot is None or segment.quantities or segment.depth:
            continue
        noun, rest = kit.phrases.noun_phrase(segment.elements[spot + 1 :])
        return text_of(noun) if noun and not rest and len(text_of(noun)) <= LONGEST_KEPT else ""
    return ""


def _labelled_things(at: Situation, kit: Kit) -> str:
    """2.运动场：新建68个: what a colon before the first figure of its paragraph names; else empty."""
    first = at.quantity.kind == "count" and not at.before and at.slot.segment.opener in {"：", ":"}
    words = at.titles[0] if first and at.label and at.titles else ()
    plain = bool(words) and text_of(words) == at.label and all(e.nominal and not e.verb for e in words)
    return at.label if plain and not kit.agreement.at_odds(words[-1].text, at.quantity.unit) else ""


def _again(at: Situation) -> Phrase | None:
    """今年新增学位1200个，2025年再新增1500个: the same act in another year is done to the same things."""
    told = next((x.phrase for x in at.in_sentence if x.quantity.unit == at.quantity.unit), None)
    timed = at.left.last_period is not None
    return told if timed and told and told.verb == at.phrase.verb and told.noun else None


def stocked(at: Situation, kit: Kit) -> Head | None:
    """生猪存栏31万头、出栏46万头: whose herd is told of, where the figure before tells of it too."""
    herds = kit.cues.longest_first("herd_word")
    if at.phrase.text not in herds:
        return None
    told = (x.phrase.noun for x in at.in_sentence if x.quantity.unit == at.quantity.unit)
    kept = ((noun, word) for noun in told for word in herds if noun.endswith(word) and noun != word)
    name = next((noun.removesuffix(word) + at.phrase.text for noun, word in kept), "")
    before = at.previous
    here = before is not None and before.quantity.kind == "count" and before.slot.segment.part == at.slot.segment.part
    if not name and before is not None and here and before.quantity.unit in FARM_UNITS:
        name = before.phrase.noun + at.phrase.text  # 肉鸡规模养殖场128户，存栏33万羽
    return Head(Phrase("", name), "verb.stocked") if name else None


def visits(at: Situation, kit: Kit) -> Head | None:
    """一共走访1430余户次, 班主任家访1280户次: how often people were visited, whoever went."""
    unit, content = at.quantity.unit, at.left.content
    if unit.startswith(HOUSEHOLDS) and content and kit.cues.plays(content[-1].text, "mere_doing"):
        before = at.view.text[at.view.start : at.quantity.start]  # 家访是硬任务，去年一共走了210户次
        named = next((word for word in kit.cues.longest_first("visits") if word in before), "")
        return Head(Phrase("", named + unit), "verb.visits") if named and not at.slot.right else None
    told = unit.endswith(EACH_TIME) and bool(content) and kit.cues.plays(content[-1].text, "visits")
    return Head(Phrase("", content[-1].text + unit), "verb.visits") if told and not at.slot.right else None


def _is_event(at: Situation, kit: Kit) -> bool:
    """住校1260人，就餐3900人; 招生280人: what happens to people names those whom it counts, where nothing else does."""
    counted = at.quantity.unit in PEOPLE or at.quantity.unit == HOUSEHOLDS
    if not counted or at.left.possessive or not kit.cues.plays(at.phrase.verb, "befalls"):
        return False
    comings = at.quantity.unit != TURNS  # 出动执法人员2600人次，拘留4人: who came how often are others
    people = [x for x in at.in_sentence if x.quantity.unit in PEOPLE and not (comings and x.quantity.unit == TURNS)]
    befell = bool(people) and people[0].phrase.noun.endswith(kit.cues.longest_first("befalls"))  # 毕业1020人，就业990人
    said = not befell and any(names_things(x, kit) for x in people)
    return not said or at.phrase.verb[-1] in kit.cues.words("person_suffix")


def _brought_by(at: Situation, kit: Kit) -> str:
    """发放创业担保贷款268笔，带动就业756人: the word by which something brought it about; else empty."""
    before = [e for e in at.slot.left if e.end <= at.left.content[0].start]
    return before[-1].text if before and kit.cues.plays(before[-1].text, "benefit") else ""


def lacking(at: Situation, kit: Kit) -> Head | None:
    """缺285名, 宿管员还短31人: how many are missing of the things counted before, or of those named right here."""
    if text_of(at.slot.right[:1]) == "的" and kit.cues.any_plays(at.slot.right[1:2], "gap_noun"):
        return _gap_behind(at, kit)
    if thing := _lacked(at, kit):
        return Head(Phrase("", thing + kit.cues.noun("noun_of_gap")), "verb.lacking")
    if not kit.cues.any_plays(at.left.content[-2:], "short_of"):
        return None
    dealt = [e for e in at.left.content[-2:-1] if kit.cues.plays(e.text, "each_dealt")]  # 音乐、美术教师各缺4名
    passing = (e for e in at.left.content if e.tag not in {"d", "W"} and e not in dealt)
    content = [e for e in passing if not kit.cues.plays(e.text, "still", "sums_up", "norm", "set_task", "plan_name")]
    named = bool(at.slot.right) and at.slot.right[0].noun and not at.shares_right
    if not content or named or at.quantity.kind not in LACKED or not kit.cues.plays(content[-1].text, "short_of"):
        return None
    if held := _held_against(at, kit):
        return Head(Phrase("", held + kit.cues.noun("noun_of_gap")), "verb.lacking")
    if len(content) == 1:
        return _missing(at, content[0].text, kit)
    acts = (e.verb and not (behind.noun and behind.tag != "vn") for e, behind in pairwise(content))  # 扫尾工程还差
    if any(acts) or any(kit.cues.plays(e.text, "act", "short_of") for e in content[:-1]):
        return None
    own = kit.phrases.of(content[:-1]).text
    return Head(Phrase("", own + kit.cues.noun("noun_of_gap")), "verb.lacking")


def _gap_behind(at: Situation, kit: Kit) -> Head | None:
    """补充教师不少于500名，先填平眼下160名的缺口: of those counted before, how many are missing."""
    named = any(e.noun and not kit.cues.plays(e.text, "fills_gap") for e in at.left.content)
    if at.quantity.kind != "count" or named:
        return None
    gap, whole = kit.cues.noun("noun_of_gap"), _same_things(at, kit, lacked=True)
    noun = unplanned(whole.phrase.noun, kit) if whole else title_noun(at, kit)
    return Head(Phrase("", noun.removesuffix(gap) + gap), "verb.missing") if noun else None


def _lacked(at: Situation, kit: Kit) -> str:
    """城区小学还缺教师460名: what there are not enough of, and where; else empty."""
    words = at.left.content
    spot = next((i for i, e in enumerate(words[:-1]) if kit.cues.plays(e.text, "short_of")), None)
    if spot is None or at.quantity.kind not in {"count", "amount"} or at.left.level:
        return ""
    thing = words[spot + 1 :]
    where = [e for e in words[:spot] if e.tag not in {"T", "W"} and not kit.cues.plays(e.text, "self_region")]
    named = all(e.noun and not e.verb for e in thing) and all(e.nominal and not e.verb for e in where)
    return text_of([*where, *thing]) if named else ""


def _held_against(at: Situation, kit: Kit) -> str:
    """离3.5平方米的省定标准还差0.6平方米: what falls short of the standard before."""
    previous = at.previous
    if previous is None or previous.head.source != "provision.standard":
        return ""
    alike = at.quantity.unit in {previous.quantity.unit, POINTS} and at.quantity.value < previous.quantity.value
    norm = text_of([e for e in (*previous.left.content, *previous.slot.right) if kit.cues.plays(e.text, "norm")])
    return previous.phrase.noun.removesuffix(norm) if alike else ""


def _missing(at: Situation, word: str, kit: Kit) -> Head | None:
    """床位900张，差100张: how many are missing of the things counted before, or of those that the heading names."""
    if not kit.cues.plays(word, "short_of"):
        return None
    gap = kit.cues.noun("noun_of_gap")
    if at.previous and at.previous.head.source in DUE and at.quantity.kind == at.previous.quantity.kind:
        return Head(Phrase("", at.previous.phrase.noun + gap), "verb.missing")  # 该有300人，实有260人，差着40个
    whole = _same_things(at, kit, lacked=True)
    # 宿管员按每60名寄宿生配一人，现缺136名: those for whom the norm is are not missing
    normed = whole is not None and kit.cues.any_plays(whole.slot.left, "measured_by")
    about = subject(at, kit) if normed else None
    if whole is None or whole.sentence != at.sentence:
        # 底子最薄的是科学教室，至今缺着17间; 生活教师欠得更多，整整缺84名
        about = about or strong_topic(at, kit)
    if at.quantity.kind == "amount" and not about and not (whole and is_fund(whole, kit)):
        return Head(Phrase("", kit.cues.noun("noun_of_amount") + kit.cues.noun("noun_of_gap")), "verb.missing")
    if whole is None and not about and at.quantity.kind == "count":
        told = (x.phrase.noun for x in at.in_sentence)  # 床才2.8万，差3500张
        about = next((noun for noun in told if kit.agreement.fits(noun[-1:], at.quantity.unit)), None)
    noun = about or (unplanned(whole.phrase.noun, kit) if whole else title_noun(at, kit))
    return Head(Phrase("", noun.removesuffix(gap) + gap), "verb.missing") if noun else None


def remainder(at: Situation, kit: Kit) -> Head | None:
    """完成73所，余9所: what is left of the things counted before."""
    word = text_of(at.left.content or at.slot.left)
    money = at.quantity.kind == "amount"
    if not kit.cues.plays(word, "remainder") and not (money and kit.cues.plays(word, "besides", "uncovered")):
        return None
    payer = money_behind(at, kit) if money else ""
    if not payer and not at.left.content:
        return None  # 其余31所没有食堂
    if at.slot.right and at.slot.right[0].noun and not payer:
        return None
    if payer:
        return Head(Phrase("", payer), "left.payer")
    if money:
        return None if kit.cues.plays(word, "besides", "uncovered") else _money_left(at, kit)
    # 交付42所（19所正在装修），余下33所
    whole = _same_things(at, kit, outside=True) if at.quantity.kind == "count" else None
    if whole and _later(at, whole):
        return Head(Phrase("", whole.phrase.noun), "left.remainder")  # 2017年还有214个，去年底只剩31个
    return Head(Phrase("", kit.cues.noun("noun_of_remainder") + whole.phrase.noun), "left.remainder") if whole else None


def _later(at: Situation, whole: Linked) -> bool:
    """Whether both figures stand right behind a time of their own, so that one tells how many there are by now."""
    own = any(e.tag == "T" for e in at.slot.left)
    return own and any(e.tag == "T" for e in whole.slot.left) and whole.slot.segment.part == at.slot.segment.part


def _money_left(at: Situation, kit: Kit) -> Head | None:
    """已拨出3540万元，尚余590万元; 余下的366万元为征地拆迁和前期费用; 旧债还了一截，还剩7100万元."""
    if at.previous is None or at.previous.quantity.kind != "amount":
        return None
    right = [e for e in at.slot.right if e.tag not in {"d", "ul", "W"}]
    equal = len(right) > 1 and kit.cues.plays(right[0].text, "equals") and right[-1].noun and right[0].text != "是"
    if equal and all(e.text != "的" for e in right) and len(text_of(right[1:])) <= LONGEST_USE:
        return Head(Phrase("", text_of(right[1:])), "left.remainder")
    rest = kit.cues.noun("noun_of_remainder")
    debts = kit.cues.longest_first("debt")
    owed = next((x.phrase.noun for x in at.in_sentence if x.phrase.noun.endswith(debts)), "")
    return Head(Phrase("", rest + (owed or kit.cues.noun("noun_of_amount"))), "left.remainder")


def _same_things(at: Situation, kit: Kit, *, lacked: bool = False, outside: bool = False) -> Linked | None:
    """The last things counted by the same unit; where a year is told apart, the whole of them and not a part.

    Of people that are `lacked`, any unit of people will do; `outside` passes over brackets that are closed.
    """
    dated = any(e.tag == "T" for e in at.slot.before)
    if dated and (whole := whole_before(at, kit.cues, reach=3)) and whole.phrase.noun:
        return whole
    turns = {at.quantity.unit, at.quantity.unit + EACH_TIME}  # 检查企业860家次，停产整顿4家
    units = PEOPLE if lacked and at.quantity.unit in PEOPLE else turns
    earlier = [linked for linked in reversed(at.before[-10:]) if linked.quantity.unit in units]
    if outside:
        depth = at.slot.segment.depth
        earlier = [x for x in earlier if x.sentence != at.sentence or x.slot.segment.depth <= depth] or earlier
    named = [linked for linked in earlier if linked.phrase.noun and not is_state(linked, kit)]
    near = [x for x in named if at.sentence - x.sentence <= 1 and x.head.change is None]
    wholes = [x for x in near if x.quantity.value >= at.quantity.value and not _parted(x, at)]
    if wholes and wholes[0] is not named[0] and not lacked:
        return naming(wholes, at, kit)  # 新签约46个，其中亿元以上项目21个。已开工28个
    return naming(named, at, kit)


def _parted(linked: Linked, at: Situation) -> bool:
    """Whether a figure of a sentence before told of a part only."""
    return linked.sentence != at.sentence and linked.head.source in {"left.of_which", "left.part", "left.possessive"}


def is_state(linked: Linked, kit: Kit) -> bool:
    """在建61个: a mere state names no things."""
    return bool(linked.left.content) and all(
        e.tag == "b" or kit.cues.plays(e.text, "done") for e in linked.left.content
    )


def _kind_of_all(at: Situation, last: Linked, kit: Kit) -> str:
    """小学2所、初中1所，改扩建14所: behind a list of several kinds, the noun that the classifier goes with most."""
    kinds = {linked.phrase.noun for linked in at.in_sentence if linked.quantity.unit == at.quantity.unit}
    listed = last.slot.joined and len(kinds) > 1
    own = reached(last, kit) or thing_of(last, kit)
    if last.head.source == "left.possessive":
        own = own.removeprefix(text_of(last.left.content))  # 清查33所，刨去停办的4所，移交29所
    return kit.agreement.commonest(at.quantity.unit) or own if listed else own


def _once(verb: str, things: str) -> str:
    """前者交付了9个，后者16个交付了7个; 优化撤并学校45所，完成撤并16所: of things told by the same act, the things."""
    before, again, told = things.partition(verb)
    told = told.removeprefix("的")
    return told if again and len(told) > 1 and len(before) <= LONGEST_MANNER else things


def _begun(act: str, things: str, kit: Kit) -> str:
    """仍有4个项目未开工；颍东区仅竣工1个: those that got somewhere are not those that did not."""
    state, of, noun = things.rpartition("的")
    undone = bool(of) and state.startswith(kit.cues.longest_first("negation")) and kit.cues.plays(act, *STAGES)
    return noun if undone else things


def _another_act(whole: Linked, act: str, kit: Kit) -> str:
    """老旧小区改造开工32个，完工25个; 土建开工面积6万平方米，竣工4万平方米: another stage of what was begun before."""
    content = whole.left.content
    spot = next((i for i, e in enumerate(content) if i and kit.cues.plays(e.text, *STAGES)), None)
    if spot is None or not kit.cues.plays(act, *STAGES) or text_of(content) != whole.phrase.text:
        return ""
    behind = text_of(content[spot + 1 :])
    return text_of(content[:spot]) + act + behind if len(behind) <= LONGEST_MEASURE else ""

"""Heads of changes and of second levels: 增长7%, 由A到B."""

import regex

from ...model import Change, Quantity
from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import POINTS, Head, Kit, Linked, Situation, summed_before, whole_before
from ..topics import just_named, topic
from ..view import Element, text_of
from .owned import owned

MEASURED = frozenset({"count", "amount", "area", "length"})
"""Kinds of figures none of which can be the level of another."""
LONGEST_MEASURE = 2
"""A bare measure (营业收入) is told in at most so many words."""
LONGEST_TOLD = 3
"""That something grew, and since when, is told in at most so many words."""
LONGEST_MOVE = 2
"""Between two levels, 由 before the first and 到 before the second, so many characters only say how it moved."""


def margin(at: Situation, kit: Kit) -> Head | None:
    """低于全市4个百分点, 比全市平均低24.3个百分点: how far the figure before lies from another."""
    if at.quantity.unit not in {"%", POINTS} or any(e.tag == "T" for e in at.slot.left):
        return None
    words = list(at.slot.left)
    spot = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "margin")), None)
    if spot is None:
        return None
    base = text_of([e for e in words[spot + 1 :] if e.tag != "ul"])  # 比全市平均水平低了24.3个百分点
    versus = next((i for i, e in enumerate(words[:spot]) if kit.cues.plays(e.text, "comparing")), None)
    if versus is not None and not base:
        base, spot_of_name = text_of([e for e in words[versus + 1 : spot] if e.tag != "d"]), versus
    else:
        spot_of_name = spot
    denied = kit.cues.any_plays(words[:spot][-1:], "negation")  # 骨干教师不低于交流总数的20%
    if versus is None and (words[spot].text[-1] not in "于出" or denied):
        return None  # 低风险经营主体
    phrase = kit.phrases.of(kit.phrases.left(words[:spot_of_name]).content)
    own = _growth_told(at, phrase, kit) or phrase.text
    owner = own or (at.previous.phrase.text if at.previous else "")
    if not base or not owner:
        return None
    if (base[-1] in "年初" and versus is None) or base.endswith(kit.cues.longest_first("event_time")):
        change: Change = "decrease" if words[spot].text[0] == "低" else "increase"  # 高出起始年18.6个百分点
        return Head(Phrase("", owner), "growth.left" if own else "growth.previous", change)
    how = words[spot].text.removesuffix("于").removesuffix("出") + "于"
    return Head(Phrase("", owner + how + base + kit.cues.noun("noun_of_margin")), "margin")


def growth(at: Situation, kit: Kit) -> Head | None:
    """增长7%: a change of what stands on the left, or of the level before it; 浓度改善12% tells that it fell."""
    head = _moved(at, kit)
    if head is None or head.change != "increase" or not kit.cues.any_plays(at.slot.left[-1:], "gets_better"):
        return head
    harmful = head.phrase.noun.endswith(kit.cues.longest_first("harmful"))
    return head._replace(change="decrease") if harmful else head


def _moved(at: Situation, kit: Kit) -> Head | None:
    if more := _grown_too(at) or _climbed(at, kit) or _earned(at, kit):
        return more
    last = at.slot.left[-1].text if at.slot.left else ""
    if at.quantity.kind == "count" and kit.cues.plays(last, "upgrade") and not at.left.level:
        return None  # 撤并教学点143个，保留提升256个
    change: Change | None = "increase" if kit.cues.plays(at.quantity.text[0], "multiplying") else at.left.change
    change = change or _signed(at, kit) or _compared(at, kit)
    if change is None:
        return _named_growth(at, kit)
    phrase = kit.phrases.of(
        [e for e in at.left.content if not regex.fullmatch(r"[\d一二两三四五六七八九十]+年", e.text)]
    )
    if kit.cues.plays(phrase.text, "light_verb"):
        phrase = Phrase("", "")  # 突破1000家、实现两年翻番
    if paid := _paid_more(at, kit):
        return Head(Phrase("", paid), "growth.left", change)
    if phrase and at.previous and _alike(at, at.previous) and (_is_base(at, kit) or _gives_reason(at, kit)):
        return Head(_level_before(at, kit).phrase, "growth.previous", change)  # 就餐420人，比旧食堂多180人
    if not phrase and at.slot.right and at.quantity.kind in {"count", "amount", "area", "length", "measure"}:
        noun, _ = kit.phrases.noun_phrase(at.slot.right)
        if noun and not kit.cues.plays(noun[-1].text, "among"):  # 多出来的329名里，定向培养118名
            return Head(Phrase("", text_of(noun)), "growth.right", change)
    if not phrase and at.previous:
        return Head(_level_before(at, kit).phrase, "growth.previous", change)
    if not phrase and (found := _respect(at, kit) or topic(at, kit)):
        return Head(Phrase("", found), "growth.topic", change)
    if not phrase and (whole := summed_before(at, at.quantity.unit)):
        return Head(whole.phrase, "growth.previous", change)
    if not phrase and at.left.change and (whole := whole_before(at, kit.cues)):
        return Head(whole.phrase, "growth.previous", change)  # 在校生1487人。比去年秋季少93人
    if growing := _growth_told(at, phrase, kit):
        return Head(Phrase("", growing), "growth.left", change)
    if kit.cues.plays(phrase.text, "total_noun") and (whole := whole_before(at, kit.cues)):
        return Head(whole.phrase, "growth.previous", change)  # 总额比上年多2300万元
    if kit.cues.plays(phrase.text, "bare_measure") and (name := owned(at, kit)):
        return Head(Phrase("", name), "growth.owned", change)
    if phrase and at.quantity.unit == POINTS and (rate := _rate_of(at, phrase)):
        return Head(rate, "growth.previous", change)
    if phrase and (owner := _owner_beside(at, phrase, kit)):
        return Head(Phrase("", owner + phrase.text), "growth.left", change)
    versus = next((i for i, e in enumerate(at.left.content[:-1]) if i and kit.cues.plays(e.text, "comparing")), 0)
    if versus and at.left.content[versus + 1].tag == "T":
        phrase = kit.phrases.of(at.left.content[:versus])  # 水电费比上一年少花2.1万元
    return Head(phrase, "growth.left", change) if phrase else None


def _growth_told(at: Situation, phrase: Phrase, kit: Kit) -> str:
    """增长5%，增幅较前三季度提高0.8个百分点: the growth told before, which itself grew or shrank; else empty."""
    previous = at.previous
    if previous is None or previous.head.change is None or at.quantity.kind != previous.quantity.kind:
        return ""
    told = kit.cues.plays(phrase.text, "growth_noun", "decline_noun") and at.quantity.unit == POINTS
    noun = previous.phrase.noun
    return (noun if noun.endswith(phrase.text) else noun + phrase.text) if told and noun else ""


def _paid_more(at: Situation, kit: Kit) -> str:
    """您提出每生每天再提高1元膳食补助: what each one gets more of, named behind; else empty."""
    content = [e for e in at.left.content if not kit.cues.plays(e.text, "says", "laying_down")]
    if len(content) != 1 or at.quantity.kind != "amount" or not kit.cues.plays(content[0].text, "each_person"):
        return ""
    words = at.slot.right
    granted = text_of(words).endswith(kit.cues.longest_first("granted"))
    return content[0].text + text_of(words) if granted and all(e.nominal or e.verb for e in words) else ""


def _rate_of(at: Situation, phrase: Phrase) -> Phrase | None:
    """语文、英语合格率分别为91%和79%，英语提高6个百分点: the rate before of which only the owner is named again."""
    rates = (x.phrase for x in at.in_sentence if x.quantity.unit == "%" and x.head.change is None)
    return next((x for x in rates if x.text.startswith(phrase.text) and x.text != phrase.text), None)


def _owner_beside(at: Situation, phrase: Phrase, kit: Kit) -> str:
    """园区企业资产增长8%、营业收入增长12%: whose measure the list named first, where the next one is bare."""
    previous = at.previous
    if not at.slot.joined or previous is None or previous.head.source != "growth.left":
        return ""
    if not kit.cues.plays(phrase.text, "relational") or len(at.left.content) > LONGEST_MEASURE:
        return ""
    words = previous.left.content
    each = next((i for i, e in enumerate(words) if i and kit.cues.plays(e.text, "each_one")), 0)
    measure = next((n for n in (2, 1) if len(words) > n and kit.cues.plays(text_of(words[-n:]), "relational")), 0)
    stop = each or (len(words) - measure if measure else 0)  # 园区亩均产出强度
    owner = kit.phrases.of(words[:stop])
    return "" if owner.verb else owner.noun


def _climbed(at: Situation, kit: Kit) -> Head | None:
    """去年96.1%，抬了8.8个百分点; 预算砍掉两成: verbs that tell of a change beside a share or a time only."""
    words = [e for e in at.slot.left if e.tag not in {"ul", "W"}]
    last = words[-1].text if words else ""
    if not kit.cues.plays(last, "climbs", "drops", "compared_up", "compared_down"):
        return None
    compared = kit.cues.any_plays(words[:-1], "comparing", "compared_yearly")
    timed = compared and any(e.tag == "T" or kit.cues.plays(e.text, "compared_yearly") for e in words)
    alike = timed and at.previous is not None and _alike(at, at.previous)
    if not (at.quantity.kind == "percentage" or alike) or at.left.level or at.left.source_level:
        return None
    loose = alike or at.quantity.unit == POINTS
    climbs = kit.cues.plays(last, "climbs") or (loose and kit.cues.plays(last, "compared_up"))
    drops = kit.cues.plays(last, "drops") or (loose and kit.cues.plays(last, "compared_down"))
    if not (climbs or drops) or kit.cues.plays(last, "increase", "decrease"):
        return None
    change: Change = "increase" if climbs else "decrease"
    content = kit.phrases.left(words[:-1]).content
    if content and (content[-1].noun or at.previous is None):
        return Head(kit.phrases.of(content), "growth.left", change)
    return Head(_level_before(at, kit).phrase, "growth.previous", change) if at.previous else None


def _grown_too(at: Situation) -> Head | None:
    """2318人、1680万元，较上年增加212人、170万元: the second growth is of the second level."""
    previous = at.previous
    if previous is None or at.slot.left or not at.slot.joined or not previous.head.source.startswith("growth"):
        return None
    levels = (x for x in at.in_sentence if x.quantity.unit == at.quantity.unit and x.head.change is None)
    level = next(levels, None) if at.quantity.unit != previous.quantity.unit else None
    return Head(level.phrase, "growth.previous", previous.head.change) if level else None


def _earned(at: Situation, kit: Kit) -> Head | None:
    """财政收入15亿元，同比增收1.2亿元: by how much more or less came in than before, of the income told before."""
    last = at.slot.left[-1].text if at.slot.left else ""
    if at.quantity.kind != "amount" or not kit.cues.plays(last, "earns_more", "earns_less"):
        return None
    before = [e for e in at.slot.left[:-1] if e.tag not in {"T", "d", "p", "zg"}]
    compared = all(kit.cues.plays(e.text, "comparing", "compared_yearly", "comparison") for e in before)
    if at.previous is None or not compared:
        return None
    change: Change = "increase" if kit.cues.plays(last, "earns_more") else "decrease"
    return Head(_level_before(at, kit).phrase, "growth.previous", change)


def _is_base(at: Situation, kit: Kit) -> bool:
    """Whether all that stands before the word of growth is what is compared with."""
    words = [e for e in at.slot.left if e.tag not in {"c", "d"} and not kit.cues.plays(e.text, "lead")]
    return bool(words) and kit.cues.plays(words[0].text, "comparing")


def _gives_reason(at: Situation, kit: Kit) -> bool:
    """在校生2.1万人，受生源外流影响比上年减少900人: whether all that stands before the word of growth tells why."""
    words = [e for e in at.slot.left if e.tag not in {"T", "c", "d", "W"}]
    return len(words) > 1 and kit.cues.plays(words[0].text, "reason_opener")


def _alike(at: Situation, previous: Linked) -> bool:
    """Whether a change can be one of the figure before: of the same unit, or in points of a rate."""
    points = at.quantity.unit == POINTS and previous.quantity.kind == "percentage"
    return points or at.quantity.unit == previous.quantity.unit


def _signed(at: Situation, kit: Kit) -> Change | None:
    """同比+1.1个百分点: a sign before a share says which way it went."""
    before = at.view.text[max(at.quantity.start - 1, at.view.start) : at.quantity.start]
    if at.quantity.kind != "percentage" or not before:
        return None
    if kit.cues.plays(before, "sign_of_increase"):
        return "increase"
    return "decrease" if kit.cues.plays(before, "sign_of_decrease") else None


def _compared(at: Situation, kit: Kit) -> Change | None:
    """比前年高4个百分点, 比上年加快13.5个百分点, 比批复的50平方米多2平方米: how a figure lies from what it was."""
    words = at.slot.left[:-1] if at.slot.left and at.slot.left[-1].tag == "ul" else at.slot.left  # 高了6个百分点
    if not words:
        return None
    if not kit.cues.plays(words[-1].text, "compared_up", "compared_down"):
        return None
    base = at.previous if at.previous and at.previous.quantity.unit == at.quantity.unit and len(words) == 1 else None
    near = base if base and base.slot.segment.ordinal == at.slot.segment.ordinal else None
    based = near is not None and kit.cues.any_plays(near.slot.left, "comparing")
    was = any(e.tag == "T" for e in words) and kit.cues.any_plays(words, "comparing")
    if not based and (at.quantity.kind != "percentage" or not was):
        return None
    if kit.cues.plays(words[-1].text, "compared_up"):
        return "increase"
    return "decrease" if kit.cues.plays(words[-1].text, "compared_down") else None


def _respect(at: Situation, kit: Kit) -> str | None:
    """在增加值增长方面，兴宾区增长10%: what the sentence says it speaks of."""
    for segment in at.view.segments[: at.slot.segment.ordinal]:
        words = segment.elements
        if segment.quantities or not kit.cues.plays(words[-1].text, "respect"):
            continue
        grown = len(words) > 1 and kit.cues.plays(words[-2].text, "increase", "decrease")
        return kit.phrases.of(kit.phrases.left(words[: -2 if grown else -1]).content).text or None
    return None


def _named_growth(at: Situation, kit: Kit) -> Head | None:
    """居民消费价格涨幅3%左右: a noun of growth says that the figure is a change, and is no part of the name."""
    content = at.left.content or _growth_behind(at)
    if at.quantity.unit not in {"%", POINTS} or not content:
        return None
    change: Change | None = None
    if kit.cues.plays(content[-1].text, "growth_noun"):
        change = "increase"
    elif kit.cues.plays(content[-1].text, "decline_noun"):
        change = "decrease"
    if change and len(content) == 1:  # 少了1240人，减幅6.3%
        return Head(_level_before(at, kit).phrase, "growth.previous", change) if at.previous else None
    return Head(kit.phrases.of(content[:-1]), "growth.named", change) if change else None


def _growth_behind(at: Situation) -> tuple[Element, ...]:
    """落到2.5%，3.9个百分点的降幅列全市第3位: the noun of growth that a change belongs to."""
    right = at.slot.right
    return right[1:2] if right and right[0].text == "的" else ()


SHARES = ("占比", "比重")
NO_LEVELS = frozenset({"share", "share.of_base", "left.base"})
"""A share, and the whole that it is a share of, are not what grew."""


def _level_before(at: Situation, kit: Kit) -> Linked:
    """The level that a bare growth is the growth of: points of a percentage, 300人 of a count of the same unit.

    A share (完成投资850亿元，占年度任务的92%) grows by points.
    """
    if at.previous and at.previous.head.source.startswith("growth") and at.quantity.unit == "%":
        return at.previous  # 总额比上年多2300万元，增长7.6%
    counted = (
        at.previous is not None and at.previous.quantity.unit and at.quantity.unit in {"%", at.previous.quantity.unit}
    )
    whole = summed_before(at, at.previous.quantity.unit) if counted and at.previous else None
    moved = any(x.head.change for x in at.in_sentence)  # 其中工业4亿元，增长13%；建筑业2亿元，增长4%
    if whole is not None and whole.sentence == at.sentence and not moved:
        return whole  # 学生1286人，其中初中412人、小学683人、幼儿191人，比上年少158人
    outer = [x for x in at.in_sentence if x.slot.segment.depth <= at.slot.segment.depth] or [*at.in_sentence]
    told = [x for x in outer if not kit.cues.any_plays(x.slot.left, "comparing")]
    levels = told or outer  # 比批复的50平方米多2平方米: 50 is what it is compared with
    if at.quantity.unit == "%":
        return next((linked for linked in levels if not _is_share(linked)), levels[0])
    wanted = "%" if at.quantity.unit == POINTS else at.quantity.unit
    return next((linked for linked in levels if linked.quantity.unit == wanted), levels[0])


def _is_share(linked: Linked) -> bool:
    """税收4.76亿元，占比57.8%，增长3.2%: a share of the level before is not what grew by so many per cent."""
    shared = linked.head.source == "left.relational" and linked.quantity.unit == "%"
    return linked.head.source in NO_LEVELS or (shared and linked.phrase.noun.endswith(SHARES))


def _by_points(linked: Linked) -> bool:
    return linked.head.change is not None and linked.quantity.unit == POINTS


def _rate_named(at: Situation, kit: Kit) -> str:
    """供餐率，麻城市要到80%: the rate that the clause right before names; else empty."""
    name = just_named(at, kit)
    return name if name and name[-1] in kit.cues.words("measure_suffix") else ""


def _of_other_kind(one: Quantity, other: Quantity) -> bool:
    """校舍11.6万平方米，…，于2022年回升到1.34万人: people are no level of an area."""
    return one.kind != other.kind and {one.kind, other.kind} <= MEASURED


def _goes_to(at: Situation, previous: Linked) -> bool:
    """调配教师64名到39个教学点上课: 到 before other things than were counted tells where those go."""
    counts = at.quantity.kind == previous.quantity.kind == "count"
    units = {at.quantity.unit, previous.quantity.unit}
    named = bool(at.slot.right) and at.slot.right[0].noun
    return counts and named and len(units) > 1 and not units <= PEOPLE


def second_level(at: Situation, kit: Kit) -> Head | None:
    """由A到B: the second level measures what the first does."""
    previous = at.previous
    if previous is None:
        return None
    here = previous.slot.segment.ordinal == at.slot.segment.ordinal
    if here and at.slot.joined and not at.left.content and at.quantity.unit == "%" and _by_points(previous):
        return Head(previous.phrase, "level.second")  # 收集率提升5个百分点、达68%
    if at.left.place and not at.slot.position and not at.left.content and (named := _rate_named(at, kit)):
        return Head(Phrase("", named), "level.named")  # 建成率要到98%，供餐率，麻城市要到80%
    # 由90天压缩到35天; 由14:1优化为11:1; what the dictionary does not know as a verb: 由9.1%掉到4.2%
    short = at.left.level and len(text_of(at.left.content)) <= LONGEST_MOVE
    moved = here and previous.left.source_level and (short or all(e.verb for e in at.left.content))
    if not moved and (not at.left.level or at.left.content or _of_other_kind(at.quantity, previous.quantity)):
        return None
    if not moved and _goes_to(at, previous):
        return None
    shared = next((e.text for e in at.slot.left if kit.cues.plays(e.text, "relational")), "")
    if shared and at.quantity.kind == "percentage" != previous.quantity.kind and not moved:
        return Head(Phrase("", previous.phrase.noun + shared), "left.relational")  # 大班额41个，占比降到1.7%
    return Head(previous.phrase, "level.second")

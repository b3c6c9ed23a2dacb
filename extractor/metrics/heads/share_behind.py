"""Heads of shares by what stands behind them: 留3%质保金, 按10%计提教育资金, 覆盖八成的村小, 六成来自中央."""

from collections.abc import Sequence

from ..phrases import Phrase
from ..situation import POINTS, Head, Kit, Situation, said, thing_of
from ..view import OF, RATE, Element, text_of

LONGEST_GIVEN = 12
"""To whom a share is given, or what for, is told in at most so many characters."""
LONGEST_DID = 12
"""What a share of things or of a measure does is told in at most so many characters."""
BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
SHARE = "占比"


def share_of_right(at: Situation, kit: Kit) -> Head | None:
    """留3%质保金, 按10%计提教育资金, 85%以上的学校通上热水: the thing behind a bare percentage, and 比例."""
    if at.quantity.kind != "percentage" or not at.slot.right:
        return None
    if aim := _aim(at, kit):
        return aim
    if at.left.change or at.left.level:
        return None
    if at.left.source_level and kit.cues.plays(at.slot.right[0].text, "level_verb", "level", "decrease", "increase"):
        return None  # 贫困发生率由18.6%下降到0
    ratio = kit.cues.noun("noun_of_ratio")
    phrase = at.phrase
    denied = [e for e in at.slot.right if kit.cues.plays(e.text, "negation")]
    right = [e for e in at.slot.right if e.tag not in {"W", "d"} or e in denied]  # 35.8%的家长不满意
    if not right or at.slot.right[0].text == "、":  # 优良率98.8%、位居全省前列
        return None
    if all(kit.cues.plays(e.text, "superlative") for e in right):
        return None  # 团风镇94%打头
    serves = right[0].tag == "vn" and [e.tag for e in right[1:2]] == ["p"]  # 新增专业60%以上服务于重点产业
    if (right[0].verb or serves) and phrase.noun and not at.shares_right and 2 <= len(text_of(right)) <= LONGEST_DID:
        return Head(Phrase("", phrase.text + text_of(right) + ratio), "share.by")
    possessed = right[0].text == "的"
    noun, rest = kit.phrases.noun_phrase(right[1:] if possessed else right)
    if phrase.noun and not possessed and (part := _measure_of(at, noun, rest, kit)):
        return Head(Phrase("", phrase.noun + part + ratio), "share.measure")
    if not noun or (phrase.noun and not possessed):
        return None
    if possessed and kit.cues.plays(noun[0].text, "growth_noun", "decline_noun"):
        return None  # 3.9个百分点的降幅
    if possessed and (dealt := _dealt(noun, rest, at, kit)):
        return dealt
    if at.previous and at.quantity.unit == POINTS and kit.cues.plays(text_of(noun), "gap_noun"):
        return Head(Phrase("", at.previous.phrase.text + text_of(noun)), "share.gap")  # 还有10个百分点的差距
    if exceeded := _exceeded(at, kit):
        rated = kit.cues.plays(exceeded, "relational") or exceeded.endswith(("率", ratio))
        source = "share.bounded" if at.shares_right else "share.exceeded"  # 辍学率低于1%的县有3个 lays nothing down
        return Head(Phrase("", exceeded if rated else exceeded + ratio), source)
    predicate = said(rest, kit)
    if text_of(noun).startswith(ratio):  # 按收益10%的比例计提教育资金
        told = text_of(noun).removeprefix(ratio) + predicate or phrase.text
        return Head(Phrase("", told + ratio), "share.by") if told else None
    if rest and not phrase.noun and 2 <= len(predicate) <= 14:
        return Head(Phrase("", f"{predicate}的{text_of(noun)}{ratio}"), "share.predicate")
    if possessed and not rest and noun[-1].text.endswith(RATE):
        return Head(Phrase("", text_of(noun)), "share.noun")  # 94.1%的竣工率
    whose = "" if possessed else _of_counted(at, kit)
    return Head(Phrase("", whose + text_of(noun) + ratio), "share.noun")


def _aim(at: Situation, kit: Kit) -> Head | None:
    """巩固率95.8%，离96.5%的目标还差0.7个百分点; 满意度93%，高于85%的目标值: what the share was meant to reach."""
    right = [e for e in at.slot.right if e.tag not in {"W", "d"}]
    if len(right) < 2 or right[0].text != "的" or not kit.cues.plays(right[1].text, "plan_name"):
        return None
    moved = at.left.change is not None and not kit.cues.any_plays(at.slot.left[-1:], "margin")
    shared = at.previous is not None and at.previous.quantity.kind == "percentage"
    return Head(at.previous.phrase, "share.aim") if at.previous and shared and not (moved or at.left.level) else None


def _exceeded(at: Situation, kit: Kit) -> str:
    """变更超过10%的要报县政府批准, 支付率低于80%的乡镇扣减资金: what has consequences; else empty."""
    content, right = at.left.content, at.slot.right
    if at.quantity.qualifier not in BOUNDS or right[0].text != OF or not content:
        return ""
    acts = content[-1].verb and not kit.cues.plays(content[-1].text, "relational")  # 覆盖不少于40%的学校
    return "" if acts and not any(e.verb for e in right[1:2]) else kit.phrases.of(content).text


def _measure_of(at: Situation, noun: Sequence[Element], rest: Sequence[Element], kit: Kit) -> str:
    """城市建成区50%以上面积达到标准: what share of a measure does so, with what it does; else empty."""
    measured = bool(noun) and text_of(noun).endswith(kit.cues.longest_first("space_noun"))
    did = said(rest, kit) if measured and not at.shares_right else ""
    return text_of(noun) + did if 2 <= len(did) <= LONGEST_DID else ""


def _dealt(noun: Sequence[Element], rest: Sequence[Element], at: Situation, kit: Kit) -> Head | None:
    """内部审计覆盖三成的学校, 县一中拿出50%的名额分到各初中: what share of things is reached, or given to whom."""
    content = at.left.content
    if not content or not kit.cues.plays(content[-1].text, "covers", "sets_aside"):
        return None
    covers = kit.cues.plays(content[-1].text, "covers")
    named = max((i for i, e in enumerate(content[:-2], 1) if e.text == "等"), default=0)  # 县一中等示范高中
    whose = kit.phrases.of([e for e in content[named:-1] if e.text[0] != "每"]).text
    if covers and not whose and at.previous and at.previous.slot.segment.part == at.slot.segment.part:
        whose = thing_of(at.previous, kit)  # 组建教育共同体52个，覆盖八成的村小
    told_already = covers or noun[-1].tag == "l" or noun[-1].tag == "vn"  # 招生计划定向分配到初中
    whom = "" if told_already else text_of([e for e in rest if e.tag not in {"ul", "W", "T"}])
    if len(whom) > LONGEST_GIVEN or not (whose or whom):
        return None
    told = whose + (content[-1].text if covers else "") + text_of(noun) + whom
    return Head(Phrase("", told + kit.cues.noun("noun_of_ratio")), "share.dealt")


def _of_counted(at: Situation, kit: Kit) -> str:
    """周转宿舍786套，四分之一漏雨: those of whom a share is told, counted in the clause before."""
    previous = at.previous
    if previous is None or at.left.content or previous.quantity.kind != "count" or previous.head.change is not None:
        return ""
    near = at.slot.segment.ordinal - previous.slot.segment.ordinal <= 1
    return thing_of(previous, kit) if near else ""

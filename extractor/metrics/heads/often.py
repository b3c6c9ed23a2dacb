"""Heads of how often something is done: 对残疾儿童送教上门，每月不少于2次; 课后服务全部开起来，每天2小时."""

from collections.abc import Sequence

from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..topics import opening_clause, strong_topic
from ..view import EACH, JOINERS, Element, Segment, text_of

BY = "由"
MADE = ("成", "为")
LONGEST_ACT = 8
"""What is done so often is told in at most so many characters."""
SHORTEST_ACT = 3
HOURS = frozenset({"小时", "分钟", "个小时"})


def often(at: Situation, kit: Kit) -> Head | None:
    """三家联合上路，每月不少于4次: what the clause right before does, and how often."""
    if at.quantity.kind not in {"count", "duration"} or at.slot.position or at.slot.right:
        return None
    words = at.left.content or at.slot.left
    per = [e for e in words if e.tag not in {"W", "d"}]
    if not per or not all(e.text[0] == EACH and len(e.text) > 1 for e in per):
        return None
    times = _times(at, kit)
    before = _clause_before(at) if times else None
    if before is None or (at.previous is not None and at.previous.slot.segment.ordinal == before.ordinal):
        return None
    about = strong_topic(at, kit) or ""
    if about.endswith(kit.cues.longest_first("norm")):
        return None  # 课后服务标准，每周5天
    act = about or _whole(at, before.elements, kit) or _act(before.elements, kit)
    return Head(Phrase("", act + text_of(per) + times), "often") if act else None


def _times(at: Situation, kit: Kit) -> str:
    """次 and 回 are told in 次数, 节 in 课时, 天 in 天数, hours in 时间; else empty."""
    if at.quantity.kind == "duration":
        return kit.cues.noun("noun_of_duration" if at.quantity.unit in HOURS else "noun_of_days")
    if kit.cues.plays(at.quantity.unit, "lesson"):
        return kit.cues.noun("noun_of_lessons")
    return kit.cues.noun("noun_of_times") if kit.cues.plays(at.quantity.unit, "event_unit") else ""


def _clause_before(at: Situation) -> Segment | None:
    """The clause right before in the same part, if it holds no figure."""
    ordinal = at.slot.segment.ordinal
    before = at.view.segments[ordinal - 1] if ordinal else None
    if before is None or before.quantities or before.depth != at.slot.segment.depth:
        return None
    return before if before.part == at.slot.segment.part else None


def _whole(at: Situation, words: Sequence[Element], kit: Kit) -> str:
    """寄宿制学校开通亲情视频: a short clause that says itself what is done, and by whom."""
    aside = any(e.tag == "p" or kit.cues.plays(e.text, "made_into") or e.text.endswith(MADE) for e in words)
    return "" if aside else opening_clause(at, kit)


def _act(words: Sequence[Element], kit: Kit) -> str:
    """对残疾儿童送教上门, 改成送教上门: what is done, behind whom it is done to."""
    words = [e for e in words if e.tag not in {"W", "ul", "uz"}]
    doer = next((i for i, e in enumerate(words) if e.text == BY), 0)
    if SHORTEST_ACT <= len(text_of(words[:doer])) <= LONGEST_ACT:
        return text_of(words[:doer])  # 送教上门由特校牵头
    start = len(words)
    while start and words[start - 1].text not in JOINERS | {"的"} and words[start - 1].tag not in {"p", "T"}:
        if len(text_of(words[start - 1 :])) > LONGEST_ACT or kit.cues.plays(words[start - 1].text, "made_into"):
            break
        start -= 1
        again = start > 0 and words[start - 1].verb  # 送|教|上门
        if words[start].verb and not again and len(text_of(words[start:])) >= SHORTEST_ACT:
            break
    told = text_of(words[start:])
    acts = any(e.verb or e.tag in {"vn", "l"} for e in words[start:])
    return told if acts and SHORTEST_ACT <= len(told) <= LONGEST_ACT else ""

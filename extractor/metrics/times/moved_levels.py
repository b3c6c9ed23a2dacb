"""Times that figures take from others: from when on a second level held, of what growth is told, parts of a total."""

from collections.abc import Sequence

from ...model import Period
from ..cues import Cues
from ..situation import Linked
from ..sums import total_before
from ..view import Element
from .governing import Governing

FORMER = "former"
"""The rule of levels that a growth is reckoned from (比上年的3000人增加200人)."""
RATIO_MARKS = frozenset("：:∶")
FROM = frozenset("由从")
"""What the first of two levels stands behind."""


def since_when(item: Linked) -> Period | None:
    """营养餐从9月1日起由每天4元提到5元: a time before 由 is not the first level's, but the second's."""
    left = item.slot.left
    spot = max((i for i, e in enumerate(left) if e.text in FROM), default=0)
    times = [e.mention for e in left[:spot] if isinstance(e.mention, Period) and not e.mention.base]
    return times[-1] if times else None


def takes_effect(item: Linked, cues: Cues) -> Period | None:
    """补贴由400元涨到600元，今年1月起算: the clause behind says only when the new level came."""
    own = item.slot.segment
    behind = next((s for s in item.view.segments[own.ordinal + 1 :] if s.depth == own.depth), None)
    if (
        behind is None
        or behind.part != own.part
        or behind.quantities
        or own.quantities[-1].start != item.quantity.start
    ):
        return None
    told = [e for e in behind.elements if e.tag not in {"c", "d", "W"}]
    return _begins(told, cues) if len(told) <= 3 else None


def _begins(told: list[Element], cues: Cues) -> Period | None:
    """The time since when, where nothing but a word of taking effect follows it."""
    period = told[0].mention if told else None
    if not isinstance(period, Period) or period.base:
        return None
    said = "".join(e.text for e in told[1:])
    return period if not said or said.startswith(cues.longest_first("takes_effect")) else None


def same_level(item: Linked, before: Sequence[Linked], found: Sequence[Governing]) -> Period | None:
    """小学由2013年的4.1平方米提高到2018年的6.3平方米，初中由6.8平方米提高到…: times of the pair before."""
    level = (item.left.source_level, item.head.source == "level.second")
    pairs = zip(before, found, strict=True)
    same = [
        governing
        for other, governing in pairs
        if other.sentence == item.sentence
        and other.slot.segment.part == item.slot.segment.part
        and (other.left.source_level, other.head.source == "level.second") == level
    ]
    return same[-1].period if same else None


def of_level(item: Linked, before: Sequence[Linked], found: Sequence[Governing]) -> Governing:
    """执行率91%，而2020年只有83.6%，提高7.4个百分点: the growth is of the level that it led to."""
    depth = item.slot.segment.depth
    if before[-1].head.source == FORMER and len(found) > 1:
        return found[-2]
    while len(found) > 1 and before[-1].sentence == item.sentence and before[-1].slot.segment.depth > depth:
        before, found = before[:-1], found[:-1]  # 完成预算（4.73亿元）的52%，增长8%: nothing of what a bracket says
    if len(found) < 2 or before[-2].sentence != before[-1].sentence:
        return found[-1]
    alike = before[-2].phrase == before[-1].phrase and before[-2].quantity.unit == before[-1].quantity.unit
    last, other = found[-1].period, found[-2].period
    earlier = bool(last and other and last.last and other.last and last.last < other.last)
    return found[-2] if alike and earlier and not before[-2].left.source_level else found[-1]


def in_same_ratio(item: Linked, previous: Linked) -> bool:
    """三次产业结构由上年的18.2:36.5:45.3调整为17.6:37.1:45.3: the figures of one ratio are of one time."""
    between = item.view.text[previous.quantity.end : item.quantity.start]
    return between in RATIO_MARKS and not item.slot.left


def of_total(item: Linked, linked: Sequence[Linked], found: Sequence[Governing]) -> Governing | None:
    """三年补充教师210人。来源：特岗120人，…: the parts of a total told before are of its time."""
    before = linked[: len(found)]
    words = item.left.content
    named = bool(words) and item.slot.left[-1] is words[-1]  # 完成146所，余12所
    named = named and all(e.noun and not e.verb for e in words)
    whole = total_before(item.view, item.quantity.unit, before) if named else None
    return next((told for x, told in zip(before, found, strict=True) if x is whole), None) if whole else None

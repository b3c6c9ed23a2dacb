"""Years that are told by their place in a span (头一年, 第二年, 后两年), or by the years whose figures are summed."""

from collections.abc import Sequence
from datetime import date

from ...model import Period
from ..cues import Cues
from ..situation import Linked
from ..view import SentenceView
from .governing import Governing
from .timeframes import Frame, Resolve

FIRST_YEARS = "period.first-years"
"""The row of 前三年, which looks back from the report's day where no span was told."""
PLACES = frozenset({"first", "nth", "last", "end"})
"""How years are told by their place."""
LEAST_SPAN = 2


class YearsOfSpan:
    """Gives the years of a span that are told by their place their dates."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve

    def placed(self, period: Period, frame: Frame, view: SentenceView, governing: Period | None) -> Period:
        """2021至2023年…，头一年5800万元: of the span told last; 2021年…，后两年…: behind that year."""
        name, _, told = (period.relative or "").partition(":")
        if not is_place_in_span(period):
            return period
        count, named = int(told or 1), self._named(period, frame, view)
        if name == "last" and named and whole_years(named[-1]) == 1:
            return _of_years(period, _year(named[-1]) + 1, count)
        above = () if period.rule == FIRST_YEARS else (governing, frame.period, frame.title)
        known = [*reversed(named), *(self._resolve(p, frame.time) for p in above if p)]
        if name in PLACES:
            told_of = (dates for dates in (frame.time.ahead, frame.time.review) if dates)
            known += [period.model_copy(update={"first": a, "last": b}) for a, b in told_of]
        if name == "nth":
            whole = next((p for p in known if whole_years(p) >= max(count, LEAST_SPAN)), None)
            return _of_years(period, _year(whole) + count - 1, 1) if whole else period
        if name == "end":
            whole = next((p for p in known if whole_years(p) >= LEAST_SPAN), None)
            return period.model_copy(update={"last": whole.last, "relative": None}) if whole else period
        span = next((p for p in known if whole_years(p) > count), None)
        if span is None:
            return period
        return _of_years(period, _year(span) + (whole_years(span) - count if name == "last" else 0), count)

    def _named(self, period: Period, frame: Frame, view: SentenceView) -> Sequence[Period]:
        """The whole years that the sentence names before a time."""
        told = [e.mention for s in view.segments for e in s.elements if e.start < period.start]
        dated = [self._resolve(p, frame.time) for p in told if isinstance(p, Period) and not p.base]
        return [p for p in dated if whole_years(p)]


def is_place_in_span(period: Period) -> bool:
    """前三年, 第二年, 后两年: years told by their place in a span."""
    return period.rule == FIRST_YEARS or (period.relative or "").partition(":")[0] in PLACES


def whole_years(period: Period) -> int:
    """How many years a span of whole years takes, else none."""
    first, last = period.first, period.last
    if first is None or last is None or (first.month, last.month) != (1, 12):
        return 0
    return last.year - first.year + 1


def _year(period: Period) -> int:
    return period.first.year if period.first else 0


def _of_years(period: Period, first: int, count: int) -> Period:
    dates = {"first": date(first, 1, 1), "last": date(first + count - 1, 12, 31), "relative": None}
    return period.model_copy(update=dates)


def summed_years(item: Linked, before: Sequence[Linked], found: Sequence[Governing], cues: Cues) -> Period | None:
    """2020年、2021年和今年分别给30个、45个、40个，合计115个: a sum is of all the years whose figures it sums."""
    opening = item.slot.segment.elements[:2]
    if not (item.left.averaged or cues.any_plays(opening, "scope_all", "totality", "sums_up")):
        return None
    summed: dict[int, Period] = {}
    for other, governing in zip(reversed(before), reversed(found), strict=True):
        told = governing.period
        alike = item.left.averaged or other.quantity.unit == item.quantity.unit
        here = other.sentence == item.sentence and told is not None and told.start >= item.view.start
        if here and other.head.change is not None:
            continue  # 去年1.5亿元，今年1.9亿元，涨了26.8%，两年加起来3.4亿元
        if told is None or not (here and alike) or other.left.source_level or other.head.source == "level.second":
            break
        summed[told.start] = told
    span = _from_to(summed[min(summed)], summed[max(summed)]) if len(summed) > 1 else None
    start, figures = min(summed, default=0), {q.start for s in item.view.segments for q in s.quantities}
    if span is None or any(start < figure < span.end for figure in figures):
        return span
    return span.model_copy(update={"start": start, "text": item.view.text[start : span.end]})


def _from_to(first: Period, last: Period) -> Period | None:
    """The span from one time to another; either may hang on the report's own year."""
    begins = str(first.first) if first.first else (first.relative or "").partition("..")[0]
    ends = str(last.last) if last.last else (last.relative or "").partition("..")[2]
    if first.first and last.last and last.last < first.first:
        return None  # “十三五”期间7.2亿元，是“十二五”时期3.9亿元的1.8倍，年均增长9%
    if not begins or not ends or (first.relative and ".." not in first.relative):
        return None
    if first.first and last.last:
        return last.model_copy(update={"first": first.first, "last": last.last, "relative": None})
    return last.model_copy(update={"first": None, "last": None, "relative": f"{begins}..{ends}"})

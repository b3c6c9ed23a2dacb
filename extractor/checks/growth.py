"""Levels against the growth or difference printed beside them: 由94.2%提高到98.1%，提高3.9个百分点."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ..model import FindingVerdict, Metric
from .cues import FindingCues
from .facts import Facts, before, between, is_level, is_sharp, same_unit
from .interval import HALF, Interval, judge
from .judgement import Judgement
from .wording import as_printed, number, quantity

CLOSE, FAR = 6, 24
"""How many characters may stand before a bare change (，提高了), and between two levels (提高到2018年的)."""
IN_PERCENT = {"%": Decimal(1), "倍": Decimal(100)}


class Step(NamedTuple):
    """Two levels of one thing and the change printed behind them; `apart` is the text before the change."""

    earlier: Metric
    later: Metric
    change: Metric
    apart: str


def steps(facts: Facts, cues: FindingCues) -> Iterator[Step]:
    """Every 由甲提高到乙 with a bare change right behind."""
    for change in facts.metrics:
        levels = facts.earlier_in_sentence(change)[:2] if change.change and is_sharp(change) else []
        if len(levels) == 2 and _are_levels(levels[1], levels[0], cues):
            apart = between(levels[0], change) or ""
            if len(apart) <= CLOSE:
                yield Step(levels[1], levels[0], change, apart)


def _are_levels(earlier: Metric, later: Metric, cues: FindingCues) -> bool:
    if not (is_level(earlier) and is_level(later) and same_unit(earlier, later)):
        return False
    gap = between(earlier, later) or ""
    if earlier.indicator != later.indicator or len(gap) > FAR:
        return False
    return bool(cues.inside("level_from", before(earlier, 16)) and cues.inside("level_to", gap))


class Difference:
    """A change in the unit of its levels, or in points of a percentage."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Differences worked out."""
        for earlier, later, change, _ in steps(facts, self._cues):
            if change.unit == later.unit != "%" or (change.unit == "个百分点" and later.unit == "%"):
                yield _difference(earlier, later, change)


class Growth:
    """A change in percent or in multiples of the earlier level."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Growths worked out; 增长 of a percentage by percent may mean points and is left alone."""
        for earlier, later, change, apart in steps(facts, self._cues):
            real = self._cues.inside("constant_prices", later.indicator or "")
            if change.unit not in IN_PERCENT or later.unit == "%" or real or self._cues.inside("average", apart):
                continue
            doubled = self._cues.inside("doubling", change.text)
            yield _multiple(earlier, later, change) if doubled else growth_judgement(earlier, later, change)


class AverageGrowth:
    """年均增长 between the levels of two years."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Average growths worked out; what does not fit may be counted from another year, and is odd."""
        for earlier, later, change, apart in steps(facts, self._cues):
            years = _years_between(earlier, later)
            real = self._cues.inside("constant_prices", later.indicator or "")
            if years > 1 and change.unit == "%" and not real and self._cues.inside("average", apart):
                yield _average_growth(earlier, later, change, years)


def _years_between(earlier: Metric, later: Metric) -> int:
    if earlier.period_end is None or later.period_end is None:
        return 0
    return later.period_end.year - earlier.period_end.year


def _difference(earlier: Metric, later: Metric, change: Metric) -> Judgement:
    first, second = (earlier, later) if change.change == "increase" else (later, earlier)
    worked = second.value - first.value
    span = Interval.of(second).minus(Interval.of(first))
    verdict = judge(worked, span, change.value, Interval.of(change))
    values = {
        "later": as_printed(second),
        "earlier": as_printed(first),
        "worked": quantity(worked, change),
        "printed": as_printed(change),
    }
    return Judgement("findings.difference", verdict, (change, earlier, later), values, worked, change.value)


def growth_judgement(
    earlier: Metric, later: Metric, change: Metric, *, wrong: FindingVerdict = "mismatch"
) -> Judgement:
    """A printed growth against the growth of two levels; `wrong` is the verdict when they do not fit."""
    sign = Decimal(1) if change.change == "increase" else Decimal(-1)
    unit = IN_PERCENT[change.unit]
    shares = Interval.of(later).share_of(Interval.of(earlier))
    span = sorted(((shares.low - 100) * sign / unit, (shares.high - 100) * sign / unit))
    worked = (later.value / earlier.value * 100 - 100) * sign / unit
    verdict = judge(worked, Interval(*span), change.value, _printed_growth(change))
    values = {
        "later": as_printed(later),
        "earlier": as_printed(earlier),
        "worked": f"{number(worked * sign, places=2)}{change.unit}",
        "printed": f"{'' if sign > 0 else '-'}{as_printed(change)}",
    }
    kept = wrong if verdict == "mismatch" else verdict
    return Judgement("findings.growth", kept, (change, earlier, later), values, round(worked, 2), change.value)


def _multiple(earlier: Metric, later: Metric, change: Metric) -> Judgement:
    """翻一番: the later level is twice the earlier, give or take what people call so."""
    worked = later.value / earlier.value
    near = abs(worked - change.value) * 10 <= change.value
    verdict: FindingVerdict = "holds" if worked == change.value else "rounds" if near else "mismatch"
    values = {
        "later": as_printed(later),
        "earlier": as_printed(earlier),
        "worked": f"{number(worked, places=2)}{change.unit}",
        "printed": as_printed(change),
    }
    return Judgement("findings.multiple", verdict, (change, earlier, later), values, round(worked, 2), change.value)


def _average_growth(earlier: Metric, later: Metric, change: Metric, years: int) -> Judgement:
    sign = Decimal(1) if change.change == "increase" else Decimal(-1)
    worked = ((later.value / earlier.value) ** (Decimal(1) / years) * 100 - 100) * sign
    printed = _printed_growth(change)
    fits = printed.meets(Interval(worked, worked))
    values = {
        "later": as_printed(later),
        "earlier": as_printed(earlier),
        "years": str(years),
        "worked": f"{number(worked * sign, places=2)}%",
        "printed": f"{'' if sign > 0 else '-'}{as_printed(change)}",
    }
    verdict: FindingVerdict = "rounds" if fits else "odd"
    return Judgement(
        "findings.average_growth", verdict, (change, earlier, later), values, round(worked, 2), change.value
    )


def _printed_growth(change: Metric) -> Interval:
    """What a printed growth can stand for; like shares, growths are cut off as often as rounded."""
    step = change.step or Decimal(0)
    return Interval(change.value - step * HALF, change.value + step)

"""Levels against the growth or difference printed beside them: 由94.2%提高到98.1%，提高3.9个百分点."""

from collections.abc import Iterator
from decimal import Decimal

from ..model import FindingVerdict, Metric
from .cues import FindingCues
from .facts import Facts, before, between, is_level, is_sharp, same_unit
from .interval import HALF, Interval, judge
from .judgement import Judgement
from .wording import as_printed, number, quantity


class Difference:
    """Two levels and the change from the one to the other, in one sentence."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Changes that stand right behind 由甲提高到乙."""
        for change in facts.metrics:
            if change.change is None or not is_sharp(change) or change.kind == "rank":
                continue
            levels = facts.earlier_in_sentence(change)[:2]
            if len(levels) == 2 and self._are_levels(levels[0], levels[1], change):
                yield from _judge(levels[1], levels[0], change)

    def _are_levels(self, later: Metric, earlier: Metric, change: Metric) -> bool:
        if not (is_level(later) and is_level(earlier) and same_unit(later, earlier)):
            return False
        gap, behind = between(earlier, later) or "", between(later, change) or ""
        names = {later.indicator, earlier.indicator, change.indicator}
        if len(gap) > 24 or len(behind) > 8 or len(names) > 1 or self._cues.inside("average", behind):
            return False
        opened = self._cues.inside("level_from", before(earlier, 16))
        return opened is not None and self._cues.inside("level_to", gap) is not None


def _judge(earlier: Metric, later: Metric, change: Metric) -> Iterator[Judgement]:
    if change.unit == "%" and later.unit != "%":
        yield growth_judgement(earlier, later, change)
    elif change.unit == later.unit or (change.unit == "个百分点" and later.unit == "%"):
        yield _difference(earlier, later, change)


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
    shares = Interval.of(later).share_of(Interval.of(earlier))
    span = sorted(((shares.low - 100) * sign, (shares.high - 100) * sign))
    worked = (later.value / earlier.value * 100 - 100) * sign
    margin = (change.step or Decimal(0)) * HALF
    printed = Interval(change.value - margin, change.value + margin * 2)
    verdict = judge(worked, Interval(*span), change.value, printed)
    values = {
        "later": as_printed(later),
        "earlier": as_printed(earlier),
        "worked": f"{number(worked * sign, places=2)}%",
        "printed": f"{'' if sign > 0 else '-'}{as_printed(change)}",
    }
    kept = wrong if verdict == "mismatch" else verdict
    return Judgement("findings.growth", kept, (change, earlier, later), values, round(worked, 2), change.value)

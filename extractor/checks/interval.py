"""What a printed figure can stand for: half of its last printed digit either way."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple, Self

from ..model import FindingVerdict, Metric

HALF = Decimal("0.5")


class Interval(NamedTuple):
    """All values from `low` to `high`, both included.

    >>> Interval(Decimal(1), Decimal(2)).plus(Interval(Decimal(3), Decimal(3)))
    Interval(low=Decimal('4'), high=Decimal('5'))
    """

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, metric: Metric) -> Self:
        """The interval of a figure as printed. Things that are counted one by one are not rounded."""
        # A value that a reviewer corrected may be smaller than the step that was printed.
        step = min(metric.step or Decimal(0), abs(metric.value))
        margin = Decimal(0) if metric.kind in ("count", "rank") and step <= 1 else step * HALF
        return cls(metric.value - margin, metric.value + margin)

    def plus(self, other: "Interval") -> "Interval":
        """The interval of a sum."""
        return Interval(self.low + other.low, self.high + other.high)

    def minus(self, other: "Interval") -> "Interval":
        """The interval of a difference."""
        return Interval(self.low - other.high, self.high - other.low)

    def share_of(self, whole: "Interval") -> "Interval":
        """The interval of a share in percent; both must be above zero."""
        return Interval(self.low / whole.high * 100, self.high / whole.low * 100)

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def total_of(metrics: Iterable[Metric]) -> Interval:
    """The interval of a sum."""
    total = Interval(Decimal(0), Decimal(0))
    for metric in metrics:
        total = total.plus(Interval.of(metric))
    return total


def printed_share(metric: Metric) -> Interval:
    """What a printed percentage can stand for. Writers cut digits off as often as they round (86.67% as 86.6%)."""
    step = metric.step or Decimal(0)
    return Interval(metric.value - step * HALF, metric.value + step)


def judge(worked: Decimal, worked_range: Interval, printed: Decimal, printed_range: Interval) -> FindingVerdict:
    """Whether a worked-out value is the printed one, becomes it by rounding, or neither."""
    if worked == printed:
        return "holds"
    return "rounds" if worked_range.meets(printed_range) else "mismatch"

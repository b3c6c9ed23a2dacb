"""Whether confidence means what it says: records by confidence, and how many of them are right."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from .precision import Outcome

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


class ReliabilityBin(NamedTuple):
    """Records with `low` ≤ confidence < `high` (the last bin takes 1 in)."""

    low: float
    high: float
    records: int
    right: int
    confidence: float
    """Mean confidence of the bin; to compare with `share`."""

    @property
    def share(self) -> float:
        """Share of the bin that is right."""
        return self.right / self.records if self.records else 0.0


def reliability_table(outcomes: Iterable[Outcome], *, edges: Sequence[float] = EDGES) -> list[ReliabilityBin]:
    """The bins that hold something, lowest first.

    >>> [row] = reliability_table([Outcome("a", "rule", 0.92, True), Outcome("a", "rule", 0.94, False)])
    >>> row.low, row.high, row.records, row.share
    (0.9, 0.95, 2, 0.5)
    """
    outcomes = list(outcomes)
    bins = []
    for low, high in pairwise(edges):
        last = high == edges[-1]
        inside = [each for each in outcomes if low <= each.confidence < high or (last and each.confidence == high)]
        if inside:
            mean = sum(each.confidence for each in inside) / len(inside)
            bins.append(ReliabilityBin(low, high, len(inside), sum(each.right for each in inside), mean))
    return bins


def share_right(outcomes: Iterable[Outcome], *, at_least: float) -> float | None:
    """Share right among records of this confidence or more; null when there is none."""
    chosen = [each.right for each in outcomes if each.confidence >= at_least]
    return sum(chosen) / len(chosen) if chosen else None

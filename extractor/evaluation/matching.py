"""Pairs gold with what was found, one to one, by overlapping spans."""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from extractor.model import Metric, Practice

from .gold import GoldMetric, GoldPractice

G = TypeVar("G", GoldMetric, GoldPractice)
F = TypeVar("F", Metric, Practice)


class Matching(NamedTuple, Generic[G, F]):
    """`pairs` count; `spare` are pairs with optional gold, which count neither as found nor as spurious."""

    pairs: tuple[tuple[G, F], ...]
    spare: tuple[tuple[G, F], ...]
    missed: tuple[G, ...]
    extra: tuple[F, ...]


def match_spans(gold: Sequence[G], found: Sequence[F]) -> Matching[G, F]:
    """Match one document's gold and records: equal spans first, then the longest overlap, then text order."""
    mate = _mates(gold, found)
    pairs = [(gold[left], found[right]) for left, right in sorted(mate.items())]
    taken = set(mate.values())
    return Matching(
        pairs=tuple(pair for pair in pairs if not pair[0].optional),
        spare=tuple(pair for pair in pairs if pair[0].optional),
        missed=tuple(row for left, row in enumerate(gold) if left not in mate and not row.optional),
        extra=tuple(row for right, row in enumerate(found) if right not in taken),
    )


def _mates(gold: Sequence[G], found: Sequence[F]) -> dict[int, int]:
    candidates = []
    for left, row in enumerate(gold):
        for right, record in enumerate(found):
            common = min(row.end, record.end) - max(row.start, record.start)
            if common > 0:
                differs = (row.start, row.end) != (record.start, record.end)
                candidates.append((differs, -common, left, right))
    mate: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, left, right in sorted(candidates):
        if left not in mate and right not in taken:
            mate[left] = right
            taken.add(right)
    return mate

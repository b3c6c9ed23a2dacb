"""Literal search: which pattern rows can match a text at all."""

from collections import defaultdict
from collections.abc import Sequence
from operator import add

from ..rules import PracticeRow


class AnchorIndex:
    """Finds the rows whose anchor words stand in a text, without segmenting it.

    Anchors have at least two characters, so the pairs of neighbouring characters of the text tell which can be there.
    """

    def __init__(self, rows: Sequence[PracticeRow]) -> None:
        owners: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(rows):
            for anchor in sorted(row.anchors):
                owners[anchor].append(number)
        self._owners = dict(owners)
        by_pair: dict[str, list[str]] = defaultdict(list)
        for anchor in owners:
            by_pair[anchor[:2]].append(anchor)
        self._by_pair = dict(by_pair)
        self._pairs = frozenset(by_pair)

    def rows(self, text: str) -> list[int]:
        """Numbers of the rows that have an anchor in `text`, ascending."""
        pairs = self._pairs.intersection(map(add, text, text[1:]))
        present = [anchor for pair in pairs for anchor in self._by_pair[pair] if anchor in text]
        return sorted({number for anchor in present for number in self._owners[anchor]})

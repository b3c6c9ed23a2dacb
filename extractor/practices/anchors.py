"""Literal search: which pattern rows can match a text at all."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from ..rules import PracticeRow
from ..rules.practices import anchors


class _Candidate(NamedTuple):
    """A pattern of a row, and the lists of words (by number) of which it needs one each besides its anchor."""

    row: int
    needed: tuple[frozenset[int], ...]


class AnchorIndex:
    """Finds the rows whose words stand in a text, without segmenting it.

    Every word of a list that some pattern cannot do without has a number. The anchors in a text tell which patterns to
    look at, and those fit that find one word of each further list.
    """

    def __init__(self, rows: Sequence[PracticeRow]) -> None:
        numbers: dict[str, int] = {}
        owned: dict[int, list[_Candidate]] = defaultdict(list)
        for row, pattern in ((row, pattern) for row, each in enumerate(rows) for pattern in each.patterns):
            listed = {token.literals for token in pattern if token.obligatory and token.literals}
            anchor = anchors(pattern)
            others = sorted(listed - {anchor}, key=len)
            needed = (frozenset(numbers.setdefault(word, len(numbers)) for word in words) for words in others)
            candidate = _Candidate(row, tuple(needed))
            for word in anchor:
                owned[numbers.setdefault(word, len(numbers))].append(candidate)
        self._words = AhoCorasick(numbers)
        self._owned = [owned.get(number, []) for number in range(len(numbers))]

    def rows(self, text: str) -> list[int]:
        """Numbers of the rows that have a pattern all of whose words are in `text`, ascending."""
        met = {word for word, _, _ in self._words.find_matches_as_indexes(text, overlapping=True)}
        found = set()
        for row, needed in chain.from_iterable(map(self._owned.__getitem__, met)):
            for words in needed:
                if met.isdisjoint(words):
                    break
            else:
                found.add(row)
        return sorted(found)

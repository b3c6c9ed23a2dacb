"""Literal search: which patterns of which rows can match a text at all."""

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
    pattern: int
    needed: tuple[frozenset[int], ...]


class AnchorIndex:
    """Finds the patterns whose words stand in a text, without segmenting it.

    Every word of a list that some pattern cannot do without has a number. The anchors in a text tell which patterns to
    look at, and those fit that find one word of each further list.
    """

    def __init__(self, rows: Sequence[PracticeRow]) -> None:
        numbers: dict[str, int] = {}
        owned: dict[int, list[_Candidate]] = defaultdict(list)
        for row, number, pattern in ((r, n, p) for r, each in enumerate(rows) for n, p in enumerate(each.patterns)):
            listed = {token.literals for token in pattern if token.obligatory and token.literals}
            anchor = anchors(pattern)
            others = sorted(listed - {anchor}, key=len)
            needed = (frozenset(numbers.setdefault(word, len(numbers)) for word in words) for words in others)
            candidate = _Candidate(row, number, tuple(needed))
            for word in anchor:
                owned[numbers.setdefault(word, len(numbers))].append(candidate)
        self._words = AhoCorasick(numbers)
        self._owned = [owned.get(number, []) for number in range(len(numbers))]

    def patterns(self, text: str) -> dict[int, list[int]]:
        """By number of row, ascending, the numbers of its patterns all of whose words are in `text`, ascending."""
        met = {word for word, _, _ in self._words.find_matches_as_indexes(text, overlapping=True)}
        found = set()
        for row, pattern, needed in chain.from_iterable(map(self._owned.__getitem__, met)):
            for words in needed:
                if met.isdisjoint(words):
                    break
            else:
                found.add((row, pattern))
        by_row: dict[int, list[int]] = {}
        for row, pattern in sorted(found):
            by_row.setdefault(row, []).append(pattern)
        return by_row

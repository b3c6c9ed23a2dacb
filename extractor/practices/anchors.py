"""Literal search: which pattern rows can match a text at all."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from ..rules import PracticeRow
from ..rules.practices import anchors


class _Candidate(NamedTuple):
    """A pattern of a row, and the numbers of the word lists of which it needs one word each."""

    row: int
    needed: frozenset[int]


class AnchorIndex:
    """Finds the rows whose words stand in a text, without segmenting it.

    Every list of words that some pattern cannot do without has a number. The words of a text tell which lists it meets,
    and those whose patterns need no other list as well.
    """

    def __init__(self, rows: Sequence[PracticeRow]) -> None:
        numbers: dict[frozenset[str], int] = {}
        owners: dict[int, list[_Candidate]] = defaultdict(list)
        for row, pattern in ((row, pattern) for row, each in enumerate(rows) for pattern in each.patterns):
            listed = [frozenset(token.literals) for token in pattern if token.obligatory and token.literals]
            needed = frozenset(numbers.setdefault(words, len(numbers)) for words in listed)
            owners[numbers[frozenset(anchors(pattern))]].append(_Candidate(row, needed))
        self._owners = dict(owners)
        lists: dict[str, list[int]] = defaultdict(list)
        for words, number in numbers.items():
            for word in words:
                lists[word].append(number)
        self._words = AhoCorasick(lists)
        self._lists = list(lists.values())

    def rows(self, text: str) -> list[int]:
        """Numbers of the rows that have a pattern all of whose words are in `text`, ascending."""
        words = self._words.find_matches_as_indexes(text, overlapping=True)
        met = {number for word, _, _ in words for number in self._lists[word]}
        lists = self._owners.keys() & met
        return sorted({row for number in lists for row, needed in self._owners[number] if needed <= met})

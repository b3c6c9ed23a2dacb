"""Literal search: which pattern rows can match a text at all."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from ..rules import PracticeRow
from ..rules.practices import anchors


class _Candidate(NamedTuple):
    """A pattern of a row, and the lists of words, its anchors left out, of which it needs one each."""

    row: int
    needed: tuple[frozenset[str], ...]


class AnchorIndex:
    """Finds the rows whose words stand in a text, without segmenting it.

    A pattern whose anchor is there must have its other words there too.
    """

    def __init__(self, rows: Sequence[PracticeRow]) -> None:
        owners: dict[str, list[_Candidate]] = defaultdict(list)
        words: set[str] = set()
        for number, row in enumerate(rows):
            for pattern in row.patterns:
                own = anchors(pattern)
                listed = (token.literals for token in pattern if token.obligatory and token.literals)
                candidate = _Candidate(number, tuple(frozenset(choice) for choice in listed if choice != own))
                words.update(own, *candidate.needed)
                for anchor in own:
                    owners[anchor].append(candidate)
        self._owners = dict(owners)
        self._words = AhoCorasick(sorted(word for word in words if len(word) > 1))

    def rows(self, text: str) -> list[int]:
        """Numbers of the rows that have a pattern all of whose words are in `text`, ascending."""
        words = set(self._words.find_matches_as_strings(text, overlapping=True))
        lacks = words.union(text).isdisjoint
        found: set[int] = set()
        for word in words:
            for row, needed in self._owners.get(word, ()):
                if row not in found and not any(map(lacks, needed)):
                    found.add(row)
        return sorted(found)

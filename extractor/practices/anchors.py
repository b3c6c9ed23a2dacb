"""Literal search: which pattern rows can match a text at all."""

from collections import defaultdict
from collections.abc import Sequence
from operator import add
from typing import NamedTuple

from ..rules import PracticeRow
from ..rules.practices import anchors


class _Candidate(NamedTuple):
    """A pattern of a row, and the lists of words, its anchors left out, of which it needs one each."""

    row: int
    needed: tuple[frozenset[str], ...]


class AnchorIndex:
    """Finds the rows whose words stand in a text, without segmenting it.

    Anchors have at least two characters, so the pairs of neighbouring characters of the text tell which can be there.
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
        by_pair: dict[str, list[str]] = defaultdict(list)
        for word in sorted(words):
            if len(word) > 1:
                by_pair[word[:2]].append(word)
        self._by_pair = dict(by_pair)
        self._pairs = frozenset(by_pair)

    def rows(self, text: str) -> list[int]:
        """Numbers of the rows that have a pattern all of whose words are in `text`, ascending."""
        pairs = self._pairs.intersection(map(add, text, text[1:]))
        words = [word for pair in pairs for word in self._by_pair[pair] if word in text]
        present = {*text, *words}
        found: set[int] = set()
        for word in words:
            for row, needed in self._owners.get(word, ()):
                if row not in found and not any(present.isdisjoint(choice) for choice in needed):
                    found.add(row)
        return sorted(found)

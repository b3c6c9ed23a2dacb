"""Literal search: which pattern rows can match a text at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import regex

from ..rules import PracticeRow


class AnchorIndex:
    """Finds the rows whose anchor words stand in a text, in one pass and without segmenting it."""

    def __init__(self, rows: Sequence[PracticeRow]) -> None:
        owners: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(rows):
            for anchor in row.anchors:
                owners[anchor].append(number)
        # Where a longer anchor matches, the anchors that begin it match too.
        self._owners = {
            anchor: tuple(number for size in range(1, len(anchor) + 1) for number in owners.get(anchor[:size], ()))
            for anchor in owners
        }
        self._search = regex.compile(f"(?=({_alternatives(owners)}))") if owners else None

    def hits(self, text: str) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Offset of each anchor in `text` and the numbers of the rows that it calls."""
        if self._search is None:
            return
        for match in self._search.finditer(text):
            yield match.start(), self._owners[match[1]]


def _alternatives(words: Iterable[str]) -> str:
    """Grouped by first character, so that most positions fail after one look; longer words first."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_first[word[0]].append(regex.escape(word[1:]))
    return "|".join(f"{regex.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items()))

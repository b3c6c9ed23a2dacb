"""Runs a row's token patterns over a stretch of text."""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple

import regex

from ..language import Language, OwnWords
from ..rules import PracticeRow, TokenPattern
from ..rules.practices import Pattern
from ..token_patterns import Tag, TokenMatcher, longest

CLAUSE_ENDS = "，。；：！？,;:!?"
LONGEST_WORD = 6
"""Characters that a word inside a gap is allowed in the sieve; longer ones are names nobody lists patterns around."""

MARGIN = 60
"""Characters around a sieve's match that are segmented with it; clauses end sooner, damaged text may have no ends."""


class Trigger(NamedTuple):
    """A matched trigger phrase: offsets into the text that was matched, and the row that matched."""

    start: int
    end: int
    row: PracticeRow


class RowMatcher:
    """One practice row, ready to match: a sieve over the bare text, then its token patterns over the clauses left."""

    def __init__(self, row: PracticeRow, language: Language) -> None:
        self.row = row
        self._language = language

    def triggers(self, text: str) -> list[Trigger]:
        """The longest non-overlapping matches of the row in `text`."""
        return [trigger for start, end in self._windows(text) for trigger in self._in_window(text, start, end)]

    def _windows(self, text: str) -> Iterator[tuple[int, int]]:
        """Stretches between clause ends that may hold a match; a match over several clauses is kept whole."""
        done = 0
        for match in self._sieve.finditer(text):
            if match.start() < done:
                continue
            start, first = match.start(), max(done, match.start() - MARGIN)
            while start > first and text[start - 1] not in CLAUSE_ENDS:
                start -= 1
            done, last = match.end(), min(len(text), match.end() + MARGIN)
            while done < last and text[done] not in CLAUSE_ENDS:
                done += 1
            yield start, done

    def _in_window(self, text: str, start: int, end: int) -> list[Trigger]:
        window = text[start:end]
        known = self._language.words(window)
        tag = partial(self._tag, known)
        spans = longest([span for cutter in self._cutters for span in cutter.spans(window, known, tag=tag)])
        return [Trigger(start + first, start + last, self.row) for first, last in spans]

    def _tag(self, known: Collection[str], word: str) -> str:
        """A word's tag; one that was cut anew has none."""
        return self._language.tag(word) if word in known else "x"

    @cached_property
    def _sieve(self) -> regex.Pattern[str]:
        return regex.compile("|".join("".join(map(_sieve_of, pattern)) for pattern in self.row.patterns))

    @cached_property
    def _cutters(self) -> list["_Cutter"]:
        return [_Cutter(pattern) for pattern in self.row.patterns]


class _Cutter:
    """One pattern, which cuts the text by its own words only: 配套园 of another pattern does not hide 配套."""

    def __init__(self, pattern: Pattern) -> None:
        self._own_words = OwnWords([word for token in pattern for word in token.literals])
        self._matcher = TokenMatcher(pattern)
        self._needed = [token.literals for token in pattern if token.literals and token.obligatory]

    def spans(self, window: str, known: Sequence[str], *, tag: Tag) -> list[tuple[int, int]]:
        """The longest non-overlapping matches in `window`, as offsets; `known` are its words by the dictionary."""
        if not all(any(word in window for word in words) for words in self._needed):
            return []
        words = self._own_words.cut_anew(window, known)
        borders = list(accumulate(map(len, words), initial=0))
        return [(borders[first], borders[last]) for first, last in longest(self._matcher.spans(words, tag=tag))]


def _sieve_of(token: TokenPattern) -> str:
    """A regex that fits wherever the token does, and now and then elsewhere."""
    least, most = token.times
    if token.literals:
        words = "|".join(map(regex.escape, token.literals))
        return f"(?:{words})" if (least, most) == (1, 1) else f"(?:{words}){{{least},{most}}}"
    allowed = f"[^{regex.escape(''.join(token.forbidden))}]" if token.forbidden else "."
    return f"{allowed}{{{least},{most * LONGEST_WORD}}}?"

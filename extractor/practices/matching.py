"""Runs a row's token patterns over a stretch of text."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple

import regex

from ..language import Language, OwnWords
from ..rules import PracticeRow, TokenPattern
from ..rules.practices import Pattern
from ..token_patterns import TokenMatcher, longest

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
    """One practice row, ready to match."""

    def __init__(self, row: PracticeRow, language: Language) -> None:
        self.row = row
        self._patterns = [PatternMatcher(pattern, language) for pattern in row.patterns]

    def triggers(self, text: str, patterns: Iterable[int] | None = None) -> list[Trigger]:
        """The longest non-overlapping matches of the row in `text`, by those of its patterns (by number) or by all."""
        tried = self._patterns if patterns is None else [self._patterns[number] for number in patterns]
        spans = longest([span for matcher in tried for span in matcher.spans(text)])
        return [Trigger(first, last, self.row) for first, last in spans]


class PatternMatcher:
    """One pattern: a sieve over the bare text, then its tokens over the clauses left.

    It cuts the clauses by its own words only: 配套园 of another pattern does not hide 配套.
    """

    def __init__(self, pattern: Pattern, language: Language) -> None:
        self._pattern = pattern
        self._language = language
        self._matcher = TokenMatcher(pattern)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """The longest non-overlapping matches of each clause, as offsets into `text`."""
        return [span for start, end in self._windows(text) for span in self._in_window(text, start, end)]

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

    def _in_window(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        window = text[start:end]
        known = self._language.words(window)
        words = self._own_words.cut_anew(window, known)
        borders = list(accumulate(map(len, words), initial=start))
        found = longest(self._matcher.spans(words, tag=partial(self._tag, known)))
        return [(borders[first], borders[last]) for first, last in found]

    def _tag(self, known: Collection[str], word: str) -> str:
        """A word's tag; one that was cut anew has none."""
        return self._language.tag(word) if word in known else "x"

    @cached_property
    def _sieve(self) -> regex.Pattern[str]:
        return regex.compile("".join(map(_sieve_of, self._pattern)))

    @cached_property
    def _own_words(self) -> OwnWords:
        return OwnWords([word for token in self._pattern for word in token.literals])


def _sieve_of(token: TokenPattern) -> str:
    """A regex that fits wherever the token does, and now and then elsewhere."""
    least, most = token.times
    if token.literals:
        words = "|".join(map(regex.escape, token.literals))
        return f"(?:{words})" if (least, most) == (1, 1) else f"(?:{words}){{{least},{most}}}"
    allowed = f"[^{regex.escape(''.join(token.forbidden))}]" if token.forbidden else "."
    return f"{allowed}{{{least},{most * LONGEST_WORD}}}?"

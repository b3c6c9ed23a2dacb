"""Runs a row's token patterns over a stretch of text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import regex

from ..language import Language, Token, split_at_words
from ..rules import PracticeRow, TokenPattern
from ..rules.practices import Pattern

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

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


class _Limit(NamedTuple):
    """What a token of a pattern admits, and how often."""

    literals: frozenset[str]
    forbidden: frozenset[str]
    least: int
    most: int

    def admits(self, word: str) -> bool:
        return word in self.literals if self.literals else word not in self.forbidden

    def ends(self, words: Sequence[str], start: int) -> Iterator[int]:
        """Where the token's repeats can end that begin at `start`."""
        last = min(start + self.most, len(words))
        for end in range(start, last + 1):
            if end - start >= self.least:
                yield end
            if end < last and not self.admits(words[end]):
                return


class RowMatcher:
    """One practice row, ready to match: a sieve over the bare text, then spaCy's Matcher over the clauses left."""

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
        tokens = split_at_words(window, self._language.cut(window), self._words)
        spans = _longest(self._spans(tokens))
        return [Trigger(start + tokens[a].start, start + tokens[b - 1].end, self.row) for a, b in spans]

    @cached_property
    def _sieve(self) -> regex.Pattern[str]:
        return regex.compile("|".join("".join(map(_sieve_of, pattern)) for pattern in self.row.patterns))

    @cached_property
    def _words(self) -> regex.Pattern[str]:
        longest_first = sorted(self.row.literals, key=lambda word: (-len(word), word))
        return regex.compile("|".join(map(regex.escape, longest_first)))

    def _spans(self, tokens: list[Token]) -> Iterator[tuple[int, int]]:
        """Matches of the row's patterns as pairs of token numbers.

        Patterns that miss a word they need are left out first: spaCy would follow each of them from every token.
        """
        words = [token.text for token in tokens]
        ready = [pattern for pattern in self._patterns if pattern.may_match(words)]
        if ready:
            doc = self._language.doc(tokens)
            for pattern in ready:
                yield from pattern.spans(doc, words)

    @cached_property
    def _patterns(self) -> list["_PatternMatcher"]:
        return [_PatternMatcher(pattern, self._language) for pattern in self.row.patterns]


class _PatternMatcher:
    """One pattern of a row, ready to match."""

    def __init__(self, pattern: Pattern, language: Language) -> None:
        self._pattern = pattern
        self._language = language
        self._limits = [
            _Limit(frozenset(token.literals), frozenset(token.forbidden), *token.times) for token in pattern
        ]
        self._needed = [limit.literals for limit in self._limits if limit.least and limit.literals]

    def may_match(self, words: Sequence[str]) -> bool:
        """Whether of each list of words that the pattern cannot do without one is there."""
        return not any(needed.isdisjoint(words) for needed in self._needed)

    def spans(self, doc: "Doc", words: Sequence[str]) -> list[tuple[int, int]]:
        """The longest matches in a Doc of these words, as pairs of token numbers.

        spaCy unrolls {0,12} into twelve optional tokens and follows every way through them; * costs a tenth. The
        window is one clause, so a gap seldom comes near its limit; where one goes past it, the exact pattern decides.
        """
        spans = [(first, last) for _, first, last in self._open(doc)]
        if all(_keeps_limits(self._limits, words[first:last]) for first, last in spans):
            return spans
        return [(first, last) for _, first, last in self._exact(doc)]

    @cached_property
    def _open(self) -> "Matcher":
        return self._build(_opened)

    @cached_property
    def _exact(self) -> "Matcher":
        return self._build(TokenPattern.spacy)

    def _build(self, rule: Callable[[TokenPattern], dict[str, Any]]) -> "Matcher":
        from spacy.matcher import Matcher

        matcher = Matcher(self._language.nlp.vocab)
        matcher.add("pattern", [[rule(token) for token in self._pattern]], greedy="LONGEST")
        return matcher


def _keeps_limits(limits: Sequence[_Limit], words: Sequence[str]) -> bool:
    """Whether the words fit a pattern with every token within its number of repeats."""
    reached = {0}
    for limit in limits:
        reached = {end for start in reached for end in limit.ends(words, start)}
    return len(words) in reached


def _longest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest spans of which none overlaps another, in text order."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(last <= other[0] or first >= other[1] for other in kept):
            kept.append((first, last))
    return sorted(kept)


def _opened(token: TokenPattern) -> dict[str, Any]:
    """The token for spaCy, with any number of repeats where it allows none and several."""
    least, most = token.times
    return token.spacy() | ({"OP": "*"} if least == 0 and most > 1 else {})


def _sieve_of(token: TokenPattern) -> str:
    """A regex that fits wherever the token does, and now and then elsewhere."""
    least, most = token.times
    if token.literals:
        words = "|".join(map(regex.escape, token.literals))
        return f"(?:{words})" if (least, most) == (1, 1) else f"(?:{words}){{{least},{most}}}"
    allowed = f"[^{regex.escape(''.join(token.forbidden))}]" if token.forbidden else "."
    return f"{allowed}{{{least},{most * LONGEST_WORD}}}?"

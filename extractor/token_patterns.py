"""Runs token patterns over segmented text.

Patterns are written as spaCy's Matcher takes them and match what it would match (a test holds the two against each
other). Clauses are short and their patterns many: making a spaCy Doc of each clause took longer than all the rest.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from typing import NamedTuple

import regex

from .rules import TokenPattern
from .rules.practices import Pattern, TextTest

Test = Callable[[str], bool]
Tag = Callable[[str], str]


class _Step(NamedTuple):
    """One token of a pattern: what it admits, and how often at least and at most (null: any number)."""

    text: Test | None
    tag: Test | None
    negated: bool
    least: int
    most: int | None

    def ends(self, words: Sequence[str], starts: Iterable[int], tag: Tag) -> set[int]:
        """Where the repeats that begin at one of `starts` may end."""
        found: set[int] = set()
        for start in starts:
            last = len(words) if self.most is None else min(start + self.most, len(words))
            end = start
            while end < last and self._admits(words[end], tag):
                end += 1
            found.update(range(start + self.least, end + 1))
        return found

    def _admits(self, word: str, tag: Tag) -> bool:
        fits = (self.text is None or self.text(word)) and (self.tag is None or self.tag(tag(word)))
        return fits is not self.negated


class TokenMatcher:
    """One token pattern, ready to match.

    >>> matcher = TokenMatcher((TokenPattern(TEXT="签订"), TokenPattern(OP="?"), TokenPattern(TEXT="责任书")))
    >>> matcher.spans(["签订", "了", "责任书"], tag=lambda word: "x")
    [(0, 3)]
    """

    def __init__(self, pattern: Pattern) -> None:
        self._steps = tuple(map(_step, pattern))
        self._openers = _openers(pattern)
        self._needed = [frozenset(token.literals) for token in pattern if token.literals and token.obligatory]

    def may_match(self, words: Set[str]) -> bool:
        """Whether the pattern has one word of each list that it cannot do without."""
        return not any(map(words.isdisjoint, self._needed))

    def spans(self, words: Sequence[str], *, tag: Tag) -> list[tuple[int, int]]:
        """Every match, as the numbers of its first word and of the one behind its last; `tag` gives a word's tag."""
        openers = self._openers
        found = []
        for start, word in enumerate(words):
            if openers is None or word in openers:
                found += [(start, end) for end in self._ends(words, start, tag) if end > start]
        return found

    def _ends(self, words: Sequence[str], start: int, tag: Tag) -> Set[int]:
        reached = {start}
        for step in self._steps:
            reached = step.ends(words, reached, tag)
            if not reached:
                break
        return reached


def longest(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest spans of which none overlaps another, in text order; of equal ones the first.

    >>> longest([(0, 2), (1, 4), (4, 5)])
    [(1, 4), (4, 5)]
    """
    if len(spans) < 2:
        return spans
    kept: list[tuple[int, int]] = []
    for first, last in sorted(spans, key=_longest_first):
        if all(last <= other[0] or first >= other[1] for other in kept):
            kept.append((first, last))
    return sorted(kept)


def _longest_first(span: tuple[int, int]) -> tuple[int, int]:
    return span[0] - span[1], span[0]


def _step(token: TokenPattern) -> _Step:
    open_ended = token.OP in {"*", "+"} or token.OP.endswith(",}")
    least, most = (1, 1) if token.OP == "!" else token.times
    return _Step(_test(token.TEXT), _test(token.TAG), token.OP == "!", least, None if open_ended else most)


def _test(wanted: str | TextTest | None) -> Test | None:
    if wanted is None:
        return None
    if isinstance(wanted, str):
        return wanted.__eq__
    if wanted.IN:
        return frozenset(wanted.IN).__contains__
    if wanted.NOT_IN:
        forbidden = frozenset(wanted.NOT_IN)
        return lambda word: word not in forbidden
    pattern = regex.compile(wanted.REGEX or "")
    return lambda word: pattern.search(word) is not None


def _openers(pattern: Pattern) -> frozenset[str] | None:
    """The words with which any match begins, null when the pattern does not list them."""
    words: set[str] = set()
    for token in pattern:
        if not token.literals or token.OP == "!":
            return None
        words.update(token.literals)
        if token.times[0]:
            return frozenset(words)
    return None

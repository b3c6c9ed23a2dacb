"""Which indicator of the catalogue a phrase names."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import regex

from ..language import Language, OwnWords
from ..model import Change
from ..rules import IndicatorRow, IndicatorScopeRow, Rules
from ..rules.practices import Pattern
from ..token_patterns import TokenMatcher

EMPTY = regex.compile(r"[的之\s“”\"‘’《》]|（[^（）]*）$|\([^()]*\)$")
"""What a phrase may hold without naming another thing."""

Size = tuple[int, int]
"""How specific a match is: characters of listed words, then of the whole stretch."""

CHANGE_KINDS = frozenset({"percentage", "ratio"})


class Match(NamedTuple):
    """A row that knows the end of a phrase; `scoped` when what stands before it leaves its meaning alone."""

    row: IndicatorRow
    size: Size
    scoped: bool


class Catalogue:
    """Looks indicators up by phrase; each phrase is matched once.

    >>> from extractor.rules import load_rules
    >>> rules = load_rules()
    >>> Catalogue(rules, Language(rules)).code("校舍建设项目开工率", kind="percentage", unit="%")
    'construction_start_rate'
    """

    def __init__(self, rules: Rules, language: Language) -> None:
        self._matchers = [_RowMatcher(row, language) for row in rules.rows(IndicatorRow)]
        self._by_head: dict[str, list[int]] = defaultdict(list)
        for number, matcher in enumerate(self._matchers):
            for head in sorted(matcher.row.heads):
                self._by_head[head].append(number)
        self._lengths = sorted({len(head) for head in self._by_head})
        self._before = _scopes(rules, "before")
        self._after = _scopes(rules, "after")
        self._found: dict[str, tuple[Match, ...]] = {}

    def code(self, indicator: str, *, kind: str, unit: str, change: Change | None = None) -> str | None:
        """The code of the most specific row that knows the phrase and can have this kind and unit; null when unsure.

        Where more stands before a match than leaves its meaning alone, none that lies inside it counts either:
        新增高新技术企业 are neither all 高新技术企业 nor all 企业.
        """
        if indicator not in self._found:
            self._found[indicator] = tuple(self._matches(EMPTY.sub("", indicator)))
        fitting = [match for match in self._found[indicator] if _fits(match.row, kind, unit, change)]
        barred = max((match.size[1] for match in fitting if not match.scoped), default=0)
        scoped = [match for match in fitting if match.scoped and match.size[1] >= barred]
        size = max((match.size for match in scoped), default=None)
        codes = {match.row.code for match in scoped if match.size == size}
        return codes.pop() if len(codes) == 1 else None

    def _matches(self, phrase: str) -> Iterator[Match]:
        for core in self._cores(phrase):
            for number in self._candidates(core):
                matcher = self._matchers[number]
                for start, size in matcher.ends(core):
                    scoped = matcher.row.before == "any" or self._is_scope(core[:start])
                    yield Match(matcher.row, size, scoped)

    def _cores(self, phrase: str) -> Iterator[str]:
        """The phrase, and what is left of it without words like 总数 at its end."""
        yield phrase
        tail = self._after.search(phrase) if self._after else None
        if tail and tail.start():
            yield phrase[: tail.start()]

    def _candidates(self, phrase: str) -> list[int]:
        """Numbers of the rows with a head that ends the phrase."""
        heads = {phrase[-length:] for length in self._lengths if length <= len(phrase)}
        return sorted({number for head in heads for number in self._by_head.get(head, ())})

    def _is_scope(self, text: str) -> bool:
        return not text or (self._before is not None and self._before.fullmatch(text) is not None)


class _RowMatcher:
    """One row's token patterns, held against the end of a phrase."""

    def __init__(self, row: IndicatorRow, language: Language) -> None:
        self.row = row
        self._language = language

    def ends(self, phrase: str) -> list[tuple[int, Size]]:
        """The matches that end the phrase: where each begins and its size."""
        plain = [word for word in self._plain if phrase.endswith(word)]
        found = [(len(phrase) - len(word), (len(word), len(word))) for word in plain]
        return found + self._compound_ends(phrase) if self._may_be_compound(phrase) else found

    def _may_be_compound(self, phrase: str) -> bool:
        """Whether a pattern of several tokens has all its words in the phrase: only then is it segmented."""
        return any(
            all(
                any(word in phrase for word in token.literals)
                for token in pattern
                if token.literals and token.obligatory
            )
            for pattern in self._compound
        )

    def _compound_ends(self, phrase: str) -> list[tuple[int, Size]]:
        words = self._own_words.cut_anew(phrase, self._language.words(phrase))
        found = [span for pattern in self._compound_patterns for span in pattern.spans(words, tag=self._language.tag)]
        return [self._end(phrase, words[first:]) for first, last in found if last == len(words)]

    def _end(self, phrase: str, words: Sequence[str]) -> tuple[int, Size]:
        known = sum(len(word) for word in words if word in self._literals)
        length = sum(map(len, words))
        return len(phrase) - length, (known, length)

    @cached_property
    def _plain(self) -> tuple[str, ...]:
        """The patterns that are one word each; an ending of the phrase is all they need."""
        return tuple(word for pattern in self.row.token_patterns if _is_plain(pattern) for word in pattern[0].literals)

    @cached_property
    def _compound(self) -> tuple[Pattern, ...]:
        return tuple(pattern for pattern in self.row.token_patterns if not _is_plain(pattern))

    @cached_property
    def _literals(self) -> frozenset[str]:
        return self.row.literals

    @cached_property
    def _own_words(self) -> OwnWords:
        return OwnWords(self._literals)

    @cached_property
    def _compound_patterns(self) -> tuple[TokenMatcher, ...]:
        return tuple(map(TokenMatcher, self._compound))


def _is_plain(pattern: Pattern) -> bool:
    return len(pattern) == 1 and pattern[0].TAG is None


def _fits(row: IndicatorRow, kind: str, unit: str, change: Change | None) -> bool:
    """Whether a figure of this kind and unit can be the indicator's level, or a change of it."""
    if change is not None and kind in CHANGE_KINDS:
        return True
    return kind in row.kinds and (not row.units or unit in row.units)


def _scopes(rules: Rules, role: str) -> regex.Pattern[str] | None:
    parts = [row.regex for row in rules.rows(IndicatorScopeRow) if row.role == role]
    if not parts:
        return None
    return regex.compile(f"(?:{'|'.join(parts)})+" if role == "before" else f"(?:{'|'.join(parts)})$")

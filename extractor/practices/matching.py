"""Runs a row's token patterns over a stretch of text."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

from ..language import Language, Token
from ..rules import PracticeRow

if TYPE_CHECKING:
    from spacy.matcher import Matcher


class Trigger(NamedTuple):
    """A matched trigger phrase: offsets into the text that was matched, and the row that matched."""

    start: int
    end: int
    row: PracticeRow


class RowMatcher:
    """One practice row, ready to match."""

    def __init__(self, row: PracticeRow, language: Language) -> None:
        self.row = row
        self._language = language
        longest_first = sorted(row.literals, key=lambda word: (-len(word), word))
        self._literals = regex.compile("|".join(map(regex.escape, longest_first)))

    def triggers(self, text: str, tokens: Sequence[Token]) -> list[Trigger]:
        """The longest non-overlapping matches of the row; `tokens` are the words of the whole `text`."""
        own = split_at_words(text, tokens, self._literals)
        spans = self._matcher(self._language.doc(own))
        return [Trigger(own[first].start, own[last - 1].end, self.row) for _, first, last in spans]

    @cached_property
    def _matcher(self) -> "Matcher":
        from spacy.matcher import Matcher

        matcher = Matcher(self._language.nlp.vocab)
        patterns = [[token.spacy() for token in pattern] for pattern in self.row.patterns]
        matcher.add(self.row.id, patterns, greedy="LONGEST")
        return matcher


def split_at_words(text: str, tokens: Sequence[Token], words: regex.Pattern[str]) -> list[Token]:
    """Tokens cut anew so that every match of `words` is one token and what is left of the others stays.

    >>> import regex
    >>> tokens = [Token(0, 2, "签了", "x"), Token(2, 6, "责任书的", "x")]
    >>> [t.text for t in split_at_words("签了责任书的", tokens, regex.compile("责任书"))]
    ['签了', '责任书', '的']
    """
    tags = {(token.start, token.end): token.tag for token in tokens}
    borders = {token.start for token in tokens} | {len(text)}
    for match in words.finditer(text):
        borders.difference_update(range(match.start() + 1, match.end()))
        borders |= {match.start(), match.end()}
    ordered = sorted(borders)
    return [Token(a, b, text[a:b], tags.get((a, b), "x")) for a, b in pairwise(ordered)]

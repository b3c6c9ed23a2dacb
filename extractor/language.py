"""The one place that builds the segmenter.

jieba's algorithm, dictionary and model decide the words (by rjieba, which does it in a tenth of the time) and its
dictionary the part of speech of each, looked up word by word. Token patterns and linking see the same tokens.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex
import rjieba

from .rules import Rules, WordRow

WORDS_KEPT = 1 << 16
"""Words whose tag is remembered: more than the documents of a run have in common."""

NEVER, ALWAYS = 0, 10**8
"""Frequencies with which the segmenter takes a word for none, or for one whatever its parts."""


class Token(NamedTuple):
    """A word of the text: offsets into the text that was cut, and the dictionary's tag (x when unknown)."""

    start: int
    end: int
    text: str
    tag: str


class Language:
    """Segmenter and tags of a run.

    >>> from extractor.rules import Rules
    >>> [token.text for token in Language(Rules({}, digest="")).cut("新建学校")]
    ['新建', '学校']
    """

    def __init__(self, rules: Rules) -> None:
        self._segmenter = rjieba.Jieba()
        self._dictionary = rjieba.Jieba()
        self._number = regex.compile(r"[a-zA-Z0-9]+(?:\.\d+)?%?|[^a-zA-Z0-9]+")
        self._known: dict[str, str] = {}
        self._glued: dict[str, list[str]] = {}
        for row in rules.rows(WordRow):
            self._learn(row)
        self._pieces = lru_cache(WORDS_KEPT)(self._taken_apart)

    def _learn(self, row: WordRow) -> None:
        for word in row.words:
            if row.action == "known":
                self._segmenter.add_word(word, None, row.tag)
                self._known[word] = row.tag
            else:
                self._glued[word.replace("|", "")] = word.split("|")
                self._segmenter.add_word(word.replace("|", ""), NEVER, None)

    def cut(self, text: str, offset: int = 0) -> list[Token]:
        """Words of `text`, offsets counted from `offset`."""
        tokens = []
        start = offset
        for word in self._segmenter.cut(text):
            for piece, tag in self._pieces(word):
                end = start + len(piece)
                tokens.append(Token(start, end, piece, tag))
                start = end
        return tokens

    def _taken_apart(self, word: str) -> list[tuple[str, str]]:
        """The segmenter's word with its tag; what it wrongly holds together (率达, 2018-2020) in pieces."""
        if parts := self._glued.get(word):
            return [(part, self._tag(part)) for part in parts]
        if "-" in word or "_" in word or "." in word:
            return [(part, self._tag(part)) for part in self._number.findall(word)]
        return [(word, self._tag(word))]

    def _tag(self, word: str) -> str:
        if word in self._known:
            return self._known[word]
        if not self._dictionary.has_word(word):
            return "x"
        # A word is cut in two, and its tag not to be had, unless it outweighs its parts (省道).
        self._dictionary.add_word(word, ALWAYS, None)
        return self._dictionary.tag(word, hmm=False)[0][1]


def split_at_words(text: str, tokens: Sequence[Token], words: regex.Pattern[str]) -> list[Token]:
    """Tokens cut anew so that every match of `words` is one token and what is left of the others stays.

    >>> import regex
    >>> tokens = [Token(0, 2, "签了", "x"), Token(2, 6, "责任书的", "x")]
    >>> [t.text for t in split_at_words("签了责任书的", tokens, regex.compile("责任书"))]
    ['签了', '责任书', '的']
    """
    borders = {token.start for token in tokens} | {len(text)}
    moved = False
    for start, end in (match.span() for match in words.finditer(text)):
        inner = borders.intersection(range(start + 1, end))
        if inner or start not in borders or end not in borders:
            moved = True
            borders -= inner
            borders |= {start, end}
    if not moved:
        return list(tokens)
    tags = {(token.start, token.end): token.tag for token in tokens}
    return [Token(a, b, text[a:b], tags.get((a, b), "x")) for a, b in pairwise(sorted(borders))]

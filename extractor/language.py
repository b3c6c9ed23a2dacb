"""The one place that builds the segmenter.

jieba's algorithm and dictionary decide the words (by rjieba, which does it in a tenth of the time), and the dictionary
the part of speech of each, looked up word by word. Token patterns and linking see the same tokens.
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

NEVER = 0
"""The frequency of a glued word."""


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
        self._marks = regex.compile("([，。；：、！？（）《》“”]|[A-Za-z][A-Za-z0-9.+-]*[A-Za-z0-9+])")
        self._ascii = regex.compile("[\\0-\\x7f]")
        self._known: dict[str, str] = {}
        for row in rules.rows(WordRow):
            self._learn(row)
        self._tag = lru_cache(WORDS_KEPT)(self._dictionary_tag)

    def _learn(self, row: WordRow) -> None:
        for word in row.words:
            if row.action == "known":
                self._segmenter.add_word(word, None, row.tag)
                self._known[word] = row.tag
            else:
                self._segmenter.add_word(word.replace("|", ""), NEVER, None)

    def cut(self, text: str, offset: int = 0) -> list[Token]:
        """Words of `text`, offsets counted from `offset`."""
        tokens = []
        start = offset
        for word in self._words(text):
            end = start + len(word)
            tokens.append(Token(start, end, word, self._tag(word)))
            start = end
        return tokens

    def _words(self, text: str) -> list[str]:
        if not self._ascii.search(text):
            return self._segmenter.cut(text, hmm=False)
        words = []
        for clause in filter(None, self._marks.split(text)):
            # Only the dictionary's words: those that a model of characters guesses (园达) mislead rules.
            words += [clause] if clause.isascii() else self._segmenter.cut(clause, hmm=False)
        return words

    def _dictionary_tag(self, word: str) -> str:
        if word in self._known:
            return self._known[word]
        return self._segmenter.tag(word, hmm=False)[0][1] if self._segmenter.has_word(word) else "x"


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

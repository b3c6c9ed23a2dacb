"""The one place that builds the segmenter and the spaCy pipeline.

jieba decides the words and its dictionary the part of speech of each (looked up word by word, which is eight times
faster than `jieba.posseg` and, for short contexts, as good). spaCy Docs are made from these words, so that token
patterns and linking see the same tokens.
"""

import logging
import marshal
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, NamedTuple

import jieba
import regex

from .rules import Rules, WordRow

if TYPE_CHECKING:
    from spacy.language import Language as SpacyLanguage
    from spacy.tokens import Doc


class Token(NamedTuple):
    """A word of the text: offsets into the text that was cut, and the dictionary's tag (x when unknown)."""

    start: int
    end: int
    text: str
    tag: str


class Language:
    """Segmenter, tags and the spaCy vocabulary of a run.

    >>> from extractor.rules import Rules
    >>> [token.text for token in Language(Rules({}, digest="")).cut("新建学校")]
    ['新建', '学校']
    """

    def __init__(self, rules: Rules) -> None:
        jieba.setLogLevel(logging.WARNING)
        self._segmenter = _loaded_segmenter()
        self._tags = dict(_dictionary_tags(self._segmenter))
        self._marks = regex.compile("([，。；：、！？（）《》“”]|[A-Za-z][A-Za-z0-9.+-]*[A-Za-z0-9+])")
        self._known: dict[str, list[str]] = {}
        for row in rules.rows(WordRow):
            self._learn(row)

    def _learn(self, row: WordRow) -> None:
        for word in row.words:
            if row.action == "known":
                self._segmenter.add_word(word)
                self._tags[word] = row.tag
            else:
                self._segmenter.del_word(word.replace("|", ""))

    def cut(self, text: str, offset: int = 0) -> list[Token]:
        """Words of `text`, offsets counted from `offset`."""
        tokens = []
        start = offset
        tag_of = self._tags.get
        for clause in filter(None, self._marks.split(text)):
            for word in self._known.get(clause) or self._words(clause):
                end = start + len(word)
                tokens.append(Token(start, end, word, tag_of(word, "x")))
                start = end
        return tokens

    def forget(self) -> None:
        """Drop the words of the clauses cut so far: what one document says helps little with the next."""
        self._known.clear()

    def _words(self, clause: str) -> list[str]:
        # jieba cuts what stands between punctuation marks by itself, so a clause has the same words wherever it stands,
        # and linking and several practices ask for the same clauses.
        # Only the dictionary's words: those that a model of characters guesses (园达) mislead rules.
        words: list[str] = [clause] if clause.isascii() else self._segmenter.lcut(clause, HMM=False)
        self._known[clause] = words
        return words

    @cached_property
    def nlp(self) -> "SpacyLanguage":
        """A blank spaCy `zh` pipeline, used for its vocabulary and matchers."""
        import spacy

        return spacy.blank("zh")

    def doc(self, tokens: list[Token]) -> "Doc":
        """A spaCy Doc over tokens that were cut already; `token.tag_` is the dictionary's tag."""
        from spacy.tokens import Doc

        return Doc(
            self.nlp.vocab,
            words=[token.text for token in tokens],
            spaces=[False] * len(tokens),
            tags=[token.tag for token in tokens],
        )


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


def _loaded_segmenter() -> jieba.Tokenizer:
    """jieba with its dictionary, from the cache that jieba keeps of it.

    jieba reads its cache number by number through a Python file, which takes three times as long as all at once.
    """
    segmenter = jieba.Tokenizer()
    try:
        segmenter.FREQ, segmenter.total = marshal.loads(Path(gettempdir(), "jieba.cache").read_bytes())
        segmenter.initialized = True
    except (OSError, EOFError, TypeError, ValueError):
        # No cache yet, or a damaged one: jieba builds the dictionary and writes the cache anew.
        segmenter.initialize()
    return segmenter


def _dictionary_tags(segmenter: jieba.Tokenizer) -> Iterable[tuple[str, str]]:
    with segmenter.get_dict_file() as dictionary:
        # Word, frequency and tag a line; cut at once, which takes a third of the time of line by line.
        parts = dictionary.read().decode("utf-8").split()
    return zip(parts[::3], map(sys.intern, parts[2::3]), strict=True)

"""The one place that builds the segmenter.

jieba's algorithm and dictionary decide the words (by rjieba, which does it in a tenth of the time), and the dictionary
the part of speech of each, looked up word by word. Token patterns and linking see the same tokens.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

import regex
import rjieba
from ahocorasick_rs import AhoCorasick, MatchKind

from .rules import Rules, WordRow

WORDS_KEPT = 1 << 16
"""Words whose tag is remembered: more than the documents of a run have in common."""

VERB = "v"
NOUN = "n"
SHORTEST_ENDED = 2
"""A verb or noun with an ending (拉回来, 照管员) has more characters than this."""
NEVER = 0
"""The frequency of a glued word."""


class Language:
    """Segmenter and tags of a run.

    >>> from extractor.rules import Rules
    >>> language = Language(Rules({}, digest=""))
    >>> [(word, language.tag(word)) for word in language.words("改造学校")]
    [('改造', 'v'), ('学校', 'n')]
    """

    def __init__(self, rules: Rules) -> None:
        self._segmenter = rjieba.Jieba()
        self._marks = regex.compile("([，。；：、！？（）《》“”]|[A-Za-z][A-Za-z0-9.+&-]*[A-Za-z0-9+])")
        self._ascii = regex.compile("[\\0-\\x7f]")
        self._known: dict[str, str] = {}
        rows = rules.rows(WordRow)
        self._endings = tuple(word for row in rows if row.action == "verb_ending" for word in row.words)
        self._noun_endings = frozenset(word for row in rows if row.action == "noun_ending" for word in row.words)
        for row in rows:
            self._learn(row)
        self.tag: Callable[[str], str] = lru_cache(WORDS_KEPT)(self._dictionary_tag)
        """The dictionary's tag of a word, x when unknown."""

    def _learn(self, row: WordRow) -> None:
        for word in row.words:
            if row.action == "known":
                self._segmenter.add_word(word, None, row.tag)
                self._known[word] = row.tag
            elif row.action == "glued":
                self._segmenter.add_word(word.replace("|", ""), NEVER, None)

    def words(self, text: str) -> list[str]:
        """The words of a text; put together they are the text."""
        if not self._ascii.search(text):
            return self._ended(self._segmenter.cut(text, hmm=False))
        words: list[str] = []
        for clause in filter(None, self._marks.split(text)):
            # Only the dictionary's words: those that a model of characters guesses (园达) mislead rules.
            words += [clause] if clause.isascii() else self._segmenter.cut(clause, hmm=False)
        return self._ended(words)

    def _ended(self, words: list[str]) -> list[str]:
        """照管, 员: an ending of nouns that the segmenter leaves alone belongs to the word before it."""
        if self._noun_endings.isdisjoint(words):
            return words
        joined: list[str] = []
        for word in words:
            if word in self._noun_endings and joined and len(joined[-1]) >= SHORTEST_ENDED and joined[-1].isalpha():
                joined[-1] += word
            else:
                joined.append(word)
        return joined

    def _dictionary_tag(self, word: str) -> str:
        if word in self._known:
            return self._known[word]
        if len(word) > SHORTEST_ENDED and word.endswith(self._endings):
            return VERB
        if (
            len(word) > SHORTEST_ENDED
            and word.endswith(tuple(self._noun_endings))
            and not self._segmenter.has_word(word)
        ):
            return NOUN
        return self._segmenter.tag(word, hmm=False)[0][1] if self._segmenter.has_word(word) else "x"


class OwnWords:
    """Words that stand by themselves, whatever the segmenter does; where two overlap, the first, then the longer.

    >>> OwnWords(["责任书"]).cut_anew("签了责任书的", ["签了", "责任书的"])
    ['签了', '责任书', '的']
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._search = AhoCorasick(sorted(words), MatchKind.LeftmostLongest)

    def cut_anew(self, text: str, words: Sequence[str]) -> list[str]:
        """The words of a text cut so that these stand by themselves, and what is left of the others too."""
        borders = {0, *accumulate(map(len, words))}
        for _, start, end in self._search.find_matches_as_indexes(text):
            borders.difference_update(range(start + 1, end))
            borders.update((start, end))
        return [text[start:end] for start, end in pairwise(sorted(borders))]

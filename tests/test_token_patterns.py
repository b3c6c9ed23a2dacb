from functools import cache
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractor.rules import TokenPattern
from extractor.token_patterns import TokenMatcher, longest

TAGS = {"签订": "v", "责任": "n", "书": "n", "核查": "vn", "，": "x"}
WORDS = list(TAGS)
OPERATORS = ["{1}", "?", "*", "+", "!", "{2}", "{0,2}", "{1,3}", "{2,}", "{,2}"]
TESTS = st.one_of(
    st.sampled_from(WORDS),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(lambda words: {"IN": words}),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(lambda words: {"NOT_IN": words}),
    st.just({"REGEX": "^责"}),
)
TAG_TESTS = st.sampled_from(["v", "vn", "n"]) | st.just({"REGEX": "^v"}) | st.just({"NOT_IN": ["v"]})
PATTERN_TOKENS = st.fixed_dictionaries({"OP": st.sampled_from(OPERATORS)}, optional={"TEXT": TESTS, "TAG": TAG_TESTS})
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=7)


@cache
def vocabulary() -> Vocab:
    return spacy.blank("zh").vocab


def spacy_spans(pattern: list[dict[str, Any]], sentence: list[str]) -> set[tuple[int, int]]:
    matcher = Matcher(vocabulary())
    matcher.add("pattern", [pattern])
    tags = [TAGS[word] for word in sentence]
    return {(start, end) for _, start, end in matcher(Doc(vocabulary(), words=sentence, tags=tags))}


def own_spans(pattern: list[dict[str, Any]], sentence: list[str]) -> set[tuple[int, int]]:
    matcher = TokenMatcher(tuple(TokenPattern.model_validate(token) for token in pattern))
    return set(matcher.spans(sentence, tag=TAGS.__getitem__))


@given(st.lists(PATTERN_TOKENS, min_size=1, max_size=4), SENTENCES)
def test_patterns_match_what_spacy_matches(pattern, sentence):
    assert own_spans(pattern, sentence) == spacy_spans(pattern, sentence)


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([], []),
        ([(0, 1), (1, 2)], [(0, 1), (1, 2)]),
        ([(2, 4), (0, 3), (3, 5)], [(0, 3), (3, 5)]),
        ([(1, 3), (0, 2)], [(0, 2)]),
    ],
)
def test_of_overlapping_spans_the_longest_stays(spans, kept):
    assert longest(spans) == kept

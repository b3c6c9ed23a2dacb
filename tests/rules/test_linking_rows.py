"""Rows of cues, headings and words do what their own examples say, both ways."""

from functools import cache
from itertools import pairwise

import pytest
import regex

from extractor.language import Language
from extractor.rules import CueRow, HeadingRow, Rules, WordRow, load_rules

STEMS = (
    "frame_", "noun_of_", "column_", "money_noun", "space_noun", "of_which", "status_required_each", "multiplying",
    "funding_central", "funding_provincial", "funding_city", "funding_county", "funding_social", "event_unit",
)  # fmt: skip
"""Roles whose words are looked for inside other words too (县级 in 县级配套资金)."""


@cache
def rules() -> Rules:
    return load_rules()


@cache
def language() -> Language:
    return Language(rules())


def words_of(text: str) -> set[str]:
    """The words of a text, and each two that follow one another run together, as linking looks cues up."""
    words = language().words(text)
    return {*words, *("".join(pair) for pair in pairwise(words))}


def cues_in(row: CueRow, text: str) -> set[str]:
    if row.role.startswith(STEMS):
        return {word for word in row.words if word in text}
    if row.role.endswith("_suffix"):
        return {word[-1:] for word in words_of(text)} & set(row.words)
    return words_of(text) & set(row.words)


@pytest.mark.parametrize("row", rules().rows(CueRow), ids=lambda row: row.id)
def test_cue_rows(row: CueRow) -> None:
    for example in row.examples:
        assert example.surface in row.words
        assert example.surface in cues_in(row, example.text), example.text
    for text in row.non_examples:
        assert cues_in(row, text) == set(), text


@pytest.mark.parametrize("row", rules().rows(HeadingRow), ids=lambda row: row.id)
def test_heading_rows(row: HeadingRow) -> None:
    for example in row.examples:
        match = regex.match(row.regex, example.text)
        assert match is not None, example.text
        assert match.group() == example.surface
    for text in row.non_examples:
        assert regex.match(row.regex, text) is None, text


@pytest.mark.parametrize("row", rules().rows(WordRow), ids=lambda row: row.id)
def test_word_rows(row: WordRow) -> None:
    words = {word.replace("|", "") for word in row.words}
    for example in row.examples:
        assert example.surface in language().words(example.text), example.text
    for text in row.non_examples:
        assert not words & set(language().words(text)), text


@pytest.mark.parametrize("row", rules().rows(WordRow), ids=lambda row: row.id)
def test_every_word_is_cut_as_its_row_says(row: WordRow) -> None:
    for word in row.words:
        found = language().words(word.replace("|", ""))
        assert found == word.split("|"), word


def test_no_row_names_a_word_twice() -> None:
    listed: list[tuple[str, tuple[str, ...]]] = [(row.id, row.words) for row in rules().rows(CueRow)]
    listed += [(row.id, row.words) for row in rules().rows(WordRow)]
    assert [name for name, words in listed if len(set(words)) < len(words)] == []


def test_ids_begin_with_their_kind() -> None:
    assert all(row.id.startswith("cue.") for row in rules().rows(CueRow))
    assert all(row.id.startswith("heading.") for row in rules().rows(HeadingRow))
    assert all(row.id.startswith("word.") for row in rules().rows(WordRow))

"""Every row of practices.yaml, both ways: what it must find and what it must leave."""

import pytest

from extractor.practices import PracticeFinder
from extractor.rules import PracticeRow, load_rules

ROWS = load_rules().rows(PracticeRow)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_examples(row: PracticeRow, finder: PracticeFinder) -> None:
    for example in row.examples:
        found = [(t.row.id, example.text[t.start : t.end]) for t in finder.triggers(example.text)]
        assert (row.id, example.surface) in found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_non_examples(row: PracticeRow, finder: PracticeFinder) -> None:
    for text in row.non_examples:
        assert row.id not in [trigger.row.id for trigger in finder.triggers(text)]


def test_taxonomy_is_broad() -> None:
    assert len({row.label for row in ROWS}) == len(ROWS) >= 60
    assert len({row.category for row in ROWS}) >= 10


def test_ids_begin_with_their_kind() -> None:
    assert all(row.id.startswith("practice.") for row in ROWS)

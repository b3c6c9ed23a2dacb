from typing import Any

import pytest
from pydantic import ValidationError

from extractor.rules import PracticeScopeRow
from extractor.rules.practices import TokenPattern

from .rows import practice_row


@pytest.mark.parametrize(
    "token",
    [
        {"TXT": "责任书"},
        {"TEXT": {"ANY": ["责任书"]}},
        {"TEXT": {"IN": ["责任书"], "REGEX": "责任.*"}},
        {"TEXT": "责任书", "OP": "{a}"},
    ],
)
def test_unknown_or_contradictory_keys_are_refused(token: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        practice_row("bad", [[token]])


def test_a_pattern_needs_a_word_to_search_for() -> None:
    with pytest.raises(ValidationError, match="pattern 1 has no obligatory token"):
        practice_row("bad", [[{"TEXT": "书"}, {"TEXT": "责任书", "OP": "?"}]])


@pytest.mark.parametrize(
    ("operator", "times"), [("{1}", (1, 1)), ("?", (0, 1)), ("{0,6}", (0, 6)), ("{2,}", (2, 10)), ("+", (1, 10))]
)
def test_times(operator: str, times: tuple[int, int]) -> None:
    assert TokenPattern(TEXT="书", OP=operator).times == times


def test_a_scope_row_needs_a_regular_expression() -> None:
    with pytest.raises(ValidationError, match="no regular expression"):
        PracticeScopeRow(id="practice-scope.bad", role="negation", regex="(")

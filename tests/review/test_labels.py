from typing import get_args

import pytest

from extractor.model import Change, Flag, Funding, Kind, Qualifier, Status, Verdict
from extractor.review.labels import Labels
from extractor.review.rows import COLUMNS
from extractor.rules import LabelRow, Rules

DECISION = Verdict.model_fields["decision"].annotation


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("kind", get_args(Kind)),
        ("qualifier", get_args(Qualifier)),
        ("change", get_args(Change)),
        ("status", get_args(Status)),
        ("funding", get_args(Funding)),
        ("flag", get_args(Flag)),
        ("decision", get_args(DECISION)),
        ("column", COLUMNS),
    ],
)
def test_every_value_has_a_label_and_is_read_back(
    rules: Rules, language: str, field: str, values: tuple[str, ...]
) -> None:
    labels = Labels(rules, language=language)
    assert [labels.value(field, labels.name(field, value)) for value in values] == list(values)


def test_no_name_means_two_values(rules: Rules) -> None:
    meant: dict[tuple[str, str], str] = {}
    for row in rules.rows(LabelRow):
        for name in {row.value, row.zh, row.en, *row.aliases}:
            assert meant.setdefault((row.field, name), row.value) == row.value

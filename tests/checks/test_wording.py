import string
from decimal import Decimal

import pytest

from extractor.checks.wording import as_printed, number, quantity
from extractor.model import Metric
from extractor.rules import FindingCueRow, FindingRow

from .builders import Text, figure, rules, wan


def metric(fields: dict[str, object]) -> Metric:
    return Text().say(str(fields["text"]), fields).metrics[0]


@pytest.mark.parametrize(
    ("value", "shown"), [("1E+3", "1000"), ("17.33333", "17.3333"), ("90.0", "90"), ("-2.50", "-2.5"), ("0", "0")]
)
def test_numbers_are_plain(value: str, shown: str) -> None:
    assert number(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("fields", "value", "shown"),
    [
        (wan("120"), "1350000", "135万元"),
        (wan("120"), "500", "500元"),
        (figure("2.4亿元", "240000000", "元", "10000000"), "233000000", "2.33亿元"),
        (figure("2.4亿元", "240000000", "元", "10000000"), "1000000", "100万元"),
        (figure("12栋", 12, "栋"), "40000", "40000栋"),
    ],
)
def test_worked_out_values_look_like_the_printed(fields: dict[str, object], value: str, shown: str) -> None:
    assert quantity(Decimal(value), metric(fields)) == shown


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        (figure("2865.5", "28655000", "元", 1000), "2865.5万元"),
        (figure("１２０", 120, "所"), "１２０所"),
        (figure("3\n00所", 300, "所"), "300所"),
        (figure("第3", 3, "名次"), "第3"),
        (figure("1∶15", 15, "倍"), "1∶15"),
        (figure("1,200", 1200, "人"), "1,200人"),
    ],
)
def test_figures_are_shown_as_printed(fields: dict[str, object], shown: str) -> None:
    assert as_printed(metric(fields)) == shown


@pytest.mark.parametrize("row", rules().rows(FindingRow), ids=lambda row: row.id)
def test_both_languages_say_the_same(row: FindingRow) -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert {name.removesuffix("_zh") for name in places(row.zh)} == {
        name.removesuffix("_en") for name in places(row.en)
    }


@pytest.mark.parametrize("row", rules().rows(FindingCueRow), ids=lambda row: row.id)
def test_cues_both_ways(row: FindingCueRow) -> None:
    def found(text: str) -> set[str]:
        return set() if any(word in text for word in row.unless) else {word for word in row.words if word in text}

    for example in row.examples:
        assert example.surface in found(example.text)
    assert not any(found(text) for text in row.non_examples)

import pytest

from extractor.evaluation import (
    Outcome,
    find_outcomes,
    held_out,
    reliability_table,
    rule_precision,
    score_document,
    share_right,
    write_precision,
)
from extractor.rules.loader import read_rows

from .builders import BULLETIN, FUNDS, SCHOOLS, TEXT, extraction, found_metric, found_practice, gold_file


def outcome(right, confidence=0.5, *, document="a", rule="head.left"):
    return Outcome(document, rule, confidence, right)


def test_right_wrong_and_spurious_records_count():
    spurious = found_metric(SCHOOLS, start=0, end=4, text=TEXT[:4], id="x", rule="head.right")
    wrong = found_metric(FUNDS, status="planned")
    found = extraction(found_metric(SCHOOLS), wrong, spurious, found_practice(BULLETIN))
    outcomes = list(find_outcomes([score_document(gold_file(SCHOOLS, FUNDS, BULLETIN), found)]))
    assert [(each.rule, each.right) for each in outcomes] == [
        ("head.left", True),
        ("head.left", False),
        ("head.right", False),
        ("practice.bulletin", True),
    ]


def test_a_record_matched_to_optional_gold_counts_neither_way():
    optional = SCHOOLS.model_copy(update={"optional": True})
    document = score_document(gold_file(optional), extraction(found_metric(SCHOOLS)))
    assert list(find_outcomes([document])) == []


def test_precision_is_smoothed():
    [left, right] = rule_precision([outcome(True), outcome(True), outcome(False), outcome(False, rule="head.right")])
    assert (left.rule, left.right, left.total, left.precision) == ("head.left", 2, 3, 0.6)
    assert right.precision == pytest.approx(1 / 3)


def test_held_out_confidence_knows_nothing_of_its_own_document():
    outcomes = [outcome(True), outcome(True), outcome(False, document="b"), outcome(True, document="c", rule="rare")]
    assert [each.confidence for each in held_out(outcomes)] == pytest.approx([1 / 3, 1 / 3, 3 / 4, 1 / 2])


def test_written_rows_are_a_pattern_file(tmp_path):
    path = tmp_path / "precision.jsonl"
    write_precision(path, rule_precision([outcome(True), outcome(False)]))
    [row] = read_rows(path)
    assert row.model_dump() == {
        "id": "precision.head.left",
        "note": "",
        "rule": "head.left",
        "right": 1,
        "total": 2,
        "precision": 0.5,
    }


def test_reliability_compares_confidence_with_the_share_right():
    outcomes = [outcome(True, 0.96), outcome(True, 1.0), outcome(False, 0.92), outcome(True, 0.91), outcome(False, 0.1)]
    rows = [(row.low, row.high, row.records, row.share) for row in reliability_table(outcomes)]
    assert rows == [(0.0, 0.5, 1, 0.0), (0.9, 0.95, 2, 0.5), (0.95, 1.0, 2, 1.0)]
    assert share_right(outcomes, at_least=0.9) == 0.75
    assert share_right(outcomes, at_least=1.1) is None

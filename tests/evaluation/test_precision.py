import pytest

from extractor.evaluation import (
    Outcome,
    find_outcomes,
    reliability_table,
    rule_precision,
    score_document,
    share_right,
    write_precision,
)
from extractor.evaluation.precision import held_out
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
    tallied = rule_precision([outcome(True), outcome(True), outcome(False), outcome(False, rule="head.right")])
    left, right, family = tallied
    assert (left.rule, left.right, left.total) == ("head.left", 2, 3)
    assert left.precision == pytest.approx((2 + 8 * 0.5) / (3 + 8))
    assert right.precision == pytest.approx(8 * 0.5 / (1 + 8))
    assert (family.rule, family.right, family.total) == ("metric", 2, 4)


def test_metrics_and_practices_are_families_apart():
    metric, practice = outcome(False), outcome(True, rule="practice.bulletin")
    priors = {each.rule: each.prior for each in rule_precision([metric, practice])}
    assert priors["head.left"] == pytest.approx(1 / 3)
    assert priors["practice.bulletin"] == pytest.approx(2 / 3)


def test_held_out_confidence_knows_nothing_of_its_own_document():
    outcomes = [outcome(True), outcome(True), outcome(False, document="b"), outcome(True, document="c", rule="rare")]
    others = [
        (0 + 8 * 2 / 4) / (1 + 8),  # without a: one wrong of this rule, one right of two in all
        (0 + 8 * 2 / 4) / (1 + 8),
        (2 + 8 * 4 / 5) / (2 + 8),
        (2 + 8 * 3 / 5) / (3 + 8),  # no other of its rule: what all metrics have
    ]
    assert [each.confidence for each in held_out(outcomes)] == pytest.approx(others)


def test_written_rows_are_a_pattern_file(tmp_path):
    path = tmp_path / "precision.jsonl"
    write_precision(path, rule_precision([outcome(True), outcome(False)]))
    row, family = read_rows(path)
    assert family.rule == "metric"
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

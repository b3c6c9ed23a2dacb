from decimal import Decimal

import pytest

from extractor.evaluation import Score, field_accuracy, score_by_kind, score_by_set, score_document, score_documents

from .builders import BULLETIN, COUNTY, FUNDS, SCHOOLS, TEXT, extraction, found_metric, found_practice, gold_file

PERFECT = (found_metric(SCHOOLS), found_metric(FUNDS, id="total"), found_metric(COUNTY, part_of="total"))


def scores(gold, *records):
    return score_documents([score_document(gold, extraction(*records))])


def test_all_right():
    found = scores(gold_file(SCHOOLS, FUNDS, COUNTY, BULLETIN), *PERFECT, found_practice(BULLETIN))
    assert {name: score.f1 for name, score in found.items()} == dict.fromkeys(
        ("mention", "value", "linked", "full_record", "practice", "practice_label"), 1.0
    )


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        ({"value": Decimal(9)}, {"mention"}),
        ({"qualifier": "approx"}, {"mention", "linked"}),
        ({"indicator": "图书"}, {"mention", "value"}),
        ({"status": "planned"}, {"mention", "value", "linked"}),
        ({"region": "白沙县"}, {"mention", "value", "linked"}),
        ({"funding": "social"}, {"mention", "value", "linked", "full_record"}),
    ],
)
def test_which_fault_costs_which_measure(fields, right):
    found = scores(gold_file(SCHOOLS), found_metric(SCHOOLS, **fields))
    assert {name for name, score in found.items() if score.right} == right


def test_missed_and_spurious():
    spurious = found_metric(SCHOOLS, start=0, end=4, text=TEXT[:4], id="x")
    mention = scores(gold_file(SCHOOLS, FUNDS), found_metric(SCHOOLS), spurious)["mention"]
    assert mention == Score(right=1, gold=2, found=2)
    assert (mention.precision, mention.recall, mention.f1) == (0.5, 0.5, 0.5)


def test_only_records_that_begin_in_a_range_count():
    gold = gold_file(COUNTY, ranges=((COUNTY.start, len(TEXT)),))
    found = score_document(gold, extraction(*PERFECT))
    assert score_documents([found])["full_record"] == Score(right=1, gold=1, found=1)
    # The total stands outside the range and is still found by its id.
    assert field_accuracy([found])["part_of"] == 1.0


def test_practices_are_scored_where_gold_has_some():
    assert "practice" not in scores(gold_file(SCHOOLS), found_practice(BULLETIN))
    assert scores(gold_file(SCHOOLS, BULLETIN))["practice"].f1 == 0.0


def test_nothing_found_and_nothing_to_find():
    assert scores(gold_file())["mention"].f1 == 0.0


def test_sets_are_scored_apart_and_together():
    first = score_document(gold_file(SCHOOLS, set="school"), extraction(found_metric(SCHOOLS)))
    second = score_document(gold_file(FUNDS, set="general"), extraction())
    by_set = score_by_set([first, second])
    assert [(name, each["mention"].f1) for name, each in by_set.items()] == [
        ("all", 2 / 3),
        ("general", 0.0),
        ("school", 1.0),
    ]


def test_kinds_follow_gold_and_spurious_records_their_own():
    spurious = found_metric(SCHOOLS, start=0, end=4, text=TEXT[:4], id="x", kind="rank")
    document = score_document(gold_file(SCHOOLS, FUNDS), extraction(found_metric(SCHOOLS, kind="area"), spurious))
    by_kind = {kind: each["mention"] for kind, each in score_by_kind([document]).items()}
    assert by_kind == {
        "amount": Score(right=0, gold=1, found=0),
        "count": Score(right=1, gold=1, found=1),
        "rank": Score(right=0, gold=0, found=1),
    }


def test_spans_that_differ_from_the_text_are_counted():
    odd = found_metric(SCHOOLS, text="8所")
    assert score_document(gold_file(SCHOOLS), extraction(odd)).differing_spans == 1

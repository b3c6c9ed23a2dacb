import pytest

from extractor.metrics.agreement import Agreement
from extractor.rules import ClassifierRow, Rules


def agreement(*rows: ClassifierRow) -> Agreement:
    return Agreement(Rules({ClassifierRow: rows}, digest=""))


SCHOOLS = ClassifierRow(id="classifier.suo", classifier="所", nouns={"小学": 9, "食堂": 1})
TEACHERS = ClassifierRow(id="classifier.ming", classifier="名", nouns={"教师": 5})


@pytest.mark.parametrize(
    ("noun", "unit", "at_odds"),
    [("小学", "所", False), ("小学", "个", True), ("食堂", "个", False), ("操场", "个", False), ("教师", "人", False)],
)
def test_a_noun_is_at_odds_with_a_classifier_it_never_takes(noun, unit, at_odds):
    assert agreement(SCHOOLS, TEACHERS).at_odds(noun, unit) is at_odds


def test_a_noun_fits_a_classifier_it_was_seen_with():
    found = agreement(SCHOOLS, TEACHERS)
    assert found.fits("食堂", "所")
    assert found.fits("教师", "位")
    assert not found.fits("食堂", "座")
    assert not found.fits("操场", "所")

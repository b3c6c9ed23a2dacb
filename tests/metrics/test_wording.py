"""Names in plain speech become those of records; every row does what its examples say."""

import pytest

from extractor.metrics.wording import Wording
from extractor.rules import PlainWordRow, load_rules

from .reading import metrics_of

WORDING = Wording(load_rules())


@pytest.mark.parametrize("row", load_rules().rows(PlainWordRow), ids=lambda row: row.id)
def test_plain_word_rows(row: PlainWordRow) -> None:
    for example in row.examples:
        assert WORDING.formal(example.text) == example.surface
    for name in row.non_examples:
        assert WORDING.formal(name) == name


def test_a_name_without_plain_words_stays():
    assert WORDING.formal("新建教师周转房") == "新建教师周转房"


def test_the_words_of_the_text_stay_where_they_stand():
    (metric,) = metrics_of("盖起宿舍楼26栋。")
    assert (metric.indicator, metric.text, metric.evidence) == ("新建宿舍楼", "26栋", "盖起宿舍楼26栋。")

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.evaluation.comparison import METRIC_FIELDS, compare_metric, same_phrase, same_place, same_unit

from .builders import COUNTY, FUNDS, SCHOOLS, found_metric


def wrong(gold, by_id=None, **fields):
    found = found_metric(gold, **fields)
    return {field for field, right in compare_metric(gold, found, by_id or {}).items() if not right}


def test_a_record_equal_to_gold_is_right_in_every_field():
    assert list(compare_metric(SCHOOLS, found_metric(SCHOOLS), {})) == list(METRIC_FIELDS)
    assert wrong(SCHOOLS) == set()


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({"value": Decimal(4)}, {"value"}),
        ({"value": Decimal("3.00")}, set()),
        ({"high": Decimal(5)}, {"value"}),
        ({"unit": "个"}, {"value"}),
        ({"kind": "amount"}, {"kind"}),
        ({"qualifier": "approx"}, {"qualifier"}),
        ({"change": "increase"}, {"change"}),
        ({"indicator": None}, {"indicator", "exact_indicator"}),
        ({"indicator": "新建的学校"}, set()),
        ({"indicator": "学校"}, {"exact_indicator"}),
        ({"status": "planned"}, {"status"}),
        ({"period_end": None}, {"period"}),
        ({"period_raw": "当年"}, set()),
        ({"region": "青禾"}, set()),
        ({"region": None}, {"region"}),
        ({"funding": "county"}, {"funding"}),
        ({"start": SCHOOLS.start - 1, "text": "校3所"}, {"exact_span"}),
    ],
)
def test_each_field_is_judged_by_itself(fields, faults):
    assert wrong(SCHOOLS, **fields) == faults


def test_alternatives_are_right_too():
    gold = SCHOOLS.model_copy(
        update={"indicator_alt": ("校园",), "change_alt": ("increase",), "value_alt": (Decimal(4),)}
    )
    assert wrong(gold, indicator="校园", change="increase", value=Decimal(4)) == set()


def test_part_of_points_at_the_record_that_overlaps_the_total():
    total = found_metric(FUNDS, id="total")
    other = found_metric(SCHOOLS, id="other")
    by_id = {"total": total, "other": other}
    assert wrong(COUNTY, by_id, part_of="total") == set()
    assert wrong(COUNTY, by_id, part_of="other") == {"part_of"}
    assert wrong(COUNTY, by_id, part_of="unknown") == {"part_of"}
    assert wrong(COUNTY, by_id) == {"part_of"}
    assert wrong(FUNDS, by_id, part_of="other") == {"part_of"}


@dataclass
class Pair:
    first: str | None
    second: str | None
    same: bool


@pytest.mark.parametrize(
    "pair",
    [
        Pair("校舍开工率", "校舍的开工率", True),
        Pair("“新建”学校", "新建学校", True),
        Pair("教师", "乡村教师", True),
        Pair("师", "教师", False),
        Pair("教师", "乡村小规模学校教师", False),
        Pair("小学生均校舍面积", "小学校舍生均面积", True),
        Pair("计算机", "图书", False),
        Pair(None, "", True),
        Pair(None, "学校", False),
    ],
)
def test_phrases(pair):
    assert same_phrase(pair.first, pair.second) is pair.same
    assert same_phrase(pair.second, pair.first) is pair.same


@pytest.mark.parametrize(
    "pair",
    [
        Pair("青禾县", "青禾", True),
        Pair("青禾县", "青禾市", True),
        Pair("青禾县", "白沙县", False),
        Pair("青禾彝族自治县", "青禾县", True),
        Pair(None, None, True),
        Pair("青禾县", None, False),
    ],
)
def test_places(pair):
    assert same_place(pair.first, pair.second) is pair.same


@pytest.mark.parametrize(
    "pair", [Pair("位", "名", True), Pair("㎡", "平方米", True), Pair("米", "公里", False), Pair("", None, True)]
)
def test_units(pair):
    assert same_unit(pair.first, pair.second) is pair.same


@given(st.text("新建学校教师的、资金", max_size=8), st.text("新建学校教师的、资金", max_size=8))
def test_phrases_compare_alike_both_ways(first, second):
    assert same_phrase(first, second) == same_phrase(second, first)
    assert same_phrase(first, first)


def test_a_period_without_dates_in_gold_wants_none_in_the_record():
    gold = SCHOOLS.model_copy(update={"period": SCHOOLS.period.model_copy(update={"start": None, "end": None})})
    assert wrong(gold, period_start=date(2021, 1, 1)) == {"period"}
    assert wrong(gold) == set()

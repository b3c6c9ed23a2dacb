from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.metrics.repeats import mark_repeats, significant_digits
from extractor.model import Metric

from .reading import metrics_of


def repeated(text: str) -> list[tuple[str, str | None]]:
    """Each figure with the text of the one that it repeats."""
    metrics = metrics_of(text)
    texts = {metric.id: metric.text for metric in metrics}
    return [(metric.text, texts[metric.same_as] if metric.same_as else None) for metric in metrics]


def figure(id: str, **fields: object) -> Metric:
    usual = {
        "id": id, "report": "r", "start": 0, "end": 3, "text": "315", "kind": "count", "value": Decimal(315),
        "unit": "所", "indicator": "教学点", "status": "actual", "evidence": "…", "evidence_start": 0,
        "confidence": 0.5, "rule": "left", "paragraph": 0,
    }  # fmt: skip
    return Metric.model_validate(usual | fields)


def same_as(first: Mapping[str, object], second: Mapping[str, object]) -> str | None:
    return mark_repeats([figure("m1", **first), figure("m2", **({"paragraph": 1} | dict(second)))])[1].same_as


def test_prose_and_prose() -> None:
    text = "2023年，全县完成校舍建设投资3215万元。\n\n2023年，全县完成校舍建设投资3215万元，群众满意。"
    assert repeated(text) == [("3215万元", None), ("3215万元", "3215万元")]


def test_the_units_multiplier_does_not_matter() -> None:
    text = "2023年，全县完成校舍建设投资32150万元。\n\n2023年，全县完成校舍建设投资3.215亿元。"
    assert repeated(text) == [("32150万元", None), ("3.215亿元", "32150万元")]


@pytest.mark.parametrize(
    "other",
    [
        {"value": Decimal(316)},
        {"unit": "个"},
        {"kind": "measure"},
        {"change": "increase"},
        {"status": "planned"},
        {"region": "泸溪县"},
        {"period_end": "2023-12-31"},
        {"report": "s"},
        {"indicator": None},
        {"indicator": "农村小学"},
        {"indicator": "撤并教学点", "indicator_code": "merged_teaching_points"},
        {"paragraph": 0},
    ],
)
def test_what_differs_in_a_field_is_another_fact(other: dict[str, object]) -> None:
    code = {"indicator_code": "teaching_points"} if "indicator_code" in other else {}
    assert same_as({}, {}) == "m1"
    assert same_as(code, other) is None


def test_equal_codes_make_up_for_other_words() -> None:
    gdp = {"indicator_code": "gdp", "indicator": "地区生产总值"}
    assert same_as(gdp, gdp | {"indicator": "经济总量"}) == "m1"


def test_half_of_a_name_is_enough_where_digits_tell() -> None:
    assert same_as({"indicator": "农村教学点"}, {"indicator": "教学点"}) == "m1"
    few = {"value": Decimal(30)}
    assert same_as(few | {"indicator": "农村教学点"}, few) is None


def test_round_figures_repeat_only_under_a_long_name() -> None:
    assert same_as({"value": Decimal(52)}, {"value": Decimal(52)}) is None
    long = {"value": Decimal(52), "indicator": "校舍建设项目"}
    assert same_as(long, long) == "m1"
    round_figure = {"value": Decimal(100), "indicator": "校舍建设项目"}
    assert same_as(round_figure, round_figure) is None


def test_four_digits_and_a_common_word() -> None:
    first = {"value": Decimal("20365"), "indicator": "建设项目投资"}
    assert same_as(first, first | {"indicator": "投资额合计"}) == "m1"
    assert same_as(first, first | {"indicator": "建档立卡户"}) is None
    growth = first | {"change": "increase"}
    assert same_as(growth, growth | {"indicator": "投资额合计"}) is None


def test_parts_of_different_totals_are_different_parts() -> None:
    totals = [figure("t1", value=Decimal(900), paragraph=0), figure("t2", value=Decimal(800), paragraph=1)]
    parts = [figure("m1", part_of="t1"), figure("m2", part_of="t2", paragraph=1)]
    assert [metric.same_as for metric in mark_repeats([*totals, *parts])] == [None] * 4


def test_a_third_time_points_at_the_first() -> None:
    metrics = mark_repeats([figure(f"m{number}", paragraph=number) for number in range(3)])
    assert [metric.same_as for metric in metrics] == [None, "m0", "m0"]


@given(st.lists(st.tuples(st.sampled_from([315, 316]), st.integers(0, 3)), max_size=8))
def test_links_lead_back_to_first_sayings(drawn: list[tuple[int, int]]) -> None:
    metrics = mark_repeats([figure(f"m{n}", value=Decimal(v), paragraph=p) for n, (v, p) in enumerate(drawn)])
    by_id = {metric.id: metric for metric in metrics}
    for metric in metrics:
        if metric.same_as:
            first = by_id[metric.same_as]
            assert first.same_as is None and first.value == metric.value and int(first.id[1:]) < int(metric.id[1:])


@given(st.decimals(min_value=0, max_value=10**15, allow_nan=False, allow_infinity=False, places=3))
def test_trailing_zeros_tell_nothing(value: Decimal) -> None:
    assert significant_digits(value) == significant_digits(value * 1000)

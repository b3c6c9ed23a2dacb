from typing import Any

import pytest

from .builders import Text, count, figure, year

NAME = {"indicator": "新建校舍项目", **year(2021)}


def twice(first: dict[str, Any], second: dict[str, Any]) -> Text:
    return Text().say(f"新建校舍{first['text']}。", first).paragraph().say(f"新建校舍{second['text']}。", second)


def test_one_thing_with_two_values() -> None:
    (finding,) = twice(count(52, "个", **NAME), count(58, "个", **NAME)).findings()
    assert (finding.check, finding.verdict) == ("contradiction", "mismatch")
    assert finding.message == "新建校舍项目前后不一致：52个，58个"


def test_a_factor_of_ten_thousand_is_a_lost_unit() -> None:
    (finding,) = twice(
        figure("120万元", 1_200_000, "元", 10_000, **NAME), figure("120元", 120, "元", **NAME)
    ).findings()
    assert finding.check == "factor"


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"value": 58, "text": "58个", "status": "planned"},
        {"value": 58, "text": "58个", "region": "某镇"},
        {"value": 58, "text": "58个", **year(2022)},
        {"value": 58, "text": "58个", "indicator": "改建校舍项目"},
        {"value": 58, "text": "58个", "qualifier": "approx"},
        {"value": 58, "text": "58个", "change": "increase"},
        {"value": 58, "text": "58个", "rule": "inherit.same_unit"},
    ],
)
def test_other_things_do_not_contradict(other: dict[str, Any]) -> None:
    assert twice(count(52, "个", **NAME), {**count(52, "个", **NAME), **other}).verdicts() == []


def test_a_value_printed_shorter_agrees() -> None:
    short = figure("6.8万人", 68_000, "人", 1000, **NAME)
    assert twice(short, count(68_200, "人", **NAME)).verdicts() == []


@pytest.mark.parametrize(("cell", "verdicts"), [(62_800, ["mismatch"]), (68_200, [])])
def test_a_table_against_its_prose(cell: int, verdicts: list[str]) -> None:
    said = figure("6.82万人", 68_200, "人", 100, **{**NAME, "indicator": "规范管理高血压患者"})
    text = Text().say("规范管理高血压患者6.82万人。", said).paragraph()
    shown = figure(str(cell), cell, "人", rule="table", **{**NAME, "indicator": "高血压患者规范管理实际完成"})
    assert text.say(f"高血压患者规范管理\t{cell}\n", shown).verdicts() == verdicts


def test_a_paragraph_that_gives_several_values_speaks_of_several_things() -> None:
    text = Text().say("甲片新建校舍项目52个，乙片11个。", count(52, "个", **NAME), count(11, "个", **NAME)).paragraph()
    assert text.say("新建校舍项目52个。", count(52, "个", **NAME)).verdicts() == []


def test_a_short_name_can_be_another_thing_in_another_section() -> None:
    name = {"indicator": "开工项目", **year(2021)}
    assert twice(count(52, "个", **name), count(58, "个", section="三、农村", **name)).verdicts() == []

"""Papers that give account of a year: what is older or newer than it, and times told in other clauses."""

import pytest

from .reading import metrics_of, rows

SELF_INSPECTION = """思南县教育局关于2018年度教育项目资金管理使用情况的自查报告
一、资金支出
截至2019年3月底，累计支出2348万元。
到3月底，所有项目中已竣工118个。
四、整改情况及下一步打算
挤占挪用的63万元已收回。县财政于4月中旬补拨配套资金600万元。
思南县教育局
2019年5月6日
"""
ACCOUNT = """2023年度校长述职报告
先说学校的底子。学校现有教学班22个，学生836人。
一、今年做的事
全年听课97节。六月全县统一抽测，合格率91.4%。
2023年12月27日
"""


def test_what_was_mended_after_the_year_of_the_account() -> None:
    assert [period for _, period in rows(SELF_INSPECTION, "period")] == [
        "..2019-03-31",
        "..2019-03-31",
        None,
        "2019-04-11..2019-04-20",
    ]


def test_what_there_is_is_of_no_year_above_the_first_heading() -> None:
    assert [period for _, period in rows(ACCOUNT, "period")] == [
        None,
        None,
        "2023-01-01..2023-12-31",
        "2023-06-01..2023-06-30",
    ]


def test_those_who_look_into_things_do_so_on_the_days_told_behind_them() -> None:
    text = "思南县教育局2018年度资金自查报告\n我局抽调人员组成3个小组，于2019年4月8日至26日，对全县资金进行了清查。"
    assert [period for _, period in rows(text, "period")] == ["2019-04-08..2019-04-26"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("所有项目中已竣工118个，竣工率86.1%。", ["竣工项目", "项目竣工率"]),
        ("县财政于4月中旬补拨配套资金600万元。", ["县财政补拨配套资金"]),
        ("学生近视率不降反升，由去年的38.2%升到今年的40.1%。", ["学生近视率", "学生近视率"]),
        (
            "语文、英语合格率分别是91.4%和79.2%，英语比去年提高6.5个百分点。",
            ["语文合格率", "英语合格率", "英语合格率"],
        ),
        ("从土地出让收益中计提10%用于教育。", ["从土地出让收益中计提用于教育比例"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [metric.indicator for metric in metrics_of("思南县教育局工作总结\n" + text)] == names

"""Minutes of meetings, surveys with a table, notices of what schools get and of how teachers are recruited."""

import pytest

from .reading import rows

MINUTES = """平江县人民政府专题会议纪要
〔2022〕第6期
2022年3月15日

会议认为，2021年全县实施校舍项目31个，完成投资1.8亿元。会议议定：
一、土地。未开工的4个项目共缺42亩，县里再筹措征地款900万元。
二、危房。排查出D级危房7栋，加固5栋。
三、资金。在建项目尚缺3200万元，向上争取1500万元。
"""
SURVEY = """平江县乡村小规模学校调研报告
（2022年6月）
一、现状
（一）学校。2021年底有小规模学校96所。“十三五”时期撤并了31所。
（二）教师。小规模学校教师512名。
两个镇2021年的情况见下表：
乡镇|学校（所）|学生（人）
安定镇|9|213
三市镇|7|185
二、建议
一是稳住布局，到2025年保留80所左右；二是每年定向培养教师30名。
"""
SPENDING = """平江县2020年教育经费执行情况公告
一、教育经费投入
2020年，全县教育经费总投入9.3亿元，比上年的8.6亿元增长8.1%。
二、各级教育生均公用经费
2020年，幼儿园为612元，比上年增长3%；普通初中为1240元，增长2%；中等职业学校为1860元。
"""
RECRUITING = """平江县2022年公开招聘教师公告
一、招聘岗位
招聘高中教师12名。
二、考试办法
笔试成绩占60%，面试成绩占40%。
三、报名
考务费为每科40元。
"""


def test_minutes_decide_for_no_year_that_they_only_look_back_on() -> None:
    assert [f"{s} {p}" for (_, s), (_, p) in zip(rows(MINUTES, "status"), rows(MINUTES, "period"), strict=True)] == [
        "actual 2021-01-01..2021-12-31",
        "actual 2021-01-01..2021-12-31",
        "actual None",
        "actual None",
        "planned None",
        "actual None",
        "planned None",
        "actual None",
        "planned None",
    ]


def test_a_span_told_at_the_end_of_a_section_does_not_go_on_in_the_next() -> None:
    found = [period for _, period in rows(SURVEY, "period")]
    assert found[1:3] == ["2016-01-01..2020-12-31", None]
    assert found[4:8] == ["2021-01-01..2021-12-31"] * 4
    assert found[8:] == ["..2025-12-31", None]


def test_groups_under_a_heading_have_what_it_measures() -> None:
    found = rows(SPENDING, "indicator period")
    assert [row[1] for row in found] == [
        *["教育经费总投入"] * 3,
        *["幼儿园生均公用经费"] * 2,
        *["普通初中生均公用经费"] * 2,
        "中等职业学校生均公用经费",
    ]
    assert found[1][2] == "2019-01-01..2019-12-31"


def test_how_one_is_examined_is_a_rule() -> None:
    assert [row[1:] for row in rows(RECRUITING, "status indicator")][1:] == [
        ("required", "笔试成绩占比"),
        ("required", "面试成绩占比"),
        ("planned", "每科考务费"),
    ]


NAMES = {
    "8个其他民生项目开工。": ["开工的其他民生项目"],
    "完成安定小学等8个其他民生项目建设。": ["其他民生项目建设"],
    "9个校舍项目主体完工，计划投资860万元。": ["主体完工的校舍项目", "校舍项目计划投资"],
    "原则同意，用地不超过60亩，总投资不得突破3亿元。": ["用地", "总投资"],
    "食堂概算420万元，经财政评审核减26万元。": ["食堂概算", "食堂概算"],
    "生均校舍面积小学达7平方米、中学达8平方米。": ["小学生均校舍面积", "中学生均校舍面积"],
    "35 所学校没有食堂。": ["没有食堂的学校"],
}


@pytest.mark.parametrize("sentence", NAMES)
def test_names(sentence: str) -> None:
    assert [name for _, name in rows(f"县情\n\n{sentence}\n", "indicator")] == NAMES[sentence]

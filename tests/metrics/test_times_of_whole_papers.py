"""What 今年, 全年, 今后五年 and the like mean in whole papers: summaries with plans, speeches, reports."""

import pytest

from .reading import rows

TWO_PARTS = """平江县教育局2022年工作总结和2023年工作计划
2022年工作总结
今年以来，我局认真履职。新建幼儿园4所。全年招聘教师120名，今年培训教师600名。
2023年工作计划
新建幼儿园3所。年内招聘教师90名。
"""
THOUGHTS = """平江县教育局2021年度工作总结暨2022年工作思路
一、2021年主要工作
今年共实施项目43个。
二、2022年工作思路
新建中小学4所。
"""
SPEECH = """在全县校园安全会议上的讲话
（2023年2月24日）
去年，形势平稳。全年排查隐患1286处，配备保安412名。
今年，要抓好整治。全年培训管理人员900名。
去年招聘教师80名。全年计划招聘教师90名。
"""
FIVE_YEARS = """平江县“十三五”教育发展总结
五年来，新建学校12所。
二、“十四五”打算
今后五年，将新建学校15所。
"""
BEHIND = """平江县2016—2020年教育发展总结
五年来，新建学校12所。
下一步，今后五年将新建学校15所。
"""
SCHOOL_YEAR = """平江县第一小学2022—2023学年度工作总结
本学年，教师外出培训76人次。上学年，教师外出培训60人次。
"""
AUTUMN_TERM = """平江县第一小学2021—2022学年度第一学期工作总结
本学期，教师听课620节。
四、下学期打算
教师听课640节。
"""
PAPERS = [
    (TWO_PARTS, ["2022-01-01..", *["2022-01-01..2022-12-31"] * 2] + ["2023-01-01..2023-12-31"] * 2),
    (THOUGHTS, ["2021-01-01..2021-12-31", "2022-01-01..2022-12-31"]),
    (SPEECH, ["2022-01-01..2022-12-31"] * 2 + ["2023-01-01..2023-12-31", "2022-01-01..2022-12-31"]),
    (FIVE_YEARS, ["2016-01-01..2020-12-31", "2021-01-01..2025-12-31"]),
    (BEHIND, ["2016-01-01..2020-12-31", "2021-01-01..2025-12-31"]),
    (SCHOOL_YEAR, ["2022-09-01..2023-08-31", "2021-09-01..2022-08-31"]),
    (AUTUMN_TERM, ["2021-09-01..2022-01-31", "2022-02-01..2022-07-31"]),
]


@pytest.mark.parametrize(("paper", "periods"), PAPERS)
def test_a_paper_says_what_its_own_time_is(paper: str, periods: list[str]) -> None:
    assert [period for _, period in rows(paper, "period")][: len(periods)] == periods


HEAD = "平江县教育局\n2021年8月27日\n"

WITHIN = {
    "力争三年内消除大班额120个。": ["2021-01-01..2023-12-31"],
    "到2025年建成学校9所。五年内，招聘教师500名。": ["..2025-12-31", "2021-01-01..2025-12-31"],
    "截至7月底，竣工9所。今年计划实施的12个项目，已开工7个。到位资金3亿元。": [
        "..2021-07-31",
        "2021-01-01..2021-12-31",
        "2021-01-01..2021-12-31",
        "..2021-07-31",
    ],
    "今年计划实施的12个项目，已开工7个。到位资金3亿元。": ["2021-01-01..2021-12-31"] * 3,
}


@pytest.mark.parametrize("text", WITHIN)
def test_years_from_now_and_the_year_of_a_plan(text: str) -> None:
    assert [period for _, period in rows(HEAD + text, "period")] == WITHIN[text]


REVIEWED = "平江县关于义务教育发展情况的报告\n2015年11月20日\n2012年至2015年，新建学校89所。四年来，招聘教师972名。\n"

BELOW_A_REVIEW = {
    "目前，全县有学校152所。小学大班额比例9%。": [None, None],
    "对照标准，我县还存在一些不足。城区大班额比例为9.8%。": [None],
    "培训教师2100人次。": ["2012-01-01..2015-12-31"],
}


@pytest.mark.parametrize("text", BELOW_A_REVIEW)
def test_how_things_stand_is_not_of_the_years_reviewed(text: str) -> None:
    assert [period for _, period in rows(REVIEWED + text, "period")][2:] == BELOW_A_REVIEW[text]

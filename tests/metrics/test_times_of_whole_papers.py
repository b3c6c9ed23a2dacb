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


SPRING_TERM = """平江县中心学校2022年春季学期教学工作计划
一、基本情况
本学期，全乡有学生900人。上学期，全乡平均及格率72%。
"""
THREE_YEARS = """平江县小规模学校优化三年行动方案
一、现状
2023年秋季学期，有学校80所。
二、目标
从2024年到2026年，撤并学校45所。
三、保障措施
三年共需资金2亿元。三年内配齐生活教师90名。
"""
COMMENDED = """关于表扬2020年度先进单位的通报
2020年，新增学位3万个。
2021年，各县要锚定目标，确保新增学位2万个。
"""
LATER_PAPERS = [
    (SPRING_TERM, ["2022-02-01..2022-07-31", "2021-09-01..2022-01-31"]),
    (THREE_YEARS, ["2023-09-01..2024-01-31", *["2024-01-01..2026-12-31"] * 3]),
    (COMMENDED, ["2020-01-01..2020-12-31", "2021-01-01..2021-12-31"]),
]


@pytest.mark.parametrize(("paper", "periods"), LATER_PAPERS)
def test_terms_and_plans_without_a_date(paper: str, periods: list[str]) -> None:
    assert [period for _, period in rows(paper, "period")] == periods


URGED = """推进会讲话
2015年9月18日
一、进展
去年和今年两年共下达资金2亿元。
二、突出重点，加快工程进度
没有开工的26个项目要加快。
"""


def test_a_heading_that_urges_is_no_account_of_progress() -> None:
    assert [period for _, period in rows(URGED, "period")] == ["2014-01-01..2015-12-31", None]


def test_what_the_province_asks_by_the_years_end_is_not_of_last_year() -> None:
    text = "推进会讲话\n2015年9月18日\n我县离省上年底开工率100%的要求还有差距。"
    assert rows(text, "period") == [("100%", "..2015-12-31")]


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


OPENING_TALK = """开学工作会讲话
（2022年2月15日）
去年秋季学期，改造学校24所；全年高考本科上线1642人。
本学期，要重点抓好五个方面的工作：
三是教师队伍。上半年招聘特岗教师120名。
"""
QUARTERS = """县教育局关于2023年第三季度重点工作完成情况及第四季度工作安排的报告
现将第三季度重点工作完成情况报告如下。
一、第三季度工作完成情况
第三季度，新开工项目7个。
三、第四季度工作安排
（一）加快项目进度。确保完成投资6500万元。
"""
STAGES = """县创建优质均衡县推进方案
二、时间节点
2023年，达标学校8所；2024年，达标学校5所。
三、主要任务
今年投资1.2亿元。
"""
SECTIONS = [
    (OPENING_TALK, ["2021-09-01..2022-01-31", "2021-01-01..2021-12-31", "2022-01-01..2022-06-30"]),
    (QUARTERS, ["2023-07-01..2023-09-30", "2023-10-01..2023-12-31"]),
    (STAGES, ["2023-01-01..2023-12-31", "2024-01-01..2024-12-31", "2023-01-01..2023-12-31"]),
]


@pytest.mark.parametrize(("paper", "periods"), SECTIONS)
def test_each_section_is_of_its_own_time(paper: str, periods: list[str]) -> None:
    assert [period for _, period in rows(paper, "period")] == periods


def test_the_parts_of_a_plan_do_not_date_a_paper() -> None:
    text = "2021—2025年规划中期推进情况通报\n截至2023年6月底，新建公办园19所。\n后两年，还要完成建设9所。"
    text += "其中，2023年下半年完成3所，2024年完成6所。"
    assert rows(text, "status period")[1:] == [
        ("9所", "planned", "2024-01-01..2025-12-31"),
        ("3所", "planned", "2023-07-01..2023-12-31"),
        ("6所", "planned", "2024-01-01..2024-12-31"),
    ]

"""What things take, what ought to be there, what a plan tells of now, and spans dealt out year by year."""

import pytest

from .reading import rows

HEAD = "平江县教育局\n2021年5月10日\n"
PLAN = "平江县2022—2024年办学条件三年行动计划\n2021年11月20日\n一、目标任务\n"

NEEDS = {
    "一个老师要照看70个学生。": ["actual"],
    "手续过去平均要跑90天。": ["actual"],
    "供暖每年要花640万元，中央补助410万元，县财政挤出130万元。": ["actual", "actual", "actual"],
    "要管住宿的占了四成。": ["actual"],
    "今年要动的学校是38所。": ["planned"],
    "全县要建两所小学。": ["planned"],
    "专职保安应配315名，实有286名。": ["required", "actual"],
    "生活教师应配630名，缺口216名。": ["required", "actual"],
    "去年应提资金1.2亿元，到账仅3100万元，欠着8900万元。": ["planned", "actual", "actual"],
    "应改旱厕26座，实改11座。": ["planned", "actual"],
}


@pytest.mark.parametrize("text", NEEDS)
def test_what_things_take_and_ought_to_have(text: str) -> None:
    assert [status for _, status in rows(HEAD + text, "status")] == NEEDS[text]


IN_PLANS = {
    "生均宿舍面积眼下是2.3平方米。": ["actual"],
    "截至10月底，到账资金900万元，有9所动了工。": ["actual", "actual"],
    "去年招聘教师62名。": ["actual"],
    "招聘教师62名。": ["planned"],
    "完成改造120所（眼下30所）；招聘教师62名。": ["planned", "actual", "planned"],
}


@pytest.mark.parametrize("text", IN_PLANS)
def test_a_plan_tells_of_now_too(text: str) -> None:
    assert [status for _, status in rows(PLAN + text, "status")] == IN_PLANS[text]


Y2022, Y2023, Y2024 = (f"{year}-01-01..{year}-12-31" for year in (2022, 2023, 2024))
DEALT = {
    "周转房建180套，三年分别为60套、70套、50套。": ["2022-01-01..2024-12-31", Y2022, Y2023, Y2024],
    "三年招聘教师600名。": ["2022-01-01..2024-12-31"],
    "2022年至2024年改造食堂90个，三年依次为20个、40个、30个。": ["2022-01-01..2024-12-31", Y2022, Y2023, Y2024],
}


@pytest.mark.parametrize("text", DEALT)
def test_years_dealt_out(text: str) -> None:
    assert [period for _, period in rows(PLAN + text, "period")] == DEALT[text]


def test_a_span_before_the_clause_is_dealt_out() -> None:
    found = rows(HEAD + "2019至2020年，县级教育支出依次为11.2亿元、12.4亿元。", "period")
    assert [period for _, period in found] == ["2019-01-01..2019-12-31", "2020-01-01..2020-12-31"]


def test_givers_are_not_years() -> None:
    found = rows(HEAD + "2018至2020年，省、市、县分别投入1亿元、2亿元、3亿元。", "period")
    assert {period for _, period in found} == {"2018-01-01..2020-12-31"}


def test_a_span_to_come_is_planned() -> None:
    found = rows(HEAD + "下一步打算\n三年招聘教师600名。", "period")
    assert [period for _, period in found] == ["2021-01-01..2023-12-31"]

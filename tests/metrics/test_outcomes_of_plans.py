"""What was promised, planned or reckoned, and how it turned out."""

import pytest

from .reading import rows

HEAD = "平江县教育局\n2021年5月10日\n"

STATUSES = {
    "教学楼概算250万元，决算288万元，超出15.2%。": ["planned", "actual", "actual"],
    "去年计划招教师150名，招来的才96名。": ["planned", "actual"],
    "食堂原打算翻修18个，干成21个。": ["planned", "actual"],
    "9350万元的采购计划已执行7106万元。": ["planned", "actual"],
    "年初县里承诺新增学位4300个，交付4680个。": ["planned", "actual"],
    "1至4月完成投资8640万元，相当于全年计划1.6亿元的54%。": ["actual", "planned", "actual"],
    "宿舍楼今年定下建11栋，眼下封顶的才6栋。": ["planned", "actual"],
    "县上本该配2600万元，实际到位率81.9%。": ["planned", "actual"],
    "全县在办幼儿园173所。": ["actual"],
    "三、下一步打算\n公用经费现为每年500元，明年起提到600元。": ["actual", "planned"],
}


@pytest.mark.parametrize("text", STATUSES)
def test_statuses(text: str) -> None:
    assert [status for _, status in rows(HEAD + text, "status")] == STATUSES[text]


def test_a_share_of_a_plan_has_the_time_of_what_was_done() -> None:
    told = rows(HEAD + "1至4月完成投资8640万元，相当于全年计划1.6亿元的54%，排全市第2位。", "period")
    year, months = "2021-01-01..2021-12-31", "2021-01-01..2021-04-30"
    assert [period for _, period in told] == [months, year, months, months]


NORMS = {
    "1至4月结余率6.3%，早过了3%的上限。": [("actual", "2021-01-01..2021-04-30"), ("required", None)],
}


@pytest.mark.parametrize("text", NORMS)
def test_a_norm_is_required_and_of_no_time(text: str) -> None:
    assert [(status, period) for _, status, period in rows(HEAD + text, "status period")] == NORMS[text]


BOUNDS = {
    "三、下步要求\n新建寄宿制学校，生均宿舍面积不得少于3平方米。": ["required"],
    "三、下步打算\n教师缺口不超过50人。": ["planned"],
}


@pytest.mark.parametrize("text", BOUNDS)
def test_what_is_bounded_for_each_one_is_a_rule_in_a_plan_too(text: str) -> None:
    assert [status for _, status in rows(HEAD + text, "status")] == BOUNDS[text]

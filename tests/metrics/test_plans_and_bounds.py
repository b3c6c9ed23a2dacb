"""至少 and 规划 before what is laid down, what is planned and what was found."""

import pytest

from .reading import metrics_of

STATUSES = {
    "每学期至少开展2次应急演练。": "required",
    "今年计划至少完成12个项目。": "planned",
    "全县至少有3所学校没有达标。": "actual",
}


@pytest.mark.parametrize("text", STATUSES)
def test_statuses(text: str) -> None:
    assert metrics_of(text)[-1].status == STATUSES[text]


PLANS = {
    "全县改薄规划总投资4.82亿元。": "planned",
    "我县对规划内的163所学校进行了自查。": "actual",
    "规划内学校226所，已完工221所。": "actual",
    "已整改31个问题，其余6个计划年内整改完毕。": "planned",
}


@pytest.mark.parametrize("text", PLANS)
def test_plans_and_what_lies_inside_them(text: str) -> None:
    assert metrics_of(text)[-1].status == PLANS[text]

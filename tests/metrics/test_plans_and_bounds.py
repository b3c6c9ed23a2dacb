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


SCHOOL_PLAN = "平江县第五小学2023年春季学期工作计划\n\n{}\n\n平江县第五小学\n2023年2月8日"
IN_A_PLAN = {
    "本学期，我校有教学班38个，学生1786人。": ["actual", "actual"],
    "本学期，每班有图书角1个。": ["required"],
    "到2025年，全校有教学班40个。": ["planned"],
    "今年，生均公用经费按小学每年650元、初中每年850元执行。": ["required", "required"],
}


@pytest.mark.parametrize("text", IN_A_PLAN)
def test_what_there_is_when_a_plan_is_made(text: str) -> None:
    assert [metric.status for metric in metrics_of(SCHOOL_PLAN.format(text))] == IN_A_PLAN[text]


CONSEQUENCES = {
    "进度低于70%的县，8月20日前向市政府书面说明。": [("进度比例", "required")],
    "支付率不足80%的乡镇，次年不再安排项目。": [("支付率", "required")],
    "变更超过10%的要报县政府批准。": [("变更比例", "required")],
    "辍学率低于1%的县有3个。": [("辍学率", "actual"), ("县", "actual")],
}


@pytest.mark.parametrize("text", CONSEQUENCES)
def test_a_bound_with_its_consequence_is_a_rule(text: str) -> None:
    assert [(metric.indicator, metric.status) for metric in metrics_of(text)] == CONSEQUENCES[text]


def test_a_sum_to_be_set_aside_at_least_is_planned_among_tasks() -> None:
    text = "平江县2022年工作计划\n\n二、主要任务\n县本级至少安排400万元、每个乡镇至少安排30万元。"
    assert [metric.status for metric in metrics_of(text)] == ["planned", "required"]

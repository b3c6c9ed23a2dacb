"""Sums reckoned for each one, parts of what is had, what a rule asks for."""

import pytest

from .reading import metrics_of

NAMES = {
    "保教费收入930万元，人均不足2万元。": ["保教费收入", "人均保教费收入"],
    "校舍6000平方米，生均7.5平方米。": ["校舍面积", "生均校舍面积"],
    "中心学校现辖14个校点（初中2所，完小5所，教学点7个）。": ["中心学校现辖校点", "初中", "完小", "教学点"],
    "玉米总产1.1万吨，折亩产550公斤。": ["玉米总产", "玉米亩产"],
    "高龄津贴由每人每月50元提到80元，提幅60%。": ["高龄津贴", "高龄津贴", "高龄津贴"],
    "新建宿舍楼6栋，能多出床位720张。": ["新建宿舍楼", "床位"],
    "心理教师最薄弱，照规定该配30人。": ["配心理教师"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_what_a_rule_asks_for_is_required() -> None:
    assert [metric.status for metric in metrics_of("心理教师最薄弱，照规定该配30人。")] == ["required"]

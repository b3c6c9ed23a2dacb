"""Words and openings that plan: 盘子, 拟, 再添, 从9月1日起, the goals of a year and what follows them."""

import pytest

from .reading import rows

HEAD = "平江县教育局\n2021年5月10日\n"

STATUSES = {
    "今年的盘子是18个项目、总投资7800万元，到账2100万元。": ["planned", "planned", "actual"],
    "三年总盘子4.6亿元，花掉3.1亿元。": ["planned", "actual"],
    "拟更新学生计算机500台。": ["planned"],
    "我县拟用两年时间，将9所学校重建。": ["planned", "planned"],
    "去年修围墙4100米，今年再砌3600米。": ["actual", "planned"],
    "从9月1日起，每人每天由4元提到5元。": ["actual", "planned"],
    "从3月1日起，每人每天由4元提到5元。": ["actual", "actual"],
    "盘子最大的是县三小。改造宿舍9栋。": ["actual"],
}


@pytest.mark.parametrize("text", STATUSES)
def test_statuses(text: str) -> None:
    assert [status for _, status in rows(HEAD + text, "status")] == STATUSES[text]


def test_goals_open_what_follows_them() -> None:
    report = (
        "平江县2021年政府工作报告\n（2021年1月9日在县人民代表大会上）\n过去一年，新建学校9所。\n"
        "围绕上述目标，重点做好以下工作：\n（一）补短板。改造宿舍12栋。\n（二）强师资。招聘教师90名。"
    )
    assert [status for _, status in rows(report, "status")] == ["actual", "planned", "planned"]


def test_what_was_done_is_listed_as_done() -> None:
    report = "平江县2020年工作总结\n一年来主要做了以下工作：\n（一）补短板。改造宿舍12栋。"
    assert [status for _, status in rows(report, "status")] == ["actual"]

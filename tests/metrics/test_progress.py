"""How far things have come, how late they are, and plain words for money."""

import pytest

from .reading import metrics_of

NAMES = {
    "今年计划招聘教师280名，到岗251名，完成89.6%。": "教师完成率",
    "云坪镇中学综合楼建筑面积2480平方米，概算1160万元，比合同早了17天。": "云坪镇中学综合楼提前时间",
    "建平三小新校区（概算8200万元）主体比合同工期早了四十天。": "建平三小新校区主体提前时间",
    "今年办事靠的是8400万元的盘子。": "总投资",
    "全年支出算下来要19.4亿元，还有6500万元的窟窿。": "资金缺口",
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]

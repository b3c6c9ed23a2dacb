"""Whose a measure is: the school named since the last figure, what asides pass over, the room that a size is of."""

import pytest

from .reading import metrics_of

NAMES = {
    "大班额城关镇最多，有31个，镇上在建的东湖中学主体封顶，投资完成76%。": "东湖中学投资",
    "全年实施改扩建项目23个，涉及学校19所，总面积3.8万平方米。": "实施改扩建项目总面积",
    "全年运转经费263万元，生均不到1900元，缺口34万元。": "运转经费缺口",
    "清洁取暖是今年的硬任务，目标23所，改完21所，完成率91.3%。": "清洁取暖完成率",
    "县二中更挤，42平方米的旧教室里塞了一屋子学生。": "县二中旧教室面积",
    "县住建局：时限由22个工作日压到8个。": "时限",
    "上级补助6200万元，县上自筹3800万元。花出去8000万元。": "支出资金",
    "去年秋季起推行中心校带教学点，交通补助每月200元。": "交通补助",
}


@pytest.mark.parametrize("text", NAMES)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]

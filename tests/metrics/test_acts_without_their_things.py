"""Acts that name no things, people picked for a task, things that the counted have, parts side by side."""

import pytest

from .reading import metrics_of

NAMES = {
    "校车安全检查发现隐患24处，当场整改19处，限期整改5处。": [
        "校车安全检查发现隐患",
        "当场整改隐患",
        "限期整改隐患",
    ],
    "县教育局抽调36人，分成6个组。": ["抽调人员", "分成组"],
    "9所学校的运动场不达标。": ["运动场不达标的学校"],
    "幼儿园学位缺口2300个，今年新增1200个。": ["幼儿园学位缺口", "新增幼儿园学位"],
    "全县专任教师5620人，其中本科以上4310人；高级职称860人；50岁以上的有1420人。": [
        "专任教师",
        "本科以上专任教师",
        "高级职称专任教师",
        "50岁以上专任教师",
    ],
    "预算安排教育支出12.6亿元，上半年已支出6.9亿元。": ["预算安排教育支出", "预算安排教育支出"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]

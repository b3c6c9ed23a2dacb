"""What money does told behind it in a word of one character, and what was done of a plan."""

import pytest

from .reading import metrics_of

LAST = {
    "今年拨了1200万元修操场。": "操场资金",
    "又拿600万元换课桌。": "课桌资金",
    "项目资金2300万元，已拨1700万元。": "已拨项目资金",
    "原计划改造旱厕60座，实际完成71座。": "完成改造旱厕",
    "有3个乡镇没有公办园，2个乡镇的园舍是租来的。": "园舍租来的乡镇",
}


@pytest.mark.parametrize("text", LAST)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == LAST[text]

"""How often something is done, told behind the clause that says what."""

import pytest

from .reading import metrics_of

NAMES = {
    "对残疾儿童送教上门，每月不少于2次。": "送教上门每月次数",
    "送教上门由特校牵头，每月2次。": "送教上门每月次数",
    "部门联合巡查，每月不少于4次。": "部门联合巡查每月次数",
    "课后服务，学校全部开起来了，每天不少于2小时。": "课后服务每天时间",
    "音乐、美术课远程同步上，每周4节。": "音乐、美术课远程同步上每周课时",
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]

"""Those who come and go: teachers, but for those whom the sentence counts or speaks of."""

import pytest

from .reading import metrics_of

NAMES: dict[str, dict[int, str]] = {
    "教师队伍不稳。新进66人（特岗42人，人才引进13人），退休93人，调走和辞职17人。": {
        0: "新进教师",
        3: "退休教师",
        4: "调走和辞职教师",
    },
    "教师不够用，公招86人、特岗20人、公费师范生14人，合起来补充了120人。": {3: "补充教师"},
    "幼儿教师缺62名，老楼漏雨。今年打算招聘140名。": {1: "招聘教师"},
    "现有宿管员76名，今年再聘30名。": {1: "聘宿管员"},
    "每60名寄宿生配1名生活管理员，三年计划公开招聘94名。": {1: "公开招聘生活管理员"},
    "车间人手紧。今年计划招聘40名。": {0: "计划招聘人员"},
}


@pytest.mark.parametrize("text", NAMES)
def test_who_comes_and_goes(text: str) -> None:
    found = metrics_of(text)
    assert {spot: found[spot].indicator for spot in NAMES[text]} == NAMES[text]

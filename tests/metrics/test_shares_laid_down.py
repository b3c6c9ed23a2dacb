"""Shares that a rule lays down, and shares told by what stands behind them."""

import pytest

from .reading import metrics_of

NAMES = {
    "骨干教师不低于交流总数的20%。": "骨干教师占交流总数比重",
    "教师交流轮岗，每年不得少于应交流人数的10%。": "教师交流轮岗占应交流人数比重",
    "工程款累计支付不超过合同价的80%。": "支付工程款占合同价比重",
    "公办园在园幼儿占48.5%，离50%的省定线差1.5个百分点。": "公办园在园幼儿占比缺口",
    "大班额占比从6.4%落到2.5%，3.9个百分点的降幅列全市第3位。": "大班额占比全市排名",
    "教育督导每年覆盖三分之一的学校。": "教育督导覆盖学校比例",
    "组建教育共同体52个，覆盖八成的农村学校。": "教育共同体覆盖农村学校比例",
    "示范性高中拿出五成的招生名额分到各初中。": "示范性高中招生名额分到各初中比例",
    "周转宿舍786套，四分之一漏雨。": "周转宿舍漏雨比例",
}


@pytest.mark.parametrize("text", NAMES)
def test_shares(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]


def test_points_of_a_fall_are_a_change() -> None:
    told = metrics_of("大班额占比从6.4%落到2.5%，3.9个百分点的降幅列全市第3位。")[2]
    assert (told.indicator, told.change) == ("大班额占比", "decrease")


def test_a_standard_behind_a_count_is_of_the_share_before() -> None:
    told = metrics_of("教师交流面达到11.6%，计243人，越过了一成的规定线。")
    assert (told[-1].indicator, told[-1].status) == ("教师交流面比例", "required")

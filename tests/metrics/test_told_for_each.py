"""What there is for each, dealt out to groups; sums and the parts they are made of; what others of them did."""

import pytest

from .reading import metrics_of

NAMES = {
    "每百名学生拥有钢琴，小学1.2台，初中0.8台。": ["小学每百名学生拥有钢琴", "初中每百名学生拥有钢琴"],
    "每百名学生拥有钢琴，小学、初中分别为1.2台、0.8台。": ["小学每百名学生拥有钢琴", "初中每百名学生拥有钢琴"],
    "生均图书，小学18册、初中27册，分别比2015年多了4册和6册。": [
        "小学生均图书",
        "初中生均图书",
        "小学生均图书",
        "初中生均图书",
    ],
    "生均取暖费小学、初中每年分别为90元、110元。": ["小学生均取暖费", "初中生均取暖费"],
    "山区学校交通补助提高50元，达到每生260元。": ["山区学校交通补助", "山区学校交通补助"],
    "16所学校改用天然气，仍烧柴火的5所，牵涉2100名学生。": [
        "改用天然气的学校",
        "烧柴火学校",
        "烧柴火学校牵涉学生",
    ],
    "2018年整治以来排查小区配套园21所，刨去停办的2所，移交19所。": [
        "排查小区配套园",
        "停办小区配套园",
        "移交小区配套园",
    ],
    "生均图书，县城18册、乡镇21册。": ["县城生均图书", "乡镇生均图书"],
    "新建幼儿园9所，县城3所、乡镇6所。": ["新建幼儿园", "县城新建幼儿园", "乡镇新建幼儿园"],
    "大班额剩25个，占比落到2.1%。": ["大班额", "大班额占比"],
    "大班额剩25个，占比降了3个百分点。": ["大班额", "大班额占比"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_courses_of_a_meal_are_no_measure() -> None:
    assert metrics_of("每餐两荤一素，蔬菜不少于200克。")[-1].indicator == "蔬菜"

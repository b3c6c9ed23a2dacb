"""What is done in steps, each told by its time; how long an inspection took, and who was sent."""

import pytest

from .reading import metrics_of

NAMES = {
    "教师缺额分步补：明年春季先招50名，余下30名2019年招。": ["招聘教师", "招聘教师"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_an_inspection_is_named_by_the_title_of_its_report() -> None:
    text = "永仁县寄宿制学校督查通报\n\n我局抽调38人，花12天时间跑完四个乡镇。\n"
    assert [metric.indicator for metric in metrics_of(text)][:2] == ["抽调人员", "督查时间"]


def test_an_inspection_is_named_by_its_sentence() -> None:
    assert [metric.indicator for metric in metrics_of("考察组一行23人外出考察，历时6天。")][-1] == "考察时间"


def test_what_building_took_is_no_inspection() -> None:
    assert [metric.indicator for metric in metrics_of("经检查，新校从打桩到交付用了14个月。")] != ["检查时间"]

"""What is done in steps, each told by its time; how long an inspection took, and who was sent."""

import pytest

from .reading import metrics_of

NAMES = {
    "旧债分年偿还，今年300万元，明年200万元。": ["偿还旧债", "偿还旧债"],
    "剩下的5亿元分年筹措，今年下半年1亿元。": ["剩下资金", "筹措资金"],
    "保育员分批招，8月60名，年底40名。": ["招聘保育员", "招聘保育员"],
    "保安的缺口三年补平，2021年60名，2022年50名。": ["补平保安", "补平保安"],
    "教师缺额分步补：明年春季先招50名，余下30名2019年招。": ["招聘教师", "招聘教师"],
    "公寓楼分期建设，一期12栋，二期9栋。": ["建设公寓楼", "建设公寓楼"],
    "欠发的津贴分批兑付，6月底前兑付六成。": ["津贴兑付比例"],
    "县级配套3500万元，所欠分批补齐，6月底前先补350万元。": ["县级配套", "补县级配套资金"],
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

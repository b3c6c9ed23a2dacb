"""What the clause right before names or judges, what is pointed back at, and levels that growths reach."""

import pytest

from .reading import metrics_of

NAMES = {
    "项目90个，新建的不多，20个。": "新建项目",
    "教室12间，澡堂也有了，260平方米。": "澡堂面积",
    "保安配了30名，主动辞职的一年少似一年，2022年7人。": "主动辞职人员",
    "支出27万元，公用经费按人头拨，只有19万元。": "公用经费",
    "炊事员200名、保安260名，前者差15名。": "炊事员缺口",
    "炊事员200名、保安260名，后者缺口20名。": "保安缺口",
    "大班额比例压到3%，普惠率提高4个百分点，达到58%。": "普惠率",
    "每所学校明确1名安全员。": "每所学校明确安全员",
    "城区骨干教师每周到分校上2节课。": "城区骨干教师每周到分校上课",
    "建成投用县第四小学等3所学校。": "建成投用学校",
    "县城8所小学，6所超员。": "超员的县城小学",
}


@pytest.mark.parametrize("text", NAMES)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]


def test_what_leads_to_the_next_figure_tells_nothing_alone() -> None:
    assert metrics_of("眼下63条线路通到13个镇。")[0].indicator == "线路"


def test_schools_are_told_by_what_becomes_of_their_things() -> None:
    names = [metric.indicator for metric in metrics_of("3所学校的18台投影机还没拆封。")]
    assert names == ["投影机未拆封的学校", "未拆封的投影机"]

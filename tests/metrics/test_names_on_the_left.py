"""Names that stand left of a figure: where they begin, what is none of them, and whose they are."""

import pytest

from .reading import metrics_of

NAMES = {
    # What a clause tells of a thing is not the thing.
    "篮球场却欠了账，计划翻新45片，做完的只有38片。": ["计划翻新篮球场", "做完篮球场"],
    "小学厕所没改完，还有12座。": ["小学厕所"],
    "明年打算再拿1200万元。": ["打算再拿资金"],
    "校车司机46名，年内要退下来8名。": ["校车司机", "退下来校车司机"],
    # Years stand for no part of a name.
    "纳入2015—2019年提升计划的学校共64所。": ["纳入提升计划的学校"],
    "县编办今年只批了90名。": ["县编办只批"],
    # By what something is reckoned.
    "美术教师照编制测算还差31人。": ["美术教师缺口"],
    "按达标算仍缺铺位860张。": ["缺铺位"],
    "这本账明摆着：照规划算还差2.4亿元。": ["资金缺口"],
    "宿舍按规定每生不低于3平方米。": ["宿舍每生面积"],
    # From when on something moved.
    "近视率由试点起步时的41.2%降到36.5%。": ["近视率", "近视率"],
    "大班额由当初的41个减到3个。": ["大班额", "大班额"],
    "五年后债务压到8000万元以内。": ["债务"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]

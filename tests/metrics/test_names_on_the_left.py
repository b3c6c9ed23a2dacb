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
    # What a share is of.
    "完成投资3800万元，仅及计划9500万元的40%。": ["完成投资", "计划投资", "完成投资占计划投资比重"],
    "城南小学完成投资2400万元，为概算6000万元的40%。": [
        "城南小学完成投资",
        "城南小学概算",
        "城南小学完成投资占城南小学概算比重",
    ],
    "添置电脑360台，刚够计划的六成。": ["添置电脑", "添置电脑占计划比重"],
    "下乡教师28人，合计还不到下乡人数的三成。": ["下乡教师", "下乡教师占下乡人数比重"],
    "寄宿生640人，差不多是中小学生的一半。": ["寄宿生", "寄宿生占中小学生比重"],
    "分乡镇看，河口镇投入最多，为620万元。": ["投入"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]

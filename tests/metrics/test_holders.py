"""Figures that are told of a school, a town, a stage or a kind alone take what they measure from what stands before."""

import pytest

from .reading import metrics_of

NAMES = {
    "教室室温实测，县城平均20.4℃，乡镇18.1℃。": ["县城教室室温", "乡镇教室室温"],
    "追加教育用地指标46亩，其中毛坝镇18亩。": ["追加教育用地指标", "毛坝镇追加教育用地指标"],
    "报警联网率97.3%，其中农村学校94.8%。": ["报警联网率", "农村学校报警联网率"],
    "最大的班，三中52人，四中55人。": ["三中最大的班", "四中最大的班"],
    "起始年级，小学一个班不超过45人，初中50人。": ["小学班额", "初中班额"],
    "学位跟着人口走：河口镇4300个。": ["学位"],
    "D级危房3栋，C级10栋。": ["D级危房", "C级危房"],
    "属D级危房的有11.8万平方米，属C级的9.7万平方米。": ["D级危房面积", "C级危房面积"],
    "交通补贴按路程分，一类学校每月400元，二类300元。": ["一类学校交通补贴", "二类学校交通补贴"],
    "小学71所，初中14所，完小5所。": ["小学", "初中", "完小"],
    "小学教师120人，初中教师90人，两者合计占专任教师的46%。": [
        "小学教师",
        "初中教师",
        "小学教师、初中教师占专任教师比重",
    ],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]

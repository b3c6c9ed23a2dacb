"""What a bare measure is of: the project behind what it holds, money behind givers, what a clause names."""

import pytest

from .reading import metrics_of

NAMES = {
    "扩建9所寄宿制学校，添床位2400张，概算6800万元。": ["扩建寄宿制学校", "新增床位", "扩建寄宿制学校概算"],
    "新建公办园5所（东镇2所，西镇3所），建筑面积1.5万平方米，概算4300万元。": [
        "新建公办园",
        "东镇公办园",
        "西镇公办园",
        "新建公办园建筑面积",
        "公办园概算",
    ],
    "毛入园率88.6%；普惠率呢，2019年才71.2%。": ["毛入园率", "普惠率"],
    "招聘教师90名。旧欠的校舍维修款，由年初的1870万元压到640万元。": ["招聘教师", "校舍维修款", "校舍维修款"],
    "支出1200万元。课桌椅由县上统一招标，每套238元。": ["支出资金", "课桌椅"],
    "今年计划招教师300名，到岗270名，完成90%。": ["计划招教师", "到岗教师", "教师完成率"],
    "在校生300人。补充教师68名，还要抵去退休的31人。": ["在校生", "补充教师", "抵去退休教师"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]

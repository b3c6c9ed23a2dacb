"""What was paid out of an allowance, what money is short, and who pays it."""

import pytest

from .reading import metrics_of

NAMES = {
    "边远教师补贴按路程分档，全年兑现1270万元。": "兑现边远教师补贴",
    "按路程远近发放生活补助，标准为200元每月，2023年共发960万元。": "发生活补助",
    "普惠性幼儿园按每生每年500元补助，2017年拨付1312万元。": "拨付普惠性幼儿园补助",
    "欠发的班主任津贴分两批补发，5月底前补发189万元。": "补发班主任津贴",
    "省级补助1亿元、县级配套872万元，截至9月底拨付9148万元。": "拨付资金",
    "省里1500万元已经到账，县财政再挤900万元，还差300万元。": "资金缺口",
    "申请专项债1000万元，差的2200万元由县财政兜底。": "县财政资金",
}


@pytest.mark.parametrize("text", NAMES)
def test_money(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]

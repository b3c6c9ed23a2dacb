"""Whose what became of money is: the fund that the sentence names, its label, or the report before."""

import pytest

from .reading import metrics_of

NAMES = {
    "县里结余资金1.2亿元。薄弱环节改善资金下达6340万元，到8月末支出4050万元。": "薄弱环节改善资金支出",
    "规划总资金2.6亿元。2017年下达4800万元，实际支出4600万元。": "支出资金",
    "到位改薄资金2.6亿元。\n截至10月底，已支出2.1亿元。": "改薄资金支出",
    "1.营养膳食补助资金。下达9820万元，已支付6280万元。": "营养膳食补助资金支付",
    "到位改薄资金2.6亿元。\n营养餐每生每天5元，全年开餐200天，支出138万元。": "支出营养餐",
}


@pytest.mark.parametrize("text", NAMES)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]

"""What is left: of money, of debts, and of the things that a modifier tells apart."""

import pytest

from .reading import metrics_of

NAMES = {
    "土建用去2.3亿元，余下的366万元为征地拆迁和前期费用。": "征地拆迁和前期费用",
    "已拨出3540万元，尚余590万元。": "剩余资金",
    "校舍旧债年初尚有1.1亿元，调剂4200万元还上一部分，还剩6800万元。": "剩余校舍旧债",
    "县级欠拨资金列入预算，一季度先拨150万元，剩下的90万元6月底前补齐。": "拨县级欠拨资金",
    "幼儿园原定新建24所，眼下交付使用的17所。": "交付使用幼儿园",
}


@pytest.mark.parametrize("text", NAMES)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]

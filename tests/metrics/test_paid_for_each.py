"""What is paid for each one, each time, where the words beside the figure do not name it."""

import pytest

from .reading import metrics_of

NAMES = {
    "教师生活补助兑现了：按远近每人每月各发200元、400元、700元。": ["教师生活补助"] * 3,
    "民办园的奖补也上调60元，达到每生每年260元。": ["民办园的奖补", "民办园奖补"],
    "营养餐一人一天5元。": ["营养餐标准"],
    "营养餐惠及学生3.1万名，标准是每生每天5元。": ["营养餐惠及学生", "营养餐标准"],
    "教师补贴每人每月400元，今年起算；沿边村小明年再加每人每月150元。": ["每人每月教师补贴", "沿边村小教师补贴"],
    "补贴运营费用570万元，平均每辆12.5万元。": ["补贴运营费用", "补贴运营费用每辆"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]

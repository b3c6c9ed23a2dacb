"""How much more or less was paid, and how far prices lie from those elsewhere."""

import pytest

from .reading import metrics_of

NAMES = {
    "公用经费保底核拨，不足百人的按百人算，前三季度因此多拨付3150万元。": ("公用经费", "increase"),
    "生均公用经费今年起每年不低于600元，平江县咬牙多拿100元。": ("生均公用经费", "increase"),
    "大宗食材由县里统一配送，单价平均比集市便宜6%。": ("大宗食材单价", "decrease"),
    "有个学校买的清油比街上贵两成。": ("清油价格", "increase"),
    "米、油、肉归供销社统一配送，比集市价便宜8%。": ("米、油、肉价格", "decrease"),
}


@pytest.mark.parametrize("text", NAMES)
def test_last_name(text: str) -> None:
    told = metrics_of(text)[-1]
    assert (told.indicator, told.change) == NAMES[text]

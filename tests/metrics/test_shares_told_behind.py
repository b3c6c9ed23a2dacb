"""Shares told right behind a figure, with no words of their own."""

import pytest

from .reading import metrics_of

NAMES = {
    "住宿生1800名，差不多六成。": "住宿生占比",
    "到9月底，花出去2000万元，正好七成。": "支出率",
    "竣工学校43所，超过八成。": "学校竣工率",
    "校舍9万平方米，危房占去2万平方米，也就是22%。": "危房占去面积占比",
    "学生9840名，巩固率超过九成。": "学生巩固率",
}


@pytest.mark.parametrize("text", NAMES)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]

"""What people get or pay each month or year."""

import pytest

from .reading import metrics_of

NAMES = {
    "校舍维修投入9800元，老乡赵先生掏了2000元。": "老乡赵先生捐资",
    "公办园的学位空着近四成。": "公办园空置学位占比",
    "县财政一年拿出60万元。": "县财政资金",
}


OTHERS = {
    "申请债券1.8亿元，社会捐资和其它5800万元。": "社会捐资和其它",
    "县本级4800万元，社会捐赠及其他1200万元。": "社会捐赠及其他",
}


@pytest.mark.parametrize("text", OTHERS)
def test_a_list_keeps_what_it_does_not_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == OTHERS[text]


@pytest.mark.parametrize("text", NAMES)
def test_last_name(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]

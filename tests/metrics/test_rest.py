"""What is left of things or money, told by what is said of it."""

import pytest

from .reading import metrics_of

NAMES = {
    "排查隐患218处，整改210处，余下8处挂牌督办。": "挂牌督办的排查隐患",
    "危房52户，拆除47户，余下5户因选址纠纷尚未动工。": "未动工的危房",
    "项目25个，月底前开工23个，剩下2个卡在用地审批。": "卡用地审批的项目",
    "周转房840套，住进去的780套，余下60套空着。": "空着的周转房",
    "大班额120个，县城100个，余下20个都在新安镇。": "新安镇的大班额",
    "总投资1亿元，省里补5400万元，余下4600万元请乡贤捐助。": "乡贤捐助资金",
    "总投资1亿元，省里补5400万元，剩下的4600万元向企业募集。": "企业募集资金",
    "总投资1亿元，省里补5400万元，余下4600万元走专项债券。": "专项债券资金",
    "排查隐患218处，整改210处，剩下的8处不能再拖。": "剩下排查隐患",
    "隐患217处，整改210处，剩下7处是围墙裂缝。": "剩余隐患",
}


@pytest.mark.parametrize("text", NAMES)
def test_what_is_left(text: str) -> None:
    assert metrics_of(text)[-1].indicator == NAMES[text]


WHOLES = {
    "教育集团增至9个（紧密型5个，共建型2个，另有2个跨县）。": "跨县的教育集团",
    "补充教师424人，其中特岗教师286人、公费师范生27人，其余111人系校园招聘。": "系校园招聘的教师",
    "新改扩建公办园16所，没完工的5所里头，多数在山区。": "没完工公办园",
    "没花出去的343.2万元里，多数压在账上。": "没支出资金",
}


@pytest.mark.parametrize("text", WHOLES)
def test_parts_of_a_whole(text: str) -> None:
    assert metrics_of(text)[-1].indicator == WHOLES[text]

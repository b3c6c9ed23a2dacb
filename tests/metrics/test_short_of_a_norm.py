"""How far figures fall short of a norm, parts that add up to their whole, and what the school named last has."""

import pytest

from .reading import metrics_of

NAMES = {
    "生均就餐面积0.9平方米，还不到省标1.5平方米的一半。": ["生均就餐面积", "生均就餐面积"],
    "生均图书11册，低于标准4册。": ["生均图书", "生均图书缺口"],
    "今年公开招聘90名，幼儿园50名，中小学40名。": ["公开招聘", "幼儿园公开招聘", "中小学公开招聘"],
    "教育集团增至9个（紧密型6个，共建型3个）。": ["教育集团", "紧密型教育集团", "共建型教育集团"],
    "分到学位900个，落地860个，差的四十个要等年底。": ["分到学位", "落地学位", "学位缺口"],
    "秋天再开城南学校，学位1350个。": ["城南学校学位"],
    "浯口中学摊子大些，概算5600万元，学位1800个。": ["浯口中学概算", "浯口中学学位"],
    "县三小主体封顶，完成投资2200万元；城北初中受管线迁改拖累，工期误了二十天。": [
        "完成投资",
        "城北初中工期延误时间",
    ],
    "开工率96%、竣工率61%，双双排全市第一。": ["开工率", "竣工率", "开工率、竣工率全市排名"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_a_norm_that_is_missed_is_required() -> None:
    assert metrics_of("生均就餐面积0.9平方米，还不到省标1.5平方米的一半。")[-1].status == "required"


MORE = {
    "最慢的是取暖专款：下达800万元。": ["下达取暖专款"],
    "唯独县级配套，该拿2400万元。": ["拿县级配套"],
    "初中生1.3万名，编成260个班。": ["初中生", "教学班"],
    "照这个底子，补齐约需1.2亿元。": ["补齐资金"],
}


@pytest.mark.parametrize("text", MORE)
def test_what_a_clause_puts_first(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == MORE[text]

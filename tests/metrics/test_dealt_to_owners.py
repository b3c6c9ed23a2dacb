"""Lists whose names only say whose the figures are; topics that something is done with."""

import pytest

from .reading import metrics_of

NAMES = {
    "寄宿生3800人，小学、初中分别为1500人、2300人。": ["寄宿生", "小学寄宿生", "初中寄宿生"],
    "生均图书由12册增至20册，小学、初中分别为18册和24册。": ["生均图书", "生均图书", "小学生均图书", "初中生均图书"],
    "托育班84个，石羊、猫街、插甸分别开了4个、3个、2个。": ["托育班", "石羊开托育班", "猫街开托育班", "插甸开托育班"],
    "学位跟着人口走：去年添了4300个。": ["新增学位"],
    "校车84辆，最远的石羊、猫街分别有4辆、3辆。": ["校车", "石羊校车", "猫街校车"],
    "财政收入突破5亿元，城乡居民收入分别增长6%、8%。": ["财政收入", "城镇居民收入", "农村居民收入"],
    "大班额90个，其余县共9个。陈仓区、眉县分别再销40个、20个。": ["大班额", "其余县", "销大班额", "销大班额"],
    "校车由运营公司统一调派，去年增至38辆。": ["校车"],
    "图书和仪器靠各校自筹，去年花了90万元。": ["支出"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]

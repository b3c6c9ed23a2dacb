"""Who pays and what is left, told in plain speech: 县财政再挤900万元, 余下5户尚未动工, 剩下的请乡贤捐助."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "总投资1.2亿元，县财政再挤800万元。": ["总投资", "县财政资金"],
    "中央资金6200万元，县本级再紧也挤出了900万元。": ["中央资金", "县本级资金"],
    "乡村教师补贴每人每月400元，县财政为此一年要掏860万元。": ["每人每月乡村教师补贴", "县财政乡村教师补贴支出"],
    "隐患412处，已整改397处，余下15处挂牌督办。": ["隐患", "整改隐患", "挂牌督办的隐患"],
    "认定危房57户，开工52户，余下5户因选址纠纷尚未动工。": ["认定危房", "开工危房", "未动工的危房"],
    "学校12所，自办食堂8所，剩余4所由中心校统一送餐。": ["学校", "自办食堂", "由中心校统一送餐的学校"],
    "大班额年初有86个，如今只剩12个。": ["大班额", "大班额"],
    "周转房规划360套，住进198户。": ["周转房规划", "周转房住进"],
    "学校64所，公开栏不全的11所，改扩建的有23所。": ["学校", "公开栏不全学校", "改扩建学校"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("总投入1.3亿元，剩下的1200万元是对口帮扶的。", "对口帮扶资金"),
        ("总投入1.3亿元，其余300万元是在外老乡凑的。", "在外老乡资金"),
        ("总投入1.3亿元，余下284万元是县财政从牙缝里抠的。", "县财政资金"),
        ("今年膳食补助预算2860万元。上半年到位1573万元。", "膳食补助到位资金"),
        ("食堂改造概算2350万元，到位1410万元。", "食堂改造到位资金"),
    ],
)
def test_where_the_rest_came_from_and_what_was_paid_of_a_budget(text: str, indicator: str) -> None:
    assert rows(text, "indicator")[-1][1] == indicator

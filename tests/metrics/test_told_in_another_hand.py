"""The same facts in another hand: days that no more govern, items before a colon, whose a measure is."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "学位新增4200个，县城占2600个，其中城北学校作为重点项目，总投资8600万元，占地面积56亩，建筑面积1.9万平方米。": [
        "新增学位",
        "县城学位",
        "城北学校总投资",
        "城北学校占地面积",
        "城北学校建筑面积",
    ],
    "县城小学有5所，其中3所学生超员。": ["县城小学", "学生超员的县城小学"],
    "建成幼儿园6所，其中2所主体没有封顶。": ["建成幼儿园", "主体没有封顶的幼儿园"],
    "乡下17个教学点学生总数不到300人。": ["乡下教学点", "教学点学生总数"],
    "在校学生3.4万人，小学2.1万人，初中0.9万人。": ["在校学生", "小学在校学生", "初中在校学生"],
    "拆了的3.6万平方米危房推倒重建，2.9万平方米得到加固。": ["推倒重建的危房", "得到加固的危房"],
    "单体35栋，竣工31栋，88.6%的竣工率。": ["单体", "竣工单体", "竣工率"],
    "食堂我也一家一家算过，去年6个，今年8个。": ["食堂", "食堂"],
    "县里配了300万元，社会各界捐了85万元。": ["县级资金", "社会各界捐资"],
    "周转房新增80套，先在7个偏远乡镇动工。": ["新增周转房", "动工的偏远乡镇"],
    "营养餐由食堂供餐的学校比例从58%提到91%，累计受益3.2万人次。": [
        "营养餐由食堂供餐的学校比例",
        "营养餐由食堂供餐的学校比例",
        "营养餐受益人数",
    ],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_an_item_before_a_colon_owns_its_list() -> None:
    text = "1. 设备购置: 项目21个, 下达640万元, 支付590万元, 支付率92.2%"
    assert [metric.indicator for metric in metrics_of(f"平江县教育局\n\n{text}")] == [
        "设备购置项目",
        "设备购置下达资金",
        "设备购置支付资金",
        "设备购置支付率",
    ]


def test_a_day_by_which_one_thing_is_due_is_not_of_the_next() -> None:
    text = (
        "平江县教育局2019年工作安排\n全年安排项目12个，确保9月1日前增加学位3000个，"
        "县城占1800个，其中城北学校作为重点，总投资8600万元，要求7月底前交付，教师周转房计划新增60套。"
    )
    ends = [str(metric.period_end) for metric in metrics_of(text)]
    assert ends == ["2019-12-31", "2019-09-01", "2019-09-01", "2019-12-31", "2019-12-31"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("大班额比例由2017年的14%下降为9%，一年下降5个百分点。", [None, None, "decrease"]),
        ("降幅为2%。", [None]),
    ],
)
def test_what_falls_to_a_level_is_a_level(text: str, found: list[str | None]) -> None:
    assert [metric.change for metric in metrics_of(text)] == found


def test_two_years_named_together_are_one_span() -> None:
    text = "2016年和2017年上级批下来6个周转宿舍项目，总投资900万元。"
    assert [(str(m.period_start), str(m.period_end)) for m in metrics_of(text)] == [("2016-01-01", "2017-12-31")] * 2


def test_what_is_still_left_is_due_by_the_day_told_behind_it() -> None:
    text = "平江县教育局\n2016年3月28日\n还有70套周转宿舍，今年9月底前一定交付。"
    assert rows(text, "status")[-1][1] == "planned"

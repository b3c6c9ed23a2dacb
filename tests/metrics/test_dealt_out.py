"""Figures dealt out to several at once, and ranks of what was told before."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "盖起周转房300套，平坦、石门、野猪坪各得120套、100套、80套。": [
        "新建周转房",
        "平坦盖起周转房",
        "石门盖起周转房",
        "野猪坪盖起周转房",
    ],
    "缺的是音乐教室，平坦、石门、白果三乡分别缺9间、7间和4间。": ["平坦缺口", "石门缺口", "白果缺口"],
    "改扩建食堂16所，县城、乡镇分别占6所和10所。": ["改扩建食堂", "县城改扩建食堂", "乡镇改扩建食堂"],
    "课桌、双层床、投影机各买900套、300张、60台。": ["课桌买", "双层床买", "投影机买"],
    "校际差异系数，小学、初中分别为0.41和0.36（上年为0.52、0.47）。": [
        "小学校际差异系数",
        "初中校际差异系数",
        "小学校际差异系数",
        "初中校际差异系数",
    ],
    "大班额比例，小学、初中2023年均要压到5%，2025年分别不高于3%、2%。": [
        "小学、初中",
        "小学大班额比例",
        "初中大班额比例",
    ],
    "生均绿地面积，小学2.8平方米、初中3.1平方米，同省定标准相比分别少0.9平方米和1.2平方米。": [
        "小学生均绿地面积",
        "初中生均绿地面积",
        "小学生均绿地面积",
        "初中生均绿地面积",
    ],
    "营养餐供餐率，9个县区排队，我们站第五，比去年还退了两位。": [
        "县区排队",
        "营养餐供餐率排名",
        "营养餐供餐率排名",
    ],
    "大班额占12%，比去年高1.5个百分点，这个比例在全市排第6位。": ["大班额占比", "大班额占比", "大班额占比全市排名"],
    "全市教师考评只排第八，还退了1位。": ["教师考评全市排名", "教师考评全市排名"],
    "生均宿舍面积2.6平方米，离3平方米的底线差着一截，放在全市排第十一。": [
        "生均宿舍面积",
        "生均宿舍面积",
        "生均宿舍面积全市排名",
    ],
    "巩固率98%，在全市9个县区里排第三。": ["巩固率", "县区", "巩固率全市排名"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_which_way_a_rank_moved() -> None:
    text = "满意率升至89.6%，全市第5位，比上次进了一位；课后服务排第八，倒退了两位。"
    moves = [(span, change) for span, change in rows(text, "change") if span in {"一位", "两位"}]
    assert moves == [("一位", "increase"), ("两位", "decrease")]


CHANGES = [
    ("巩固率去年96.1%，抬了0.8个百分点。", [("96.1%", None), ("0.8个百分点", "increase")]),
    ("支出2.2亿元，同比多支1500万元。", [("2.2亿元", None), ("1500万元", "increase")]),
    ("小学每生900元，较上年添了56元。", [("900元", None), ("56元", "increase")]),
    ("得分靠后的，明年预算砍掉两成。", [("两成", "decrease")]),
    ("开工率80%，比去年不升反降3个百分点。", [("80%", None), ("3个百分点", "decrease")]),
    ("在校生1487人。比去年秋季少93人。", [("1487人", None), ("93人", "decrease")]),
    ("毛入学率目标下调为91%。", [("91%", None)]),
    ("学生再少也一律按100人核拨。", [("100人", None)]),
    ("周转房今年再添42套。", [("42套", None)]),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_verbs_of_change(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert rows(text, "change") == expected


def test_places_that_things_of_the_sentence_before_are_dealt_out_to() -> None:
    text = "去年三县共建水窖83口。宝塔区、延川县、子长市依次为31口、28口、24口。"
    names = [metric.indicator for metric in metrics_of(text)]
    assert len(names) == 4 and len(set(names)) == 1

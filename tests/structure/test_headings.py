from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.rules import load_rules
from extractor.structure.headings import HeadingFinder

LONG = "各乡镇要把学校建设摆在突出位置，主要负责人亲自抓，分管负责人具体抓，教育股长天天抓，一级抓一级，层层抓落实"

WHOLE = [
    ("一、基本情况", 2),
    ("（一）强化责任", 3),
    ("(三)统筹安排", 3),
    ("1.科学配置资源", 4),
    ("2、抓好布局", 4),
    ("（1）资金安排", 5),
    ("①组织领导", 5),
    ("第一部分 工作回顾", 1),
    ("二、2024年重点任务", 2),
    ("三、存在问题：", 2),
    ("（二）教师队伍逐步壮大。", 3),
    ("2023年工作回顾", 1),
    ("（2021年第三季度）", 1),
]

RUN_IN = [
    ("（一）强化责任。全县成立专班3个，定期会商。", 3, "（一）强化责任"),
    ("1.资金投入：全年投入3600万元。", 4, "1.资金投入"),
    ("一是强化责任。全县成立专班3个。", 6, "一是强化责任"),
    ("第一，强化责任。全县成立专班3个。", 6, "第一，强化责任"),
    ("——五年来投入稳步增长。累计12亿元。", 6, "——五年来投入稳步增长"),
    ("（二）服务半径，小学2公里，初中3公里以内；过远的安排寄宿。", 3, "（二）服务半径"),
    ("三、" + LONG + "。", 2, "三、" + LONG.split("，")[0]),
]

NONE = [
    "全县新建学校3所，改扩建学校14所。",
    "第一批项目已开工，共12个。",
    "1.5万名学生受益。",
    "2016年新建学校3所。",
    "十里铺小学新建教学楼1栋。",
    "一、" + LONG.replace("，", "") + "。",
    "县区\t计划\t完成",
    "| 县区 | 计划 |",
    "现将有关情况汇报如下：",
    "（节选）",
]


@cache
def finder() -> HeadingFinder:
    return HeadingFinder(load_rules())


@pytest.mark.parametrize(("text", "level"), WHOLE)
def test_a_short_numbered_line_is_a_heading(text, level):
    opening = finder().find(text, 0, len(text))
    assert opening is not None
    assert (opening.whole, opening.heading.level, opening.heading.start) == (True, level, 0)


@pytest.mark.parametrize(("text", "level", "title"), RUN_IN)
def test_a_run_in_heading_ends_before_its_paragraph_does(text, level, title):
    opening = finder().find(text, 0, len(text))
    assert opening is not None
    assert (opening.whole, opening.heading.level, opening.heading.text) == (False, level, title)
    assert opening.heading.end < len(text)


@pytest.mark.parametrize("text", NONE)
def test_running_text_is_no_heading(text):
    assert finder().find(text, 0, len(text)) is None


def test_the_style_of_a_word_paragraph_decides():
    text = "校舍建设，稳步推进。"
    opening = finder().find(text, 0, len(text), styled=2)
    assert opening is not None
    assert (opening.whole, opening.heading.level, opening.heading.text) == (True, 2, text)


def test_a_styled_paragraph_of_running_text_is_no_heading():
    text = LONG + LONG
    assert finder().find(text, 0, len(text), styled=2) is None


@pytest.mark.parametrize("text", ["附件2：", "附件 １", "附件：项目一览表", "附录1 各县进度", "附件"])
def test_an_attachment_mark_opens_a_report(text):
    assert finder().opens_report(text, 0, len(text))


@pytest.mark.parametrize("text", ["附近三所学校", "见附件2", "一、基本情况", "附件2所列的项目" + LONG, ""])
def test_other_lines_open_none(text):
    assert not finder().opens_report(text, 0, len(text))


@given(st.text("一二、（）1.2是附件章节。：，新建所\n "), st.integers(0, 3))
def test_a_heading_lies_inside_its_paragraph(text, start):
    start = min(start, len(text))
    opening = finder().find(text, start, len(text))
    if opening is not None:
        assert start <= opening.heading.start < opening.heading.end <= len(text)
        assert opening.heading.text in text

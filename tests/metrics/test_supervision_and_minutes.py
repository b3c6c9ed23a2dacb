"""Feedback of inspections, minutes, replies: when those sent looked into things, what is laid down, what is asked."""

import pytest

from .reading import metrics_of, rows

FEEDBACK = """关于对灵璧县创建工作督导情况的反馈意见
灵璧县人民政府：
市里组成督导组，于2022年5月9日至13日对你县开展督导。督导组一行21人，调阅档案260余卷，抽取学校42所。现反馈如下。
一、主要成效
以下工作值得肯定：推行“大学区”办学，由优质学校托管28所薄弱学校。
二、对照标准存在的差距
（一）经费落实不到位。2020年、2021年应计提教育资金3860万元和4215万元，实际到账2100万元和1870万元。
（二）教师结构失衡。全县教师缺编612名。
2022年6月2日
"""
MINUTES = "旺苍县人民政府县长办公会议纪要\n2021年4月16日，县长主持召开会议。会议议定：\n"
REPLY = "大悟县教育局关于县政协第87号提案的答复\n"


def test_acts_of_an_inspection_are_of_its_days() -> None:
    assert [period for _, period in rows(FEEDBACK, "period")][:3] == ["2022-05-09..2022-05-13"] * 3


def test_years_listed_are_dealt_out_to_as_many_figures() -> None:
    years = ["2020-01-01..2020-12-31", "2021-01-01..2021-12-31"]
    assert [period for text, period in rows(FEEDBACK, "period") if text and text.endswith("万元")] == years * 2


def test_shortfalls_have_no_time_of_their_own() -> None:
    assert rows(FEEDBACK, "status period")[-1] == ("612名", "actual", None)


def test_what_is_praised_was_done() -> None:
    assert ("28所", "actual") in rows(FEEDBACK, "status")


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("对任务完成好的前3名乡镇各奖补工作经费20万元。", ["required"]),
        ("对排名末位的，在年度目标考核中扣2分。", ["required"]),
        ("每张床位采购价不超过1100元。", ["required"]),
        ("严格值班制度，每晚巡查不少于3次。", ["required"]),
    ],
)
def test_what_is_laid_down_for_each(text: str, statuses: list[str]) -> None:
    assert [status for _, status in rows(MINUTES + text, "status")][-1:] == statuses


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("对历年拖欠的工程款1270万元逐笔核实。", ["actual"]),
        ("三江镇仅开工1个，国华镇3个项目均未动工。", ["actual", "actual"]),
        ("新建学校3所。", ["planned"]),
    ],
)
def test_what_minutes_find_and_what_they_decide(text: str, statuses: list[str]) -> None:
    assert [status for _, status in rows(MINUTES + text, "status")] == statuses


def test_what_is_broken_down_is_not_to_come() -> None:
    text = "会宁县整改情况的报告\n将反馈问题逐条分解到11个部门、28个乡镇。"
    assert [status for _, status in rows(text, "status")] == ["actual", "actual"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("经测算，县里每年需增加支出720万元。", ("支出", "planned", "increase")),
        ("您提出每生每天再提高1元膳食补助。", ("每生膳食补助", "actual", "increase")),
        ("您利用假期走访了9所农村学校。", ("走访农村学校", "actual", None)),
        ("食材由县里集中招标，价格比市场上低8%左右。", ("价格低于市场上幅度", "actual", None)),
        ("这些学校已列入宿舍建设计划，总投资1780万元。", (None, "planned", None)),
        ("从县级预备费中安排350万元。", ("从县级预备费中安排", "actual", None)),
    ],
)
def test_replies(text: str, row: tuple[str | None, str, str | None]) -> None:
    (metric,) = metrics_of(REPLY + text)
    assert (row[0] and metric.indicator, metric.status, metric.change) == row


def test_towns_that_begin_with_a_number() -> None:
    text = MINUTES + "新增床位600张，分配到各乡镇为：嘉川镇320张、三江镇220张、五权镇60张。"
    assert [metric.region for metric in metrics_of(text)] == ["旺苍县", "嘉川镇", "三江镇", "五权镇"]


def test_labels_of_items_own_nothing() -> None:
    text = "会宁县整改情况的报告\n整改措施：规划新建学生宿舍楼5栋，建筑面积8400平方米。"
    assert [metric.indicator for metric in metrics_of(text)] == ["规划新建学生宿舍楼", "规划新建学生宿舍楼建筑面积"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("发现7所学校食堂台账造假、4所学校晚自习教师脱岗。", ["台账造假的学校食堂", "晚自习教师脱岗的学校"]),
        ("发现12处隐患没有整改。", ["未整改的隐患"]),
        ("县里准备在明年投入资金300万元。", ["投入资金"]),
        ("再接再厉，力争竣工率达到95%以上。", ["竣工率"]),
        ("受检学校中，19所仍有C级校舍。", ["学校"]),
        ("抽查的127间实验室，有34间全学期未开出一节课。", ["抽查实验室", "抽查实验室"]),
    ],
)
def test_clauses_that_name_nothing(text: str, names: list[str]) -> None:
    assert [metric.indicator for metric in metrics_of("灵璧县督导通报\n" + text)] == names

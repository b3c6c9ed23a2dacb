"""Whole small papers: approvals, job notices, wishes, yearbooks; what their kind says of the figures in them."""

import pytest

from .reading import rows

NUMBERED = {
    "二、食堂总投资460万元。": "食堂总投资",
    "三、同意改造食堂6个。": "改造食堂",
    "十一、校门口设置护栏300米。": "校门口设置护栏",
    "一、二年级学生3200人。": "一、二年级学生",
    "3.春季招收插班生120人。": "招收插班生",
    "４、操场围栏拆除12处。": "拆除操场围栏",
}


@pytest.mark.parametrize("text", NUMBERED)
def test_the_number_of_an_item_is_no_part_of_a_name(text: str) -> None:
    assert next(name for _, name in rows(f"平江县教育局\n{text}", "indicator")) == NUMBERED[text]


@pytest.mark.parametrize(
    "title",
    [
        "关于平江县第六小学食堂项目初步设计的批复",
        "关于新建平江县第六小学食堂的批复",
        "平江县2022年幼儿教师招聘公告",
        "平江县2022年公开招聘幼儿教师公告",
    ],
)
def test_an_approval_and_a_job_notice_tell_what_is_to_come(title: str) -> None:
    assert [status for _, status in rows(f"{title}\n一、建筑面积2400平方米。\n二、岗位46个。", "status")] == [
        "planned"
    ] * 2


def test_a_paper_of_wishes_first_tells_how_things_are() -> None:
    text = "关于改善农村学校取暖条件的建议\n去年冬天停暖学校7所，受影响学生960人。\n为此建议：\n1.更换锅炉30台。"
    told = rows(text, "status")
    assert told == [("7所", "actual"), ("960人", "actual"), ("30台", "planned")]


def test_the_entries_of_a_yearbook_share_its_year() -> None:
    text = "教育\n【概况】 2018年，平江县有学校210所。\n【教研】 9月举办赛课3场。\n【校舍维修】 维修校舍26栋。"
    year = "2018-01-01..2018-12-31"
    assert [period for _, period in rows(text, "period")] == [year, "2018-09-01..2018-09-30", year]


@pytest.mark.parametrize("clause", ["2009年整体搬迁至新区", "2009年更名为平江县启明中学", "2009年迁入现址"])
def test_when_a_school_moved_or_was_renamed_is_the_time_of_no_figure(clause: str) -> None:
    assert rows(f"平江县启明中学简介\n学校{clause}，占地120亩。", "period") == [("120亩", None)]


def test_what_was_moved_keeps_its_time() -> None:
    assert rows("平江县教育局\n2009年搬迁学校12所。", "period") == [("12所", "2009-01-01..2009-12-31")]


def test_a_year_that_a_plan_names_is_not_the_reports() -> None:
    text = "平江县2021年第二季度工作小结及第三季度工作计划\n一、第二季度工作小结\n1.检修锅炉12台。\n"
    text += "二、第三季度工作计划\n1.编报2022年项目库，入库项目8个。\n2.检修电梯6部。"
    told = [period for _, period in rows(text, "period")]
    assert (told[0], told[-1]) == ("2021-04-01..2021-06-30", "2021-07-01..2021-09-30")


def test_the_year_behind_what_a_meeting_stressed_goes_on() -> None:
    text = "平江县教育工作会议纪要\n会议强调，2023年要抓好以下工作：\n1.添置课桌900套。\n2.选派支教教师30名。"
    year = "2023-01-01..2023-12-31"
    assert rows(text, "period status") == [("900套", year, "planned"), ("30名", year, "planned")]


def test_a_word_before_a_time_is_no_part_of_a_name() -> None:
    text = "平江县教育局\n我局拟于2022年新建食堂3个、浴室5个，将于6月底前添置消毒柜20台。"
    assert rows(text, "indicator") == [("3个", "新建食堂"), ("5个", "新建浴室"), ("20台", "添置消毒柜")]


def test_a_plot_owns_no_other_measure() -> None:
    text = "平江县教育局\n宿舍楼项目占地9亩，总建筑面积4200平方米，总投资1300万元。"
    assert [name for _, name in rows(text, "indicator")][1:] == ["宿舍楼项目总建筑面积", "宿舍楼项目总投资"]

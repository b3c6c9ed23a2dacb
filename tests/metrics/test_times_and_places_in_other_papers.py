"""Requests, replies, minutes, audits and news: which time and place their figures take, and which were planned."""

import pytest

from .reading import rows


def test_what_a_request_begins_with_is_not_the_time_of_its_sections() -> None:
    text = (
        "平江县教育局关于解决校舍资金缺口的请示\n平教字〔2021〕12号\n2019年以来，县城学位告急。现请示如下：\n"
        "一、资金缺口\n专项债券2000万元，到账1500万元。\n平江县教育局\n2021年5月24日"
    )
    assert [period for _, period in rows(text, "period")] == [None, None]


def test_what_was_over_before_a_meeting_decided_is_not_the_time_of_its_plan() -> None:
    text = (
        "关于学校建设的专题会议纪要\n2022年4月12日下午，县长主持召开专题会议，研究学校建设问题。\n"
        "会议认为，今年一季度进度不够理想，完成投资4680万元。\n会议议定以下事项：\n"
        "一、关于城东小学。建设规模36个班。\n"
    )
    assert rows(text, "period indicator")[1] == ("36个", None, "城东小学建设规模")


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("去年投入380万元，新楼已于今年3月交付；食堂8月底前可以投用，就餐面积480平方米。", "..2021-08-31"),
        ("去年发债1.2亿元，支出率60%，6月底前必须达到90%。", "..2021-06-30"),
        ("去年投入380万元，8月底前建成食堂6个。", "..2020-08-31"),
    ],
)
def test_a_day_to_come_is_of_this_year(sentence: str, period: str) -> None:
    assert rows(f"平江县教育局\n2021年5月18日\n{sentence}", "period")[-1][1] == period


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("规划实施两年多来，筹资1.68亿元。", None),
        ("规划实施以来，筹资1.68亿元。", None),
        ("半年来，筹资1.68亿元。", "2021-01-01..2021-06-30"),
        ("去年春秋两季发放生活补助1874万元。", "2020-01-01..2020-12-31"),
    ],
)
def test_spans_that_a_paper_counts_back(sentence: str, period: str | None) -> None:
    text = f"平江县教育局\n2021年7月24日\n2018年底，在校生9126人。{sentence}"
    assert rows(text, "period status")[-1][1:] == (period, "actual")


def test_what_has_been_paid_out_is_no_longer_planned() -> None:
    text = "平江县教育局\n2021年5月24日\n概算投资中，省级专项3600万元已全部下达。"
    assert rows(text, "status") == [("3600万元", "actual")]


def test_an_audit_finds_faults_of_the_time_that_it_looks_into() -> None:
    text = "平江县2020年至2022年义务教育经费审计结果公告\n二、审计发现的主要问题\n（一）挤占资金23万元；\n"
    assert rows(text, "period") == [("23万元", "2020-01-01..2022-12-31")]
    told = text.replace("审计发现的主要问题", "存在的主要问题")
    assert rows(told, "period") == [("23万元", None)]


@pytest.mark.parametrize(
    "opening", ["本报讯 ", "本报讯（记者 李明）", "5月12日，记者从县教育局获悉，", "据县教育局介绍，"]
)
def test_news_begins_behind_how_it_was_learned(opening: str) -> None:
    text = f"{opening}2021年1至4月，平江县新建校舍2栋。招聘教师30名。"
    assert [period for _, period in rows(text, "period")] == ["2021-01-01..2021-04-30"] * 2


def test_the_day_of_the_news_is_not_the_time_of_what_it_tells() -> None:
    text = "平江县教育局\n2021年6月1日\n5月12日，记者从县教育局获悉，全县新建校舍2栋。"
    assert rows(text, "period") == [("2栋", None)]


def test_the_line_of_a_reporter_bears_the_day() -> None:
    text = "访平江县教育局局长\n今年秋季能补教师60名。\n（本报记者 李晓云 2019年4月18日）"
    assert rows(text, "status period") == [("60名", "planned", "2019-09-01..2020-01-31")]


@pytest.mark.parametrize(
    ("sentence", "regions"),
    [
        ("华容县2018年起办寄宿制学校9所，开通校车42辆。", ["华容县", "华容县"]),
        ("华容县撤并教学点29个；我县撤并教学点12个。", ["华容县", "平江县"]),
        ("华容县对口支援教师20名。", ["平江县"]),
        ("望城区撤并教学点29个。", ["平江县"]),
    ],
)
def test_a_neighbour_that_a_county_holds_up(sentence: str, regions: list[str]) -> None:
    text = f"平江县小规模学校调研报告\n三、外地做法\n{sentence}"
    assert [region for _, region in rows(text, "region")] == regions


def test_provinces_in_a_list_are_not_the_reports_own() -> None:
    text = "教育部网站今日发布报告。全年有69个县通过认定。\n海南、辽宁、陕西、河北共4个省份申报了69个县。"
    assert {region for _, region in rows(text, "region")} == {None}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("小规模学校104所（含教学点63个），占45.6%。", ["小规模学校", "教学点", "小规模学校占比"]),
        ("二、关于城东实验学校。总投资1.2亿元，建成后有学位2820个。", ["城东实验学校总投资", "城东实验学校学位"]),
    ],
)
def test_names(sentence: str, names: list[str]) -> None:
    assert [name for _, name in rows(f"平江县教育局\n{sentence}", "indicator")] == names


def test_how_long_something_is_meant_to_take_is_not_how_long_it_was_looked_into() -> None:
    text = "关于平江县小规模学校的调研报告\n建议用三年时间，把教学点撤并到70个。"
    assert rows(text, "indicator")[0] != ("三年", "调研时间")


def test_what_is_told_up_to_a_day_ends_what_was_planned() -> None:
    text = "平江县教育局\n2023年10月8日\n规划确定的18项指标，截至今年9月，提前完成7项，达到序时进度8项。"
    assert [status for _, status in rows(text, "status")] == ["planned", "actual", "actual"]


def test_what_is_wanting_is_not_of_the_time_of_the_aim() -> None:
    text = "平江县教育局\n2023年10月8日\n截至今年9月，毛入园率92.3%，距2025年95%的目标还差2.7个百分点。"
    assert [period for _, period in rows(text, "period")] == ["..2023-09-30", "2025-01-01..2025-12-31", "..2023-09-30"]


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("本科以上学历比例，目标小学78%，现为69.5%。", ["planned", "actual"]),
        ("信息化终端生机比，目标6∶1，现为9.4∶1。", ["planned", "actual"]),
    ],
)
def test_an_aim_opens_the_clause_of_a_rate(sentence: str, statuses: list[str]) -> None:
    assert [status for _, status in rows(f"平江县教育局\n2023年10月8日\n{sentence}", "status")] == statuses


def test_what_has_been_laid_down_for_next_year_is_done() -> None:
    text = "平江县教育局\n2022年12月26日\n2023年，省里已提前下达我县资金3850万元，计划实施项目16个。"
    assert [status for _, status in rows(text, "status")] == ["actual", "planned"]


def test_an_audit_tells_how_things_were_up_to_its_end() -> None:
    text = "平江县教育局\n2022年12月26日\n2022年8月，县审计局对资金进行了专项审计。\n截至审计时，完工41个。"
    assert rows(text, "period") == [("41个", "..2022-08-31")]


@pytest.mark.parametrize(
    "line",
    [
        "（原载《平江日报》2023年3月21日第2版）",
        "（来源：平江县教育局 2023年3月21日）",
        "（本报记者 周敏 2023年3月21日）",
    ],
)
def test_where_a_story_was_printed_bears_its_day(line: str) -> None:
    text = f"平江县的“办学账”\n全年安排教育项目21个。截至发稿，收到捐款86万元。\n{line}"
    assert [period for _, period in rows(text, "period")] == ["2023-01-01..2023-12-31", "..2023-03-21"]


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("务川自治县2020年学校食堂情况通报", "务川仡佬族苗族自治县"),
        ("长阳自治县2020年学校食堂情况通报", "长阳土家族自治县"),
        ("平江县教育督导组会同县教育局开展督查", "平江县"),
        ("会同县2020年学校食堂情况通报", "会同县"),
    ],
)
def test_whose_paper_it_is(title: str, region: str) -> None:
    text = f"{title}\n县政府督查室会同县市场监管局，查看食堂78个。"
    assert rows(text, "region") == [("78个", region)]


def test_what_lies_behind_a_plan_is_not_planned() -> None:
    text = "平江县教师宿舍建设实施方案（2021—2023年）\n一、建设背景\n全县有学校41所。\n二、建设目标\n新建宿舍60套。"
    assert rows(text, "status period") == [
        ("41所", "actual", None),
        ("60套", "planned", "2021-01-01..2023-12-31"),
    ]


def test_what_is_laid_down_for_each_time_is_due_on_no_day() -> None:
    text = "平江县教育局\n2019年10月17日\n11月15日前，58人必须返校，每名孩子每月送教不少于4次。"
    assert rows(text, "status period") == [("58人", "planned", "..2019-11-15"), ("不少于4次", "required", None)]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("今年秋季学期前建成智慧教室60间。", "..2022-08-31"),
        ("明年春季学期前建成智慧教室60间。", None),
        ("五年公开招聘教师268人。", "2017-01-01..2021-12-31"),
        ("县财政三年拿出828万元。", "2019-01-01..2021-12-31"),
    ],
)
def test_spans_and_terms(sentence: str, period: str | None) -> None:
    assert rows(f"平江县教育局\n2022年5月8日\n{sentence}", "period")[0][1] == period


def test_a_rough_sum_each_month_is_no_norm() -> None:
    text = "平江县教育局2021年工作总结\n他们在校外租房，每月房租三四百元。"
    assert rows(text, "status") == [("三四百元", "actual")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("（一）项目建设提速。全县完成投资1.9亿元。", "完成投资"),
        ("（一）项目建设提速。完成投资1.9亿元。", "完成投资"),
        ("教师254名，占总数的37%，其中97人在校外租房。", "教师"),
    ],
)
def test_no_headline_and_no_share_lends_its_name(sentence: str, name: str) -> None:
    assert rows(f"平江县教育局\n{sentence}", "indicator")[-1][1] == name

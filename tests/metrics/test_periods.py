"""Which time governs a figure: its clause's, the sentence's, the paragraph's, the section's, the report's."""

from datetime import date

import pytest

from .reading import metrics_of, rows

Y2019, Y2020, Y2021 = (f"{year}-01-01..{year}-12-31" for year in (2019, 2020, 2021))

NEAREST = [
    ("2020年，新建学校3所，改建学校5所。", [Y2020, Y2020]),
    ("2019年新建学校3所，2020年新建学校5所。", [Y2019, Y2020]),
    ("2019年新建学校3所；改建学校5所。", [Y2019, Y2019]),
    ("新建学校3所；2020年改建学校5所；扩建学校8所。", [None, Y2020, None]),
    ("2020年，新建学校3所。改建学校5所。", [Y2020, Y2020]),
    ("2020年新建学校3所。2019年新建学校5所。", [Y2020, Y2019]),
    ("新建学校3所（2020年1所）。", [None, Y2020]),
    ("新建学校3所（2020年新建）。", [None]),
    ("投资比2019年增加3亿元。", [None]),
    ("2020年投资比2019年增加3亿元。", [Y2020]),
    ("普惠率由2019年的58%提高到2021年的79%。", [Y2019, Y2021]),
    ("2019年、2020年新建学校分别为3所、5所。", [Y2019, Y2020]),
    ("2019年新建学校3所，2020年新建5所，2021年新建8所。招聘教师90名。", [Y2019, Y2020, Y2021, None]),
]


@pytest.mark.parametrize(("text", "expected"), NEAREST)
def test_the_nearest_time_governs(text, expected):
    assert [period for _, period in rows(text, "period")] == expected


def test_a_paragraph_does_not_take_its_neighbours_time():
    text = "平江县教育局\n2019年，新建学校3所。\n改建学校5所。"
    assert rows(text, "period") == [("3所", Y2019), ("5所", None)]


def test_the_heading_gives_its_section_a_year():
    text = (
        "平江县教育工作总结\n一、2019年工作回顾\n（一）学校建设。新建学校3所。\n（二）教师队伍。招聘教师90名。\n"
        "二、2020年重点任务\n新建学校5所。"
    )
    assert rows(text, "period status") == [
        ("3所", Y2019, "actual"),
        ("90名", Y2019, "actual"),
        ("5所", Y2020, "planned"),
    ]


def test_a_time_in_the_clause_beats_the_heading():
    text = "平江县教育工作总结\n一、2020年工作回顾\n新建学校3所。2019年改建学校5所。"
    assert rows(text, "period") == [("3所", Y2020), ("5所", Y2019)]


def test_the_whole_year_in_a_section_is_the_sections():
    text = "平江县教育工作总结\n一、2020年工作回顾\n全年招聘教师90名。"
    assert rows(text, "period period_raw") == [("90名", Y2020, "全年")]


def test_the_introduction_of_a_section_governs_its_subsections():
    text = (
        "平江县教育工作总结\n一、教育投入\n“十三五”期间，全县投入教育资金12亿元。\n"
        "（一）校舍建设。新建学校30所。\n二、存在的问题\n大班额尚有20个。"
    )
    assert rows(text, "period") == [
        ("12亿元", "2016-01-01..2020-12-31"),
        ("30所", "2016-01-01..2020-12-31"),
        ("20个", None),
    ]


@pytest.mark.parametrize(
    ("heading", "period"),
    [("一、建设情况", "2016-01-01..2020-12-31"), ("一、主要做法", None), ("一、存在的问题", None)],
)
def test_sections_of_methods_and_problems_take_no_time_from_the_introduction(heading, period):
    text = f"平江县教育工作总结\n2016—2020年，全县投入教育资金12亿元。\n{heading}\n组建专班3个。"
    assert rows(text, "period") == [("12亿元", "2016-01-01..2020-12-31"), ("3个", period)]


def test_what_cannot_be_resolved_keeps_its_words():
    (metric,) = metrics_of("今年，我县新建学校9所。")
    assert (metric.period_raw, metric.period_start, metric.period_end) == ("今年", None, None)


def test_a_standing_rule_takes_no_time_from_an_introduction():
    text = "平江县教育工作总结\n一、教师队伍\n2020年，招聘教师90名。\n（一）聘用办法。服务期5年。"
    assert rows(text, "period status") == [("90名", Y2020, "actual"), ("5年", None, "required")]


def test_an_inspection_in_the_introduction_is_not_the_time_of_the_section_on_progress():
    text = (
        "金寨县学校建设督查情况通报\n\n2021年7月12日至23日，县里走访学校142所。\n\n"
        "一、总体进度\n\n截至6月底，开工271个项目。全县拨付资金5亿元。\n"
    )
    assert rows(text, "period")[1:] == [("271个", "..2021-06-30"), ("5亿元", "..2021-06-30")]


def test_numbered_items_under_a_heading_of_standards_have_no_time():
    text = (
        "金寨县办学条件提升规划\n（2021—2025年）\n\n一、建设标准\n（一）班额，小学不超过45人，初中50人。\n"
        "（二）服务半径，小学2公里，初中3公里以内；过远的安排寄宿。\n（三）宿舍每生3平方米，一间最多住8人，"
        "不得把宿舍安排在地下室、顶层以及临时搭建的房屋内。\n"
    )
    assert {row[1:] for row in rows(text, "period status")} == {(None, "required")}


def test_data_of_a_year_date_all_figures_of_the_report():
    text = "蔚县自查报告\n\n本次采用的是2022年数据。现报告如下：\n\n（一）资源\n小学生均面积5平方米。\n"
    assert rows(text, "period")[-1] == ("5平方米", "2022-01-01..2022-12-31")


def test_labels_in_brackets_open_sections():
    text = "金寨县工作简报\n\n〔进度〕截至6月底，开工9个项目。\n〔下步打算〕新建学校3所。\n"
    assert [row[1] for row in rows(text, "status")] == ["actual", "planned"]


def test_since_when_and_until_when_is_one_time():
    assert rows("2012年启动以来至2015年底，到位资金9650万元。", "period") == [("9650万元", "2012-01-01..2015-12-31")]


def test_a_question_gives_its_time_to_its_own_answer_only():
    text = (
        "平江县教育局答网友问\n\n问：这两年花了多少钱？\n答：投入9亿元。\n\n"
        "问：山里听得到课吗？\n答：能。6所学校开了课。"
    )
    assert [period for _, period in rows(text, "period", report_date=date(2022, 1, 12))][-1] is None


def test_a_rate_is_of_the_day_told_and_not_of_all_the_time_since():
    text = "截至2019年9月底，全县有食堂90个。2018年以来，投入资金4亿元。覆盖率93.1%。"
    assert rows(text, "period")[-1] == ("93.1%", "..2019-09-30")


def test_a_table_takes_the_time_of_its_section():
    text = (
        "平江县资金使用情况专报\n\n一、用到哪里去\n2021年，实施项目61个。\n\n重点项目安排如下：\n"
        "项目名称\t计划投资（万元）\n第九小学教学楼\t2688\n"
    )
    assert rows(text, "period")[-1] == ("2688", Y2021)


WITHIN_THE_YEAR = [
    ("2021年，改造小区30个，6月底前开工率达到90%。", "..2021-06-30"),
    ("2021年初规划新建学校8所，开工率90%。", "2021-01-01..2021-12-31"),
    ("年初确定的实事全部兑现，满意度达90%。", "2020-01-01..2020-12-31"),
]


@pytest.mark.parametrize(("text", "expected"), WITHIN_THE_YEAR)
def test_a_time_without_a_year_is_of_the_year_that_its_sentence_names(text, expected):
    assert rows(f"平江县2020年工作总结\n\n{text}", "period")[-1][1] == expected


def test_the_budget_of_which_a_share_is_told_is_no_time_of_it():
    text = "环县2021年上半年资金执行情况的报告\n\n上半年下达资金2.48亿元，占年初预算的62%，较上年同期增长14%。"
    assert rows(text, "period") == [(figure, "2021-01-01..2021-06-30") for figure in ("2.48亿元", "62%", "14%")]


def test_the_end_of_a_school_year_that_is_over_is_no_plan():
    text = "2022—2023学年工作总结\n\n到学年末，开展服务的学校68所。\n\n屏山县教育局\n2023年7月20日"
    assert rows(text, "period status") == [("68所", "..2023-08-31", "actual")]


def test_a_sentence_that_ends_in_as_follows_dates_what_it_announces():
    text = "平江县工作情况报告\n\n按照通知要求，现将我县2014—2018年校舍安全和薄弱校改造情况报告如下。\n规划学校306所。"
    assert rows(text, "period") == [("306所", "2014-01-01..2018-12-31")]


def test_as_many_years_as_figures_are_dealt_out():
    years = [f"{year}-01-01..{year}-12-31" for year in (2014, 2015, 2016)]
    assert rows("2014年至2016年分别拆除2万、3万、4万平方米。", "period") == list(
        zip(["2万", "3万", "4万平方米"], years, strict=True)
    )


def test_the_day_of_all_data_dates_every_section():
    opening = "思南县三年计划（2022—2024年）中期评估报告\n\n派出评估组。文中数据均截至2023年6月30日。"
    text = opening + "\n\n二、执行情况\n已开工71个。"
    assert rows(text, "period status") == [("71个", "..2023-06-30", "actual")]


def test_when_something_began_is_not_the_time_of_what_follows():
    text = "镇原县经验材料\n\n2017年动手，到2020年共撤并教学点97个。\n（一）住。宿舍楼28栋。"
    assert rows(text, "period status") == [("97个", "..2020-12-31", "actual"), ("28栋", None, "actual")]


def test_a_time_alone_is_the_time_of_what_follows():
    text = "汉中市进展月报\n（2019年第10期，11月4日印发）\n\n下月。开工率到100%，竣工率到90%。"
    assert rows(text, "period status") == [(figure, "2019-12-01..2019-12-31", "planned") for figure in ("100%", "90%")]


def test_what_is_done_is_of_no_time_still_to_come():
    text = "石城县讲话\n（2021年8月19日）\n\n10月底前，换新校车15辆；定位终端已装90辆。"
    assert rows(text, "period status") == [("15辆", "..2021-10-31", "planned"), ("90辆", None, "actual")]


def test_figures_without_a_time_of_their_own_are_of_the_day_stated_for_all():
    text = "红河州三季度通报\n\n以下数字，凡未另注时间的，均为截止2021年9月30日的累计数。\n【弥勒市】18个项目开工。"
    assert rows(text, "period") == [("18个", "..2021-09-30")]


def test_the_number_of_an_item_is_no_month():
    text = "安化县2024年下半年工作排期\n\n2、7月底前，改造食堂32所。"
    assert rows(text, "period status") == [("32所", "..2024-07-31", "planned")]


def test_a_numbered_item_may_begin_with_a_month():
    text = "安化县2024年下半年工作排期\n\n1．7月底前，改造食堂32所。\n2.8月底前，改造厕所5座。"
    assert rows(text, "period") == [("32所", "..2024-07-31"), ("5座", "..2024-08-31")]


def test_a_year_compared_with_is_no_time_of_the_figure():
    text = "2022年，人均支出2371元，高出2017年650元。小学15所。"
    assert [period for _, period in rows(text, "period")] == ["2022-01-01..2022-12-31"] * 3


def test_a_deadline_is_of_its_own_sentence_only():
    text = "洛南县2024年工作安排\n今年安排项目22个。9月底前建成小学1所。新建宿舍6栋。"
    assert [period for _, period in rows(text, "period")] == [
        "2024-01-01..2024-12-31",
        "..2024-09-30",
        "2024-01-01..2024-12-31",
    ]


def test_the_time_of_what_was_looked_into_is_not_when_it_was():
    text = "2021年9月，督查组对我县2018—2020年校舍建设情况开展督查，查看学校26所。"
    assert rows(text, "period_raw") == [("26所", "2021年9月")]


def test_a_label_that_is_only_a_year_dates_what_follows_it():
    head = "石阡县教育经费情况的报告\n2021—2022年，投入合计22亿元。\n"
    text = head + "（一）2021年。投入10亿元。\n（二）2022年。投入12亿元。"
    assert [period for _, period in rows(text, "period_raw")] == ["2021—2022年", "2021年", "2022年"]


def test_the_day_of_a_meeting_does_not_keep_other_times_from_going_on():
    head = "荆门市通报\n（2021年9月8日）\n\n9月8日上午，市政府召开发布会。\n"
    text = head + "据介绍，2019年1月至2021年8月，全市投入14亿元。新建学校9所。"
    assert [period for _, period in rows(text, "period")] == ["2019-01-01..2021-08-31"] * 2


def test_an_as_of_day_after_the_reports_own_is_no_plan():
    text = "成县2024年农村公路工作的报告\n截至2024年底，公路总里程1846公里。\n\n成县人民政府\n2024年12月20日"
    assert rows(text, "status") == [("1846公里", "actual")]


def test_the_time_of_an_event_that_did_something_goes_no_further():
    text = "镇安县情况\n去年8月的洪灾造成34所学校受损。经鉴定，12所学校属D级危房。"
    assert [period for _, period in rows(text, "period_raw")] == ["去年8月", None]


def test_what_there_is_now_is_of_the_as_of_day():
    text = "泾县养老服务工作\n截至2024年末，全县老年人8.93万人。现有养老机构21家。"
    assert rows(text, "period") == [("8.93万人", "..2024-12-31"), ("21家", "..2024-12-31")]


def test_the_time_of_the_whole_is_not_that_of_a_share_of_it():
    text = "平江县工作\n2021年上半年支出占全年安排的45%。学校占比由2020年的38%提高到2022年的71%。"
    assert [period for _, period in rows(text, "period_raw")] == ["2021年上半年", "2020年", "2022年"]


def test_what_is_done_behind_a_semicolon_is_of_the_day_told_before():
    text = "平江县工作\n今年全县排了38个学校建设项目，到6月底开工31个；已经完工12个。"
    assert [period for _, period in rows(text, "period_raw")] == ["今年", "到6月底", "到6月底"]


def test_the_year_of_an_introduction_reaches_its_sections_but_its_last_day_does_not():
    head = "平江县教师队伍建设工作通报\n\n2024年，平江县抓教师队伍。年末，全县教师8640人。现将有关情况通报如下：\n\n"
    text = head + "1.补员提速。全年补充教师486名。\n\n2.轮岗扩面。教师交流338名。\n"
    assert rows(text, "period") == [
        ("8640人", "..2024-12-31"),
        ("486名", "2024-01-01..2024-12-31"),
        ("338名", "2024-01-01..2024-12-31"),
    ]


def test_what_was_found_is_of_when_it_was_looked_into():
    head = "平江县学校隐患排查情况报告\n\n我县于2023年9月4日至22日对学校开展了拉网式检查。现将有关情况报告如下：\n"
    text = head + "一、排查底数\n实地检查学校213所。\n二、整改进展\n截至9月底，已整改隐患351处。"
    assert rows(text, "period") == [("213所", "2023-09-04..2023-09-22"), ("351处", "..2023-09-30")]


def test_of_which_year_a_target_is_does_not_date_what_reached_it():
    text = "平江县工作\n24项指标中，已提前达到2025年目标的9项。"
    assert [period for _, period in rows(text, "period")] == [None, None]


def test_a_stage_bears_its_time_in_brackets():
    text = "平江县学校布局调整方案\n3.3 巩固提升阶段（2025年）。撤并剩余的教学点8个，新增床位1000张。"
    assert [period for _, period in rows(text, "period")] == ["2025-01-01..2025-12-31"] * 2


def test_what_a_year_budgets_at_its_beginning_is_of_the_year():
    text = "平江县教育支出\n2022年年初预算安排教育支出13.2亿元，执行中追加2.6亿元。"
    assert [period for _, period in rows(text, "period")] == ["2022-01-01..2022-12-31"] * 2


def test_what_was_done_is_not_of_the_second_level_before_it():
    head = "平江县工作总结\n五年来，巩固率由2016年的88.4%升至2021年的96.3%，"
    assert rows(head + "劝返学生1529人。", "period_raw")[-1] == ("1529人", "五年来")
    assert rows(head + "在校生1.5万人。", "period_raw")[-1] == ("1.5万人", "2021年")


def test_a_plan_goes_on_in_the_year_that_it_named():
    told = "2018年，计划实施项目33个。6月底前完成5个续建工程；全年消除大班额40个。"
    text = "平江县2017年工作报告\n三、下步打算\n" + told
    assert [period for _, period in rows(text, "period")] == [
        "2018-01-01..2018-12-31",
        "..2018-06-30",
        "2018-01-01..2018-12-31",
    ]


def test_the_cell_of_a_deadline_dates_its_row():
    table = "整改事项\t涉及学校（所）\t完成时限\n清偿货款\t3\t2023年12月底\n增配计算机\t14\t2024年6月底"
    assert [period for _, period in rows("平江县整改任务\n" + table, "period")] == ["..2023-12-31", "..2024-06-30"]


def test_the_same_year_is_the_one_just_named():
    text = "平江县报告\n2022年，农村教师工资达到8万元。当年还建成周转宿舍96套。\n2023年10月26日"
    assert [period for _, period in rows(text, "period")] == ["2022-01-01..2022-12-31"] * 2

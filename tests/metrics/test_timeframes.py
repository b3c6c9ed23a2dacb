"""The time frame of a report: its own day, what its title and headings cover, the year it gives account of."""

from datetime import date

from .reading import rows

Y2019, Y2020, Y2021 = (f"{year}-01-01..{year}-12-31" for year in (2019, 2020, 2021))


def test_the_span_in_a_plans_title_governs_what_it_plans():
    text = "平江县2018—2020年三年行动计划\n一、目标任务\n新建学校30所。"
    assert rows(text, "period status") == [("30所", "2018-01-01..2020-12-31", "planned")]


def test_years_under_review_are_those_of_the_title():
    text = "平江县2018—2020年工作总结\n三年来，全县新建学校30所。"
    assert rows(text, "period") == [("30所", "2018-01-01..2020-12-31")]


def test_the_date_line_resolves_relative_times():
    text = "平江县教育局\n2021年3月2日\n去年，我县新建学校9所。今年计划新建学校11所。"
    assert rows(text, "period") == [("9所", Y2020), ("11所", Y2021)]


def test_the_date_at_the_end_does_so_too():
    text = "平江县教育工作总结\n今年，我县新建学校9所。\n平江县教育局\n2021年11月2日"
    assert rows(text, "period") == [("9所", Y2021)]


def test_the_callers_date_beats_the_reports():
    text = "平江县教育局\n2021年3月2日\n去年，我县新建学校9所。"
    assert rows(text, "period", report_date=date(2020, 5, 1)) == [("9所", Y2019)]


def test_reports_of_one_file_have_their_own_time():
    filler = "县里把校舍建设摆在重要位置，部门协同，乡镇配合，学校参与，逐项过堂，逐校验收，质量安全总体受控。" * 4
    text = (
        f"附件1\n平江县校舍建设总结\n今年，新建学校3所。{filler}\n2020年12月2日\n"
        f"附件2\n华容县校舍建设总结\n今年，新建学校5所。{filler}\n2021年12月2日"
    )
    assert rows(text, "period region") == [("3所", Y2020, "平江县"), ("5所", Y2021, "华容县")]


def test_the_date_line_is_not_the_time_that_a_title_covers():
    text = "金寨县教育局关于学校建设情况的答复\n（2023年6月）\n\n全县有小学40所。\n"
    assert rows(text, "period") == [("40所", None)]


def test_the_number_of_an_issue_covers_no_year():
    text = "金寨县教育局督查通报\n（2021年第3期）\n\n全县有小学40所。\n"
    assert rows(text, "period") == [("40所", None)]


def test_a_date_in_the_title_is_not_its_time():
    text = "金寨县教育工作简报\n金寨县教育局办公室 2022年8月31日\n\n开工9个项目。\n"
    assert rows(text, "period") == [("9个", None)]


def test_a_bulletin_is_dated_by_the_day_that_its_title_names():
    text = "平江县改薄工作快报\n2022年第9期（截至10月28日）\n\n本月到货黑板186块。"
    assert rows(text, "period") == [("186块", "2022-10-01..2022-10-31")]


def test_of_a_year_and_a_part_of_it_the_title_means_the_part():
    text = "关于2020年平江县学校建设前三季度进度的通报\n\n一、总体进度\n开工112个。"
    assert rows(text, "period") == [("112个", "2020-01-01..2020-09-30")]


def test_last_year_in_a_section_of_plans_is_the_year_before_the_one_planned():
    text = "平江县政府工作报告\n\n二、2024年工作安排\n新建学校7所。过去一年，办理建议52件。"
    assert rows(text, "period status") == [
        ("7所", "2024-01-01..2024-12-31", "planned"),
        ("52件", "2023-01-01..2023-12-31", "actual"),
    ]


def test_a_plan_for_next_year_counts_its_months_in_that_year():
    text = "临县2020年学校建设工作计划\n（2019年12月18日）\n\n新建校舍5栋。6月底前拆除危房3栋。"
    assert rows(text, "period") == [("5栋", "2020-01-01..2020-12-31"), ("3栋", "..2020-06-30")]


def test_a_plan_is_of_the_five_years_in_its_title():
    text = "桐梓县“十四五”改善办学条件五年计划\n桐梓县教育局（2021年4月）\n\n二、总账\n五年投9亿元。新建学校6所。"
    assert [period for _, period in rows(text, "period")] == ["2021-01-01..2025-12-31"] * 2


def test_a_summary_of_a_year_is_of_that_year_whatever_it_goes_on_to_plan():
    text = (
        "临洮县教育局2022年工作总结\n\n一、主要工作\n全县现有幼儿园168所。全年投入4360万元。"
        "截至12月底，通光纤216所。\n\n三、2023年打算\n招聘教师180名。"
    )
    assert [period for _, period in rows(text, "period")] == [
        "2022-01-01..2022-12-31",
        "2022-01-01..2022-12-31",
        "..2022-12-31",
        "2023-01-01..2023-12-31",
    ]


def test_years_counted_from_a_since_are_those_of_the_title_where_it_has_as_many():
    text = "柳河县{}教育工作总结\n（{}年1月5日）\n2018年以来，教育投入逐年增加。五年累计投入3亿元。\n"
    assert rows(text.format("2019—2023年", 2024), "period") == [("3亿元", "2019-01-01..2023-12-31")]
    assert rows(text.format("", 2023), "period") == [("3亿元", "2018-01-01..2022-12-31")]


def test_the_day_below_a_title_is_not_the_time_of_what_is_told():
    text = (
        "新闻发布稿\n荆门市通报办学条件改善情况\n(2021年9月8日)\n\n各地进度有快有慢.钟祥市规划的41所学校已全部竣工.\n"
    )
    assert rows(text, "period") == [("41所", None)]


def test_a_report_of_january_gives_account_of_the_year_before():
    head = "平江县教育装备情况报告\n\n截至2022年12月底，全县有中小学94所。\n\n二、主要进展\n"
    told = "全年新装多媒体设备326套。到年底，学生用计算机5150台。\n\n"
    text = head + told + "四、下步打算\n年内新建教室12间。\n\n平江县教育局\n2023年1月12日\n"
    assert rows(text, "period status") == [
        ("94所", "..2022-12-31", "actual"),
        ("326套", "2022-01-01..2022-12-31", "actual"),
        ("5150台", "..2022-12-31", "actual"),
        ("12间", "2023-01-01..2023-12-31", "planned"),
    ]


def test_a_midterm_review_is_no_report_of_the_years_its_title_names():
    text = "平江县行动计划（2022—2024年）中期评估报告\n截至2023年6月底，完成17项。今年毕业生升学率98.6%。"
    assert [period for _, period in rows(text, "period")] == ["..2023-06-30", "2023-01-01..2023-12-31"]


def test_years_looked_back_on_end_before_the_report_does():
    text = "平江县改造工作纪实\n截至2017年底，到位资金5万元。2015年以来，补充教师6名。四年来，改造学校38所。"
    assert rows(text, "period")[-1] == ("38所", "2014-01-01..2017-12-31")


def test_a_term_in_the_title_tells_the_year_of_what_is_told():
    text = "新化县2023年秋季入学家长问答\n\n问：学位够不够？\n答：够。今年小学计划招生6800人。"
    assert [period for _, period in rows(text, "period")] == ["2023-01-01..2023-12-31"]


def test_a_report_without_a_date_is_no_older_than_what_was_done():
    done = "平江县中心校工作汇报\n到2023年6月底，这些工程已经全部完工。今年招聘教师64名。"
    assert rows(done, "period") == [("64名", "2023-01-01..2023-12-31")]
    expected = "平江县见闻\n2023年9月1日，城南小学开学。预计2024年8月，第三中学建成。今年招聘教师64名。"
    assert rows(expected, "period") == [("64名", "2023-01-01..2023-12-31")]


def test_an_account_of_last_year_goes_up_to_the_last_month_before_its_day():
    text = "平江县推进会上的讲话\n（2022年3月8日）\n一、2021年的成绩\n截至2月底，竣工9个。截至11月底，投资3亿元。"
    assert rows(text, "period") == [("9个", "..2022-02-28"), ("3亿元", "..2021-11-30")]


def test_a_plan_without_a_date_is_of_its_first_year():
    text = "平江县校舍建设三年行动计划\n（2020—2022年）\n一、基础\n去年，新建学校3所。\n二、任务\n今年，新建学校5所。"
    assert rows(text, "period status") == [("3所", Y2019, "actual"), ("5所", Y2020, "planned")]


def test_norms_of_a_dated_plan_are_required():
    text = "平江县校舍建设三年行动计划\n（2020—2022年）\n一、任务\n生活补助按每生每年1000元发放。"
    assert rows(text, "period status") == [("1000元", None, "required")]


def test_a_past_year_told_in_january_is_the_one_before():
    text = "平江县2021年政府工作报告\n（2021年1月9日在县人民代表大会上）\n过去一年，新建学校9所。"
    assert rows(text, "period") == [("9所", Y2020)]


def test_the_number_of_a_paper_tells_its_year():
    text = "平江县教育局关于第12号提案的答复\n平教函〔2021〕35号\n2020年底，全县有教师870名。今年再招教师90名。"
    assert rows(text, "period") == [("870名", "..2020-12-31"), ("90名", Y2021)]


def test_the_month_of_writing_begins_no_account():
    text = (
        "平江县学校建设情况通报\n（2021年1月）\n2020年，各项工作基本到位，情况通报如下：\n一、建设\n全年改造学校9所。"
    )
    assert rows(text, "period") == [("9所", Y2020)]

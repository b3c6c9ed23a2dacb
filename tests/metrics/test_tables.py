from .reading import rows

PLACES = (
    "岳阳市学校情况统计表\n县区\t学校（所）\t投资额（万元）\t开工率（%）\n"
    "平江县\t12\t350.5\t91\n华容县\t9\t270\t88.5\n合计\t21\t620.5\t90"
)
KINDS = "平江县教师招聘情况\n学段\t计划招聘（人）\t实际招聘（人）\n小学\t80\t76\n初中\t60\t58\n合计\t140\t134"
YEARS = "平江县历年投入情况\n年份\t投入资金（万元）\t招聘教师（人）\n2019年\t1200\t80\n2020年\t1500\t96"


def test_the_header_gives_unit_and_indicator_and_the_row_its_place():
    assert rows(PLACES, "indicator value unit region")[:3] == [
        ("12", "学校", "12", "所", "平江县"),
        ("350.5", "投资额", "3505000", "元", "平江县"),
        ("91", "开工率", "91", "%", "平江县"),
    ]


def test_the_row_of_totals_is_the_reports_own_and_the_whole_of_its_column():
    found = {text: (region, total) for text, region, total in rows(PLACES, "region part_of")}
    assert found["21"] == ("岳阳市", None)
    assert (found["12"], found["9"]) == (("平江县", "21"), ("华容县", "21"))
    assert (found["350.5"], found["270"]) == (("平江县", "620.5"), ("华容县", "620.5"))


def test_a_unit_from_the_header_is_flagged():
    assert {flags for _, flags in rows(PLACES, "flags")} == {"('unit_from_header',)"}


def test_the_rows_name_stands_before_the_columns():
    assert rows(KINDS, "indicator")[:2] == [("80", "小学计划招聘"), ("76", "小学实际招聘")]


def test_columns_of_planning_and_doing_have_their_status():
    assert rows(KINDS, "status part_of")[:4] == [
        ("80", "planned", "140"),
        ("76", "actual", "134"),
        ("60", "planned", "140"),
        ("58", "actual", "134"),
    ]


def test_a_row_of_a_year_has_its_period():
    assert rows(YEARS, "indicator period") == [
        ("1200", "投入资金", "2019-01-01..2019-12-31"),
        ("80", "招聘教师", "2019-01-01..2019-12-31"),
        ("1500", "投入资金", "2020-01-01..2020-12-31"),
        ("96", "招聘教师", "2020-01-01..2020-12-31"),
    ]


def test_the_caption_gives_the_unit_that_headers_lack():
    text = "岳阳市投资情况表（单位：万元）\n县区\t计划投资\t完成投资\n平江县\t3600\t3500\n华容县\t2700\t2600"
    assert rows(text, "value unit status")[:2] == [
        ("3600", "36000000", "元", "planned"),
        ("3500", "35000000", "元", "actual"),
    ]


def test_a_table_of_pipes_reads_like_one_of_tabs():
    pipes = "\n".join(
        "| " + " | ".join(line.split("\t")) + " |" if "\t" in line else line for line in PLACES.split("\n")
    )
    fields = "indicator value unit region part_of status"
    assert rows(pipes, fields) == rows(PLACES, fields)


def test_numbering_and_empty_cells_are_no_figures():
    text = "平江县项目进度表\n序号\t学校\t占地（亩）\t开工率（%）\n1\t城关中学\t80\t91\n2\t长寿中学\t60\t—"
    assert rows(text, "indicator") == [("80", "城关中学占地"), ("91", "城关中学开工率"), ("60", "长寿中学占地")]


def test_the_paragraph_above_gives_a_table_its_time():
    text = (
        "岳阳市校舍建设情况\n2020年，全市新建学校21所，分县情况如下。\n"
        "县区\t新建学校（所）\t招聘教师（人）\n平江县\t12\t80\n华容县\t9\t60"
    )
    periods = {period for _, period in rows(text, "period")}
    assert periods == {"2020-01-01..2020-12-31"}


def test_a_merely_verbal_table_has_no_figures():
    assert rows("平江县校舍责任表\n学校\t责任人\t职务\n城关中学\t某甲\t校长\n长寿中学\t某乙\t书记", "value") == []


def test_cells_may_have_units_of_their_own():
    text = "项目\t数量\t金额\n计算机\t845台\t420万元\n课桌椅\t3120套\t156万元"
    assert rows(text, "indicator unit") == [
        ("845台", "计算机数量", "台"),
        ("420万元", "计算机金额", "元"),
        ("3120套", "课桌椅数量", "套"),
        ("156万元", "课桌椅金额", "元"),
    ]


def test_a_column_of_a_year_has_its_period():
    text = "项目\t2019年\t2020年\n学校（所）\t12\t15"
    assert rows(text, "indicator period_raw") == [("12", "学校", "2019年"), ("15", "学校", "2020年")]


def test_cells_of_per_cent_and_columns_of_norms():
    head = "沈丘县2022年核验结果\n\n截至2022年9月1日，结果如下：\n"
    text = head + "学校\t规定值（平方米）\t达标率\n小学\t4.5\t93.75%\n初中\t5.8\t94.92%"
    assert rows(text, "value unit status period") == [
        ("4.5", "4.5", "平方米", "required", None),
        ("93.75%", "93.75", "%", "actual", "..2022-09-01"),
        ("5.8", "5.8", "平方米", "required", None),
        ("94.92%", "94.92", "%", "actual", "..2022-09-01"),
    ]


def test_persons_by_名_in_a_header_are_no_ranks():
    text = "平江县配备情况\n学校\t排名（名）\t生活教师（名）\n一中\t3\t12\n二中\t5\t8"
    assert [unit for _, unit in rows(text, "unit")] == ["名次", "名", "名次", "名"]


def test_a_column_of_change_is_of_what_stands_before_it():
    years = "平江县供水情况\n指标\t2021年\t2022年\t同比增加\n水费收入（万元）\t2180\t2467\t287"
    assert rows(years, "indicator change period")[2] == (
        "287",
        "水费收入",
        "increase",
        "2022-01-01..2022-12-31",
    )
    places = "平江县供水情况\n单位\t水厂（座）\t同比增长（%）\n甲片\t3\t12.5\n乙片\t5\t8.1"
    assert rows(places, "indicator change") == [
        ("3", "甲片水厂", None),
        ("12.5", "甲片水厂", "increase"),
        ("5", "乙片水厂", None),
        ("8.1", "乙片水厂", "increase"),
    ]


def test_what_a_plans_table_tells_is_planned_but_for_what_was_done():
    text = "平江县薄弱学校改造实施方案\n学段\t开工学校（所）\t已开工学校（所）\n小学\t14\t2\n初中\t19\t3"
    assert [status for _, status in rows(text, "status")] == ["planned", "actual", "planned", "actual"]


def test_the_sentence_above_a_table_dates_it_by_its_day():
    head = "平江县医保工作\n截至2021年12月20日，2022年度居民医保参保情况如下：\n"
    text = head + "片区\t参保人数（人）\n东片\t12592\n西片\t9216"
    assert [period for _, period in rows(text, "period")] == ["..2021-12-20"] * 2


def test_the_day_of_all_data_dates_a_table_too():
    head = "平江县工作通报\n以下数据均截至2017年9月底。\n一、进度\n全年应配套资金2400万元，情况如下：\n"
    text = head + "乡镇\t缺口（万元）\n长寿镇\t365\n加义镇\t184"
    assert [period for _, period in rows(text, "period")][1:] == ["..2017-09-30"] * 2


def test_the_total_below_rows_of_years_is_of_all_of_them():
    text = "平江县投入情况\n年份\t投入（万元）\n2019年\t1200\n2020年\t1500\n合计\t2700"
    assert rows(text, "period period_raw")[-1] == ("2700", "2019-01-01..2020-12-31", None)


def test_targets_set_at_the_beginning_of_a_year_are_of_the_year():
    text = "保山市2022年度绩效自评\n2022年度指标完成情况表\n指标\t年初目标值\t实际完成值\n购置计算机（台）\t3200\t3305"
    assert rows(text, "indicator status period") == [
        ("3200", "购置计算机", "planned", "2022-01-01..2022-12-31"),
        ("3305", "购置计算机", "actual", "2022-01-01..2022-12-31"),
    ]


def test_a_header_that_says_rank_makes_ranks_of_bare_numbers():
    text = "平江县投资情况\n乡镇\t完成投资（万元）\t排名\n长寿镇\t365\t1\n加义镇\t184\t2"
    assert rows(text, "kind value unit indicator region")[1::2] == [
        ("1", "rank", "1", "名次", "排名", "长寿镇"),
        ("2", "rank", "2", "名次", "排名", "加义镇"),
    ]


def test_what_was_done_with_things_counts_the_things_of_the_column_before():
    text = "平江县进展情况\n乡镇\t项目数（个）\t已竣工（个）\t完成投资（万元）\n长寿镇\t5\t3\t402"
    assert rows(text, "indicator") == [("5", "项目数"), ("3", "竣工项目"), ("402", "完成投资")]


def test_a_bare_column_is_of_what_caption_or_title_tells_of():
    table = "乡镇\t面积（亩）\t投资（万元）\n长寿镇\t32\t57\n"
    named = [("32", "高标准农田建设面积"), ("57", "高标准农田建设投资")]
    assert rows("平江县工作汇报\n表1  2023年高标准农田建设任务完成情况\n" + table, "indicator") == named
    assert rows("平江县高标准农田建设情况汇报\n各乡镇进度见下表：\n" + table, "indicator") == named


def test_norm_and_fact_side_by_side_have_one_name_and_each_its_status():
    text = "平江县自查报告\n指标\t小学标准\t小学实际\n生均教学仪器设备值（元）\t2000\t3415"
    assert rows(text, "indicator status") == [
        ("2000", "小学生均教学仪器设备值", "required"),
        ("3415", "小学生均教学仪器设备值", "actual"),
    ]


def test_what_lies_behind_the_day_of_a_report_was_done_and_rows_say_whose_money_it_is():
    head = "平江县教育资金情况\n四、今年怎么安排\n2023年计划安排资金29400万元：\n"
    text = head + "来源\t2023年安排（万元）\t上半年到位（万元）\n中央\t8200\t8100\n县级\t5200\t600\n\n2023年8月11日"
    assert rows(text, "indicator status funding")[1:] == [
        ("8200", "中央安排", "planned", "central"),
        ("8100", "中央到位", "actual", "central"),
        ("5200", "县级安排", "planned", "county"),
        ("600", "县级到位", "actual", "county"),
    ]


def test_a_column_of_units_is_of_the_figures_in_its_rows():
    text = (
        "平江县绩效自评报告\n指标名称\t计量单位\t年度目标值\t实际完成值\n"
        "改造供水管网\t公里\t186\t192.4\n更换智能水表\t万只\t1.5\t1.62"
    )
    assert rows(text, "indicator value unit status") == [
        ("186", "改造供水管网", "186", "公里", "planned"),
        ("192.4", "改造供水管网", "192.4", "公里", "actual"),
        ("1.5", "更换智能水表", "15000", "只", "planned"),
        ("1.62", "更换智能水表", "16200", "只", "actual"),
    ]
    offices = "平江县招聘情况\n单位\t计划（人）\n县一中\t12"
    assert rows(offices, "indicator unit") == [("12", "县一中", "人")]


def test_a_rate_is_of_the_time_that_the_column_before_it_names() -> None:
    head = "云岭县学校建设进度通报\n（2021年8月）\n分乡镇情况见下表：\n"
    table = "乡镇\t年度计划投资（万元）\t1—7月完成投资（万元）\t完成率（%）\n青山镇\t900\t450\t50\n"
    assert [row[1] for row in rows(head + table, "period")][1:] == ["2021-01-01..2021-07-31"] * 2


def test_a_column_of_a_plan_is_of_its_span() -> None:
    head = "云岭县学校建设计划（2022—2024年）中期评估\n（2023年8月）\n主要指标见下表：\n"
    table = "指标\t三年目标\t截至2023年6月完成\n改造校舍（平方米）\t9000\t4000\n"
    expected = [("planned", "2022-01-01..2024-12-31"), ("actual", "..2023-06-30")]
    assert [row[1:] for row in rows(head + table, "status period")] == expected

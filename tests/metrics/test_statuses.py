import pytest

from .reading import rows

OWN = [
    ("新建学校3所。", "actual"),
    ("目前建成学校3所。", "actual"),
    ("计划新建学校3所。", "planned"),
    ("将新建学校3所。", "planned"),
    ("规划项目3所。", "planned"),
    ("正在新建学校3所。", "in_progress"),
    ("3所学校正在建设。", "in_progress"),
    ("在建学校3所。", "in_progress"),
    ("必须新建学校3所。", "required"),
    ("每乡新建学校3所。", "required"),
]

HEADED = [
    ("一、2020年工作回顾", "actual"),
    ("一、完成情况", "actual"),
    ("二、2021年工作计划", "planned"),
    ("二、下一步打算", "planned"),
    ("三、整改要求", "required"),
    ("一、任务完成情况", "actual"),
    ("一、校舍建设", "actual"),
]


@pytest.mark.parametrize(("text", "status"), OWN)
def test_the_cue_in_the_clause_decides(text, status):
    assert rows(text, "status") == [("3所", status)]


@pytest.mark.parametrize(("heading", "status"), HEADED)
def test_without_a_cue_the_heading_decides(heading, status):
    assert rows(f"平江县教育局\n{heading}\n新建学校3所。", "status") == [("3所", status)]


def test_a_cue_beats_the_heading():
    assert rows("平江县教育局\n二、下一步打算\n目前，已新建学校3所。", "status") == [("3所", "actual")]


def test_the_cue_is_named():
    assert rows("计划新建学校3所。", "cue") == [("3所", "计划")]
    assert rows("新建学校3所。", "cue") == [("3所", None)]


def test_a_plan_goes_on_over_the_clauses_of_its_part_only():
    text = "计划新建学校3所，购置设备8套；招聘教师90名。"
    assert rows(text, "status") == [("3所", "planned"), ("8套", "planned"), ("90名", "actual")]


def test_what_is_done_ends_a_plan():
    text = "计划建设学校3所，已竣工2所，在建1所。"
    assert rows(text, "status") == [("3所", "planned"), ("2所", "actual"), ("1所", "in_progress")]


def test_a_plan_inside_a_name_plans_nothing():
    assert rows("实施营养改善计划，受益学生3万人。", "status") == [("3万人", "actual")]


@pytest.mark.parametrize("opening", ["今后", "接下来", "明年"])
def test_a_paragraph_that_opens_with_what_comes_next_is_planned(opening):
    text = f"平江县教育局\n2020年，新建学校9所。\n{opening}，新建学校3所。招聘教师90名。"
    assert rows(text, "status") == [("9所", "actual"), ("3所", "planned"), ("90名", "planned")]


def test_a_later_year_than_the_reports_is_planned():
    text = "平江县2023年工作总结\n2023年，新建学校3所。计划2024年新建学校5所。"
    assert rows(text, "status") == [("3所", "actual"), ("5所", "planned")]


def test_a_standing_rule_is_required():
    assert rows("县里规定，出让收益的10%用于教育。", "status") == [("10%", "required")]
    assert rows("聘期5年。", "status") == [("5年", "required")]


MORE = [
    ("列入规划的3所学校。", "planned"),
    ("每人每月工资只有3元。", "actual"),
    ("每人每月补助3元。", "required"),
    ("综合楼建成后有学位3个。", "planned"),
    ("建成学位3个。", "actual"),
    ("小学达标（标准3人）。", "required"),
    ("按照3册的标准，正逐校补齐。", "required"),
    ("高于规定学历教师3名。", "actual"),
]


@pytest.mark.parametrize(("text", "status"), MORE)
def test_signs_of_plans_rules_and_facts(text, status):
    assert [row[1] for row in rows(text, "status")] == [status]


def test_work_in_progress_in_a_list_of_figures():
    text = "周转房竣工96套、在建60套、明年拟建80套。"
    assert rows(text, "status") == [("96套", "actual"), ("60套", "in_progress"), ("80套", "planned")]


def test_what_is_due_after_the_report_is_planned():
    text = "金寨县教育局工作简报\n金寨县教育局办公室 2022年8月31日\n\n全县支出进度70%。年底支出进度达95%。\n"
    assert rows(text, "status") == [("70%", "actual"), ("95%", "planned")]


TALK = "在全县教育工作会上的讲话\n（2017年3月14日）\n\n各位校长：\n"


def test_this_year_in_a_talk_of_early_spring_is_a_plan():
    text = TALK + "今年先投9000万元。特岗今年招了15名。\n"
    assert rows(text, "status") == [("9000万元", "planned"), ("15名", "actual")]


def test_a_short_paragraph_announces_the_time_of_those_behind_it():
    text = (
        TALK + "去年盖了4个食堂。\n今年的活，我一件件说。\n头一样，吃住。食堂盖19个。\n第二样，老师。招聘教师150名。\n"
    )
    assert [row[1:] for row in rows(text, "period status")] == [
        ("2016-01-01..2016-12-31", "actual"),
        ("2017-01-01..2017-12-31", "planned"),
        ("2017-01-01..2017-12-31", "planned"),
    ]


def test_a_plan_titled_by_a_year_is_of_that_year():
    text = "会昌县2023年教育建设计划\n\n一、底数\n全县有小学40所。\n二、要求\n新增床位960张。\n"
    assert rows(text, "period status") == [
        ("40所", None, "actual"),
        ("960张", "2023-01-01..2023-12-31", "planned"),
    ]


def test_columns_of_what_was_done_are_actual():
    text = "截至4月底，列入规划的40个项目进展见下表：\n类别\t规划数（个）\t完工数（个）\n校舍\t24\t21\n运动场\t16\t13\n"
    assert [row[1] for row in rows(text, "status")] == ["planned", "planned", "actual", "planned", "actual"]


def test_a_title_of_an_account_and_a_plan_decides_nothing():
    text = (
        "五台县教育局2021年工作总结及2022年工作计划\n\n第一部分  2021年工作回顾\n\n新建学校3所。\n\n"
        "第二部分  2022年工作计划\n\n新建学校5所。\n"
    )
    assert rows(text, "status") == [("3所", "actual"), ("5所", "planned")]


def test_the_kind_of_report_in_a_second_line_of_the_title_decides():
    text = "渭源县教育发展规划\n中期评估报告\n\n抽查学校36所。《规划》提出改造学校64所。\n"
    assert rows(text, "status") == [("36所", "actual"), ("64所", "planned")]


def test_a_plan_that_is_a_name_plans_nothing():
    assert rows("全县实施营养改善计划的学校有168所。", "status") == [("168所", "actual")]


def test_a_document_that_lays_down_a_plan_plans():
    assert rows("《规划》提出改造学校60所。", "status") == [("60所", "planned")]


def test_no_part_is_more_than_its_total():
    told = rows("实施项目61个，竣工56个，在建5个。其中校舍类项目33个。", "status part_of")
    assert told[-1] == ("33个", "actual", "56个")


def test_what_belongs_to_things_has_their_status():
    text = "在建项目14个，总投资8000万元，已完成投资5280万元。"
    assert [status for _, status in rows(text, "status")] == ["in_progress", "in_progress", "actual"]


def test_a_title_that_says_a_task_is_done_plans_nothing():
    text = "农村学校取暖改造年度任务全部完成\n\n敦化市教育局\n2020年12月25日\n\n全市改造供暖学校62所。"
    assert rows(text, "status") == [("62所", "actual")]


def test_an_account_of_five_years_is_written_at_their_end():
    text = "宣汉县“十三五”期间改善办学条件工作总结\n\n2019年评估得92分。到2020年底，寄宿生床位达到3.6万张。"
    assert rows(text, "status") == [("92分", "actual"), ("3.6万张", "actual")]


def test_a_speech_is_of_no_kind_whatever_the_meeting_is_called():
    text = "会宁县教育局局长在营养改善计划推进会上的讲话\n（2017年10月20日）\n\n寄宿生2.1万人。"
    assert rows(text, "status") == [("2.1万人", "actual")]


def test_what_comes_next_goes_on_to_the_end_of_its_paragraph():
    text = "缺编教师415名。下步，继续补充。年底前竣工率到100%，拨付资金300万元。"
    assert [status for _, status in rows(text, "status")] == ["actual", "planned", "planned"]


def test_a_plan_that_a_share_is_of_is_planned():
    text = "完成投资6亿元，占年度计划7.5亿元的80%。"
    assert [status for _, status in rows(text, "status")] == ["actual", "planned", "actual"]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("候车亭全年任务60座，建成23座。", ["planned", "actual"]),
        ("超年度任务6亿元。", ["actual"]),
        ("审定总额较概算节约110万元。", ["actual"]),
        ("相当于平均每天增加35个。", ["actual"]),
        ("计划将参与率由目前的88%提高到95%。", ["actual", "planned"]),
        ("课桌凳应到6200套，装好5800套。", ["planned", "actual"]),
        ("计划改造56栋，完成40栋，还剩16栋。", ["planned", "actual", "actual"]),
        ("起始年级班额分别不超过45人、50人。", ["required", "required"]),
        ("全年计划投资6.8亿元，到位资金5.4亿元。", ["planned", "actual"]),
        ("年度计划投资6.8亿元，完成5.4亿元。", ["planned", "actual"]),
        ("完成全年计划的58%。", ["actual"]),
        ("将筹措1500万元，改造食堂24个。", ["planned", "planned"]),
        ("将旧校舍改为幼儿园3所，新增学位200个。", ["actual", "actual"]),
        ("在校学生2436人，平均每校42人。", ["actual", "actual"]),
        ("计划项目最多，有43个，但只竣工22个，竣工率51.16%。", ["planned", "actual", "actual"]),
        ("设备值2860元，为规定标准4000元的71.5%，128台机床停用。", ["actual", "required", "actual", "actual"]),
    ],
)
def test_what_was_set_and_what_was_done(text, statuses):
    assert [status for _, status in rows(text, "status")] == statuses


def test_a_plan_opened_by_a_short_sentence_goes_on_until_another_opens():
    head = "柳河县教育工作汇报\n先说去年。\n改造学校5所。\n今年怎么干。\n改造学校6所。\n招聘教师30名。\n"
    text = head + "规矩也说几条。\n县级领导每人包两校，到校1次。\n"
    assert [status for _, status in rows(text, "status")][:3] == ["actual", "planned", "planned"]


def test_problems_and_plans_in_one_heading_plan_nothing():
    text = "柳河县教育工作总结\n三、问题和打算\n城区学位仍缺8600个。\n"
    assert [status for _, status in rows(text, "status")] == ["actual"]


def test_an_answer_about_rules_tells_what_was_done_too():
    text = "问：食材怎么管？\n答：供货商必须有证。今年上半年抽检412批次。"
    assert [status for _, status in rows(text, "status")] == ["actual"]


def test_what_minutes_lay_down_is_planned_and_dated_by_the_meeting():
    head = "岳西县人民政府专题会议纪要\n（第9号）\n\n2021年4月12日下午，副县长主持召开专题会议。现纪要如下：\n"
    told = "今年安排项目26个。截至3月底，已开工11个。\n会议议定：\n"
    text = head + told + "一、关于新建工程。同意选址。学校设36个教学班。\n二、关于资金。申报专项债券2500万元。\n"
    assert rows(text, "status period") == [
        ("26个", "actual", "2021-01-01..2021-12-31"),
        ("11个", "actual", "..2021-03-31"),
        ("36个", "planned", None),
        ("2500万元", "planned", None),
    ]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("综合楼概算投资1380万元，已付工程款966万元，占概算的70%。", ["planned", "actual", "actual"]),
        ("普惠园覆盖率2025年为89.3%，低于90%的目标。", ["actual", "planned"]),
        ("骨干教师88名到村校任职，任期3年。", ["actual", "required"]),
        ("纳入规划的学校完工53所、在建8所。", ["actual", "in_progress"]),
        ("未在规定的30日内下达资金1386.2万元。", ["required", "actual"]),
        ("平江县整改报告\n2019年12月底前投入780万元，改扩建运动场7个。", ["planned", "planned"]),
        ("平江县宿舍建设实施方案\n四、建设和管理要求\n生均就餐面积不小于1.2平方米。", ["required"]),
        ("项目竣工41个、在建5个，竣工率89.1%。", ["actual", "in_progress", "actual"]),
        ("分管副县长每半个月到在建学校开现场会。", ["required"]),
        ("改善项目应开工12个，到上月底只动了7个。", ["planned", "actual"]),
        ("规定入学率不低于90%，我县达到96.2%。", ["required", "actual"]),
        ("按照每50名寄宿生配备1名生活教师的规定，聘用教师7名。", ["required", "actual"]),
        ("平江县见闻\n第三中学预计2024年8月交付，届时可容纳学生1500名。", ["planned"]),
        (
            "平江县实施方案\n五、筹资\n开工后付合同价的30%，竣工后付至97%，余下3%留作质量保证金。",
            ["required", "required", "required"],
        ),
        ("按每人每月400元的标准发放生活补助618.5万元。", ["required", "actual"]),
        ("公办园公用经费按800元/生·年拨付。", ["required"]),
        ("根据年度审计工作计划，对资金进行了审计，抽查项目46个。", ["actual"]),
        ("根据年度审计工作计划，抽查项目46个。", ["planned"]),
        ("通过银龄讲学计划聘请退休教师12人。", ["actual"]),
        ("城区有14个班超出规定班额，教师缺64名。", ["actual", "actual"]),
        ("将9个小型项目集中起来打包招标。", ["actual"]),
        ("会议确定，2023年对14所农村学校实施维修。", ["planned"]),
        ("平江县学校布局调整方案\n——2022年，撤并教学点18个；公示不少于15个工作日。", ["planned", "required"]),
        ("平江县2023年工作计划\n到2025年底增加学位3000个，反映的问题5个工作日内答复。", ["planned", "required"]),
        ("平均工期缩短3个月以上。", ["actual"]),
        ("建成以后，设72个班，寄宿床位1800张。", ["planned", "planned"]),
        ("应铺管道42公里，实铺16.8公里。", ["planned", "actual"]),
        ("三年规划投资2.84亿元，其中省级补助1.9亿元。", ["planned", "planned"]),
        ("小学班额要求45人以下，实际42人。", ["required", "actual"]),
        (
            "平江县\n下半年怎么干？我强调几点。\n一要抢工期。再完成投资5万元。\n二要配强老师。返聘教师3名。",
            ["planned", "planned"],
        ),
        ("平江县对第36号建议的答复\n一、钱从哪里来\n建成教学楼6栋。", ["actual"]),
    ],
)
def test_words_that_tell_what_was_done_and_what_is_meant(text, statuses):
    assert [status for _, status in rows(text, "status")] == statuses


def test_a_level_by_a_day_is_an_aim_in_a_review_too():
    text = "平江县进展情况通报\n截至5月28日，开工率82.6%。\n到6月30日，开工率要达到100%。"
    assert [status for _, status in rows(text, "status")] == ["actual", "planned"]


def test_problems_and_plans_of_a_year_in_one_heading_date_nothing():
    text = "平江县2022年工作总结\n五、存在问题和2023年打算\n音体美教师缺口仍有87人。"
    assert rows(text, "status period") == [("87人", "actual", "2022-01-01..2022-12-31")]


def test_minutes_tell_before_they_decide():
    head = "睢宁县人民政府专题会议纪要\n会议议定：\n一、关于资金。拨付资金5万元。\n"
    text = head + "会议指出，尚有37户没有签约。\n会议明确，新建学校3所。"
    assert [status for _, status in rows(text, "status")] == ["planned", "actual", "planned"]


def test_what_has_been_going_on_since_a_year_before_is_no_plan():
    told = "2014—2018年规划改造学校146所。\n2014年以来，累计到位资金5万元。\n2017年9月30日"
    text = "临县改造工作报告\n一、规划与资金\n" + told
    assert [status for _, status in rows(text, "status")] == ["planned", "actual"]

"""Plain speech and telegraphic reports: heads that stand a clause before, words left out, numbers without a unit."""

import pytest

from extractor import extract_text

from .reading import metrics_of

NAMES = {
    "全县16个乡镇里有6个没有公办园。": ["乡镇", "没有公办园的乡镇"],
    "毛入园率78.2%，低于全市5个百分点。": ["毛入园率", "毛入园率低于全市幅度"],
    "开工率71%，比全市平均低12个百分点。": ["开工率", "开工率低于全市平均幅度"],
    "示范园达21所，在各县（市、区）中居第三位。": ["示范园", "示范园排名"],
    "县里安排6个新（改、扩）建项目。": ["安排新（改、扩）建项目"],
    "资助学生120名，每人每年900元。": ["资助学生", "学生每人每年资金"],
    "规划新建食堂8个，主体封顶6个，竣工3个。": ["规划新建食堂", "主体封顶食堂", "竣工食堂"],
    "15个标段全部通过初验。": ["通过初验的标段"],
    "全县有幼儿园90所（公办60所、民办30所）。": ["幼儿园", "公办幼儿园", "民办幼儿园"],
    "抽调业务骨干组成5个督查组。": ["组成督查组"],
    "派3名技术员。": ["技术员"],
    "给偏远乡镇教师发补贴300元/月。": ["偏远乡镇教师补贴"],
    "应治理的30所配套幼儿园中，28所已移交教育部门办成公办园或普惠性民办园。": [
        "治理配套幼儿园",
        "移交教育部门的治理配套幼儿园",
    ],
    "未开工项目4个。": ["未开工项目"],
    "煤改电完成60所，余8所。": ["煤改电", "剩余煤改电"],
    "服务半径，小学3公里，初中4公里以内。": ["小学服务半径", "初中服务半径"],
    "县级应配套800万元，已落实600万元。": ["县级应配套", "落实县级应配套"],
    "新增规上企业30家、居全省第4位，总数达210家。": ["新增规上企业", "规上企业全省排名", "规上企业总数"],
    "开工率96%、竣工率92%，分别居全市第2、第5位。": [
        "开工率",
        "竣工率",
        "开工率全市排名",
        "竣工率全市排名",
    ],
    "新材料、汽车零配件产业产值分别达30亿元、70亿元，增长5%、7%。": [
        "新材料产业产值",
        "汽车零配件产业产值",
        "新材料产业产值",
        "汽车零配件产业产值",
    ],
    "评选身边好人40人（组）。": ["评选身边好人"],
    "手续由60个工作日压到20个工作日。": ["手续时间", "手续时间"],
    "15件民生实事全面完成。": ["民生实事"],
    "全面完成3万亩高标准农田建设任务。": ["高标准农田建设任务"],
    "开工建设重大项目40个、完成投资38亿元，建成投产5个。": [
        "开工建设重大项目",
        "重大项目完成投资",
        "建成投产重大项目",
    ],
    "支出64万元，支出进度70%。": ["支出资金", "资金支出进度"],
    "完工率达到85%，支付率达90%，全年完成投资78万元。": ["完工率", "支付率", "完成投资"],
    "其中一、二、三产分别增长3%、6%、5%。": ["一产", "二产", "三产"],
    "36个省大中型项目、74个市重点项目分别完成年投资计划的119%、103%。": [
        "省大中型项目",
        "市重点项目",
        "省大中型项目完成年投资计划",
        "市重点项目完成年投资计划",
    ],
    "储备符合政策投向、满足民生需求、带动力强的重大项目57个。": ["重大项目"],
    "到位的省级资金156万元趴在账上已有7个月。": ["到位省级资金", "趴在账上"],
    "挪用校舍维修资金142万元用于偿还旧债。": ["挪用校舍维修资金"],
    "到账资金932万元：中央548万元、省196万元、县188万元。": ["到账资金", "中央资金", "省级资金", "县级资金"],
    "新建幼儿园5所，县城3所。": ["新建幼儿园", "县城新建幼儿园"],
    "通宽带的学校只有41所，去年一百零八所全部接通。": ["通宽带的学校", "接通的宽带的学校"],
    "县三幼投资296万元；建成后有学位360个。": ["县三幼投资", "县三幼学位"],
    "教育经费38亿元，比“十二五”多14亿元。": ["教育经费", "教育经费"],
    "毛入园率91.4%，高出起始年18.6个百分点。": ["毛入园率", "毛入园率"],
    "26名县级领导每人至少联系4所项目学校。": ["县级领导", "县级领导每人联系项目学校"],
    "2800名新教师，八成以上分到了农村。": ["新教师", "新教师分到农村比例"],
    "寄宿生1.8万人，有床睡的不到七成。": ["寄宿生", "床睡的寄宿生比例"],
    "周转房修了612套。今年计划180套。": ["修周转房", "修周转房"],
    "补助标准每生每天5元。": ["每生每天补助标准"],
    "每百名学生拥有骨干教师：小学4.6人，初中5.3人。": [
        "小学每百名学生拥有骨干教师",
        "初中每百名学生拥有骨干教师",
    ],
    "小学计算机生机比由14∶1优化为11∶1。": ["小学计算机生机比", "小学计算机生机比"],
    "县里抽调38人。": ["抽调人员"],
    "纳税总额达5.7亿元，占财政收入的56%，是2006年的2.7倍。": ["纳税总额", "纳税总额占财政收入比重", "纳税总额"],
    "生产总值和财政收入年均递增27%，分别达到439亿元、36亿元，力争达到700亿元、60亿元。": [
        "生产总值和财政收入",
        "生产总值",
        "财政收入",
        "生产总值",
        "财政收入",
    ],
    "派64名教师巡回走教。": ["巡回走教的教师"],
    "诈骗发案数、损失数分别下降16%、9%。": ["诈骗发案数", "诈骗损失数"],
    "新开工改造老旧小区62个、棚户区14套。": ["新开工改造老旧小区", "新开工改造棚户区"],
    "推进“大会战”和“攻坚行动”，36个省重点项目、74个市重点项目分别完成年计划的119%、103%。": [
        "省重点项目",
        "市重点项目",
        "省重点项目完成年计划",
        "市重点项目完成年计划",
    ],
    "收回有效问卷5238份，有效率97%。": ["收回有效问卷", "问卷有效率"],
    "18个单体竣工15个。": ["单体", "竣工单体"],
    "对普惠性民办园，县财政按每生每年400元奖补。": ["普惠性民办园每生每年奖补"],
    "投入15亿元，其中债券6亿元，新增学位1800个（幼儿园400个，小学800个）。": [
        "投入资金",
        "债券",
        "新增学位",
        "幼儿园学位",
        "小学学位",
    ],
    "寄宿生生活补助9800人次（小学3200，初中6600）。": [
        "寄宿生生活补助",
        "小学寄宿生生活补助",
        "初中寄宿生生活补助",
    ],
    "36个省市重点项目完成投资80亿元。": ["省市重点项目", "省市重点项目完成投资"],
    "新建、续建城建项目27个，完成投资46亿元。": ["新建、续建城建项目", "城建项目完成投资"],
    "加快能源项目建设，力争完成投资25亿元。": ["能源项目建设完成投资"],
    "开工43个，开工率93%；竣工21个，另有22个在建；完成投资51万元。": [
        "开工",
        "开工率",
        "竣工",
        "在建",
        "完成投资",
    ],
}


@pytest.mark.parametrize(("text", "names"), NAMES.items(), ids=NAMES)
def test_names(text: str, names: list[str]) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == names


STATUSES = {
    "由60%提高到80%，力争三年完成。": ["actual"],
    "将闲置校舍改建为幼儿园18所。": ["actual"],
    "将新建幼儿园18所。": ["planned"],
    "应配教师30名，实到22名，缺口8名。": ["required", "actual", "actual"],
    "2023年竣工、在建项目58个。": ["actual"],
    "规划内312所学校全部完成改造，其中初中29所。": ["actual", "actual"],
    "发放乡镇补贴300元每月。": ["required"],
}


@pytest.mark.parametrize(("text", "statuses"), STATUSES.items(), ids=STATUSES)
def test_statuses(text: str, statuses: list[str]) -> None:
    assert [metric.status for metric in metrics_of(text)][-len(statuses) :] == statuses


QUANTITIES = {
    "批了315万，县里后来又补40万，全花了。": [("315万", "amount", "元"), ("40万", "amount", "元")],
    "还欠工程款11万6。": [("11万6", "amount", "元")],
    "早饭三块，中午5块。": [("三块", "amount", "元"), ("5块", "amount", "元")],
    "完工19，在建5。": [("19", "count", ""), ("5", "count", "")],
    "新招二十六，劝返5。": [("二十六", "count", ""), ("5", "count", "")],
    "合格率比上年高2.3个点。": [("2.3个点", "percentage", "个百分点")],
    "供热面积3.1万平。": [("3.1万平", "area", "平")],
    "债券一个亿。": [("一个亿", "amount", "元")],
    "实施107个亿元以上项目。": [("107个", "count", "个")],
    "新进教师86名。": [("86名", "count", "名")],
    "招商到位资金突破千亿元。": [("千亿元", "amount", "元")],
}


@pytest.mark.parametrize(("text", "found"), QUANTITIES.items(), ids=QUANTITIES)
def test_quantities(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(metric.text, metric.kind, metric.unit) for metric in metrics_of(text)] == found


def test_spoken_numbers_have_their_value() -> None:
    (debt,) = metrics_of("还欠工程款11万6。")
    assert int(debt.value) == 116000


def test_more_than_before_is_an_increase() -> None:
    area, more = metrics_of("竣工面积3.86万平方米，比上年多出九千平方米。")
    assert (more.indicator, more.change) == (area.indicator, "increase")


def test_a_level_up_to_now_is_no_increase() -> None:
    first, second, after = metrics_of("公办园由2014年的23所增至目前的71所，在园幼儿1.2万人。")
    assert (first.change, second.change) == (None, None)
    assert (first.period_raw, second.period_raw, after.period_raw) == ("2014年", "目前", "目前")


def test_the_best_of_some_places_names_nothing() -> None:
    total, most = metrics_of("安康市教育局工作总结\n\n6个县区拖欠工程款214万元，最多的平利县达76万元。")[1:]
    assert (most.indicator, most.region) == (total.indicator, "平利县")


def test_answers_are_about_what_is_asked() -> None:
    text = "问：大班额还有多少？\n答：2021年底有86个，去年消化51个，现在还有35个。"
    assert [metric.indicator for metric in metrics_of(text)] == ["大班额", "消化大班额", "大班额"]


def test_parts_before_a_different_classifier_stay_parts() -> None:
    text = "全县有学校334所，其中小学168所、初中26所、教学点98个，另有职校2所。"
    total, *parts, other = metrics_of(text)
    assert [metric.part_of for metric in parts] == [total.id] * 3
    assert other.part_of is None


def test_some_of_what_was_counted_is_part_of_it() -> None:
    total, some = metrics_of("抽查的40个项目中，13个没有办理许可。")
    assert some.part_of == total.id


SECTIONS = """平利县薄弱学校改造工作总结

一、完成情况
（一）进度。截至2019年4月底，竣工项目28个。
（二）资金。到位资金160万元。
"""


def test_sections_beside_each_other_share_a_time() -> None:
    assert [str(metric.period_end) for metric in metrics_of(SECTIONS)] == ["2019-04-30", "2019-04-30"]


def test_an_event_leaves_the_year_standing() -> None:
    text = "平利县学校改造经验\n\n2022年，平利县新建学校4所。2022年9月开学，新增学位350个。\n（一）扩容。腾出教室42间。"
    assert str(metrics_of(text)[-1].period_start) == "2022-01-01"


def test_a_yearly_report_is_about_its_year_throughout() -> None:
    text = "平利县2017年教育工作总结\n\n一、项目任务全面完成\n实施项目63个。\n二、主要做法\n招聘教师186名。"
    first, second = metrics_of(text)
    assert (first.status, str(second.period_start), str(second.period_end)) == ("actual", "2017-01-01", "2017-12-31")


def test_a_plan_tells_how_things_stood_before_it() -> None:
    title = "平利县办学条件提升规划\n（2021—2025年）\n\n"
    text = title + "一、起点\n到2020年末，全县有学校118所，在校生7.9万人。\n二、目标\n新建学校9所。"
    assert [metric.status for metric in metrics_of(text)] == ["actual", "actual", "planned"]


def test_a_heading_of_account_and_plan_decides_nothing() -> None:
    text = "平利县2018年教育工作总结\n\n三、问题和打算\n旱厕还有28座。2019年计划筹资700万元。"
    assert [metric.status for metric in metrics_of(text)] == ["actual", "planned"]


def test_autumn_is_a_school_term() -> None:
    (metric,) = metrics_of("大班额占比2018年秋季降至4.9%。")
    assert (str(metric.period_start), str(metric.period_end)) == ("2018-09-01", "2019-01-31")


def test_parallel_levels_have_parallel_times() -> None:
    text = "小学由2013年的4.1平方米提高到2018年的6.3平方米，初中由6.8平方米提高到9.2平方米。"
    assert [metric.period_raw for metric in metrics_of(text)] == ["2013年", "2018年", "2013年", "2018年"]


def test_the_sentence_that_announces_a_table_dates_it() -> None:
    text = "2022年下达资金90万元。截至2022年11月30日，支付情况见下表：\n类别\t项目数（个）\n校舍\t3\n"
    assert str(metrics_of(text)[-1].period_end) == "2022-11-30"


def test_the_as_of_date_of_a_title_holds_throughout() -> None:
    report = extract_text("平利县改薄信息快报\n2022年第9期（截至10月28日）\n\n进度：完工项目31个。").reports[0]
    assert str(report.metrics[-1].period_end) == "2022-10-28"


def test_a_part_of_a_part_in_a_bracket() -> None:
    text = "全县有幼儿园214所（公办158所、民办56所，民办园中经认定的普惠性民办园39所）。"
    whole, public, private, inclusive = metrics_of(text)
    assert (public.part_of, private.part_of, inclusive.part_of) == (whole.id, whole.id, private.id)


def test_the_first_words_of_a_paragraph_name_what_it_is_about() -> None:
    text = "在全县教育工作会上的讲话\n\n数字教室。去年装了32间。\n幼儿园。年内再办8所。\n"
    assert [metric.indicator for metric in metrics_of(text)] == ["装数字教室", "办幼儿园"]


def test_a_clause_before_a_semicolon_owns_nothing_behind_it() -> None:
    text = "由县政府约谈分管领导；9月底前开工率要达到100%。"
    assert [metric.indicator for metric in metrics_of(text)] == ["开工率"]


def test_what_is_dealt_out_to_places_is_named_beside_the_word_of_dealing() -> None:
    text = "安康市教育局通报\n\n平利、岚皋两县的单体全部开工，竣工率分别为92%、88%，列全市第一、第二。\n"
    found = [(metric.indicator, metric.region) for metric in metrics_of(text)]
    assert found == [
        ("竣工率", "平利县"),
        ("竣工率", "岚皋县"),
        ("竣工率全市排名", "平利县"),
        ("竣工率全市排名", "岚皋县"),
    ]


def test_money_named_by_its_purpose_keeps_its_source() -> None:
    (money,) = metrics_of("县财政拿出240万元补充仪器设备。")
    assert (money.indicator, money.funding) == ("仪器设备资金", "county")


def test_what_may_not_be_exceeded_is_a_limit() -> None:
    (fee,) = metrics_of("保教费每月不许超过450元。")
    assert (fee.qualifier, fee.status) == ("at_most", "required")


def test_the_end_of_the_year_under_review_dates_its_own_sentence_only() -> None:
    text = "平利县教育局工作总结\n\n一、2021年工作回顾\n截至12月底，竣工13个项目。购置课桌凳540套。\n"
    assert [str(metric.period_start) for metric in metrics_of(text)] == ["None", "2021-01-01"]


def test_a_year_that_is_an_aim_does_not_date_the_report() -> None:
    text = "渭源县中期评估报告\n\n截至2022年底，建成38间。对照2025年目标尚缺80套，两年累计投入5万元。\n"
    assert [str(metric.period_end) for metric in metrics_of(text)][-1] == "2022-12-31"


def test_what_was_got_is_no_plan() -> None:
    assert [metric.status for metric in metrics_of("编制我要来了260个。")] == ["actual"]


def test_an_answer_is_of_the_time_that_the_question_names() -> None:
    text = "纳雍县问卷答复\n填报时间：2019年5月\n\n问：2018年流失多少教师？\n答：112人。\n问：食堂？\n答：31所。\n"
    assert [str(metric.period_end) for metric in metrics_of(text)] == ["2018-12-31", "None"]

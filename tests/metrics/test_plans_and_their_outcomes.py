"""What was measured out and what came of it; times that are announced, told behind, or lie close to now."""

import pytest

from .reading import metrics_of, rows

HEAD = "平江县教育局\n2021年5月10日\n"

STATUSES = {
    "周转房规划420套，交付318套。": ["planned", "actual"],
    "1至4月支出1.2亿元，完成全年预算（4亿元）的30%。": ["actual", "planned", "actual"],
    "添学位310个，完成年度任务（500个）的62%。": ["actual", "planned", "actual"],
    "工业投资没干好，年初定的是增长9%，结果反降3%。": ["planned", "actual"],
    "2020年争取中央资金900万元、省级配套70万元，修渠9条。": ["actual", "actual", "actual"],
    "今年争取中央资金900万元。": ["planned"],
    "而原规划数是24万平方米。": ["planned"],
    "规划资金累计完成86%，开工率、竣工率分别为97%和91%。": ["actual", "actual", "actual"],
    "完成投资1.9亿元，为盘子的56%，超序时进度6.4个百分点。": ["actual", "actual", "actual"],
    "照盘子算还差1.4亿元，而县财政自给率不足8%。": ["actual", "actual"],
    "计划改造球场68片，做完的只有61片。": ["planned", "actual"],
    "覆盖率84%，距年底90%的刚性要求还有6个百分点。": ["actual", "required", "actual"],
    "班额一律不得超过50人，大班额一年间由74个减到31个。": ["required", "actual", "actual"],
    "按生均每年500元的公用经费拨款标准，有2个县没有达到。": ["required", "actual"],
    "以上各项三年总需3.9亿元，建议由专项债券解决1.2亿元。": ["planned", "planned"],
    "秋季开学能添学位900个。": ["planned"],
    "尚在施工的有4个，计6900平方米。": ["in_progress", "in_progress"],
    "已责令停业，限15日内整改到位。": ["required"],
}


@pytest.mark.parametrize("text", STATUSES)
def test_statuses(text: str) -> None:
    assert [metric.status for metric in metrics_of(HEAD + text)] == STATUSES[text]


def test_a_whole_held_against_is_named_as_such() -> None:
    names = [metric.indicator for metric in metrics_of("完成投资2900万元，仅及计划9300万元的31.2%。")]
    assert names == ["完成投资", "计划投资", "完成投资占计划投资比重"]


PERIODS = {
    "前年、去年一共盖了132套。": ["2019-01-01..2020-12-31"],
    "今明两年再修12所。": ["2021-01-01..2022-12-31"],
    "秋季开学起，工资涨到2000元。": ["2021-09-01.."],
    "7月20日以前查完，查出来的十天内改掉。": [None],
    "历年拖下的材料款3100万元。": [None],
    "课程开齐率2019年是42%，今年到了100%；抽测及格率87%。": [
        "2019-01-01..2019-12-31",
        "2021-01-01..2021-12-31",
        "2021-01-01..2021-12-31",
    ],
}


@pytest.mark.parametrize("text", PERIODS)
def test_periods(text: str) -> None:
    assert [period for _, period in rows(HEAD + text, "period")] == PERIODS[text]


def test_a_term_over_new_year_is_not_dealt_out_as_years() -> None:
    text = HEAD + "2020年秋季学期二类、三类学校补贴分别是450元和300元。"
    assert {period for _, period in rows(text, "period")} == {"2020-09-01..2021-01-31"}


def test_a_day_that_is_announced_dates_all_sections() -> None:
    text = (
        "平江县教育局关于项目进展的通报\n"
        "5月12日至16日，我局分3个小组进行了核查。现将截至2021年4月底的进展情况通报如下。\n"
        "一、总体进展\n（一）校舍。项目68个，竣工率60.3%，较1月底提高22.1个百分点。覆盖率84%。\n"
        "二、各乡镇情况\n加义镇：大班额34个。"
    )
    assert [period for _, period in rows(text, "period")][-4:] == ["..2021-04-30"] * 4


FORMERLY = {
    "过去平均要跑135天，今后限60天内办结。": [None, None],
    "从前一间屋挤16个娃。": [None],
    "食堂原定2020年8月完工，拖了10个月，追加投资210万元。": [None, None],
}


@pytest.mark.parametrize("text", FORMERLY)
def test_what_was_before_or_was_due_is_of_no_year(text: str) -> None:
    assert [period for _, period in rows(HEAD + text, "period")] == FORMERLY[text]


def test_an_item_is_of_a_time_only_where_it_opens_with_it() -> None:
    text = HEAD + "四、恳请事项\n1.由市财政补助3600万元，2022年先给1400万元；\n2.单列债券2200万元。"
    assert rows(text, "period")[0] == ("3600万元", None)
    assert rows(text, "period")[-1] == ("2200万元", None)


def test_what_there_is_in_a_place_is_so_now() -> None:
    text = HEAD + "五年来，开工12所。全县在编教师3870名（中学1640名）。"
    assert rows(text, "period") == [("12所", "2016-01-01..2020-12-31"), ("3870名", None), ("1640名", None)]


MORE = {
    "这学期应到学生14.3万人，实到14.2万人，报到率98.9%，请了假的1240人。": ["actual"] * 4,
    "营养改善计划7600万元，一分没剩。": ["actual"],
    "收入4.8亿元，扣除留抵退税因素增长6.1%。": ["actual", "actual"],
    "盼了十来年的大桥通车，新修路138公里。": ["actual"],
}


@pytest.mark.parametrize("text", MORE)
def test_what_is_called_so_is_no_plan(text: str) -> None:
    assert [metric.status for metric in metrics_of(HEAD + text)] == MORE[text]


def test_how_long_something_took_is_told_of_it_alone() -> None:
    text = HEAD + "学校和教学点，2017年时有986所，三年撤并124所。礼县168所居首。"
    assert [period for _, period in rows(text, "period")][-1] is None


def test_a_section_of_faults_and_of_what_comes_next_plans_nothing() -> None:
    text = "平江县中心小学2020年工作总结\n1.成绩\n建宿舍两栋。\n2.短处和明年的事\n全年运转开销263万元。"
    assert rows(text, "status period")[-1] == ("263万元", "actual", "2020-01-01..2020-12-31")


def test_as_many_figures_again_are_of_the_same_places() -> None:
    text = "楚雄州教育局督导报告\n武定县、大姚县依次为31个、24个，对应的资金是1.2亿元、8900万元。"
    assert [region for _, region in rows(text, "region")] == ["武定县", "大姚县", "武定县", "大姚县"]


def test_those_who_look_are_not_those_looked_at() -> None:
    text = "楚雄州教育局督导报告\n先到的是武定县。在校生2万名，我们去数了：大通铺还有412间。"
    assert rows(text, "region")[-1] == ("412间", "武定县")


def test_the_money_of_a_plan_is_of_its_years() -> None:
    text = (
        "平江县2018—2020年学前教育三年行动计划\n一、目标任务\n新建幼儿园12所。\n三、主要措施\n"
        "（一）建好一批。潭东幼儿园概算投资980万元。\n（二）多渠道筹钱。中央补助4.1亿元，县财政安排3.2亿元。"
    )
    assert [period for _, period in rows(text, "period")][-3:] == [None, *["2018-01-01..2020-12-31"] * 2]


NAMES = {
    "县实验小学主体封顶，24个乡镇项目、30个县城项目分别完成投资2.4亿元、1.2亿元。": ["乡镇项目", "县城项目"],
    "转型发展钙基材料产业，推进某某材料等项目建设，产值增长12%。": ["钙基材料产业产值"],
    "提速发展电子信息产业，引进一批项目，税收增长8%。": ["电子信息产业税收"],
    "工业总产值增长10%，利润增长5%。": ["工业总产值", "利润"],
    "完成规划中期评估，860个中期评估项目实施率达93%。": ["中期评估项目", "中期评估项目实施率"],
}


@pytest.mark.parametrize("text", NAMES)
def test_counted_things_keep_their_own_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)][:2] == NAMES[text]

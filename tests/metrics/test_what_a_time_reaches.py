"""How far a time reaches: a new level's beginning, how a year began, one month, what is still so."""

import pytest

from .reading import rows

HEAD = "平江县教育局\n2021年5月10日\n"

LEVELS = {
    "营养餐从3月1日起由每天4元提到5元。": [None, "2021-03-01.."],
    "学位去年9月起由900个增到1350个。": [None, "2020-09-01.."],
    "教师补贴由每月400元涨到600元，今年1月起算。": [None, "2021-01-01.."],
    "公用经费从每年500元提至600元，从明年1月起执行。": [None, "2022-01-01.."],
    "公用经费从每年500元提至600元，明年1月起扩大到民办园。": [None, None],
    "班额差距由2018年的19人收窄到去年的5人。": ["2018-01-01..2018-12-31", "2020-01-01..2020-12-31"],
}


@pytest.mark.parametrize("text", LEVELS)
def test_the_time_of_a_new_level_is_not_the_old_ones(text: str) -> None:
    assert [period for _, period in rows(HEAD + text, "period")] == LEVELS[text]


REACH = {
    "年初我们向家长许诺新建学校8所。": ["2021-01-01..2021-12-31"],
    "年初登记失学儿童67名，到4月底劝返65名。没回来的有两名。": ["2021-01-01..2021-01-31", "..2021-04-30", None],
    "4月招录教师126人。清退代课人员31人。": ["2021-04-01..2021-04-30", None],
    "4月，县里招录教师126人。清退代课人员31人。": ["2021-04-01..2021-04-30", "2021-04-01..2021-04-30"],
    "2018年以来，建周转房320套。仍有41名教师靠租房住，最远的单程22公里。": ["2018-01-01..", None, None],
    "2020年，建周转房320套。仍有41名教师靠租房住。": ["2020-01-01..2020-12-31", "2020-01-01..2020-12-31"],
    "2020年，建周转房320套。另有64套正在装修。": ["2020-01-01..2020-12-31", "2020-01-01..2020-12-31"],
    "2021年至2023年投资9亿元，头一年安排4亿元；修渠9条。": [
        "2021-01-01..2023-12-31",
        "2021-01-01..2021-12-31",
        "2021-01-01..2023-12-31",
    ],
    "计划换锅炉30台，剩下的9台卡在用电上，10月底前换完。": [None, "..2021-10-31"],
    "计划换锅炉30台，还剩9台，10月底前换完。": [None, None],
    "路通在2014年。那一年，全县有教学点96个，危房3万平方米。": ["2014-01-01..2014-12-31", "2014-01-01..2014-12-31"],
    "2019年底，全县有小规模学校96所。一年过去，小规模学校剩81所。": ["..2019-12-31", None],
    "三年概算总投入6千万元，分来源为：中央补助2千万元。": ["2018-01-01..2020-12-31", "2018-01-01..2020-12-31"],
    "2020年有学生九千名。三年盘子8亿元，到位6亿元。": [
        "2020-01-01..2020-12-31",
        "2018-01-01..2020-12-31",
        "2020-01-01..2020-12-31",
    ],
}


@pytest.mark.parametrize("text", REACH)
def test_what_a_time_reaches(text: str) -> None:
    assert [period for _, period in rows(HEAD + text, "period")] == REACH[text]


YEARS = {
    "今年、明年、后年分别修渠2公里、3公里和4公里。": ["2021", "2022", "2023"],
    "前年、去年和今年分别修渠2公里、3公里和4公里。": ["2019", "2020", "2021"],
    "去年、今年、明年分别修渠2公里、3公里和4公里。": ["2020", "2021", "2022"],
}


@pytest.mark.parametrize("text", YEARS)
def test_each_of_three_years_has_its_own_figure(text: str) -> None:
    expected = [f"{year}-01-01..{year}-12-31" for year in YEARS[text]]
    assert [period for _, period in rows(HEAD + text, "period")] == expected


def test_what_was_so_when_one_looked_into_it_is_of_the_time_that_the_report_tells_first() -> None:
    head = "平江县食堂督查反馈问题整改报告\n（2021年11月）\n2021年6月，市督查组到我县开展食堂专项督查。\n"
    text = "一、督查指出的问题\n督查时，有4所学校没有留样。\n二、整改要求\n督查期间追回资金12万元。"
    june = "2021-06-01..2021-06-30"
    assert rows(head + text, "status period") == [("4所", "actual", june), ("12万元", "actual", june)]
    assert rows("督查时，有4所学校没有留样。", "status period") == [("4所", "actual", None)]


def test_what_was_found_by_those_who_looked_into_it_is_of_that_time() -> None:
    head = "平江县食堂督查通报\n（2021年11月）\n2021年6月，督查组对全县食堂进行了督查。现通报如下：\n"
    text = "一、总体情况\n2019年以来建食堂40个。问卷显示，家长满意率为93%。满灶率61%。"
    since, june = "2019-01-01..", "2021-06-01..2021-06-30"
    assert [period for _, period in rows(head + text, "period")][:2] == [since, june]


def test_years_named_alone_before_a_sentence_without_figures_are_told_of_below() -> None:
    text = "平江县“十四五”教育规划\n（2021年5月）\n“十三五”时期，是投入最多的五年。累计投入46亿元。"
    assert rows(text, "period") == [("46亿元", "2016-01-01..2020-12-31")]


def test_a_day_up_to_which_a_later_clause_tells_is_that_of_what_follows() -> None:
    text = "列入盘子的项目28个；到4月20日，竣工11个。钱到了2.91亿元。"
    assert [period for _, period in rows(HEAD + text, "period")] == [None, "..2021-04-20", "..2021-04-20"]
    text = "列入盘子的项目28个；到9月20日，竣工11个。钱到了2.91亿元。"
    assert [period for _, period in rows(HEAD + text, "period")] == [None, "..2021-09-20", None]


TABLE = "\n类别\t开工数（个）\n新建\t3\n改扩建\t6"


def test_a_table_below_what_a_year_began_with_is_of_its_section() -> None:
    text = "一、2020年工作\n年初排定项目16个，到6月底开工13个。分类见下表：" + TABLE
    assert [period for _, period in rows(HEAD + text, "period")][-1] == "2020-01-01..2020-12-31"
    text = "2020年度自评\n年初目标与年末完成情况对照如下：" + TABLE
    assert [period for _, period in rows(HEAD + text, "period")][-1] == "2020-01-01..2020-12-31"


def test_the_plan_of_a_year_is_of_all_the_year() -> None:
    told = rows(HEAD + "截至4月底，完成投资3亿元，占年度计划4亿元的75%。", "period")
    day, year = "..2021-04-30", "2021-01-01..2021-12-31"
    assert [period for _, period in told] == [day, year, day]
    table = "进度如下：\n学校\t年度计划投资（万元）\t完成投资（万元）\n一小\t2600\t910"
    assert [period for _, period in rows(HEAD + table, "period")] == [year, None]

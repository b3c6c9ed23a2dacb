"""The time that an introduction or a heading says the whole paper is about."""

import pytest

from .reading import rows

DONE = "一、建设。新建食堂5个，完成投资320万元。\n二、存在问题。旱厕未改完的学校9所。\n"
PLANNED = "一、布局。新建寄宿制学校3所。\n二、教师。公开招聘教师120名。\n三、步骤。9月底前完工项目7个。\n"
ASSESSED = "关于校舍资金绩效自评情况的报告\n\n我局开展了自评。评价时段为2020年1月1日至12月31日。结果如下：\n"
REPORTED = "关于校舍改造工作的汇报\n\n县政府：\n现将我县2020年工作情况汇报如下：\n"
AUDITED = "校舍改造情况报告\n\n2021年3月，县审计局对县教育局2020年度的资金进行专项审计。\n"
HEADED = "关于校舍改造工作的汇报\n\n2020年，我局扎实推进各项工作。现将有关情况汇报如下：\n"
NEXT_YEAR = "关于做好明年寄宿制学校工作的安排意见\n丰政办〔2020〕46号\n\n经研究，现作如下安排。\n"
ARRANGED = "寄宿制学校工作安排意见\n\n经研究，对2021年工作作如下安排。\n"
SPEECH = "在会议上的讲话\n\n一、先说去年\n2022年是硬扛过来的一年。建成食堂31个。\n\n二、今年怎么干\n新建食堂44个。\n"
WHOLE_YEAR = "{0}-01-01..{0}-12-31"


@pytest.mark.parametrize("opening", [ASSESSED, REPORTED, AUDITED, HEADED])
def test_an_introduction_says_which_year_a_paper_is_about(opening: str) -> None:
    told = rows(opening + DONE + "\n丰县教育局\n2021年3月10日\n", "period")
    assert told == [(text, WHOLE_YEAR.format(2020)) for text in ("5个", "320万元", "9所")]


@pytest.mark.parametrize("opening", [NEXT_YEAR, ARRANGED])
def test_an_arrangement_is_for_the_year_that_it_names(opening: str) -> None:
    told = rows(opening + PLANNED + "\n丰县人民政府办公室\n2020年12月15日\n", "status period")
    year = WHOLE_YEAR.format(2021)
    assert told == [("3所", "planned", year), ("120名", "planned", year), ("7个", "planned", "..2021-09-30")]


def test_a_year_under_a_heading_on_last_year_dates_a_speech() -> None:
    told = rows(SPEECH, "status period")
    assert told == [("31个", "actual", WHOLE_YEAR.format(2022)), ("44个", "planned", WHOLE_YEAR.format(2023))]


def test_a_year_called_past_dates_a_speech() -> None:
    text = "在会议上的讲话\n\n刚刚过去的2022年，我们建成食堂31个。今年要新建食堂44个。\n"
    assert rows(text, "period")[1] == ("44个", WHOLE_YEAR.format(2023))


def test_what_is_still_there_is_so_among_plans() -> None:
    text = "丰县2021年工作计划\n一、任务\nD级危房还剩1.3万平方米，全部拆除。新建食堂9个。\n"
    assert rows(text, "status") == [("1.3万平方米", "actual"), ("9个", "planned")]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [("我们把旧教室改成周转房，24套，灶台都在屋里。", "周转房"), ("一下子多了1620个座位。", "座位")],
)
def test_names_behind_what_was_made_and_how(text: str, indicator: str) -> None:
    assert [row[1] for row in rows(text, "indicator")] == [indicator]


FEATURE = """乡村教育五年记

“放在2018年，我还在生炉子呢。那一年，学校只有27名学生。”

从2018年到2022年，全县乡村学校资金累计投入7.9亿元。

钱从哪里来？五年间，中央资金下达3.6亿元。

一、留住先生
2018年，调走教师86人。此后，县里一手抓待遇，先后有276名教师下乡。
"""


def test_a_feature_is_dated_by_what_its_years_added_up_to() -> None:
    span = "2018-01-01..2022-12-31"
    assert rows(FEATURE, "status period") == [
        ("27名", "actual", WHOLE_YEAR.format(2018)),
        ("7.9亿元", "actual", span),
        ("3.6亿元", "actual", span),
        ("86人", "actual", WHOLE_YEAR.format(2018)),
        ("276名", "actual", span),
    ]


def test_people_are_no_level_of_an_area_and_a_rank_is_of_the_level_that_rose() -> None:
    text = "新建教学用房3.6万平方米，可喜的是，乡村学校的在校生在连年下滑之后，于2022年回升到1.3万人。"
    assert rows(text, "indicator")[1] == ("1.3万人", "乡村学校的在校生")
    text = "到2022年底建成学校4所。抽测及格率由2019年的41%升至2022年的68%，提高27个百分点，列全市第二。"
    assert rows(text, "period")[-1] == ("第二", WHOLE_YEAR.format(2022))


PAST = """在会议上的讲话

刚刚过去的2023年，日子不好过。年底，全县有教学点178所。不足五十人的学校有37所。

难归难，去年还是办成了几件事。

钱，比往年多。全年投到农村学校的资金有1.68亿元。翻修教学楼29栋。

今年干什么？我说具体些。

老师怎么留。今年招教师260名。

学生怎么住。新建宿舍6栋。
"""


def test_a_speech_goes_on_with_the_year_that_it_announces() -> None:
    past, ahead = WHOLE_YEAR.format(2023), WHOLE_YEAR.format(2024)
    assert rows(PAST, "status period") == [
        ("178所", "actual", "..2023-12-31"),
        ("37所", "actual", "..2023-12-31"),
        ("1.68亿元", "actual", past),
        ("29栋", "actual", past),
        ("260名", "planned", ahead),
        ("6栋", "planned", ahead),
    ]


def test_looking_into_things_dates_a_report_whatever_plan_it_follows() -> None:
    text = (
        "审计情况报告\n\n根据年度计划，自2023年4月10日至6月9日，对全县2020至2022年资金进行了审计。现将结果报告如下。\n\n"
        "一、整改\n截至今年8月末，已追回资金286万元。\n"
    )
    assert rows(text, "period") == [("286万元", "..2023-08-31")]


def test_last_year_in_a_heading_is_the_same_year_below_it() -> None:
    text = SPEECH.replace("建成食堂31个。", "建成食堂31个，比前年少了三成。\n河口镇的群众让出耕地46亩。")
    assert rows(text, "period")[2] == ("46亩", WHOLE_YEAR.format(2022))


def test_a_visit_in_a_part_of_a_month_is_not_when_the_rest_is_so() -> None:
    text = "在2022年大会上的讲话\n\n三月初，我跑了11个乡镇、34所学校。全县有学校238所。\n"
    assert rows(text, "period")[-1] == ("238所", WHOLE_YEAR.format(2022))


def test_a_heading_of_a_speech_that_asks_how_opens_a_plan() -> None:
    text = "在动员大会上的讲话\n\n一、为什么非打不可\n全县有学校238所。\n\n二、打什么、怎么打\n今年先上48个项目。\n"
    assert rows(text, "status") == [("238所", "actual"), ("48个", "planned")]
    text = text.replace("在动员大会上的讲话", "丰县资金自查情况报告").replace("打什么、怎么打", "钱怎么管")
    assert rows(text, "status") == [("238所", "actual"), ("48个", "actual")]


@pytest.mark.parametrize(("day", "year"), [("2014年12月26日", 2014), ("2015年1月8日", 2014)])
def test_the_account_of_a_year_is_of_that_in_which_or_after_which_it_is_given(day: str, year: int) -> None:
    text = f"丰县教育局农村学校工作年度总结\n\n{DONE}\n丰县教育局\n{day}\n"
    assert {period for _, period in rows(text, "period")} == {WHOLE_YEAR.format(year)}

"""The times of figures where a report bears no date, tells the year elsewhere, or runs on behind commas."""

import pytest

from .reading import metrics_of, rows

FILLER = "教育工作扎实推进，各项任务有序落实，群众满意。" * 8


def test_what_was_done_in_all_of_a_span_dates_the_report() -> None:
    text = "平江乡下老师这五年\n全县老师不容易。\n2016年到2020年，县里一共招了2146名老师。2019年458人。"
    assert rows(text, "status")[0] == ("2146名", "actual")


def test_how_few_there_were_by_then_dates_the_report() -> None:
    text = "平江县教育故事\n2015年乡村教师流失率6.8%，到2020年只有1.9%。"
    assert [status for _, status in rows(text, "status")] == ["actual", "actual"]


def test_an_annex_without_a_date_is_no_older_than_its_paper() -> None:
    text = (
        f"平江县教育情况\n2019年新建学校2所，2020年新建学校3所。{FILLER}\n"
        f"附：华容县消除大班额情况\n2020年秋季学期，全县有大班额93个。2018年以来筹资3亿元。{FILLER}"
    )
    assert rows(text, "status")[2] == ("93个", "actual")


def test_a_check_in_a_year_is_no_yearly_check() -> None:
    told = rows("食堂：2020年检查发现问题73处。2021年检车辆80台。", "period")
    assert told[0] == ("73处", "2020-01-01..2020-12-31")


def test_since_when_one_thing_is_so_is_not_the_time_of_the_next() -> None:
    told = rows("补助标准从2021年秋季学期起提高到5元，供餐学校283所。", "period")
    assert told[1] == ("283所", None)


def test_since_when_all_is_so_goes_on() -> None:
    told = rows("县里提出从2021年起，每年补助5元，供餐学校283所。", "period")
    assert told[1] == ("283所", "2021-01-01..")


def test_what_may_not_be_passed_is_a_rule() -> None:
    assert rows("起始年级一个班不许超过50人。", "status") == [("不许超过50人", "required")]


NAMES = {
    "县里共补充教师246名。各年进人：2019年100人，2020年146人。": ["补充教师", "补充教师", "补充教师"],
    "招了246名老师，其中特岗100名。招来的八成以上都去了乡下。": ["教师", "特岗教师", "招聘的教师比例"],
    "伙食标准：由每人每天11元调整为13元。": ["伙食标准", "伙食标准"],
    "全县土地面积3130平方公里。": ["土地面积"],
    "在劳动教育上有61所学校办了菜地。": ["办菜地的学校"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


RUN_ON = {
    "里面有小学62所初中29所教学点13个。": ["小学", "初中", "教学点"],
    "未开工食堂19个，平江县9个华容县6个汨罗市4个。": ["未开工食堂"] * 4,
    "投入薄弱学校1.97亿元。单方造价:2350元→2080元。": ["投入薄弱学校", "单方造价", "单方造价"],
}


@pytest.mark.parametrize("text", RUN_ON)
def test_figures_that_run_on(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == RUN_ON[text]


def test_a_county_by_its_short_name_behind_we() -> None:
    text = f"在推进会上的讲话\n（2021年5月12日）\n同志们：\n我们郧西山大人稀，学校132所。{FILLER}"
    assert rows(text, "region") == [("132所", "郧西县")]


def test_this_year_beside_last_year_is_the_reports_own() -> None:
    text = (
        "平江县教育局2019年重点工作完成情况和2020年打算\n去年改造食堂41个，今年安排新建食堂5个。\n\n"
        "平江县教育局\n2020年3月10日"
    )
    assert rows(text, "period") == [("41个", "2019-01-01..2019-12-31"), ("5个", "2020-01-01..2020-12-31")]

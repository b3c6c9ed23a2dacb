"""The same facts in another hand: another word order, other words for the same things, the year told elsewhere."""

import pytest

from .reading import metrics_of, rows

NAMES = {
    "两年补充教师240人。来源：考聘100人，特岗140人。": ["补充教师", "考聘教师", "特岗教师"],
    "共补充教师240人。各年进人：2019年100人；2020年140人。": ["补充教师", "补充教师", "补充教师"],
    "在学生用餐上建起食堂3个。": ["新建食堂"],
    "在教师住房方面修了周转房90套。": ["修周转房"],
    "请了退休教师、老党员36名当安全员。": ["安全员"],
    "2017年12名学生共用一台计算机，现为8名学生一台。": ["每台计算机学生数", "每台计算机学生数"],
    "平均6.5名学生拥有一台计算机。": ["每台计算机学生数"],
    "新建水厂4座，县城2座，东坡镇、石桥镇各1座；总投资2300万元。": [
        "新建水厂",
        "县城新建水厂",
        "东坡镇、石桥镇新建水厂",
        "新建水厂总投资",
    ],
    "专任教师820名，有证的占97%。": ["专任教师", "有证的专任教师占比"],
    "小学302个班，12400人。": ["小学班", "小学学生"],
    "幼儿园38所，公办的22所，剩下3所是其他民办。": ["幼儿园", "公办幼儿园", "其他民办幼儿园"],
    "在乡镇任教满15年的教师，直接申报。": ["乡镇任教年限"],
    "在村小教满二十年的，评职称可直接申报。": ["村小任教年限"],
    "音乐教师每周到村小走教两天。": ["音乐教师每周到村小走教天数"],
    "公办园占比五年提了6.4个百分点。": ["公办园占比"],
    "3.留人：（1）补助：对乡村教师，每人每月发300元，县财政一年要支出1900万元。": ["补助", "县财政补助支出"],
}


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str) -> None:
    assert [metric.indicator for metric in metrics_of(text)] == NAMES[text]


def test_the_parts_of_a_total_are_of_its_time() -> None:
    told = rows("2021年以来共补充教师240人。来源：考聘100人，特岗140人。", "period")
    assert [period for _, period in told] == ["2021-01-01.."] * 3


def test_what_was_done_of_a_total_is_not_of_its_time() -> None:
    told = rows("9月底前改造食堂158个。食堂完成146个，余12个。", "period")
    assert told[1] == ("146个", None)


def test_a_year_behind_the_one_told_of_has_just_begun() -> None:
    text = "平江县教育局2019年度工作自查报告\n2020年3月18日\n2019年改造食堂41个。2020年安排新建幼儿园5所。"
    assert rows(text, "status") == [("41个", "actual"), ("5所", "planned")]


def test_when_one_thing_began_is_not_the_time_of_the_next() -> None:
    told = rows("2019年开始，6所园牵头组建集团。备案制教师招了216名。", "period")
    assert told == [("6所", "2019-01-01.."), ("216名", None)]


FILLER = "教育工作扎实推进，各项任务有序落实，群众满意。" * 8


def test_a_county_that_names_its_city_is_told_by_its_short_name() -> None:
    text = f"平江的娃娃上幼儿园\n我在平江教书。全县幼儿园78所，在岳阳排第三。{FILLER}"
    assert {metric.region for metric in metrics_of(text)} == {"平江县"}


def test_an_annex_of_another_county_in_one_line() -> None:
    text = f"平江县教育局简报\n2020年12月31日\n新建学校3所。{FILLER}\n附：华容县消除大班额情况\n新建学校4所。{FILLER}"
    assert rows(text, "region") == [("3所", "平江县"), ("4所", "华容县")]


def test_an_annex_bears_the_date_of_its_paper() -> None:
    text = (
        f"平江县教育局简报\n2020年12月31日\n新建学校3所。{FILLER}\n附：华容县消除大班额情况\n去年新建学校4所。{FILLER}"
    )
    assert rows(text, "period")[1] == ("4所", "2019-01-01..2019-12-31")

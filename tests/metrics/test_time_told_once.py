"""Times that govern what they stand beside and nothing further: deadlines, spans still open, the day school begins."""

import pytest

from .reading import rows

HEAD = "平江县教育局\n2021年5月10日\n"

DATES = {
    "2021年秋季开学时，在校生4260人。": ["2021-09-01..2021-09-30"],
    "去年秋季开学那会儿，农村小学有学生870人。": ["2020-09-01..2020-09-30"],
    "秋季开学前补教师126名。": ["..2021-08-31"],
    "到2022年秋季开学，大班额降到12个。": ["..2022-09-01"],
    "去秋招收新生870人。": ["2020-09-01..2020-11-30"],
    "补助从今春起每月提高200元。": ["2021-03-01.."],
    "9月底前交付教学楼4栋。音乐教师缺口62名。": ["..2021-09-30", None],
    "9月底前交付教学楼4栋；招聘保安60名。": ["..2021-09-30", None],
    "截至4月底，竣工4所；在建6所。": ["..2021-04-30", "..2021-04-30"],
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert [period for _, period in rows(HEAD + text, "period")] == DATES[text]


def test_what_goes_on_since_a_year_governs_its_own_section() -> None:
    text = "二、做法\n2019年以来，新建周转房320套。\n三、课程\n组建教研联盟18个。"
    assert [period for _, period in rows(HEAD + text, "period")] == ["2019-01-01..", None]


def test_an_announcement_hands_on_what_goes_on_since_a_year() -> None:
    text = "2019年以来的工作情况报告如下：\n一、建房\n新建周转房320套。"
    assert [period for _, period in rows(HEAD + text, "period")] == ["2019-01-01.."]


def test_what_is_due_before_school_begins_is_planned() -> None:
    assert [status for _, status in rows("平江县教育局\n秋季开学前补教师126名。", "status")] == ["planned"]
    told = rows("平江县教育局\n2021年12月10日\n秋季开学前到岗126名。", "status")
    assert [status for _, status in told] == ["actual"]


MONTHS = {
    "年初登记失学儿童67名，劝返65名。": [("2021-01-01..2021-01-31"), None],
    "4月下达资金2300万元；县级落实785万元。": ["2021-04-01..2021-04-30", None],
    "1至4月下达资金2300万元；县级落实785万元。": ["2021-01-01..2021-04-30", "2021-01-01..2021-04-30"],
}


@pytest.mark.parametrize("text", MONTHS)
def test_beginnings_and_months_are_of_their_own_clause(text: str) -> None:
    assert [period for _, period in rows(HEAD + text, "period")] == MONTHS[text]

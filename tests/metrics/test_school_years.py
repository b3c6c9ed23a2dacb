"""School years: the one in a title dates 本学年, 学年末 and 新学年, and the two terms."""

import pytest

from .reading import metrics_of, rows

SUMMARY = "平江县2018—2019学年度控辍保学工作总结\n\n"
OF_THE_YEAR = {
    "本学年初，全县小学在校生4.2万人。": ("2018-09-01..2018-09-30", "actual"),
    "到学年末，初中辍学61人。": ("..2019-08-31", "actual"),
    "学年内共家访1.2万人次。": ("2018-09-01..2019-08-31", "actual"),
    "一学年来，共家访1.2万人次。": ("2018-09-01..2019-08-31", "actual"),
    "第一学期摸排失学儿童183名。": ("2018-09-01..2019-01-31", "actual"),
    "第二学期开学后，又劝返复学17名。": ("2019-02-01..2019-07-31", "actual"),
    "上学年劝返复学28名。": ("2017-09-01..2018-08-31", "actual"),
    "新学年，我们要把辍学率控制在0.2%以内。": ("2019-09-01..2020-08-31", "planned"),
    "新的一学年，计划培训班主任600名。": ("2019-09-01..2020-08-31", "planned"),
}


@pytest.mark.parametrize("text", OF_THE_YEAR)
def test_a_school_year_in_the_title(text: str) -> None:
    assert rows(SUMMARY + text, "period status")[-1][1:] == OF_THE_YEAR[text]


def test_a_plan_for_a_school_year_speaks_of_that_year() -> None:
    text = "平江县2018—2019学年工作计划\n\n新学年计划培训班主任600名。"
    assert rows(text, "period status") == [("600名", "2018-09-01..2019-08-31", "planned")]


def test_no_school_year_where_none_is_named() -> None:
    text = "平江县控辍保学工作总结\n\n本学年，全县小学在校生4.2万人。"
    assert [m.period_start for m in metrics_of(text)] == [None]

"""Years told by their place in a span, summed years, and the same time a year before."""

import pytest

from .reading import rows

HEAD = "平江县教育局\n2021年5月10日\n"

YEARS: dict[str, list[str | None]] = {
    "2021至2023年建宿舍9栋。投资逐年安排：头一年5800万元，次年5400万元。": ["2021..2023", "2021..2021", "2022..2022"],
    "县财政列支3400万元（2021年1000万元，后两年各1200万元）。": [None, "2021..2021", "2022..2023"],
    "2016—2020年规划投资4.86亿元，前三年花掉3.1亿元。": ["2016..2020", "2016..2018"],
    "食堂前三年一共修了9个。": ["2018..2020"],
    "2018—2020年拨付1260万元，最后一年为480万元。": ["2018..2020", "2020..2020"],
    "2022年用款9800万元；后两年逐步回落，依次为8600万元、6600万元。": ["2022..2022", "2023..2023", "2024..2024"],
    "2018年、2019年和去年分别补教师30名、45名、40名，合计115名。": [
        "2018..2018",
        "2019..2019",
        "2020..2020",
        "2018..2020",
    ],
    "教育支出2019年4.1亿元，2020年4.4亿元，年均增长7%。": ["2019..2019", "2020..2020", "2019..2020"],
}


@pytest.mark.parametrize("text", YEARS)
def test_years_of_a_span(text: str) -> None:
    told = [period for _, period in rows(HEAD + text, "period")]
    assert told == [span and span.replace("..", "-01-01..") + "-12-31" for span in YEARS[text]]


def test_the_same_time_is_a_year_before_what_is_told_beside_it() -> None:
    told = rows(HEAD + "到4月底开工率81%，而去年同期才64%。", "period")
    assert told == [("81%", "..2021-04-30"), ("64%", "..2020-04-30")]


def test_a_season_begun_and_one_to_come() -> None:
    told = rows(HEAD + "2019年春，全县有教师2380名。明年秋季前撤并教学点6个。", "period")
    assert told == [("2380名", "2019-03-01..2019-05-31"), ("6个", "..2022-09-01")]

"""Periods counted from the day of a report: months, terms and school years, over the turn of the year too."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mentions.counted_periods import COUNTED, STEPS, counted


@pytest.mark.parametrize(
    ("name", "count", "dated", "first", "last"),
    [
        ("month", 1, date(2021, 12, 8), date(2022, 1, 1), date(2022, 1, 31)),
        ("month_end", -1, date(2020, 3, 5), None, date(2020, 2, 29)),
        ("month_on", 0, date(2021, 7, 9), date(2021, 7, 1), None),
        ("term", 0, date(2021, 3, 18), date(2021, 2, 1), date(2021, 7, 31)),
        ("term", 0, date(2021, 1, 10), date(2020, 9, 1), date(2021, 1, 31)),
        ("term", -1, date(2021, 3, 18), date(2020, 9, 1), date(2021, 1, 31)),
        ("term", 1, date(2021, 10, 2), date(2022, 2, 1), date(2022, 7, 31)),
        ("school_year", 0, date(2021, 3, 18), date(2020, 9, 1), date(2021, 8, 31)),
        ("school_year", -1, date(2021, 11, 1), date(2020, 9, 1), date(2021, 8, 31)),
        ("ago", 3, date(2021, 11, 1), date(2018, 1, 1), date(2018, 12, 31)),
    ],
)
def test_counted(name: str, count: int, dated: date, first: date | None, last: date | None) -> None:
    assert counted(name, count, dated) == (first, last)


@given(
    st.sampled_from(sorted(COUNTED - {"ago"})),
    st.sampled_from(sorted(STEPS.values())),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
)
def test_an_interval_begins_before_it_ends(name: str, count: int, dated: date) -> None:
    first, last = counted(name, count, dated)
    assert (first or date.min) <= (last or date.max)
    assert not (first is None and last is None)

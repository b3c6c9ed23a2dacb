"""Periods counted from the day that a report bears: 上个月, 本学期, 上学年, 三年前."""

import calendar
from collections.abc import Mapping
from datetime import date

STEPS: Mapping[str, int] = {"上": -1, "前": -1, "本": 0, "这": 0, "当": 0, "下": 1}
"""How many months, terms or school years a word goes from the one that the day lies in."""

COUNTED = frozenset({"month", "month_end", "month_on", "term", "school_year", "school_year_end", "ago"})
"""The names in front of the colon in a relative period that this module reads."""

_TERM_MONTHS = 6
_FIRST_TERM = 2
_SCHOOL_YEAR = 9
_SHORT_TERM = 5


def counted(name: str, count: int, dated: date) -> tuple[date | None, date | None]:
    """First and last day of a counted period, an open end null.

    >>> counted("month", -1, date(2021, 1, 8)), counted("month_end", 0, date(2021, 1, 8))
    ((datetime.date(2020, 12, 1), datetime.date(2020, 12, 31)), (None, datetime.date(2021, 1, 31)))
    """
    if name == "ago":
        return _months(dated.year - count, 1, 12)
    if name == "term":
        return _term(dated, count)
    if name == "school_year_end":
        return None, counted("school_year", count, dated)[1]
    if name == "school_year":
        # In August the last school year is the one that has just ended, and so is this one.
        over = count < 0 and dated.month == _SCHOOL_YEAR - 1
        return _months(dated.year - (dated.month < _SCHOOL_YEAR) + count + over, _SCHOOL_YEAR, 12)
    first, last = _months(dated.year, dated.month + count, 1)
    return (None if name == "month_end" else first), (None if name == "month_on" else last)


def _term(dated: date, count: int) -> tuple[date, date]:
    """Spring terms run from February to July, autumn terms from September to January; August looks to autumn."""
    spring = dated.year * 2 + (dated.month >= _FIRST_TERM + _TERM_MONTHS) - (dated.month < _FIRST_TERM)
    year, autumn = divmod(spring + count, 2)
    return _months(year, _SCHOOL_YEAR, _SHORT_TERM) if autumn else _months(year, _FIRST_TERM, _TERM_MONTHS)


def _months(year: int, month: int, length: int) -> tuple[date, date]:
    """So many whole months; a month below 1 or above 12 lies in another year."""
    years, start = divmod(month - 1, 12)
    more, end = divmod(start + length - 1, 12)
    year += years
    last = calendar.monthrange(year + more, end + 1)[1]
    return date(year, start + 1, 1), date(year + more, end + 1, last)

"""Periods counted from the day that a report bears: 上个月, 本学期, 上学年, 三年前."""

import calendar
from collections.abc import Mapping
from datetime import date

STEPS: Mapping[str, int] = {"上": -1, "前": -1, "本": 0, "这": 0, "当": 0, "下": 1}
"""How many months, terms or school years a word goes from the one that the day lies in."""

OF_SCHOOL_YEAR = frozenset({"school_year", "school_year_start", "school_year_end", "term_of_year"})
"""What is counted from a school year: the one that a report looks back on, else the one that its day lies in."""
SCHOOL_BOUND = OF_SCHOOL_YEAR | {"new_school_year"}
"""What a report's school year tells, though it bears no date."""
COUNTED = SCHOOL_BOUND | {"month", "month_end", "month_on", "term", "ago"}
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
    if name == "new_school_year":
        return _months(dated.year, _SCHOOL_YEAR, 12)
    if name in OF_SCHOOL_YEAR:
        return _of_school_year(name, count, dated)
    first, last = _months(dated.year, dated.month + count, 1)
    return (None if name == "month_end" else first), (None if name == "month_on" else last)


def days_of_month(dated: date, step: int, first: int, last: int) -> tuple[date | None, date | None]:
    """这个月12日到23日: days of the month so many steps from that of the report's day; null where it has no such days.

    >>> days_of_month(date(2021, 1, 8), -1, 5, 7)
    (datetime.date(2020, 12, 5), datetime.date(2020, 12, 7))
    """
    begins, ends = _months(dated.year, dated.month + step, 1)
    if not 1 <= first <= last <= ends.day:
        return None, None
    return begins.replace(day=first), begins.replace(day=last)


def _of_school_year(name: str, count: int, dated: date) -> tuple[date | None, date | None]:
    year = dated.year - (dated.month < _SCHOOL_YEAR)
    if name == "term_of_year":
        return _months(year + 1, _FIRST_TERM, _TERM_MONTHS) if count else _months(year, _SCHOOL_YEAR, _SHORT_TERM)
    # In August the last school year is the one that has just ended, and so is this one.
    year += count + (count < 0 and dated.month == _SCHOOL_YEAR - 1)
    first, last = _months(year, _SCHOOL_YEAR, 1 if name == "school_year_start" else 12)
    return (None if name == "school_year_end" else first), last


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

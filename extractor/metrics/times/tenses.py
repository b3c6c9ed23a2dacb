"""Whether a time was over or still to come on the day of a report."""

from calendar import monthrange
from datetime import date

import regex

from ...model import Period
from .dating import ALL_YEAR, WHOLE_YEAR

EVENT = "event"
"""What names no date (春节前) means."""
NAMED_YEAR = regex.compile(r"20\d\d")
NEXT_YEAR = frozenset("明来")
"""明年 and 来年 begin with these."""
TERM_ENDS = 3
"""An autumn term begun in one year ends before this month of the next."""
SUMMER = 6
"""From this month on a school year is as good as over."""
SCHOOL_YEAR = (9, 8)
"""The months in which a school year begins and ends."""
YEAR_ENDS = ("年末", "年底")
LAST_DAYS = 10
"""In so many last days of a year its end is as good as reached."""
LEAST_PART = 80
"""Part of a year takes so many days at least."""
YEAR_BEGINS = 3
"""Up to this month a year has just begun."""


def deadline(period: Period | None, dated: date | None) -> bool:
    """Whether a time has an end alone, no earlier than the day of the report, if that is known."""
    return bool(period and period.last and not period.first and (dated is None or period.last >= dated))


def has_begun(period: Period | None, day: date | None) -> bool:
    """今年先投9000万 in a talk of March: what has just begun is what is meant to be done in it."""
    if not (period and period.first and period.last and day) or period.first.year != day.year:
        return False
    length = (period.last - period.first).days
    part = LEAST_PART <= length < WHOLE_YEAR and period.first <= day < period.first + (period.last - period.first) / 4
    return period.last > day and (part or (day.month <= YEAR_BEGINS and length >= WHOLE_YEAR))


def begins_later(period: Period, day: date | None) -> bool:
    return bool(period.first and day and period.first > day)


def ends_later(period: Period | None, day: date | None) -> bool:
    """下半年，计划撤并9个，开工建设2所 in a report of August: part of a year that is not yet over."""
    if not (period and period.first and period.last and day):
        return False
    part = LEAST_PART <= (period.last - period.first).days < WHOLE_YEAR
    return period.last > day and (part or period.rule == ALL_YEAR)


def due(period: Period | None, day: date | None) -> bool:
    """年底支出进度达95% in a report of August: the time is still to come on the day of the report."""
    if period and period.first and period.last is None and day:
        return period.first > day  # 从9月1日起 in a talk of August
    if not (period and period.last and day):
        return False
    if period.first is None and period.text.endswith(YEAR_ENDS) and (period.last - day).days < LAST_DAYS:
        return False  # 年末全县有学校371所 in a summary of 29 December
    summer = day.month >= SUMMER and period.relative is not None and period.relative.startswith("school_year")
    return period.last > day and (period.first is None or period.first > day) and not summer


def ahead(period: Period | None, dated: date | None) -> bool:
    """Whether the period goes beyond the year in which the report was written; a winter term does not count."""
    if period and period.relative == EVENT and dated:
        named = NAMED_YEAR.search(period.text)  # 2021年春季开学前 in a report of 2020, 明年春季开学前
        return period.text[0] in NEXT_YEAR or (named is not None and int(named.group()) > dated.year)
    if not (period and period.last and dated):
        return False
    term = period.first is not None and period.first.year == dated.year and period.last.month < TERM_ENDS
    return period.last.year > dated.year and not (term or _school_year_begun(period, dated))


def _school_year_begun(period: Period, day: date) -> bool:
    """本学年招聘教师86名 in a report of October: a school year is told of as this year is."""
    first, last = period.first, period.last
    years = first is not None and last is not None and (first.month, last.month) == SCHOOL_YEAR
    return years and first is not None and first <= day


def last_day(dated: date | None) -> date | None:
    """The last day on which a report can have been written: one dated by a month bears its first day."""
    if dated is None or dated.day > 1:
        return dated
    return dated.replace(day=monthrange(dated.year, dated.month)[1])

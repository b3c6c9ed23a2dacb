"""From a match of a period row to the interval it stands for, one function a resolver name."""

from collections.abc import Callable, Mapping

import regex

from .calendar import Day, Interval
from .period_grammar import number, plan_years, point_interval, term_interval, year_number

Match = regex.Match[str]


def _caught(match: Match, name: str) -> str | None:
    return match.groupdict().get(name)


def _start(interval: Interval) -> Day | None:
    return interval.first or interval.last


def _range(match: Match) -> Interval:
    first = _start(point_interval(match))
    day = _caught(match, "day2")
    if first is not None and day and not _caught(match, "month2"):
        return Interval(first, first._replace(day=number(day)))
    return Interval(first, point_interval(match, "2", inherit=first).last)


def _since(match: Match) -> Interval:
    return Interval(_start(point_interval(match)), None)


def _counted(match: Match) -> Interval:
    """2013年以来五年: so many years from the first on."""
    first = _start(point_interval(match))
    last = None if first is None else Day(first.year + number(match["count"]) - 1, 12, 31, first.anchor)
    return Interval(first, last)


def _until(match: Match) -> Interval:
    interval = point_interval(match)
    # 明年秋季前: by the time that it begins
    begun = bool(_caught(match, "season")) and match[0].endswith("前")
    return Interval(None, interval.first if begun else interval.last)


def _before(match: Match) -> Interval:
    """1998年以前 leaves the year itself out."""
    first = _start(point_interval(match))
    return Interval(None, None if first is None else Day(first.year - 1, 12, 31, first.anchor))


def _plan(match: Match) -> Interval:
    first, last = plan_years(match["plan"])
    return Interval(Day(first, 1, 1), Day(last, 12, 31))


def _plan_end(match: Match) -> Interval:
    return Interval(None, _plan(match).last)


def _plan_since(match: Match) -> Interval:
    return Interval(_plan(match).first, None)


def _school_year(match: Match) -> Interval:
    first = year_number(match["year"])
    last = _caught(match, "year2")
    return Interval(Day(first, 9, 1), Day(year_number(last) if last else first + 1, 8, 31))


def _term(match: Match) -> Interval:
    base = _start(point_interval(match))
    interval = term_interval(base or Day(0, 1, 1, "year"), match["term"])
    return Interval(interval.first, None) if _caught(match, "onwards") else interval


def _opening(match: Match) -> Interval:
    """2018年秋季开学: the first month of the autumn term; what is due before it is due before the month begins."""
    term = term_interval(_start(point_interval(match)) or Day(0, 1, 1, "year"), "秋")
    first = _start(term) or Day(0, SCHOOL_OPENS, 1, "year")
    if _caught(match, "before"):
        return Interval(None, first._replace(month=SCHOOL_OPENS - 1, day=31))
    if _caught(match, "since"):
        return Interval(first, None)  # 秋季开学起
    return Interval(None, first) if _caught(match, "until") else Interval(first, first._replace(day=30))


SCHOOL_OPENS = 9
"""The month in which the autumn term begins."""

INTERVALS: Mapping[str, Callable[[Match], Interval]] = {
    "point": point_interval,
    "range": _range,
    "since": _since,
    "counted": _counted,
    "until": _until,
    "before": _before,
    "plan": _plan,
    "plan_end": _plan_end,
    "plan_since": _plan_since,
    "school_year": _school_year,
    "term": _term,
    "opening": _opening,
}

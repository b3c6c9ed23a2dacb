"""Time expressions: where they stand in a text, and which dates they mean."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

import regex

from ..model import Period, is_school_year
from ..rules import PeriodBaseRow, PeriodRow, Rules
from .calendar import Interval, parse_template
from .counted_periods import COUNTED, OF_SCHOOL_YEAR, STEPS, counted, days_of_month
from .period_grammar import FRAGMENTS, number
from .period_resolvers import INTERVALS

DAY_BOUND = COUNTED | {"recent", "former", "next", "within"}
"""Relative periods that only the day a report was written resolves; a year it merely speaks of will not do."""

_SAME_TIME = "同期"
"""Alone it names no time, only the one that was said before."""
_THAT_YEAR = "period.that-year"
_BASE_WINDOW = 6
_EARLY_MONTHS = 6
_SENTENCE_ENDS = frozenset("。；;！？\n")
_PIECES = regex.compile(r"\\.|\[(?:\\.|[^\]])*\]|.")
"""What a regular expression is made of: escaped characters, classes and all else."""


class Reference(NamedTuple):
    """What a report says about its own time.

    `dated` is the date it bears, `year` the year that the section at hand speaks of, `review` the first and last day of
    what it reviews, `this` the year that 今年 means where that is not the year it was written in. Each is null where it
    is unknown.
    """

    dated: date | None = None
    year: int | None = None
    review: tuple[date, date] | None = None
    this: int | None = None


class PeriodFinder:
    """Finds time expressions by the rows of kind `periods`; of those that begin at one place the longest wins.

    >>> from extractor.rules import load_rules
    >>> [period.text for period in PeriodFinder(load_rules()).find("截至2016年10月底，今年开工12所。")]
    ['截至2016年10月底', '今年']
    """

    def __init__(self, rules: Rules) -> None:
        self._rows = [_row(row, way) for row in rules.rows(PeriodRow) for way in _alternatives(row.pattern)]
        self._point = regex.compile(FRAGMENTS["point"])
        bases = rules.rows(PeriodBaseRow)
        self._before = _any_of(rf"(?:{row.before})$" for row in bases if row.before)
        self._after = _any_of(f"(?:{row.after})" for row in bases if row.after)

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Period]:
        """Periods of `text[start:end]` in text order, none overlapping; offsets count from the text's beginning."""
        end = len(text) if end is None else end
        points = tuple(point.start() for point in self._point.finditer(text, start, end, overlapped=True))
        stretch = _Stretch(text, start, end, points)
        ahead = [found for row in self._rows if (found := _next(row, stretch))]
        periods = []
        while ahead:
            first = min(ahead, key=lambda found: (found.match.start(), -found.match.end()))
            periods.append(self._period(first.row.row, first.match))
            ahead = list(_beyond(ahead, stretch._replace(start=first.match.end())))
        return list(_with_years(text, periods))

    def _period(self, row: PeriodRow, match: "regex.Match[str]") -> Period:
        first, last, relative = _meaning(row, match)
        return Period(
            start=match.start(),
            end=match.end(),
            text=match[0],
            first=first,
            last=last,
            relative=relative,
            base=self._is_base(match),
            rule=row.id,
        )

    def _is_base(self, match: "regex.Match[str]") -> bool:
        before = match.string[max(0, match.start() - _BASE_WINDOW) : match.start()]
        if match[0] == _SAME_TIME:
            return True
        return bool(self._before.search(before) or self._after.match(match.string, match.end()))


def _with_years(text: str, periods: list[Period]) -> Iterator[Period]:
    """Give expressions without a year (9月竣工) the year that the same sentence named before them, 那一年 the last."""
    year: int | None = None
    told: int | None = None
    reached = 0
    for period in periods:
        that = _interval_of_the_year(period) if period.rule.startswith(_THAT_YEAR) and told is not None else None
        if that is not None and told is not None:
            first, last = that.dates(year=told)
            period = period.model_copy(update={"first": first, "last": last, "relative": None})
        elif period.first is not None:
            told = period.first.year
        if not _SENTENCE_ENDS.isdisjoint(text[reached : period.start]):
            year = None
        interval = _interval_of_the_year(period) if year is not None else None
        if interval is not None and year is not None:
            first, last = interval.dates(year=year)
            period = period.model_copy(update={"first": first, "last": last, "relative": None})
        elif not period.base:
            year = _single_year(period)
        reached = period.end
        yield period


def _interval_of_the_year(period: Period) -> Interval | None:
    if period.relative is None or "{year" not in period.relative:
        return None
    return parse_template(period.relative)


def _single_year(period: Period) -> int | None:
    """The year of a period that lies in one."""
    if period.first is None or period.last is None or period.first.year != period.last.year:
        return None
    return period.first.year


class _Row(NamedTuple):
    """A row, its pattern, and how many characters may stand before the point in time that it begins with.

    `lead` is null for rows that begin otherwise.
    """

    row: PeriodRow
    pattern: "regex.Pattern[str]"
    lead: int | None


class _Stretch(NamedTuple):
    """The part of a text that is still to be searched, and where a point in time may begin in it."""

    text: str
    start: int
    end: int
    points: tuple[int, ...]


class _Found(NamedTuple):
    """A row's first match from the place that the search has reached."""

    row: _Row
    match: "regex.Match[str]"


def _next(row: _Row, stretch: _Stretch) -> _Found | None:
    match = _match(row.pattern, row.lead, stretch)
    return _Found(row, match) if match is not None and match.end() > stretch.start else None


def _match(pattern: "regex.Pattern[str]", lead: int | None, stretch: _Stretch) -> "regex.Match[str] | None":
    """The first match: where rows begin with a point, only its neighbourhood is asked, which saves most of the time."""
    text, start, end, points = stretch
    if lead is None:
        return pattern.search(text, start, end)
    for point in islice(points, bisect_left(points, start), None):
        for spot in range(max(start, point - lead), point + 1):
            if match := pattern.match(text, spot, end):
                return match
    return None


def _beyond(ahead: list[_Found], stretch: _Stretch) -> Iterator[_Found]:
    """The same rows with their first match in the rest of the text; rows that have none left fall out."""
    for found in ahead:
        if found.match.start() >= stretch.start:
            yield found
        elif later := _next(found.row, stretch):
            yield later


def _row(row: PeriodRow, pattern: str) -> _Row:
    return _Row(row, regex.compile(_expand(pattern)), _lead(pattern))


def _alternatives(pattern: str) -> list[str]:
    r"""The ways to write a row, each searched by itself: most need a word that few texts have, and are told by it.

    >>> _alternatives(r"(?:a|b)c|d[|(]|e\|f")
    ['(?:a|b)c', 'd[|(]', 'e\\|f']
    """
    found, depth = [""], 0
    for piece in _PIECES.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


def _lead(pattern: str) -> int | None:
    """How long a particle may stand before the point that every match begins with; null where none does.

    >>> _lead("(?:自从|从)?{point}起"), _lead("(?<![从]){point}"), _lead("每月")
    (2, 0, None)
    """
    opening = regex.match(r"(?:\(\?<!\[\p{Han}+\]\))?(?:\(\?:(?P<particles>[\p{Han}|]+)\)\?)?\{point\}", pattern)
    return max(map(len, (opening["particles"] or "").split("|"))) if opening else None


def _expand(pattern: str) -> str:
    for name, fragment in FRAGMENTS.items():
        pattern = pattern.replace(f"{{{name}}}", fragment)
    return pattern


def _any_of(patterns: Iterator[str]) -> "regex.Pattern[str]":
    return regex.compile("|".join(patterns) or "(?!)")


def _meaning(row: PeriodRow, match: "regex.Match[str]") -> tuple[date | None, date | None, str | None]:
    if row.resolver == "template":
        return None, None, row.template
    if row.resolver == "span_of_years":
        return None, None, f"{row.template}:{number(match['count'])}"
    if row.resolver == "steps":
        return None, None, f"{row.template}:{STEPS[match['step'][0]] if match['step'] else 0}"
    if row.resolver == "month_days":
        return None, None, f"{row.template}:{STEPS[match['step']]}/{match['day']}/{match['day2'] or match['day']}"
    interval = INTERVALS[row.resolver](match)
    return (*interval.dates(), None) if interval.is_absolute else (None, None, interval.template())


def resolve_period(period: Period, reference: Reference) -> Period:
    """The period with its dates, where the report's own time fixes them; otherwise as it was, dates null.

    >>> this_year = Period(start=0, end=2, text="今年", relative="{this}-01-01..{this}-12-31", rule="period.point")
    >>> resolve_period(this_year, Reference(dated=date(2019, 2, 26))).last
    datetime.date(2019, 12, 31)
    """
    if period.relative is None:
        return period
    first, last = _resolve(period.relative, reference)
    return period if first is None and last is None else period.model_copy(update={"first": first, "last": last})


def _resolve(relative: str, reference: Reference) -> tuple[date | None, date | None]:
    name, _, count = relative.partition(":")
    if name == "review":
        return _review(int(count or 0), reference)
    if name == "within" and reference.dated:
        return _spanning(reference.dated.year, int(count))
    if name == "recent":
        return _recent(int(count), reference)
    if name in {"former", "next"}:
        return _years_around(name, int(count or 0), reference.dated)
    if name == "month_days" and reference.dated:
        return days_of_month(reference.dated, *map(int, count.split("/")))
    if name in COUNTED:
        under_review = name in OF_SCHOOL_YEAR and reference.review and is_school_year(*reference.review)
        dated = reference.review[0] if under_review and reference.review else reference.dated
        return counted(name, int(count), dated) if dated else (None, None)
    if name == "until_now":
        return None, reference.dated
    interval = parse_template(relative) if ".." in relative else None
    dated_year = reference.dated.year if reference.dated else None
    this, year = reference.this or dated_year or reference.year, reference.year or dated_year
    if interval is None or this is None or year is None:
        return None, None
    return interval.dates(this=this, year=year)


def _recent(count: int, reference: Reference) -> tuple[date | None, date | None]:
    """近三年 does not say where it ends; of the years under review, when they are as many, it is those."""
    spanned = reference.review is not None and reference.review[1].year - reference.review[0].year + 1 == count
    return reference.review if spanned and reference.review else (None, None)


def _review(count: int, reference: Reference) -> tuple[date | None, date | None]:
    """The reviewed span, when it is as long as the expression says (0: of any length)."""
    early = reference.dated is not None and reference.dated.month <= _EARLY_MONTHS
    if reference.review is not None:
        first, last = reference.review
        to_come = early and reference.dated is not None and last.year >= reference.dated.year  # 过去一年 in January
        if count in {0, last.year - first.year + 1} and not (count == 1 and to_come):
            return first, last
    if count == 1 and reference.year is not None and not early:
        return date(reference.year, 1, 1), date(reference.year, 12, 31)
    return _years_around("former", count, reference.dated)


def _years_around(direction: str, count: int, dated: date | None) -> tuple[date | None, date | None]:
    """Whole years before or after a date: a report of spring looks back on the years up to the last one."""
    if dated is None or not count:
        return None, None
    coming = dated.year if dated.month <= _EARLY_MONTHS else dated.year + 1
    return _spanning(coming if direction == "next" else coming - count, count)


def _spanning(first: int, count: int) -> tuple[date, date]:
    return date(first, 1, 1), date(first + count - 1, 12, 31)

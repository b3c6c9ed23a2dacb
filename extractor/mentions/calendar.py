"""Days and intervals that may hang on the report's own year: 今年6月 is known to the month, its year is not.

A relative interval is written as text, `{this}-06-01..{this}-06-30`: `this` is the year in which the report was
written (今年), `year` the year that the section speaks of (全年, 上半年), `-1` or `+1` behind it a number of years.
A day of a known year (今年到2020年) is written in full, an open end is empty. `review:5`, `recent:3`, `former:3`,
`next:5` and `within:3` are spans of years around the report's date, `ago:3`, `month:-1` and `term:0` are counted
from it, `review` alone is the span that the report reviews; `now`, `context` and `event` name what no calendar
resolves.
"""

import calendar
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import regex

_DAY = r"(?:(?:\{(?P<anchor>this|year)(?P<shift>[+-]\d+)?\}|(?P<year>\d{4}))-(?P<month>\d\d)-(?P<day>\d\d))?"


class Day(NamedTuple):
    """A day of a known year, or, with an `anchor`, `year` years from the anchor's year."""

    year: int
    month: int
    day: int
    anchor: str = ""

    def on(self, base: int = 0) -> date:
        """The date, `base` being the anchor's year. A day beyond its month's end becomes the last of the month.

        >>> Day(0, 2, 29, "this").on(2019)
        datetime.date(2019, 2, 28)
        """
        year = self.year + base
        return date(year, self.month, min(self.day, calendar.monthrange(year, self.month)[1]))

    def template(self) -> str:
        """The day as it stands in a relative interval."""
        shift = f"{self.year:+d}" if self.year else ""
        year = f"{{{self.anchor}{shift}}}" if self.anchor else f"{self.year:04d}"
        return f"{year}-{self.month:02d}-{self.day:02d}"


class Interval(NamedTuple):
    """First and last day, both inclusive; an open end is null."""

    first: Day | None
    last: Day | None

    @property
    def is_absolute(self) -> bool:
        """Whether the dates are known without the report's own date."""
        return not any(day is not None and day.anchor for day in self)

    def dates(self, *, this: int = 0, year: int = 0) -> tuple[date | None, date | None]:
        """The interval's dates, given the years that its anchors stand for."""
        bases = {"": 0, "this": this, "year": year}
        first, last = (None if day is None else day.on(bases[day.anchor]) for day in self)
        return first, last

    def template(self) -> str:
        """The interval as text.

        >>> Interval(None, Day(-1, 12, 31, "this")).template()
        '..{this-1}-12-31'
        """
        first, last = ("" if day is None else day.template() for day in self)
        return f"{first}..{last}"


@lru_cache(1024)
def parse_template(template: str) -> Interval | None:
    """The interval that a relative text stands for, or null when it is no interval (`now`, `review:5`).

    >>> parse_template("{year}-01-01..")
    Interval(first=Day(year=0, month=1, day=1, anchor='year'), last=None)
    """
    first, dots, last = template.partition("..")
    return Interval(_parse_day(first), _parse_day(last)) if dots else None


def _parse_day(text: str) -> Day | None:
    match = regex.fullmatch(_DAY, text)
    if match is None:
        raise ValueError(f"{text!r} is no day of a relative period")
    if not match["month"]:
        return None
    year = int(match["year"] or match["shift"] or 0)
    return Day(year, int(match["month"]), int(match["day"]), match["anchor"] or "")

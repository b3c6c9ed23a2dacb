"""What the mentions room finds: quantities, periods and places, each with the rule that found it."""

from datetime import date
from decimal import Decimal
from typing import Literal

from .base import Record
from .span import Span

Kind = Literal["count", "amount", "percentage", "area", "length", "duration", "rank", "rate", "measure", "ratio"]
Qualifier = Literal["exact", "approx", "more_than", "less_than", "at_least", "at_most", "range"]


class Quantity(Span):
    """A number with its unit, as found in the text.

    `value` and `high` are in the base unit, multipliers expanded (6.1万余人 is 61000); `high` is set for ranges only.
    `unit` is written without the multiplier (万元 gives 元). `step` is the last printed digit in base units (2.47亿元:
    1000000). `core_start`/`core_end` bound the number and unit without attached qualifiers. `unit_id` is the id of the
    pattern row that gave the unit, null for a bare number.
    """

    kind: Kind
    value: Decimal
    high: Decimal | None = None
    unit: str
    qualifier: Qualifier = "exact"
    step: Decimal | None = None
    rule: str
    unit_id: str | None = None
    threshold: bool = False
    """A size limit inside a name (亿元以上 in 亿元以上项目5个): claimed so that nothing else takes it."""
    flags: tuple[str, ...] = ()


class Period(Span):
    """A time expression. `first`/`last` are its ISO dates where the expression alone fixes them.

    An expression relative to the report's own date (今年, 上半年, 目前) has `relative` set and is resolved by
    `mentions.periods.resolve_period`; what stays unresolved has both dates null.
    """

    first: date | None = None
    last: date | None = None
    relative: str | None = None
    base: bool = False
    """Only compared with (比2015年增加): it governs no figure."""
    rule: str


def is_school_year(first: date, last: date) -> bool:
    """Whether a span is a school year, from September to August.

    >>> is_school_year(date(2016, 9, 1), date(2017, 8, 31)), is_school_year(date(2016, 9, 1), date(2017, 1, 31))
    (True, False)
    """
    return (first.month, first.day, last.month, last.day, last.year - first.year) == (9, 1, 8, 31, 1)


class Place(Span):
    """A place named in the text. `name` is official (三门峡市) and `adcode` its code; both null-free.

    `level` is province, prefecture, county or town; a town or village has no code.
    """

    name: str
    adcode: str | None
    level: Literal["province", "prefecture", "county", "town", "village"]
    rule: str


class Mentions(Record):
    """Everything found in one document, each list in text order; no quantity overlaps a period or place."""

    quantities: tuple[Quantity, ...]
    periods: tuple[Period, ...]
    places: tuple[Place, ...]

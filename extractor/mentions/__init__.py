"""Finds quantities, periods and places in a text and says what each means."""

from .counted_periods import SCHOOL_BOUND
from .date_lines import find_report_date
from .periods import DAY_BOUND, PeriodFinder, Reference, resolve_period
from .places import PlaceFinder, RelativePlace, RelativePlaceFinder
from .quantities import QuantityFinder

__all__ = [
    "DAY_BOUND",
    "SCHOOL_BOUND",
    "PeriodFinder",
    "PlaceFinder",
    "QuantityFinder",
    "Reference",
    "RelativePlace",
    "RelativePlaceFinder",
    "find_report_date",
    "resolve_period",
]

"""去年同期: the time a year before the one that is told beside it."""

from collections.abc import Sequence
from datetime import date

from ...model import Period
from .governing import Governing

SAME_TIME = "period.same-time"
SAME_TIMES = {"去年": -1, "上年": -1, "前年": -2}
"""How many years 同期 is from what is told beside it."""


def with_same_times(governed: Sequence[Governing]) -> list[Governing]:
    """到5月底竣工率36%，而去年同期才29.5%: a year before what is told beside it."""
    periods = [g.period for g in governed]
    found = []
    for index, governing in enumerate(governed):
        shift = SAME_TIMES.get(governing.period.text[:2]) if governing.period else None
        if governing.period is None or governing.period.rule != SAME_TIME or shift is None:
            found.append(governing)
            continue
        beside = [*reversed(periods[:index]), *periods[index + 1 :]]
        told = next((p for p in beside if p is not None and p.last and p.rule != SAME_TIME), None)
        found.append(governing._replace(period=_shifted(governing.period, told, shift) if told else governing.period))
    return found


def _shifted(period: Period, told: Period, years: int) -> Period:
    first, last = told.first and _years_on(told.first, years), told.last and _years_on(told.last, years)
    return period.model_copy(update={"first": first, "last": last, "relative": None})


def _years_on(day: date, years: int) -> date:
    return date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)

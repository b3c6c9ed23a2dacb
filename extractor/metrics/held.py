"""What was held for years running: 满意率连续三年居全省第2位 tells of all three of them."""

from datetime import date

from ..model import Period
from .situation import Linked

YEARS = "年"
LONGEST_RUN = 60
"""A run has at most so many years."""


def held_since(item: Linked, before: Linked | None, period: Period | None) -> Period | None:
    """The years of a run that ends with the year a figure is of, or the same time where it tells of no run.

    A run of months or quarters (连续21个月) has no dates.
    """
    if before is None or period is None or before.head.source != "running" or item.head.change is not None:
        return period
    if item.head.source == "running":
        return period  # 甲断面连续7年、乙断面连续4年保持Ⅱ类水质: one run is no part of another
    here = item.slot.segment is before.slot.segment and item.slot.position == before.slot.position + 1
    if not here or period.last is None:
        return period
    start, end = before.slot.left[-1].start, before.quantity.end
    run = {"start": start, "end": end, "text": item.view.text[start:end], "relative": None, "first": None, "last": None}
    if before.quantity.unit == YEARS and 1 < before.quantity.value < LONGEST_RUN:
        last = period.last.year
        run |= {"first": date(last - int(before.quantity.value) + 1, 1, 1), "last": date(last, 12, 31)}
    return period.model_copy(update=run)

"""Figures that a report gives twice, in prose and in a table or in two passages."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

import regex

from ..model import Metric
from .agreement import PEOPLE

EMPTY = regex.compile(r"[的之了等、，,（）()“”\"\s]|(?:合计|总计|小计)$")
TELLING = 3
"""Digits of a value that two different facts are not likely to share."""

FEWER, LONG_NAME = 2, 4
"""Digits that will do where both name the indicator alike, and at this length."""

UNMISTAKABLE = 4
"""Digits of a level with which one common word of the two names is enough (项目学校投资, 投资额合计)."""


class _Fact(NamedTuple):
    """What two records of one fact have in common, but for the indicator's wording."""

    report: str
    value: Decimal
    high: Decimal | None
    unit: str
    fields: tuple[object, ...]


def mark_repeats(metrics: Sequence[Metric]) -> list[Metric]:
    """The metrics, each that says again what an earlier one of its report says with `same_as` set to that one's id."""
    by_id = {metric.id: metric for metric in metrics}
    earlier: dict[_Fact, list[Metric]] = {}
    marked = []
    for metric in metrics:
        candidates = earlier.setdefault(_fact(metric), [])
        first = next((each for each in candidates if _same(each, metric, by_id)), None)
        if first is None:
            candidates.append(metric)
        marked.append(metric.model_copy(update={"same_as": first.id}) if first else metric)
    return marked


def _fact(metric: Metric) -> _Fact:
    unit = "人" if metric.unit in PEOPLE else metric.unit
    place = metric.adcode or metric.region
    period = (metric.period_start, metric.period_end)
    fields = (metric.kind, metric.change, metric.status, place, *period)
    return _Fact(metric.report, metric.value, metric.high, unit, fields)


def _same(first: Metric, second: Metric, by_id: Mapping[str, Metric]) -> bool:
    """Whether two records of equal value, unit and time are one fact. In one paragraph the text lists, not repeats."""
    if first.paragraph == second.paragraph or not _same_total(first, second, by_id):
        return False
    left, right = _bare(first), _bare(second)
    if not left or not right:
        return False
    digits = significant_digits(first.value)
    if left == right:
        return digits >= TELLING or (digits >= FEWER and len(left) >= LONG_NAME)
    if digits >= UNMISTAKABLE and first.change is None and first.kind != "percentage" and _share_word(left, right):
        return True
    return digits >= TELLING and _alike(first.indicator_code, second.indicator_code, left, right)


def _same_total(first: Metric, second: Metric, by_id: Mapping[str, Metric]) -> bool:
    """Parts of totals of different size are different parts."""
    totals = {by_id[each.part_of].value for each in (first, second) if each.part_of and each.part_of in by_id}
    return len(totals) < 2


def _alike(first: str | None, second: str | None, left: str, right: str) -> bool:
    if first and second:
        return first == second
    shorter, longer = sorted((left, right), key=len)
    return shorter in longer and 2 * len(shorter) >= len(longer)


def _share_word(left: str, right: str) -> bool:
    """Whether two characters in a row stand in both."""
    return any(left[start : start + 2] in right for start in range(len(left) - 1))


def _bare(metric: Metric) -> str:
    return EMPTY.sub("", metric.indicator or "")


def significant_digits(value: Decimal) -> int:
    """Digits without leading and trailing zeros.

    >>> significant_digits(Decimal("12500000")), significant_digits(Decimal("100")), significant_digits(Decimal(0))
    (3, 1, 0)
    """
    return len("".join(map(str, value.as_tuple().digits)).strip("0"))

"""What governs figures in time: the period of each, and what goes on to govern those behind."""

from typing import NamedTuple

from ...model import Period, Status

DEADLINE_ENDS = "前"
NOW = frozenset({"now", "until_now"})
"""What 目前 and 截至目前 mean."""
PAST = "past"
"""What 过去 and 从前 mean."""
INSPECTION = "inspection"
"""What 督查时 means."""


class Governing(NamedTuple):
    """The period of one quantity; whether it was carried over from before, and if so from an introduction.

    `planned` and `actual` are what was carried for plans (the year) and for what is done (截至10月底) where both were
    said.
    """

    period: Period | None
    from_lead: bool = False
    carried: bool = False
    planned: Period | None = None
    actual: Period | None = None

    def of(self, status: Status, *, told: bool) -> Period | None:
        """The period for a status. `told` says that the clause itself tells the status (实际开工, 计划新建)."""
        if not self.carried or not told:
            return self.period
        if status == "planned" and self.planned:
            return self.planned
        return self.actual if status == "actual" and self.actual else self.period


class Lead(NamedTuple):
    """What governs what comes behind: the last period, the last year or span, and the last as-of date.

    `of_all` tells that `last` is said to be the time of all the report's figures (文中数据均截至6月30日), `inspected`
    that it is when things were looked into, of which the report tells the findings, `announced` that it is the time
    of which an introduction says that the report tells (现将截至9月底的情况通报如下).
    """

    last: Period
    year: Period | None
    as_of: Period | None
    of_all: bool = False
    inspected: bool = False
    announced: bool = False


class Governed(NamedTuple):
    """The periods of a paragraph's quantities, in order, and those that govern what comes behind."""

    periods: tuple[Governing, ...]
    lead: Lead | None


def is_deadline(period: Period | None) -> bool:
    """9月底前, 寒假前: a day by which one thing is due; 目前 and 截至目前 are none."""
    if period is None or period.first is not None or period.relative in NOW:
        return False
    return period.text.endswith(DEADLINE_ENDS)


def is_month(period: Period) -> bool:
    """8月, 去年10月, 三月初: one month or a part of one, longer than a day."""
    first, last = period.first, period.last
    return (
        first is not None and last is not None and first < last and (first.year, first.month) == (last.year, last.month)
    )


def is_as_of(period: Period) -> bool:
    """截至2023年6月底, 到6月底, 到上个月底: an end without a beginning, and no deadline."""
    ends = period.last is not None or (period.relative or "").startswith(("..", "month_end"))
    return period.first is None and ends and not period.text.endswith(DEADLINE_ENDS)

"""Whether the time of a figure was still to come, or over, when its report was written."""

from datetime import date, timedelta

from ..model import Period
from .cues import Cues
from .times import tenses
from .times.governing import DEADLINE_ENDS, INSPECTION, NOW
from .times.report_dates import spans_new_year
from .times.timeframes import Frame

TO_COME = "next:"
"""How spans of years to come are told."""


class Ahead:
    """Holds the times of figures against the day of their report and the span of its plan."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def is_ahead(self, period: Period | None, frame: Frame) -> bool:
        """Whether a time was still to come when the report was written; 截至2024年底 is told even a day before."""
        if period is not None and (period.text.startswith("截") or period.relative == INSPECTION):
            return False
        if period is not None and (period.relative or "").startswith(TO_COME):
            return True  # 今后五年, whichever years they are
        day = None if frame.time.implied else tenses.last_day(frame.time.dated)
        if frame.time.implied and period and frame.time.dated and period.text.endswith(DEADLINE_ENDS):
            # 2019年12月底前 where no day is borne; 8月25日前 is of the year told, and may lie behind what was told
            day = frame.time.dated - timedelta(days=0 if period.relative else 1)
        later = period is not None and self.is_later(period, frame)
        return later or tenses.ahead(period, frame.time.dated) or tenses.due(period, day)

    def is_later(self, period: Period, frame: Frame) -> bool:
        """下半年 in an account of the first half: what is told of is still to come."""
        if not self._cues.may_begin(period.text[0], "later_part"):
            return False
        told = frame.time.review[1] if frame.time.review else None
        begins = any(period.text.startswith(word) for word in self._cues.words("later_part"))
        return begins and bool(told and period.first and period.first > told)

    @staticmethod
    def has_begun(period: Period | None, frame: Frame, day: date | None) -> bool:
        """2023年购置课桌3000套 in an account of 2022: a time just begun, of which the frame says nothing."""
        told = frame.time.review[1] if frame.time.review else None
        behind = bool(told and period and period.first and period.first > told)
        return (not frame.status or (frame.status == "actual" and behind)) and tenses.has_begun(period, day)

    @staticmethod
    def before_plan(period: Period | None, frame: Frame) -> bool:
        """到2020年末全县有学校118所 in a plan for 2021—2025: how things stood when it was made."""
        begins = frame.period.first if frame.period else frame.time.review[0] if frame.time.review else None
        ended = period.last if period else None
        since = period.first if period and period.last is None else None
        if frame.status == "planned" and since and frame.time.dated and since.year < frame.time.dated.year:
            return True  # 2014年以来，累计到位资金3.2亿元 in a section on a plan and its money
        if period and spans_new_year(period):
            ended = period.first  # 2017年秋季 in a plan for 2018—2020
        return bool(frame.status == "planned" and ended and begins and ended < begins)

    @staticmethod
    def is_so(period: Period | None, frame: Frame, *, carried: bool) -> bool:
        """眼下是2.3平方米, 截至3月底到账900万元 in a plan: what its own time tells of now or of a time that is over."""
        if period is None or carried or frame.status != "planned":
            return False
        dated = None if frame.time.implied else frame.time.dated
        over = period.last is not None and dated is not None and period.last < dated
        return period.relative in NOW or period.text.startswith("截") or over

"""The time that a report says it covers: 现将2020年工作情况报告如下, 评价时段为2020年1月1日至12月31日."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from ...model import Outline, Period, Report, Sentence
from ..cues import Cues
from .report_dates import EARLY, LONGEST_MONTH, OPENING

TO_COME = "{this+"
"""How 明年 is told."""
NEAR = 12
"""That a time is what a paper covers is told within so many characters of it."""
LATE = 11
"""From this month on a report can give account of its own year."""
TOWARDS = "对"


class StatedTimes:
    """Reads in a title and an introduction which time a report is about."""

    def __init__(self, cues: Cues) -> None:
        self._announces = cues.longest_first("announces")
        self._covered = cues.longest_first("time_covered")
        self._accounts = cues.longest_first("yearly_account")
        self._looks = cues.longest_first("inspects")

    def find(
        self,
        text: str,
        report: Report,
        outline: Outline,
        number: int,
        periods: Sequence[Period],
    ) -> list[Period]:
        """The times that say so, of which the first that lasts counts; 关于做好明年工作的意见 says one too."""
        title_end = report.start + len(report.title or "")
        own = [p for p in periods if report.start <= p.start < report.end and not p.base]
        titled = [p for p in own if p.start < title_end and (p.relative or "").startswith(TO_COME)]
        return [*titled, *self._told(text, self._introduction(report, outline, number), own)]

    def yearly(self, report: Report, dated: date | None) -> Period | None:
        """年度工作总结 of 26 December or of 8 January: the year of which account is given."""
        told = next((word for word in self._accounts if word in (report.title or "")), None)
        if told is None or dated is None or EARLY < dated.month < LATE:
            return None
        year, spot = dated.year - (dated.month <= EARLY), report.start + (report.title or "").index(told)
        first, last = date(year, 1, 1), date(year, 12, 31)
        return Period(start=spot, end=spot + len(told), text=told, first=first, last=last, rule="period.of-year")

    @staticmethod
    def _introduction(report: Report, outline: Outline, number: int) -> Iterator[Sentence]:
        """The sentences between the title and the first heading."""
        own = (p for p in outline.paragraphs if p.report == number and p.start < report.start + OPENING)
        opening = takewhile(lambda p: not p.headings, own)
        return (sentence for paragraph in opening if not paragraph.is_heading for sentence in paragraph.sentences)

    def _told(self, text: str, sentences: Iterator[Sentence], periods: Sequence[Period]) -> Iterator[Period]:
        told = [*sentences]
        opens = bool(told) and self._announced(text, told[-1])
        for sentence in told:
            inside = [p for p in periods if sentence.start <= p.start < sentence.end]
            announced = self._announced(text, sentence)
            for period in inside:
                before = text[max(sentence.start, period.start - NEAR) : period.start]
                behind = text[period.end : sentence.end]
                looked = TOWARDS in before and any(word in behind for word in self._looks)
                headed = opens and sentence is told[0] and period.start == sentence.start
                if announced or headed or looked or any(word in before for word in self._covered):
                    yield period

    def _announced(self, text: str, sentence: Sentence) -> bool:
        return text[: sentence.end].rstrip("。：:.\n 　").endswith(self._announces)


def lasting(times: Sequence[Period]) -> Period | None:
    """The first that is a part of a year, a year or more, and has both its ends."""
    return next((t for t in times if t.first and t.last and (t.last - t.first).days > 2 * LONGEST_MONTH), None)

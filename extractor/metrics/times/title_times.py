"""The times that a title bears: what a report gives account of, and the plan that it may join to it."""

from collections.abc import Sequence

import regex

from ...model import Outline, Period, Report
from ..cues import Cues
from .frame_words import FrameWords
from .report_dates import LONGEST_MONTH, LONGEST_PART, OPENING, spans_years
from .stated_times import TO_COME


class TitleTimes:
    """Reads the times in titles."""

    def __init__(self, cues: Cues, words: FrameWords) -> None:
        self._cues = cues
        self._words = words

    def period(
        self, text: str, report: Report, outline: Outline, number: int, periods: Sequence[Period]
    ) -> Period | None:
        """The time that a title bears: an as-of date, else a span of years before a single year or part of one."""
        end = self._title_end(outline, number, report)
        borne = [p for p in periods if report.start <= p.start < end and not p.base and not self._is_imprint(text, p)]
        if as_of := next((p for p in borne if p.first is None and p.last and p.text[0] in "截至"), None):
            return as_of
        inside = [p for p in borne if p.first and p.last]
        if part := self._part_of_year(inside):
            return part
        spans = [p for p in inside if p.first and p.last and p.last.year - p.first.year >= 1]
        spoken = [p for p in borne if p.relative and "年" in p.text and not p.relative.startswith(("next", TO_COME))]
        return next(iter(spans or inside or spoken), None) or self._data_period(text, report, periods)

    def plan(self, text: str, report: Report, periods: Sequence[Period]) -> Period | None:
        """2021年工作总结及2022年工作计划: the time of the plan that a title joins to an account."""
        said = text[report.start : report.start + len(report.title or "")]
        joined = self._words.plan_joined(said)
        inside = [
            p for p in periods if joined is not None and 0 <= p.start - report.start - joined < len(said) - joined
        ]
        return next((p for p in inside if not p.base and not self._is_imprint(text, p)), None)

    def _is_imprint(self, text: str, period: Period) -> bool:
        """（2023年6月） alone or behind an office, 2017年第3期, any one day: when it was written, which issue."""
        first, last = period.first, period.last
        if first is not None and first == last:
            return True
        line = text[text.rfind("\n", 0, period.start) + 1 : text.find("\n", period.end)]
        rest = regex.sub(r"\W", "", line.replace(period.text, "", 1))
        bracketed = text[period.start - 1 : period.start] in "（(" and text[period.end : period.end + 2] in {
            "）\n",
            ")\n",
        }
        alone = bracketed or not rest or rest.endswith(self._cues.longest_first("office"))
        brief = first is not None and last is not None and (last - first).days <= LONGEST_MONTH
        return (alone and brief) or bool(regex.match(r"\s*[（(]?第.{1,4}期", text[period.end : period.end + 10]))

    @staticmethod
    def _part_of_year(inside: Sequence[Period]) -> Period | None:
        """关于2020年…前三季度进度的通报: of a year and a part of it, the part."""
        parts = [p for p in inside if p.first and p.last and (p.last - p.first).days < LONGEST_PART]
        years = [p for p in inside if p not in parts]
        if len(years) != 1 or len(parts) != 1 or not years[0].first or not years[0].last or not parts[0].first:
            return None
        within = years[0].first <= parts[0].first <= years[0].last and years[0].start < parts[0].start
        return parts[0] if within and not spans_years(years[0]) else None

    def _data_period(self, text: str, report: Report, periods: Sequence[Period]) -> Period | None:
        """本次采用2022年数据: the time of its data is the time that a report covers."""
        words = self._cues.longest_first("data_noun")
        opening = [p for p in periods if report.start <= p.start < report.start + OPENING and p.first and p.last]
        return next((p for p in opening if text.startswith(words, p.end)), None)

    def _title_end(self, outline: Outline, number: int, report: Report) -> int:
        for paragraph in outline.paragraphs:
            if paragraph.report == number and not (paragraph.is_heading and not paragraph.headings):
                return paragraph.start
        return report.start

"""The time frame and status of every paragraph: what it reviews, plans or rules, inherited from headings downwards."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import accumulate
from typing import NamedTuple

import regex

from ...model import Outline, Paragraph, Period, Report, Status, is_school_year
from ..cues import Cues
from .frame_words import FrameWords, asks_how
from .implied_dates import ImpliedDates
from .report_dates import (
    EARLY,
    LONGEST_MONTH,
    LONGEST_PART,
    OPENING,
    account_year,
    inspection,
    is_day_of_issue,
    numbered,
    opens_with,
    ranges,
    same_time,
    settled,
    spans_years,
    tells_last_year,
    whole_year,
    written_by,
)
from .stated_times import StatedTimes, lasting
from .title_times import TitleTimes

Resolve = Callable[[Period, "ReportTime"], Period]


RUN_IN = 6
"""The level of headings that open an item of a list inside running text."""
SCHOOL_ENDS = 7
"""The month in which a school year is looked back on."""
TERM = "period.term"
"""The row of terms of school."""


class ReportTime(NamedTuple):
    """A report's own time: its date, a section's year, the span under review.

    `implied` tells that the report bears no date and `dated` was taken from the years it speaks of; `since` is the
    first day of what it looks back on (2018年以来), `account` the year before its own that it gives account of, `this`
    what 今年 means in a section on that year, `ahead` the first span of years it tells of that are not over.
    """

    dated: date | None
    year: int | None
    review: tuple[date, date] | None
    implied: bool
    since: date | None = None
    account: int | None = None
    this: int | None = None
    ahead: tuple[date, date] | None = None


class Frame(NamedTuple):
    """What governs a paragraph's figures when nothing nearer does. `time` resolves relative expressions in it.

    `title` is the time that the title of a review bears (2024年上半年…情况通报); an introduction comes before it;
    `funded` the span of a plan in a section that says who pays for it, `inspected` when things were looked into;
    `announced` the span of a plan of which a paper of another kind tells (news, a speech).
    """

    period: Period | None
    status: Status | None
    time: ReportTime
    title: Period | None = None
    funded: Period | None = None
    inspected: Period | None = None
    announced: Period | None = None


class FrameFinder:
    """Gives each paragraph its frame from the headings above it and the report's title."""

    def __init__(self, cues: Cues, resolve: Resolve) -> None:
        self._cues = cues
        self._resolve = resolve
        self._words = FrameWords(cues)
        self._implied = ImpliedDates(cues, self._words)
        self._stated = StatedTimes(cues)
        self._titles = TitleTimes(cues, self._words)

    def frames(self, text: str, outline: Outline, periods: Sequence[Period], *, dated: date | None) -> list[Frame]:
        """One frame for each paragraph of the outline. `dated` overrides the date that the reports bear."""
        found = []
        titles = [
            self._titles.period(text, report, outline, number, periods) for number, report in enumerate(outline.reports)
        ]
        plans = [self._titles.plan(text, report, periods) for report in outline.reports]
        times = [
            self._report_time(text, report, outline, periods, title, dated)
            for report, title in zip(outline.reports, titles, strict=True)
        ]
        times = [*accumulate(times, _no_earlier)]
        known = next((time.dated for time in times if time.dated), None)
        times = [time if time.dated else time._replace(dated=known) for time in times]
        titles = [
            title
            or lasting([self._resolve(p, time) for p in self._stated.find(text, report, outline, number, periods)])
            or (None if time.implied else self._stated.yearly(report, time.dated))
            for number, (report, title, time) in enumerate(zip(outline.reports, titles, times, strict=True))
        ]
        statuses = [self._words.of_title(report.title) for report in outline.reports]
        looks = self._cues.longest_first("inspects")
        inspected = [
            day and self._resolve(day, time)
            for report, time in zip(outline.reports, times, strict=True)
            for day in [inspection(text, report, [self._resolve(p, time) for p in periods], looks)]
        ]
        told = [
            self._plan_told(text, report, periods) if not (title or status) else None
            for report, title, status in zip(outline.reports, titles, statuses, strict=True)
        ]
        parted = {paragraph.report for paragraph in outline.paragraphs if paragraph.headings}
        for paragraph in outline.paragraphs:
            number = paragraph.report
            titled = (titles[number], plans[number])
            frame = self._frame(paragraph, statuses[number], times[number], titled, periods)
            frame = frame._replace(inspected=inspected[number], announced=told[number])
            frame = self._afterwards(paragraph, frame)
            if number in parted and self._tells_what_there_is(text, paragraph, frame, periods):
                frame = frame._replace(title=None)
            found.append(self._introducing(frame) if self._introduces(text, paragraph) else frame)
        return found

    def _frame(
        self,
        paragraph: Paragraph,
        title_status: Status | None,
        time: ReportTime,
        titled: tuple[Period | None, Period | None],
        periods: Sequence[Period],
    ) -> Frame:
        title, plan = titled
        period: Period | None = None
        status = title_status
        for heading in paragraph.headings:
            inside = [p for p in periods if heading.start <= p.start < heading.end]
            inner = heading.level > 2 and not paragraph.is_heading
            run_in = heading.start >= paragraph.start and (inner or not opens_with(heading, inside))
            if run_in and not (inside and heading.text.rstrip("。.：: ").endswith((")", "）"))):
                # A run-in heading is its paragraph's own text, but for a stage's (3.3 巩固提升阶段（2025年）。).
                continue
            if heading.level >= RUN_IN and heading.start < paragraph.start:
                continue  # an item inside running text (一是…) says nothing of the paragraph behind it
            inside = [] if is_day_of_issue(heading.text, inside, time.dated) else inside
            named = self._words.of_heading(heading.text)
            if named is None and title_status is None and asks_how(heading.text, self._cues):
                named = "planned"  # 三、怎么打 in a speech
            if named == "planned" and title_status == "actual" and inside and self._is_reviewed(inside[0], title, time):
                named = None  # 上半年重点工作 in an account of that half year
            # Below a dated plan (2024年工作安排) a heading that speaks of 经验 or 成效 makes no review.
            if self._words.is_mixed(heading.text):
                status, inside = ("actual" if status == "actual" else None), []
            elif named and not (period is not None and status == "planned" and named == "actual"):
                status = named
            if inside:
                period = settled(self._resolve(inside[0], time))
                time = self._with_period(time, period)
        planned = status == "planned" and paragraph.headings and not self._timeless(paragraph)
        told = (title_status == "actual" and status == "actual") or (plan is not None and status != "planned")
        told = told or (title_status is None and status is None and title is not None and whole_year(title))
        reviewed = title if told or (title and title.first is None and status != "planned") else None
        lasting = title is not None and spans_years(title)
        span = title if (planned and lasting) or (title_status == status == "planned" and not lasting) else None
        if plan is not None and status == "planned" and paragraph.headings and period is None:
            span = self._resolve(plan, time)
        yearly = span if status == "planned" else reviewed
        if period is None and yearly is not None and not lasting:
            # 6月底前 in a plan for next year, 全年 in a summary, is of that year
            time = self._with_period(time, yearly)
        if status == "planned":
            time = _looking_back(time)
        elif status == "actual":
            time = time._replace(year=time.year or time.account)
        if status != "planned" and not tells_last_year(periods):
            time = _told_then(time)
        pays = status == "planned" and lasting and self._says_who_pays(paragraph)
        return Frame(period or span, status, time, reviewed, title if pays else None)

    def _tells_what_there_is(self, text: str, paragraph: Paragraph, frame: Frame, periods: Sequence[Period]) -> bool:
        """先说学校的底子。现有教学班22个 before the first heading: how things stand when a yearly account is given."""
        if paragraph.headings or paragraph.is_heading or frame.title is None or spans_years(frame.title):
            return False
        said = text[paragraph.start : paragraph.end]
        timed = any(paragraph.start <= p.start < paragraph.end for p in periods)
        return not timed and any(word in said for word in self._cues.words("frame_stock"))

    def _afterwards(self, paragraph: Paragraph, frame: Frame) -> Frame:
        """五、整改情况 in a paper of May 2019 on the funds of 2018: what was mended since is of no year told."""
        title, day = frame.title, None if frame.time.implied else frame.time.dated
        if title is None or title.last is None or day is None or day.year <= title.last.year or spans_years(title):
            return frame
        words = self._cues.words("frame_afterwards")
        if not any(word in heading.text for heading in paragraph.headings for word in words):
            return frame
        return frame._replace(title=None, time=frame.time._replace(year=day.year, account=None, this=None))

    def _is_reviewed(self, period: Period, title: Period | None, time: ReportTime) -> bool:
        """Whether a heading is of the part of a year of which the title gives account; 2025年 may be the year ahead."""
        told = self._resolve(period, time)
        if title is None or not title.first or not title.last or (title.last - title.first).days > LONGEST_PART:
            return False
        return (told.first, told.last) == (title.first, title.last)

    def _introduces(self, text: str, paragraph: Paragraph) -> bool:
        """现将自评情况报告如下: whether a paragraph says how the report was made."""
        said = text[paragraph.start : paragraph.end].rstrip("。：:. \n")
        return not paragraph.headings and said.endswith(self._cues.longest_first("announces"))

    @staticmethod
    def _introducing(frame: Frame) -> Frame:
        """从1月18日起翻账本: an account of last year was made in the year that it is dated."""
        dated, year = frame.time.dated, frame.time.year
        last_years = dated is not None and not frame.time.implied and year == dated.year - 1
        return frame._replace(time=frame.time._replace(year=year + 1)) if last_years and year else frame

    def _says_who_pays(self, paragraph: Paragraph) -> bool:
        """(五)多渠道筹钱 under 三、主要措施: whether a section is about money."""
        words = self._cues.words("frame_money")
        return bool(paragraph.headings) and any(word in paragraph.headings[-1].text for word in words)

    def _timeless(self, paragraph: Paragraph) -> bool:
        """Sections of measures, experience or problems name no time of their own."""
        words, in_need = self._cues.words("frame_timeless"), self._cues.words("in_need")
        titles = [h.text for h in paragraph.headings if not any(word in h.text for word in in_need)]  # 困难学生资助
        return any(word in title for title in titles for word in words)

    def _with_period(self, time: ReportTime, period: Period) -> ReportTime:
        if period.first is None or period.last is None:
            return time
        same_year = period.first.year == period.last.year
        year = period.first.year if same_year else None
        return time._replace(year=year, review=(period.first, period.last), account=None, this=None)

    def _report_time(
        self,
        text: str,
        report: Report,
        outline: Outline,
        periods: Sequence[Period],
        title: Period | None,
        dated: date | None,
    ) -> ReportTime:
        own = [p for p in periods if report.start <= p.start < report.end]
        borne = dated or report.dated or self._meeting_day(text, own)
        told = (self._reviewed_until(report, title), self._opens(report, title))
        number = None if borne else numbered(text, report)
        seen = written_by(self._unplanned(text, report, own), number)
        known = borne or self._implied.date(text, outline, report, seen, *told)
        looked = None if borne else inspection(text, report, own, self._cues.longest_first("inspects"))
        known = max((day for day in (known, number, looked and looked.last) if day), default=None)
        if borne is None and known is not None and self._goes_on_to_plan(text, report, own, title, known):
            known = date(known.year + 1, 1, 1)
        if borne is None and known is not None and self._plans_on(outline, report, own, known.year):
            known = borne = date(known.year, 1, LONGEST_MONTH)
        if borne is None and known is not None and title is not None and title.first is None:
            # 2022年第9期（截至10月28日）: the day up to which a report tells is its own.
            borne = self._resolve(title, ReportTime(known, None, None, True)).last
            known = borne or known
        spoken = (self._resolve(p, ReportTime(known, None, None, True)) for p in own if known and ranges(p))
        told_years = sorted([*own, *spoken], key=lambda p: p.start)
        spans = [(p.first, p.last) for p in told_years if p.first and p.last and 2 <= p.last.year - p.first.year <= 5]
        past = [(a, b) for a, b in spans if a and b and (known is None or b.year <= known.year)]
        whole = title is not None and (spans_years(title) or title.rule == TERM)
        titled = (title.first, title.last) if title and title.first and title.last and whole else None
        since = next((p.first for p in own if p.first and p.last is None and p.first.month == 1), None)
        account = account_year(borne, [p for p in own if p.start < report.start + OPENING])
        ahead = next(((a, b) for a, b in spans if a and b and (a, b) not in past), None)
        review = titled or (past[0] if past else None)
        return ReportTime(known, None, review, borne is None, since, account, ahead=ahead)

    def _unplanned(self, text: str, report: Report, periods: Sequence[Period]) -> list[Period]:
        """Of the times of a report all but that of the plan which its title joins to an account."""
        plan = self._titles.plan(text, report, periods)
        return [p for p in periods if not (plan and same_time(p, plan))]

    def _goes_on_to_plan(
        self, text: str, report: Report, periods: Sequence[Period], title: Period | None, known: date
    ) -> bool:
        """印发三年行动计划，从2021年到2023年…。截至2020年底，…: news of a plan, of the year in which it begins."""
        if title is not None or (known.month, known.day) != (12, 31):
            return False
        plan = self._plan_told(text, report, periods)
        return plan is not None and plan.first is not None and plan.first.year == known.year + 1

    def _plan_told(self, text: str, report: Report, periods: Sequence[Period]) -> Period | None:
        """印发三年行动计划，从2021年到2023年: the span of years of the plan that the opening of a report tells of."""
        opening = (p for p in periods if report.start <= p.start < report.start + OPENING and spans_years(p))
        plan = next((p for p in opening if not p.base), None)
        if plan is None:
            return None
        ends = (spot for mark in "。\n" if (spot := text.find(mark, plan.end)) >= 0)
        sentence = text[max(text.rfind(mark, 0, plan.start) for mark in "。\n") + 1 : min(ends, default=len(text))]
        return plan if any(word in sentence for word in self._cues.words("plan_name")) else None

    def _plans_on(self, outline: Outline, report: Report, periods: Sequence[Period], year: int) -> bool:
        """一、2023年工作回顾 … 二、2024年工作安排: whether a report was given when the year that it plans began."""
        above = {h for p in outline.paragraphs for h in p.headings if report.start <= h.start < report.end}
        told = {
            (self._words.of_heading(h.text), p.first.year)
            for h in above
            for p in periods
            if h.start <= p.start < h.end and p.first and p.last and p.first.year == p.last.year
        }
        return ("planned", year) in told and ("actual", year - 1) in told and ("actual", year) not in told

    def _meeting_day(self, text: str, periods: Sequence[Period]) -> date | None:
        """2021年4月12日下午，副县长主持召开专题会议: minutes without a date line are of the day of the meeting."""
        first = next((p for p in periods if p.first and p.first == p.last), None)
        if first is None or text.rfind("\n", 0, first.start) + 1 != first.start:
            return None
        sentence = regex.split("[。；\n]", text[first.end :], maxsplit=1)[0]
        return first.first if any(word in sentence for word in self._cues.words("meeting")) else None

    def _reviewed_until(self, report: Report, title: Period | None) -> date | None:
        """“十三五”期间…工作总结: the last day of the years that a title looks back on; 2018年秋季 is no such span."""
        if title is None or title.first is None or title.last is None or title.last.year == title.first.year:
            return None
        if is_school_year(title.first, title.last) and self._words.of_title(report.title) != "planned":
            return date(title.last.year, SCHOOL_ENDS, LONGEST_MONTH)  # 2016—2017学年度控辍保学情况
        if title.last.year - title.first.year < 2:
            return None
        if any(word in (report.title or "") for word in self._cues.words("midterm")):
            return None  # 行动计划（2022—2024年）中期评估报告
        return title.last if self._words.of_title(report.title) == "actual" else None

    def _opens(self, report: Report, title: Period | None) -> date | None:
        """…三年行动计划（2021—2023年）: a plan that bears no date was made when its first year began."""
        if (
            title is None
            or title.first is None
            or not spans_years(title)
            or self._words.of_title(report.title) != "planned"
        ):
            return None
        return title.first


def _no_earlier(above: ReportTime, time: ReportTime) -> ReportTime:
    """An annex that bears no date was written no earlier than the paper above it tells of."""
    earlier = time.implied and above.dated and time.dated and time.dated < above.dated
    return time._replace(dated=above.dated) if earlier else time


def _told_then(time: ReportTime) -> ReportTime:
    """2022年工作总结和2023年工作计划: 今年以来 in its account is the year of which account is given."""
    early = time.dated is not None and time.dated.month <= EARLY
    last_years = time.dated is not None and time.year == time.dated.year - 1
    return time._replace(this=time.year) if last_years and (early or time.implied) else time


def _looking_back(time: ReportTime) -> ReportTime:
    """2024年工作安排: 过去一年 in a section of plans is the year before the one planned."""
    if time.year is None or time.review is None or time.review[0].year != time.review[1].year:
        return time
    return time._replace(review=(date(time.year - 1, 1, 1), date(time.year - 1, 12, 31)))

"""The date of a report that bears none: the latest time of which it tells what was done."""

from collections.abc import Sequence
from datetime import date

import regex

from ...model import Heading, Outline, Paragraph, Period, Report
from ..cues import Cues
from .frame_words import FrameWords
from .report_dates import beside, rose_since, spans_new_year, spans_years, whole_year

LAST_YEAR = "{this-1}-01-01..{this-1}-12-31"
"""How 去年 is told."""
CLAUSE = regex.compile(r"[，,]?[^，,。；;：:\n]*")
SCHOOL_OPENS = "period.school-opens"
"""The row of 开学, which says no year."""


class ImpliedDates:
    """Finds the dates that reports imply."""

    def __init__(self, cues: Cues, words: FrameWords) -> None:
        self._cues = cues
        self._words = words

    def date(
        self,
        text: str,
        outline: Outline,
        report: Report,
        periods: Sequence[Period],
        reviewed: date | None,
        opens: date | None,
    ) -> date | None:
        """Without a date line: the latest year that title, headings or the account of what was done speak of.

        `reviewed` is the last day of what the title looks back on, `opens` the first of what it plans.
        """
        above = [h for p in outline.paragraphs for h in p.headings if report.start <= h.start < report.end]
        title_end = report.start + len(report.title or "") + 12
        periods = [p for p in periods if p.rule != SCHOOL_OPENS]
        terms = [p.model_copy(update={"last": p.first}) for p in periods if spans_new_year(p)]  # 2023年秋季
        ends = [p for p in periods if p.last and not p.relative and (p.first is None or p.last.year == p.first.year)]
        ends += [p for p in terms if p.start < report.start + len(report.title or "") + 12]
        # 2022年工作总结 … 三、2023年打算: what a summary of one year goes on to plan says nothing of its date.
        summary = self._words.of_title(report.title) == "actual" and any(p.start < title_end for p in ends)
        headings = {(h.start, h.end) for h in above if not summary or self._words.of_heading(h.text) != "planned"}
        headings -= self._items_of_plans(outline) if any(p.start < title_end for p in ends) else set()
        named = [p.last for p in ends if p.start < title_end or any(a <= p.start < b for a, b in headings)]
        named += [date(year, 12, 31) for year in self._years_after(text, outline, above, periods)]
        this = [p for p in periods if (p.relative or "").startswith("{this}-") and p.text[0] == "今"]
        told = [p for p in ends if self._looks_back(text, outline, p) and not any(beside(text, p, q) for q in this)]
        told += [p for p in periods if self._adds_up(text, p) and self._looks_back(text, outline, p)]
        done = self._cues.longest_first("done_by_then")  # 到2020年共撤并教学点97个
        ends = [p for p in ends if p.first is None]
        as_of = [p.last for p in ends if p.text[0] in "截至" or text.startswith(done, p.end) or self._was_done(text, p)]
        as_of += [p.last for p in ends if rose_since(text, p, periods)]
        as_of += [p.last for p in periods if self._summed_up(text, outline, p)]
        latest = max((day for day in as_of if day), default=None)
        if opens and (latest is None or latest.year <= opens.year):
            return max(opens, latest or opens)
        days = [p.last for p in told]
        if self._words.of_title(report.title) == "planned" and not reviewed:
            days = [min((d for d in days if d), default=None)]
        return max((day for day in (*named, *days, *as_of, reviewed) if day), default=None) or _only_year(periods)

    def _years_after(
        self, text: str, outline: Outline, headings: Sequence[Heading], periods: Sequence[Period]
    ) -> set[int]:
        """先说去年 over 2022年我们…, 过去的2022年: the years in which one can speak so of the one before."""
        over = {h for h in headings for p in periods if p.relative == LAST_YEAR and h.start <= p.start < h.end}
        begins = {p.start for p in outline.paragraphs if not p.is_heading and not over.isdisjoint(p.headings)}
        gone = self._cues.longest_first("gone_by")
        years = [p for p in periods if p.start in begins or text[: p.start].endswith(gone)]
        return {p.last.year + 1 for p in years if whole_year(p) and p.last}

    def _items_of_plans(self, outline: Outline) -> set[tuple[int, int]]:
        """二、第四季度工作计划 … 3.启动2022年预算编制: the headings below those of plans."""
        below: set[tuple[int, int]] = set()
        for path in {paragraph.headings for paragraph in outline.paragraphs}:
            plan = next((i for i, h in enumerate(path) if self._words.of_heading(h.text) == "planned"), len(path))
            below |= {(h.start, h.end) for h in path[plan + 1 :]}
        return below

    def _adds_up(self, text: str, period: Period) -> bool:
        """2018年到2022年，全县累计投入7.9亿元: whether it is said what some years came to."""
        clauses = regex.match(r"[，,]?[^。；;\n\d]*", text[period.end :]) if spans_years(period) else None
        return clauses is not None and any(word in clauses.group() for word in self._cues.words("up_to_now"))

    def _was_done(self, text: str, period: Period) -> bool:
        """到2023年6月底，这些工程已经完工: whether the clause behind a time says that something was done by then."""
        clause = regex.match(r"[，,]?[^，,。；;\n]*", text[period.end :])
        return clause is not None and any(word in clause.group() for word in self._cues.words("done_already"))

    def _summed_up(self, text: str, outline: Outline, period: Period) -> bool:
        """2016年到2020年，一共招了2146名: whether the clause behind a span of years tells what was done in it."""
        if period.relative or not (period.first and period.last) or period.first.year == period.last.year:
            return False
        clause = CLAUSE.match(text, period.end)
        done = clause is not None and any(word in clause.group() for word in self._cues.words("done_in_all"))
        return done and self._looks_back(text, outline, period)

    def _looks_back(self, text: str, outline: Outline, period: Period) -> bool:
        """Whether a period stands in a paragraph that tells what was done, with no word of planning near it."""
        if period.first is None or period.last is None:
            return False
        for paragraph in outline.paragraphs:
            if paragraph.start <= period.start < paragraph.end:
                statuses = [self._words.of_heading(heading.text) for heading in paragraph.headings]
                return "planned" not in statuses and not self._plans_near(text, paragraph, period)
        return False

    def _plans_near(self, text: str, paragraph: Paragraph, period: Period) -> bool:
        words = self._cues.words("status_planned") | self._cues.words("status_planned_here")
        words |= {word for word in self._cues.words("means_to") if len(word) > 1}  # 还要完成9所
        sentence = next((s for s in paragraph.sentences if s.start <= period.start < s.end), None)
        said = text[sentence.start : sentence.end] if sentence else ""
        before = [s for s in paragraph.sentences if sentence and s.end <= sentence.start]
        if before and said.startswith(self._cues.longest_first("of_which")):
            said = text[before[-1].start : before[-1].end] + said  # 还要完成9所。其中，2024年完成4所
        towards = text[max(period.start - 2, 0) : period.start]
        if text.startswith(self._cues.longest_first("plan_name"), period.end):
            return True  # 对照2025年目标
        if text[: period.start].endswith(self._cues.longest_first("status_planned_weakly")):
            return True  # 预计2024年8月交付
        deadline = towards == "到" or regex.fullmatch(r"[\p{P}\s]到", towards) or period.text[0] in "到至"
        return bool(deadline) or text[period.end : period.end + 1] == "前" or any(word in said for word in words)


def _only_year(periods: Sequence[Period]) -> date | None:
    """9月13日至17日…。2021年度计划实施46个: the only year of which a report speaks is its own."""
    told = [p for p in periods if not p.relative and not p.base]
    days = [day for p in told for day in (p.first, p.last) if day]
    return max(days) if len({day.year for day in days}) == 1 else None

"""Which dates a governing time has: the year that its sentence names, the year it begins, the last time it came."""

from collections.abc import Sequence
from datetime import date

import regex

from ...model import Period
from ...rules import CueRole
from ..cues import Cues
from ..situation import Linked
from ..view import SentenceView
from .governing import DEADLINE_ENDS, INSPECTION, is_as_of, is_deadline
from .report_dates import EARLY
from .timeframes import Frame, Resolve
from .years_of_span import YearsOfSpan, whole_years

ONE_YEAR = "review:1"
"""How 这一年 and 一年来 are told."""
SAME_YEAR = ("当年", "同年")
YEAR_BEGINS = "年初"
LAID_DOWN = regex.compile(r"\p{Han}{1,6}的")
"""年初下达的项目: what was laid down when a year began."""
SENTENCE = regex.compile(r"[^。！？!?\n]*")
CLAUSE = regex.compile(r"[^，,。；;：:（(\n]*")
PLANNING: tuple[CueRole, ...] = ("laying_down", "plan_name", "budget", "promises")
"""What a time at the beginning of a year lays down, it lays down for the year."""
OF_YEAR = regex.compile(
    r"(?<![0-9０-９一二三四五六七八九十本上下每各跨分逐])年度(?:投资|资金)?(?:计划|目标|任务|盘子|预算)"
)
LONGEST_DELAY = 100
"""What is told up to a day is reported no more days than this after it."""
YEARLY = ("年", "学期")
"""How times end that say which year they are of."""
IN_YEAR = "年内"
ALL_YEAR = "period.whole-year"
"""The row of 全年."""
FORESEEN: tuple[CueRole, ...] = ("status_planned", "status_planned_weakly", "status_planned_here", "means_to")
COMING: tuple[CueRole, ...] = ("future", "status_planned_here", "means_to", "at_the_least")
FIGURE = regex.compile(r"\d")
UP_TO = frozenset("截至到")
"""What opens a time up to which something was done."""
HALF_YEAR = 183
"""Days that a term of school takes at most."""
BARE_SPANS = frozenset({"period.review.bare", "period.review.within", "period.review.plan"})
"""Rows of spans that do not say which years they are (三年投入)."""
SEASON = 100
"""Half a year and three quarters of it have more days than this."""
WHOLE_YEAR = 360
"""Days from which on a period counts as a year or more."""


class Dating:
    """Gives governing times their dates."""

    def __init__(self, cues: Cues, resolve: Resolve) -> None:
        self._cues = cues
        self._resolve = resolve
        self._years = YearsOfSpan(resolve)
        self._foreseen = tuple(word for role in FORESEEN for word in cues.longest_first(role))
        said = {word for role in COMING for word in cues.words(role)}
        self._to_come = regex.compile("(?<![主重必])(?:" + "|".join(map(regex.escape, sorted(said))) + ")")
        self._plans = tuple(word for role in PLANNING for word in cues.longest_first(role))

    def dated(
        self, period: Period, frame: Frame, view: SentenceView, year: int | None, span: Period | None = None
    ) -> Period:
        """The period with its dates: 6月底 is of the year that its sentence names, 年初规划 of all the year.

        `year` is the year that the sentence before named, `span` what governs the sentence.
        """
        if period.relative == INSPECTION and frame.inspected:
            first = None if period.text[0] in "截至" else frame.inspected.first  # 截至审计时
            return period.model_copy(update={"first": first, "last": frame.inspected.last})
        period = self._years.placed(self._span_ahead(period, frame, view, span), frame, view, span)
        begun = year is not None and frame.time.year is not None and year > frame.time.year
        goes_on = (
            begun
            or frame.status == "planned"
            or period.text.startswith(SAME_YEAR)
            or self._of_the_year_before(period, view)
        )
        year = self._year_named(view, period, frame, span) or (year if goes_on else None)
        year = None if year and self._is_yet_due(period, year, frame, view) else year
        year = year or self._year_begun(period, frame, view.text)
        dated = self._resolve(period, frame.time._replace(year=year) if year else frame.time)
        dated = self._latest(period, dated, frame, view)
        if not period.text.endswith(YEAR_BEGINS) or not dated.first:
            return dated
        laid_down = LAID_DOWN.match(view.text, period.end) or self._promises(view.text[period.end : view.end])
        return dated.model_copy(update={"last": date(dated.first.year, 12, 31)}) if laid_down else dated

    def settled(
        self, period: Period, frame: Frame, view: SentenceView, year: int | None, span: Period | None
    ) -> Period:
        """2023年，…。年底，有178所。…37所: what goes on from there is of that year's end too."""
        if not (period.rule == ALL_YEAR or self._cues.plays(period.text, "year_end")):
            return period
        dated = self.dated(period, frame, view, year, span)
        return dated.model_copy(update={"relative": None}) if dated.last else period

    def _is_yet_due(self, period: Period, year: int, frame: Frame, view: SentenceView) -> bool:
        """去年发行1.2亿元，6月底前必须支出90%: a day by which something has to be done is still to come."""
        day = None if frame.time.implied else frame.time.dated
        if day is None or year >= day.year or not is_deadline(period):
            return False
        clause = next((s for s in view.segments if s.elements[0].start <= period.start < s.elements[-1].end), None)
        return clause is not None and self._cues.any_plays(clause.elements, "status_required", *FORESEEN)

    def _year_begun(self, period: Period, frame: Frame, text: str) -> int | None:
        """年内计划投资2.3亿元 in a paper of March on the year before: what is meant to be done is of the year begun."""
        day = None if frame.time.implied else frame.time.dated
        if day is None or frame.time.year != day.year - 1 or not period.text.endswith(IN_YEAR):
            return None
        told = SENTENCE.match(text, period.end)
        meant = told is not None and any(word in told.group() for word in self._foreseen)
        return day.year if day.month <= EARLY and meant else None

    def _promises(self, behind: str) -> bool:
        """年初我们向社会承诺新增学位: whether the clause behind a time lays something down."""
        clause = CLAUSE.match(behind)
        return clause is not None and any(word in clause.group() for word in self._plans)

    def dealt(self, period: Period, item: Linked) -> Period:
        """2014年至2017年分别拆2.1万、3.4万、3.2万、1.9万平方米: as many years as figures, one for each."""
        segment = item.slot.segment
        if len(segment.quantities) < 2 or not self._cues.any_plays(segment.elements, "respectively"):
            return period
        own = segment.elements[0].start <= period.start < segment.elements[-1].end
        # 后两年逐步回落，依次为8600万元、6600万元; but 三年来，省、市、县分别投入1亿元、2亿元、3亿元
        named = item.head.source.startswith("respectively")
        named = named and not self._cues.plays(segment.elements[0].text, "respectively")
        if not own and (named or period.start < item.view.start):
            return period
        run = [quantity.start for quantity in segment.quantities if quantity.kind == item.quantity.kind]
        if not period.first or not period.last or whole_years(period) != len(run):
            return period
        year = period.first.year + run.index(item.quantity.start)
        return period.model_copy(update={"first": date(year, 1, 1), "last": date(year, 12, 31)})

    def _span_ahead(self, period: Period, frame: Frame, view: SentenceView, span: Period | None) -> Period:
        """2024—2026年改造150个，三年依次为50个…: a span without its years is the one named before, or is planned."""
        if period.rule not in BARE_SPANS and not period.text.endswith("下来"):
            return self._coming(period, frame)
        count = int((period.relative or "").partition(":")[2] or 0)
        told = [e.mention for s in view.segments for e in s.elements if e.start < period.start]
        named = [p for p in told if isinstance(p, Period) and whole_years(p) == count]
        if years := (named[-1] if named else _from_to(count, period, told) or _plan_of(count, period, frame)):
            return period.model_copy(update={"first": years.first, "last": years.last, "relative": None})
        review, day = frame.time.review, frame.time.dated
        held = review is not None and review[1].year - review[0].year + 1 == count and (not day or review[1] >= day)
        spans = [p for p in (period, span) if p and p.relative == period.relative and frame.status is None]
        planned = frame.status == "planned" or any(self._is_to_come(view.text, p) for p in spans)
        return period.model_copy(update={"relative": f"next:{count}"}) if planned and not held else period

    def _is_to_come(self, text: str, span: Period) -> bool:
        """三年里我们要投3.9亿元: whether the clause behind a span tells, before its figure, what is to be done."""
        clause = CLAUSE.match(text, span.end)
        said = FIGURE.split(clause.group(), maxsplit=1)[0] if clause else ""
        return self._to_come.search(said) is not None

    @staticmethod
    def _coming(period: Period, frame: Frame) -> Period:
        """四、“十四五”打算: 今后五年 are the years of the plan."""
        name, _, count = (period.relative or "").partition(":")
        plan = _plan_of(int(count or 0), period, frame) if name in {"next", "within"} else None
        return period.model_copy(update={"first": plan.first, "last": plan.last, "relative": None}) if plan else period

    def _year_spoken(self, period: Period, frame: Frame) -> Period:
        """去年, 这一年 and 今年3月 as what they were; 去年11月 and other times without dates name no year."""
        told = period.relative or ""
        last_years = told.startswith("{this") and period.text.endswith(YEARLY)
        yearly = last_years or told.startswith("{this}") or told == ONE_YEAR
        return self._resolve(period, frame.time) if yearly else period

    def year_of(self, carried: Period | None, frame: Frame, text: str) -> int | None:
        """2018年，计划实施项目33个。6月底前完成5个: the year that the sentence before named."""
        if carried is not None and (begun := self._year_begun(carried, frame, text)):
            return begun
        if carried is None or (carried.relative and not self._is_last_year(carried, frame)):
            return None
        told = self._resolve(carried, frame.time)
        return told.first.year if told.first and told.last and in_one_year(told) else None

    def _is_last_year(self, period: Period, frame: Frame) -> bool:
        """去年, where the day of the report is known."""
        told, day = self._resolve(period, frame.time), frame.time.dated
        past = day is not None and told.last is not None and told.last.year == day.year - 1
        return past and whole_years(told) == 1 and frame.status != "planned"

    def _of_the_year_before(self, period: Period, view: SentenceView) -> bool:
        """去年，形势平稳。全年排查隐患1286处: of the year of which the sentence before told, if nothing is planned."""
        said = [e for s in view.segments for e in s.elements]
        yearly = period.rule == ALL_YEAR or self._cues.plays(period.text, "year_end")  # 2023年，…。年底，…
        return yearly and not self._cues.any_plays(said, *FORESEEN)

    def _is_past(self, dated: Period, day: date, frame: Frame, view: SentenceView) -> bool:
        """上半年, 全年 or 至12月底 in a paper of January, of which nothing is planned, is of the year before."""
        first, last = dated.first, dated.last
        if day.month > EARLY or not last or not (last.year == day.year and last > day):
            return False
        half = first is not None and SEASON < (last - first).days < WHOLE_YEAR and first.month == 1
        whole = dated.rule == ALL_YEAR or (is_as_of(dated) and dated.text[0] in UP_TO)
        said = [e for s in view.segments for e in s.elements]
        told = half or (whole and (frame.status == "actual" or self._cues.any_plays(said, "status_actual", "done")))
        return told and frame.status != "planned" and not self._cues.any_plays(said, *FORESEEN)

    def _latest(self, period: Period, dated: Period, frame: Frame, view: SentenceView) -> Period:
        """截至2月底 in the account of 2021, told in March 2022: the last time that came before the report's own day."""
        day = None if frame.time.implied else frame.time.dated
        bare = "{year}" in (period.relative or "")
        if day is not None and bare and self._is_past(dated, day, frame, view):
            return self._resolve(period, frame.time._replace(year=day.year - 1))
        named = bare and period.text[0] in UP_TO and not period.text.endswith(DEADLINE_ENDS)
        if day is None or not named or dated.last is None or dated.last.year != day.year - 1:
            return dated
        later = self._resolve(period, frame.time._replace(year=day.year))
        told = later.last is not None and later.last <= day and (day - later.last).days <= LONGEST_DELAY
        return later if told else dated

    def _year_named(self, view: SentenceView, period: Period, frame: Frame, span: Period | None) -> int | None:
        """The year that a sentence names before a time without one (2025年，改造30个，6月底前…)."""
        if "{year}" not in (period.relative or ""):
            return None
        mentions = [e.mention for s in view.segments for e in s.elements if e.start < period.start]
        spoken = [self._year_spoken(p, frame) for p in mentions if isinstance(p, Period) and not p.base]
        named = [self._years.placed(p, frame, view, span) for p in spoken]
        years = [(p.first or p.last).year for p in named if p.last and (p.first is None or in_one_year(p))]
        return years[-1] if years else None


def _from_to(count: int, period: Period, told: Sequence[object]) -> Period | None:
    """2014年动工，到2018年，五年投入1.2亿元: the years between two that the sentence names."""
    years = sorted(d.year for p in told if isinstance(p, Period) and not p.base for d in (p.first, p.last) if d)
    if not years or years[-1] - years[0] + 1 != count:
        return None
    return period.model_copy(update={"first": date(years[0], 1, 1), "last": date(years[-1], 12, 31)})


def _plan_of(count: int, period: Period, frame: Frame) -> Period | None:
    """从2024年到2026年，撤并45所。…三年共需资金1.9亿元: the years of so many that a plan is for."""
    first, last = frame.time.ahead or (None, None)
    told = period.model_copy(update={"first": first, "last": last})
    if frame.status != "planned":
        # 县里印发三年行动计划，从2021年到2023年…。三年将改造食堂58个: news of a plan, which looks back on no such span
        review = frame.time.review
        held = frame.status == "actual" or (review and review[1].year - review[0].year + 1 == count)
        return told if whole_years(told) == count and not held else None
    return next((p for p in (frame.period, told) if p and whole_years(p) == count), None)


def announced_time(told: Sequence[Period]) -> Period | None:
    """截至11月30日，支付情况见下表: of the times of a sentence the day up to which it tells, else the last.

    年初目标与年末完成情况对照如下 tells of the year.
    """
    announced = next((p for p in told if p.first is None), told[-1]) if told else None
    day = (announced.last or announced.first) if announced else None
    if announced is None or day is None or not any(p.text.endswith(YEAR_BEGINS) for p in told):
        return announced
    return announced.model_copy(update={"first": date(day.year, 1, 1), "last": date(day.year, 12, 31)})


def plan_year(text: str, start: int, end: int) -> Period | None:
    """占年度计划4亿元的75%: the year that a plan is of, without saying which."""
    told = OF_YEAR.search(text, start, end)
    if told is None:
        return None
    year = "{year}-01-01..{year}-12-31"
    return Period(start=told.start(), end=told.start() + 2, text="年度", relative=year, rule="period.of-year")


def in_one_year(period: Period) -> bool:
    """Whether a period lies in one year; an autumn term is of the year in which it begins."""
    first, last = period.first, period.last
    if first is None or last is None:
        return False
    return first.year == last.year or (last.year == first.year + 1 and (last - first).days < HALF_YEAR)

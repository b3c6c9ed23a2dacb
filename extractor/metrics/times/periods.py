"""Which time expression governs a quantity: its clause's, the sentence's, the paragraph's, or the frame's."""

from collections.abc import Sequence

import regex

from ...model import Period
from ..cues import Cues
from ..situation import LACKING, Linked
from ..view import SentenceView, Slot
from .clause_times import BEGINS, PLANNED, ClauseTimes, dealt_out, in_bracket
from .dating import WHOLE_YEAR, YEAR_BEGINS, Dating, plan_year
from .governing import NOW, Governed, Governing, Lead, is_as_of, is_deadline, is_month
from .implied_dates import SCHOOL_OPENS
from .inspections import LONGEST_INSPECTION, Inspections
from .moved_levels import in_same_ratio, of_level, of_total, same_level, since_when, takes_effect
from .opening_times import OpeningTimes
from .same_times import with_same_times
from .timeframes import Frame, Resolve
from .years_of_span import summed_years, whole_years

TOLD_BACK = frozenset({"period.ago", "period.that-year"})
"""Rows of times that one looks back on in passing."""
GONE_BY = regex.compile(
    r"[又转眼]{0,3}(?:半|[一二两三四五六七八九十\d]+)(?:年半?|个学期|个月)(?:过去|过后)了?[，,]|前后[一二两三四五六七八九十\d]+年[，,]"
)
"""一年半过去，: what was so before is no longer."""
FIRST_ITEM = regex.compile(r"[第其]?一[是，,、]")
NEXT_ITEM = regex.compile(r"[第其]?[二三四五六七八九]是|[第其][二三四五六七八九][，,、]")
"""What the items of a list in running text begin with (一是, 第二，)."""
BARE = "period.review.bare"
"""The row of 三年, which says no more than how long something took."""


class PeriodLinker:
    """Follows the governing period through a paragraph, sentence by sentence."""

    def __init__(self, cues: Cues, resolve: Resolve) -> None:
        self._cues = cues
        self._resolve = resolve
        self._dating = Dating(cues, resolve)
        self._inspections = Inspections(cues, resolve)
        self._openings = OpeningTimes(cues, resolve)
        self._clauses = ClauseTimes(cues)

    def govern(
        self, views: Sequence[SentenceView], linked: Sequence[Linked], frame: Frame, lead: Lead | None
    ) -> Governed:
        """The governing periods of the linked quantities of a paragraph; `lead` is what its introduction says."""
        if lead and lead.of_all and frame.status == "planned":
            lead = None  # the data that a report goes by are not those of its plans
        found: list[Governing] = []
        years: list[tuple[int | None, Period | None]] = []
        carried, fixed = frame.period or (lead.last if lead else None), False
        introduced = carried
        year, as_of = (lead.year, lead.as_of) if lead and frame.period is None else (None, None)
        announced: Period | None = None
        of_all = lead.last if lead and lead.of_all else None
        looked = self._inspections.opening(views, frame)
        for number, view in enumerate(views):
            if told_of_all := self._inspections.of_all(view, frame):
                of_all = introduced = carried = told_of_all
                lead = Lead(told_of_all, None, told_of_all, of_all=True)
            leading = self._leading(view, frame)
            years.append((self._dating.year_of(carried, frame, view.text) if number else None, carried))
            carried, introduced = self._entering(view, carried, introduced, frame, fixed=fixed)
            carried = looked if looked and looked.end <= view.start else carried
            for item in linked:
                if item.sentence == number:
                    from_lead = lead is not None and carried is lead.last
                    inherited = Governing(carried, from_lead, carried is not None, year, as_of)
                    found.append(self._governing(view, item, linked, found, inherited, frame))
            headed = leading is not None
            clause = self._clause_lead(view, frame) if frame.period is None else None
            if leading is None and not fixed:
                leading = clause
            if headed and not number and leading and lead and self._ends_review(leading, lead.last):
                carried = leading
            stated = lead is not None and (lead.of_all or lead.inspected) and carried is lead.last
            if leading and self._openings.announces(view) and is_as_of(leading):
                announced = leading
            stated = stated or leading is announced or self._is_label(view)
            goes_on = leading and (stated or self._goes_beyond(view, leading, carried, frame))
            if leading and not fixed and goes_on and not self._moves_on(view, leading, frame):
                carried = self._dating.settled(leading, frame, view, *years[-1])
                # 五年来 at the head of a paragraph spans it; a year in a later sentence is that sentence's own.
                opens = number == 0 or (headed and not any(other.slots for other in views[:number]))
                fixed = opens and (leading.relative or "").startswith("review") and leading.rule != PLANNED
            for period in (leading, clause):
                year, as_of = self._noted(period, frame, year, as_of)
        if of_all:  # 数据以2022学年为准。目前，有小学46所
            found = [g._replace(period=of_all) if g.period and g.period.relative == "now" else g for g in found]
        told = zip(found, linked, strict=True)
        resolved = tuple(
            with_same_times([self._resolved(governing, item, frame, years[item.sentence]) for governing, item in told])
        )
        own = carried if carried and not (lead and carried is lead.last) else None
        if of_all:
            return Governed(resolved, Lead(of_all, year, of_all, of_all=True))
        if not linked and (day := self._inspections.inspected(views, frame)):
            return Governed(resolved, Lead(day, None, None, inspected=True))
        if own is None or own is looked or self._inspections.looked_into(views, own) or self._is_bygone(own, frame):
            return Governed(resolved, None)
        return Governed(resolved, Lead(self._told_in(views, own, frame), year, as_of, announced=own is announced))

    def _leading(self, view: SentenceView, frame: Frame) -> Period | None:
        """The time at the head of a sentence; years that are dealt out to its figures lead to nothing behind it."""
        dealt = bool(view.slots) and dealt_out(view.slots[0].segment, view.slots[0]) is not None
        return None if dealt else self._openings.leading(view, frame)

    def _entering(
        self, view: SentenceView, carried: Period | None, introduced: Period | None, frame: Frame, *, fixed: bool
    ) -> tuple[Period | None, Period | None]:
        """What governs a sentence from before, and what an item of a list goes back to."""
        if FIRST_ITEM.match(view.text, view.start):
            return carried, carried
        if (NEXT_ITEM.match(view.text, view.start) or self._leaves(view)) and not fixed:
            return introduced, introduced  # a new item leaves the time of the one before
        return (None if carried and self._is_at_work(view, carried, frame) else carried), introduced

    def _governing(
        self,
        view: SentenceView,
        item: Linked,
        linked: Sequence[Linked],
        found: Sequence[Governing],
        inherited: Governing,
        frame: Frame,
    ) -> Governing:
        """What governs one figure: what its text says, or what it inherits; a rate is of the day that was told."""
        as_of, carried = inherited.actual, inherited.period
        level = as_of if as_of and self._is_level(item) and self._goes_on_since(carried, frame) else carried
        # 2019年以来…。问卷显示，…: not of a time told before it of something else
        looked = self._inspections.surveyed(view, item.slot, frame) if level else None
        told_here = self._for_item(view, item, linked[: len(found)], found) or looked
        told_here = told_here and told_here._replace(period=self._clauses.begun_then(told_here.period, view, item.slot))
        whole = None if told_here or level else of_total(item, linked, found)
        return told_here or whole or inherited._replace(period=level, carried=level is not None)

    def _told_in(self, views: Sequence[SentenceView], period: Period, frame: Frame) -> Period:
        """A time with the dates that it has in the sentence that tells it."""
        told_in = next((view for view in views if view.start <= period.start < view.end), None)
        return self._dating.dated(period, frame, told_in, None) if told_in else self._resolve(period, frame.time)

    @staticmethod
    def _ends_review(leading: Period, carried: Period) -> bool:
        """目前，全县有学校152所。… below 四年来: how things stand is not told of the years reviewed above it."""
        return leading.relative in NOW and whole_years(carried) > 1

    def _is_bygone(self, period: Period, frame: Frame) -> bool:
        """2018年秋，全县有学校96所 in an account of 2023: part of a year long past, of which no more is told below."""
        if period.rule in TOLD_BACK:
            return True  # 五年前，全市有1413所; 那一年转走73人
        past, day = self._resolve(period, frame.time), frame.time.dated
        if day is None or past.first is None or past.last is None or frame.time.implied:
            return False
        return (past.last - past.first).days < WHOLE_YEAR - LONGEST_INSPECTION and (day - past.last).days > WHOLE_YEAR

    @staticmethod
    def _is_level(item: Linked) -> bool:
        """“明厨亮灶”率93.1%: how things stand."""
        return item.quantity.kind == "percentage" and item.head.phrase.text.endswith("率")

    def _goes_on_since(self, period: Period | None, frame: Frame) -> bool:
        """2018年以来: work that went on since then, while a rate is one of the day for which the report tells it."""
        return period is not None and period.last is None and self._resolve(period, frame.time).first is not None

    def _leaves(self, view: SentenceView) -> bool:
        """一年半过去，…, 此后，…: a sentence that is of no time told before it."""
        words = self._cues.longest_first("after_that")
        return GONE_BY.match(view.text, view.start) is not None or view.text.startswith(words, view.start)

    def _is_at_work(self, view: SentenceView, carried: Period, frame: Frame) -> bool:
        """今年下半年准备投2300万元。县三小的教学楼正在砌墙，占地12亩: work that goes on is of no time to come."""
        day, last = frame.time.dated, self._resolve(carried, frame.time).last
        if not view.segments or day is None or last is None or last <= day:
            return False
        first = view.segments[0]
        told = self._cues.any_plays(
            [e for e in first.elements[1:] if e.tag != "b" and len(e.text) > 1], "status_in_progress"
        )
        return told and not first.quantities and not first.times

    def _noted(
        self, period: Period | None, frame: Frame, year: Period | None, as_of: Period | None
    ) -> tuple[Period | None, Period | None]:
        """The last whole year and the last as-of date, after one more period."""
        if period is None:
            return year, as_of
        resolved = self._resolve(period, frame.time)
        if resolved.first and resolved.last and (resolved.last - resolved.first).days >= WHOLE_YEAR:
            return resolved, as_of
        return (year, resolved) if resolved.last and not resolved.first else (year, as_of)

    def _resolved(
        self, governing: Governing, item: Linked, frame: Frame, before: tuple[int | None, Period | None]
    ) -> Governing:
        def resolved(period: Period | None) -> Period | None:
            dated = self._dating.dated(period, frame, item.view, *before) if period else None
            return self._dating.dealt(dated, item) if dated else None

        return governing._replace(period=resolved(governing.period), actual=resolved(governing.actual))

    def _is_told_by(self, period: Period, frame: Frame) -> bool:
        """…；到5月20日，竣工11个。钱到了2.9亿元: up to which day something is told, if it is over."""
        day = None if frame.time.implied else frame.time.dated
        last = self._resolve(period, frame.time).last
        return period.text[0] in "到至截" and is_as_of(period) and bool(day and last and last <= day)

    def _clause_lead(self, view: SentenceView, frame: Frame) -> Period | None:
        """截至2018年底 or 五年累计 at the head of any clause: what follows is of that time too."""
        times, since = 0, False
        for segment in view.segments:
            first = segment.elements[0].mention
            if isinstance(first, Period) and not first.base:
                # 2012年还有3.36万人，今年只有1.18万，十年间走掉近六成: between two times told before
                spans = (first.relative or "").startswith("review") and times <= 1
                spans = spans and not (times and first.rule == BARE and not since)
                told = (first.first is None and first.last) or self._is_told_by(first, frame)
                if told or spans or self._is_span_ahead(first, frame):
                    return first
            times += len(segment.times)
            since = since or any(p.first is not None and p.last is None for p in segment.times)
        return None

    def _is_span_ahead(self, period: Period, frame: Frame) -> bool:
        """县里下了决心，从今年起到2026年，要投4.9亿元。项目一共183个: the years for which something is planned."""
        day = frame.time.dated
        if frame.status is not None or day is None or frame.time.implied:
            return False
        span = self._resolve(period, frame.time)
        return whole_years(span) > 2 and bool(span.first and span.last and span.last.year > day.year <= span.first.year)

    def _moves_on(self, view: SentenceView, leading: Period, frame: Frame) -> bool:
        """去年列第15位，今年列第11位。…: whether a sentence ends in a later year than it begins with."""
        later = [p for s in view.segments[1:] for p in s.times if not p.base and p.start > leading.start]
        if not later:
            return False
        first, last = (self._resolve(period, frame.time) for period in (leading, later[-1]))
        if not whole_years(first) == whole_years(last) == 1:
            return False
        return bool(first.last and last.first and first.last < last.first)

    @staticmethod
    def _is_label(view: SentenceView) -> bool:
        """下月。 alone: the time of all that follows."""
        words = [e for s in view.segments for e in s.elements if e.tag not in {"W", "bracket", "x"}]
        return len(words) == 1 and words[0].tag == "T"

    def _goes_on(self, period: Period, frame: Frame) -> bool:
        """Whether a period at the head of a sentence governs the next ones too; 目前 speaks of its own only."""
        resolved = self._resolve(period, frame.time)
        if period.last is None and period.text.endswith(BEGINS):
            return False  # 2019年开始，6所园牵头组建集团。…: when one thing began
        if (period.relative or "").startswith(("month:", "month_days:")) or period.rule == SCHOOL_OPENS:
            return False  # 上个月我跑了11所学校: what happened then, not when the rest was so
        recent = (period.relative or "").startswith("recent")  # 近三年投入3.6亿元。新建学校5所
        return recent or bool(resolved.first) or bool(resolved.last and period.relative != "until_now")

    def _goes_beyond(self, view: SentenceView, leading: Period, carried: Period | None, frame: Frame) -> bool:
        """8月招录426人。清退代课人员310人: what a month is told of is its own sentence's, unless it stands alone."""
        if leading.text.endswith(YEAR_BEGINS) and not _whole_years(self._dating.dated(leading, frame, view, None)):
            return False  # 年初登记67名，到年底劝返65名。没回来的…: how the year began
        alone = len([e for e in view.segments[0].elements if e.tag != "W"]) == 1
        month = not leading.rule.startswith("period.range") and is_month(self._resolve(leading, frame.time))
        if month and self._inspections.looked_into([view], leading):
            return False  # 三月初，我跑了34所学校。全县有学校238所
        first = view.text[leading.end : view.segments[0].elements[-1].end]
        if month and leading.relative is None and any(word in first for word in self._cues.words("back_then")):
            return True  # 2014年8月我到任的时候，全校只有213名学生。住校的86个孩子打通铺
        told_below = alone and not view.slots and _whole_years(self._resolve(leading, frame.time))
        return told_below or ((alone or not month) and not self._looks_back(leading, carried, frame))

    @staticmethod
    def _is_aim(leading: Period, told: Period, frame: Frame) -> bool:
        """…，2022年底降到5%以下。新校概算7800万元: inside a sentence, a day to come by which something is reached."""
        day = None if frame.time.implied else frame.time.dated
        return leading.text[0] not in "到至" and told.first is None and bool(day and told.last and told.last > day)

    def _looks_back(self, leading: Period, carried: Period | None, frame: Frame) -> bool:
        """Whether a time governs its own sentence only: 目前, and 上年 in an account of this year."""
        if not self._goes_on(leading, frame):
            return True
        if (leading.relative or "").startswith("review"):
            return False  # 两年里共到账…: the span that is reviewed, whenever it was looked into
        before = self._resolve(carried, frame.time) if carried else None
        told = self._resolve(leading, frame.time)
        if is_deadline(told) or self._is_aim(leading, told, frame):
            return True  # 9月底前建成五小。新建宿舍6栋: a day by which one thing is due
        if before is None or before.first is None or told.last is None or before.first == before.last:
            return False  # nor does a day on which something was held
        # 2021年工作回顾: 截至12月底，竣工13个。购置桌凳…: the year's end dates its own sentence only.
        within = frame.period is not None and told.first is None and before.last == told.last
        return told.last < before.first or within

    def _for_item(
        self, view: SentenceView, item: Linked, before: Sequence[Linked], found: Sequence[Governing]
    ) -> Governing | None:
        """The period that the text around a quantity gives it, null when it gives none."""
        if own := item.head.period or dealt_out(item.slot.segment, item.slot):
            return Governing(own)
        if found and in_same_ratio(item, before[-1]):
            return found[-1]
        told = None if item.head.source != "left.base" and self._of_whole(item) else item.left.last_period
        told = None if told and self._is_of_aim(item, told) else told
        if item.head.source in {"left.base", "bracket.outer"} and (
            year := plan_year(view.text, view.start, item.quantity.start)
        ):
            return Governing(year)
        if item.left.source_level and since_when(item):
            return Governing(None)
        if item.left.source_level or (told and not told.base):
            return Governing(told or same_level(item, before, found))
        if item.head.source in {"growth.previous", "rank.previous"} and found and not item.left.averaged:
            return of_level(item, before, found)
        if item.head.source == "level.second" and (reached := self._reached(item, before, found)):
            return Governing(reached)
        if summed := summed_years(item, before, found, self._cues):
            return Governing(summed)
        in_segment = None if item.head.source == "level.second" else self._clauses.last_before(item.slot)
        if in_segment and self._is_of_aim(item, in_segment):
            in_segment = None
        behind = None if in_segment else self._behind(item.slot)
        if period := in_segment or behind:
            return Governing(period)
        if later := self._clauses.due(view, item.slot) or self._clauses.looked(view, item.slot):
            return Governing(later)
        if level := self._level_reached(item, before, found):
            return Governing(level, carried=True)
        if spanning := self._clauses.in_sentence(view, item.slot):
            return spanning
        pairs = zip(before, found, strict=True)
        # 占年初预算8465万元的41.5%: neither a first level nor a whole has the time of what goes on
        earlier = [g for x, g in pairs if not x.left.source_level and x.head.source != "left.base"]
        return earlier[-1] if earlier and self._continues(view) else None

    @staticmethod
    def _is_of_aim(item: Linked, period: Period) -> bool:
        """距2025年95%的目标还差2.7个百分点: when the aim is due, which is not when so much is wanting."""
        aims = [q for q in item.slot.segment.quantities if period.start < q.start < item.quantity.start]
        return (item.head.source == "distance" or item.head.source in LACKING) and bool(aims)

    def _of_whole(self, item: Linked) -> bool:
        """上半年支出占全年安排的45%: whether the last time before a share is that of its whole."""
        said = [
            e for e in item.slot.left if e.tag == "T" or self._clauses.is_share(e) or self._cues.plays(e.text, "source")
        ]
        return len(said) > 1 and said[-1].tag == "T" and self._clauses.is_share(said[-2])

    def _reached(self, item: Linked, before: Sequence[Linked], found: Sequence[Governing]) -> Period | None:
        """The time of the second of two levels, where its own clause or the pair before it says it."""
        first = before[-1] if before and before[-1].sentence == item.sentence else None
        if first is not None and first.left.source_level and (since := since_when(first)):
            return since
        matching = same_level(item, before, found)
        return (
            (self._clauses.periods(item.slot.segment) or [matching])[-1] if matching else takes_effect(item, self._cues)
        )

    def _level_reached(self, item: Linked, before: Sequence[Linked], found: Sequence[Governing]) -> Period | None:
        """由2014年的23所增至目前的71所，在园幼儿1.29万人: what follows is of the time that the second level names."""
        while before and before[-1].head.source == "growth.previous" and item.quantity.kind == "rank":
            before, found = before[:-1], found[:-1]  # 由2019年的41%升至2022年的68%，提高27个百分点，列第二
        if (
            not before
            or before[-1].head.source != "level.second"
            or item.head.change is not None
            or item.head.phrase.verb
        ):
            return None  # 劝返学生1529人: what was done is of the time before
        segment, period = before[-1].slot.segment, found[-1].period
        beside = before[-1].sentence == item.sentence and segment.part == item.slot.segment.part
        named = period is not None and segment.elements[0].start <= period.start < before[-1].quantity.start
        return period if beside and named and segment.ordinal < item.slot.segment.ordinal else None

    def _behind(self, slot: Slot) -> Period | None:
        """A time in the predicate of the counted things (178套宿舍在春季开学前交付), or in a bracket of its own."""
        if slot.right and (dated := in_bracket(slot.right[0])):
            return dated
        own = {element.start for element in slot.right if element.tag == "T"}
        return next((p for p in self._clauses.periods(slot.segment) if p.start in own), None)

    def _continues(self, view: SentenceView) -> bool:
        """Whether the sentence goes on with parts of what the one before said (其中…)."""
        return self._cues.plays(view.segments[0].elements[0].text, "of_which")


def _whole_years(period: Period) -> bool:
    """Whether a time has both ends, a year or more apart."""
    first, last = period.first, period.last
    return first is not None and last is not None and (last - first).days >= WHOLE_YEAR

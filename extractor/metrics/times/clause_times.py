"""The times that the clauses of a sentence name, and which of them a later clause takes."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import regex

from ...model import Period, Quantity
from ..cues import Cues
from ..situation import TIMES
from ..view import JOINERS, OF, Element, Segment, SentenceView, Slot
from .dating import SAME_YEAR, YEAR_BEGINS
from .governing import NOW, Governing, is_as_of, is_deadline
from .opening_times import MONTH
from .years_of_span import is_place_in_span

ON = "于"
BEGINS = ("开始", "起")
"""How times end that tell since when something has been so."""
AMOUNTS_TO = "相当于"
SCHOOL_YEAR_BEGINS = "period.school-year.start"
ITEM = regex.compile(r"[一二三四五六七八九十]{1,2}是|[（(]?\d{1,2}[)）.．、]|在?\p{Han}{2,8}(?:上|方面)[，,]")
"""What an item of a list in running text begins with: its number, or what it is about (在队伍建设上，)."""
PLANNED = "period.review.plan"
"""The row of 五年盘子: how long a plan runs, not when what came of it was done."""


class ClauseTimes:
    """Finds the times of clauses."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def last_before(self, slot: Slot) -> Period | None:
        """The last period of the same segment that stands before the quantity."""
        found = None
        for period in self.periods(slot.segment):
            if period.start < slot.quantity.start:
                found = period
        return found

    def periods(self, segment: Segment) -> list[Period]:
        """The periods of a segment but for bases of comparison and those of a first level (由2015年的…提高到)."""
        found: list[Period] = []
        if not segment.times:
            return found
        for index, element in enumerate(segment.elements):
            mention = element.mention
            if not isinstance(mention, Period) or not (element.tag == "T" or segment.ordinal == 0):
                continue
            before = segment.elements[index - 1] if index else None
            opened = before is not None and self._cues.plays(before.text, "source", "level")
            # 同期 says nothing of its own, and a period opened by 由 or 提高到 is that one level's.
            far = before is not None and self._cues.plays(before.text, "far_from")
            if far and [e.tag for e in segment.elements[index + 1 : index + 2]] == ["Q"]:
                continue  # 离2025年900套的目标还缺380套: of the aim only
            own_level = opened and (mention.relative or mention.last)
            told = not _is_multiple_of(segment.elements[index + 1 : index + 4])
            told = told and not self._tells_of_thing(segment.elements[index + 1 : index + 4], mention)
            # 支出占全年安排的45%: the whole's time is not the share's.
            told = told and not any(map(self.is_share, segment.elements[:index]))
            # 2021年9月，督查组对我县2018—2020年校舍建设情况开展督查: what was looked into is of that time.
            of_thing = [e.text for e in segment.elements[index + 1 : index + 2]] == [OF]
            near = segment.elements[:index] if of_thing else segment.elements[:index][-2:]
            told = told and not self._cues.any_plays(near, "undergone_by")
            # 把2016年以来的项目过了一遍: of what things something was done with
            handled = before is not None and self._cues.plays(before.text, "disposal")
            told = told and not (handled and of_thing)
            if told and not mention.base and mention.relative != "context" and not own_level:
                found.append(mention)
        return found

    def in_sentence(self, view: SentenceView, slot: Slot) -> Governing | None:
        """The last period of an earlier segment; one between semicolons governs only its own part."""
        as_of: Period | None = None
        later: dict[int, Period] = {}
        for segment in reversed(view.segments[: slot.segment.ordinal]):
            if segment.depth > slot.segment.depth:
                continue
            if self._cues.any_plays(segment.elements[-1:], "learns_of") and not segment.quantities:
                return None  # 5月12日，记者从县教育局获悉，…: the day of the news
            first = segment.quantities[0].start if segment.quantities else segment.elements[-1].end
            periods = [period for period in self.periods(segment) if period.start < first]
            periods = [p for p in periods if not _begins_inside(segment, p)]
            if not periods:
                continue
            # 年初登记67名，劝返65名: what was done was not done when the year began
            periods = [p for p in periods if not _opens_year(p)]
            behind = view.segments[segment.ordinal + 1 : slot.segment.ordinal + 1]
            periods = [p for p in periods if not self._was_due(segment, p) and not self._is_past(segment, p, behind)]
            periods = [p for p in periods if p.rule != PLANNED or not self._is_done(behind)]
            periods = [p for p in periods if not (is_deadline(p) and self._is_met(view, segment, behind))]
            periods = [p for p in periods if p.text not in SAME_YEAR] or periods  # 当年9月
            if segment.part == slot.segment.part and (dealt := dealt_out(segment, slot)):
                return Governing(dealt)
            if not periods or (len(periods) > 1 and segment.quantities):
                continue  # 2009年、2010年开工学校分别为…: each period is its own figure's
            if segment.part == slot.segment.part:
                return Governing(periods[-1])
            if is_place_in_span(periods[-1]):
                continue  # 前三年6.5亿元，后两年3.8亿元；新建幼儿园14所
            if _of_other_item(view, slot, periods[0]):
                continue
            if self._spans(view, segment, periods[0]) and not MONTH.match(periods[-1].relative or ""):
                # 开齐率2019年是41.7%，今年到了100%；…: of the times told of one thing the last goes on
                # 2013年底，大班额有184个，如今只剩9个；…: and what is so now
                of_thing = segment.elements[0].tag != "T" and bool(segment.quantities)
                last = later.get(segment.part, periods[-1])
                spanning = last if of_thing or last.relative in NOW else periods[-1]
                return Governing(spanning, carried=True, actual=as_of)
            if segment.quantities:
                later.setdefault(segment.part, periods[-1])
            if as_of is None and is_as_of(periods[-1]):
                as_of = periods[-1]
        return None

    def begun_then(self, period: Period | None, view: SentenceView, slot: Slot) -> Period | None:
        """2014年开始改造的时候，缺操场的学校有37所: how things stood when something began is of that year alone."""
        if period is None or not (period.first and period.last is None and period.text.endswith(BEGINS)):
            return period
        said = view.text[period.end : slot.quantity.start]
        then = period.first.month == 1 and any(word in said for word in self._cues.words("back_then"))
        return period.model_copy(update={"last": date(period.first.year, 12, 31)}) if then else period

    def due(self, view: SentenceView, slot: Slot) -> Period | None:
        """剩下的37座卡在征地上，11月15日前完工: the day by which the next clause says that what is left is due."""
        own = slot.segment
        left = self._cues.any_plays(slot.left[-4:], "left_over") or self._cues.any_plays(slot.left[-1:], "still")
        if not left or self._cues.any_plays(slot.right, "status_in_progress", "still"):
            return None
        behind = next((s for s in view.segments[own.ordinal + 1 :] if s.depth <= own.depth), None)
        if behind is None or behind.part != own.part or behind.quantities:
            return None
        told = [p for p in self.periods(behind) if is_deadline(p)]
        return told[0] if told else None

    def looked(self, view: SentenceView, slot: Slot) -> Period | None:
        """组成3个小组，于4月8日至26日开展自查: when those sent looked into things, told in the next clause."""
        own = slot.segment
        behind = view.segments[own.ordinal + 1 : own.ordinal + 2]
        times = behind[0].times if behind and behind[0].part == own.part and behind[0].elements[0].text == ON else ()
        if not times or times[0].start != behind[0].elements[1].start or is_as_of(times[0]):
            return None
        said = view.text[view.start : view.end]
        return times[0] if any(word in said for word in self._cues.words("inspects")) else None

    def is_share(self, element: Element) -> bool:
        if element.text == AMOUNTS_TO:
            return True  # 半年完成8640万元，相当于全年计划1.6亿元的54%
        return element.text[0] == "占" and element.text != "占比" and self._cues.plays(element.text, "share")

    def _tells_of_thing(self, following: Sequence[Element], period: Period) -> bool:
        """2015年以前买的一体机: a time before which a thing was made is the thing's, not the figure's."""
        if (period.relative or "").startswith("recent") and self._cues.any_plays(following[:1], "first_time"):
            return True  # 近5年来首次消除重污染天气: how long it had not happened
        made = len(following) > 1 and following[0].verb and following[1].text == "的"
        return made and period.first is None and period.text.endswith("以前")

    def _is_done(self, segments: Sequence[Segment]) -> bool:
        """五年盘子11亿元，到位6亿元: what came of a plan is of the time up to which one tells."""
        return any(self._cues.any_plays(s.elements[:2], "done", "status_actual") for s in segments)

    def _is_past(self, segment: Segment, period: Period, behind: Sequence[Segment]) -> bool:
        """2008年迁入新址，现有学生1200人: whether how things stand is told behind what was done in a year."""
        if period.relative is not None or not any(e.verb for e in segment.elements if e.start >= period.end):
            return False
        return any(self._cues.any_plays(s.elements, "standing") for s in behind)

    def _is_met(self, view: SentenceView, segment: Segment, behind: Sequence[Segment]) -> bool:
        """新建学校5所，7月底前交付，教师周转房计划新增60套: whether a day by which things were due goes on no more."""
        told = any(s.quantities for s in view.segments[: segment.ordinal] if s.part == segment.part)
        return told and any(self._turns_to(s) for s in behind if not s.depth)

    def _turns_to(self, segment: Segment) -> bool:
        """其中县二小作为重点, 周转房计划新增60套: whether a clause opens with what it goes on to plan or tell of."""
        first = segment.quantities[0].start if segment.quantities else segment.elements[-1].end
        words = [e for e in segment.elements if e.end <= first and e.tag not in {"W", "c", "d", "r"}]
        words = [e for e in words if not self._cues.plays(e.text, "of_which", "lead")]
        named = next((i for i, e in enumerate(words) if not e.nominal or e.verb), len(words))
        if not named or self._cues.plays(words[0].text, "area_word"):
            return False
        planned = self._cues.any_plays(words[1:], "status_planned", "ought")
        return planned or words[named - 1].text.endswith(self._cues.longest_first("entity"))

    def _was_due(self, segment: Segment, period: Period) -> bool:
        """原定2017年8月完工，拖了10个月，追加投资210万元: a time of which nothing else is told."""
        before = [e for e in segment.elements if e.end <= period.start]
        return self._cues.any_plays(before[-1:], "was_due")

    def _spans(self, view: SentenceView, segment: Segment, period: Period) -> bool:
        """Whether a period governs all parts of a sentence: at its head, or in what a colon follows."""
        following = view.segments[segment.ordinal + 1 : segment.ordinal + 2]
        colon = bool(following) and following[0].opener in "：:"
        before = "".join([e.text for e in segment.elements if e.end <= period.start])
        owned = before.endswith(self._cues.longest_first("entity"))  # 漕河七小9月开门；横车镇中心园预算1380万元
        return segment.part == 0 and ((period.start - view.start <= 12 and not owned) or colon)


def _begins_inside(segment: Segment, period: Period) -> bool:
    """补助标准从2021年秋季学期起提高到5元，贫血率…: since when one thing has been so, behind its name."""
    since = period.last is None and period.text.endswith(BEGINS) and segment.elements[-1].start >= period.end
    return since and any(e.noun and e.tag != "T" for e in segment.elements if e.end <= period.start)


def _of_other_item(view: SentenceView, slot: Slot, period: Period) -> bool:
    """一是到2025年保留120所；二是每年培养40名: whether a time stands in another item of a list in one sentence."""
    opening = next(s.elements[0].start for s in view.segments if s.part == slot.segment.part and s.elements)
    return view.start < period.start < opening and all(
        ITEM.match(view.text, start) is not None for start in (view.start, opening)
    )


def _opens_year(period: Period) -> bool:
    """年初 of the year at hand; 本学年初 is when school began."""
    return bool(period.relative) and period.text.endswith(YEAR_BEGINS) and period.rule != SCHOOL_YEAR_BEGINS


def _is_multiple_of(behind: Sequence[Element]) -> bool:
    """是“十二五”时期3.9亿元的1.8倍: whether a time is only that of a figure which another is so many times of."""
    figures = [e.mention for e in behind if isinstance(e.mention, Quantity)]
    return len(behind) > 2 and behind[1].text == OF and len(figures) > 1 and figures[1].unit == TIMES


def in_bracket(element: Element) -> Period | None:
    """288所（2020年）: a bracket that holds a time and nothing else."""
    time = element.mention if element.tag == "bracket" else None
    return time if isinstance(time, Period) and not time.base and time.text == element.text[1:-1] else None


def dealt_out(segment: Segment, slot: Slot) -> Period | None:
    """2020年、2021年应计提3860万元和4215万元，到账2100万元和1870万元: of the years listed, one for each figure."""
    own = slot.segment
    years, figures = segment.times, own.quantities
    if len(years) < 2 or len(figures) != len(years) or len(segment.quantities) != len(years):
        return None
    if years[-1].end > segment.quantities[0].start or (segment is not own and own.times):
        return None
    spots = [i for i, e in enumerate(segment.elements) if e.tag == "T"]
    between = [segment.elements[a + 1 : b] for a, b in pairwise(spots)]
    bare = [i for i, e in enumerate(own.elements) if e.tag == "Q"]
    beside = [own.elements[a + 1 : b] for a, b in pairwise(bare)]
    joined = all(len(gap) == 1 and gap[0].text in JOINERS for gap in (*between, *beside))
    alike = len({figure.unit for figure in figures}) == 1
    return years[slot.position] if joined and alike else None

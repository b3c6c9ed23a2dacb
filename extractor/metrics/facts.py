"""What a figure tells of: its status and its time, decided together and with the figures beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from ..model import Period, Status
from .ahead import Ahead
from .cues import Cues
from .held import held_since
from .plans import FIGURES
from .situation import LACKING, Linked
from .statuses import StatusLinker
from .times.governing import Governing, is_deadline
from .times.timeframes import Frame
from .view import RATE

NORMS = frozenset({"provision.standard", "left.normed", "distance.norm"})
"""Rules whose figures are what a norm says."""


DONE_BY_NOW = "已"
"""With it a clause begins that tells what was done when the report was written."""
EACH_YEAR = "每年"
COMPLETES = "完成"
"""计划完成工程120件；完成…: what is planned is that something be done."""
GONE_BY = frozenset({"period.recent", "period.review"})
"""Rows of spans that lie behind a report; nothing is planned in them."""


class Fact(NamedTuple):
    """A figure's time and status; `cue` is the word that tells the status."""

    period: Period | None
    status: Status
    cue: str | None


class FactLinker:
    """Decides what the figures of a paragraph tell of."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._statuses = StatusLinker(cues)
        self._ahead = Ahead(cues)
        self._gap = cues.noun("noun_of_gap")
        self._still = cues.longest_first("remains_so")

    def facts(
        self,
        linked: Sequence[Linked],
        governed: Sequence[Governing],
        totals: Sequence[int | None],
        frames: Sequence[Frame],
    ) -> list[Fact]:
        """One fact for each figure; `totals` are the places of their wholes, `frames` the frames of their sentences."""
        found: list[Fact] = []
        for index, (item, governing, total, frame) in enumerate(zip(linked, governed, totals, frames, strict=True)):
            status, cue = self._statuses.find(item.view, item, governing.period, frame, carried=governing.carried)
            told = self._tells(item, cue)
            told = told and not (total is not None and self._cues.plays(cue or "", "status_planned_weakly"))
            own = self._ahead.is_so(governing.period, frame, carried=governing.carried)
            if total is not None and not (told or own) and "《" not in (found[total].cue or ""):
                status = found[total].status  # 312所学校完成改造，其中初中29所: a part has the status of its whole
            told_of = linked[:index]
            if cue is None and self._planned_on(item, told_of, found, governing):
                status = "planned"
            period = self._period(item, governing, Fact(None, status, cue), frame, told=told)
            if period is None and status == "planned" and item.quantity.kind == "amount":
                period = frame.funded  # 中央补助4.1亿元 in a plan for 2018—2020
            if period is None and status == "planned" and item.quantity.kind in FIGURES and _of_plan_told(frame):
                period = frame.announced if self._ahead.is_ahead(frame.announced, frame) else None
            fact = Fact(period, status, cue)
            fact = self._beside(fact, item, governing, linked[index - 1], found[-1]) if found else fact
            if index and fact.status == "actual":
                fact = fact._replace(period=held_since(item, linked[index - 1], fact.period))
            found.append(fact)
        return found

    def _planned_on(self, item: Linked, before: Sequence[Linked], found: Sequence[Fact], governing: Governing) -> bool:
        """今年计划解决饮水3.6万人，改造泵站5座；除险加固水库5座: a list of plans that goes on behind a semicolon."""
        own = item.slot.segment
        if own.part == 0 or not found or found[-1].status != "planned":
            return False
        run = [(x, fact) for x, fact in zip(before, found, strict=True) if x.sentence == item.sentence]
        if not run or any(fact.status != "planned" for _, fact in run):
            return False
        planning = any(self._cues.plays(fact.cue or "", "plans_list") for _, fact in run)
        time = governing.period
        timed = time is not None and own.elements[0].start <= time.start < own.elements[-1].end
        said = [e for s in item.view.segments[: own.ordinal + 1] if s.part == own.part for e in s.elements]
        done = any(e.tag == "ul" or self._cues.plays(e.text, "status_actual", "standing") for e in said)
        ended = any(self._cues.plays(e.text, "done") for e in item.left.content[:1])
        completes = any(e.text == COMPLETES for e in run[0][0].slot.left)
        opened = completes or any(e.tag == "T" for s in item.view.segments if s.part == 0 for e in s.elements)
        return planning and opened and not (timed or done or (ended and not completes))

    def _period(self, item: Linked, governing: Governing, said: Fact, frame: Frame, *, told: bool) -> Period | None:
        """A standing rule has no time of its own; what was said before it is not about it."""
        if item.head.source in {"time_limit", "ban", "one.term"}:
            return None  # 9月20日以前查完，查出来的十天内改掉
        status = said.status
        period = governing.of(status, told=told)
        if (
            governing.carried
            and period is not None
            and _lasts(period)
            and status != "planned"
            and (self._is_still(item) or self._is_stock(item) or (governing.actual and self._stands_there(item)))
        ):
            return governing.actual
        if governing.carried and status == "actual" and _each_year(item, period):
            return None  # 去年查出问题312个。炊事员工资县财政每年拿1860万元
        if status == "planned" and governing.carried and period is not None and _is_gone_by(period, frame):
            return None  # 近三年投入3.6亿元。恳请补助2000万元
        if status == "actual" and governing.carried and governing.actual and _goes_on_yet(period, frame):
            return governing.actual  # 今年盘子3亿元，截至6月底开工12个。资金支出9000万元
        normed = item.head.source in NORMS or self._cues.plays(said.cue or "", "norm", "norm_verb", "lays_down")
        normed = normed or (is_deadline(period) and self._cues.plays(said.cue or "", "status_required_each"))
        if status == "required" and normed and (period is None or not _beside(period, item)):
            return None  # 上半年结余率6.3%，过了3%的上限: a norm is of no time
        later = status == "actual" and self._ahead.is_ahead(period, frame)
        as_of = period is not None and period.first is None and period.last is not None
        stands = self._stands(item) and not as_of and not _of_title(period, frame)
        # 9月底前开工9所；招聘教师60名: a day by which one thing is due
        untold = status == "required" or later or stands or is_deadline(period)
        over = later and item.view.text[item.slot.segment.elements[0].start] == DONE_BY_NOW
        over = over and not _beside(period, item) if period else False  # 明年盖浴室，预算85万元，已经跑下来50万元
        return None if (governing.carried and untold) or over else period

    def _beside(self, fact: Fact, item: Linked, governing: Governing, before: Linked, told: Fact) -> Fact:
        """What a figure shares with the one before it."""
        rated = item.quantity.kind != "percentage" or item.head.phrase.text[-3:-1] in before.head.phrase.text
        if told.status == "in_progress" and not rated:
            return fact  # 竣工41个、在建5个，竣工率89.1%: no rate of what is under way
        if fact.cue is None and item.quantity.kind == "rate" and item.head.source == "inherit.same_unit":
            return fact._replace(period=told.period, status=told.status)  # 低的300元/月，高的800元/月
        parted = item.sentence == before.sentence + 1 and self._cues.any_plays(
            item.view.segments[0].elements[:1], "of_which"
        )
        if fact.cue is None and told.status == "planned" and parted and fact.status == "actual":
            return fact._replace(status="planned")  # 还要完成9所。其中，下半年完成3所
        listed = item.head.source.startswith(("left.list", "respectively"))  # 分别承担60%和40%
        listed = listed and item.slot.segment is before.slot.segment
        listed = listed or item.head.source == before.head.source == "class_bound"  # 小学每班45人以内，初中50人以内
        if fact.cue is None and told.status == "required" and listed:
            return told  # 省定小学10∶1、初中8∶1
        if governing.carried and _rates(item, before):
            done = fact.cue is not None and fact.status == "actual"  # 该配2600万元，实际到位率82%
            return fact._replace(period=told.period, status="actual" if done else told.status)
        own_time = item.slot.segment.depth > 0 and not governing.carried  # 拟开课6000节（今年前10个月为3460节）
        if fact.cue is None and told.status in {"planned", "in_progress"} and _belongs(item, before) and not own_time:
            return fact._replace(status=told.status)
        return fact

    def _stands(self, item: Linked) -> bool:
        """Whether a figure says how things are (全县现有学校59所) rather than what was done in a time."""
        dealt = item.head.source == "respectively.noun" and item.head.phrase.text.endswith(self._gap)
        if dealt or item.head.source in LACKING:
            return True
        standing = self._cues.words("standing")
        own = item.slot.segment
        return any(
            e.text in standing and e.start < item.quantity.start
            for s in item.view.segments[: own.ordinal + 1]
            if s.part == own.part
            for e in s.elements
        )

    def _is_still(self, item: Linked) -> bool:
        """五年来，…。仍有6个点没通网: what is still so is so when the report is written."""
        own = item.slot.segment
        parts = [s for s in item.view.segments[: own.ordinal + 1] if s.part == own.part and s.elements]
        said = item.view.text[parts[0].elements[0].start : item.quantity.start]
        return any(word in said for word in self._still)

    def _is_stock(self, item: Linked) -> bool:
        """五年来，…。全县在编教师3870名（中学1640名）: what there is in a place is so when the report is written."""
        segment = item.slot.segment
        while segment.depth and segment.host is not None:
            segment = item.view.segments[segment.host]
        first = segment.quantities[0].start if segment.quantities else segment.elements[-1].end
        words = [e for e in segment.elements if e.end <= first and e.tag not in {"W", "c", "d"}]
        if item.quantity.kind != "count" or len(words) < 2 or not self._cues.plays(words[0].text, "self_region"):
            return False
        return all(e.nominal and not e.verb for e in words[1:])

    def _stands_there(self, item: Linked) -> bool:
        """截至2020年底…；全县33个镇、383个村通车率达100%: what there is in a place, behind such a day."""
        segment = item.slot.segment
        counts = item.quantity.kind == "count" or item.head.phrase.text.endswith(RATE)
        own = self._cues.plays(segment.elements[0].text, "self_region") and not segment.depth
        acts = any(e.verb and not self._cues.plays(e.text, "copula") for e in segment.elements)
        return counts and own and item.head.change is None and not acts

    def _tells(self, item: Linked, cue: str | None) -> bool:
        """Whether a quantity's own clause says that it is planned or done."""
        first = item.left.content[0].text if item.left.content else ""
        elements, text = item.slot.segment.elements, item.view.text
        own = text[elements[0].start : item.quantity.start] + text[item.quantity.end : elements[-1].end]
        normed = cue is not None and self._cues.plays(cue, "norm_verb")  # 超出省定班额（小学45人、初中50人）的602个
        return normed or (cue is not None and cue in own) or self._cues.plays(first, "done")


def _of_plan_told(frame: Frame) -> bool:
    """Whether what a paragraph plans can be of the plan of which its paper tells, and of no time of its own."""
    return frame.announced is not None and frame.status in {None, "planned"} and frame.period is None


def _is_gone_by(period: Period, frame: Frame) -> bool:
    """近三年, 截至上年底: whether a time lies behind a report, so that nothing is planned in it."""
    day, last = frame.time.dated, period.last
    if period.rule in GONE_BY or period.first or not (day and last):
        return period.rule in GONE_BY
    return last.year < day.year if frame.time.implied else last < day


def _goes_on_yet(period: Period | None, frame: Frame) -> bool:
    """Whether a time has begun, and was not over when the report was written."""
    day = None if frame.time.implied else frame.time.dated
    return bool(day and period and period.first and period.last and period.first <= day < period.last)


def _beside(period: Period, item: Linked) -> bool:
    """Whether a time stands in a figure's own clause."""
    elements = item.slot.segment.elements
    return elements[0].start <= period.start < elements[-1].end


def _each_year(item: Linked, period: Period | None) -> bool:
    """县财政每年拿1860万元: whether what comes again each year stands behind a time of one year."""
    yearly = any(e.text.startswith(EACH_YEAR) for e in item.slot.left)
    return yearly and period is not None and not _lasts(period) and period.start < item.view.start


def _lasts(period: Period) -> bool:
    """2016年至2020年, 2018年以来: whether a time is of more than one year, or goes on."""
    if period.first is None or period.last is None:
        return period.first is not None
    return period.last.year > period.first.year + 1


def _rates(item: Linked, before: Linked) -> bool:
    """到岗138名，到岗率92%: a rate beside the figure it rates shares its time and status."""
    beside = item.sentence == before.sentence and item.slot.segment.part == before.slot.segment.part
    moved = before.left.source_level or item.left.level
    beside = beside and before.quantity.kind != "duration"  # 每周5天，参与率达到90%
    return beside and not moved and item.quantity.kind == "percentage" and item.head.phrase.text.endswith("率")


def _belongs(item: Linked, before: Linked) -> bool:
    """在建项目14个，总投资8000万元, 在建幼儿园三所（共27个班）: what belongs to the things just counted."""
    own, told = item.slot.segment, before.slot.segment
    beside = item.sentence == before.sentence and own.part == told.part and before.quantity.kind == "count"
    inside = own.depth > 0 and told.ordinal in {own.host, own.ordinal}
    beside = beside and item.quantity.kind != "percentage"  # 目标值20所，完成率105%
    return beside and (inside or item.head.source in {"left.relational", "inherit.other_unit"})


def _of_title(period: Period | None, frame: Frame) -> bool:
    """2022年工作总结: how things stand is told of the year that the title names."""
    title = frame.title
    if period is None or title is None or not title.first or not title.last:
        return False
    return period.first == title.first and period.last == title.last and title.first.year == title.last.year

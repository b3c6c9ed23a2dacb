"""Whether a figure is planned, actual, in progress or required: cues in its clause, then its frame."""

from collections.abc import Sequence
from itertools import pairwise

from ..model import Period, Status
from ..rules import CueRole
from .ahead import Ahead
from .carried_cues import CarriedCues
from .cues import Cues
from .heads.rate import PIECE
from .plans import Plans
from .rulings import Rulings
from .situation import LACKING, Linked
from .status_cues import NAMING, StatusCues
from .times import tenses
from .times.dating import YEAR_BEGINS
from .times.governing import DEADLINE_ENDS, INSPECTION, PAST, is_deadline
from .times.implied_dates import SCHOOL_OPENS
from .times.timeframes import Frame
from .view import Element, SentenceView, Slot

DECEMBER = 12
DONE_BY_NOW = "已"
"""2023年资金已提前下达3850万元: what is done by the day of the report, whatever year it is for."""
IS = "是"
FURTHEST_PREDICATE = 4
"""How many words the noun of a count may have before its predicate."""


class StatusLinker:
    """Gives each quantity its status and the cue that decided."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._rulings = Rulings(cues)
        self._told = StatusCues(cues)
        self._plans = Plans(cues)
        self._ahead = Ahead(cues)
        self._plan_names = (*cues.longest_first("plan_name"), *cues.longest_first("budget"))
        self._plan_heads = (*self._plan_names, *cues.longest_first("frame_plan_noun"))
        self._carried = CarriedCues(cues)

    def find(
        self, view: SentenceView, item: Linked, period: Period | None, frame: Frame, *, carried: bool = False
    ) -> tuple[Status, str | None]:
        """The status, and the cue word in the text that gave it (null when the frame or nothing did).

        `carried` tells that the period was taken over from before.
        """
        if settled := self._settled(item, period, frame, carried=carried):
            return settled
        day = None if frame.time.implied else tenses.last_day(frame.time.dated)
        told = any(e.tag == "ul" for e in item.slot.left)  # 特岗招了145名, 赶在开学前交付了2所
        # 离年底95%的要求差9个百分点 is so today; 到2021年还缺280人 is to come
        short = (carried and item.head.source in LACKING) or item.head.source.startswith("distance")
        ahead = self._ahead.is_ahead(period, frame) and not (told and is_deadline(period)) and not short
        own = self._own_cue(item, frame)
        beside = item.slot.segment.depth > 0 and own is not None and own[0] == "in_progress"
        later = ahead and period is not None and self._ahead.is_later(period, frame)
        over = own is not None and own[0] == "actual" and (carried or own[1].startswith(DONE_BY_NOW))
        if ahead and own and not later and (beside or over):
            return own  # 10月底前，换新15辆；定位终端已装90辆; 年底前交付42所（有19所正在砌墙）
        in_force = frame.status == "required" and period is not None and period.last is None  # 自4月1日起施行
        laid_down = in_force or (carried and (frame.status in {"required", "planned"} or self._rulings.is_levied(item)))
        begun = period is None or (period.first and not later)
        if ahead and (each := self._rulings.each_time(item, period) or self._rulings.for_each(item, period)):
            return "required", each
        if ahead and item.head.source == "interval":
            return "required", item.quantity.text  # 从11月起，每半月通报一次
        stands = bool(own is None and begun and self._plans.stands(item))
        if ahead and not (laid_down or stands or self._rulings.scored(item)):
            return "planned", None
        if own and own[0] == "planned" and (must := self._ought(item, own[1])):
            return "required", must
        if own is None and period is not None and period.relative == INSPECTION:
            return "actual", None  # 督查时仍有11个没有动工
        cue = own or self._rulings.bound(item, frame)
        if cue is None and not self._rulings.scored(item):  # 将校舍建设纳入考核，分值不低于5分
            cue = self._carried.find(view, item, frame, period)
        if cue and cue[0] == "planned" and self._is_over(period, item, frame):
            cue = None if self._cues.plays(cue[1], "status_planned_weakly") else cue
        if cue and cue[0] == "required" and tenses.deadline(period, frame.time.dated):
            return "planned", cue[1]
        if cue is None and frame.status == "actual" and self._aims(item, period):
            return "planned", None
        if cue is None and (
            self._ahead.before_plan(period, frame) or self._ahead.is_so(period, frame, carried=carried)
        ):
            return "actual", None
        if self._foreseen(item, period, frame) and not (cue and cue[0] == "actual"):
            return "planned", None
        over = bool(day and period and period.last and period.last <= day)
        arranged = self._plans.arranges(item) if cue is None and not over else None
        if arranged or (cue is None and self._meant(item, period, frame)):
            return "planned", arranged
        standard = None if cue else self._rulings.standard(item, frame)
        if not (cue or standard or told or stands) and self._ahead.has_begun(period, frame, day):
            return "planned", None
        framed = self._framed(item, period, frame, carried=carried)
        return cue or standard or ("actual" if stands and frame.status == "planned" else framed, None)

    def _settled(
        self, item: Linked, period: Period | None, frame: Frame, *, carried: bool
    ) -> tuple[Status, str | None] | None:
        """What decides before any cue: the rule that named the figure, the whole of a plan, the past."""
        if named := self._by_head(item, frame):
            return named
        whole = item.head.source == "bracket.outer" and item.head.phrase.text.endswith(self._plan_heads)
        if whole or self._was_laid_down(item, period):
            return "planned", None  # 完成全年预算（4.73亿元）的52%
        past = period is not None and period.relative == PAST and not carried
        return ("actual", None) if past else None  # 过去平均要跑135天

    def _ought(self, item: Linked, cue: str) -> str | None:
        """应按公用经费的5%安排: the word by which something ought to be so, where it lays down a rule."""
        levied = item.head.source == "share.by" and self._cues.plays(cue, "ought")
        return cue if levied else self._rulings.must_be(item, cue)

    def _by_head(self, item: Linked, frame: Frame) -> tuple[Status, str | None] | None:
        """What the rule that named a figure says of its status, whenever it is told."""
        if item.left.source_level and _next_in_segment(item) is not None:
            return "actual", None  # 由27%提高到50%: the first level is how things stand
        if item.head.source.startswith(("provision", "left.normed", "tiers")):
            aimed = self._aimed_at(item) if frame.status == "planned" else None
            return ("planned", aimed) if aimed else ("required", "每")
        if item.head.source in {"time_limit", "ban", "share.exceeded", "one.term", PIECE}:
            return "required", item.quantity.text  # 7个工作日内退到原账户
        if ruled := self._rulings.yearly(item) or self._rulings.docked(item):
            return "required", ruled
        if frame.status != "actual" and (reward := self._rulings.rewards(item)):
            return "required", reward
        return None

    def _framed(self, item: Linked, period: Period | None, frame: Frame, *, carried: bool) -> Status:
        """The status that a paragraph's frame gives a figure of which nothing else is told."""
        told = item.quantity.kind in {"count", "amount", "area", "length"} and not carried
        if frame.status == "required" and told and period and period.first:
            return "actual"  # 今年上半年抽检412批次 in an answer about rules
        if frame.status == "planned" and (self._was_done(item) or self._was_found(item)):
            return "actual"
        return frame.status or "actual"

    def _aimed_at(self, item: Linked) -> str | None:
        """力争每万人口发明专利3.3件: the word by which so much for each is an aim."""
        return next((e.text for e in item.slot.before if self._cues.plays(e.text, "status_planned")), None)

    @staticmethod
    def _was_laid_down(item: Linked, period: Period | None) -> bool:
        """年初定的是增长8%, 年初申报的目标是12个项目: what a year began with was meant for all of it."""
        if period is None or period.last is None or not period.text.endswith(YEAR_BEGINS):
            return False
        told = [e.text for e in item.slot.segment.elements if period.end <= e.start < item.quantity.start]
        own = item.slot.segment.elements[0].start <= period.start
        return own and period.last.month == DECEMBER and any(text.endswith(IS) for text in told)

    @staticmethod
    def _is_over(period: Period | None, item: Linked, frame: Frame) -> bool:
        """2020年争取资金2730万元 in an answer of 2021: whether a time that the sentence names is past."""
        day = frame.time.dated
        if day is None or frame.status is not None or period is None:
            return False
        return period.first is not None and bool(period.last and period.last < day) and period.start >= item.view.start

    def _foreseen(self, item: Linked, period: Period | None, frame: Frame) -> bool:
        """秋季学期，预计资助4万人次 in a report that tells of nothing behind June: a later time, and a weak word."""
        if not frame.time.implied or period is None or not tenses.begins_later(period, frame.time.dated):
            return False
        own = item.slot.segment
        told = [e for s in item.view.segments[: own.ordinal + 1] if s.part == own.part for e in s.elements]
        return self._cues.any_plays([e for e in told if e.end <= item.quantity.start], "status_planned_weakly")

    def _meant(self, item: Linked, period: Period | None, frame: Frame) -> bool:
        """秋季开学前补教师126名, 年度计划8000万元: what a term's beginning bounds, and what is called a plan."""
        event = period is not None and (period.relative == "event" or self._before_school(period, frame))
        if frame.status is None and period and event and period.text.endswith(DEADLINE_ENDS):
            told = [e for s in item.view.segments[: item.slot.segment.ordinal + 1] for e in s.elements]
            if not any(e.tag == "ul" or self._cues.plays(e.text, "done") for e in told):
                return True
        money = item.left.content if item.quantity.kind == "amount" and item.left.content else ()
        named = len(money) > 1 and money[-2].tag in NAMING  # 营养改善计划 is a name
        return bool(money) and not named and self._cues.plays(money[-1].text, "plan_name")

    @staticmethod
    def _before_school(period: Period, frame: Frame) -> bool:
        """秋季开学前: a day by which things are due, unless it is over on the day of the report."""
        day = None if frame.time.implied else frame.time.dated
        return period.rule == SCHOOL_OPENS and not (day and period.last and period.last < day)

    def _was_found(self, item: Linked) -> bool:
        """还缺67亩, 未动工的3个项目, 查出危房11栋 among the plans: what they set out from."""
        words = item.slot.left
        undone = len(words) > 1 and self._cues.plays(words[0].text, "negation") and words[-1].text == "的"
        undone = undone and not self._cues.any_plays(item.slot.right[1:], "done")  # 未完工的5所学校全部完工
        found = self._cues.plays("".join(e.text for e in item.left.content[:2]), "finds_out")
        found = found or self._cues.any_plays(item.left.content[:1], "finds_out")
        still = any(self._cues.plays("".join(e.text for e in words[-n:]), "still_has") for n in (1, 2))
        owed = item.quantity.kind == "amount" and self._cues.any_plays(words, "owes")  # 历年拖欠的工程款1270万元
        stuck = self._is_stuck(item)
        return item.head.source in LACKING or undone or found or still or owed or stuck  # 危房还剩1.3万平方米

    def _is_stuck(self, item: Linked) -> bool:
        """三江镇5个项目仅开工1个, 3个项目均未动工: how little was done, or nothing, told among the plans."""
        words, right = item.slot.left[-2:], item.slot.right
        little = (
            len(words) > 1 and self._cues.plays(words[0].text, "limiting") and self._cues.plays(words[1].text, "done")
        )
        spot = next(
            (i for i, e in enumerate(right[:FURTHEST_PREDICATE]) if i and self._cues.plays(e.text, "negation")), 0
        )
        undone = bool(spot) and all(e.noun or e.tag == "d" for e in right[:spot])
        return item.quantity.kind == "count" and (
            little or (undone and self._cues.any_plays(right[spot + 1 :], "done"))
        )

    def _was_done(self, item: Linked) -> bool:
        """征集了15件实事 among the plans: what was done; 今年排了34个 says what was put down to be done."""
        words = item.slot.left
        done = len(words) > 1 and words[-1].tag == "ul" and words[-2].verb
        return done and not self._cues.plays(words[-2].text, "puts_down")

    def _aims(self, item: Linked, period: Period | None) -> bool:
        """到6月30日，开工率要达到100%: a weak word of planning before a level, with a day by which to reach it."""
        by = period is not None and period.first is None and (period.text[0] == "到" or period.text.endswith("前"))
        level = item.left.level or self._cues.any_plays(item.slot.left[-1:], "measured_by")
        return by and level and self._cues.any_plays(item.slot.left, "status_planned_weakly")

    def _own_cue(self, item: Linked, frame: Frame) -> tuple[Status, str] | None:
        """The nearest cue on the left in the quantity's own segment, or a sign of work in progress behind it."""
        rated = item.quantity.kind == "percentage"  # 应达到床位1.4万张 tells of no share
        ahead = self._cues.words("status_planned_here")
        before: Sequence[Element] = item.slot.before
        if item.head.source == "level.second" or item.head.change is not None:
            before = self._without_first_level(before)
        if rated:
            before = self._without_whole(before)
        share = [i for i, e in enumerate(before) if self._cues.plays(e.text, "share")] if rated else []
        own = [] if item.head.source == "share" and not share else before[: share[-1]] if share else before
        found = list(self._told.find(own, frame))
        if found and item.slot.left and item.slot.left[-1].tag == "ul" and found[-1][0] == "planned":
            return "actual", item.slot.left[-1].text  # 编制我要来了260个
        lasts = item.quantity.kind == "duration" and self._cues.any_plays(item.slot.right[:2], "status_required")
        if lasts:
            return "required", item.quantity.text  # 48小时内必须修好
        aimed = any(e.tag == "Q" for e in own)  # 离2025年900套的目标还缺380套
        if found and item.head.source in LACKING and (found[-1][0] == "in_progress" or aimed):
            found = []  # 在建项目尚缺8300万元: they are under way, what they lack is not
        if found:
            return found[-1]
        behind = (
            []
            if item.left.possessive or item.head.source == "interval"
            else list(self._told.find(item.slot.right, frame))
        )
        if told := next((cue for cue in behind if cue[0] == "in_progress"), None) or self._achieved(item, frame):
            return told
        if meant := self._meant_behind(item):
            return "planned", meant
        times = (e.text for e in item.slot.right if e.tag == "T")
        if due := next((time for time in times if self._cues.plays(time, "status_planned")), None):
            return "planned", due  # 其余3个乡镇明年建成
        following = "".join(e.text for e in item.slot.right)
        if awaited := next((word for word in self._cues.longest_first("status_awaiting") if word in following), None):
            return "planned", awaited  # 5个项目等着开工
        if set_down := self._plans.find(item):
            return "planned", set_down
        if item.head.source in {"modifier", "right.noun"} and item.phrase.noun.endswith(self._plan_names):
            return "planned", item.phrase.noun  # 9350万元的采购计划
        if item.head.source == "share.aim":
            return "planned", item.slot.right[1].text  # 低于90%的目标
        titled = next((e.text for e in item.slot.left if e.text[0] == "《"), "")  # 《规划》提出改造学校60所
        opener = titled if self._cues.plays(titled, "status_planned_initially") else self._plans.opens(item.slot.left)
        if item.head.source != "share" and opener:
            return "planned", opener
        if item.head.source != "share" and (plan := self._plans.act(item)):
            return "planned", plan
        # 将9个小型项目集中起来: right before its figure, 将 takes what was done something with
        far = own[:-1] if own and own[-1].end == item.quantity.start and len(own[-1].text) == 1 else own
        said = [*own, *item.slot.right]
        here = [e.text for i, e in enumerate(far) if e.text in ahead and self._told.looks_ahead(said, i)]
        if here and not share:
            return "planned", here[-1]
        once_built = self._cues.words("status_once_built")
        built = [pair for a, b in pairwise(own) if (pair := a.text + b.text) in once_built]
        return ("planned", built[-1]) if built and item.head.source != "level.second" else None

    def _meant_behind(self, item: Linked) -> str | None:
        """其余6个计划年内整改完毕: what is planned for things, told right behind their number."""
        right = item.slot.right[:3]
        told = len(right) > 1 and self._cues.plays(right[0].text, "status_planned")
        return right[0].text if told and any(e.tag == "T" or e.verb for e in right[1:]) else None

    def _without_first_level(self, before: Sequence[Element]) -> Sequence[Element]:
        """计划由目前的88%提高到95%, 比计划的5900万元多出384万元: what stands before the base speaks of it only."""
        figure = max((i for i, e in enumerate(before) if e.tag == "Q"), default=-1)
        sources = (i for i, e in enumerate(before[: figure + 1]) if self._cues.plays(e.text, "source", "comparing"))
        opened = max(sources, default=figure + 1)
        return [*before[:opened], *before[figure + 1 :]]

    def _without_whole(self, before: Sequence[Element]) -> Sequence[Element]:
        """刚够计划的八成, 为概算8000万元的77.5%: the plan is what the share is of."""
        if not before or before[-1].text != "的":
            return before
        near = range(max(0, len(before) - 3), len(before))
        named = (i for i in near if self._cues.plays(before[i].text, "plan_name", "status_planned"))
        return before[: next(named, len(before))]

    def _achieved(self, item: Linked, frame: Frame) -> tuple[Status, str] | None:
        """44所已移交, 312所学校全部完成改造: what the counted things have done; in a plan 全部 is an aim."""
        if item.quantity.kind != "count":
            return None
        words = [e.text for e in item.slot.right[: FURTHEST_PREDICATE + 1]]
        roles: tuple[CueRole, ...] = ("status_actual",) if frame.status == "planned" else ("status_actual", "totality")
        told = next((word for word in words if self._cues.plays(word, *roles)), None)
        following = _next_in_segment(item) if told else None
        return ("actual", told) if told and not (following is not None and following.shared) else None


def _next_in_segment(item: Linked) -> Slot | None:
    """The slot of the next figure in the same segment."""
    own = (slot for slot in item.view.slots if slot.segment.ordinal == item.slot.segment.ordinal)
    return next((slot for slot in own if slot.position == item.slot.position + 1), None)

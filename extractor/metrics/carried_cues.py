"""Cues of planning or of completion that go on from a clause to the figures behind it."""

from collections.abc import Sequence

import regex

from ..model import Period, Status
from .cues import Cues
from .plans import Plans
from .situation import LACKING, Linked
from .status_cues import StatusCues
from .times import tenses
from .times.governing import NOW
from .times.timeframes import Frame
from .view import EACH, Element, Segment, SentenceView


class CarriedCues:
    """Finds what an earlier clause of the same part says of a figure's status."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._told = StatusCues(cues)
        self._plans = Plans(cues)
        self._gap = cues.noun("noun_of_gap")
        self._outcomes = regex.compile("|".join(map(regex.escape, ("了", *cues.longest_first("turned_out")))))

    def find(self, view: SentenceView, item: Linked, frame: Frame, period: Period | None) -> tuple[Status, str] | None:
        """A cue of planning or of completion that goes on from an earlier segment of the same part."""
        if period and period.relative in NOW and period.start >= item.slot.segment.elements[0].start:
            return None  # 概算6.3亿元，眼下落实的不足四成
        aimed = self._strives(view, item)
        to_come = aimed or tenses.ends_later(period, frame.time.dated)
        if frame.status != "planned" and not to_come and self._is_done(item, frame):
            return None  # 计划招聘150名，到岗138名, 应开工12个，只动了7个: what is done ends the plan
        # 教学点一律保留，走教教师64名: 一律 lays nothing down for what is merely counted behind it
        counted = item.quantity.kind == "count" and item.quantity.qualifier == "exact"
        plain = counted and not any(e.text[0] == EACH for e in item.slot.before)
        for segment in reversed(view.segments[: item.slot.segment.ordinal]):
            if segment.part != item.slot.segment.part:
                break
            if segment.depth > item.slot.segment.depth:
                continue
            own = self._cues.any_plays(item.slot.left, "self_region")  # 规定不低于90%，我县达到96%
            own = own or self._cues.plays(segment.elements[0].text, "way_opener")  # 按照…的规定，聘用7名
            own = own or item.head.source == "left.benefit"  # 一律按100人核定，受益学校29所
            own = own or _moved(item)  # 班额一律不超50人，大班额由74个减到31个
            carried = [
                cue
                for cue in self._told.find(segment.elements, frame)
                if (
                    cue[0] in {"planned", "actual"}
                    and not self._cues.plays(cue[1], "now_is")
                    and not (self._own_time_over(item, frame) or self._is_of_its_figure(segment, cue[1]))
                )
                or (cue[0] == "in_progress" and not segment.quantities and self._is_size(item))
                or (
                    self._cues.plays(cue[1], "rule_maker")
                    and not (own or (plain and not self._cues.plays(cue[1], "norm")))
                )
            ]
            if carried:
                return carried[-1]
            if any(time.relative in NOW for time in segment.times):
                return None  # 本应6月底交付，如今才砌到一人高，滞后近80天
            if self._is_told_up_to(segment, segment.elements):
                return None  # 规划确定的18项指标，截至9月，提前完成7项
            if any(e.tag == "ul" for e in segment.elements):
                return None  # 根据年度计划，对资金进行了审计，抽查项目46个
            told = "".join(e.text for e in segment.elements if e.tag not in {"c", "d", "W", "x"})
            if self._cues.plays(told, "status_once_built"):
                return "planned", told  # 建成以后，设72个班
            opening = [e for e in segment.elements if e.tag not in {"c", "d"}][:2]  # 但只竣工22个
            if self._cues.any_plays(opening, "done") and not aimed:
                return None
            future = next((i for i, e in enumerate(segment.elements) if self._cues.plays(e.text, "future")), None)
            if future is not None and self._told.looks_ahead(segment.elements, future):
                return "planned", segment.elements[future].text  # 下半年将筹措1500万元，改造食堂24个
            opener = self._plans.by_plan(segment.elements) or self._plans.opens(segment.elements)
            if opener and opener[0] != "《":
                return "planned", opener  # a document's name plans in its own clause only
        return None

    def _is_size(self, item: Linked) -> bool:
        """教学楼正在砌墙，占地12亩，总造价1850万元: whether a figure tells the size of a work, not what is done."""
        sized = item.head.source == "left.relational" and item.quantity.kind in {"area", "amount"}
        return sized and not self._cues.any_plays(item.left.content, "relational_close", "done", "spends")

    def _is_done(self, item: Linked, frame: Frame) -> bool:
        """到岗138名, 只动了7个, 缺口416名, 截至9月: whether a figure's own clause tells what came of a plan."""
        said = item.left.content or [e for e in item.slot.left if e.tag != "T"]
        first = next((e.text for e in said if e.tag not in {"d", "c", "W"}), "")
        done = self._cues.plays(first, "done") or any(e.tag == "ul" for e in item.slot.left[-1:])
        done = done or (frame.status != "planned" and self._turned_out(item))
        done = done or (item.left.period is not None and self._cues.plays(first, "paid_up"))  # 规划投资…，2021年下达…
        done = done or self._cues.any_plays(item.slot.right[:1], "done_already")  # 3600万元已全部下达
        done = done or item.head.source in LACKING or item.phrase.text.endswith(self._gap)  # 应配教师630名，缺口416名
        return done or self._is_told_up_to(item.slot.segment, item.slot.left)

    @staticmethod
    def _own_time_over(item: Linked, frame: Frame) -> bool:
        """2025年目标15000张，周转房2020年有412套: whether the figure's own clause tells it of a time that is over."""
        told, day = item.left.period or item.left.last_period, frame.time.dated
        last = told.last if told and not told.base else None
        return bool(day and last and not frame.time.implied and last < day and frame.status != "planned")

    def _is_of_its_figure(self, segment: Segment, word: str) -> bool:
        """目标是96%, 2025年目标15000张: whether a word of planning only says what one figure is."""
        words = segment.elements
        spot = next((i for i, e in enumerate(words) if e.text == word), None)
        if spot is None or not spot or not self._cues.plays(word, "plan_name"):
            return False
        behind = [e for e in words[spot + 1 :] if e.tag != "d" and not self._cues.plays(e.text, "copula")]
        return bool(behind) and behind[0].tag == "Q"

    @staticmethod
    def _is_told_up_to(segment: Segment, elements: Sequence[Element]) -> bool:
        if not segment.times:
            return False
        return any(isinstance(e.mention, Period) and e.mention.text.startswith("截") for e in elements)

    def _strives(self, view: SentenceView, item: Linked) -> bool:
        """力争零售额增长4%，到位资金20亿元: whether a clause before opens with what is striven for, and so its list."""
        own = item.slot.segment
        before = [s for s in view.segments[: own.ordinal] if s.part == own.part and s.depth <= own.depth]
        openings = (e.text for s in before for e in [e for e in s.elements if e.tag not in {"T", "d", "c", "r"}][:1])
        return any(self._cues.plays(text, "strives") and self._cues.plays(text, "status_planned") for text in openings)

    def _turned_out(self, item: Linked) -> bool:
        """概算250万元，决算288万元, 计划招150名，招来的才96名: how what was planned turned out."""
        before, start = item.slot.before, item.quantity.start
        level = item.head.change is None and item.head.source != "level.second"
        now = level and any(time.relative in NOW and time.start < start for time in item.slot.segment.times)
        if now or any(e.tag == "ul" or self._cues.plays(e.text, "done") for e in before):
            return True
        said = item.view.text[item.slot.segment.elements[0].start : item.quantity.start]
        return self._outcomes.search(said) is not None


def _moved(item: Linked) -> bool:
    """Whether a figure tells how something moved, or from or to which level."""
    return item.head.change is not None or item.head.source == "level.second" or bool(item.left.source_level)

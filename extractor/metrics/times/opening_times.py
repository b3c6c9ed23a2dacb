"""The time at the head of a sentence, which goes on governing the sentences behind it."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from ...model import Period
from ..cues import Cues
from ..view import Element, Segment, SentenceView, text_of
from .timeframes import Frame, Resolve

LONGEST_ANNOUNCEMENT = 40
"""A sentence that only announces what comes next is no longer than this (in characters)."""
ORDINAL = regex.compile(r"第[一二三四五六七八九十](?:件|点|桩|个|句|笔|方面)|[其首再最][一二三次先后]$")
"""How a point among several is called."""
PASSED_OVER = frozenset({"c", "d", "r", "quote", "x", "m", "W", "bracket"})
"""Tags of words that may stand before the time that opens a sentence."""
LONGEST_LABEL = 3
"""What only says who speaks (记者了解到) is told in at most so many words."""
MONTH = regex.compile(r"\{year\}-(\d\d)-\d\d\.\.\{year\}-\1-")
"""4月, 4月12日: what a month or a day is told of is done in its own part of a sentence."""


class OpeningTimes:
    """Reads the times that open sentences."""

    def __init__(self, cues: Cues, resolve: Resolve) -> None:
        self._cues = cues
        self._resolve = resolve

    def _is_label_word(self, element: Element) -> bool:
        """答：五年来…, 会议强调，2023年…, 第三件，今年怎么干: what only says who speaks or which point it is."""
        return self._cues.plays(element.text, "dialogue", "meeting_noun") or ORDINAL.match(element.text) is not None

    def _gone_by(self, opening: Sequence[Element]) -> Period | None:
        """刚刚过去的2023年，…: the year that a clause calls past."""
        spot = next((i for i, e in enumerate(opening[:4]) if e.tag == "T"), 0)
        said, time = text_of(opening[:spot]), opening[spot].mention
        past = spot > 0 and said.endswith(self._cues.longest_first("gone_by"))
        return time if past and isinstance(time, Period) else None

    def _is_told(self, first: Segment) -> bool:
        """据了解，2018年…: whether a clause says no more than how one knows."""
        return self._cues.plays(text_of(first.elements), "dialogue")

    @staticmethod
    def _began(first: Segment, second: Sequence[Segment]) -> bool:
        """2017年动手，到2020年共撤并97个: a clause that only tells when something began is not of what follows."""
        dated = first.elements[0].tag == "T" and 1 < len(first.elements) <= 3 and not first.quantities
        return dated and bool(second) and bool(second[0].elements) and second[0].elements[0].tag == "T"

    def _learned(self, view: SentenceView) -> Segment | None:
        """5月12日，记者从县教育局获悉，今年以来…: what news tells begins behind the clause on how it was learned."""
        for told, behind in pairwise(view.segments[:4]):
            if told.quantities:
                return None
            if self._cues.plays(told.elements[-1].text, "learns_of"):
                return behind
        return None

    def _is_to_come(self, period: Period, frame: Frame) -> bool:
        """做成了什么，明年怎么干，如实报告如下: of what comes next more is told further down."""
        first, day = self._resolve(period, frame.time).first, frame.time.dated
        return first is not None and day is not None and first > day

    def _reviewed(self, period: Period, frame: Frame) -> bool:
        """2021年1月至今年9月底，到位…，其中去年…: a span up to the day of the report holds the times behind it."""
        last, day = self._resolve(period, frame.time).last, frame.time.dated
        return period.rule.startswith("period.range") and last is not None and day is not None and last <= day

    def announces(self, view: SentenceView) -> bool:
        """现将有关情况报告如下: whether a sentence without figures says what the report tells of."""
        words = [e.text for segment in view.segments for e in segment.elements if e.tag != "W"]
        return not view.slots and bool(words) and self._cues.plays(words[-1], "announces")

    def leading(self, view: SentenceView, frame: Frame) -> Period | None:
        """A period at the head of a sentence goes on governing the sentences behind it."""
        if not view.segments:
            return None
        listed = [e for segment in view.segments for e in segment.elements if e.tag == "T"]
        times = [e.mention for e in listed if isinstance(e.mention, Period) and not e.mention.base]
        if len(times) > 2 and not self._reviewed(times[0], frame):
            return None  # 2014年…，2015年…，2016年…: years of a list govern nothing behind it
        if self.announces(view):
            # 现将我县2014—2018年校舍安全工作情况报告如下
            return next((time for time in times if not self._is_to_come(time, frame)), None)
        if len(times) == 1 and _asks(view):
            return times[0]
        first, second = view.segments[0], view.segments[1:2]
        if self._began(first, second):
            return None
        short = bool(second) and len(first.elements) <= LONGEST_LABEL
        labelled = short and (self._is_label_word(first.elements[0]) or self._is_told(first))
        learned = self._learned(view) or _announcing(view, times)
        opening = (learned or (second[0] if labelled else first)).elements
        if gone := self._gone_by(opening):
            return gone
        for spot, (element, following) in enumerate(zip(opening[:3], [*opening[1:4], None], strict=False)):
            if element.tag == "T" and isinstance(element.mention, Period) and not element.mention.base:
                # 去年8月的洪灾造成34所学校受损; 今年的活 is what comes next
                made = following is not None and following.verb  # 9月22日公布的督查结果
                behind = "".join([e.text for e in opening[spot + 1 + made : spot + 2 + made]])
                of_thing = behind == "的" and "月" in element.mention.text
                brief = labelled and MONTH.match(element.mention.relative or "")  # 第三句，八月份怎么过
                return None if of_thing or brief else element.mention
            if element.tag not in PASSED_OVER and not self._cues.plays(
                element.text, "dateline", "plans_list", "raised"
            ):
                return None
        return None


def _asks(view: SentenceView) -> bool:
    """我们县去年底是个什么光景呢？: a question without figures is of the time that it asks about."""
    return not view.slots and view.text[view.start : view.end].rstrip().endswith(("？", "?"))


def _announcing(view: SentenceView, times: Sequence[Period]) -> Segment | None:
    """难归难，去年还是办成了几件事。: the clause whose only time is that of what a short sentence announces."""
    if view.slots or len(times) != 1 or view.end - view.start > LONGEST_ANNOUNCEMENT:
        return None
    return next((s for s in view.segments[1:2] if s.elements[0].mention is times[0]), None)

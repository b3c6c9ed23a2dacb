"""What a report says of the time of its own figures: when things were looked into, the day of all its data."""

from collections.abc import Sequence

from ...model import Period
from ..cues import Cues
from ..view import SentenceView, Slot
from .governing import Governing
from .timeframes import Frame, Resolve

LONGEST_INSPECTION = 70
"""Looking into how things stand takes no more days than this."""


class Inspections:
    """Reads when the figures of a report were found out."""

    def __init__(self, cues: Cues, resolve: Resolve) -> None:
        self._cues = cues
        self._resolve = resolve

    def inspected(self, views: Sequence[SentenceView], frame: Frame) -> Period | None:
        """我县于2023年9月4日至22日开展了检查。现将有关情况报告如下: when what is reported was found out."""
        text, end = (views[-1].text, views[-1].end) if views else ("", 0)
        if not text[:end].rstrip("。：:. \n").endswith(self._cues.longest_first("announces")):
            return None
        mentions = [e.mention for view in views for s in view.segments for e in s.elements]
        days = [mention for mention in mentions if isinstance(mention, Period) and not mention.base]
        found = [self._resolve(day, frame.time) for day in days]
        brief = [p for p in found if p.first and p.last and (p.last - p.first).days <= LONGEST_INSPECTION]
        behind = text[found[-1].end : end] if found else ""
        looked = any(word in behind for word in self._cues.words("inspects"))
        return brief[-1] if looked and len(brief) == len(found) else None  # else 对2013—2015年工作开展自查

    def opening(self, views: Sequence[SentenceView], frame: Frame) -> Period | None:
        """督导组于5月9日至13日督导。调阅档案260卷。…现反馈如下。: the one time told in an introduction, if of that."""
        text, end = (views[-1].text, views[-1].end) if views else ("", 0)
        if not text[:end].rstrip("。：:. \n").endswith(self._cues.longest_first("announces")):
            return None
        mentions = [e.mention for view in views for s in view.segments for e in s.elements]
        times = [mention for mention in mentions if isinstance(mention, Period) and not mention.base]
        day = self._resolve(times[0], frame.time) if len(times) == 1 else None
        brief = bool(day and day.first and day.last and (day.last - day.first).days <= LONGEST_INSPECTION)
        return times[0] if brief and self.looked_into(views, times[0], alone=True) else None

    def looked_into(self, views: Sequence[SentenceView], period: Period, *, alone: bool = False) -> bool:
        """去年四月到十一月，调研组走访学校，收回问卷1860份: when one looked into things is not when they were so.

        A sentence without figures counts only if it stands `alone` in telling a time.
        """
        sentence = next((v for v in views if v.start <= period.start < v.end), None)
        if sentence is None or not (sentence.slots or alone):
            return False
        said = sentence.text[period.end : sentence.end]
        return any(word in said for word in self._cues.words("inspects"))

    def surveyed(self, view: SentenceView, slot: Slot, frame: Frame) -> Governing | None:
        """问卷显示，满意度91.6%: when things were looked into, for a figure that was found then."""
        told = [s for s in view.segments[: slot.segment.ordinal + 1] if s.part == slot.segment.part]
        found = frame.inspected is not None and any(self._cues.any_plays(s.elements, "surveyed") for s in told)
        return Governing(frame.inspected, carried=True) if found else None

    def of_all(self, view: SentenceView, frame: Frame) -> Period | None:
        """文中数据除另有说明外，均截至2023年6月30日, 数据以2022学年为准: the time of all figures of the report."""
        if view.slots or not any(self._cues.plays(e.text, "data_noun") for s in view.segments for e in s.elements):
            return None
        for segment in view.segments:
            # 数据以2022学年为准, but not 上述数据与2022年比较
            whole = self._cues.any_plays(segment.elements[-1:], "taken_as")
            for day in (self._resolve(period, frame.time) for period in segment.times):
                if day.last and (day.first in {None, day.last} or (whole and day.first)):
                    return day
        return None

"""Which time expression governs a quantity: its clause's, the sentence's, the paragraph's, or the frame's."""

from collections.abc import Sequence
from typing import NamedTuple

from ..model import Period
from .cues import Cues
from .phrases import PREPOSITIONS
from .situation import Linked
from .timeframes import Frame, Resolve
from .view import Segment, SentenceView, Slot


class Governing(NamedTuple):
    """The period of one quantity, and whether it was taken over from an introduction."""

    period: Period | None
    from_lead: bool


class Governed(NamedTuple):
    """The periods of a paragraph's quantities, in order, and the one that governs what comes behind."""

    periods: tuple[Governing, ...]
    last: Period | None


class PeriodLinker:
    """Follows the governing period through a paragraph, sentence by sentence."""

    def __init__(self, cues: Cues, resolve: Resolve) -> None:
        self._cues = cues
        self._resolve = resolve

    def govern(
        self, views: Sequence[SentenceView], linked: Sequence[Linked], frame: Frame, lead: Period | None
    ) -> Governed:
        """The governing periods of the linked quantities of a paragraph; `lead` is what its introduction says."""
        found: list[Governing] = []
        carried, fixed = frame.period or lead, False
        for number, view in enumerate(views):
            leading = self._leading(view)
            for item in linked:
                if item.sentence == number:
                    own = self._for_item(view, item, found)
                    taken = own or Governing(carried, carried is not None and carried is lead and not frame.period)
                    found.append(taken)
            if not leading and frame.period is None and not fixed:
                leading = self._as_of(view)
            if leading and not fixed and self._goes_on(leading, frame):
                carried = leading
                # 五年来 at the head of a paragraph spans it; a year in a later sentence is that sentence's own.
                fixed = number == 0 and (leading.relative or "").startswith("review")
        resolved = [
            Governing(self._resolve(item.period, frame.time) if item.period else None, item.from_lead) for item in found
        ]
        last = self._resolve(carried, frame.time) if carried and carried is not lead else None
        return Governed(tuple(resolved), last)

    def _as_of(self, view: SentenceView) -> Period | None:
        """截至2018年底 or 五年累计 at the head of any clause: what follows is of that time too."""
        for segment in view.segments:
            first = segment.elements[0].mention
            if not isinstance(first, Period) or first.base:
                continue
            if (first.first is None and first.last) or (first.relative or "").startswith("review"):
                return first
        return None

    def _goes_on(self, period: Period, frame: Frame) -> bool:
        """Whether a period at the head of a sentence governs the next ones too; 目前 speaks of its own only."""
        resolved = self._resolve(period, frame.time)
        return bool(resolved.first) or bool(resolved.last and period.relative != "until_now")

    def _for_item(self, view: SentenceView, item: Linked, found: Sequence[Governing]) -> Governing | None:
        """The period that the text around a quantity gives it, null when it gives none."""
        if item.head.period:
            return Governing(item.head.period, False)
        if item.left.source_level or (item.left.last_period and not item.left.last_period.base):
            return Governing(item.left.last_period, False)
        if item.head.source in {"growth.previous", "rank.previous"} and found and not item.left.averaged:
            return found[-1]
        in_segment = None if item.head.source == "level.second" else self._last_before(item.slot)
        behind = None if in_segment else self._behind(item.slot)
        period = in_segment or behind or self._in_sentence(view, item.slot)
        if period is None and found and self._continues(view):
            return found[-1]
        return Governing(period, False) if period else None

    def _behind(self, slot: Slot) -> Period | None:
        """A time in the predicate of the counted things (178套宿舍在春季开学前交付)."""
        own = {element.start for element in slot.right if element.tag == "T"}
        return next((p for p in self._periods(slot.segment) if p.start in own), None)

    def _continues(self, view: SentenceView) -> bool:
        """Whether the sentence goes on with parts of what the one before said (其中…)."""
        return self._cues.plays(view.segments[0].elements[0].text, "of_which")

    def _last_before(self, slot: Slot) -> Period | None:
        """The last period of the same segment that stands before the quantity."""
        found = None
        for period in self._periods(slot.segment):
            if period.start < slot.quantity.start:
                found = period
        return found

    def _periods(self, segment: Segment) -> list[Period]:
        """The periods of a segment but for bases of comparison and those of a first level (由2015年的…提高到)."""
        found = []
        for index, element in enumerate(segment.elements):
            before = segment.elements[index - 1] if index else None
            opened = before is not None and (before.text in PREPOSITIONS or self._cues.plays(before.text, "level"))
            mention = element.mention
            if not isinstance(mention, Period) or not (element.tag == "T" or segment.ordinal == 0):
                continue
            # 同期 says nothing of its own, and a period opened by 由 or 提高到 is that one level's.
            own_level = opened and mention.first and mention.last
            if not mention.base and mention.relative != "context" and not own_level:
                found.append(mention)
        return found

    def _in_sentence(self, view: SentenceView, slot: Slot) -> Period | None:
        """The last period of an earlier segment; one between semicolons governs only its own part."""
        for segment in reversed(view.segments[: slot.segment.ordinal]):
            if segment.depth > slot.segment.depth:
                continue
            first = segment.quantities[0].start if segment.quantities else segment.elements[-1].end
            periods = [period for period in self._periods(segment) if period.start < first]
            if len(periods) > 1 and segment.quantities and segment.ordinal != slot.segment.ordinal:
                continue  # 2009年、2010年开工学校分别为…: each period is its own figure's
            if periods and (segment.part == slot.segment.part or self._spans(view, segment, periods[0])):
                return periods[-1]
        return None

    def _spans(self, view: SentenceView, segment: Segment, period: Period) -> bool:
        """Whether a period governs all parts of a sentence: at its head, or in what a colon follows."""
        following = view.segments[segment.ordinal + 1 : segment.ordinal + 2]
        colon = bool(following) and following[0].opener in "：:"
        return segment.part == 0 and (period.start - view.start <= 12 or colon)

    def _leading(self, view: SentenceView) -> Period | None:
        """A period at the head of a sentence goes on governing the sentences behind it."""
        if not view.segments:
            return None
        listed = [e for segment in view.segments for e in segment.elements if e.tag == "T"]
        if len(listed) > 2:
            return None  # 2014年…，2015年…，2016年…: years of a list govern nothing behind it
        for element in view.segments[0].elements[:3]:
            if element.tag == "T" and isinstance(element.mention, Period) and not element.mention.base:
                return element.mention
            if element.tag not in {"c", "d", "r", "quote", "x", "m", "W"}:
                return None
        return None

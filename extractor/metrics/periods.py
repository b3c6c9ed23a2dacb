"""Which time expression governs a quantity: its clause's, the sentence's, the paragraph's, or the frame's."""

from collections.abc import Sequence

from ..model import Period
from .heads import Linked
from .phrases import PREPOSITIONS
from .timeframes import Frame, Resolve
from .view import Segment, SentenceView, Slot


class PeriodLinker:
    """Follows the governing period through a paragraph, sentence by sentence."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve

    def govern(self, views: Sequence[SentenceView], linked: Sequence[Linked], frame: Frame) -> list[Period | None]:
        """The governing period of each linked quantity (in order), resolved; null when the text gives none."""
        found: list[Period | None] = []
        carried, fixed = frame.period, False
        for number, view in enumerate(views):
            leading = self._leading(view)
            own = [item for item in linked if item.sentence == number]
            found += [self._for_slot(view, item, carried, frame) for item in own]
            if leading and not fixed and self._goes_on(leading, frame):
                carried = leading
                # 五年来 at the head of a paragraph spans it; a year in a later sentence is that sentence's own.
                fixed = number == 0 and bool(leading.relative)
        return [self._resolve(period, frame.time) if period else None for period in found]

    def _goes_on(self, period: Period, frame: Frame) -> bool:
        """Whether a period at the head of a sentence governs the next ones too; 目前 speaks of its own only."""
        resolved = self._resolve(period, frame.time)
        return bool(resolved.first) or bool(resolved.last and period.relative != "until_now")

    def _for_slot(self, view: SentenceView, item: Linked, carried: Period | None, frame: Frame) -> Period | None:
        slot = item.slot
        if item.head.period:
            return item.head.period
        if item.left.source_level:
            return item.left.last_period
        if item.left.last_period and not item.left.last_period.base:
            return item.left.last_period
        in_segment = None if item.head.source == "level.second" else self._last_before(slot)
        if in_segment:
            return in_segment
        return self._in_sentence(view, slot) or carried

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
            opened = index > 0 and segment.elements[index - 1].text in PREPOSITIONS
            mention = element.mention
            if isinstance(mention, Period) and not mention.base and not (opened and mention.first and mention.last):
                if element.tag == "T" or segment.index == 0:
                    found.append(mention)
        return found

    def _in_sentence(self, view: SentenceView, slot: Slot) -> Period | None:
        """The last period of an earlier segment; one between semicolons governs only its own part."""
        for segment in reversed(view.segments[: slot.segment.index]):
            if segment.depth > slot.segment.depth:
                continue
            periods = self._periods(segment)
            if periods and (segment.part == slot.segment.part or (segment.part == 0 and self._opens(view, periods[0]))):
                return periods[-1]
        return None

    def _opens(self, view: SentenceView, period: Period) -> bool:
        return period.start - view.start <= 12

    def _leading(self, view: SentenceView) -> Period | None:
        """A period at the head of a sentence goes on governing the sentences behind it."""
        if not view.segments:
            return None
        for element in view.segments[0].elements[:3]:
            if element.tag == "T" and isinstance(element.mention, Period) and not element.mention.base:
                return element.mention
            if element.tag not in {"c", "d", "r", "quote", "x", "m", "W"}:
                return None
        return None

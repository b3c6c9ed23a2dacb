"""Which time expression governs a quantity: its clause's, the sentence's, the paragraph's, or the frame's."""

from collections.abc import Sequence

from ..model import Period
from .heads import Linked
from .timeframes import Frame, Resolve
from .view import SentenceView, Slot


class PeriodLinker:
    """Follows the governing period through a paragraph, sentence by sentence."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve

    def govern(self, views: Sequence[SentenceView], linked: Sequence[Linked], frame: Frame) -> list[Period | None]:
        """The governing period of each linked quantity (in order), resolved; null when the text gives none."""
        found: list[Period | None] = []
        carried = frame.period
        for number, view in enumerate(views):
            own = [item for item in linked if item.sentence == number]
            found += [self._for_slot(view, item, carried, frame) for item in own]
            if number == 0 or frame.period is None:
                carried = self._leading(view) or carried
        return [self._resolve(period, frame.time) if period else None for period in found]

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
        for element in slot.segment.elements:
            if element.start >= slot.quantity.start:
                break
            if element.tag == "T" and isinstance(element.mention, Period) and not element.mention.base:
                found = element.mention
        return found

    def _in_sentence(self, view: SentenceView, slot: Slot) -> Period | None:
        """The last period of an earlier segment; one between semicolons governs only its own part."""
        for segment in reversed(view.segments[: slot.segment.index]):
            if segment.depth > slot.segment.depth:
                continue
            periods = [
                e.mention
                for e in segment.elements
                if isinstance(e.mention, Period) and not e.mention.base and (e.tag == "T" or segment.index == 0)
            ]
            if periods and (segment.part == slot.segment.part or (segment.part == 0 and self._opens(view, periods[0]))):
                return periods[-1]
        return None

    def _opens(self, view: SentenceView, period: Period) -> bool:
        return period.start - view.start <= 12

    def _leading(self, view: SentenceView) -> Period | None:
        """A period at the head of a sentence goes on governing the sentences behind it."""
        if not view.segments:
            return None
        for element in view.segments[0].elements[:4]:
            if element.tag == "T" and isinstance(element.mention, Period) and not element.mention.base:
                return element.mention
            if element.tag not in {"c", "d", "p", "r", "quote", "x", "m", "P"}:
                return None
        return None

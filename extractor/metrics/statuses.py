"""Whether a figure is planned, actual, in progress or required: cues in its clause, then its frame."""

from collections.abc import Sequence
from datetime import date

import regex

from ..model import Period, Status
from ..rules import CueRole
from .cues import Cues
from .heads import Linked
from .timeframes import Frame
from .view import SentenceView

ORDER: tuple[tuple[CueRole, Status], ...] = (
    ("status_required", "required"),
    ("status_in_progress", "in_progress"),
    ("status_planned", "planned"),
    ("status_actual", "actual"),
)


class StatusLinker:
    """Gives each quantity its status and the cue that decided."""

    def __init__(self, cues: Cues) -> None:
        self._patterns = [
            (regex.compile("|".join(sorted(map(regex.escape, cues.words(role)), key=len, reverse=True))), status)
            for role, status in ORDER
        ]

    def find(
        self, view: SentenceView, item: Linked, period: Period | None, frame: Frame
    ) -> tuple[Status, str | None]:
        """The status, and the cue word in the text that gave it (null when the frame or nothing did)."""
        cue = self._clause_cue(view, item)
        if cue:
            return cue
        if self._ahead(period, frame.time.dated):
            return "planned", None
        return frame.status or "actual", None

    def _clause_cue(self, view: SentenceView, item: Linked) -> tuple[Status, str] | None:
        """The nearest cue on the left, in the quantity's own segment and then in those before it, part by part."""
        segments: Sequence = view.segments[: item.slot.segment.index + 1]
        for segment in reversed(segments):
            if segment.part != item.slot.segment.part or segment.depth > item.slot.segment.depth:
                continue
            stop = min(item.quantity.start, segment.elements[-1].end)
            words = view.text[segment.elements[0].start : stop]
            best: tuple[int, Status, str] | None = None
            for pattern, status in self._patterns:
                for match in pattern.finditer(words):
                    if best is None or match.start() > best[0]:
                        best = (match.start(), status, match[0])
            if best:
                return best[1], best[2]
        return None

    @staticmethod
    def _ahead(period: Period | None, dated: date | None) -> bool:
        """Whether the period ends after the year in which the report was written."""
        return bool(period and period.last and dated and period.last.year > dated.year)

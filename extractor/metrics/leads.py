"""The period that an introduction sets for the paragraphs below it."""

from typing import NamedTuple

from ..model import Paragraph, Period
from .cues import Cues


class _Lead(NamedTuple):
    report: int
    path: tuple[int, ...]
    period: Period
    in_lead: bool


class Leads:
    """Remembers the governing period of each paragraph of a document, for those that name none.

    A paragraph takes it from the introduction of its report or section (a paragraph right under a heading further up
    its own path), else from the section before. Sections of measures, experience or problems take none.
    """

    def __init__(self, cues: Cues) -> None:
        self._words = cues.words("frame_timeless")
        self._leads: list[_Lead] = []

    def remember(self, paragraph: Paragraph, period: Period | None) -> None:
        """Note the period that governed a paragraph last."""
        if period is not None:
            self._leads.append(_Lead(paragraph.report, _path(paragraph), period, not paragraph.is_heading))

    def period(self, paragraph: Paragraph) -> Period | None:
        """The period that a paragraph takes over, or null."""
        if any(word in heading.text for heading in paragraph.headings for word in self._words):
            return None
        path = _path(paragraph)
        own = [lead for lead in self._leads if lead.report == paragraph.report]
        above = [lead for lead in own if len(lead.path) < len(path) and path[: len(lead.path)] == lead.path]
        beside = [lead for lead in own if lead.path == path or (len(lead.path) >= len(path) and lead.path != path)]
        chosen = above or beside
        return chosen[-1].period if chosen else None


def _path(paragraph: Paragraph) -> tuple[int, ...]:
    return tuple(heading.start for heading in paragraph.headings)

"""What takes a trigger back: negation, a section on shortcomings, a mere name. And who acts."""

from collections.abc import Sequence

import regex

from ..model import Paragraph, Place
from ..rules import PracticeScopeRow, Rules

LOOK_BACK = 8
"""Characters before a trigger in which a negation may stand."""


class Scopes:
    """The scope rows, compiled."""

    def __init__(self, rules: Rules) -> None:
        self._negation = self._compile(rules, "negation", end=True)
        self._problem = self._compile(rules, "problem_heading")
        self._mending = self._compile(rules, "mending_heading")
        # Each row by itself: most need a word that few sentences have, and are told by it without a search.
        roles = ("name", "lead_in")
        self._names = [regex.compile(row.regex) for row in rules.rows(PracticeScopeRow) if row.role in roles]
        self._actor = self._compile(rules, "actor")
        self._announcement = self._compile(rules, "announcement")

    @staticmethod
    def _compile(rules: Rules, role: str, *, end: bool = False) -> regex.Pattern[str] | None:
        alternatives = [row.regex for row in rules.rows(PracticeScopeRow) if row.role == role]
        if not alternatives:
            return None
        return regex.compile(f"(?:{'|'.join(alternatives)}){'$' if end else ''}")

    def names(self, text: str) -> list[tuple[int, int]]:
        """Stretches of `text` that are mere names, or only announce what follows (现将督查情况通报如下)."""
        return [match.span() for row in self._names for match in row.finditer(text)]

    def lists_problems(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph stands under a heading that lists shortcomings, and under none that mends them."""
        headings = [heading.text for heading in paragraph.headings]
        if self._problem is None or not any(map(self._problem.search, headings)):
            return False
        return self._mending is None or not any(map(self._mending.search, headings))

    def announces(self, sentence: str) -> bool:
        """Whether the sentence is a short numbered one that announces the next (二是统一采购。)."""
        return self._announcement is not None and bool(self._announcement.search(sentence))

    def is_negated(self, text: str, start: int) -> bool:
        """Whether a negation ends directly before `start`."""
        return self._negation is not None and bool(self._negation.search(text[max(0, start - LOOK_BACK) : start]))

    def actor(self, text: str, sentence_start: int, start: int, places: Sequence[Place]) -> str | None:
        """The last body or place named in the sentence before `start`; null when none is."""
        named = [(match.end(), match[0]) for match in self._bodies(text, sentence_start, start)]
        named += [(place.end, place.text) for place in places if sentence_start <= place.start and place.end <= start]
        return max(named)[1] if named else None

    def _bodies(self, text: str, start: int, end: int) -> list[regex.Match[str]]:
        return list(self._actor.finditer(text, start, end)) if self._actor else []

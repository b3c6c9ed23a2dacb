"""What keeps a number from being a quantity, or makes it a threshold inside a name."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

import regex

from ..model import Kind
from ..rules import NotQuantityRow, QualifierRow, Rules, ThresholdRow
from .quantity_qualifiers import Word

_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_QUOTED_NAME = 12
_TITLE = 60
_REACHING = "满"
_BEHIND = frozenset({"at_least", "at_most"})
_BOUNDS = frozenset({"at_least", "at_most", "more_than", "less_than"})
_SEEN_BEFORE = 16
"""A threshold goes by so many characters before it."""


class QuantityGuards:
    """Checks on the text around a number.

    >>> from extractor.rules import load_rules
    >>> QuantityGuards(load_rules()).refused_until("第十七届会议", 1)
    3
    """

    def __init__(self, rules: Rules) -> None:
        patterns = [f"(?:{row.pattern})" for row in rules.rows(NotQuantityRow)]
        self._refused = regex.compile("|".join(patterns) or "(?!)")
        self._thresholds = _by_kind(rules)
        self._bounds = {word for row in rules.rows(QualifierRow) if row.qualifier in _BOUNDS for word in row.surfaces}

    def refused_until(self, text: str, start: int) -> int | None:
        """End of the name, idiom or reference that begins with the number at `start`, null when there is none."""
        match = self._refused.match(text, start)
        return match.end() if match else None

    def in_name(self, text: str, start: int, end: int) -> bool:
        """Whether the number stands in a short quoted phrase (“十件实事”) or a title in 《》."""
        window = text[max(0, start - _TITLE) : start]
        if window.rfind("《") > window.rfind("》") and "\n" not in window[window.rfind("《") :]:
            return True
        for opening, closing in _QUOTES.items():
            at = text.rfind(opening, max(0, start - _QUOTED_NAME), start)
            if at >= 0 and closing not in text[at:start]:
                if text[at + 1 : start] in self._bounds:
                    return False  # 省里“不低于3.5平方米”的标准
                close = text.find(closing, end, end + _QUOTED_NAME)
                return close >= 0 and close - at <= _QUOTED_NAME + 4
        return False

    def is_threshold(
        self, text: str, start: int, end: int, *, kind: Kind, unit: str, words: tuple[Word | None, Word | None]
    ) -> bool:
        """Whether a quantity only says which things are meant (10亿元以上项目, 每50名学生).

        `words` are the qualifiers attached before and behind it.
        """
        prefix, suffix = words
        bound = None
        if suffix is not None and suffix.qualifier in _BEHIND:
            bound = "behind"
        elif prefix is not None or text[start - 1 : start] == _REACHING:  # 满300人的学校
            bound = "before"
        return any(threshold.holds(text, start, end, unit, bound) for threshold in self._thresholds.get(kind, ()))


class _Threshold(NamedTuple):
    units: tuple[str, ...]
    bound: str | None
    before: "regex.Pattern[str] | None"
    after: "regex.Pattern[str] | None"

    def holds(self, text: str, start: int, end: int, unit: str, bound: str | None) -> bool:
        if (self.bound is not None and bound != self.bound) or (self.units and unit not in self.units):
            return False
        if self.after is not None and not self.after.match(text, end):
            return False
        return self.before is None or self.before.search(text, max(0, start - _SEEN_BEFORE), start) is not None


def _by_kind(rules: Rules) -> Mapping[str, list[_Threshold]]:
    thresholds: dict[str, list[_Threshold]] = defaultdict(list)
    for row in rules.rows(ThresholdRow):
        before, after = (regex.compile(pattern) if pattern else None for pattern in (row.before, row.after))
        for kind, units in row.kinds.items():
            thresholds[kind].append(_Threshold(units, row.bound, before, after))
    return dict(thresholds)

"""Schemas and loader of the pattern files: the knowledge that the code works with."""

from .cues import CueRole, CueRow
from .headings import HeadingRow
from .loader import PatternError, Rules, bundled_patterns, load_rules
from .periods import PeriodBaseRow, PeriodExample, PeriodRow
from .schema import Example, PatternModel, Row, RuleRow

__all__ = [
    "Example",
    "HeadingRow",
    "PatternError",
    "PatternModel",
    "PeriodBaseRow",
    "PeriodExample",
    "PeriodRow",
    "Row",
    "RuleRow",
    "Rules",
    "bundled_patterns",
    "load_rules",
]

"""Schemas and loader of the pattern files: the knowledge that the code works with."""

from .headings import HeadingRow
from .loader import PatternError, Rules, bundled_patterns, load_rules
from .schema import Example, PatternModel, Row, RuleRow

__all__ = ["Example", "HeadingRow", "PatternError", "PatternModel", "Row", "RuleRow", "Rules", "bundled_patterns", "load_rules"]

"""Rows of `qualifiers.yaml`: words that say how exact a number is."""

from typing import Literal

from ..model import Qualifier
from .schema import RuleRow


class QualifierRow(RuleRow):
    """A qualifier and its words.

    `position`: `prefix` (约) and `suffix` (左右) belong to the span, `infix` (余) stands inside the number or between
    number and unit, `verb` (突破) stands directly before the span and `cue` (至少) anywhere in the last few characters
    before it; `of` names what the number is a share of (不到概算的六成). The last three are outside the span.
    """

    qualifier: Qualifier
    position: Literal["prefix", "suffix", "infix", "verb", "cue", "of"]
    surfaces: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    """Where given, the word counts after these kinds only (24小时内)."""
    between: str | None = None
    """A regular expression: all that may stand between a cue and the number (约占六成)."""
    unless_before: str | None = None
    """A regular expression: a prefix is none where this stands behind the quantity (低于90%的目标)."""
    not_behind: str = ""
    """Characters behind which the word is the end of another (近 in 附近, 别低于 in 分别低于)."""

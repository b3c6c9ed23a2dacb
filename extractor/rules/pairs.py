"""Rows of `patterns/pairs.yaml`."""

from pydantic import Field

from .schema import RuleRow


class PairRow(RuleRow):
    """A word that means several things at once (城乡), which 分别 deals out as `parts` (城镇, 农村)."""

    whole: str
    parts: tuple[str, ...] = Field(min_length=2)

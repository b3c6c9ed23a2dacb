"""Rows of `patterns/pairs.yaml`."""

from .schema import RuleRow


class PairRow(RuleRow):
    """A word that means two things at once (城乡), which 分别 deals out as `parts` (城镇, 农村)."""

    whole: str
    parts: tuple[str, str]

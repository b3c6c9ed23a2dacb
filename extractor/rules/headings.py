"""Rows of `patterns/headings.yaml`."""

from .schema import RuleRow


class HeadingRow(RuleRow):
    """A numbering that opens a heading. Level 0 opens a new report, 1 is the highest heading level."""

    level: int
    regex: str
    run_in: bool = False

"""Rows of `patterns/headings.yaml`."""

from .schema import RuleRow


class HeadingRow(RuleRow):
    """A numbering that opens a heading. Level 0 opens a new report, 1 is the highest heading level.

    `run_in` rows open an item inside running text; what a `closed` row matches is the heading itself (【下步打算】). A
    `title` row tells a paper's title, which opens a report where the one before has ended.
    """

    level: int
    regex: str
    run_in: bool = False
    closed: bool = False
    title: bool = False

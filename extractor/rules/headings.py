"""Rows of `patterns/headings.yaml`."""

from typing import Literal

from .schema import RuleRow

HeadingRole = Literal["heading", "attachment", "title", "yearly_title", "issue", "day"]


class HeadingRow(RuleRow):
    """How the beginning of a paragraph, or the whole of a line, shows its place in the outline.

    Of the role `heading` it is a numbering that opens a heading; `level` 1 is the highest. `run_in` rows open an item
    inside running text; what a `closed` row matches is the heading itself (【下步打算】). An `attachment` mark opens a
    new report. Of the other roles a row matches a whole line: the `title` of a paper, one that names its year
    (`yearly_title`), the number of an `issue`, the `day` that a paper ends with.
    """

    role: HeadingRole = "heading"
    level: int = 0
    regex: str
    run_in: bool = False
    closed: bool = False

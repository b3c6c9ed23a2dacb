"""Which paragraphs are headings, and which open with one."""

from typing import NamedTuple

import regex

from ..model import Heading
from ..rules import HeadingRole, HeadingRow, Rules

LONGEST_HEADING = 45
LONGEST_RUN_IN = 32
UNNUMBERED_LEVEL = 1


class Opening(NamedTuple):
    """A heading at the beginning of a paragraph: the whole paragraph, or a run-in heading before its text.

    `numbered` tells that a row of the patterns opens it (第一部分), not merely its shape.
    """

    heading: Heading
    whole: bool
    numbered: bool = True


class HeadingFinder:
    """Finds the heading that a paragraph is or opens with, by the rows of `patterns/headings.yaml`."""

    def __init__(self, rules: Rules) -> None:
        self._rows = tuple((row, regex.compile(row.regex)) for row in rules.rows(HeadingRow))
        self._stop = regex.compile(r"[。！？：:]|(?<=\p{Han})\.(?!\d)")
        self._clause = regex.compile(r"[，,；;]")

    def find(self, text: str, start: int, end: int, *, styled: int | None = None) -> Opening | None:
        """The heading at text[start:end], or null. `styled` is the level of a Word heading style, which decides."""
        body = text[start:end]
        if styled is not None and "\n" not in body and len(body) <= 2 * LONGEST_HEADING:
            return Opening(Heading(start=start, end=end, level=styled, text=body.strip()), whole=True)
        for row, pattern in self._rows:
            match = pattern.match(text, start, end)
            if match and row.role == "heading":
                return self._numbered(text, start, end, row, match.end())
        if self._stands_alone(body):
            return Opening(Heading(start=start, end=end, level=UNNUMBERED_LEVEL, text=body.strip()), True, False)
        return None

    def opens_report(self, text: str, start: int, end: int) -> bool:
        """Whether the paragraph is an attachment mark such as 附件2："""
        after = self._behind(text, start, end, "attachment")
        return after is not None and end - after <= LONGEST_HEADING

    def is_line(self, text: str, start: int, end: int, role: HeadingRole) -> bool:
        """Whether the paragraph is a line of such a role: the title of a paper, the number of an issue, a day."""
        return self._behind(text, visible(text, start, end), end, role) is not None

    def _behind(self, text: str, start: int, end: int, role: HeadingRole) -> int | None:
        """Where the first row of a role that matches ends."""
        matches = (pattern.match(text, start, end) for row, pattern in self._rows if row.role == role)
        return next((match.end() for match in matches if match), None)

    def _numbered(self, text: str, start: int, end: int, row: HeadingRow, after: int) -> Opening | None:
        if row.closed and after < end:
            heading = Heading(start=start, end=after, level=row.level, text=text[start:after].strip())
            return Opening(heading, whole=False)
        stop = self._stop.search(text, after, end)
        alone = stop is None or stop.end() >= end
        clause = self._clause.search(text, after, end)
        states = alone and clause is not None and text[end - 1] in "。."
        if not row.run_in and end - start <= LONGEST_HEADING and alone and not states:
            return Opening(Heading(start=start, end=end, level=row.level, text=text[start:end].strip()), whole=True)
        if states or stop is None or stop.start() - after > LONGEST_RUN_IN:
            stop = clause  # （二）服务半径，小学2公里，初中3公里以内。 is an item, named by its first clause
        if stop and stop.start() - after <= LONGEST_RUN_IN:
            heading = Heading(start=start, end=stop.end(), level=row.level, text=text[start : stop.start()].strip())
            return Opening(heading, whole=False)
        return None

    @staticmethod
    def _stands_alone(body: str) -> bool:
        """A short line without end punctuation between paragraphs (2023年工作回顾)."""
        line = body.strip()
        if line[:1] in "（(" and line[-1:] in "）)" and not any(c.isdigit() for c in line):
            return False  # （节选）, unlike （2021年第三季度）, says something of the heading above it
        return 2 <= len(line) <= 30 and line[-1] not in "。！？；;：:，,、.!?" and "\t" not in line and "|" not in line


def visible(text: str, start: int, end: int) -> int:
    """Where the first character that is no space stands."""
    while start < end and text[start].isspace():
        start += 1
    return start

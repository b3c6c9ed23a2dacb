"""Cuts a document into reports and puts every paragraph under its headings."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from ..model import Block, Document, Heading, Outline, Paragraph, Report, Sentence
from ..rules import Rules
from .headings import HeadingFinder, visible
from .sentences import split_sentences

BODY = frozenset({"paragraph", "table", "textbox", "footnote"})
LEAST_REPORT = 150
"""An attachment shorter than this (in characters) is a mere mention of one (附件：项目表（略）), not a report."""
LONGEST_TITLE = 60
LONGEST_OFFICE = 24
"""The line of an office above a title (镇雄县教育体育局) is no longer than this."""
OWN_PLACE = regex.compile(r"\s*(?:关于)?(?P<place>\p{Han}{1,6}?(?P<level>[省市县区旗州镇乡]))")


class Outliner:
    """Builds the outline of a document from its blocks and the heading patterns."""

    def __init__(self, rules: Rules) -> None:
        self._headings = HeadingFinder(rules)
        # A line such as 2023年工作总结 below the title is the first section's heading.
        self._section = regex.compile(r"\s*(?:19|20)\d\d年(?:度)?[^月日年]{2,14}\s*(?:\n|$)")

    def outline(self, document: Document) -> Outline:
        """Reports and paragraphs of a document, in reading order; headers and footers are left out."""
        blocks = [block for block in document.blocks if block.kind in BODY]
        groups = self._reports(document.text, blocks)
        reports, paragraphs = [], []
        for number, group in enumerate(groups):
            report, titled = self._report(document, group)
            reports.append(report)
            paragraphs += self._paragraphs(document.text, group, number, titled)
        return Outline(reports=tuple(reports), paragraphs=tuple(paragraphs))

    def _reports(self, text: str, blocks: Sequence[Block]) -> list[list[Block]]:
        """Blocks grouped by report: an attachment mark or a next title with enough text behind it opens a new one."""
        marks = [i for i, block in enumerate(blocks) if self._headings.opens_report(text, block.start, block.end)]
        marks = sorted({*marks, *self._next_titles(text, blocks, marks)})
        starts = [mark for mark, stop in pairwise([*marks, len(blocks)]) if mark > 0 and _fills(blocks[mark:stop])]
        borders = [0, *starts, len(blocks)]
        return [list(blocks[a:b]) for a, b in pairwise(borders) if b > a]

    def _next_titles(self, text: str, blocks: Sequence[Block], marks: Sequence[int]) -> list[int]:
        """Titles of papers behind the end of the one before, or of another place or year than its own."""
        found: list[int] = []
        for number, block in enumerate(blocks):
            opened = max((i for i in (0, *marks, *found) if i < number), default=0)
            if block.kind != "paragraph" or not _fills(blocks[opened:number]):
                continue
            if self._headings.is_line(text, block.start, block.end, "title"):
                start = self._behind_day(text, blocks, number)
                if start is not None or self._is_next(text, blocks, opened, number):
                    found.append(number if start is None else start)
        return found

    def _behind_day(self, text: str, blocks: Sequence[Block], number: int) -> int | None:
        """The block behind the line of a day that stands right above a title, or above the office that it names."""
        for above in (number - 1, number - 2):
            if above < 0:
                return None
            if self._headings.is_line(text, blocks[above].start, blocks[above].end, "day"):
                return above + 1
            line = text[blocks[above].start : blocks[above].end].strip()
            if len(line) > LONGEST_OFFICE or line.endswith(("。", "；", "：")):
                return None
        return None

    def _is_next(self, text: str, blocks: Sequence[Block], opened: int, number: int) -> bool:
        """第17期 below 教育工作简报; 彝良县2022年计划 … 镇雄县2021年总结: a next issue, or of another place or year."""
        below = blocks[number + 1] if number + 1 < len(blocks) else None
        if below and self._headings.is_line(text, below.start, below.end, "issue"):
            return True
        first, title = blocks[opened], blocks[number]
        one, other = (OWN_PLACE.match(text, block.start, block.end) for block in (first, title))
        if one is None or other is None or one["level"] != other["level"]:
            return False
        if one["place"] != other["place"]:
            return True
        alike = text[first.start : first.end].strip() == text[title.start : title.end].strip()
        return not alike and all(self._headings.is_line(text, b.start, b.end, "yearly_title") for b in (first, title))

    def _report(self, document: Document, blocks: Sequence[Block]) -> tuple[Report, int]:
        """The report of these blocks, and how many of them its title takes."""
        titled, skipped = self._title_blocks(document.text, blocks)
        title = " ".join(document.text[b.start : b.end].strip() for b in blocks[skipped:titled])
        start, end = blocks[0].start, blocks[-1].end
        report = Report(id=f"r{document.id[1:]}-{start}", title=title or None, start=start, end=end)
        return report, titled

    def _title_blocks(self, text: str, blocks: Sequence[Block]) -> tuple[int, int]:
        skipped = 0
        while skipped < len(blocks) and self._headings.opens_report(text, blocks[skipped].start, blocks[skipped].end):
            skipped += 1
        taken = skipped
        for block in blocks[skipped : skipped + 3]:
            if block.kind != "paragraph" or not self._is_title(text, block):
                break
            if taken > skipped and self._opens_section(text, block):
                break
            taken += 1
        return taken, skipped

    def _opens_section(self, text: str, block: Block) -> bool:
        """第一部分, 2023年工作回顾, a question: a line under the title that begins the text."""
        opening = self._headings.find(text, visible(text, block.start, block.end), block.end, styled=None)
        numbered = opening is not None and opening.numbered and opening.heading.level == 1
        asks = text[block.start : block.end].rstrip().endswith(("？", "?"))
        return numbered or asks or self._section.match(text, block.start, block.end) is not None

    def _is_title(self, text: str, block: Block) -> bool:
        line = text[block.start : block.end].strip()
        if not line or len(line) > LONGEST_TITLE or regex.search(r"[。；;：:，,]$|。|\p{Han}\.$", line):
            return False
        opening = self._headings.find(text, block.start, block.end, styled=None)
        return opening is None or opening.heading.level == 1 or line.startswith("——")

    def _paragraphs(self, text: str, blocks: Sequence[Block], report: int, titled: int) -> list[Paragraph]:
        path: list[Heading] = []
        paragraphs = []
        for number, block in enumerate(blocks):
            opening = None
            if number >= titled and block.kind == "paragraph":
                start = visible(text, block.start, block.end)
                opening = self._headings.find(text, start, block.end, styled=block.level)
            if opening:
                path = [heading for heading in path if heading.level < opening.heading.level] + [opening.heading]
            whole = number < titled or (opening is not None and opening.whole)
            paragraphs.append(_paragraph(text, block, report, tuple(path), is_heading=whole))
        return paragraphs


def _fills(blocks: Sequence[Block]) -> bool:
    return sum(block.end - block.start for block in blocks) >= LEAST_REPORT


def _paragraph(text: str, block: Block, report: int, headings: tuple[Heading, ...], *, is_heading: bool) -> Paragraph:
    table = block.kind == "table"
    sentences = _rows(block) if table else split_sentences(text, block.start, block.end)
    return Paragraph(
        block=block.index,
        report=report,
        start=block.start,
        end=block.end,
        page=block.page,
        headings=headings,
        sentences=sentences,
        is_heading=is_heading,
        is_table=table,
    )


def _rows(block: Block) -> tuple[Sentence, ...]:
    """A table's rows, each as one sentence."""
    rows: dict[int, list[int]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).extend((cell.start, cell.end))
    return tuple(Sentence(start=min(ends), end=max(ends)) for ends in rows.values())

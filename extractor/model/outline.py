"""What the structure room finds in a document: reports, headings, paragraphs and sentences."""

from datetime import date

from .base import Record


class Report(Record):
    """One report in a document (a file may hold several: 附件1…附件2…). `end` is exclusive.

    `region` is the official name of the place the report is about, `adcode` its GB/T 2260 code; `dated` the date the
    report itself bears, by which 今年 or 目前 are resolved. All three are null until found.
    """

    id: str
    title: str | None
    start: int
    end: int
    region: str | None = None
    adcode: str | None = None
    dated: date | None = None


class Heading(Record):
    """A heading's place and text, with its level (1 is the highest)."""

    start: int
    end: int
    level: int
    text: str


class Sentence(Record):
    """A sentence; a heading or a table row is one too."""

    start: int
    end: int


class Paragraph(Record):
    """A block with its place in the outline. `block` is the index into `Document.blocks`, `report` into the reports.

    `headings` is the path of headings above it, highest first; a run-in heading at its own beginning is the last.
    """

    block: int
    report: int
    start: int
    end: int
    page: int | None
    headings: tuple[Heading, ...]
    sentences: tuple[Sentence, ...]
    is_heading: bool = False
    is_table: bool = False

    @property
    def section(self) -> str | None:
        """The heading path as records show it."""
        return " / ".join(heading.text for heading in self.headings) or None


class Outline(Record):
    """The reports of a document and its paragraphs in reading order."""

    reports: tuple[Report, ...]
    paragraphs: tuple[Paragraph, ...]

"""What a reader makes of a file: the canonical text and where each piece of it came from."""

from typing import Literal

from .base import Record

BlockKind = Literal["paragraph", "table", "textbox", "footnote", "header", "footer"]
Format = Literal["txt", "docx", "pdf"]


class Cell(Record):
    """One cell of a table block. `start`/`end` are offsets into the document's text; a merged cell comes once."""

    start: int
    end: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


class Block(Record):
    """A paragraph, table or side piece, in reading order. `start`/`end` leave out the line break behind it.

    A hard-wrapped paragraph is one block that holds its line breaks. `level` is the outline level of a Word heading
    style (1 is the highest). `page` counts from 1 and is null where the format has no pages. A table's cells are
    separated by tabs and its rows by line breaks in the text; `header` and `footer` blocks are kept but never mined.
    """

    index: int
    kind: BlockKind = "paragraph"
    start: int
    end: int
    page: int | None = None
    level: int | None = None
    cells: tuple[Cell, ...] = ()


class Document(Record):
    """A file's content: `text` is canonical, every span refers to it. `id` and `sha256` come from the bytes."""

    id: str
    sha256: str
    format: Format
    text: str
    blocks: tuple[Block, ...]

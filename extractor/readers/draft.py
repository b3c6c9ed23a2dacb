"""Puts a document together: pieces in reading order become the canonical text and its blocks."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from extractor.model import Block, BlockKind, Cell, Document, Format

from .errors import UnreadableFile

INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
"""Soft hyphens and zero-width characters: they stand inside numbers where nobody sees them."""


class TableCell(NamedTuple):
    """A cell before it has a place in the text. Rows and columns count from 0; a merged cell comes once."""

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


class Draft:
    """Collects paragraphs and tables and joins them by line breaks.

    >>> draft = Draft()
    >>> draft.add_paragraph("新建学校3所。")
    >>> draft.finish(b"", "docx").text
    '新建学校3所。'
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def add_paragraph(
        self, text: str, *, kind: BlockKind = "paragraph", page: int | None = None, level: int | None = None
    ) -> None:
        """Append a paragraph, trimmed; a blank one is left out."""
        if text := text.translate(INVISIBLE).strip():
            self._append(text, kind=kind, page=page, level=level)

    def add_table(self, cells: Sequence[TableCell], *, page: int | None = None) -> None:
        """Append a table: cells of a row joined by tabs, rows by line breaks. A table without text is left out."""
        cells = [cell._replace(text=cell.text.translate(INVISIBLE)) for cell in cells]
        if not any(cell.text for cell in cells):
            return
        pieces: list[str] = []
        placed: list[Cell] = []
        offset = self._length
        for previous, cell in zip([None, *cells], cells, strict=False):
            if previous is not None:
                pieces.append("\t" if previous.row == cell.row else "\n")
                offset += 1
            placed.append(Cell(start=offset, end=offset + len(cell.text), **_place(cell)))
            pieces.append(cell.text)
            offset += len(cell.text)
        self._append("".join(pieces), kind="table", page=page, cells=tuple(placed))

    def finish(self, content: bytes, file_format: Format) -> Document:
        """The document of everything added. Raises `UnreadableFile` (`empty`) when nothing was."""
        return make_document(content, file_format, text="\n".join(self._pieces), blocks=self._blocks)

    def _append(
        self,
        text: str,
        *,
        kind: BlockKind,
        page: int | None,
        level: int | None = None,
        cells: tuple[Cell, ...] = (),
    ) -> None:
        start, end = self._length, self._length + len(text)
        index = len(self._blocks)
        self._blocks.append(Block(index=index, kind=kind, start=start, end=end, page=page, level=level, cells=cells))
        self._pieces.append(text)
        self._length = end + 1


def _place(cell: TableCell) -> dict[str, int]:
    return {"row": cell.row, "column": cell.column, "row_span": cell.row_span, "column_span": cell.column_span}


def make_document(content: bytes, file_format: Format, *, text: str, blocks: Sequence[Block]) -> Document:
    """A document whose id comes from the file's bytes. Raises `UnreadableFile` (`empty`) when there is no block."""
    if not blocks:
        raise UnreadableFile("empty", "no_text")
    digest = hashlib.sha256(content).hexdigest()
    return Document(id=f"d{digest[:16]}", sha256=digest, format=file_format, text=text, blocks=tuple(blocks))

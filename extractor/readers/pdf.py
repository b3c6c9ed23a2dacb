"""PDF files: pdfium gives characters with boxes, the rest is made of them here."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.model import Document

from .draft import Draft
from .errors import UnreadableFile
from .limits import check_pages
from .pdf_characters import read_sheet
from .pdf_columns import ColumnReader
from .pdf_lines import Line, find_rows
from .pdf_margins import MarginKind, RunningLines
from .pdf_paragraphs import Edges, column_key, continues, find_edges, join_texts
from .pdf_tables import Table, TableFinder, continue_table

logger = logging.getLogger(__name__)

Piece = Line | Table


@dataclass(frozen=True)
class Page:
    """A page's pieces in reading order; width and height in points."""

    pieces: tuple[Piece, ...]
    width: float
    height: float

    @property
    def lines(self) -> list[Line]:
        """The pieces that are no tables."""
        return [piece for piece in self.pieces if isinstance(piece, Line)]


def read_pdf(content: bytes) -> Document:
    """Read a PDF's bytes: body first, running headers and footers behind it.

    Raises `UnreadableFile` when the file is protected, damaged, too long or a scan.
    """
    pages = _read_pages(content)
    body, running = _split(pages)
    draft = Draft()
    _add_body(draft, body, [page.width for page in pages])
    for line, kind in running:
        draft.add_paragraph(line.text, kind=kind, page=line.page)
    return draft.finish(content, "pdf")


def _split(pages: Sequence[Page]) -> tuple[list[Piece], list[tuple[Line, MarginKind]]]:
    """The body's pieces in reading order, and the running lines of the margins."""
    margins = RunningLines([(page.lines, page.height) for page in pages])
    body: list[Piece] = []
    running: list[tuple[Line, MarginKind]] = []
    for page in pages:
        for piece in page.pieces:
            kind = margins.kind(piece, page.height) if isinstance(piece, Line) else None
            if isinstance(piece, Line) and kind is not None:
                running.append((piece, kind))
            else:
                body.append(piece)
    return body, running


def _read_pages(content: bytes) -> list[Page]:
    document = _open(content)
    tables, columns = TableFinder(content), ColumnReader()
    try:
        check_pages(len(document))
        pages = [_read_page(document, index, tables, columns) for index in range(len(document))]
        if not any(page.pieces for page in pages):
            raise _no_text(document)
        return pages
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile("corrupt", "damaged", format="PDF", detail=error) from error
    finally:
        document.close()


def _no_text(document: Any) -> UnreadableFile:
    scanned = any(_has_image(page) for page in document)
    return UnreadableFile("unsupported", "scan") if scanned else UnreadableFile("empty", "no_text")


def _open(content: bytes) -> Any:
    """Open with pdfium; a file with much before its `%PDF` mark opens only from there on."""
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        mark = content.find(b"%PDF-")
        if mark > 0:
            return _open(content[mark:])
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableFile("encrypted", "password") from error
        raise UnreadableFile("corrupt", "damaged", format="PDF", detail=error) from error


def _read_page(document: Any, index: int, finder: TableFinder, columns: ColumnReader) -> Page:
    page = document[index]
    try:
        sheet = read_sheet(page, number=index + 1)
        tables = finder.find(page, index + 1, sheet)
        outside = [each for each in sheet.characters if not any(each.inside(table.box) for table in tables)]
        lines = columns.order(find_rows(outside, page=index + 1))
        if not sheet.characters and _has_image(page):
            logger.warning("page %d is an image without text", index + 1)
        return Page(tuple(_in_place(lines, tables)), sheet.width, sheet.height)
    finally:
        page.close()


def _in_place(lines: Sequence[Line], tables: Sequence[Table]) -> Iterator[Piece]:
    """Lines with each table before the first line that stands below it."""
    waiting = list(tables)
    for line in lines:
        while waiting and waiting[0].box[1] < line.top and _shares_column(waiting[0], line):
            yield waiting.pop(0)
        yield line
    yield from waiting


def _shares_column(table: Table, line: Line) -> bool:
    return table.box[0] < line.x1 and line.x0 < table.box[2]


def _add_body(draft: Draft, body: Sequence[Piece], widths: Sequence[float]) -> None:
    edges = find_edges([piece for piece in body if isinstance(piece, Line)], widths)
    for group in _groups(body, edges, widths):
        first = group[0]
        if isinstance(first, Table):
            draft.add_table(first.cells, page=first.page)
        else:
            texts = [line.text for line in group if isinstance(line, Line)]
            draft.add_paragraph(join_texts(texts), page=first.page)


def _groups(
    body: Sequence[Piece], edges: dict[tuple[int, int], Edges], widths: Sequence[float]
) -> Iterator[list[Piece]]:
    """Yield the lines of each paragraph together, and each table by itself, parts on two pages made one."""
    group: list[Piece] = []
    for piece in body:
        last = group[-1] if group else None
        if isinstance(piece, Line) and isinstance(last, Line):
            own, following = edges[column_key(last, widths)], edges[column_key(piece, widths)]
            if continues(last, piece, edges=own, next_edges=following):
                group.append(piece)
                continue
        elif isinstance(piece, Table) and isinstance(last, Table):
            joined = continue_table(last, piece)
            if joined is not None:
                group = [joined]
                continue
        if group:
            yield group
        group = [piece]
    if group:
        yield group


def _has_image(page: Any) -> bool:
    return next(iter(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])), None) is not None

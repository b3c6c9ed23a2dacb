"""Ruled tables of a PDF page: pdfplumber finds the cells, pdfium's characters fill them."""

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

from .draft import TableCell
from .limits import MAX_PAGE_PATHS
from .pdf_characters import Box, Character, Sheet
from .pdf_lines import find_rows, merge_row
from .pdf_paragraphs import join_texts
from .wrapping import columns, first_unit

logger = logging.getLogger(__name__)

MIN_PATHS = 4
"""Fewer drawn lines and boxes than this make no table."""
SAME_EDGE = 3.0
"""Points."""


@dataclass(frozen=True)
class Table:
    """A ruled table with its box on the (first) page and the left edges of its columns."""

    box: Box
    page: int
    last_page: int
    edges: tuple[float, ...]
    cells: tuple[TableCell, ...]

    @property
    def rows(self) -> int:
        """Number of rows."""
        return max(cell.row + cell.row_span for cell in self.cells)


class TableFinder:
    """Finds ruled tables; pdfplumber opens the file only when a page has drawn lines."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._plumber: Any = None

    def find(self, page: Any, number: int, sheet: Sheet) -> list[Table]:
        """The tables of a pypdfium2 page, from top to bottom; none where the text runs across the page as shown."""
        if not sheet.characters or sheet.turn != page.get_rotation():
            return []
        drawn = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])
        paths = sum(1 for _ in islice(drawn, MAX_PAGE_PATHS + 1))
        if not MIN_PATHS <= paths <= MAX_PAGE_PATHS:
            return []
        grids = self._grids(number)
        tables = [table for grid in grids if (table := _table(grid, number, sheet.characters)) is not None]
        return sorted(tables, key=lambda table: table.box[1])

    def _grids(self, number: int) -> list[list[Box]]:
        """The boxes of each table's cells."""
        try:
            plumbed = self._open().pages[number - 1]
            left, top = plumbed.bbox[0], plumbed.bbox[1]
            grids = [[_shift(cell, left, top) for cell in table.cells] for table in plumbed.find_tables()]
            plumbed.close()
            return grids
        except MemoryError:
            raise
        except Exception as error:
            # pdfminer raises whatever its code runs into on files that pdfium still reads; the text is kept as lines.
            logger.warning("page %d: tables cannot be told apart from text: %s", number, error)
            return []

    def _open(self) -> Any:
        if self._plumber is None:
            # Slow to import, and most narratives have no table.
            import pdfplumber

            self._plumber = pdfplumber.open(io.BytesIO(self._content))
        return self._plumber


def continue_table(table: Table, following: Table) -> Table | None:
    """One table of two that a page break parts, the repeated header row left out; None when they are two tables."""
    same = len(table.edges) == len(following.edges) and all(
        abs(one - other) <= SAME_EDGE for one, other in zip(table.edges, following.edges, strict=True)
    )
    if following.page != table.last_page + 1 or not same:
        return None
    repeated = _row_texts(table, 0) == _row_texts(following, 0)
    moved = table.rows - (1 if repeated else 0)
    added = [cell._replace(row=cell.row + moved) for cell in following.cells if not (repeated and cell.row == 0)]
    return replace(table, last_page=following.last_page, cells=(*table.cells, *added))


def _row_texts(table: Table, row: int) -> list[str]:
    return [cell.text for cell in table.cells if cell.row == row]


def _shift(box: Box, left: float, top: float) -> Box:
    return box[0] - left, box[1] - top, box[2] - left, box[3] - top


def _table(grid: Sequence[Box], page: int, characters: Sequence[Character]) -> Table | None:
    """A table of its cells' boxes; boxes one below the other frame text, and blank boxes are no table."""
    lefts = _distinct(cell[0] for cell in grid)
    tops = _distinct(cell[1] for cell in grid)
    rights, bottoms = _distinct(cell[2] for cell in grid), _distinct(cell[3] for cell in grid)
    if len(lefts) < 2:
        return None
    placed = [
        TableCell(
            text=_cell_text(cell, page, characters),
            row=_nearest(tops, cell[1]),
            column=_nearest(lefts, cell[0]),
            row_span=max(_nearest(bottoms, cell[3]) - _nearest(tops, cell[1]) + 1, 1),
            column_span=max(_nearest(rights, cell[2]) - _nearest(lefts, cell[0]) + 1, 1),
        )
        for cell in grid
    ]
    placed.sort(key=lambda cell: (cell.row, cell.column))
    if sum(bool(cell.text) for cell in placed) < 2:
        return None
    return Table((lefts[0], tops[0], rights[-1], bottoms[-1]), page, page, tuple(lefts), tuple(placed))


def _distinct(values: Any) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > SAME_EDGE:
            kept.append(value)
    return kept


def _nearest(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def _cell_text(box: Box, page: int, characters: Sequence[Character]) -> str:
    """Lines that fill the cell's width run on; shorter ones are parted by a space."""
    rows = find_rows([character for character in characters if character.inside(box)], page=page)
    lines = [merge_row(row) for row in rows]
    pieces: list[str] = []
    for index, line in enumerate(lines):
        pieces.append(line.text)
        if index + 1 == len(lines):
            break
        needed = columns(first_unit(lines[index + 1].text)) * line.size / 2
        if box[2] - line.x1 > needed + line.size:
            pieces.append(" ")
    return join_texts(pieces)

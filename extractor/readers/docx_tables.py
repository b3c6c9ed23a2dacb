"""Word tables as a grid: merged cells once, each with its row, column and spans."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .docx_xml import Element, attribute, child, local_name, number

WRAPPERS = frozenset({"ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml"})


@dataclass(frozen=True)
class GridCell:
    """A cell element (`w:tc`) with its place; rows and columns count from 0."""

    element: Element
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


def read_grid(table: Element) -> list[GridCell]:
    """The cells of a `w:tbl` in row order, vertical merges joined; deleted rows are left out."""
    cells: list[GridCell] = []
    open_merges: dict[int, int] = {}
    for row_number, row in enumerate(_rows(table)):
        column = number(child(row, "trPr", "gridBefore")) or 0
        for element in _unwrapped(row, "tc"):
            width = max(number(child(element, "tcPr", "gridSpan")) or 1, 1)
            merge = child(element, "tcPr", "vMerge")
            above = open_merges.get(column)
            if merge is not None and attribute(merge) != "restart" and above is not None:
                cells[above] = replace(cells[above], row_span=row_number - cells[above].row + 1)
            else:
                open_merges.pop(column, None)
                if merge is not None:
                    open_merges[column] = len(cells)
                cells.append(GridCell(element, row_number, column, 1, width))
            column += width
    return cells


def _rows(table: Element) -> Iterator[Element]:
    return (row for row in _unwrapped(table, "tr") if child(row, "trPr", "del") is None)


def _unwrapped(parent: Element, name: str) -> Iterator[Element]:
    """Children of one name, also those inside insertions and content controls."""
    for element in parent:
        own = local_name(element)
        if own == name:
            yield element
        elif own in WRAPPERS:
            yield from _unwrapped(element, name)


def nested_tables(cell: Element) -> Iterator[Element]:
    """Tables that stand directly in a cell."""
    return _unwrapped(cell, "tbl")


def direct_paragraphs(cell: Element) -> Iterator[Element]:
    """Paragraphs of a cell, without those of nested tables."""
    return _unwrapped(cell, "p")

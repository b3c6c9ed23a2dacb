"""Tables drawn in plain text: adjacent lines whose cells are parted by tabs, by pipes or by spaces."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

PIPES = "|｜│┃"
MAX_UNEVEN = 1
"""Rows may differ by this many cells (a blank first or last cell is often not typed)."""
MAX_LIST_TEXT = 20
"""In a two-cell row, a longer text behind an item number is a list item, not a cell."""
SPACES = (r"[ \u3000]{2,}", r"[ \u3000]+")
MAX_CELL = 20
"""Spaces also part words, names and signatures: they part cells only where all are as short as this."""
FIGURE = r"[-–—/]{1,2}|[-+]?\d[\d,，.．]*[%％‰]?\p{Han}{0,3}"


class Line(NamedTuple):
    """A line of the text: `start` is the offset of its first character; `text` has no line break."""

    start: int
    text: str


class CellSpan(NamedTuple):
    """Offsets of a trimmed cell."""

    start: int
    end: int


Row = tuple[CellSpan, ...]


class TextTable(NamedTuple):
    """Lines `first`..`last` (inclusive) hold a table; rule lines have no row of their own."""

    first: int
    last: int
    rows: tuple[Row, ...]


def find_tables(lines: Sequence[Line]) -> Iterator[TextTable]:
    """Yield the tables of a text, in order."""
    index = 0
    while index < len(lines):
        table = _table_at(lines, index, f"[{PIPES}]") or _table_at(lines, index, r"\t") or _spaced_at(lines, index)
        if table is None:
            index += 1
            continue
        yield table
        index = table.last + 1


def _table_at(lines: Sequence[Line], first: int, separator: str) -> TextTable | None:
    last = first
    while last < len(lines) and _may_be_row(lines[last].text, separator):
        last += 1
    run = [line for line in lines[first:last] if not is_rule(line.text)]
    rows = _even_rows(run, separator)
    if rows is None or len(rows) < 2 or _is_list(run, rows):
        return None
    return TextTable(first, last - 1, tuple(rows))


def _spaced_at(lines: Sequence[Line], first: int) -> TextTable | None:
    """A table whose columns are set apart by spaces: below its head, all cells but the first are figures."""
    for separator in SPACES:
        head = _spaced_cells(lines[first], separator)
        if len(head) < 2 or any(_is_figure(cell) for cell in head):
            continue
        last = first + 1
        while last < len(lines) and _is_row_of_figures(_spaced_cells(lines[last], separator), len(head)):
            last += 1
        if last - first > 1 and (last - first) * len(head) > 4:
            return TextTable(first, last - 1, tuple(_cells(line, separator) for line in lines[first:last]))
    return None


def _spaced_cells(line: Line, separator: str) -> list[str]:
    cells = _pattern(separator).split(line.text.strip())
    return cells if all(len(cell) <= MAX_CELL for cell in cells) else []


def _is_figure(cell: str) -> bool:
    return bool(_pattern(FIGURE).fullmatch(cell))


def _is_row_of_figures(cells: Sequence[str], width: int) -> bool:
    return len(cells) == width and all(_is_figure(cell) for cell in cells[1:])


def _may_be_row(text: str, separator: str) -> bool:
    stripped = text.strip()
    return bool(_pattern(separator).search(stripped)) or (separator != r"\t" and is_rule(stripped))


def is_rule(text: str) -> bool:
    """Whether a line only draws a border: |---|:--:| or ┌──┬──┐."""
    return bool(_pattern(r"(?=.*[-–—=\u2500-\u257f]{2})[\s|｜:+\-–—=\u2500-\u257f]+").fullmatch(text))


def _even_rows(lines: Sequence[Line], separator: str) -> list[Row] | None:
    """Rows with (nearly) one number of cells, or None. Repeated tabs count as one where single ones come out uneven."""
    uneven: list[Row] | None = None
    for pattern in (separator, f"{separator}+"):
        rows = [_cells(line, pattern) for line in lines]
        counts = [len(row) for row in rows]
        if not counts or min(counts) < 2:
            continue
        if min(counts) == max(counts):
            return rows
        if uneven is None and max(counts) - min(counts) <= MAX_UNEVEN:
            uneven = rows
    return uneven


def _cells(line: Line, separator: str) -> Row:
    stripped = line.text.strip()
    offset = line.start + line.text.find(stripped)
    if separator.startswith(f"[{PIPES}"):
        left, right = stripped[:1] in PIPES, stripped[-1:] in PIPES
        stripped = stripped[left : len(stripped) - right]
        offset += left
    bounds = [match.span() for match in _pattern(separator).finditer(stripped)]
    starts = [0, *(end for _, end in bounds)]
    ends = [*(start for start, _ in bounds), len(stripped)]
    return tuple(_trim(stripped, start, end, offset) for start, end in zip(starts, ends, strict=True))


def _trim(text: str, start: int, end: int, offset: int) -> CellSpan:
    piece = text[start:end]
    if not piece.strip():
        return CellSpan(offset + start, offset + start)
    left = start + len(piece) - len(piece.lstrip())
    return CellSpan(offset + left, offset + left + len(piece.strip()))


def _is_list(lines: Sequence[Line], rows: Sequence[Row]) -> bool:
    """Numbered paragraphs whose number is followed by a tab look like two-cell rows."""
    numbered = all(_pattern(r"\s*[（(]?[\d一二三四五六七八九十]{1,3}[、.．)）]?\t").match(line.text) for line in lines)
    return numbered and all(len(row) == 2 and row[1].end - row[1].start > MAX_LIST_TEXT for row in rows)


@cache
def _pattern(source: str) -> regex.Pattern[str]:
    return regex.compile(source)

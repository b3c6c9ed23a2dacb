"""Reading order of a page: where rows part along one gutter, the left column comes before the right one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .pdf_lines import Line, merge_row

MIN_ROWS = 4
MIN_GUTTER = 0.8
"""In character heights."""
MIN_LINE = 8
"""Characters: columns of prose have lines of at least this length on average; shorter ones are a table's cells."""


@dataclass(frozen=True)
class Gutter:
    """The blank stretch between two columns."""

    left: float
    right: float

    def narrowed(self, row: Sequence[Line]) -> "Gutter | None":
        """What is left of the gutter when a row is to fit beside it; None when the row crosses it."""
        left, right = self.left, self.right
        for line in row:
            if line.x0 < self.left and line.x1 < self.right:
                left = max(left, line.x1)
            elif line.x1 > self.right and line.x0 > self.left:
                right = min(right, line.x0)
            else:
                return None
        return Gutter(left, right) if right - left >= MIN_GUTTER * row[0].size else None


class ColumnReader:
    """Puts the rows of each page in reading order, pages in turn: a short last page follows the gutter before it."""

    def __init__(self) -> None:
        self._known: Gutter | None = None

    def order(self, rows: Sequence[list[Line]]) -> list[Line]:
        """Lines in reading order; `column` is 0 for full width, 1 for the left and 2 for the right column."""
        ordered: list[Line] = []
        index = 0
        while index < len(rows):
            end, gutter = self._band(rows, index)
            if gutter is None:
                ordered.append(merge_row(rows[index]))
                index += 1
            else:
                ordered.extend(_columns(rows[index:end], gutter))
                index = end
        return ordered

    def _band(self, rows: Sequence[list[Line]], first: int) -> tuple[int, Gutter | None]:
        """The longest stretch of rows from `first` that keep to two columns, or no gutter."""
        if self._known is not None:
            end, gutter = _stretch(rows, first, self._known)
            if end == len(rows) and end - first > 1:
                return end, gutter
        start = next((row for row in rows[first : first + MIN_ROWS] if len(row) == 2), None)
        if start is None:
            return first, None
        end, gutter = _stretch(rows, first, Gutter(start[0].x1, start[1].x0))
        if not _is_prose(rows[first:end]):
            return first, None
        self._known = gutter
        return end, gutter


def _stretch(rows: Sequence[list[Line]], first: int, gutter: Gutter) -> tuple[int, Gutter]:
    """The end of the rows from `first` that leave a gutter free, and what they leave of it."""
    end = first
    while end < len(rows) and (narrowed := gutter.narrowed(rows[end])) is not None:
        gutter = narrowed
        end += 1
    return end, gutter


def _is_prose(band: Sequence[list[Line]]) -> bool:
    both = [row for row in band if len(row) == 2]
    if len(both) < MIN_ROWS:
        return False
    lengths = [len(line.text) for row in both for line in row]
    return sum(lengths) / len(lengths) >= MIN_LINE


def _columns(band: Sequence[list[Line]], gutter: Gutter) -> list[Line]:
    middle = (gutter.left + gutter.right) / 2
    lines = [line for row in band for line in row]
    left = [replace(line, column=1) for line in lines if line.x1 <= middle]
    right = [replace(line, column=2) for line in lines if line.x1 > middle]
    return left + right

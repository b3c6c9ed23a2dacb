"""Re-joins hard-wrapped lines: a line goes on in the next when the next one's first word would not have fitted."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from .pdf_lines import Line
from .wrapping import columns, ends_sentence, first_unit, opens_item

INDENT = 1.0
SLACK = 0.8
UNFINISHED_SLACK = 2.0
"""In character heights: how far a line may stop short of the edge beyond the word that did not fit, after a full stop
and in the middle of a sentence.
"""
MAX_SIZE_RATIO = 1.12
MAX_PITCH_RATIO = 1.4
JUSTIFIED_LINES = 5


@dataclass(frozen=True)
class Edges:
    """Left and right edge of a text column, and the usual distance from line to line; all in points."""

    left: float
    right: float
    pitch: float


ColumnKey = tuple[int, int]
"""Width of the page in points and number of the column."""


def find_edges(lines: Sequence[Line], widths: Sequence[float]) -> dict[ColumnKey, Edges]:
    """The edges of each column over all pages of one width. `widths` are the pages' widths, first page first."""
    by_column: dict[ColumnKey, list[Line]] = defaultdict(list)
    for line in lines:
        by_column[column_key(line, widths)].append(line)
    return {key: _edges(key, members) for key, members in by_column.items()}


def column_key(line: Line, widths: Sequence[float]) -> ColumnKey:
    """Which column over the whole document a line belongs to."""
    return round(widths[line.page - 1]), line.column


def continues(line: Line, following: Line, *, edges: Edges, next_edges: Edges) -> bool:
    """Whether `following` goes on with the paragraph of `line`; each has the edges of the column that it stands in."""
    size = max(line.size, following.size)
    if size > MAX_SIZE_RATIO * min(line.size, following.size) or not _near(line, following, edges):
        return False
    finished = ends_sentence(line.text)
    indent = following.x0 - next_edges.left
    aligned = abs(indent - (line.x0 - edges.left)) < 0.3 * size
    if indent >= INDENT * size and (finished or not aligned or opens_item(line.text)):
        return False
    if finished and opens_item(following.text):
        return False
    needed = columns(first_unit(following.text)) * size / 2
    return edges.right - line.x1 < needed + (SLACK if finished else UNFINISHED_SLACK) * size


def join_texts(texts: Iterable[str]) -> str:
    """Lines of one paragraph as one text: no blank between them but where a Latin word ends.

    >>> join_texts(["累计投入12.6", "亿元，实施", "Green", "School计划"])
    '累计投入12.6亿元，实施Green School计划'
    """
    joined = ""
    for text in texts:
        gap = _is_letter(joined[-1:]) and _is_letter(text[:1])
        joined += f" {text}" if gap else text
    return joined


def _near(line: Line, following: Line, edges: Edges) -> bool:
    """Whether two lines follow each other without a blank between them; across pages and columns that is unknown."""
    if line.page != following.page or line.column != following.column:
        return True
    return 0 < following.middle - line.middle <= MAX_PITCH_RATIO * edges.pitch


def _edges(key: ColumnKey, lines: Sequence[Line]) -> Edges:
    size = median(line.size for line in lines)
    left = min(_supported([line.x0 for line in lines], 0.4 * size) or [line.x0 for line in lines])
    right = _right_edge(lines, size)
    if key[1] == 0 and not _is_justified(lines, right, size):
        # Few or ragged lines tell little about the edge: take the right margin to be like the left one.
        right = max(right, key[0] - 1.25 * left - size)
    return Edges(left, right, _pitch(lines, size))


def _right_edge(lines: Sequence[Line], size: float) -> float:
    """The furthest end that many lines share; hanging punctuation makes a few lines end further out."""
    ends = sorted((line.x1 for line in lines), reverse=True)
    needed = max(2, len(ends) // 10)
    return next((end for end in ends if sum(0 <= end - other <= 0.6 * size for other in ends) >= needed), ends[0])


def _supported(values: Sequence[float], tolerance: float) -> list[float]:
    """Values that at least one other value comes close to."""
    ordered = sorted(values)
    pairs = itertools.pairwise(ordered)
    return [value for low, high in pairs if high - low <= tolerance for value in (low, high)]


def _is_justified(lines: Sequence[Line], right: float, size: float) -> bool:
    full = [line for line in lines if right - line.x1 <= 0.5 * size]
    unfinished = sum(not ends_sentence(line.text) for line in full)
    return len(full) >= JUSTIFIED_LINES and unfinished >= 0.6 * len(full)


def _pitch(lines: Sequence[Line], size: float) -> float:
    steps = [
        after.middle - before.middle
        for before, after in itertools.pairwise(lines)
        if before.page == after.page and 0 < after.middle - before.middle < 4 * size
    ]
    return median(steps) if steps else 2 * size


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalpha()

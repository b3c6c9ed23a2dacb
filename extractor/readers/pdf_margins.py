"""Running headers, footers and page numbers: what stands in the margin and repeats from page to page."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import regex

from .page_numbers import is_page_number
from .pdf_lines import Line

MARGIN = 0.09
"""Share of the page's height at the top and at the bottom."""
NUMBER_MARGIN = 0.13
"""Official documents print their page numbers rather far inside."""
MarginKind = Literal["header", "footer"]


def margin_kind(line: Line, height: float, margin: float = MARGIN) -> MarginKind | None:
    """Which margin of the page a line stands in, or None for the body."""
    if line.middle <= margin * height:
        return "header"
    return "footer" if line.middle >= (1 - margin) * height else None


class RunningLines:
    """Tells running lines from body lines, having seen the margins of all pages."""

    def __init__(self, pages: Sequence[tuple[Iterable[Line], float]]) -> None:
        seen: Counter[str] = Counter()
        for lines, height in pages:
            seen.update({shape(line.text) for line in lines if margin_kind(line, height) is not None})
        self._seen: Mapping[str, int] = seen

    def kind(self, line: Line, height: float) -> MarginKind | None:
        """`header` or `footer` for a running line, None for a body line."""
        if is_page_number(line.text):
            return margin_kind(line, height, NUMBER_MARGIN)
        return margin_kind(line, height) if self._seen.get(shape(line.text), 0) > 1 else None


def shape(text: str) -> str:
    """A line with its numbers and blanks taken out of the comparison: 第3页 and 第4页 are one."""
    return str(regex.sub(r"\s+", "", regex.sub(r"\d+", "0", text)))

"""Draws small PDFs with reportlab: what a word processor would print of given paragraphs."""

import io
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)


@cache
def font() -> str:
    """A Song typeface that PDF readers bring along, so that nothing has to be embedded."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    return "STSong-Light"


def body_style(size: float = 12, **changes: Any) -> ParagraphStyle:
    """Justified Chinese body text with an indent of two characters."""
    settings = {"alignment": TA_JUSTIFY, "firstLineIndent": 2 * size, "leading": 1.6 * size} | changes
    return ParagraphStyle("body", fontName=font(), fontSize=size, wordWrap="CJK", **settings)


def title_style(size: float = 18) -> ParagraphStyle:
    """A centred title."""
    return ParagraphStyle(
        "title", fontName=font(), fontSize=size, wordWrap="CJK", alignment=TA_CENTER, leading=2 * size
    )


def table(rows: Sequence[Sequence[str]], *, widths: Sequence[float] | None = None, spans: Sequence[Any] = ()) -> Table:
    """A ruled table; `spans` are reportlab SPAN commands."""
    style = ParagraphStyle("cell", fontName=font(), fontSize=10, wordWrap="CJK", leading=13)
    cells = [[Paragraph(text, style) for text in row] for row in rows]
    made = Table(cells, colWidths=widths, repeatRows=1)
    made.setStyle(TableStyle([GRID, *spans]))
    return made


def make_pdf(
    story: Sequence[Any],
    *,
    columns: int = 1,
    header: str = "",
    footer: Callable[[int], str] | None = None,
    margins: tuple[float, float] = (85, 80),
    size: tuple[float, float] = A4,
) -> bytes:
    """A PDF of strings (body paragraphs) and reportlab flowables. `margins` are left and right in points."""
    target = io.BytesIO()
    width, height = size
    left, right = margins
    gap = 24
    column_width = (width - left - right - gap * (columns - 1)) / columns
    frames = [
        Frame(left + index * (column_width + gap), 80, column_width, height - 160, 0, 0, 0, 0)
        for index in range(columns)
    ]

    def decorate(canvas: Any, document: Any) -> None:
        canvas.setFont(font(), 9)
        canvas.drawCentredString(width / 2, height - 50, header)
        if footer is not None:
            canvas.drawCentredString(width / 2, 45, footer(document.page))

    document = BaseDocTemplate(target, pagesize=size, invariant=1)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=decorate)])
    flowables = [Paragraph(piece, body_style()) if isinstance(piece, str) else piece for piece in story]
    document.build(flowables or [Spacer(1, 1)])
    return target.getvalue()

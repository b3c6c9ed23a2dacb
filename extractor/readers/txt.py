"""Plain text: the canonical text is the file's own, line ends made LF."""

from collections.abc import Iterator, Sequence

from extractor.model import Block, BlockKind, Cell, Document

from .draft import make_document
from .page_numbers import is_marked_page_number
from .txt_encoding import decode_text
from .txt_tables import Line, TextTable, find_tables
from .wrapping import find_wrapping, group_lines


def read_txt(content: bytes) -> Document:
    """Read a text file's bytes. Raises `UnreadableFile` when they hold no text.

    >>> read_txt("一、概况\\n\\n全县学校12所。".encode()).blocks[1].start
    6
    """
    text = normalise_line_ends(decode_text(content))
    return make_document(content, "txt", text=text, blocks=tuple(_blocks(text)))


def normalise_line_ends(text: str) -> str:
    """CRLF to LF; a lone CR too in a text that knows no LF (old Macintosh)."""
    text = text.replace("\r\n", "\n")
    return text if "\n" in text else text.replace("\r", "\n")


def _blocks(text: str) -> Iterator[Block]:
    lines = _lines(text)
    tables = list(find_tables(lines))
    inside = {index for table in tables for index in range(table.first, table.last + 1)}
    numbers = [index for index, line in enumerate(lines) if is_marked_page_number(line.text)]
    inside.update(numbers)
    prose = ["" if index in inside else line.text for index, line in enumerate(lines)]
    paragraphs = group_lines(prose, find_wrapping(prose))
    found = [*(_paragraph(lines, first, last) for first, last in paragraphs), *(_table(lines, each) for each in tables)]
    found.extend(_paragraph(lines, index, index, kind="footer") for index in numbers)
    for index, block in enumerate(sorted(found, key=lambda block: block.start)):
        yield block.model_copy(update={"index": index})


def _lines(text: str) -> list[Line]:
    lines = []
    start = 0
    for piece in text.split("\n"):
        lines.append(Line(start, piece))
        start += len(piece) + 1
    return lines


def _paragraph(lines: Sequence[Line], first: int, last: int, kind: BlockKind = "paragraph") -> Block:
    start, end = _trimmed(lines, first, last)
    return Block(index=0, kind=kind, start=start, end=end)


def _table(lines: Sequence[Line], table: TextTable) -> Block:
    start, end = _trimmed(lines, table.first, table.last)
    cells = tuple(
        Cell(start=cell.start, end=cell.end, row=row_number, column=column)
        for row_number, row in enumerate(table.rows)
        for column, cell in enumerate(row)
    )
    return Block(index=0, kind="table", start=start, end=end, cells=cells)


def _trimmed(lines: Sequence[Line], first: int, last: int) -> tuple[int, int]:
    """Offsets from the first character of line `first` to the last of line `last`, blanks at both ends left out."""
    head, tail = lines[first], lines[last]
    return head.start + len(head.text) - len(head.text.lstrip()), tail.start + len(tail.text.rstrip())

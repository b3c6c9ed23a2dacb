"""Reads a review sheet back, however the program that saved it wrote it."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..model import Record
from ..rules import Rules
from .guard import unguard
from .labels import Labels

DELIMITERS = (",", ";", "\t", "，")
ENCODINGS = ("utf-8", "gb18030")


class ReviewError(ValueError):
    """The file as a whole cannot be read as a review sheet; the message names it and says why."""


class ReviewRow(Record):
    """A row as it stands in the sheet. `number` is the spreadsheet's (the header is row 1).

    `cells` has the known columns that the file has, by field name; `headings` what each is called in this file.
    """

    number: int
    cells: Mapping[str, str]
    headings: Mapping[str, str]


def read_review(path: Path, rules: Rules) -> list[ReviewRow]:
    """The rows of a review sheet, empty ones left out; unknown columns are ignored, columns may stand in any order.

    UTF-8 with or without BOM, GB18030 and UTF-16 with BOM; comma, semicolon or tab; any line ends. Raises
    `ReviewError` when the encoding is another, or the file has no column of ids.
    """
    labels = Labels(rules)
    header, *body = _table(path, labels)
    columns = _columns(header, labels)
    if "id" not in columns:
        raise ReviewError(f"{path}: no column {labels.name('column', 'id')}")
    headings = {field: header[at].strip() for field, at in columns.items()}
    rows = []
    for number, row in enumerate(body, start=2):
        cells = {field: unguard(row[at].strip()) if at < len(row) else "" for field, at in columns.items()}
        if any(cells.values()):
            rows.append(ReviewRow(number=number, cells=cells, headings=headings))
    return rows


def _decode(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReviewError(f"{path}: {error.strerror}") from error
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: Sequence[str] = ("utf-16",)
    else:
        encodings = ENCODINGS
    for encoding in encodings:
        try:
            return content.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    raise ReviewError(f"{path}: neither {' nor '.join(encodings)}")


def _table(path: Path, labels: Labels) -> list[list[str]]:
    """Cut with the delimiter under which the header has the most known columns; the row `sep=;` of Excel is skipped."""
    text = _decode(path)
    first, _, rest = text.partition("\n")
    body = rest if first.strip().lower().startswith("sep=") else text
    try:
        delimiter = max(DELIMITERS, key=lambda one: len(_columns(next(_reader(body, one), []), labels)))
        table = list(_reader(body, delimiter))
    except csv.Error as error:
        raise ReviewError(f"{path}: {error}") from error
    if not table:
        raise ReviewError(f"{path}: empty")
    return table


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _columns(header: Sequence[str], labels: Labels) -> dict[str, int]:
    """Where each known column stands; of two with one meaning the first counts."""
    columns: dict[str, int] = {}
    for at, heading in enumerate(header):
        field = labels.value("column", heading)
        if field is not None:
            columns.setdefault(field, at)
    return columns

"""Edits a written sheet as a reviewer would."""

import csv
import io
from pathlib import Path


def read(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def write(path: Path, rows: list[dict[str, str]], *, encoding: str = "utf-8-sig", delimiter: str = ",") -> Path:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def edit(source: Path, target: Path, row: int, **cells: str) -> Path:
    """The sheet with cells of one row (counted as the spreadsheet does) replaced."""
    rows = read(source)
    rows[row - 2].update(cells)
    return write(target, rows)

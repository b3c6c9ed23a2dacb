"""Writes `review.csv`, and never over a sheet that a person has edited."""

import csv
import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TextIO

from ..rules import Rules
from ..workspace import Workspace, unfinished
from .guard import guard
from .labels import Labels
from .rows import COLUMNS, SheetRow, sheet_rows


def write_review(workspace: Workspace, folder: Path, rules: Rules) -> Path:
    """Write the review sheet into `folder` and return its path: UTF-8 with BOM, the least certain record first.

    The path is `review.csv`, or `review.new.csv` (then `review.new2.csv`, …) when a person has edited what stands
    there. A sheet that is as it should be is left untouched.
    """
    with unfinished(folder / "review.csv") as fresh:
        draw_review(workspace, rules, fresh)
        return place_review(workspace, folder, fresh)


def draw_review(workspace: Workspace, rules: Rules, path: Path) -> None:
    """Write the sheet to `path`. Only reads the workspace, so it can be done beside other readers."""
    labels = Labels(rules)
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        render(sheet_rows(workspace, labels), labels, out)


def place_review(workspace: Workspace, folder: Path, fresh: Path) -> Path:
    """Move a sheet that was drawn to its name in `folder`, not over one that a person has edited; return its path."""
    wanted = _held(fresh)
    path = next(
        path for path in map(folder.joinpath, _names()) if _held(path) in (None, wanted, _ours(path, workspace))
    )
    if _held(path) != wanted:
        os.replace(fresh, path)
    if _ours(path, workspace) != wanted:
        workspace.set_note(f"sheet:{path.name}", str(wanted))
    return path


def render(rows: Iterable[SheetRow], labels: Labels, out: TextIO) -> None:
    """Write the sheet. Rows are sorted on disk: there may be more than memory holds."""
    line = _Line()
    out.write(line.of(labels.name("column", column) for column in COLUMNS))
    with closing(sqlite3.connect("")) as scratch:
        scratch.execute("CREATE TABLE rows (place INTEGER PRIMARY KEY, decided INTEGER, confidence REAL, line TEXT)")
        sortable = ((row.current.verdict is not None, row.record.confidence, line.of(_cells(row))) for row in rows)
        scratch.executemany("INSERT INTO rows (decided, confidence, line) VALUES (?, ?, ?)", sortable)
        # Undecided records by rising confidence, then the decided; text order among equals.
        for (text,) in scratch.execute("SELECT line FROM rows ORDER BY decided, confidence, place"):
            out.write(text)


class _Line:
    """Makes a line of CSV out of cells: the writer's file, which keeps only what was written last."""

    def __init__(self) -> None:
        self._writer = csv.writer(self)
        self._text = ""

    def write(self, text: str) -> None:
        self._text = text

    def of(self, cells: Iterable[str]) -> str:
        self._writer.writerow(cells)
        return self._text


def _cells(row: SheetRow) -> Iterator[str]:
    return (guard(cell.strip()) if (cell := row.cells.get(column)) else "" for column in COLUMNS)


def _held(path: Path) -> str | None:
    """Digest of a file's bytes, null when there is none."""
    if not path.exists():
        return None
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _ours(path: Path, workspace: Workspace) -> str | None:
    """Digest of what was last written under this name."""
    return workspace.note(f"sheet:{path.name}")


def _names() -> Iterator[str]:
    yield "review.csv"
    yield "review.new.csv"
    number = 2
    while True:
        yield f"review.new{number}.csv"
        number += 1

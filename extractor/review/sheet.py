"""Writes `review.csv`, and never over a sheet that a person has edited."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..rules import Rules
from ..workspace import Workspace, replacing
from .guard import guard
from .labels import Labels
from .rows import COLUMNS, SheetRow, sheet_rows


def write_review(workspace: Workspace, folder: Path, rules: Rules) -> Path:
    """Write the review sheet into `folder` and return its path: UTF-8 with BOM, the least certain record first.

    The path is `review.csv`, or `review.new.csv` (then `review.new2.csv`, …) when a person has edited what stands
    there. A sheet that is as it should be is left untouched.
    """
    labels = Labels(rules)
    content = render(sheet_rows(workspace, labels), labels)
    wanted = _digest(content)
    path = next(
        path for path in map(folder.joinpath, _names()) if _held(path) in (None, wanted, _ours(path, workspace))
    )
    if _held(path) != wanted:
        with replacing(path) as fresh:
            fresh.write_bytes(content)
    if _ours(path, workspace) != wanted:
        workspace.set_note(f"sheet:{path.name}", wanted)
    return path


def render(rows: Iterable[SheetRow], labels: Labels) -> bytes:
    """The sheet's bytes."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([labels.name("column", column) for column in COLUMNS])
    for cells in _least_certain_first(rows):
        writer.writerow([guard(cells.get(column, "").strip()) for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def _least_certain_first(rows: Iterable[SheetRow]) -> list[Mapping[str, str]]:
    """Undecided records by rising confidence, then the decided; text order among equals."""
    order = sorted(rows, key=lambda row: (row.current.verdict is not None, row.record.confidence))
    return [row.cells for row in order]


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _held(path: Path) -> str | None:
    return _digest(path.read_bytes()) if path.exists() else None


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

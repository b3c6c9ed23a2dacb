"""CSV for other systems: one file a type of record, the contract's keys as columns, values unchanged."""

import csv
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from ..workspace import Workspace, replacing
from .stream import TABLES, current_lines


def export_csv(workspace: Workspace, folder: Path) -> int:
    """Write `metrics.csv`, `practices.csv` and `findings.csv` into `folder`; return how many records.

    UTF-8 without BOM, CRLF, comma. Missing is empty, a list is its items with a space between. Nothing is quoted
    against formulas, since a system reads it: the sheet for people is `review.csv`.
    """
    count = 0
    with ExitStack() as files:
        writers = {name: _writer(files, folder / f"{table}.csv", keys) for name, (table, keys) in TABLES.items()}
        for line in current_lines(workspace):
            writers[line["type"]].writerow({key: _cell(value) for key, value in line.items()})
            count += 1
    return count


def _writer(files: ExitStack, path: Path, keys: tuple[str, ...]) -> "csv.DictWriter[str]":
    fresh = files.enter_context(replacing(path))
    out: IO[str] = files.enter_context(fresh.open("w", encoding="utf-8", newline=""))
    writer = csv.DictWriter(out, keys)
    writer.writeheader()
    return writer


def _cell(value: Any) -> Any:
    return " ".join(value) if isinstance(value, list) else value

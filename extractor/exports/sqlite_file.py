"""An SQLite database: one table a type of record, beside whatever tables the database holds already."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from ..workspace import Workspace
from .stream import TABLES, current_lines

INTEGERS = frozenset({"start", "end", "page", "paragraph"})


def export_sqlite(workspace: Workspace, path: Path) -> int:
    """Write the tables `extractor_metrics`, `extractor_practices` and `extractor_findings`; return how many records.

    All in one transaction: readers see the old state or the new. Decimals are text, so that none is rounded; lists are
    JSON.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            inserts = {name: _create(connection, table, keys) for name, (table, keys) in TABLES.items()}
            for line in current_lines(workspace):
                connection.execute(inserts[line["type"]], [_cell(value) for value in line.values()])
                count += 1
    return count


def _create(connection: sqlite3.Connection, table: str, keys: Sequence[str]) -> str:
    """Make the table anew and return the statement that fills it."""
    name = f"extractor_{table}"
    columns = ", ".join(f'"{key}" {_column_type(key)}' for key in keys)
    connection.execute(f"DROP TABLE IF EXISTS {name}")
    connection.execute(f"CREATE TABLE {name} ({columns}, PRIMARY KEY (id))")
    return f"INSERT INTO {name} VALUES ({', '.join('?' * len(keys))})"


def _column_type(key: str) -> str:
    if key in INTEGERS:
        return "INTEGER"
    return "REAL" if key == "confidence" else "TEXT"


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value

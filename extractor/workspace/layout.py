"""The tables of `workspace.db` and how it is opened."""

import sqlite3
from pathlib import Path

LAYOUT = 4
FILE_NAME = "workspace.db"

TABLES = """
CREATE TABLE files (
    root TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, document TEXT NOT NULL REFERENCES documents (id),
    PRIMARY KEY (root, path)
);
CREATE INDEX files_document ON files (document, path);
CREATE TABLE documents (
    id TEXT PRIMARY KEY, sha256 TEXT, format TEXT, state TEXT NOT NULL, reason TEXT, text TEXT,
    reports TEXT NOT NULL, program TEXT NOT NULL, patterns TEXT NOT NULL, digest TEXT NOT NULL,
    stale INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE records (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, position INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (document, position)
);
CREATE TABLE across (position INTEGER PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE across_names (name TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (name, position)) WITHOUT ROWID;
CREATE TABLE verdicts (record TEXT PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
# From each earlier layout to the next.
UPGRADES = {
    1: ("CREATE TABLE across (position INTEGER PRIMARY KEY, content TEXT NOT NULL)",),
    2: ("ALTER TABLE documents ADD COLUMN stale INTEGER NOT NULL DEFAULT 0",),
    3: (
        "CREATE TABLE across_names (name TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (name, position)) "
        "WITHOUT ROWID",
        "INSERT INTO across_names SELECT json_extract(content, '$.report'), position FROM across "
        "UNION SELECT value, position FROM across, json_each(content, '$.metrics')",
    ),
}


class WorkspaceError(Exception):
    """The folder's workspace cannot be used; the message names the file and why."""


def connect(folder: Path, *, create: bool = True) -> sqlite3.Connection:
    """Open the folder's workspace, creating folder and tables when there are none yet.

    Raises `WorkspaceError` when the file is missing and `create` is false, is no workspace, or has another layout.
    """
    path = folder / FILE_NAME
    if not create and not path.exists():
        raise WorkspaceError(f"{path}: no such workspace")
    folder.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        _prepare(connection, path)
    except (sqlite3.DatabaseError, WorkspaceError) as error:
        connection.close()
        raise error if isinstance(error, WorkspaceError) else WorkspaceError(f"{path}: {error}") from error
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    if _layout(connection) == LAYOUT:
        return
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for statement in _upgrades(_layout(connection), path) if tables else TABLES.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {LAYOUT}")


def _upgrades(layout: int, path: Path) -> list[str]:
    if layout not in {*UPGRADES, LAYOUT}:
        raise WorkspaceError(f"{path}: layout {layout}, but this program reads layout {LAYOUT}")
    return [statement for step in range(layout, LAYOUT) for statement in UPGRADES[step]]


def _layout(connection: sqlite3.Connection) -> int:
    (layout,) = connection.execute("PRAGMA user_version").fetchone()
    return int(layout)

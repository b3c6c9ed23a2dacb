import csv
import json
import sqlite3
from pathlib import Path

import pytest

from extractor.exports import Target, TargetError, export, parse_target
from extractor.workspace import Workspace, write_outputs


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("csv", Target("csv", None)),
        ("jsonl", Target("jsonl", None)),
        ("csv:///sent/today", Target("csv", Path("sent/today"))),
        ("sqlite:///state.db", Target("sqlite", Path("state.db"))),
        ("sqlite:////srv/state.db", Target("sqlite", Path("/srv/state.db"))),
    ],
)
def test_targets(text: str, target: Target) -> None:
    assert parse_target(text) == target


@pytest.mark.parametrize(
    "text", ["", "xml", "sqlite", "sqlite:", "sqlite:state.db", "sqlite://host/x", "sqlite:///", "csv:x"]
)
def test_what_is_no_target(text: str) -> None:
    with pytest.raises(TargetError):
        parse_target(text)


def test_jsonl_holds_the_records(workspace: Workspace) -> None:
    done = export(workspace, "jsonl")
    write_outputs(workspace, workspace.folder)
    assert (done.path, done.records) == (workspace.folder / "export" / "records.jsonl", 4)
    assert done.path.read_bytes() == (workspace.folder / "records.jsonl").read_bytes()


def test_csv_has_a_file_for_each_type(workspace: Workspace, tmp_path: Path) -> None:
    done = export(workspace, f"csv:///{tmp_path / 'sent'}")
    assert done.records == 4
    rows = {}
    for name in ("metrics", "practices", "findings"):
        with (done.path / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            rows[name] = list(csv.DictReader(lines))
    total, part = rows["metrics"]
    assert (total["value"], total["high"], total["flags"], part["indicator"]) == ("61000", "", "mismatch", "=运动场")
    assert rows["findings"][0]["metrics"] == f"{total['id']} {part['id']}"
    assert len(rows["practices"]) == 1


def test_sqlite_keeps_the_tables_of_others(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE metrics (mine)")
        connection.execute("INSERT INTO metrics VALUES (1)")
    for _ in range(2):
        assert export(workspace, f"sqlite:///{path}").records == 4
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT mine FROM metrics").fetchall() == [(1,)]
        rows = connection.execute('SELECT value, "end", flags, part_of FROM extractor_metrics').fetchall()
    assert [(row[0], json.loads(row[2])) for row in rows] == [("61000", ["mismatch"]), ("12000", ["mismatch"])]


def test_a_broken_off_export_leaves_the_old_state(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "state.db"
    export(workspace, f"sqlite:///{path}")
    monkeypatch.setattr("extractor.exports.sqlite_file._cell", lambda value: object())
    with pytest.raises(sqlite3.Error):
        export(workspace, f"sqlite:///{path}")
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM extractor_metrics").fetchone() == (2,)

from pathlib import Path

import pytest

from extractor.workspace import clear_unfinished, replacing, unfinished


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(RuntimeError), replacing(tmp_path / "a.txt") as fresh:
        fresh.write_text("half")
        raise RuntimeError
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.txt", "old")]


def test_what_a_killed_process_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    for name in (".records.jsonl.123.tmp", "records.jsonl", "笔记.tmp"):
        (tmp_path / name).touch()
    clear_unfinished(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["records.jsonl", "笔记.tmp"]


def test_what_is_not_moved_away_goes(tmp_path: Path) -> None:
    with unfinished(tmp_path / "a.txt") as fresh:
        fresh.touch()
    assert not list(tmp_path.iterdir())

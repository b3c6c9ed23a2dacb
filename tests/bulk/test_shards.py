import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.bulk import Limits, Recipe, find_inputs
from extractor.bulk.shards import ShardError, ShardJob, drop_others, extract_shard, finished_shard, plan_shards
from extractor.rules import load_rules


@pytest.fixture
def job(tmp_path: Path) -> ShardJob:
    (tmp_path / "in").mkdir()
    for number in range(5):
        (tmp_path / "in" / f"{number}.txt").write_text(f"全县新建学校{number + 2}所。", encoding="utf-8")
    recipe = Recipe(rules=load_rules())
    return ShardJob(out=tmp_path / "out", recipe=recipe, limits=Limits(), language="en")


def test_shards_are_pieces_in_order(job, tmp_path):
    files = find_inputs([str(tmp_path / "in")], exclude=job.out)
    assert [[file.name for file in shard] for shard in plan_shards(files, 2)] == [
        ["0.txt", "1.txt"],
        ["2.txt", "3.txt"],
        ["4.txt"],
    ]


def test_a_shard_is_a_folder_of_results_and_is_kept_until_a_file_changes(job, tmp_path):
    files = find_inputs([str(tmp_path / "in")], exclude=job.out)
    note = extract_shard(job, 7, files)
    assert note.states == {"ok": 5}
    assert sorted(path.name for path in job.folder(7).iterdir()) == [
        "documents.jsonl",
        "records.jsonl",
        "shard.json",
        "summary.json",
        "workspace.db",
    ]
    assert len((job.folder(7) / "records.jsonl").read_text("utf-8").splitlines()) == 5
    assert finished_shard(job, 7, files) == note
    (tmp_path / "in" / "3.txt").write_text("全县新建学校100所。", encoding="utf-8")
    assert finished_shard(job, 7, files) is None


def test_a_shard_that_cannot_be_put_in_place_is_an_error_and_leaves_nothing(job, tmp_path):
    job.out.write_text("a file where the folder should be")
    with pytest.raises(ShardError, match="shard 0"):
        extract_shard(job, 0, find_inputs([str(tmp_path / "in")], exclude=tmp_path / "out"))


def test_a_shard_of_another_state_of_the_program_is_not_kept_and_not_made(job, tmp_path):
    files = find_inputs([str(tmp_path / "in")], exclude=job.out)
    extract_shard(job, 0, files)
    other = replace(job, code="another")
    assert finished_shard(other, 0, files) is None
    with pytest.raises(ShardError, match="another state of the program"):
        extract_shard(other, 0, files)


def test_shards_of_a_larger_run_and_unfinished_pieces_go(job):
    for name in ("000000", "000001", "000002", "000000.abc.tmp"):
        (job.out / "shards" / name).mkdir(parents=True)
    drop_others(job.out, 2)
    assert sorted(path.name for path in (job.out / "shards").iterdir()) == ["000000", "000001"]


def test_the_database_of_a_shard_is_one_file(job, tmp_path):
    extract_shard(job, 0, find_inputs([str(tmp_path / "in")], exclude=job.out))
    with sqlite3.connect(job.folder(0) / "workspace.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert json.loads((job.folder(0) / "shard.json").read_text("utf-8"))["states"] == {"ok": 5}

"""`make cluster`: a run on a local Ray cluster of two nodes. Not part of `make test`: Ray is an optional extra."""

import json
from pathlib import Path

import pytest

from extractor.bulk import Limits, find_inputs
from extractor.bulk.ray_engine import process_on_ray
from extractor.bulk.shards import ShardJob, fill_shard
from extractor.cli import main
from extractor.rules import load_rules
from tests.bulk.misbehaving import Treacherous
from tests.many import write_many

ray = pytest.importorskip("ray")

OUTPUTS = ("records.jsonl", "documents.jsonl", "review.csv", "summary.json")
DOCUMENTS = 120


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents that differ, one content twice, and files of every bad kind that a reader meets."""
    folder = tmp_path_factory.mktemp("in")
    write_many(folder, DOCUMENTS, paragraphs=6)
    (folder / "again.txt").write_bytes((folder / "000" / "000003.txt").read_bytes())
    (folder / "empty.txt").touch()
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    (folder / "picture.pdf").write_bytes(b"\x89PNG")
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(1 << 40)
    return folder


@pytest.fixture(scope="module")
def alone(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one machine makes of the folder."""
    out = tmp_path_factory.mktemp("alone")
    assert main(["run", str(folder), "--out", str(out)]) == 1
    return outputs(out)


def outputs(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in OUTPUTS}


def merged(shards: Path, out: Path) -> dict[str, bytes]:
    assert main(["merge", str(shards), "--out", str(out)]) == 1
    return outputs(out)


def treacherous_job(out: Path) -> ShardJob:
    limits = Limits(seconds=10, memory=512 * 1024**2)
    return ShardJob(out=out, recipe=Treacherous(rules=load_rules()), limits=limits, language="en")


def test_a_node_killed_and_files_that_raise_crash_hang_and_bomb_give_what_one_machine_gives(folder, tmp_path):
    from ray.cluster_utils import Cluster

    bad = tmp_path / "bad"
    bad.mkdir()
    for what in ("raise", "crash", "hang", "bomb"):
        (bad / f"{what}.txt").write_text(f"{what}\n")
    files = find_inputs([str(folder), str(bad)], exclude=tmp_path / "out")
    fill_shard(treacherous_job(tmp_path / "alone"), 0, files)
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    second = cluster.add_node(num_cpus=1)
    cluster.wait_for_nodes()
    killed = []
    try:
        for outcome in process_on_ray(
            files, job=treacherous_job(tmp_path / "out"), address=cluster.address, shard_size=10
        ):
            assert outcome.failure is None
            if outcome.number == 3:
                cluster.remove_node(second, allow_graceful=False)
                killed.append(True)
    finally:
        cluster.shutdown()
    assert killed
    found = merged(tmp_path / "out", tmp_path / "merged")
    assert found == merged(tmp_path / "alone", tmp_path / "merged alone")
    states = json.loads(found["summary.json"])["files"]
    assert {"corrupt", "crashed", "empty", "error", "out_of_memory", "timeout", "too_large"} < set(states)
    assert sum(states.values()) == len(files)


def test_finished_shards_are_kept_and_changed_files_done_again(folder, alone, tmp_path, capsys):
    options = ["--engine", "ray", "--shard-size", "50", "--lang", "en"]
    main(["run", str(folder), "--out", str(tmp_path / "out"), *options])
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("out/shards/*/shard.json")}
    (tmp_path / "out" / "shards" / "000001" / "shard.json").unlink()
    main(["run", str(folder), "--out", str(tmp_path / "out"), *options])
    after = {path: path.stat().st_mtime_ns for path in tmp_path.glob("out/shards/*/shard.json")}
    assert [path.parent.name for path in sorted(before) if before[path] != after[path]] == ["000001"]
    assert merged(tmp_path / "out", tmp_path / "merged") == alone
    states = [json.loads(path.read_text("utf-8"))["states"] for path in sorted(after)]
    assert sum(sum(one.values()) for one in states) == DOCUMENTS + 5

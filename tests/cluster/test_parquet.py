"""Shards as Parquet hold what shards as JSON lines hold, and are merged alike."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.bulk import Limits, Recipe, find_inputs
from extractor.bulk.shards import ShardJob, extract_shard, finished_shard
from extractor.cli import main
from extractor.rules import load_rules
from tests.many import write_many

parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One shard of the same files in each form; one of the files cannot be read."""
    folder = tmp_path_factory.mktemp("shards")
    write_many(folder / "in", 12, paragraphs=4)
    (folder / "in" / "坏.docx").write_bytes(b"PK\x03\x04 no archive")
    files = find_inputs([str(folder / "in")], exclude=folder / "out")
    job = ShardJob(out=folder / "jsonl", recipe=Recipe(rules=load_rules()), limits=Limits(), language="zh")
    extract_shard(job, 0, files)
    other = replace(job, out=folder / "parquet", form="parquet")
    extract_shard(other, 0, files)
    assert finished_shard(other, 0, files) is not None
    assert finished_shard(replace(other, form="jsonl"), 0, files) is None
    return {"jsonl": job.folder(0), "parquet": other.folder(0)}


@pytest.mark.parametrize("name", ["records", "documents"])
def test_a_row_is_a_line(shards, name):
    lines = [json.loads(line) for line in (shards["jsonl"] / f"{name}.jsonl").read_text("utf-8").splitlines()]
    rows = parquet.read_table(shards["parquet"] / f"{name}.parquet").to_pylist()
    assert [{key: row[key] for key in line} for row, line in zip(rows, lines, strict=True)] == lines
    others = [row[key] for row, line in zip(rows, lines, strict=True) for key in row.keys() - line.keys()]
    assert set(others) <= {None}
    assert not (shards["parquet"] / f"{name}.jsonl").exists()


def test_both_are_merged_to_the_same_bytes(shards, tmp_path):
    assert set(merged(shards, tmp_path, "jsonl")) == set(merged(shards, tmp_path, "parquet"))


def merged(shards: dict[str, Path], folder: Path, form: str) -> Iterator[bytes]:
    main(["merge", str(shards[form].parent.parent), "--out", str(folder / form)])
    for name in ("records.jsonl", "documents.jsonl", "review.csv", "summary.json"):
        yield (folder / form / name).read_bytes()

from pathlib import Path

import pytest

from extractor.model import Metric, Verdict
from extractor.workspace import Workspace, WorkspaceError

from .sample import TEXT, entry, extraction, failure

OTHER = TEXT.replace("临河", "山南")


def shard(folder: Path, *names: str, text: str = TEXT, **fields: str) -> Path:
    with Workspace(folder) as workspace:
        for name in names:
            workspace.store(entry(name, text), extraction(text, **fields))
    return folder


def merged(folder: Path, *shards: Path) -> list[tuple[str, ...]]:
    with Workspace(folder) as workspace:
        workspace.merge(shards)
        return [document.files for document in workspace.documents()]


def test_shards_become_one_and_equal_content_comes_once(tmp_path: Path) -> None:
    first = shard(tmp_path / "1", "b.txt")
    second = shard(shard(tmp_path / "2", "a.txt"), "c.txt", text=OTHER)
    with Workspace(second) as workspace:
        workspace.store(failure("d.pdf"), None)
    assert merged(tmp_path / "all", first, second) == [("a.txt", "b.txt"), ("c.txt",), ("d.pdf",)]


def test_merging_again_changes_nothing_and_what_is_gone_goes(tmp_path: Path) -> None:
    first, second = shard(tmp_path / "1", "a.txt"), shard(tmp_path / "2", "b.txt", text=OTHER)
    for _ in range(2):
        assert merged(tmp_path / "all", first, second) == [("a.txt",), ("b.txt",)]
    assert merged(tmp_path / "all", second) == [("b.txt",)]


def test_new_records_replace_old_ones_and_verdicts_stay(tmp_path: Path) -> None:
    merged(tmp_path / "all", shard(tmp_path / "1", "a.txt"))
    with Workspace(tmp_path / "all") as workspace:
        record = next(one.record.id for one in workspace.current() if isinstance(one.record, Metric))
        workspace.decide([Verdict(record=record, decision="accept", source="t")])
    merged(tmp_path / "all", shard(tmp_path / "2", "a.txt", indicator="新建用房"))
    with Workspace(tmp_path / "all") as workspace:
        metric = next(one.record for one in workspace.current() if isinstance(one.record, Metric))
    assert (metric.indicator, "accepted" in metric.flags) == ("新建用房", True)


def test_a_folder_without_results_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="no such workspace"):
        merged(tmp_path / "all", tmp_path / "none")

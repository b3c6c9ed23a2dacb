import sqlite3
from pathlib import Path

import pytest

from extractor.model import Finding, Metric, Verdict
from extractor.workspace import Found, Workspace, WorkspaceError

from .sample import TEXT, entry, extraction, failure, sha256

OTHER = TEXT.replace("临河", "山南")


def dump(workspace: Workspace) -> list[str]:
    with sqlite3.connect(workspace.folder / "workspace.db") as connection:
        return list(connection.iterdump())


def records(workspace: Workspace, *, rejected: bool = False) -> list[Found]:
    return [one.record for one in workspace.current(rejected=rejected)]


def metrics(workspace: Workspace, *, rejected: bool = False) -> list[Metric]:
    return [one for one in records(workspace, rejected=rejected) if isinstance(one, Metric)]


def test_records_come_back_in_text_order(workspace: Workspace) -> None:
    stored = extraction().reports[0]
    workspace.store(entry(), extraction())
    assert [one.original for one in workspace.current()] == [*stored.metrics, *stored.practices, *stored.findings]


def test_documents_come_in_file_order(workspace: Workspace) -> None:
    workspace.store(entry("b.txt"), extraction())
    workspace.store(entry("a.txt", OTHER), extraction(OTHER))
    workspace.store(failure("0.pdf"), None)
    assert [document.files for document in workspace.documents()] == [("0.pdf",), ("a.txt",), ("b.txt",)]
    assert [one.file for one in workspace.current()] == ["a.txt"] * 4 + ["b.txt"] * 4


def test_storing_again_changes_nothing(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    before = dump(workspace)
    workspace.store(entry(), extraction())
    assert dump(workspace) == before


def test_storing_other_records_for_equal_content_replaces_them(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    workspace.store(entry("乙.txt"), extraction(indicator="新建用房"))
    assert metrics(workspace)[0].indicator == "新建用房"
    assert [document.files for document in workspace.documents()] == [("乙.txt", "甲/报告.txt")]


def test_a_changed_file_gives_up_its_old_content(workspace: Workspace) -> None:
    workspace.store(entry("a.txt"), extraction())
    workspace.store(entry("a.txt", OTHER), extraction(OTHER))
    assert [document.sha256 for document in workspace.documents()] == [sha256(OTHER)]
    assert len(records(workspace)) == 4


def test_content_stays_while_another_file_has_it(workspace: Workspace) -> None:
    workspace.store(entry("a.txt"), extraction())
    workspace.store(entry("b.txt"), extraction())
    workspace.store(entry("a.txt", OTHER), extraction(OTHER))
    assert [document.files for document in workspace.documents()] == [("a.txt",), ("b.txt",)]
    workspace.forget([entry("b.txt")])
    assert [document.files for document in workspace.documents()] == [("a.txt",)]


def test_equal_paths_of_two_inputs_are_two_files(workspace: Workspace) -> None:
    workspace.store(entry("a.txt", root="/一"), extraction())
    workspace.store(entry("a.txt", OTHER, root="/二"), extraction(OTHER))
    assert [(one.path, one.root) for one in workspace.files()] == [("a.txt", "/一"), ("a.txt", "/二")]
    assert len(list(workspace.documents())) == 2


def test_a_file_that_became_unreadable_loses_its_records(workspace: Workspace) -> None:
    workspace.store(entry("a.txt"), extraction())
    workspace.store(failure("a.txt"), None)
    assert records(workspace) == []
    assert [(one.state, one.reason) for one in workspace.files()] == [("corrupt", "文件已损坏")]


def test_a_file_without_bytes_has_a_document_of_its_own(workspace: Workspace) -> None:
    for path in ("a.txt", "b.txt"):
        workspace.store(failure(path).model_copy(update={"sha256": None, "state": "error"}), None)
    assert [document.sha256 for document in workspace.documents()] == [None, None]


def test_settled_asks_for_bytes_and_versions(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    workspace.store(failure(), None)
    assert workspace.settled(entry().document) == ("ok", None, 2, 1)
    assert workspace.settled(failure().document) == ("corrupt", "文件已损坏", 0, 0)
    assert workspace.settled("dunknown") is None
    with Workspace(workspace.folder, program_version="1.0", patterns_version="new") as other:
        assert other.settled(entry().document) is None
        assert other.outdated() == 2


def test_what_expired_is_settled_once_it_is_stored_again(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    workspace.store(failure(), None)
    workspace.expire(["corrupt"])
    assert workspace.settled(entry().document) is not None
    assert workspace.settled(failure().document) is None
    workspace.expire()
    assert workspace.settled(entry().document) is None
    workspace.store(entry(), extraction())
    assert workspace.settled(entry().document) is not None


def test_a_file_can_point_at_content_that_is_there(workspace: Workspace) -> None:
    workspace.store(entry("a.txt"), extraction())
    workspace.point(entry("b.txt"))
    assert [document.files for document in workspace.documents()] == [("a.txt", "b.txt")]
    assert workspace.counts() == {"ok": 2}


def test_an_earlier_layout_is_brought_up(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    with sqlite3.connect(workspace.folder / "workspace.db") as connection:
        connection.execute("ALTER TABLE documents DROP COLUMN stale")
        connection.execute("DROP TABLE across")
        connection.execute("DROP TABLE across_names")
        connection.execute("PRAGMA user_version = 1")
    with Workspace(workspace.folder) as upgraded:
        assert len(records(upgraded)) == 4
        upgraded.expire()


def test_findings_flag_their_metrics(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    assert [one.flags for one in metrics(workspace)] == [("mismatch",)] * 2
    originals = [one.original for one in workspace.current()]
    assert all(not one.flags for one in originals if isinstance(one, Metric))


def test_accept_flags_the_record(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    total = metrics(workspace)[0].id
    workspace.decide([Verdict(record=total, decision="accept", source="t")])
    assert metrics(workspace)[0].flags == ("mismatch", "accepted")


def test_change_replaces_fields_and_voids_the_finding(workspace: Workspace) -> None:
    workspace.store(entry(), extraction(region=None, flags=("no_region",)))
    total = metrics(workspace)[0].id
    changes = {"value": "6200000000000", "region": "临河区", "period_end": "2020-07-31", "change": None}
    workspace.decide([Verdict(record=total, decision="change", changes=changes, source="t")])
    changed = metrics(workspace)[0]
    assert (str(changed.value), changed.region, str(changed.period_end)) == ("6200000000000", "临河区", "2020-07-31")
    assert changed.flags == ("changed",)
    assert not any(isinstance(one, Finding) for one in records(workspace))


def test_reject_leaves_the_record_and_references_to_it_out(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    total, part = metrics(workspace)
    workspace.decide([Verdict(record=total.id, decision="reject", source="t")])
    (left,) = metrics(workspace)
    assert (left.id, left.part_of, left.flags) == (part.id, None, ())
    flagged, kept = metrics(workspace, rejected=True)
    assert (flagged.flags, kept.part_of) == (("rejected",), total.id)


def test_verdicts_survive_the_record(workspace: Workspace) -> None:
    workspace.store(entry("a.txt"), extraction())
    total = metrics(workspace)[0].id
    workspace.decide([Verdict(record=total, decision="accept", source="t")])
    workspace.store(failure("a.txt"), None)
    workspace.store(entry("a.txt"), extraction())
    assert "accepted" in metrics(workspace)[0].flags
    workspace.decide([Verdict(record=total, decision="reject", source="t")])
    assert [verdict.decision for verdict in workspace.verdicts()] == ["reject"]


def test_a_failed_transaction_leaves_nothing(workspace: Workspace) -> None:
    twice = extraction()
    report = twice.reports[0]
    broken = twice.model_copy(update={"reports": (report.model_copy(update={"metrics": report.metrics * 2}),)})
    before = dump(workspace)
    with pytest.raises(sqlite3.IntegrityError):
        workspace.store(entry(), broken)
    assert dump(workspace) == before


def test_entry_and_extraction_must_belong_together(workspace: Workspace) -> None:
    with pytest.raises(WorkspaceError, match="does not fit"):
        workspace.store(entry(), None)
    with pytest.raises(WorkspaceError, match="other bytes"):
        workspace.store(entry("a.txt", OTHER), extraction())


def test_notes(workspace: Workspace) -> None:
    assert workspace.note("sheet") is None
    workspace.set_note("sheet", "1")
    workspace.set_note("sheet", "2")
    assert workspace.note("sheet") == "2"


def test_a_missing_workspace_is_not_created_on_demand(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="no such workspace"):
        Workspace(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to be looked at" * 20])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "workspace.db").write_bytes(content)
    with pytest.raises(WorkspaceError, match="not a database"):
        Workspace(tmp_path)


def test_another_layout_is_refused(workspace: Workspace) -> None:
    with sqlite3.connect(workspace.folder / "workspace.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(WorkspaceError, match="layout 99"):
        Workspace(workspace.folder)


def test_what_is_half_read_hides_no_error_of_a_run(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    current = workspace.current()
    with pytest.raises(KeyError), workspace.filling():
        next(current)
        raise KeyError
    with Workspace(workspace.folder) as other:
        assert len(records(other)) == 4


def test_released_it_holds_no_connection_and_goes_on_after(workspace: Workspace) -> None:
    workspace.store(entry(), extraction())
    with workspace.released(), pytest.raises(sqlite3.ProgrammingError):
        workspace.counts()
    assert workspace.counts() == {"ok": 1}

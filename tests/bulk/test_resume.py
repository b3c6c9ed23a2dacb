from datetime import date
from pathlib import Path

import pytest

from extractor.bulk import RunNote, begin, finish
from extractor.workspace import FileEntry, FileState, Workspace

STATES: list[FileState] = ["corrupt", "timeout", "crashed", "too_large", "error"]


@pytest.fixture
def workspace(tmp_path: Path):
    with Workspace(tmp_path) as workspace:
        for number, state in enumerate(STATES):
            entry = FileEntry(path=f"{number}", sha256=f"{number}" * 64, size=1, state=state, reason="x")
            workspace.store(entry, None)
        yield workspace


def to_redo(workspace: Workspace) -> list[FileState]:
    return [entry.state for entry in workspace.files() if workspace.settled(entry.document) is None]


def test_a_run_that_was_cut_short_is_taken_over_whole(workspace):
    begin(workspace, RunNote())
    assert begin(workspace, RunNote()).resumed
    assert to_redo(workspace) == []


def test_after_a_finished_run_failures_of_circumstance_are_tried_again(workspace):
    begin(workspace, RunNote())
    finish(workspace, RunNote())
    begin(workspace, RunNote())
    assert to_redo(workspace) == ["timeout", "crashed", "error"]


def test_a_cut_short_reextraction_goes_on_and_does_not_start_over(workspace):
    begin(workspace, RunNote())
    finish(workspace, RunNote())
    begin(workspace, RunNote(reextract=True))
    assert to_redo(workspace) == STATES
    workspace.store(FileEntry(path="0", sha256="0" * 64, size=1, state="corrupt", reason="x"), None)
    begin(workspace, RunNote(reextract=True))
    assert to_redo(workspace) == STATES[1:]


def test_another_report_date_does_all_again(workspace):
    begin(workspace, RunNote())
    begin(workspace, RunNote(report_date=date(2024, 1, 31)))
    assert to_redo(workspace) == STATES


def test_another_language_does_what_has_a_reason_again(workspace):
    begin(workspace, RunNote(language="zh"))
    begin(workspace, RunNote(language="en"))
    assert to_redo(workspace) == STATES


def test_changed_code_does_all_again_and_goes_on_when_cut_short(workspace):
    begin(workspace, RunNote(code="a"))
    finish(workspace, RunNote(code="a"))
    assert begin(workspace, RunNote(code="b")) == (False, len(STATES))
    assert to_redo(workspace) == STATES
    workspace.store(FileEntry(path="0", sha256="0" * 64, size=1, state="corrupt", reason="x"), None)
    assert begin(workspace, RunNote(code="b")) == (True, 0)
    assert to_redo(workspace) == STATES[1:]

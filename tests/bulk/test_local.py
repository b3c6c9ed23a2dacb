from pathlib import Path

import pytest

from extractor.bulk import find_inputs, process_files
from extractor.model import Document, Extraction
from extractor.readers import ReasonLanguage, UnreadableFile, read_document
from extractor.workspace import Workspace


def nothing_found(document: Document) -> Extraction:
    return Extraction(document=document, reports=())


class FakeExtract:
    """Reads files; what it meets in `damaged` or `broken` it cannot."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, path: Path) -> Extraction:
        self.read.append(path.name)
        if path.name.startswith("坏"):
            raise UnreadableFile("corrupt", "damaged", format="TXT", detail="x")
        if path.name.startswith("怪"):
            raise RuntimeError("nobody thought of this")
        return nothing_found(read_document(path))


def run(folder: Path, out: Path, *, language: ReasonLanguage = "zh"):
    extract = FakeExtract()
    with Workspace(out) as workspace:
        files = find_inputs([str(folder)], exclude=out)
        outcomes = list(process_files(files, extract=extract, workspace=workspace, language=language))
        stored = [(entry.path, entry.state) for entry in workspace.files()]
    return extract, outcomes, stored


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number, name in enumerate(["一.txt", "坏.txt", "怪.txt"]):
        (tmp_path / "in" / name).write_text(f"新建学校{number}所。", encoding="utf-8")
    return tmp_path / "in"


def test_a_failing_file_costs_only_itself(folder, tmp_path):
    _, outcomes, stored = run(folder, tmp_path / "out")
    assert stored == [("一.txt", "ok"), ("坏.txt", "corrupt"), ("怪.txt", "error")]
    reasons = [outcome.entry.reason for outcome in outcomes]
    assert reasons == [None, "TXT 文件已损坏：x", "RuntimeError: nobody thought of this"]


def test_an_unexpected_error_is_logged_with_its_traceback(folder, tmp_path, caplog):
    run(folder, tmp_path / "out")
    assert "nobody thought of this" in caplog.text
    assert "Traceback" in caplog.text


def test_equal_bytes_are_read_once_and_stored_for_every_path(folder, tmp_path):
    (folder / "二.txt").write_bytes((folder / "一.txt").read_bytes())
    extract, _, stored = run(folder, tmp_path / "out")
    assert extract.read.count("一.txt") + extract.read.count("二.txt") == 1
    assert ("一.txt", "ok") in stored
    assert ("二.txt", "ok") in stored


def test_a_file_that_is_gone_leaves_the_workspace(folder, tmp_path):
    run(folder, tmp_path / "out")
    (folder / "坏.txt").unlink()
    _, _, stored = run(folder, tmp_path / "out")
    assert stored == [("一.txt", "ok"), ("怪.txt", "error")]


def test_the_reason_is_in_the_language_of_the_run(folder, tmp_path):
    _, outcomes, _ = run(folder, tmp_path / "out", language="en")
    assert outcomes[1].entry.reason == "the TXT file is damaged: x"


def test_a_file_that_vanished_is_an_error_with_a_reason(folder, tmp_path):
    out = tmp_path / "out"
    files = find_inputs([str(folder)], exclude=out)
    (folder / "一.txt").unlink()
    with Workspace(out) as workspace:
        first = next(iter(process_files(files, extract=FakeExtract(), workspace=workspace)))
    assert (first.entry.state, first.entry.reason) == ("error", "No such file or directory")

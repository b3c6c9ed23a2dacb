import errno
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractor.bulk import FileOutcome, Limits, Recipe, find_inputs, process_files
from extractor.bulk.pool import FORKS
from extractor.rules import load_rules
from extractor.workspace import Workspace

from .misbehaving import Large, Misbehaving

LIMITS = Limits(seconds=2, memory=256 * 1024**2)


class Run:
    """A folder to read and one for results; `start` runs everything in sandboxes."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.out = folder / "in", folder / "out"
        self.folder.mkdir()
        self.work = Misbehaving(folder / "diary")
        self.outcomes: list[FileOutcome] = []

    def add(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def start(
        self, *, workers: int = 2, language="en", limits: Limits = LIMITS, program: str = "1", fork: bool = FORKS
    ) -> dict[str, str]:
        files = find_inputs([str(self.folder)], exclude=self.out)
        with Workspace(self.out, program_version=program) as workspace:
            self.outcomes = list(
                process_files(
                    files,
                    build=self.work,
                    workspace=workspace,
                    workers=workers,
                    limits=limits,
                    language=language,
                    fork=fork,
                )
            )
            return {entry.path: entry.state for entry in workspace.files()}

    def reason(self, name: str) -> str | None:
        return next(outcome.entry.reason for outcome in self.outcomes if outcome.entry.path == name)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


BAD = [
    ("damaged", "corrupt", "the TXT file is damaged: x"),
    (
        "raise",
        "error",
        "the program failed on this file (RuntimeError: nobody thought of this); report it with the log",
    ),
    ("crash", "crashed", "the program broke down on this file (SIGSEGV); the file may be damaged"),
    ("exit", "crashed", "the program broke down on this file (exit 3); the file may be damaged"),
    ("hang", "timeout", "took more than 2 seconds and was stopped; --timeout allows more"),
    ("bomb", "out_of_memory", "needed more than 256 MB of memory and was stopped; --memory allows more"),
    ("growing bomb", "out_of_memory", "needed more than 256 MB of memory and was stopped; --memory allows more"),
    ("hidden bomb", "out_of_memory", "needed more than 256 MB of memory and was stopped; --memory allows more"),
    ("vanish", "error", "the file cannot be opened: No such file or directory"),
    ("change", "error", "the file changed while it was read; run again"),
]


@pytest.mark.parametrize(("workers", "fork"), [(1, FORKS), (3, FORKS), (2, False)])
def test_every_bad_file_costs_itself_only_and_has_a_state_and_a_reason(run, workers, fork):
    for number, (what, _, _) in enumerate(BAD):
        run.add(f"{number}.txt", f"{what}\n{number}")
        run.add(f"{number} 好.txt", f"新建学校{number}所。")
    states = run.start(workers=workers, fork=fork)
    assert states == {f"{n}.txt": state for n, (_, state, _) in enumerate(BAD)} | {
        f"{n} 好.txt": "ok" for n in range(len(BAD))
    }
    assert [run.reason(f"{n}.txt") for n in range(len(BAD))] == [why for _, _, why in BAD]


def test_outcomes_come_in_file_order_whatever_the_number_of_workers(run):
    for number in range(20):
        run.add(f"{number:02}.txt", "hang\n" if number == 3 else f"新建学校{number}所。")
    run.start(workers=4)
    assert [outcome.entry.path for outcome in run.outcomes] == [f"{n:02}.txt" for n in range(20)]


def test_the_network_is_closed(run):
    run.add("a.txt", "connect\n")
    assert run.start() == {"a.txt": "error"}
    assert "nothing leaves the machine" in str(run.reason("a.txt"))


def test_an_unexpected_error_is_logged_with_its_traceback(run, caplog):
    run.add("a.txt", "raise\n")
    with caplog.at_level(logging.INFO, logger="extractor"):
        run.start()
    assert "Traceback" in caplog.text
    assert "nobody thought of this" in caplog.text


@pytest.mark.parametrize("text", ["新建学校3所。", "raise\n", "hang\n"])
def test_equal_bytes_are_read_once_and_stored_for_every_path(run, text):
    for name in ("a.txt", "b.txt", "c.txt"):
        run.add(name, text)
    states = run.start(workers=3)
    assert len(run.work.read()) == 1
    assert len(set(states.values())) == 1
    assert len(states) == 3


def test_what_is_done_is_not_done_again_and_what_changed_is(run):
    for name in ("a.txt", "b.txt", "c.txt"):
        run.add(name, f"新建学校{ord(name[0])}所。")
    run.start()
    run.add("b.txt", "新建学校1所。")
    (run.folder / "c.txt").unlink()
    states = run.start()
    assert run.work.read()[3:] == ["b.txt"]
    assert states == {"a.txt": "ok", "b.txt": "ok"}
    assert [outcome.kept for outcome in run.outcomes] == [True, False]


def test_another_version_of_the_program_does_all_again(run):
    run.add("a.txt", "新建学校3所。")
    run.start()
    run.start(program="2")
    assert run.work.read() == ["a.txt", "a.txt"]


def test_nothing_is_loaded_when_there_is_nothing_to_do(run, monkeypatch):
    run.add("a.txt", "新建学校3所。")
    run.start()
    run.work = None
    assert run.start() == {"a.txt": "ok"}


def test_a_worker_is_replaced_after_so_many_files(run):
    for number in range(6):
        run.add(f"{number}.txt", f"新建学校{number}所。")
    assert set(run.start(limits=Limits(files=2)).values()) == {"ok"}


def test_a_file_that_vanished_before_it_was_read_is_an_error_with_a_reason(run):
    run.add("a.txt", "x")
    files = find_inputs([str(run.folder)], exclude=run.out)
    (run.folder / "a.txt").unlink()
    with Workspace(run.out) as workspace:
        (outcome,) = process_files(files, build=run.work, workspace=workspace, language="zh")
    assert (outcome.entry.state, outcome.entry.reason) == ("error", "文件已不存在（被移走或删除）")


@pytest.mark.skipif(os.name != "posix", reason="names are bytes, and pipes are files, on POSIX only")
def test_odd_names_and_things_that_are_no_files(run):
    run.add("换\n行.txt", "新建学校3所。")
    (run.folder / os.fsdecode(b"\xff\xfe.txt")).write_text("新建学校4所。", encoding="utf-8")
    os.mkfifo(run.folder / "pipe.txt")
    assert run.start() == {"换\n行.txt": "ok", "\\xff\\xfe.txt": "ok", "pipe.txt": "unsupported"}
    assert run.reason("pipe.txt") == "not a regular file"


def test_a_folder_that_cannot_be_listed_is_an_error_with_a_reason(run, monkeypatch):
    (run.folder / "closed").mkdir()
    run.add("a.txt", "新建学校3所。")
    for name in ("scandir", "listdir"):
        monkeypatch.setattr(os, name, refusing(getattr(os, name), run.folder / "closed"))
    assert run.start() == {"a.txt": "ok", "closed": "error"}
    assert run.reason("closed") == "no permission to read the file"


def refusing(function: Callable[[str], Any], folder: Path) -> Callable[[str], Any]:
    def refuse(path: str) -> Any:
        if os.fspath(path) == str(folder):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return function(path)

    return refuse


@pytest.mark.skipif(sys.platform != "linux", reason="needs a sparse file")
def test_a_file_beyond_the_limit_is_not_even_read(run):
    with (run.folder / "huge.txt").open("wb") as huge:
        huge.truncate(1 << 40)
    assert run.start() == {"huge.txt": "too_large"}


def test_where_there_is_no_fork_each_worker_is_sent_what_it_needs(tmp_path):
    (tmp_path / "甲.txt").write_text("全县新建学校3所。", encoding="utf-8")
    with Workspace(tmp_path / "out") as workspace:
        files = find_inputs([str(tmp_path)], exclude=tmp_path / "out")
        (outcome,) = process_files(files, build=Recipe(rules=load_rules()), workspace=workspace, fork=False)
    assert (outcome.entry.state, outcome.metrics) == ("ok", 1)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_what_the_program_itself_takes_does_not_count(run):
    run.add("a.txt", "新建学校3所。")
    run.work = Large()
    assert run.start(limits=Limits(memory=256 * 1024**2), fork=False) == {"a.txt": "ok"}

"""What can happen to a worker between two files, and to the pool when there are none to be had."""

import os
import signal
import sys
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from extractor.bulk import InputFile, Limits, PoolError
from extractor.bulk.manifest import manifest_entry
from extractor.bulk.pool import Pool
from extractor.bulk.worker import Job, Result, Task
from extractor.workspace import Versions

from .misbehaving import Misbehaving

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and forks")
JOB = Job(Limits(seconds=5), Versions(program="1", patterns="1"), "en")


@pytest.fixture
def pool(tmp_path: Path):
    with Pool(Misbehaving(tmp_path / "diary"), workers=1, job=JOB) as pool:
        yield pool


def task(folder: Path, name: str) -> Task:
    path = folder / name
    path.write_text(f"新建学校{len(name)}所。", encoding="utf-8")
    return Task(path, manifest_entry(InputFile(name, str(folder), str(path)), "en"))


def do(pool: Pool, one: Task) -> Result:
    pool.give(one)
    (result,) = pool.collect()
    return result


@pytest.mark.parametrize("noticed", [True, False])
def test_a_worker_that_was_killed_between_two_files_is_replaced(pool, tmp_path, monkeypatch, noticed):
    assert do(pool, task(tmp_path, "a.txt")).entry.state == "ok"
    worker = pool._seats[0]._process
    os.kill(worker.pid, signal.SIGKILL)
    worker.join()
    if not noticed:
        monkeypatch.setattr(BaseProcess, "is_alive", lambda _: True)
    assert do(pool, task(tmp_path, "bb.txt")).entry.state == "ok"


def test_where_no_process_can_be_started_the_pool_says_so(pool, tmp_path, monkeypatch):
    def no_more() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", no_more)
    with pytest.raises(PoolError, match="cannot be started"):
        pool.give(task(tmp_path, "a.txt"))

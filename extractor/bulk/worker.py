"""What a worker process does: take a file, extract from it, send back what the workspace will store."""

import gc
import os
import signal
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from extractor.collector import collector_at_rest
from extractor.model import Extraction
from extractor.readers import UnreadableFile
from extractor.workspace import Content, FileEntry, FileState, Versions, prepare_content

from .reasons import ReasonLanguage, reason
from .sandbox import Limits, confine, limit_memory

Extract = Callable[[Path], Extraction]
Build = Callable[[], Extract]

GARBAGE_AFTER = 50_000
EXIT_OUT_OF_MEMORY = 101
"""How a worker ends that has not even the memory to say so."""


class Task(NamedTuple):
    """A file to extract from; `entry` holds the digest of the bytes that were seen."""

    path: Path
    entry: FileEntry


class Result(NamedTuple):
    """What became of a task. `trace` is the traceback of an unexpected error; `spent` says to replace the worker."""

    entry: FileEntry
    content: Content
    trace: str | None = None
    spent: bool = False


class Job(NamedTuple):
    """What every task of a run has in common."""

    limits: Limits
    versions: Versions
    language: ReasonLanguage

    def failure(self, entry: FileEntry, state: FileState, why: str, *, trace: str | None = None) -> Result:
        """The result of a file that gave nothing."""
        failed = entry.model_copy(update={"state": state, "reason": why})
        return Result(failed, prepare_content(failed, None, self.versions), trace)


def serve(tasks: Connection, results: Connection, build: Build, job: Job, parent: int) -> None:
    """Work through tasks until there are no more. Sends None when ready, then one result a task."""
    confine(parent=parent)
    # Records make hardly any cycles; looking for them after every 700 objects is a tenth of the time.
    gc.set_threshold(GARBAGE_AFTER)
    try:
        extract = build_for_good(build)
        limit_memory(job.limits.memory)
        results.send(None)
        while True:
            task = tasks.recv()
            results.send(attempt(task, extract, job))
    except (EOFError, BrokenPipeError):
        # Nobody is there any more to work for.
        return
    except MemoryError:
        os._exit(EXIT_OUT_OF_MEMORY)


def build_for_good(build: Build) -> Extract:
    """Build, and keep the garbage collector from ever looking through the result.

    That saves a tenth of the loading time, and the memory that forked workers share stays shared.
    """
    with collector_at_rest():
        extract = build()
    gc.freeze()
    return extract


def attempt(task: Task, extract: Extract, job: Job) -> Result:
    """Extract from one file; whatever goes wrong with it becomes its state."""
    entry = task.entry
    try:
        extraction = extract(task.path)
        if extraction.document.sha256 != entry.sha256:
            return job.failure(entry, "error", reason("changed", job.language))
        return Result(entry, prepare_content(entry, extraction, job.versions))
    except Exception as error:
        return _explain(error, entry, job)


def _explain(error: Exception, entry: FileEntry, job: Job) -> Result:
    if _lacked_memory(error):
        return out_of_memory(entry, job)
    if isinstance(error, UnreadableFile):
        return job.failure(entry, error.state, error.reason(job.language))
    why = reason("error", job.language, detail=f"{type(error).__name__}: {error}")
    return job.failure(entry, "error", why, trace=traceback.format_exc())._replace(spent=True)


def _lacked_memory(error: BaseException | None) -> bool:
    """Whether a lack of memory is what an error comes from: a reader may take it for damage."""
    while error is not None:
        if isinstance(error, MemoryError):
            return True
        error = error.__cause__ or error.__context__
    return False


def out_of_memory(entry: FileEntry, job: Job) -> Result:
    """The result of a file that needed more memory than it may have."""
    why = reason("out_of_memory", job.language, megabytes=job.limits.memory // 1024**2)
    return job.failure(entry, "out_of_memory", why)._replace(spent=True)


def timed_out(entry: FileEntry, job: Job) -> Result:
    """The result of a file that took too long."""
    return job.failure(entry, "timeout", reason("timeout", job.language, seconds=job.limits.seconds))


def broke_down(entry: FileEntry, job: Job, exit_code: int | None) -> Result:
    """The result of a file that took its worker along."""
    if exit_code == EXIT_OUT_OF_MEMORY:
        return out_of_memory(entry, job)
    return job.failure(entry, "crashed", reason("crashed", job.language, how=_ending(exit_code)))


def _ending(exit_code: int | None) -> str:
    if exit_code is None or exit_code >= 0:
        return f"exit {exit_code}"
    try:
        return signal.Signals(-exit_code).name
    except ValueError:
        return f"signal {-exit_code}"

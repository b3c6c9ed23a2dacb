"""The run on one machine: every file in exactly one state, whatever the files do to the workers.

Files with equal bytes are read once. Each file is stored as soon as it is done, in a transaction of its own; outcomes
are handed on in the order of the files.
"""

import logging
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractor.workspace import FileEntry, Workspace

from .inputs import InputFile
from .manifest import manifest_entry
from .pool import FORKS, Pool
from .reasons import ReasonLanguage
from .sandbox import Limits
from .worker import Build, Job, Result, Task


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file: its entry in the workspace, and how many metrics and practices it gave.

    `kept` says that an earlier run, or another file with these bytes, had done the work.
    """

    entry: FileEntry
    metrics: int = 0
    practices: int = 0
    kept: bool = False


def process_files(
    files: Sequence[InputFile],
    *,
    build: Build,
    workspace: Workspace,
    workers: int = 1,
    preload: bool = True,
    fork: bool = FORKS,
    limits: Limits | None = None,
    language: ReasonLanguage = "zh",
) -> Generator[FileOutcome, None, None]:
    """Read, extract and store every file that is not settled yet, yielding outcomes in the order of `files`.

    `build` makes the function that extracts from a path; it is called when there is work: with `preload` once, in this
    process, from which workers are forked; otherwise, and without `fork`, in each worker. `language` is that
    of the reasons given for files that cannot be read. When all are done, files that an earlier run left in the
    workspace and that are not among these are taken out. Raises `PoolError` when no worker can be started, and
    sqlite3's errors when nothing can be stored.
    """
    job = Job(limits or Limits(), workspace.versions, language)
    with Pool(build, workers=workers, job=job, preload=preload, fork=fork) as pool:
        yield from _LocalRun(files, workspace, pool, language).outcomes()
    _forget_others(workspace, files)


def _forget_others(workspace: Workspace, files: Sequence[InputFile]) -> None:
    wanted = {(file.root, file.name) for file in files}
    workspace.forget([entry for entry in workspace.files() if (entry.root, entry.path) not in wanted])


class _LocalRun:
    def __init__(self, files: Sequence[InputFile], workspace: Workspace, pool: Pool, language: ReasonLanguage) -> None:
        self._files = files
        self._workspace = workspace
        self._pool = pool
        self._language: ReasonLanguage = language
        self._log = logging.getLogger("extractor.bulk")
        # Documents at a worker, each with its files that came up meanwhile, by place.
        self._under_way: dict[str, list[tuple[int, FileEntry]]] = {}
        self._done: dict[int, FileOutcome] = {}
        self._next = 0

    def outcomes(self) -> Iterator[FileOutcome]:
        """Every file's outcome, in order: kept back until those before it are there."""
        for place, file in enumerate(self._files):
            self._begin(place, file)
            yield from self._in_order()
        while self._pool.is_busy:
            self._store_all(self._pool.collect())
            yield from self._in_order()

    def _in_order(self) -> Iterator[FileOutcome]:
        while self._next in self._done:
            yield self._done.pop(self._next)
            self._next += 1

    def _begin(self, place: int, file: InputFile) -> None:
        """Settle a file, or give it to a worker."""
        entry = manifest_entry(file, self._language)
        if entry.document in self._under_way:
            self._under_way[entry.document].append((place, entry))
        elif not self._settle(place, entry):
            done = [] if self._pool.has_room else self._pool.collect()
            self._under_way[entry.document] = [(place, entry)]
            self._pool.give(Task(file.path, entry))
            # Stored once the worker has its next file: it need not wait for that.
            self._store_all(done)

    def _store_all(self, results: Iterable[Result]) -> None:
        for result in results:
            self._store(result)

    def _settle(self, place: int, entry: FileEntry) -> bool:
        """Whether a file needs no worker: its bytes cannot be had, or have been extracted from already."""
        if entry.state != "ok":
            self._workspace.store(entry, None)
            self._note(place, FileOutcome(entry))
            return True
        settled = self._workspace.settled(entry.document)
        if settled is None:
            return False
        known = entry.model_copy(update={"state": settled.state, "reason": settled.reason})
        self._workspace.point(known)
        self._note(place, FileOutcome(known, settled.metrics, settled.practices, kept=True))
        return True

    def _store(self, result: Result) -> None:
        """Store a result for its file and for every other with the same bytes."""
        entry, content = result.entry, result.content
        if result.trace is not None:
            self._log.error("%s: unexpected error\n%s", entry.path, result.trace)
        metrics, practices = content.count("metric"), content.count("practice")
        outcome = {"state": entry.state, "reason": entry.reason}
        for number, (place, waiting) in enumerate(self._under_way.pop(entry.document)):
            known = waiting.model_copy(update=outcome)
            self._workspace.store_content(known, content)
            self._note(place, FileOutcome(known, metrics, practices, kept=number > 0))

    def _note(self, place: int, outcome: FileOutcome) -> None:
        entry = outcome.entry
        counts = (outcome.metrics, outcome.practices, entry.reason or "")
        self._log.info("%s: %s, %d metrics, %d practices %s", entry.path, entry.state, *counts)
        self._done[place] = outcome

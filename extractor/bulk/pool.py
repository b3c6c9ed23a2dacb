"""A pool of sandboxed workers that outlives whatever a file does to one of them.

The parent stays single-threaded, so that a worker can be forked from it with dictionaries and patterns already loaded:
replacing a worker takes milliseconds instead of the seconds that loading takes. (Pools that start their workers from
threads, as pebble's and the standard library's do, cannot fork safely.) Where forking is not safe, each worker loads.
"""

import os
import signal
import sys
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from time import monotonic
from types import TracebackType
from typing import Any, Self

from .worker import Build, Job, Result, Task, broke_down, build_for_good, serve, timed_out

FORKS = sys.platform == "linux"
JOIN_SECONDS = 10


class PoolError(RuntimeError):
    """Processes cannot be started at all, or one was killed that a run cannot do without."""


class Pool:
    """Gives tasks to at most `workers` processes, each started when there is work for it.

    With `preload`, and where workers are forked, this process loads what they need and they share it; for a file or
    two a worker that loads for itself is sooner done. Without `fork` each is a fresh Python, to which `build` is sent.

    with Pool(build, workers=2, job=Job(limits, versions, "zh")) as pool:
        pool.give(task)                 # while pool.has_room
        for result in pool.collect():   # waits for the first; as they are done, not in order
            ...
    """

    def __init__(self, build: Build, *, workers: int, job: Job, preload: bool = True, fork: bool = FORKS) -> None:
        self._build = build
        self._loaded = not (fork and preload)
        self._seats = [Seat(job, fork=fork) for _ in range(workers)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for seat in self._seats:
            seat.stop()

    @property
    def has_room(self) -> bool:
        """Whether some worker is free for a task."""
        return any(seat.task is None for seat in self._seats)

    @property
    def is_busy(self) -> bool:
        """Whether some task has no result yet."""
        return any(seat.task is not None for seat in self._seats)

    def give(self, task: Task) -> None:
        """Let a free worker begin with a task. Raises `PoolError` when none can be started."""
        seat = next(seat for seat in self._seats if seat.task is None)
        seat.give(task, self._warm_build())

    def collect(self) -> list[Result]:
        """Wait until at least one task has its result, and return all that have."""
        results: list[Result] = []
        while self.is_busy and not results:
            busy = [seat for seat in self._seats if seat.task is not None]
            wait([seat.results for seat in busy], timeout=max(0.0, min(seat.deadline for seat in busy) - monotonic()))
            results = [result for seat in busy if (result := seat.take()) is not None]
        return results

    def _warm_build(self) -> Build:
        if not self._loaded:
            extract = build_for_good(self._build)
            self._build = lambda: extract
            self._loaded = True
        return self._build


class Seat:
    """A place in the pool: one worker at a time, its pipes, and the task it is at."""

    results: Connection
    _tasks: Connection

    def __init__(self, job: Job, *, fork: bool = FORKS) -> None:
        self._job = job
        self._context: Any = get_context("fork" if fork else "spawn")
        self._process: Any = None
        self._served = 0
        self.task: Task | None = None
        self.deadline = 0.0

    def give(self, task: Task, build: Build) -> None:
        """Let the worker begin with a task, starting one when there is none."""
        if self._process is not None and not self._process.is_alive():
            # Killed from outside between two files.
            self.stop()
        if self._process is None:
            self._start(build)
        try:
            self._tasks.send(task)
        except BrokenPipeError:
            # Killed this very moment: another gets the task.
            self.stop()
            self._start(build)
            self._tasks.send(task)
        self.task = task
        self.deadline = monotonic() + self._job.limits.seconds

    def take(self) -> Result | None:
        """The result of the task, when there is one: from the worker, or because its time is up or it is dead."""
        if self.task is None:
            return None
        if self.results.poll():
            result = self._receive(self.task)
        elif monotonic() >= self.deadline:
            result = timed_out(self.task.entry, self._job)._replace(spent=True)
        else:
            return None
        self.task = None
        self._served += 1
        if result.spent or self._served >= self._job.limits.files:
            self.stop()
        return result

    def stop(self) -> None:
        """End the worker at once; it holds nothing that could be lost."""
        if self._process is None:
            return
        self._kill()
        self._process.join(JOIN_SECONDS)
        self._tasks.close()
        self.results.close()
        self._process, self.task = None, None

    def _start(self, build: Build) -> None:
        tasks, self._tasks = self._context.Pipe(duplex=False)
        self.results, results = self._context.Pipe(duplex=False)
        process = self._context.Process(target=serve, args=(tasks, results, build, self._job, os.getpid()), daemon=True)
        try:
            process.start()
            self._process = process
            # Only the worker may hold its ends, or its death would not show as the end of the pipe.
            tasks.close()
            results.close()
            self.results.recv()
        except (EOFError, OSError) as error:
            self.stop()
            raise PoolError("a worker process cannot be started") from error
        self._served = 0

    def _receive(self, task: Task) -> Result:
        try:
            result: Result = self.results.recv()
        except (EOFError, OSError):
            self._process.join(JOIN_SECONDS)
            return broke_down(task.entry, self._job, self._process.exitcode)._replace(spent=True)
        return result

    def _kill(self) -> None:
        if os.name == "posix":
            # The group too: what the worker started goes with it.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

"""Shows a run's progress: a bar on a terminal, one plain line a file in a pipe."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING

from .messages import Messages

if TYPE_CHECKING:
    from extractor.bulk import FileOutcome

PACE_EVERY = 10.0
"""Seconds between two plain lines about the pace."""


def describe(outcome: "FileOutcome", say: Messages) -> str:
    """One line about a file: its path, and what it gave or why it gave nothing."""
    entry = outcome.entry
    # A line break in a file's name must not make two lines of it.
    path = " ".join(entry.path.splitlines())
    if entry.state != "ok":
        return say("run.failed", path=path, state=say(f"state.{entry.state}"), reason=entry.reason)
    key = "run.file_kept" if outcome.kept else "run.file"
    return say(key, path=path, metrics=outcome.metrics, practices=outcome.practices)


class Follower:
    """Takes every outcome of a run, which is what makes the run go on, and shows it.

    `done` counts the files so far. The rate leaves out files that an earlier run had done, so that the remaining time
    of a resumed run is not far too short.
    """

    def __init__(self, *, total: int, say: Messages, clock: Callable[[], float] = monotonic) -> None:
        self._total = total
        self._say = say
        self._clock = clock
        self._started = self._last = clock()
        self._states: Counter[str] = Counter()
        self._kept = 0
        self.done = 0

    def follow(self, outcomes: "Iterable[FileOutcome]") -> None:
        """Show all of them."""
        if sys.stdout.isatty():
            self._show_bar(self._counted(outcomes))
        else:
            self._show_lines(self._counted(outcomes))

    def pace(self) -> str:
        """One line: how many files are done, how fast, how long the rest will take, how many are in which state."""
        rate = (self.done - self._kept) / max(self._clock() - self._started, 1e-9)
        left = _duration((self._total - self.done) / rate) if rate else "–"
        states = ", ".join(f"{self._say(f'state.{state}')} {count}" for state, count in sorted(self._states.items()))
        return self._say("run.pace", done=self.done, total=self._total, rate=rate, left=left, states=states)

    def _counted(self, outcomes: "Iterable[FileOutcome]") -> "Iterator[FileOutcome]":
        for outcome in outcomes:
            self.done += 1
            self._kept += outcome.kept
            self._states[outcome.entry.state] += 1
            yield outcome

    def _show_lines(self, outcomes: "Iterable[FileOutcome]") -> None:
        for outcome in outcomes:
            print(f"[{self.done}/{self._total}] {describe(outcome, self._say)}", flush=True)
            if self._clock() - self._last >= PACE_EVERY:
                self._last = self._clock()
                print(self.pace(), flush=True)

    def _show_bar(self, outcomes: "Iterable[FileOutcome]") -> None:
        from rich.markup import escape
        from rich.progress import BarColumn, Progress, TextColumn

        # No refreshing from a thread: workers are forked from this process.
        with Progress(BarColumn(), TextColumn("{task.description}"), transient=True, auto_refresh=False) as progress:
            task = progress.add_task(self._say("run.reading"), total=self._total)
            for outcome in outcomes:
                if outcome.entry.state != "ok":
                    progress.console.print(escape(describe(outcome, self._say)), highlight=False)
                progress.update(task, advance=1, description=escape(self.pace()))
                if self._clock() - self._last >= 0.1:
                    self._last = self._clock()
                    progress.refresh()


def _duration(seconds: float) -> str:
    """Hours, minutes and seconds.

    >>> _duration(3725)
    '1:02:05'
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"

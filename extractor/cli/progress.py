"""Shows a run's progress: a bar on a terminal, one plain line a file in a pipe."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .messages import Messages

if TYPE_CHECKING:
    from extractor.bulk import FileOutcome


def follow(outcomes: "Iterable[FileOutcome]", *, total: int, say: Messages) -> None:
    """Take every outcome, which is what makes the run go on, and show it."""
    if sys.stdout.isatty():
        _show_bar(outcomes, total, say)
        return
    for number, outcome in enumerate(outcomes, start=1):
        print(f"[{number}/{total}] {describe(outcome, say)}", flush=True)


def describe(outcome: "FileOutcome", say: Messages) -> str:
    """One line about a file: its path, and what it gave or why it gave nothing."""
    entry = outcome.entry
    if entry.state == "ok":
        return say("run.file", path=entry.path, metrics=outcome.metrics, practices=outcome.practices)
    return say("run.failed", path=entry.path, state=say(f"state.{entry.state}"), reason=entry.reason)


def _show_bar(outcomes: "Iterable[FileOutcome]", total: int, say: Messages) -> None:
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, transient=True) as progress:
        task = progress.add_task(say("run.reading"), total=total)
        for outcome in outcomes:
            progress.advance(task)
            if outcome.entry.state != "ok":
                progress.console.print(escape(describe(outcome, say)), highlight=False)

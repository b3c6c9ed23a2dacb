"""The short table at the end of a run."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from .messages import Messages

if TYPE_CHECKING:
    from extractor.workspace import Summary


def print_summary(summary: "Summary", out: Path, sheet: Path, *, seconds: float, say: Messages) -> None:
    """Print what a run found, which files failed and why, and where to look next."""
    from rich.cells import cell_len

    rows = [*summary_rows(summary, say), (say("summary.seconds"), f"{seconds:.1f}")]
    width = max(cell_len(label) for label, _ in rows)
    print()
    for label, value in rows:
        print(label + " " * (width - cell_len(label) + 2) + value)
    for failure in summary.failures:
        state = say(f"state.{failure.state}")
        print("  " + say("run.failed", path=failure.path, state=state, reason=failure.reason))
    print()
    if sheet.name != "review.csv":
        print(say("summary.sheet_kept", path=sheet))
    print(say("summary.next", command=command_name(), sheet=sheet, out=out))


def command_name() -> str:
    """How this program can be called again from the same folder."""
    if shutil.which("extractor"):
        return "extractor"
    called = Path(sys.argv[0])
    return str(called) if called.stem == "extractor" else f"{sys.executable} -m extractor"


def summary_rows(summary: "Summary", say: Messages) -> Iterator[tuple[str, str]]:
    """The table's lines, label and value."""
    yield say("summary.files"), str(sum(summary.files.values()))
    yield say("summary.reports"), str(summary.reports)
    yield say("summary.metrics"), str(sum(summary.metrics.values()))
    for kind, count in summary.metrics.items():
        yield "  " + say(f"kind.{kind}"), str(count)
    yield say("summary.practices"), str(summary.practices)
    yield say("summary.findings"), _counts(summary.findings, say)
    yield say("summary.failures"), str(len(summary.failures))


def _counts(findings: Mapping[str, int], say: Messages) -> str:
    total = str(sum(findings.values()))
    parts = "，" if say.language == "zh" else ", "
    shown = parts.join(f"{say(f'verdict.{verdict}')} {count}" for verdict, count in findings.items())
    return f"{total} ({shown})" if shown else total

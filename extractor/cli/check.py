"""`extractor check`: the findings of a run, alone."""

import argparse
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from .messages import Messages
from .run_folder import open_workspace

if TYPE_CHECKING:
    from extractor.model import Finding

VERDICTS = ("mismatch", "odd", "rounds", "holds")


def add_arguments(parser: argparse.ArgumentParser, say: Messages) -> None:
    """Declare the command's options."""
    parser.add_argument("dir", type=Path, metavar="DIR", help=say("help.dir"))
    parser.add_argument("--only", choices=VERDICTS, action="append", help=say("help.check.only"))
    parser.add_argument("--fail-on", choices=VERDICTS, help=say("help.check.fail_on"))
    parser.set_defaults(execute=execute)


def execute(options: argparse.Namespace, say: Messages) -> int:
    """Print the findings file by file. Returns 1 when there is one of the verdict that `--fail-on` names."""
    from extractor.model import Finding

    with open_workspace(options.dir, say) as workspace:
        found = [(one.file, one.record) for one in workspace.current() if isinstance(one.record, Finding)]
    _print_findings([(file, one) for file, one in found if one.verdict in (options.only or VERDICTS)], say)
    return int(any(finding.verdict == options.fail_on for _, finding in found))


def _print_findings(findings: "Sequence[tuple[str, Finding]]", say: Messages) -> None:
    if not findings:
        print(say("check.none"))
    for file, group in groupby(findings, key=lambda pair: pair[0]):
        print(file)
        for _, finding in group:
            message = finding.message_en if say.language == "en" else finding.message
            print("  " + say("check.finding", verdict=say(f"verdict.{finding.verdict}"), message=message))

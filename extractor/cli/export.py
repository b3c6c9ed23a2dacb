"""`extractor export`: the current state of a run, corrections applied, into another system's form."""

import argparse
import sqlite3
from pathlib import Path

from .command import UsageError
from .messages import Messages
from .run_folder import open_workspace


def add_arguments(parser: argparse.ArgumentParser, say: Messages) -> None:
    """Declare the command's options."""
    parser.add_argument("dir", type=Path, metavar="DIR", help=say("help.dir"))
    parser.add_argument("--to", required=True, metavar="TARGET", help=say("help.export.to"))
    parser.set_defaults(execute=execute)


def execute(options: argparse.Namespace, say: Messages) -> int:
    """Write the export and say where it is and how many records it holds."""
    from extractor.exports import TargetError, export

    with open_workspace(options.dir, say) as workspace:
        try:
            written = export(workspace, options.to)
        except TargetError as error:
            raise UsageError(str(error)) from error
        except (OSError, sqlite3.Error) as error:
            raise UsageError(say("error.export", target=options.to, reason=error)) from error
    print(say("export.written", path=written.path, count=written.records))
    return 0

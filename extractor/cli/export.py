"""`extractor export`: the current state of a run, corrections applied, into another system's form."""

import argparse
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
    """Write the export and say how many records it holds."""
    from extractor.exports import export

    with open_workspace(options.dir, say) as workspace:
        try:
            result = export(workspace, options.to)
        except ValueError as error:
            raise UsageError(str(error)) from error
    print(result)
    return 0

"""`extractor review`: take a reviewer's decisions back in."""

import argparse
from pathlib import Path

from .command import CommandParser, add_command
from .messages import Messages


def add_arguments(parser: CommandParser, say: Messages) -> None:
    """Declare the subcommands."""
    importing = add_command(parser.add_commands(), "import", say, key="review.import")
    importing.add_argument("dir", type=Path, metavar="DIR", help=say("help.dir"))
    importing.add_argument("sheet", type=Path, metavar="CSV", help=say("help.review.sheet"))
    importing.add_argument("--apply", action="store_true", help=say("help.review.apply"))
    importing.set_defaults(execute=execute_import)


def execute_import(options: argparse.Namespace, say: Messages) -> int:
    """Show what the sheet would change; with `--apply`, do it and write the outputs anew."""
    raise NotImplementedError

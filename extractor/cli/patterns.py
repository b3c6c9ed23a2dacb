"""`extractor patterns`: work with pattern packs."""

import argparse
from pathlib import Path

from .command import CommandParser, add_command
from .messages import Messages
from .packs import load_packs


def add_arguments(parser: CommandParser, say: Messages) -> None:
    """Declare the subcommands."""
    check = add_command(parser.add_commands(), "check", say, key="patterns.check")
    check.add_argument("dir", type=Path, metavar="DIR", help=say("help.patterns.dir"))
    check.set_defaults(execute=execute_check)


def execute_check(options: argparse.Namespace, say: Messages) -> int:
    """Validate a pack together with the bundled patterns."""
    from extractor.rules.loader import pattern_files, read_rows

    load_packs(options.dir)
    files = pattern_files(options.dir)
    print(say("patterns.good", rows=sum(1 for path in files for _ in read_rows(path)), files=len(files)))
    return 0

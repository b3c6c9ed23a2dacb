"""`extractor patterns`: work with pattern packs."""

import argparse
import sys
from pathlib import Path

from .command import CommandParser, add_command
from .messages import Messages


def add_arguments(parser: CommandParser, say: Messages) -> None:
    """Declare the subcommands."""
    check = add_command(parser.add_commands(), "check", say, key="patterns.check")
    check.add_argument("dir", type=Path, metavar="DIR", help=say("help.patterns.dir"))
    check.set_defaults(execute=execute_check)


def execute_check(options: argparse.Namespace, say: Messages) -> int:
    """Validate a pack together with the bundled patterns. Returns 2 when a row is not as it must be."""
    from extractor.rules import PatternError, load_rules
    from extractor.rules.loader import pattern_files, read_rows

    try:
        load_rules(options.dir)
        rows = sum(1 for path in pattern_files(options.dir) for _ in read_rows(path))
    except PatternError as error:
        print(error, file=sys.stderr)
        return 2
    print(say("patterns.good", rows=rows, files=len(pattern_files(options.dir))))
    return 0

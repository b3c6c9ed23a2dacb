"""Builds the parser, picks the language, runs a command and turns its errors into an exit status."""

import argparse
import os
import sys
from collections.abc import Sequence

from extractor.version import __version__

from . import check, cluster, evaluate, export, gold, patterns, review, run, schema
from .command import CommandParser, OutputError, UsageError, add_command
from .messages import Messages, choose_language
from .run import INTERRUPTED


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line. Returns 0 when all went well, 1 when some file could not be read, 2 for wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _never_fail_on_output()
    say = Messages.load(choose_language(arguments))
    options = build_parser(say).parse_args(arguments)
    try:
        status = int(options.execute(options, say))
        sys.stdout.flush()
        return status
    except UsageError as error:
        print(say("error.usage", detail=str(error)), file=sys.stderr)
        return 2
    except OutputError as error:
        print(say("error.usage", detail=str(error)), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever reads has enough (extractor check DIR | head); the rest goes nowhere, without a complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("\n" + say("run.stopped"), file=sys.stderr)
        return INTERRUPTED


def build_parser(say: Messages) -> CommandParser:
    """The whole command line, with help in one language.

    >>> build_parser(Messages.load("en")).prog
    'extractor'
    """
    parser = CommandParser(say=say, prog="extractor", description=say("help.extractor"))
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}", help=say("help.version"))
    commands = parser.add_commands()
    run.add_arguments(add_command(commands, "run", say, key="run"), say)
    cluster.add_merge_arguments(add_command(commands, "merge", say, key="merge"), say)
    review.add_arguments(add_command(commands, "review", say, key="review"), say)
    check.add_arguments(add_command(commands, "check", say, key="check"), say)
    export.add_arguments(add_command(commands, "export", say, key="export"), say)
    schema.add_arguments(add_command(commands, "schema", say, key="schema"), say)
    evaluate.add_arguments(add_command(commands, "evaluate", say, key="evaluate"), say)
    gold.add_arguments(add_command(commands, "gold", say, key="gold"), say)
    patterns.add_arguments(add_command(commands, "patterns", say, key="patterns"), say)
    return parser


def command_paths(parser: argparse.ArgumentParser) -> list[str]:
    """Every command that can be run, with its parents.

    >>> "patterns check" in command_paths(build_parser(Messages.load("zh")))
    True
    """
    paths = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, child in action.choices.items():
                paths += [f"{name} {deeper}" for deeper in command_paths(child)] or [name]
    return sorted(paths)


def _never_fail_on_output() -> None:
    # A console that cannot show a Chinese character must not end the run.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")

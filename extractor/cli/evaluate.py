"""`extractor evaluate`: scores against gold, and the gate that keeps them."""

import argparse
from pathlib import Path

from .messages import Messages


def add_arguments(parser: argparse.ArgumentParser, say: Messages) -> None:
    """Declare the command's options."""
    parser.add_argument("--gold", type=Path, metavar="DIR", help=say("help.evaluate.gold"))
    parser.add_argument("--errors", type=int, default=0, metavar="N", help=say("help.evaluate.errors"))
    parser.add_argument("--gate", action="store_true", help=say("help.evaluate.gate"))
    parser.set_defaults(execute=execute)


def execute(options: argparse.Namespace, say: Messages) -> int:
    """Print the scores; with `--gate`, return 1 when one fell below its floor."""
    raise NotImplementedError

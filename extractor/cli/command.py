"""What every command shares: a parser that speaks the chosen language, and the error for wrong usage."""

import argparse
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from .messages import Messages

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction["CommandParser"]


class UsageError(Exception):
    """The command cannot do what was asked of it; the message is already in the user's language."""


class OutputError(Exception):
    """The results cannot be written; the message is already in the user's language."""


class CommandParser(argparse.ArgumentParser):
    """An argument parser whose headings and errors come from the message catalogue."""

    def __init__(self, *, say: Messages, **options: Any) -> None:
        super().__init__(**options, add_help=False, allow_abbrev=False)
        self._say = say
        self._positionals.title = say("help.arguments")
        self._optionals.title = say("help.options")
        self.add_argument("-h", "--help", action="help", help=say("help.help"))
        self.add_argument("--lang", choices=("zh", "en"), help=say("help.lang"))

    def add_commands(self) -> "Subparsers":
        """Make room for subcommands, one of which has to be given."""
        say = self._say
        return self.add_subparsers(metavar=say("help.metavar.command"), required=True, title=say("help.commands"))

    def format_usage(self) -> str:
        """The usage line, headed in the chosen language."""
        return super().format_usage().replace("usage: ", self._say("help.usage"), 1)

    def format_help(self) -> str:
        """The help page, headed in the chosen language."""
        return super().format_help().replace("usage: ", self._say("help.usage"), 1)

    def error(self, message: str) -> NoReturn:
        """Print usage and error, and exit with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, self._say("error.usage", detail=message) + "\n")


def add_command(commands: "Subparsers", name: str, say: Messages, *, key: str) -> CommandParser:
    """Add a subcommand whose help is the message `help.<key>`."""
    text = say(f"help.{key}")
    return commands.add_parser(name, say=say, help=text, description=text)

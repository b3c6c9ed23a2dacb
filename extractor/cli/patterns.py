"""`extractor patterns`: work with pattern packs."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .command import CommandParser, UsageError, add_command
from .messages import Messages
from .packs import load_packs

if TYPE_CHECKING:
    from extractor.evaluation import Outcome
    from extractor.model import Document, Extraction, Metric, Practice
    from extractor.pipeline import Extractor


def add_arguments(parser: CommandParser, say: Messages) -> None:
    """Declare the subcommands."""
    commands = parser.add_commands()
    check = add_command(commands, "check", say, key="patterns.check")
    check.add_argument("dir", type=Path, metavar="DIR", help=say("help.patterns.dir"))
    check.set_defaults(execute=execute_check)
    stats = add_command(commands, "stats", say, key="patterns.stats")
    stats.add_argument("inputs", nargs="*", metavar="INPUT", help=say("help.patterns.stats.inputs"))
    stats.add_argument("--gold", type=Path, default=Path("gold"), metavar="DIR", help=say("help.patterns.stats.gold"))
    stats.add_argument("--corpus", type=Path, metavar="DIR", help=say("help.evaluate.corpus"))
    stats.set_defaults(execute=execute_stats)


def execute_check(options: argparse.Namespace, say: Messages) -> int:
    """Validate a pack together with the bundled patterns."""
    from extractor.rules.loader import pattern_files, read_rows

    load_packs(options.dir)
    files = pattern_files(options.dir)
    print(say("patterns.good", rows=sum(1 for path in files for _ in read_rows(path)), files=len(files)))
    return 0


def execute_stats(options: argparse.Namespace, say: Messages) -> int:
    """Print what each rule and row earns, and those that earn nothing; 1 when an INPUT could not be read."""
    from extractor.evaluation import Ledger, count_earnings, render_earnings
    from extractor.pipeline import Extractor

    documents, unread = _read_inputs(options.inputs, say)
    rules = load_packs()
    extractor = Extractor(rules)
    outcomes = _gold_outcomes(options, extractor, say)
    texts = (record for document in documents for record in _records(extractor.extract_document(document)))
    earnings = count_earnings(Ledger(rules), outcomes, texts)
    print(render_earnings(earnings))
    idle = [each for each in earnings if each.idle]
    print()
    print(say("patterns.idle", count=len(idle)))
    for each in idle:
        print(f"{each.group}  {each.name}")
    return 1 if unread else 0


def _gold_outcomes(options: argparse.Namespace, extractor: "Extractor", say: Messages) -> "list[Outcome]":
    from extractor.evaluation import GoldError, find_outcomes, read_gold, score_corpus
    from extractor.readers import UnreadableFile

    corpus = options.corpus or options.gold.resolve().parent / "corpus"
    try:
        return list(find_outcomes(score_corpus(read_gold(options.gold), corpus, extractor.extract_document)))
    except GoldError as error:
        raise UsageError(str(error)) from error
    except UnreadableFile as error:
        raise UsageError(error.reason(say.language)) from error


def _read_inputs(inputs: list[str], say: Messages) -> "tuple[list[Document], int]":
    """The documents of the INPUTs, and how many could not be read; each of those gets a line on stderr."""
    from extractor.bulk import NoSuchInput, find_inputs
    from extractor.readers import UnreadableFile, read_document

    try:
        files = find_inputs(inputs, exclude=Path("out"))
    except NoSuchInput as error:
        raise UsageError(say("error.no_input", path=error.name)) from error
    documents = []
    for file in files:
        try:
            documents.append(read_document(file.path))
        except UnreadableFile as error:
            print(say("patterns.unread", path=file.name, reason=error.reason(say.language)), file=sys.stderr)
    return documents, len(files) - len(documents)


def _records(extraction: "Extraction") -> "Iterator[Metric | Practice]":
    for report in extraction.reports:
        yield from report.metrics
        yield from report.practices

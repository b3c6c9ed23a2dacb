"""`extractor run`: files in; workspace, records, documents, summary and review sheet out."""

import argparse
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .command import UsageError
from .messages import Messages
from .packs import load_packs

if TYPE_CHECKING:
    from extractor.bulk import InputFile
    from extractor.rules import Rules


def add_arguments(parser: argparse.ArgumentParser, say: Messages) -> None:
    """Declare the command's options."""
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=say("help.run.inputs"))
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=say("help.run.out"))
    parser.add_argument(
        "--patterns", type=Path, action="append", default=[], metavar="DIR", help=say("help.run.patterns")
    )
    parser.add_argument("--report-date", type=_date, metavar="DATE", help=say("help.run.report_date"))
    parser.add_argument("--log", type=Path, metavar="FILE", help=say("help.run.log"))
    parser.set_defaults(execute=execute)


def execute(options: argparse.Namespace, say: Messages) -> int:
    """Process every input and print the summary. Returns 1 when some file could not be read."""
    started = time.monotonic()
    with _logging_to(options.log, say):
        files = _find_files(options, say)
        _warn_of_limits(say)
        rules = load_packs(*options.patterns)
        failures = _process(files, rules, options, say, started)
    return 1 if failures else 0


def _process(
    files: "list[InputFile]", rules: "Rules", options: argparse.Namespace, say: Messages, started: float
) -> int:
    from extractor.bulk import check_across, process_files
    from extractor.pipeline import Extractor
    from extractor.readers import read_document
    from extractor.review import write_review
    from extractor.version import __version__
    from extractor.workspace import Workspace, WorkspaceError, write_outputs

    from .progress import follow
    from .summary import print_summary

    extractor = Extractor(rules, report_date=options.report_date)
    try:
        with Workspace(options.out, program_version=__version__, patterns_version=rules.version) as workspace:
            outcomes = process_files(
                files,
                extract=lambda path: extractor.extract_document(read_document(path)),
                workspace=workspace,
                language=say.language,
            )
            follow(outcomes, total=len(files), say=say)
            check_across(workspace, rules)
            summary = write_outputs(workspace, options.out)
            sheet = write_review(workspace, options.out, rules)
    except WorkspaceError as error:
        raise UsageError(str(error)) from error
    print_summary(summary, options.out, sheet, seconds=time.monotonic() - started, say=say)
    return len(summary.failures)


def _date(text: str) -> date:
    return date.fromisoformat(text)


def _find_files(options: argparse.Namespace, say: Messages) -> "list[InputFile]":
    from extractor.bulk import NoSuchInput, find_inputs

    if any(Path(name).resolve() == options.out.resolve() for name in options.inputs):
        raise UsageError(say("error.out_is_input", path=options.out))
    try:
        files = find_inputs(options.inputs, exclude=options.out)
    except NoSuchInput as error:
        raise UsageError(say("error.no_input", path=error.name)) from error
    if not files:
        raise UsageError(say("error.nothing_inside", path=" ".join(options.inputs)))
    return files


def _warn_of_limits(say: Messages) -> None:
    # The limit on a process's memory is a Unix facility; without it a hostile file can fill the machine.
    try:
        import resource  # noqa: F401
    except ModuleNotFoundError:
        print(say("run.no_memory_limit"))


@contextmanager
def _logging_to(path: Path | None, say: Messages) -> Iterator[None]:
    """Log to the file for the time of a run; without one, errors show in the summary only."""
    log = logging.getLogger("extractor")
    try:
        handler = logging.NullHandler() if path is None else logging.FileHandler(path, encoding="utf-8")
    except OSError as error:
        raise UsageError(say("error.log", path=path, reason=error.strerror)) from error
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    level, propagate = log.level, log.propagate
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
        log.propagate = propagate
        handler.close()

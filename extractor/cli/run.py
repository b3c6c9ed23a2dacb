"""`extractor run`: files in; workspace, records, documents, summary and review sheet out."""

import argparse
import logging
import os
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.collector import collector_at_rest

from .command import OutputError, UsageError
from .messages import Messages
from .packs import load_packs
from .run_folder import writing

if TYPE_CHECKING:
    from extractor.bulk import Beginning, InputFile, Limits, Recipe
    from extractor.rules import Rules
    from extractor.workspace import Summary, Workspace

SECONDS_A_FILE = 120.0
MEGABYTES_A_FILE = 2048
FILES_A_SHARD = 200
INTERRUPTED = 130
MANY = 10


def add_arguments(parser: argparse.ArgumentParser, say: Messages) -> None:
    """Declare the command's options."""
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=say("help.run.inputs"))
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=say("help.run.out"))
    parser.add_argument(
        "--patterns", type=Path, action="append", default=[], metavar="DIR", help=say("help.run.patterns")
    )
    parser.add_argument("--report-date", type=_date, metavar="DATE", help=say("help.run.report_date"))
    parser.add_argument("--workers", type=_count, metavar="N", help=say("help.run.workers"))
    timeout = say("help.run.timeout", default=SECONDS_A_FILE)
    parser.add_argument("--timeout", type=_seconds, default=SECONDS_A_FILE, metavar="SECONDS", help=timeout)
    memory = say("help.run.memory", default=MEGABYTES_A_FILE)
    parser.add_argument("--memory", type=_count, default=MEGABYTES_A_FILE, metavar="MB", help=memory)
    parser.add_argument("--reextract", action="store_true", help=say("help.run.reextract"))
    parser.add_argument("--engine", choices=("local", "ray"), default="local", help=say("help.run.engine"))
    parser.add_argument("--address", metavar="HOST:PORT", help=say("help.run.address"))
    shard_size = say("help.run.shard_size", default=FILES_A_SHARD)
    parser.add_argument("--shard-size", type=_count, default=FILES_A_SHARD, metavar="N", help=shard_size)
    parser.add_argument("--format", choices=("jsonl", "parquet"), default="jsonl", help=say("help.run.format"))
    parser.add_argument("--log", type=Path, metavar="FILE", help=say("help.run.log"))
    parser.set_defaults(execute=execute)


def execute(options: argparse.Namespace, say: Messages) -> int:
    """Process every input and print the summary.

    Returns 1 when some file could not be read or the results could not be written, and 130 when it was interrupted.
    """
    with _logging_to(options.log, say):
        with collector_at_rest():
            files = _find_files(options, say)
            rules = load_packs(*options.patterns)
        _warn_of_limits(say)
        return _run(files, rules, options, say)


def _run(files: "list[InputFile]", rules: "Rules", options: argparse.Namespace, say: Messages) -> int:
    from extractor.bulk import Limits, Recipe

    if options.format != "jsonl" and options.engine != "ray":
        raise UsageError(say("error.format"))
    limits = Limits(seconds=options.timeout, memory=options.memory * 1024**2)
    recipe = Recipe(rules=rules, report_date=options.report_date)
    if options.engine == "ray":
        from extractor.bulk.shards import ShardJob

        from .cluster import run_on_ray

        job = ShardJob(
            out=options.out.resolve(), recipe=recipe, limits=limits, language=say.language, form=options.format
        )
        return run_on_ray(files, job, options, say)
    return _run_here(files, recipe, limits, options, say)


def _run_here(
    files: "list[InputFile]", recipe: "Recipe", limits: "Limits", options: argparse.Namespace, say: Messages
) -> int:
    from extractor.bulk import PoolError
    from extractor.version import __version__
    from extractor.workspace import Workspace

    patterns = recipe.rules.version
    try:
        with (
            writing(options.out, say),
            Workspace(options.out, program_version=__version__, patterns_version=patterns) as workspace,
        ):
            return _fill(workspace, files, recipe, limits, options, say)
    except PoolError as error:
        raise OutputError(say("error.pool", reason=error)) from error


def _fill(
    workspace: "Workspace",
    files: "list[InputFile]",
    recipe: "Recipe",
    limits: "Limits",
    options: argparse.Namespace,
    say: Messages,
) -> int:
    from extractor.bulk import RunNote, begin, finish, process_files
    from extractor.version import code_digest

    from .progress import Follower
    from .results import write_results
    from .summary import print_summary

    started = time.monotonic()
    workers, many = options.workers or processors(), len(files) >= MANY
    run = RunNote(
        report_date=options.report_date, language=say.language, reextract=options.reextract, code=code_digest()
    )
    follower = Follower(total=len(files), say=say)
    with workspace.filling():
        _say_what_is_done_again(begin(workspace, run), say)
        outcomes = process_files(
            files,
            build=recipe,
            preload=many,
            workspace=workspace,
            workers=workers,
            limits=limits,
            language=say.language,
        )
        try:
            with closing(outcomes):
                follower.follow(outcomes)
        except KeyboardInterrupt:
            print("\n" + say("run.interrupted", done=follower.done, total=len(files)))
            return INTERRUPTED
        summary, sheet = write_results(workspace, recipe.rules, at_once=many and workers > 1)
        finish(workspace, run)
    print_summary(summary, options.out, sheet, seconds=time.monotonic() - started, say=say)
    return _status(summary, len(files), say)


def _say_what_is_done_again(beginning: "Beginning", say: Messages) -> None:
    if beginning.resumed:
        print(say("run.resumed"))
    if beginning.outdated:
        print(say("run.outdated", count=beginning.outdated))


def _status(summary: "Summary", files: int, say: Messages) -> int:
    states = sum(summary.files.values())
    if states != files:
        print(say("run.unaccounted", files=files, states=states), file=sys.stderr)
        return 1
    return 1 if summary.failures else 0


def processors() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _seconds(text: str) -> float:
    number = float(text)
    if not number > 0:
        raise ValueError(text)
    return number


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
    from extractor.bulk import limits_memory

    # Without the limit a hostile file can fill the machine.
    if not limits_memory():
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

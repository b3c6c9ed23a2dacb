"""`extractor run --engine ray`, and `extractor merge`, which makes one folder of results out of its shards."""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from .command import UsageError
from .messages import Messages
from .packs import load_packs
from .run_folder import writing

if TYPE_CHECKING:
    from extractor.bulk import InputFile
    from extractor.bulk.ray_engine import ShardOutcome
    from extractor.bulk.shards import ShardJob


def run_on_ray(files: "list[InputFile]", job: "ShardJob", options: argparse.Namespace, say: Messages) -> int:
    """Extract on a Ray cluster, shard by shard. Returns 1 when some file or shard gave nothing."""
    from extractor.bulk.ray_engine import process_on_ray

    states: Counter[str] = Counter()
    started = time.monotonic()
    with writing(options.out, say):
        try:
            for outcome in process_on_ray(files, job=job, address=options.address, shard_size=options.shard_size):
                states.update({} if outcome.note is None else outcome.note.states)
                print(_describe(outcome, sum(states.values()), len(files), say), flush=True)
        except ModuleNotFoundError as error:
            raise UsageError(say("error.no_ray", reason=error)) from error
    print("\n" + say("shards.done", counts=_counts(states, say), seconds=time.monotonic() - started, out=options.out))
    if states.total() != len(files):
        print(say("run.unaccounted", files=len(files), states=states.total()), file=sys.stderr)
    return 0 if states.get("ok", 0) == len(files) else 1


def _describe(outcome: "ShardOutcome", done: int, total: int, say: Messages) -> str:
    if outcome.note is None:
        reason = (outcome.failure or "").strip().splitlines()[-1:]
        return say("shards.failed", done=done, total=total, number=outcome.number, reason=" ".join(reason))
    counts = _counts(outcome.note.states, say)
    return say("shards.shard", done=done, total=total, number=outcome.number, counts=counts)


def _counts(states: "dict[str, int] | Counter[str]", say: Messages) -> str:
    return ", ".join(f"{say(f'state.{state}')} {count}" for state, count in sorted(states.items()))


def add_merge_arguments(parser: argparse.ArgumentParser, say: Messages) -> None:
    """Declare the options of `merge`."""
    parser.add_argument("shards", type=Path, metavar="SHARDS", help=say("help.merge.shards"))
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=say("help.run.out"))
    parser.add_argument(
        "--patterns", type=Path, action="append", default=[], metavar="DIR", help=say("help.run.patterns")
    )
    parser.set_defaults(execute=merge)


def merge(options: argparse.Namespace, say: Messages) -> int:
    """Merge the shards of a run into one folder of results, as a run on one machine would have left it."""
    from extractor.bulk.shards import shard_folders
    from extractor.workspace import Workspace

    from .results import write_results
    from .summary import print_summary

    started = time.monotonic()
    folders = list(shard_folders(options.shards))
    if not folders:
        raise UsageError(say("error.no_shards", path=options.shards))
    rules = load_packs(*options.patterns)
    with writing(options.out, say), Workspace(options.out) as workspace, workspace.filling():
        workspace.merge(folders)
        summary, sheet = write_results(workspace, rules, at_once=True)
    print_summary(summary, options.out, sheet, seconds=time.monotonic() - started, say=say)
    return 1 if summary.failures else 0

"""`extractor review`: take a reviewer's decisions back in."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .command import CommandParser, UsageError, add_command
from .messages import Messages
from .packs import load_packs
from .run_folder import open_workspace

if TYPE_CHECKING:
    from extractor.review import ImportPlan, PlannedRow


def add_arguments(parser: CommandParser, say: Messages) -> None:
    """Declare the subcommands."""
    importing = add_command(parser.add_commands(), "import", say, key="review.import")
    importing.add_argument("dir", type=Path, metavar="DIR", help=say("help.dir"))
    importing.add_argument("sheet", type=Path, metavar="CSV", help=say("help.review.sheet"))
    importing.add_argument("--apply", action="store_true", help=say("help.review.apply"))
    importing.set_defaults(execute=execute_import)


def execute_import(options: argparse.Namespace, say: Messages) -> int:
    """Show what the sheet would change; with `--apply`, do it. Returns 1 when a cell was refused."""
    from extractor.review import ReviewError, apply_import, plan_import

    from .results import write_results

    with open_workspace(options.dir, say) as workspace:
        rules = load_packs()
        try:
            plan = plan_import(workspace, options.sheet, rules, language=say.language)
        except ReviewError as error:
            raise UsageError(str(error)) from error
        for line in describe_plan(plan, say):
            print(line)
        if options.apply:
            count = apply_import(workspace, plan)
            _, sheet = write_results(workspace, rules)
            print(say("review.applied", count=count, sheet=sheet))
        elif plan.rows:
            print(say("review.not_applied"))
    return 1 if plan.refused else 0


def describe_plan(plan: "ImportPlan", say: Messages) -> Iterator[str]:
    """What an import does, line by line: changed cells, refused cells, then the counts."""
    for row in plan.changed:
        yield from _describe_changes(plan.file, row, say)
    for refusal in plan.refused:
        yield say("review.refused_cell", **refusal.model_dump(include={"file", "row", "column", "cell", "reason"}))
    yield say(
        "review.counts",
        accepted=len(plan.accepted),
        changed=len(plan.changed),
        rejected=len(plan.rejected),
        unchanged=plan.unchanged,
        refused=len(plan.refused),
    )


def _describe_changes(file: str, row: "PlannedRow", say: Messages) -> Iterator[str]:
    note = say("review.implied") if row.implied else ""
    for cell in row.cells:
        yield say("review.changed_cell", file=file, row=row.row, note=note, **cell.model_dump())

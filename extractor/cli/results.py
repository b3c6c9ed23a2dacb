"""What every command does that has filled or changed a workspace: hold the reports together, write the files."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.rules import Rules
    from extractor.workspace import Summary, Workspace


def write_results(workspace: "Workspace", rules: "Rules", *, at_once: bool = False) -> "tuple[Summary, Path]":
    """Check the reports against each other and write every file into the workspace's folder; summary and sheet's path.

    `at_once` draws the review sheet in a second process while this one writes the other files.
    """
    from extractor.bulk import beside, check_across
    from extractor.review import draw_review, place_review
    from extractor.workspace import Workspace, unfinished, write_outputs

    folder = workspace.folder
    check_across(workspace, rules)
    with ExitStack() as stack:
        fresh = stack.enter_context(unfinished(folder / "review.csv"))

        def draw() -> None:
            with Workspace(folder, create=False) as own:
                draw_review(own, rules, fresh)

        with workspace.released():
            drawn = stack.enter_context(beside(draw, apart=at_once))
        summary = write_outputs(workspace, folder)
        drawn()
        return summary, place_review(workspace, folder, fresh)

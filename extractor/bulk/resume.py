"""What a run takes over from the one before it, and what it does again."""

from datetime import date
from typing import NamedTuple

from extractor.model import Record
from extractor.workspace import FileState, Workspace

from .reasons import ReasonLanguage

NOTE = "run"
CIRCUMSTANTIAL: tuple[FileState, ...] = ("timeout", "out_of_memory", "crashed", "error")
"""States that may come out otherwise next time; the rest follow from the bytes."""
REASONED: tuple[FileState, ...] = ("empty", "unsupported", "encrypted", "corrupt", "too_large", *CIRCUMSTANTIAL)


class RunNote(Record):
    """What a run notes about itself: how it was asked for, the digest of its code, and whether it came to its end."""

    report_date: date | None = None
    language: ReasonLanguage = "zh"
    reextract: bool = False
    code: str = ""
    finished: bool = False


class Beginning(NamedTuple):
    """How a run begins: whether it goes on with one that was cut short, and the documents that others made.

    `outdated` documents were made by another program or with other patterns and are extracted again.
    """

    resumed: bool
    outdated: int


def begin(workspace: Workspace, run: RunNote) -> Beginning:
    """Mark what has to be extracted again, and note the run as begun.

    A run that goes on where one with the same wishes was cut short takes over every file that one had done. After a
    finished run, files that failed by circumstance are tried once more. Changed code does all again.
    """
    noted = workspace.note(NOTE)
    before = None if noted is None else RunNote.model_validate_json(noted)
    outdated = workspace.outdated()
    if before is not None and run != before:
        expired = workspace.expire(_to_redo(run, before))
        outdated = outdated if run.code == before.code else expired
    workspace.set_note(NOTE, run.model_dump_json())
    return Beginning(run == before, outdated)


def finish(workspace: Workspace, run: RunNote) -> None:
    """Note that a run came to its end."""
    workspace.set_note(NOTE, run.model_copy(update={"finished": True}).model_dump_json())


def _to_redo(run: RunNote, before: RunNote) -> tuple[FileState, ...] | None:
    """The states to extract again; None for all."""
    if run.reextract or (run.report_date, run.code) != (before.report_date, before.code):
        return None
    return REASONED if run.language != before.language else CIRCUMSTANTIAL

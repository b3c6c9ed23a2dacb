"""What a run takes over from the one before it, and what it does again."""

from datetime import date

from extractor.model import Record
from extractor.workspace import FileState, Workspace

from .reasons import ReasonLanguage

NOTE = "run"
CIRCUMSTANTIAL: tuple[FileState, ...] = ("timeout", "out_of_memory", "crashed", "error")
"""States that may come out otherwise next time; the rest follow from the bytes."""
REASONED: tuple[FileState, ...] = ("empty", "unsupported", "encrypted", "corrupt", "too_large", *CIRCUMSTANTIAL)


class RunNote(Record):
    """What a run notes about itself: how it was asked for, and whether it came to its end."""

    report_date: date | None = None
    language: ReasonLanguage = "zh"
    reextract: bool = False
    finished: bool = False


def begin(workspace: Workspace, run: RunNote) -> RunNote | None:
    """Mark what has to be extracted again, note the run as begun, and return the note of the run before it.

    A run that goes on where one with the same wishes was cut short takes over every file that one had done. After a
    finished run, files that failed by circumstance are tried once more.
    """
    noted = workspace.note(NOTE)
    before = None if noted is None else RunNote.model_validate_json(noted)
    if before is not None and not resumes(run, before):
        workspace.expire(_to_redo(run, before))
    workspace.set_note(NOTE, run.model_dump_json())
    return before


def resumes(run: RunNote, before: RunNote) -> bool:
    """Whether a run only goes on with one that was cut short."""
    return run == before


def finish(workspace: Workspace, run: RunNote) -> None:
    """Note that a run came to its end."""
    workspace.set_note(NOTE, run.model_copy(update={"finished": True}).model_dump_json())


def _to_redo(run: RunNote, before: RunNote) -> tuple[FileState, ...] | None:
    """The states to extract again; None for all."""
    if run.reextract or run.report_date != before.report_date:
        return None
    return REASONED if run.language != before.language else CIRCUMSTANTIAL

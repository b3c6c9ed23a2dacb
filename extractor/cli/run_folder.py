"""A folder of results: opened as an earlier run left it, or held while it is written."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .command import OutputError, UsageError
from .messages import Messages

if TYPE_CHECKING:
    from extractor.workspace import Workspace


def open_workspace(folder: Path, say: Messages) -> "Workspace":
    """The folder's workspace. Raises `UsageError` when no run has written one there.

    It bears the versions of the run that filled it, so that files written anew from it are the same as before.
    """
    from extractor.workspace import Workspace, WorkspaceError

    try:
        workspace = Workspace(folder, create=False)
    except WorkspaceError as error:
        raise UsageError(say("error.no_workspace", path=folder, reason=error)) from error
    for document in workspace.documents():
        workspace.versions = document.versions
        break
    return workspace


@contextmanager
def writing(folder: Path, say: Messages) -> Iterator[None]:
    """Hold a folder while results are written there, and put what can go wrong with it into the user's words.

    Raises `UsageError` when another run holds it or it is no workspace, `OutputError` when it cannot be written.
    """
    from extractor.bulk import FolderInUse, run_lock
    from extractor.workspace import WorkspaceError, clear_unfinished

    try:
        with run_lock(folder):
            clear_unfinished(folder)
            yield
    except WorkspaceError as error:
        raise UsageError(str(error)) from error
    except FolderInUse as error:
        raise UsageError(say("error.in_use", path=folder, holder=error.holder)) from error
    except (OSError, sqlite3.OperationalError) as error:
        logging.getLogger("extractor.cli").exception("the results cannot be written")
        reason = getattr(error, "strerror", None) or error
        raise OutputError(say("error.output", path=folder, reason=reason)) from error

"""Opens what an earlier run left in a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from .command import UsageError
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

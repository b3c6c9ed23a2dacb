"""JSON lines: the records of the contract, each fact once."""

from pathlib import Path

from ..workspace import Workspace, write_lines
from .stream import current_lines


def export_jsonl(workspace: Workspace, path: Path) -> int:
    """Write one record a line to `path`; return how many."""
    return write_lines(path, current_lines(workspace))

"""Which target an export goes to."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from ..workspace import Workspace
from .csv_files import export_csv
from .jsonl_file import export_jsonl
from .sqlite_file import export_sqlite


class TargetError(ValueError):
    """The target is not one that this program knows; the message says which it knows."""


class Target(NamedTuple):
    """Where an export goes. `path` is null when the target's own place in the run's folder is meant."""

    scheme: str
    path: Path | None


class Exported(NamedTuple):
    """What an export wrote: the file or folder, and how many records."""

    path: Path
    records: int

    def __str__(self) -> str:
        return f"{self.path}: {self.records}"


class Exporter(NamedTuple):
    """A target: what writes it, and the place it takes in the run's folder (null: a path must be given)."""

    write: Callable[[Workspace, Path], int]
    place: str | None


EXPORTERS: Mapping[str, Exporter] = {
    "csv": Exporter(export_csv, "export"),
    "jsonl": Exporter(export_jsonl, "export/records.jsonl"),
    "sqlite": Exporter(export_sqlite, None),
}


def parse_target(text: str) -> Target:
    """Read a target: a bare scheme, or a URL whose path is relative after three slashes and absolute after four.

    Raises `TargetError` for an unknown scheme, a host, or a missing path.

    >>> parse_target("sqlite:///state.db").path.as_posix(), parse_target("csv").path
    ('state.db', None)
    """
    scheme, colon, rest = text.partition(":")
    exporter = EXPORTERS.get(scheme)
    if exporter is None:
        raise TargetError(f"{text}: not a target (known: csv, jsonl, sqlite:///PATH)")
    path = rest.removeprefix("///")
    if colon and (not rest.startswith("///") or not path):
        raise TargetError(f"{text}: write {scheme}:///PATH")
    if not colon and exporter.place is None:
        raise TargetError(f"{text}: needs a path, {scheme}:///PATH")
    return Target(scheme, Path(path) if colon else None)


def export(workspace: Workspace, target: str) -> Exported:
    """Write the current state to a target; writing again replaces what an earlier export wrote.

    Raises `TargetError` for a target that is not known, `OSError` or `sqlite3.Error` when it cannot be written.
    """
    scheme, path = parse_target(target)
    exporter = EXPORTERS[scheme]
    place = path if path is not None else workspace.folder / (exporter.place or "")
    return Exported(place, exporter.write(workspace, place))

"""Writes a file as a whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary path beside `path` to write to; it takes the name of `path` when the block ends well.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     with replacing(Path(folder) / "a.txt") as fresh:
    ...         _ = fresh.write_text("whole")
    ...     [found.name for found in Path(folder).iterdir()]
    ['a.txt']
    """
    with unfinished(path) as fresh:
        yield fresh
        os.replace(fresh, path)


@contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """A temporary path beside `path`; what has not been moved elsewhere goes when the block ends."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)


def clear_unfinished(folder: Path) -> None:
    """Take away what processes that were killed while they wrote left in a folder. Nobody else may be writing there."""
    for path in folder.glob(".*.tmp"):
        path.unlink(missing_ok=True)

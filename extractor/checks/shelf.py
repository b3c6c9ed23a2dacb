"""Which metrics of any number of reports are about the same thing; on disk when memory is short."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import NamedTuple, Self

from ..model import Metric

Key = tuple[object, ...]
TABLE = """
CREATE TABLE subjects (
    shelf TEXT NOT NULL, key TEXT NOT NULL, place INTEGER NOT NULL, metric TEXT NOT NULL, size REAL NOT NULL
);
BEGIN;
"""
# Once all are there, which for millions is far quicker than row by row.
INDEX = "CREATE INDEX by_subject ON subjects (shelf, key, place)"
# In the order in which their first metrics came.
KEYS = "SELECT key FROM subjects WHERE shelf = ? GROUP BY key HAVING count(*) >= ? ORDER BY min(place)"


class Subject(NamedTuple):
    """What a metric is about: shelf, key, and a size to be compared without reading the metric."""

    shelf: str
    key: Key
    size: float = 0.0


class Shelf:
    """Keeps the ids of metrics in a database of its own, which goes when the block ends; SQLite moves it to disk.

    Each metric comes with its subjects; `find` gives the metric with an id back.

    >>> with Shelf([], find=dict().__getitem__) as shelf:
    ...     list(shelf.groups("levels", 2))
    []
    """

    def __init__(self, metrics: Iterable[tuple[Metric, Iterable[Subject]]], *, find: Callable[[str], Metric]) -> None:
        self.find = find
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.executescript(TABLE)
        self._connection.executemany("INSERT INTO subjects VALUES (?, ?, ?, ?, ?)", _rows(metrics))
        self._connection.execute("COMMIT")
        self._connection.execute(INDEX)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def groups(self, shelf: str, least: int) -> Iterator[str]:
        """The keys of a shelf with at least so many metrics, each as `get` and `sizes` take it."""
        for (key,) in self._connection.execute(KEYS, (shelf, least)):
            yield key

    def get(self, shelf: str, key: str | Key) -> Iterator[Metric]:
        """The metrics under a key, in the order in which they came."""
        return (self.find(name) for name, _ in self.sizes(shelf, key))

    def sizes(self, shelf: str, key: str | Key) -> Iterator[tuple[str, float]]:
        """Id and size of each metric under a key, in the order in which they came."""
        wanted = (shelf, key if isinstance(key, str) else _text(key))
        yield from self._connection.execute(
            "SELECT metric, size FROM subjects WHERE shelf = ? AND key = ? ORDER BY place", wanted
        )


def _rows(metrics: Iterable[tuple[Metric, Iterable[Subject]]]) -> Iterator[tuple[str, str, int, str, float]]:
    for place, (metric, subjects) in enumerate(metrics):
        for one in subjects:
            yield one.shelf, _text(one.key), place, metric.id, one.size


def _text(key: Key) -> str:
    return json.dumps(key, ensure_ascii=False)

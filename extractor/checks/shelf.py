"""Metrics of any number of reports, to be had by what they are about; on disk when memory is short."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import NamedTuple, Self

from ..model import Metric

Key = tuple[object, ...]
TABLES = """
CREATE TABLE metrics (place INTEGER PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE subjects (shelf TEXT NOT NULL, key TEXT NOT NULL, place INTEGER NOT NULL, size REAL NOT NULL);
BEGIN;
"""
# Once all are there, which for millions is far quicker than row by row.
INDEX = "CREATE INDEX by_subject ON subjects (shelf, key, place, size)"
# In the order in which their first metrics came.
KEYS = "SELECT key FROM subjects WHERE shelf = ? GROUP BY key HAVING count(*) >= ? ORDER BY min(place)"
METRICS = "SELECT content FROM subjects CROSS JOIN metrics USING (place) WHERE shelf = ? AND key = ? ORDER BY place"


class Subject(NamedTuple):
    """What a metric is about: shelf, key, and a size to be compared without reading the metric."""

    shelf: str
    key: Key
    size: float = 0.0


class Shelf:
    """Keeps metrics in a database of its own, which goes when the block ends; SQLite moves to disk what is large.

    Each metric comes with its subjects; what has none is not kept.

    >>> with Shelf([]) as shelf:
    ...     list(shelf.groups("levels", 2))
    []
    """

    def __init__(self, metrics: Iterable[tuple[Metric, Iterable[Subject]]]) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.executescript(TABLES)
        for place, (metric, subjects) in enumerate(metrics):
            self._put(place, metric, subjects)
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
        wanted = (shelf, key if isinstance(key, str) else _text(key))
        for (content,) in self._connection.execute(METRICS, wanted):
            yield Metric.model_validate_json(content)

    def sizes(self, shelf: str, key: str) -> Iterator[tuple[int, float]]:
        """Place and size of each metric under a key, in the order in which they came."""
        yield from self._connection.execute(
            "SELECT place, size FROM subjects WHERE shelf = ? AND key = ? ORDER BY place", (shelf, key)
        )

    def at(self, place: int) -> Metric:
        """The metric at a place."""
        (content,) = self._connection.execute("SELECT content FROM metrics WHERE place = ?", (place,)).fetchone()
        return Metric.model_validate_json(content)

    def _put(self, place: int, metric: Metric, subjects: Iterable[Subject]) -> None:
        rows = [(one.shelf, _text(one.key), place, one.size) for one in subjects]
        if rows:
            # The sentence is the largest part of a metric and says nothing about other reports.
            content = metric.model_copy(update={"evidence": ""}).model_dump_json()
            self._connection.execute("INSERT INTO metrics VALUES (?, ?)", (place, content))
            self._connection.executemany("INSERT INTO subjects VALUES (?, ?, ?, ?)", rows)


def _text(key: Key) -> str:
    return json.dumps(key, ensure_ascii=False)

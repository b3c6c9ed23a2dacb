"""The workspace of a run: files, documents, records and verdicts in one SQLite file."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from pydantic import TypeAdapter

from ..model import Extraction, Finding, Metric, Report, Verdict
from .content import RECORD_TYPES, Content, prepare_content
from .entry import FileEntry, FileState, Versions
from .layout import FILE_NAME, connect
from .view import CurrentRecord, Found, StoredDocument, current_records, decided_metrics

DOCUMENT_COLUMNS = "id, sha256, format, state, reason, text, reports, program, patterns"
# SQLite's BINARY collation is code-point order.
IN_FILE_ORDER = "SELECT document FROM files GROUP BY document ORDER BY min(path), document"
INSERT_DOCUMENT = f"INSERT INTO documents ({DOCUMENT_COLUMNS}, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_RECORD = "INSERT INTO records (document, position, id, type, content) VALUES (?, ?, ?, ?, ?)"
METRICS_OF = "SELECT content FROM records WHERE document = ? AND type = 'metric' ORDER BY position"
METRIC = """
SELECT r.content, v.content FROM records r LEFT JOIN verdicts v ON v.record = r.id WHERE r.id = ? AND r.type = 'metric'
"""
ACROSS_ON = """
SELECT content FROM across WHERE position IN (SELECT position FROM across_names WHERE name IN (
    SELECT id FROM records WHERE document = ?
    UNION ALL SELECT json_extract(value, '$.id') FROM documents, json_each(reports) WHERE documents.id = ?
)) ORDER BY position
"""
SHARD_COLUMNS = f"{DOCUMENT_COLUMNS}, digest, stale"
ABSORB = (
    "DELETE FROM documents WHERE id IN "
    "(SELECT s.id FROM shard.documents s JOIN documents d ON s.id = d.id WHERE s.digest != d.digest)",
    "INSERT INTO records SELECT * FROM shard.records WHERE document NOT IN (SELECT id FROM main.documents)",
    f"INSERT OR IGNORE INTO documents ({SHARD_COLUMNS}) SELECT {SHARD_COLUMNS} FROM shard.documents",
    "INSERT OR REPLACE INTO files SELECT * FROM shard.files",
    "INSERT OR IGNORE INTO merged SELECT root, path FROM shard.files",
    "DELETE FROM documents WHERE NOT EXISTS (SELECT 1 FROM files WHERE document = documents.id)",
)
"""What takes over the attached database `shard`; documents that changed or that no file has any more go."""


class Settled(NamedTuple):
    """What the workspace holds of a document: its state and how much it gave."""

    state: FileState
    reason: str | None
    metrics: int
    practices: int


class Workspace:
    """The workspace in `folder`, created on first use (or, with `create` false, refused when missing).

    The versions are written onto what `store` stores; who only reads needs none. Raises `WorkspaceError` when the
    folder's `workspace.db` cannot be used.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, Workspace(Path(folder)) as workspace:
    ...     workspace.store(FileEntry(path="a.txt", sha256="0" * 64, size=0, state="empty", reason="文件为空"), None)
    ...     [(entry.path, entry.state) for entry in workspace.files()]
    [('a.txt', 'empty')]
    """

    def __init__(
        self, folder: Path, *, program_version: str = "", patterns_version: str = "", create: bool = True
    ) -> None:
        self.folder = folder
        self.versions = Versions(program=program_version, patterns=patterns_version)
        self._connection = connect(folder, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; nothing is pending, every call commits its own transaction."""
        self._connection.close()

    def store(self, entry: FileEntry, extraction: Extraction | None) -> None:
        """Store a file and what was found in it, in one transaction; `extraction` is null for an unreadable file.

        Raises `WorkspaceError` when entry and extraction do not belong together.
        """
        self.store_content(entry, prepare_content(entry, extraction, self.versions))

    def store_content(self, entry: FileEntry, content: Content) -> None:
        """Store a file and its content, in one transaction.

        Equal content changes nothing. A file that changed gives up its old content, whose records go when no other
        file has it; verdicts always stay.
        """
        with self._transaction():
            if self._holds(entry.document, content.digest):
                self._connection.execute("UPDATE documents SET stale = 0 WHERE id = ? AND stale", (entry.document,))
            else:
                self._replace_document(content)
            self._point(entry)

    def settled(self, document: str) -> Settled | None:
        """What these versions have already made of a document; null when it has to be extracted (again)."""
        row = self._connection.execute(
            "SELECT state, reason FROM documents WHERE id = ? AND program = ? AND patterns = ? AND NOT stale",
            (document, self.versions.program, self.versions.patterns),
        ).fetchone()
        if row is None:
            return None
        counts = dict(
            self._connection.execute("SELECT type, count(*) FROM records WHERE document = ? GROUP BY type", (document,))
        )
        return Settled(row[0], row[1], counts.get("metric", 0), counts.get("practice", 0))

    def outdated(self) -> int:
        """How many documents other versions of program or patterns have made."""
        row = self._connection.execute(
            "SELECT count(*) FROM documents WHERE program != ? OR patterns != ?",
            (self.versions.program, self.versions.patterns),
        ).fetchone()
        return int(row[0])

    def expire(self, states: Iterable[FileState] | None = None) -> int:
        """Have documents extracted again, all or those in some states, and return how many; till then they stay."""
        wanted = "" if states is None else " WHERE state IN (SELECT value FROM json_each(?))"
        values = () if states is None else (json.dumps(list(states)),)
        with self._transaction():
            return self._connection.execute(f"UPDATE documents SET stale = 1{wanted}", values).rowcount

    def point(self, entry: FileEntry) -> None:
        """Add a file whose content is stored already."""
        with self._transaction():
            self._point(entry)

    def counts(self) -> dict[str, int]:
        """How many files are in each state."""
        rows = self._connection.execute(
            "SELECT state, count(*) FROM files JOIN documents ON document = id GROUP BY state ORDER BY state"
        )
        return dict(rows)

    @contextmanager
    def released(self) -> Iterator[None]:
        """For the time of a fork: no connection is open."""
        self._connection.close()
        try:
            yield
        finally:
            self._connection = connect(self.folder)

    @contextmanager
    def filling(self) -> Iterator[None]:
        """For the time of a run: a commit need not wait for the disk.

        What is committed survives the end of the process, however it comes; a power cut may take the last commits
        along, and the next run makes up for them. Where the file system cannot do this, nothing changes.
        """
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        yield
        # Not after an error, which may have left something half read: the next run takes the log over.
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("PRAGMA journal_mode = DELETE")

    def merge(self, folders: Iterable[Path]) -> None:
        """Take over the files and documents of other workspaces, each in one transaction; others' files go.

        Content that several have comes once. Verdicts stay. Raises `WorkspaceError` for a folder without a workspace.
        """
        self._connection.execute("CREATE TEMP TABLE merged (root TEXT, path TEXT, PRIMARY KEY (root, path))")
        try:
            for folder in folders:
                self._absorb(folder)
            gone = "SELECT * FROM files EXCEPT SELECT files.* FROM files JOIN merged USING (root, path)"
            rows = self._connection.execute(f"SELECT g.*, sha256 FROM ({gone}) g JOIN documents ON document = id")
            self.forget([FileEntry(root=row[0], path=row[1], size=row[2], sha256=row[4]) for row in rows.fetchall()])
        finally:
            self._connection.execute("DROP TABLE merged")

    def _absorb(self, folder: Path) -> None:
        # Brings an earlier layout up, and refuses what is no workspace.
        connect(folder, create=False).close()
        self._connection.execute("ATTACH DATABASE ? AS shard", (str(folder / FILE_NAME),))
        try:
            with self._transaction():
                self._connection.execute("PRAGMA defer_foreign_keys = ON")
                for statement in ABSORB:
                    self._connection.execute(statement)
        finally:
            self._connection.execute("DETACH DATABASE shard")

    def forget(self, entries: Iterable[FileEntry]) -> None:
        """Take files out, with content that no other file has (for files that are no longer there)."""
        with self._transaction():
            for entry in entries:
                self._connection.execute("DELETE FROM files WHERE root = ? AND path = ?", (entry.root, entry.path))
                self._drop_orphan(entry.document)

    def files(self) -> Iterator[FileEntry]:
        """Every file, in name order."""
        rows = self._connection.execute(
            "SELECT path, sha256, size, state, reason, root FROM files JOIN documents ON document = id "
            "ORDER BY path, root"
        )
        for path, sha256, size, state, reason, root in rows:
            yield FileEntry(path=path, sha256=sha256, size=size, state=state, reason=reason, root=root)

    def documents(self) -> Iterator[StoredDocument]:
        """Every document, unreadable ones too, in the order of its first file."""
        # The order has been worked out before the first row comes: what is written meanwhile does not disturb it.
        for (name,) in self._connection.execute(IN_FILE_ORDER):
            yield self._document(name)

    def current(self, *, rejected: bool = False) -> Iterator[CurrentRecord]:
        """The records as they stand, verdicts and findings joined, in file order and then document order.

        Rejected records are left out, or with `rejected` kept and flagged. Streams one document at a time.
        """
        for document in self.documents():
            found, verdicts = self._found(document.id), self._verdicts_on(document.id)
            across = self.across_on(document.id)
            yield from current_records(document, found, verdicts, rejected=rejected, across=across)

    def metrics(self) -> Iterator[Metric]:
        """The metrics of `current`, verdicts applied, without the flags that findings give."""
        for (name,) in self._connection.execute(IN_FILE_ORDER):
            rows = self._connection.execute(METRICS_OF, (name,))
            metrics = (Metric.model_validate_json(content) for (content,) in rows)
            yield from decided_metrics(metrics, self._verdicts_on(name))

    def metric(self, name: str) -> Metric:
        """The metric with this id, as `metrics` gives it. Raises `KeyError` when there is none, or it is rejected."""
        row = self._connection.execute(METRIC, (name,)).fetchone()
        if row is None:
            raise KeyError(name)
        verdicts = {} if row[1] is None else {name: Verdict.model_validate_json(row[1])}
        for metric in decided_metrics([Metric.model_validate_json(row[0])], verdicts):
            return metric
        raise KeyError(name)

    def across_on(self, document: str) -> tuple[Finding, ...]:
        """The findings of the latest pass over all reports together that are about a document's records or reports."""
        rows = self._connection.execute(ACROSS_ON, (document, document))
        return tuple(Finding.model_validate_json(content) for (content,) in rows)

    def replace_across(self, findings: Iterable[Finding]) -> int:
        """Store the findings of a pass over all reports in place of the last pass's; return how many there are."""
        count = 0
        with self._transaction():
            self._connection.execute("DELETE FROM across")
            self._connection.execute("DELETE FROM across_names")
            for count, finding in enumerate(findings, start=1):
                self._connection.execute("INSERT INTO across VALUES (?, ?)", (count, finding.model_dump_json()))
                names = [(name, count) for name in {finding.report, *finding.metrics}]
                self._connection.executemany("INSERT INTO across_names VALUES (?, ?)", names)
        return count

    def decide(self, verdicts: Iterable[Verdict]) -> None:
        """Store verdicts in one transaction; a later verdict on the same record replaces the earlier."""
        rows = [(verdict.record, verdict.model_dump_json()) for verdict in verdicts]
        with self._transaction():
            self._connection.executemany("INSERT OR REPLACE INTO verdicts (record, content) VALUES (?, ?)", rows)

    def verdicts(self) -> Iterator[Verdict]:
        """Every verdict, on records that are gone too, by record id."""
        for (content,) in self._connection.execute("SELECT content FROM verdicts ORDER BY record"):
            yield Verdict.model_validate_json(content)

    def note(self, name: str) -> str | None:
        """What was last noted under a name, for rooms that must remember something between runs."""
        row = self._connection.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def set_note(self, name: str, value: str) -> None:
        """Remember a value under a name."""
        with self._transaction():
            self._connection.execute("INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)", (name, value))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        with self._connection:
            yield

    def _holds(self, document: str, digest: str) -> bool:
        row = self._connection.execute("SELECT digest FROM documents WHERE id = ?", (document,)).fetchone()
        return row is not None and row[0] == digest

    def _replace_document(self, content: Content) -> None:
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        self._connection.execute("DELETE FROM documents WHERE id = ?", content.document[:1])
        self._connection.execute(INSERT_DOCUMENT, (*content.document, content.digest))
        self._connection.executemany(INSERT_RECORD, content.records)

    def _point(self, entry: FileEntry) -> None:
        """Let the file's row point at its content."""
        wanted = (entry.size, entry.document)
        key = (entry.root, entry.path)
        held = self._connection.execute("SELECT size, document FROM files WHERE root = ? AND path = ?", key).fetchone()
        if held == wanted:
            return
        self._connection.execute(
            "INSERT OR REPLACE INTO files (root, path, size, document) VALUES (?, ?, ?, ?)", (*key, *wanted)
        )
        if held is not None:
            self._drop_orphan(held[1])

    def _drop_orphan(self, document: str) -> None:
        self._connection.execute(
            "DELETE FROM documents WHERE id = ? AND NOT EXISTS (SELECT 1 FROM files WHERE document = documents.id)",
            (document,),
        )

    def _document(self, name: str) -> StoredDocument:
        row = self._connection.execute(f"SELECT {DOCUMENT_COLUMNS} FROM documents WHERE id = ?", (name,)).fetchone()
        _, sha256, form, state, reason, text, reports, program, patterns = row
        paths = self._connection.execute("SELECT DISTINCT path FROM files WHERE document = ? ORDER BY path", (name,))
        return StoredDocument(
            id=name,
            sha256=sha256,
            format=form,
            state=state,
            reason=reason,
            text=text,
            reports=TypeAdapter(tuple[Report, ...]).validate_json(reports),
            files=tuple(path for (path,) in paths),
            versions=Versions(program=program, patterns=patterns),
        )

    def _found(self, document: str) -> list[Found]:
        rows = self._connection.execute(
            "SELECT type, content FROM records WHERE document = ? ORDER BY position", (document,)
        )
        return [RECORD_TYPES[name].model_validate_json(content) for name, content in rows]

    def _verdicts_on(self, document: str) -> dict[str, Verdict]:
        rows = self._connection.execute(
            "SELECT v.content FROM records r JOIN verdicts v ON v.record = r.id WHERE r.document = ?", (document,)
        )
        verdicts = [Verdict.model_validate_json(content) for (content,) in rows]
        return {verdict.record: verdict for verdict in verdicts}

"""What the workspace stores of a document, made ready where it was extracted, so that storing only writes rows."""

import hashlib
import json
from collections.abc import Mapping
from typing import NamedTuple

from pydantic import TypeAdapter

from ..model import Extraction, Finding, Metric, Practice, Report
from .entry import FileEntry, Versions
from .layout import WorkspaceError
from .view import Found

RECORD_TYPES: Mapping[str, type[Metric] | type[Practice] | type[Finding]] = {
    "metric": Metric,
    "practice": Practice,
    "finding": Finding,
}
TYPE_NAMES = {record_type: name for name, record_type in RECORD_TYPES.items()}


class Content(NamedTuple):
    """Rows of `documents` and `records`; `digest` tells whether the workspace holds the same already."""

    document: tuple[str | None, ...]
    records: list[tuple[str, int, str, str, str]]
    digest: str

    def count(self, record_type: str) -> int:
        """How many records are of a type: metric, practice, finding."""
        return sum(record[3] == record_type for record in self.records)


def prepare_content(entry: FileEntry, extraction: Extraction | None, versions: Versions) -> Content:
    """The rows of a file's content; `extraction` is null for an unreadable file.

    Raises `WorkspaceError` when entry and extraction do not belong together.
    """
    if (extraction is None) == (entry.state == "ok"):
        raise WorkspaceError(f"{entry.path}: state {entry.state} does not fit {type(extraction).__name__}")
    if extraction is not None and extraction.document.id != entry.document:
        raise WorkspaceError(f"{entry.path}: the extraction is of other bytes")
    document = _document_row(entry, extraction, versions)
    records = _record_rows(entry.document, extraction)
    digest = hashlib.sha256(json.dumps([document, records], ensure_ascii=False).encode()).hexdigest()
    return Content(document, records, digest)


def _document_row(entry: FileEntry, extraction: Extraction | None, versions: Versions) -> tuple[str | None, ...]:
    content = None if extraction is None else extraction.document
    reports = () if extraction is None else tuple(one.report for one in extraction.reports)
    return (
        entry.document,
        entry.sha256,
        None if content is None else content.format,
        entry.state,
        entry.reason,
        None if content is None else content.text,
        TypeAdapter(tuple[Report, ...]).dump_json(reports).decode(),
        versions.program,
        versions.patterns,
    )


def _record_rows(document: str, extraction: Extraction | None) -> list[tuple[str, int, str, str, str]]:
    """Rows in document order: each report's metrics and practices by their place, then its findings."""
    ordered: list[Found] = []
    for report in () if extraction is None else extraction.reports:
        placed: list[Metric | Practice] = [*report.metrics, *report.practices]
        placed.sort(key=lambda one: (one.start, one.end, one.id))
        ordered += placed
        ordered += report.findings
    return [
        (document, position, one.id, TYPE_NAMES[type(one)], one.model_dump_json())
        for position, one in enumerate(ordered)
    ]

"""Writes records, documents and `summary.json`: the workspace's current state, no clock time."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from ..model import Metric, Practice, Record
from .entry import Versions
from .lines import document_line, record_line
from .parquet import write_parquet
from .replace import replacing
from .schema import SCHEMA_VERSION, DocumentLine, FindingLine, MetricLine, PracticeLine
from .view import CurrentRecord
from .workspace import Workspace

LineForm = Literal["jsonl", "parquet"]


class Failure(Record):
    """A file that could not be read."""

    path: str
    state: str
    reason: str | None


class Summary(Record):
    """What a workspace holds now.

    `files` counts by state, `metrics` by kind, `findings` by verdict; `versions` are all that made its documents.
    """

    files: Mapping[str, int]
    documents: int
    reports: int
    metrics: Mapping[str, int]
    practices: int
    findings: Mapping[str, int]
    failures: tuple[Failure, ...]
    versions: tuple[Versions, ...]
    schema_version: str = SCHEMA_VERSION


class Tally:
    """Counts records and documents while they stream by."""

    def __init__(self) -> None:
        self.metrics: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self.versions: set[Versions] = set()
        self.practices = self.documents = self.reports = 0

    def records(self, current: Iterable[CurrentRecord]) -> Iterator[CurrentRecord]:
        """Pass records on, counted."""
        for one in current:
            if isinstance(one.record, Metric):
                self.metrics[one.record.kind] += 1
            elif isinstance(one.record, Practice):
                self.practices += 1
            else:
                self.findings[one.record.verdict] += 1
            yield one

    def document_lines(self, workspace: Workspace) -> Iterator[dict[str, Any]]:
        """The lines of all documents, counted."""
        for document in workspace.documents():
            self.documents += 1
            self.reports += len(document.reports)
            self.versions.add(document.versions)
            yield document_line(document)


def write_outputs(workspace: Workspace, folder: Path, *, form: LineForm = "jsonl") -> Summary:
    """Write the three files into `folder`, each whole or not at all; the same state gives the same bytes."""
    tally = Tally()
    records = (record_line(one) for one in tally.records(workspace.current()))
    documents = tally.document_lines(workspace)
    if form == "parquet":
        write_parquet(folder / "records.parquet", records, (MetricLine, PracticeLine, FindingLine))
        write_parquet(folder / "documents.parquet", documents, (DocumentLine,))
    else:
        write_lines(folder / "records.jsonl", records)
        write_lines(folder / "documents.jsonl", documents)
    summary = _summary(workspace, tally)
    with replacing(folder / "summary.json") as fresh:
        fresh.write_text(
            json.dumps(summary.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n", "utf-8", newline="\n"
        )
    return summary


def write_lines(path: Path, lines: Iterable[Mapping[str, Any]]) -> int:
    """Write one JSON object a line, UTF-8 with LF; return how many."""
    count = 0
    encode = json.JSONEncoder(ensure_ascii=False).encode
    with replacing(path) as fresh, fresh.open("w", encoding="utf-8", newline="\n") as out:
        for line in lines:
            out.write(encode(line) + "\n")
            count += 1
    return count


def _summary(workspace: Workspace, tally: Tally) -> Summary:
    return Summary(
        files=workspace.counts(),
        documents=tally.documents,
        reports=tally.reports,
        metrics=_sorted(tally.metrics),
        practices=tally.practices,
        findings=_sorted(tally.findings),
        failures=tuple(
            Failure(path=entry.path, state=entry.state, reason=entry.reason)
            for entry in workspace.files()
            if entry.state != "ok"
        ),
        versions=tuple(sorted(tally.versions, key=lambda one: (one.program, one.patterns))),
    )


def _sorted(counter: Mapping[Any, int]) -> dict[str, int]:
    return dict(sorted(counter.items()))

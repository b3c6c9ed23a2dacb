"""One row of the review sheet for each record: values as people read them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ..model import Finding, Metric, Verdict
from ..workspace import CurrentRecord, Decidable, Workspace, plain
from .labels import Labels

COLUMNS = (
    *("id", "file", "report", "section", "type", "kind", "indicator", "text", "value", "high", "unit", "qualifier"),
    *("change", "status", "period_raw", "period_start", "period_end", "region", "funding", "part_of", "label", "actor"),
    *("confidence", "hints", "evidence", "decision", "note"),
)
LABELLED = frozenset({"kind", "qualifier", "change", "status", "funding"})
METRIC_FIELDS = (
    *("kind", "indicator", "value", "high", "unit", "qualifier", "change", "status"),
    *("period_raw", "period_start", "period_end", "region", "funding"),
)
PRACTICE_FIELDS = ("label", "actor", "region")


class SheetRow(NamedTuple):
    """A record with the cells that show it, by column; `machine` is the record before any verdict."""

    current: CurrentRecord
    record: Decidable
    cells: Mapping[str, str]
    machine: Decidable


def sheet_rows(workspace: Workspace, labels: Labels) -> Iterator[SheetRow]:
    """The rows of every metric and practice, rejected ones too, in file order and then document order."""
    for name, group in groupby(workspace.current(rejected=True), key=lambda one: one.document):
        yield from _document_rows(list(group), labels, workspace.across_on(name))


def editable(record: Decidable) -> tuple[str, ...]:
    """The columns in which a reviewer may change a record."""
    return METRIC_FIELDS if isinstance(record, Metric) else PRACTICE_FIELDS


def canonical(record: Decidable, field: str) -> str | None:
    """A field as the text that `records.jsonl` would hold."""
    value = plain(getattr(record, field))
    return None if value is None else str(value)


def _document_rows(document: Sequence[CurrentRecord], labels: Labels, across: Sequence[Finding]) -> Iterator[SheetRow]:
    metrics = {one.record.id: one.record for one in document if isinstance(one.record, Metric)}
    own = [one.record for one in document if isinstance(one.record, Finding)]
    listed = {finding.id for finding in own}
    messages = _messages([*own, *(one for one in across if one.id not in listed)])
    for one in document:
        if isinstance(one.record, Finding) or isinstance(one.original, Finding):
            continue
        cells = {
            **_place_cells(one, labels),
            **_field_cells(one.record, labels),
            "part_of": _total(one.record, metrics),
            "hints": "；".join([*_flag_names(one.record, labels), *messages.get(one.record.id, ())]),
            "evidence": _evidence(one.record),
        }
        yield SheetRow(one, one.record, cells, one.original)


def _place_cells(one: CurrentRecord, labels: Labels) -> dict[str, str]:
    kind = "metric" if isinstance(one.record, Metric) else "practice"
    return {
        "id": one.record.id,
        "file": one.file,
        "report": one.report.title or "",
        "type": labels.name("type", kind),
        **_verdict_cells(one.verdict, labels),
    }


def _verdict_cells(verdict: Verdict | None, labels: Labels) -> dict[str, str]:
    if verdict is None:
        return {"decision": "", "note": ""}
    return {"decision": labels.name("decision", verdict.decision), "note": verdict.note}


def _field_cells(record: Decidable, labels: Labels) -> dict[str, str]:
    cells = {
        field: "" if getattr(record, field) is None else shown(field, canonical(record, field), labels)
        for field in editable(record)
    }
    if not isinstance(record, Metric):
        cells["label"] = record.label_zh
    return {
        **cells,
        "section": record.section or "",
        "text": one_line(record.text),
        "confidence": f"{record.confidence:.2f}",
    }


def shown(field: str, value: str | None, labels: Labels) -> str:
    """A field's value as the sheet shows it."""
    if not value:
        return ""
    return labels.name(field, value) if field in LABELLED else one_line(value)


def one_line(text: str) -> str:
    """Text without the line breaks and tabs of its source, which a cell shows badly."""
    return text.replace("\n", "").replace("\t", " ")


def _total(record: Decidable, metrics: Mapping[str, Metric]) -> str:
    total = metrics.get(record.part_of or "") if isinstance(record, Metric) else None
    return "" if total is None else one_line(f"{total.indicator or ''} {total.text}").strip()


def _messages(findings: Sequence[Finding]) -> dict[str, list[str]]:
    """What findings say about each metric that they question."""
    messages: dict[str, list[str]] = {}
    for finding in findings:
        for metric in finding.metrics if finding.verdict in ("mismatch", "odd") else ():
            messages.setdefault(metric, []).append(finding.message)
    return messages


def _flag_names(record: Decidable, labels: Labels) -> list[str]:
    return [labels.name("flag", flag) for flag in record.flags]


def _evidence(record: Decidable) -> str:
    """The evidence with the mention marked. Evidence that does not hold the mention (a header's) has it put before."""
    start, end = record.start - record.evidence_start, record.end - record.evidence_start
    evidence = record.evidence
    if start < 0 or evidence[start:end] != record.text:
        return one_line(f"【{record.text}】{evidence}")
    return one_line(f"{evidence[:start]}【{record.text}】{evidence[end:]}")

"""Renders records and documents as the lines of the contract: plain values that JSON can hold, keys in order."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ..model import Finding, Metric, Practice, Record
from .entry import Versions
from .schema import SCHEMA_VERSION, DocumentLine, FindingLine, MetricLine, PracticeLine, ReportLine
from .view import CurrentRecord, Found, StoredDocument

PLAIN = frozenset({str, int, float, bool, type(None)})


def metric_line(metric: Metric, *, file: str, versions: Versions) -> dict[str, Any]:
    """The line of a metric, with exactly the keys of `MetricLine`; `file` is the document's first path."""
    return _line(MetricLine, vars(metric), type="metric", file=file, **_stamp(versions))


def practice_line(practice: Practice, *, file: str, versions: Versions) -> dict[str, Any]:
    """The line of a practice, with exactly the keys of `PracticeLine`."""
    return _line(PracticeLine, vars(practice), type="practice", file=file, **_stamp(versions))


def finding_line(finding: Finding, *, file: str, versions: Versions) -> dict[str, Any]:
    """The line of a finding, with exactly the keys of `FindingLine`."""
    return _line(FindingLine, vars(finding), type="finding", file=file, **_stamp(versions))


def document_line(document: StoredDocument) -> dict[str, Any]:
    """The line of a document, with exactly the keys of `DocumentLine`."""
    fields = {name: getattr(document, name) for name in ("id", "files", "sha256", "format", "state", "reason", "text")}
    reports = [_line(ReportLine, vars(report)) for report in document.reports]
    return _line(DocumentLine, fields, type="document", reports=reports, **_stamp(document.versions))


def record_line(current: CurrentRecord) -> dict[str, Any]:
    """The line of a record as it stands now."""
    return found_line(current.record, file=current.file, versions=current.versions)


def found_line(found: Found, *, file: str, versions: Versions) -> dict[str, Any]:
    """The line of a metric, practice or finding."""
    if isinstance(found, Metric):
        return metric_line(found, file=file, versions=versions)
    if isinstance(found, Practice):
        return practice_line(found, file=file, versions=versions)
    return finding_line(found, file=file, versions=versions)


def plain(value: Any) -> Any:
    """A value as a line holds it: decimals as digits, dates as ISO, tuples as lists.

    >>> plain(Decimal("6.10E+4")), plain(Decimal("85.50")), plain(date(2016, 10, 31))
    ('61000', '85.5', '2016-10-31')
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        digits = format(value, "f")
        return (digits.rstrip("0").rstrip(".") if "." in digits else digits) if value else "0"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def _stamp(versions: Versions) -> dict[str, str]:
    return {
        "program_version": versions.program,
        "patterns_version": versions.patterns,
        "schema_version": SCHEMA_VERSION,
    }


def _line(shape: type[Record], fields: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    values = {**fields, **more}
    # Most values are plain already, and a run has millions of them.
    return {name: value if type(value := values[name]) in PLAIN else plain(value) for name in shape.model_fields}

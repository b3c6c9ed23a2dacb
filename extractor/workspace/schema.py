"""The contract of a line of `records.jsonl` and `documents.jsonl`; field order is the order in the file."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from ..model import Change, Flag, Funding, Kind, Qualifier, Record, Status
from .entry import FileState

SCHEMA_VERSION = "1"

PlainDecimal = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$")]
RecordId = Annotated[str, Field(pattern=r"^[A-Za-z]")]
Offset = Annotated[int, Field(ge=0)]


class MetricLine(Record):
    """A metric. Offsets are code points of the document's `text`; decimals are in the base unit, never an exponent."""

    type: Literal["metric"]
    id: RecordId
    file: str
    report: str
    region: str | None
    adcode: str | None
    start: Offset
    end: Offset
    text: str
    kind: Kind
    value: PlainDecimal
    high: PlainDecimal | None
    unit: str
    qualifier: Qualifier
    change: Change | None
    indicator: str | None
    indicator_code: str | None
    status: Status | None
    period_raw: str | None
    period_start: date | None
    period_end: date | None
    funding: Funding | None
    part_of: str | None
    section: str | None
    page: int | None
    evidence: str
    confidence: float
    rule: str
    flags: tuple[Flag, ...]
    paragraph: int
    step: PlainDecimal | None
    same_as: str | None
    program_version: str
    patterns_version: str
    schema_version: str


class PracticeLine(Record):
    """A practice; `start`/`end` bound its trigger phrase."""

    type: Literal["practice"]
    id: RecordId
    file: str
    report: str
    region: str | None
    adcode: str | None
    start: Offset
    end: Offset
    text: str
    label: str
    label_zh: str
    category: str
    actor: str | None
    section: str | None
    page: int | None
    evidence: str
    confidence: float
    rule: str
    flags: tuple[Flag, ...]
    program_version: str
    patterns_version: str
    schema_version: str


class FindingLine(Record):
    """A check's verdict; `metrics` are ids of metric lines."""

    type: Literal["finding"]
    id: RecordId
    file: str
    report: str
    check: str
    verdict: Literal["holds", "rounds", "mismatch", "odd"]
    expected: PlainDecimal | None
    found: PlainDecimal | None
    metrics: tuple[str, ...]
    message: str
    program_version: str
    patterns_version: str
    schema_version: str


class ReportLine(Record):
    """One report of a document; `end` is exclusive."""

    id: str
    title: str | None
    region: str | None
    adcode: str | None
    start: Offset
    end: Offset


class DocumentLine(Record):
    """A document; `files` lists every path with these bytes. `format` and `text` are null when it was unreadable."""

    type: Literal["document"]
    id: RecordId
    files: tuple[str, ...]
    sha256: str | None
    format: str | None
    state: FileState
    reason: str | None
    text: str | None
    reports: tuple[ReportLine, ...]
    program_version: str
    patterns_version: str
    schema_version: str


Line = Annotated[MetricLine | PracticeLine | FindingLine | DocumentLine, Field(discriminator="type")]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of `records.jsonl` or `documents.jsonl`.

    >>> json_schema()["discriminator"]["propertyName"]
    'type'
    """
    adapter: TypeAdapter[Any] = TypeAdapter(Line)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "extractor line",
        **adapter.json_schema(),
    }

"""A linked quantity, the program's main product."""

from datetime import date
from decimal import Decimal
from typing import Literal

from .mention import Kind, Qualifier
from .span import Span

Status = Literal["planned", "actual", "in_progress", "required"]
Change = Literal["increase", "decrease"]
Funding = Literal["central", "provincial", "city", "county", "social"]
Flag = Literal[
    "unit_slip",
    "unit_from_header",
    "scale_from_context",
    "no_indicator",
    "no_region",
    "no_period",
    "mismatch",
    "odd",
    "accepted",
    "changed",
    "rejected",
]


class Metric(Span):
    """One count, amount, percentage … with what it measures. Field meanings are the contract of `records.jsonl`.

    `value`, `high` and `step` are in the base unit; `period_start`/`period_end` are inclusive ISO dates; `part_of` and
    `same_as` are ids of other metrics; `paragraph` is the index of the block it stands in.
    """

    id: str
    report: str
    region: str | None = None
    adcode: str | None = None
    kind: Kind
    value: Decimal
    high: Decimal | None = None
    unit: str
    qualifier: Qualifier = "exact"
    change: Change | None = None
    indicator: str | None = None
    indicator_code: str | None = None
    status: Status | None = None
    period_raw: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    funding: Funding | None = None
    part_of: str | None = None
    section: str | None = None
    page: int | None = None
    evidence: str
    evidence_start: int
    confidence: float
    rule: str
    cue: str | None = None
    flags: tuple[Flag, ...] = ()
    paragraph: int
    step: Decimal | None = None
    same_as: str | None = None

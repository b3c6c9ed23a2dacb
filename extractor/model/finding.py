"""What a check found about a report's own arithmetic."""

from decimal import Decimal
from typing import Literal

from .base import Record


class Finding(Record):
    """A check's verdict over some metrics. `metrics` are their ids; `message` is for a reader, sum worked out."""

    id: str
    report: str
    check: str
    verdict: Literal["holds", "rounds", "mismatch", "odd"]
    expected: Decimal | None = None
    found: Decimal | None = None
    metrics: tuple[str, ...]
    message: str

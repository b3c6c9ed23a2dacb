"""What a check found about a report's own arithmetic."""

from decimal import Decimal
from typing import Literal

from .base import Record

FindingVerdict = Literal["holds", "rounds", "mismatch", "odd"]


class Finding(Record):
    """A check's verdict over some metrics. `metrics` are their ids; the messages are for readers, sum worked out."""

    id: str
    report: str
    check: str
    verdict: FindingVerdict
    expected: Decimal | None = None
    found: Decimal | None = None
    metrics: tuple[str, ...]
    message: str
    message_en: str = ""

"""A working method that a report describes."""

from .metric import Flag
from .span import Span


class Practice(Span):
    """A labelled working method; the span is its trigger phrase. `actor` is the place or body that does it."""

    id: str
    report: str
    region: str | None = None
    adcode: str | None = None
    label: str
    label_zh: str
    category: str
    actor: str | None = None
    section: str | None = None
    page: int | None = None
    evidence: str
    evidence_start: int
    confidence: float
    rule: str
    flags: tuple[Flag, ...] = ()

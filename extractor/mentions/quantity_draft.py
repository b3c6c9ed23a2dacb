"""A quantity in the making, before it becomes a record."""

from decimal import Decimal
from typing import NamedTuple

from ..model import Kind, Qualifier, Quantity


class Draft(NamedTuple):
    """All of a quantity but its text; `end` and `start` include attached qualifiers."""

    start: int
    end: int
    kind: Kind
    value: Decimal
    unit: str
    rule: str
    high: Decimal | None = None
    qualifier: Qualifier = "exact"
    step: Decimal | None = None
    unit_id: str | None = None
    threshold: bool = False
    flags: tuple[str, ...] = ()

    def finish(self, text: str) -> Quantity:
        """The record, with the stretch of `text` it stands for."""
        return Quantity(text=text[self.start : self.end], **self._asdict())

"""What a check says before it is put into words."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple, Protocol

from ..model import FindingVerdict, Metric
from .facts import Facts


class Judgement(NamedTuple):
    """A check's verdict over metrics. `wording` is the id of a `findings` row, `values` fill its places."""

    wording: str
    verdict: FindingVerdict
    metrics: tuple[Metric, ...]
    values: Mapping[str, str]
    expected: Decimal | None = None
    found: Decimal | None = None


class Check(Protocol):
    """One way in which a report's own figures can be held against each other."""

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """The judgements over one report."""
        ...

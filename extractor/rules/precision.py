"""Rows of `precision.jsonl`: how often each rule was right on gold."""

from pydantic import Field

from .schema import Row


class PrecisionRow(Row):
    """A rule's tally on gold and its Laplace-smoothed precision. Written by `extractor evaluate --write-precision`."""

    rule: str
    right: int = Field(ge=0)
    total: int = Field(ge=0)
    precision: float = Field(gt=0, lt=1)

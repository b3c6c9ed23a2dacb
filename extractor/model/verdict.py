"""A reviewer's decision on one record. It stands beside the machine's record and never overwrites it."""

from typing import Literal

from pydantic import Field

from .base import Record


class Verdict(Record):
    """`changes` maps a record's field to its corrected value, as the text that records.jsonl would hold, or null."""

    record: str
    decision: Literal["accept", "change", "reject"]
    changes: dict[str, str | None] = Field(default_factory=dict)
    source: str
    note: str = ""

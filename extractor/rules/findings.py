"""Rows of `patterns/findings.yaml` and `patterns/finding-cues.yaml`: what checks say, and the words they go by."""

from typing import Literal

from pydantic import Field

from .schema import Row, RuleRow

FindingCueRole = Literal[
    "average",
    "bounded_rate",
    "completion",
    "completion_rate",
    "constant_prices",
    "done",
    "doubling",
    "filler",
    "ranked",
    "level_from",
    "level_to",
    "open_list",
    "planned_base",
    "share_of",
    "start_rate",
    "subtotal",
    "sum_after",
    "together",
    "undone",
    "vague",
]


class FindingRow(Row):
    """The message of one finding, in Chinese and English; both have the same places for values."""

    check: str
    zh: str
    en: str


class FindingCueRow(RuleRow):
    """Words that tell a check how figures belong together; each stands as it is written in the text."""

    role: FindingCueRole
    words: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()
    """Longer words that hold one of `words` and mean something else."""


class RequirementRow(Row):
    """What a report on a programme has to give. `titles` are words of such a report's title; one of `indicators`
    in the name of any of its metrics is enough."""

    titles: tuple[str, ...] = Field(min_length=1)
    indicators: tuple[str, ...] = Field(min_length=1)
    name_zh: str
    name_en: str

"""Rows of `units.yaml`, `classifiers.jsonl` and `denominators.yaml`: what may follow a number."""

from collections.abc import Mapping

from pydantic import Field

from ..model import Kind, Qualifier
from .schema import Row


class UnitRow(Row):
    """A unit of measure: `surfaces` are all its spellings, each kept as written in the record's `unit`.

    `unit` names a fixed unit instead of the spelling (％ and % are one). `times` scales the number (八成 is 80 %).
    `needs_before`/`needs_after` are regexes for the text next to the quantity: where either is given, one of the two
    must fit or the number is no quantity of this unit. `never_after` is a regex for what may not follow the unit
    (年 before 级), `never_before` for what may not precede the number. `needs_multiplier` asks for 万 or 亿.
    `needs_header` is a regex for the header of a column whose bare numbers are of this unit (排名（名）).
    `qualifier` is what the spelling itself says (两个多月 is more than two months).
    """

    unit: str | None = None
    dimension: Kind
    surfaces: tuple[str, ...]
    times: int = 1
    needs_before: str | None = None
    needs_after: str | None = None
    never_before: str | None = None
    never_after: str | None = None
    needs_multiplier: bool = False
    needs_header: str | None = None
    qualifier: Qualifier = "exact"


class ClassifierRow(Row):
    """A measure word for countable things, with the nouns it was seen with and how often.

    `arabic_only`: too common in words and idioms to be believed after a Chinese numeral. `object`: names a thing so
    plainly that 一 before it at the end of a clause counts (捐建教学楼一栋). `never_after` is a regex for what may
    not follow a classifier that stands after a Chinese numeral or behind a space (项 before 目).
    """

    classifier: str
    frequency: int = 0
    nouns: Mapping[str, int] = Field(default_factory=dict)
    arabic_only: bool = False
    object: bool = False
    never_after: str | None = None


class DenominatorRow(Row):
    """What a rate is taken per: the 月 of 元/月. `spoken` ones are also read after 每 (元每月)."""

    surfaces: tuple[str, ...]
    spoken: bool = False
    makes_rate: bool
    """Whether the quantity becomes a rate (per time or head) or stays what it was (微克/立方米)."""

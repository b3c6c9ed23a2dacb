"""Rows of places: the divisions of GB/T 2260, what looks like one and is none, towns, and words for one's own place."""

from typing import Literal, Self

from pydantic import model_validator

from .schema import Row, RuleRow

DivisionLevel = Literal["province", "prefecture", "county"]


class DivisionRow(Row):
    """An administrative division. `short` are other names for it; `first`/`last` the years of its name, where known.

    A row with `last` is a former name or code; `parent` is the code of the next division above.
    """

    code: str
    name: str
    level: DivisionLevel
    parent: str | None
    short: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None


class PlaceTrapRow(RuleRow):
    """A name of the division table that is mostly, or in some context, no place.

    `names` are the names it speaks of (none: every name, `only` narrows it to short or full ones). It holds where
    `before` matches the text that ends at the name and `after` the text behind it; an empty one always matches.
    `unless` says what makes it a place all the same: its `parent` stands right before it, or it lies in the `report`'s
    own prefecture or behind its parent. An example's surface is the name.
    """

    names: tuple[str, ...] = ()
    only: Literal["short", "full"] | None = None
    before: str = ""
    after: str = ""
    unless: Literal["parent", "report"] | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.names or self.before or self.after):
            raise ValueError("a trap needs names, before or after")
        return self


class TownRow(RuleRow):
    """How a town or village is written; the whole match is its name. Words in `not_names` are none."""

    pattern: str
    level: Literal["town", "village"]
    not_names: str = ""


class SelfPlaceRow(RuleRow):
    """Words for the report's own place (全县, 我市, 辖区); `levels` are the levels that the place can have."""

    pattern: str
    levels: tuple[DivisionLevel, ...]

"""The strict shapes of pattern rows that every kind shares."""

from pydantic import BaseModel, ConfigDict, Field


class PatternModel(BaseModel):
    """Frozen and strict: an unknown key in a pattern file is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Example(PatternModel):
    """A text in which the row must match, and the exact stretch that it must match."""

    text: str
    surface: str


class Row(PatternModel):
    """One pattern. `id` is dotted and begins with its kind (unit.area.mu)."""

    id: str = Field(pattern=r"^[a-z0-9_-]+(\.[a-z0-9_-]+)+$")
    note: str = ""


class RuleRow(Row):
    """A row that decides something, so it carries cases both ways."""

    examples: tuple[Example, ...] = Field(min_length=1)
    non_examples: tuple[str, ...] = Field(min_length=1)

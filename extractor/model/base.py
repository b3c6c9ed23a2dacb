"""The base of every record: frozen, and strict about unknown fields."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value object. Two records with equal fields are equal; none can be changed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

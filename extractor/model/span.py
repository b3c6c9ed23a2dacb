"""A stretch of the canonical text."""

from typing import Self

from pydantic import model_validator

from .base import Record


class Span(Record):
    """Half-open pair of code-point offsets into `Document.text`, with the text between them.

    >>> Span(start=3, end=5, text="两所").length
    2
    """

    start: int
    end: int
    text: str

    @model_validator(mode="after")
    def _text_fits(self) -> Self:
        if self.end - self.start != len(self.text) or self.start < 0:
            raise ValueError(f"span {self.start}:{self.end} does not fit the text {self.text!r}")
        return self

    @property
    def length(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def overlaps(self, start: int, end: int) -> bool:
        """Whether this span shares at least one character with start:end."""
        return self.start < end and start < self.end

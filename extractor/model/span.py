"""A stretch of the canonical text."""

from pydantic import ValidationInfo, field_validator

from .base import Record


class Span(Record):
    """Half-open pair of code-point offsets into `Document.text`, with the text between them.

    >>> Span(start=3, end=5, text="两所").length
    2
    """

    start: int
    end: int
    text: str

    @field_validator("text")
    @classmethod
    def _fits(cls, text: str, info: ValidationInfo) -> str:
        """Of the field and not of the model: what wraps spans would have each of them checked again."""
        start, end = info.data.get("start", 0), info.data.get("end", len(text))
        if end - start != len(text) or start < 0:
            raise ValueError(f"span {start}:{end} does not fit the text {text!r}")
        return text

    @property
    def length(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def overlaps(self, start: int, end: int) -> bool:
        """Whether this span shares at least one character with start:end."""
        return self.start < end and start < self.end

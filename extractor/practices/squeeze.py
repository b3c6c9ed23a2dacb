"""White space inside Chinese text (hard-wrapped lines, 目 标) means nothing: match without it, answer with it."""

from typing import NamedTuple


class Squeezed(NamedTuple):
    """A stretch of text without its white space; `offsets` are where each character stood, null when it had none."""

    text: str
    base: int
    offsets: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the original text of a non-empty stretch of the squeezed one."""
        if self.offsets is None:
            return self.base + start, self.base + end
        return self.offsets[start], self.offsets[end - 1] + 1


def squeeze(text: str, start: int, end: int) -> Squeezed:
    """text[start:end] without white space.

    >>> squeeze("签订责任 书", 0, 6).span(2, 5)
    (2, 6)
    """
    stretch = text[start:end]
    words = stretch.split()
    if len(words) == 1 and len(words[0]) == len(stretch):
        return Squeezed(stretch, start, None)
    offsets = tuple(start + i for i, character in enumerate(stretch) if not character.isspace())
    return Squeezed("".join(words), start, offsets)

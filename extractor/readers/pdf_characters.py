"""The characters of a PDF page with their boxes, as a reader sees the page: rotation undone, origin at the top left."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from .limits import check_characters
from .radicals import unify_radicals

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points."""
NONCHARACTERS = frozenset({0xFFFE, 0xFFFF, 0xAD})


@dataclass(frozen=True, slots=True)
class Character:
    """One character; its box is as wide as its advance and as high as its font."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def size(self) -> float:
        """Height of the box, close to the font size."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical centre."""
        return (self.top + self.bottom) / 2

    def inside(self, box: Box) -> bool:
        """Whether the centre lies in a box."""
        left, top, right, bottom = box
        return left <= (self.x0 + self.x1) / 2 <= right and top <= self.middle <= bottom


def read_characters(page: Any, *, number: int) -> list[Character]:
    """The characters of a pypdfium2 page in drawing order, without those that pdfium makes up (spaces, line ends).

    Raises `UnreadableFile` (`too_large`) for an absurd number of characters.
    """
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        check_characters(count, page=number)
        place = _placer(page)
        found = (_character(text_page.raw, index, place) for index in range(count))
        return [character for character in found if character is not None]
    finally:
        text_page.close()


def _character(text_page: Any, index: int, place: Callable[[Box], Box]) -> Character | None:
    code = pdfium.FPDFText_GetUnicode(text_page, index)
    if code < 0x20 or code in NONCHARACTERS or 0xD800 <= code < 0xE000:
        return None
    if pdfium.FPDFText_IsGenerated(text_page, index) == 1:
        return None
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(text_page, index, rectangle):
        return None
    box = place((rectangle.left, rectangle.top, rectangle.right, rectangle.bottom))
    return Character(unify_radicals(chr(code)), *box)


def _placer(page: Any) -> Callable[[Box], Box]:
    """A function from page space (origin at the bottom left of the unrotated sheet) to the page as seen."""
    left, bottom, right, top = page.get_cropbox()
    turn = PLACERS[page.get_rotation()]

    def place(box: Box) -> Box:
        x0, y1, x1, y0 = box
        first = turn(x0 - left, y0 - bottom, right - left, top - bottom)
        second = turn(x1 - left, y1 - bottom, right - left, top - bottom)
        xs, ys = sorted((first[0], second[0])), sorted((first[1], second[1]))
        return xs[0], ys[0], xs[1], ys[1]

    return place


PLACERS: dict[int, Callable[[float, float, float, float], tuple[float, float]]] = {
    0: lambda x, y, width, height: (x, height - y),
    90: lambda x, y, width, height: (y, x),
    180: lambda x, y, width, height: (width - x, y),
    270: lambda x, y, width, height: (height - y, width - x),
}

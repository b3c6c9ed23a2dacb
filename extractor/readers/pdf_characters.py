"""The characters of a PDF page with their boxes, text upright, origin at the top left."""

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from .limits import check_characters
from .radicals import unify_radicals

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points."""
ANGLE_SAMPLES = 60
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


@dataclass(frozen=True)
class Sheet:
    """A page turned so that its text is upright; `turn` is by how many degrees, width and height are in points."""

    characters: tuple[Character, ...]
    width: float
    height: float
    turn: int


def read_sheet(page: Any, *, number: int) -> Sheet:
    """The characters of a pypdfium2 page in drawing order, without those that pdfium makes up (spaces, line ends).

    The text decides which way is up: a page's own rotation is often missing, or set for a text that needs none.
    Raises `UnreadableFile` (`too_large`) for an absurd number of characters.
    """
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        check_characters(count, page=number)
        turn = _text_turn(text_page.raw, count)
        left, bottom, right, top = page.get_cropbox()
        place = _placer((left, bottom, right, top), turn)
        found = (_character(text_page.raw, index, place) for index in range(count))
        sides = (right - left, top - bottom)
        width, height = sides if turn % 180 == 0 else sides[::-1]
        return Sheet(tuple(each for each in found if each is not None), width, height, turn)
    finally:
        text_page.close()


def _text_turn(text_page: Any, count: int) -> int:
    """The commonest direction of writing, in degrees against the clock, by quarter turns (pdfium counts with it)."""
    step = max(count // ANGLE_SAMPLES, 1)
    angles = (pdfium.FPDFText_GetCharAngle(text_page, index) for index in range(0, count, step))
    turns = Counter(-round(math.degrees(angle) / 90) * 90 % 360 for angle in angles if angle >= 0)
    return turns.most_common(1)[0][0] if turns else 0


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


def _placer(sheet: Box, turn_degrees: int) -> Callable[[Box], Box]:
    """A function from page space (origin at the bottom left) to the sheet turned upright (origin at the top left)."""
    left, bottom, right, top = sheet
    turn = PLACERS[turn_degrees]

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

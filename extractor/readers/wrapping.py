"""Hard-wrapped text: was each paragraph broken into lines of one width, and which lines belong together?"""

import itertools
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

import regex

MIN_WIDTH = 40
"""Columns; a Chinese character takes two. Narrower equal lines are lists, not prose."""
MIN_SEVERED_WIDTH = 30
SENTENCE_END = "。！？!?；;：:…"
CLOSERS = "”’」』）》】)]"


class Wrapping:
    """The width that a text was wrapped at, in columns, and the margin of its continuation lines."""

    def __init__(self, width: int, margin: int) -> None:
        self.width = width
        self.margin = margin

    def continues(self, line: str, following: str, *, first: bool = True) -> bool:
        """Whether `following` goes on with the paragraph of `line`; `first` says that `line` begins that paragraph.

        It does when its first word would not have fitted on `line`, or when `line` breaks off in the middle of a
        sentence (people who break lines by hand are not exact) and is too long, or too far on, for a heading.
        """
        if not line.strip() or not following.strip() or indent_of(following) - self.margin >= 2:
            return False
        finished = ends_sentence(line)
        if finished and opens_item(following):
            return False
        length = columns(line.rstrip())
        fits = length + columns(first_unit(following)) <= self.width - 2
        cut_off = not finished and (not first or length > 0.7 * self.width)
        return not fits or cut_off or severs_number(line, following)


def find_wrapping(lines: Sequence[str]) -> Wrapping | None:
    """The wrapping of a text given as lines, or None when lines are whole paragraphs.

    Wrapped text has many lines of nearly one full width, and most of these end in the middle of a sentence.
    """
    filled = [line.rstrip() for line in lines if line.strip()]
    widths = [columns(line) for line in filled]
    width = _common_full_width(widths)
    if width is None or sum(other > width + 4 for other in widths) > len(widths) // 20:
        return None
    if _is_filled(filled, width) or _severs_numbers(filled, width):
        return Wrapping(width, min(indent_of(line) for line in filled))
    return None


def _is_filled(lines: Sequence[str], width: int) -> bool:
    """Whether many lines are about as wide as the text, and most of these end in the middle of a sentence."""
    full = [line for line in lines if width - 5 <= columns(line) <= width + 4]
    long_lines = sum(columns(line) >= width // 2 for line in lines)
    unfinished = sum(not ends_sentence(line) for line in full)
    return width >= MIN_WIDTH and len(full) >= max(3, 0.4 * long_lines) and unfinished >= 0.6 * len(full)


def _severs_numbers(lines: Sequence[str], width: int) -> bool:
    """Whether numbers are parted from their units by line ends: nobody begins a paragraph with 余个 or %."""
    long_lines = [line for line in lines if columns(line) >= 0.7 * width]
    unfinished = sum(not ends_sentence(line) for line in long_lines)
    severed = sum(
        columns(before) >= 0.3 * width and severs_number(before, after) for before, after in itertools.pairwise(lines)
    )
    return width >= MIN_SEVERED_WIDTH and severed >= 3 and unfinished >= 0.6 * len(long_lines)


def severs_number(line: str, following: str) -> bool:
    """Whether a line end parts a number from its unit.

    >>> severs_number("新增停车位9600", "余个"), severs_number("概况", "余个")
    (True, False)
    """
    return bool(_severed_pattern().search(f"{line.rstrip()}\n{following.lstrip()}"))


def group_lines(lines: Sequence[str], wrapping: Wrapping | None) -> Iterator[tuple[int, int]]:
    """Yield (first, last) line indices of each paragraph; blank lines belong to none."""
    first: int | None = None
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        if first is None:
            first = index
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if wrapping is None or not wrapping.continues(line, following, first=first == index):
            yield first, index
            first = None


def columns(text: str) -> int:
    """Width on a fixed grid: 2 for a wide or ambiguous character (Chinese quotes, dashes), 1 for others."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def indent_of(line: str) -> int:
    """Columns of blank space at the beginning of a line."""
    return columns(line[: len(line) - len(line.lstrip())])


def ends_sentence(line: str) -> bool:
    """Whether a line ends where a sentence or list item does.

    >>> ends_sentence("（新建学校3所。）"), ends_sentence("新建学校")
    (True, False)
    """
    text = line.rstrip().rstrip(CLOSERS)
    return text.endswith(tuple(SENTENCE_END)) or (text.endswith(".") and not text[-2:-1].isdigit())


def opens_item(line: str) -> bool:
    """Whether a line begins with a number of a list or heading (一、 （二） 3. 4． ①)."""
    return bool(_item_pattern().match(line.lstrip()))


def first_unit(line: str) -> str:
    """The piece at a line's beginning that a typesetter would not break, closing punctuation included.

    >>> first_unit("86.03%，高于全省"), first_unit("亿元")
    ('86.03%，', '亿')
    """
    found = _unit_pattern().match(line.lstrip())
    return found.group() if found else ""


def _common_full_width(widths: Sequence[int]) -> int | None:
    needed = max(3, len(widths) * 15 // 100)
    for width in sorted(set(widths), reverse=True):
        if sum(width - 3 <= other <= width for other in widths) >= needed:
            return width
    return None


@cache
def _item_pattern() -> regex.Pattern[str]:
    number = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
    return regex.compile(rf"[（(]?{number}(?:[、)）]|[.．](?!\d))|[①-⑳⑴-⒇]|第[一二三四五六七八九十]+[章节条]")


@cache
def _unit_pattern() -> regex.Pattern[str]:
    return regex.compile(r"\p{Ps}*[“‘]*(?:[A-Za-z0-9.,．]+[%％‰]?|.)[\p{Pe}”’，。、；：！？,.;:!?%％‰…]*")


@cache
def _severed_pattern() -> regex.Pattern[str]:
    return regex.compile(r"(?:\d|\d[万亿])\n(?:[%％‰余多]|[亿万个家所人户栋套台元天件公平小名])")

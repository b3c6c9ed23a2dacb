"""Hard-wrapped text: was each paragraph broken into lines of one width, and which lines belong together?"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

import regex

MIN_WIDTH = 40
"""Columns; a Chinese character takes two. Narrower equal lines are lists, not prose."""
SENTENCE_END = "。！？!?；;：:…"
CLOSERS = "”’」』）》】)]"


class Wrapping:
    """The width that a text was wrapped at, in columns, and the margin of its continuation lines."""

    def __init__(self, width: int, margin: int) -> None:
        self.width = width
        self.margin = margin

    def continues(self, line: str, following: str) -> bool:
        """Whether `following` goes on with the paragraph of `line`.

        It does when its first word would not have fitted on `line`, or when a rather long `line` breaks off in the
        middle of a sentence (people who break lines by hand are not exact).
        """
        if not line.strip() or not following.strip() or indent_of(following) - self.margin >= 2:
            return False
        finished = ends_sentence(line)
        if finished and opens_item(following):
            return False
        length = columns(line.rstrip())
        fits = length + columns(first_unit(following)) <= self.width - 2
        return not fits or (not finished and length > 0.7 * self.width)


def find_wrapping(lines: Sequence[str]) -> Wrapping | None:
    """The wrapping of a text given as lines, or None when lines are whole paragraphs.

    Wrapped text has many lines of nearly one full width, and most of these end in the middle of a sentence.
    """
    filled = [line.rstrip() for line in lines if line.strip()]
    widths = [columns(line) for line in filled]
    width = _common_full_width(widths)
    if width is None or width < MIN_WIDTH or sum(other > width + 4 for other in widths) > len(widths) // 20:
        return None
    full = [line for line, own in zip(filled, widths, strict=True) if width - 5 <= own <= width + 4]
    long_lines = sum(own >= width // 2 for own in widths)
    unfinished = sum(not ends_sentence(line) for line in full)
    if len(full) < max(3, 0.4 * long_lines) or unfinished < 0.6 * len(full):
        return None
    return Wrapping(width, min(indent_of(line) for line in filled))


def group_lines(lines: Sequence[str], wrapping: Wrapping | None) -> Iterator[tuple[int, int]]:
    """Yield (first, last) line indices of each paragraph; blank lines belong to none."""
    first: int | None = None
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        if first is None:
            first = index
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if wrapping is None or not wrapping.continues(line, following):
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
    return line.rstrip().rstrip(CLOSERS).endswith(tuple(SENTENCE_END))


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
    return regex.compile(r"\p{Ps}*[“‘]*(?:[A-Za-z0-9.,．]+[%％‰]?|.)[\p{Pe}”’，。、；：！？%％‰…]*")

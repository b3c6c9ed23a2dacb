"""From characters to lines: rows by height on the page, cut where a wide gap parts them."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from .pdf_characters import Character

PIECE_GAP = 0.9
"""In character heights: a wider gap may part two columns or cells (a hanging comma narrows the gap of columns)."""
SPACE_GAP = 1.5
"""Within one line a gap this wide is a space that somebody meant."""
WORD_GAP = 0.2
ROW_TOLERANCE = 0.4
SMALL = 0.8
"""A character below this share of the usual height may be raised or lowered: it joins the row that it stands in."""


@dataclass(frozen=True)
class Line:
    """A piece of a row without a wide gap. `column` is 0 for full width, 1 for the left and 2 for the right column."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    page: int
    column: int = 0

    @property
    def middle(self) -> float:
        """Vertical centre."""
        return (self.top + self.bottom) / 2


def find_rows(characters: Sequence[Character], *, page: int) -> list[list[Line]]:
    """Rows from top to bottom, each with its lines from left to right."""
    rows = [_cut(row, page) for row in _group_rows(characters)]
    return [row for row in rows if row]


def merge_row(row: Sequence[Line]) -> Line:
    """One line of a row's pieces, a space for every really wide gap."""
    text = row[0].text
    for before, after in itertools.pairwise(row):
        text += (" " if after.x0 - before.x1 > SPACE_GAP * after.size else "") + after.text
    return Line(
        text=text,
        x0=row[0].x0,
        top=min(line.top for line in row),
        x1=row[-1].x1,
        bottom=max(line.bottom for line in row),
        size=max(line.size for line in row),
        page=row[0].page,
    )


def _group_rows(characters: Sequence[Character]) -> list[list[Character]]:
    printed = [character for character in characters if not character.text.isspace()]
    if not printed:
        return []
    usual = median(character.size for character in printed)
    tall = [character for character in characters if character.size >= SMALL * usual]
    small = [character for character in characters if character.size < SMALL * usual]
    rows = _cluster(tall)
    loose = [character for character in small if not _join_row(character, rows)]
    rows.extend(_cluster(loose))
    return sorted(rows, key=lambda row: row[0].middle)


def _cluster(characters: Iterable[Character]) -> list[list[Character]]:
    rows: list[list[Character]] = []
    for character in sorted(characters, key=lambda each: each.middle):
        if rows and character.middle - rows[-1][0].middle <= ROW_TOLERANCE * max(character.size, rows[-1][0].size):
            rows[-1].append(character)
        else:
            rows.append([character])
    return rows


def _join_row(character: Character, rows: Sequence[list[Character]]) -> bool:
    """Put a small character into the row where it touches a neighbour; False when there is none."""
    for row in rows:
        inside = row[0].top <= character.middle <= row[0].bottom
        if inside and any(_touch(character, other) for other in row):
            row.append(character)
            return True
    return False


def _touch(one: Character, other: Character) -> bool:
    return max(one.x0, other.x0) - min(one.x1, other.x1) <= max(one.size, other.size)


def _cut(row: Sequence[Character], page: int) -> list[Line]:
    ordered = _without_doubles(sorted(row, key=lambda each: (each.x0, each.x1)))
    pieces: list[list[Character]] = [[]]
    for character in ordered:
        last = pieces[-1][-1] if pieces[-1] else None
        if last is not None and character.x0 - last.x1 > PIECE_GAP * max(character.size, last.size):
            pieces.append([])
        pieces[-1].append(character)
    return [line for piece in pieces if (line := _line(piece, page)) is not None]


def _without_doubles(row: Sequence[Character]) -> list[Character]:
    """Bold is often faked by drawing a character twice, a hair apart."""
    kept: list[Character] = []
    for character in row:
        doubled = any(
            other.text == character.text and abs(other.x0 - character.x0) < 0.2 * character.size for other in kept[-2:]
        )
        if not doubled:
            kept.append(character)
    return kept


def _line(characters: list[Character], page: int) -> Line | None:
    printed = [index for index, character in enumerate(characters) if not character.text.isspace()]
    if not printed:
        return None
    characters = characters[printed[0] : printed[-1] + 1]
    return Line(
        text=_spaced(characters),
        x0=characters[0].x0,
        top=min(character.top for character in characters),
        x1=max(character.x1 for character in characters),
        bottom=max(character.bottom for character in characters),
        size=median(character.size for character in characters),
        page=page,
    )


def _spaced(characters: Sequence[Character]) -> str:
    """The text of a line. Only between Latin letters does a gap mean a space; Chinese type has gaps of its own."""
    pieces = [characters[0].text]
    for before, after in itertools.pairwise(characters):
        letters = _is_letter(before.text) and _is_letter(after.text)
        if letters and after.x0 - before.x1 > WORD_GAP * after.size:
            pieces.append(" ")
        pieces.append(after.text)
    return "".join(pieces)


def _is_letter(text: str) -> bool:
    return text.isascii() and text.isalpha()

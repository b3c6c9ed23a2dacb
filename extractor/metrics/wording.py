"""What a record calls what the text says in plain speech: 盖起宿舍楼 is 新建宿舍楼."""

from collections.abc import Sequence
from string import ascii_letters, digits

import regex

from ..rules import PlainWordRow, Rules

WIDER_BY = ord("Ａ") - ord("A")
HALF_WIDTH = {ord(char) + WIDER_BY: char for char in digits + ascii_letters}
"""Ｃ级危房 is written with the letter of a keyboard."""


class Wording:
    """Puts names into the words of records.

    >>> from extractor.rules import load_rules
    >>> Wording(load_rules()).formal("盖起宿舍楼")
    '新建宿舍楼'
    """

    def __init__(self, rules: Rules) -> None:
        told = rules.rows(PlainWordRow)
        self._alone = {word: row.formal for row in told if row.alone for word in row.plain}
        rows = [row for row in told if not row.alone]
        self._formal = {word: row.formal for row in rows for word in row.plain}
        opening = (rf"(?:{_any_of(row.plain)}){_unless(row.not_before)}" for row in rows if row.opening)
        self._opening = regex.compile(rf"^(?:{'|'.join(opening) or '(?!)'})")
        self._inside = regex.compile(_any_of([word for row in rows if not row.opening for word in row.plain]))

    def formal(self, name: str) -> str:
        """The name with each word of plain speech replaced."""
        name = name.translate(HALF_WIDTH)
        if name in self._alone:
            return self._alone[name]
        opened = self._opening.sub(lambda match: self._formal[match[0]], name) if len(name) > 1 else name
        return self._inside.sub(lambda match: self._formal[match[0]], opened)


def _unless(characters: str) -> str:
    return f"(?![{regex.escape(characters)}])" if characters else ""


def _any_of(words: Sequence[str]) -> str:
    return "|".join(map(regex.escape, sorted(words, key=len, reverse=True))) or "(?!)"

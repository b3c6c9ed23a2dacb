"""The words around a number that say how exact it is."""

from typing import NamedTuple

import regex

from ..model import Kind, Qualifier
from ..rules import QualifierRow, Rules

_CUE_WINDOW = 14
_MORE = ("多", "余")
_NUMERAL = regex.compile("[0-9０-９一二两三四五六七八九十百千半近约出]")
_MEASURED = frozenset({"area", "length", "measure"})
_MANIFOLD = ("多媒", "多功", "多民", "多种", "多样", "多元", "余下", "余款")
"""Words that begin like 多 and 余."""
_STOPS = "，。；：、！？,;:!?\n"


class Word(NamedTuple):
    """A qualifier's word; `kinds` empty means any kind of quantity, `unless_before` what may not stand behind it.

    `between` is what may stand between a cue and the number, behind `not_behind` it is the end of another word.
    """

    surface: str
    qualifier: Qualifier
    kinds: tuple[str, ...]
    unless_before: "regex.Pattern[str] | None" = None
    between: "regex.Pattern[str] | None" = None
    not_behind: str = ""

    def compares(self, text: str, end: int) -> bool:
        """Whether it compares something with the number that ends at `end`: 低于90%的目标."""
        return self.unless_before is not None and self.unless_before.match(text, end) is not None

    def suits(self, kind: Kind) -> bool:
        """Whether the word may qualify this kind of quantity."""
        return not self.kinds or kind in self.kinds

    def ends_another(self, text: str, begin: int) -> bool:
        """Whether what begins here is the end of another word (附近3所, 赶超20所)."""
        return begin > 0 and text[begin - 1] in self.not_behind


class QualifierLexicon:
    """The rules' qualifier words by their position.

    >>> from extractor.rules import load_rules
    >>> QualifierLexicon(load_rules()).prefix("受益超过25万人", 4, floor=0, kind="count").qualifier
    'more_than'
    """

    def __init__(self, rules: Rules) -> None:
        self._prefixes = _by_last(rules, "prefix")
        self._verbs = _by_last(rules, "verb")
        self._suffixes = _by_first(rules, "suffix")
        self._infixes = {word.surface: word.qualifier for word in _words(rules, "infix")}
        self._cues = _words(rules, "cue")
        self._shares = _words(rules, "of")

    def prefix(self, text: str, start: int, *, floor: int, kind: Kind) -> Word | None:
        """The qualifier directly before `start`, not reaching below `floor`, as part of the span."""
        return _ending_at(self._prefixes, text, start, floor, kind)

    def verb(self, text: str, start: int, *, floor: int, kind: Kind) -> Word | None:
        """The verb directly before `start` that qualifies the number without belonging to the span."""
        return _ending_at(self._verbs, text, start, floor, kind)

    def suffix(self, text: str, end: int, *, ceiling: int, kind: Kind) -> Word | None:
        """The qualifier directly behind `end`, not reaching above `ceiling`."""
        for word in self._suffixes.get(text[end : end + 1], ()):
            behind = end + len(word.surface)
            fits = behind <= ceiling and text.startswith(word.surface, end) and word.suits(kind)
            if fits and not word.compares(text, behind):  # 三年内不得投标: how long, and no bound
                # 三成多学生, 四公里多山路, but not 比批复的50平方米多2平方米
                whole = text[end - 1] == "成" or (kind in _MEASURED and not _NUMERAL.match(text, behind))
                tenths = word.surface in _MORE and whole and not text.startswith(_MANIFOLD, end)
                return word if _stands_alone(word.surface) or _closes(text, behind) or tenths else None
        return None

    def infix(self, surface: str | None) -> Qualifier | None:
        """What 余 or 多 inside a number means."""
        return self._infixes.get(surface) if surface else None

    def cue(self, text: str, start: int, *, kind: Kind) -> Qualifier | None:
        """The qualifier a few characters before `start` in the same clause (至少办好1所, 不到概算的六成)."""
        before = text[max(0, start - _CUE_WINDOW) : start]
        return self._loose(before) or self._share(before, kind)

    def _share(self, before: str, kind: Kind) -> Qualifier | None:
        if not before.endswith("的"):
            return None
        for word in self._shares:
            _, found, whole = before.rpartition(word.surface)
            if found and word.suits(kind) and len(whole) > 2 and all("\u4e00" <= c <= "\u9fff" for c in whole):
                return None if whole.startswith("位") else word.qualifier
        return None

    def _loose(self, before: str) -> Qualifier | None:
        for word in self._cues:
            if word.surface in before:
                ahead, _, between = before.rpartition(word.surface)
                if word.between is not None:
                    if word.between.fullmatch(between) and not word.ends_another(ahead, len(ahead)):
                        return word.qualifier
                    continue
                quoted = "”" in between and "“" not in between  # “最多跑一次”事项占比96%
                plain = not quoted and not any(c in _STOPS or c.isdigit() for c in between)
                return word.qualifier if plain and not between.startswith(("的", "为", "达")) else None
        return None


def _words(rules: Rules, position: str) -> tuple[Word, ...]:
    return tuple(
        Word(surface, row.qualifier, row.kinds, _compiled(row.unless_before), _compiled(row.between), row.not_behind)
        for row in rules.rows(QualifierRow)
        if row.position == position
        for surface in row.surfaces
    )


def _compiled(pattern: str | None) -> "regex.Pattern[str] | None":
    return regex.compile(pattern) if pattern else None


def _by_last(rules: Rules, position: str) -> dict[str, list[Word]]:
    grouped: dict[str, list[Word]] = {}
    for word in sorted(_words(rules, position), key=lambda word: -len(word.surface)):
        grouped.setdefault(word.surface[-1], []).append(word)
    return grouped


def _by_first(rules: Rules, position: str) -> dict[str, list[Word]]:
    grouped: dict[str, list[Word]] = {}
    for word in sorted(_words(rules, position), key=lambda word: -len(word.surface)):
        grouped.setdefault(word.surface[0], []).append(word)
    return grouped


def _ending_at(words: dict[str, list[Word]], text: str, start: int, floor: int, kind: Kind) -> Word | None:
    if start <= floor:
        return None
    for word in words.get(text[start - 1], ()):
        begin = start - len(word.surface)
        fits = begin >= floor and text.startswith(word.surface, begin) and word.suits(kind)
        if fits and not word.ends_another(text, begin):
            return word
    return None


def _stands_alone(surface: str) -> bool:
    # 以上 is a word wherever it stands, but 不到 may go on in 不到位.
    return len(surface) > 1 and not surface.endswith("不到")


def _closes(text: str, end: int) -> bool:
    # 三成多， and 24小时内到场, but not 3所多 before a noun it belongs to (多媒体) or a number (比去年的56所多4所), or
    # 内 in 内地.
    following = text[end : end + 1]
    if text[end - 1] == "内":
        return following not in set("部涵容设外地在心需资蒙江黄")
    return not ("\u4e00" <= following <= "\u9fff" or following.isdigit()) or following in "的来时"

"""The units and classifiers that may follow a number, looked up by their longest spelling."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from ..model import Kind, Qualifier
from ..rules import ClassifierRow, DenominatorRow, Rules, UnitRow

_CONTEXT = 14
"""How many characters before a quantity the rows may look at."""


class Unit(NamedTuple):
    """One spelling of a unit or classifier with all that its row asks for."""

    surface: str
    id: str
    unit: str
    kind: Kind
    times: int = 1
    classifier: bool = False
    arabic_only: bool = False
    object: bool = False
    needs_multiplier: bool = False
    qualifier: Qualifier = "exact"
    needs_before: regex.Pattern[str] | None = None
    needs_after: regex.Pattern[str] | None = None
    needs_header: regex.Pattern[str] | None = None
    never_before: regex.Pattern[str] | None = None
    never_after: regex.Pattern[str] | None = None

    def fits(self, text: str, *, start: int, end: int, plain: bool) -> bool:
        """Whether the row's conditions hold for a quantity at start:end, the unit being its last part.

        `plain`: Arabic digits that touch the classifier, which then need no look at what follows (5所有编制 is 5所).
        """
        if self.never_after and not (plain and self.classifier) and self.never_after.match(text, end):
            return False
        if not (self.never_before or self.needs_before or self.needs_after):
            return True
        before = text[max(0, start - _CONTEXT) : start]
        if self.never_before and self.never_before.search(before):
            return False
        if not (self.needs_before or self.needs_after):
            return True
        wanted = self.needs_before is not None and self.needs_before.search(before) is not None
        return wanted or (self.needs_after is not None and self.needs_after.match(text, end) is not None)


class Denominator(NamedTuple):
    """The per-part behind a unit: /月, 每月."""

    end: int
    makes_rate: bool


class UnitLexicon:
    """All spellings of the rules' units and classifiers.

    >>> from extractor.rules import load_rules
    >>> next(UnitLexicon(load_rules()).at("12个百分点", 2))[0].unit
    '个百分点'
    """

    def __init__(self, rules: Rules) -> None:
        by_first: dict[str, list[Unit]] = {}
        for unit in (*_measures(rules), *_classifiers(rules)):
            by_first.setdefault(unit.surface[0], []).append(unit)
        for units in by_first.values():
            units.sort(key=lambda unit: -len(unit.surface))
        self._by_first = by_first
        self._longest = max((len(unit.surface) for units in by_first.values() for unit in units), default=0)
        self._denominators = _denominator_patterns(rules)

    @property
    def openers(self) -> frozenset[str]:
        """The characters that a unit can begin with."""
        return frozenset(self._by_first)

    @property
    def headed(self) -> tuple[Unit, ...]:
        """The units that a column's header can give by its words alone."""
        return tuple(unit for units in self._by_first.values() for unit in units if unit.needs_header)

    def at(self, text: str, position: int) -> Iterator[tuple[Unit, int]]:
        """Every unit that is spelled at this place with its end, the longest first; a line may break inside it."""
        window = text[position : position + self._longest + 1]
        joined, broken, _ = window.partition("\n")
        if broken:
            joined = window.replace("\n", "", 1)
        first_line = window.find("\n") if broken else len(window)
        for unit in self._by_first.get(window[:1], ()):
            if joined.startswith(unit.surface):
                length = len(unit.surface)
                yield unit, position + length + (length > first_line)

    def denominator(self, text: str, position: int, *, money: bool) -> Denominator | None:
        """The per-part that begins at this place, if there is one; 每 is read after money only."""
        if text[position : position + 1] in {"/", "／"}:
            pattern = self._denominators["written"]
        elif money and text.startswith("每", position):
            pattern = self._denominators["spoken"]
        else:
            return None
        match = pattern.match(text, position + 1)
        return Denominator(match.end(), match.group("rate") is not None) if match else None


def _measures(rules: Rules) -> Iterator[Unit]:
    for row in rules.rows(UnitRow):
        for surface in row.surfaces:
            yield Unit(
                surface,
                row.id,
                row.unit or surface,
                row.dimension,
                times=row.times,
                needs_multiplier=row.needs_multiplier,
                qualifier=row.qualifier,
                needs_before=_compile(row.needs_before),
                needs_after=_compile(row.needs_after),
                needs_header=_compile(row.needs_header),
                never_before=_compile(row.never_before),
                never_after=_compile(row.never_after),
            )


def _classifiers(rules: Rules) -> Iterator[Unit]:
    for row in rules.rows(ClassifierRow):
        yield Unit(
            row.classifier,
            row.id,
            row.classifier,
            "count",
            classifier=True,
            arabic_only=row.arabic_only,
            object=row.object,
            never_after=_compile(row.never_after),
        )


def _compile(pattern: str | None) -> regex.Pattern[str] | None:
    return None if pattern is None else regex.compile(pattern)


def _denominator_patterns(rules: Rules) -> dict[str, regex.Pattern[str]]:
    rows = rules.rows(DenominatorRow)
    return {
        "written": _one_of(rows),
        "spoken": _one_of(tuple(row for row in rows if row.spoken)),
    }


def _one_of(rows: tuple[DenominatorRow, ...]) -> regex.Pattern[str]:
    def joined(*, rate: bool) -> str:
        surfaces = [surface for row in rows if row.makes_rate is rate for surface in row.surfaces]
        return "|".join(map(regex.escape, sorted(surfaces, key=len, reverse=True))) or "(?!)"

    # The rate group comes second so that 立方米 is not cut down to 立.
    return regex.compile(rf"(?:(?P<measure>{joined(rate=False)})|(?P<rate>{joined(rate=True)}))")

"""Places: divisions by their names, towns and villages, and words that mean the report's own place."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, NamedTuple

import regex

from ..model import Place, Span
from ..rules import DivisionRow, PlaceTrapRow, Rules, SelfPlaceRow, TownRow
from .gazetteer import Gazetteer, is_inside, prefecture_of

_BEFORE_WINDOW = 8
_LIST_MARKS = "、和及与"
COUNTIES = ("县", "旗")
"""The short name of an autonomous county (都安县) says by its ending that it is one."""
LEAST_NAME = 2
OPENED = regex.compile(r"(?:^|\P{Han}|[我咱]们|\P{Han}[我咱])$")
"""What stands before the short name of a place that a report calls its own (我们郧西山大人稀)."""


class RelativePlace(Span):
    """A word for the report's own place. `levels` are those that the place can have: 全州 is a prefecture."""

    levels: tuple[Literal["province", "prefecture", "county"], ...]
    rule: str


class _Seen(NamedTuple):
    """A name as it stands in the text, with the divisions it can mean."""

    start: int
    name: str
    divisions: tuple[DivisionRow, ...]
    is_full: bool

    @property
    def end(self) -> int:
        return self.start + len(self.name)


class Scan(NamedTuple):
    """A stretch of text, the offsets at which the name of some division may begin, and its towns and villages."""

    text: str
    start: int
    end: int
    offsets: tuple[int, ...]
    towns: tuple[Place, ...]


class PlaceFinder:
    """Finds places in a text.

    >>> from extractor.rules import load_rules
    >>> [(place.text, place.adcode) for place in PlaceFinder(load_rules()).find("河南省三门峡市陕州区新建校舍")]
    [('河南省三门峡市陕州区', '411203')]
    """

    def __init__(self, rules: Rules) -> None:
        self._gazetteer = Gazetteer(rules)
        self._traps: dict[str | None, list[_Trap]] = {}
        for row in rules.rows(PlaceTrapRow):
            trap = _Trap(row)
            for name in row.names or (None,):
                self._traps.setdefault(name, []).append(trap)
        self._towns = [(row, regex.compile(row.pattern), _whole(row.not_names)) for row in rules.rows(TownRow)]

    def find(self, text: str, start: int = 0, end: int | None = None, *, within: str | None = None) -> list[Place]:
        """Places of `text[start:end]` in text order.

        `within` is the code of the report's own place: it decides which of several places of one name is meant. A place
        named down through its parents is one place, the smallest, over the whole stretch. A county's full name that
        several bear keeps its name and has no code.
        """
        return self.resolve(self.scan(text, start, len(text) if end is None else end), within=within)

    def name(self, code: str) -> str | None:
        """The name of the division of a code."""
        row = self._gazetteer.coded(code)
        return row.name if row else None

    def scan(self, text: str, start: int, end: int) -> Scan:
        """Where in `text[start:end]` the name of a place may begin, whichever place is meant."""
        offsets, towns = self._gazetteer.starts(text, start, end), self._towns_in(text, start, end)
        return Scan(text, start, end, tuple(offsets), tuple(towns))

    def resolve(self, scan: Scan, *, within: str | None = None, by_short_name: bool = False) -> list[Place]:
        """The places of a scanned text, as `find` gives them.

        `by_short_name` takes a county's short name at the head of a clause (涞源山大沟深) for a place even where
        nothing else tells so: for a report that names no place otherwise.
        """
        divisions = self._divisions(scan, within, by_short_name)
        return sorted([*divisions, *_free(scan.towns, divisions)], key=lambda place: place.start)

    def _divisions(self, scan: Scan, within: str | None, by_short_name: bool) -> list[Place]:
        found: list[Place] = []
        reached = scan.start
        for offset in scan.offsets:
            if offset < reached:
                continue
            previous = found[-1] if found else None
            place = self._place_at(scan.text, offset, scan.end, _Context(previous, within, by_short_name))
            if place is None:
                continue
            if previous is not None and _continues(previous, place):
                found.pop()
                place = _joined(previous, place)
            found.append(place)
            reached = place.end
        return found

    def _place_at(self, text: str, start: int, end: int, context: "_Context") -> Place | None:
        for name in self._gazetteer.names_at(text, start, end):
            rows = self._gazetteer.named(name)
            told = name.endswith(COUNTIES) and len(name) > LEAST_NAME
            seen = _Seen(start, name, tuple(rows), told or any(row.name == name for row in rows))
            chosen = context.choose(seen)
            if self._is_trapped(text, seen, context, chosen):
                continue
            place = _place(seen, chosen) if _is_sure(text, seen, context, chosen) else None
            if place is not None:
                return place
        return None

    def _is_trapped(self, text: str, seen: _Seen, context: "_Context", chosen: DivisionRow | None) -> bool:
        own = chain(self._traps.get(seen.name, ()), self._traps.get(None, ()))
        caught = [trap for trap in own if trap.catches(text, seen, context, chosen)]
        if chosen is None or not all(trap.looks_ahead for trap in caught):
            return bool(caught)
        return bool(caught) and not self._has_child(text, seen.end, chosen)

    def _has_child(self, text: str, start: int, parent: DivisionRow) -> bool:
        """Whether a division of the parent is named right behind it, so that 保定市容城县 holds no 市容."""
        rows = (row for name in self._gazetteer.names_at(text, start, len(text)) for row in self._gazetteer.named(name))
        return any(is_inside(row.code, parent.code) and text.startswith(row.name, start) for row in rows)

    def _towns_in(self, text: str, start: int, end: int) -> Iterator[Place]:
        for row, pattern, not_names in self._towns:
            for match in pattern.finditer(text, start, end):
                name = match["name"]
                if not not_names.fullmatch(name):
                    first, last = match.span("name")
                    yield Place(start=first, end=last, text=name, name=name, adcode=None, level=row.level, rule=row.id)


def _free(towns: Iterable[Place], divisions: Iterable[Place]) -> Iterator[Place]:
    """The towns that overlap no division and no town before them."""
    taken = list(divisions)
    for town in towns:
        if not any(town.overlaps(place.start, place.end) for place in taken):
            taken.append(town)
            yield town


class _Context(NamedTuple):
    """What is known where a name stands: the place found before it and the code of the report's own place."""

    previous: Place | None
    within: str | None
    by_short_name: bool

    def parent(self, seen: _Seen) -> str | None:
        """The code of the place that stands right before the name."""
        if self.previous is None or self.previous.end != seen.start:
            return None
        return self.previous.adcode

    def choose(self, seen: _Seen) -> DivisionRow | None:
        """The one division that is meant, or null when several are possible."""
        parent = self.parent(seen)
        if parent is not None:
            inside = [row for row in seen.divisions if is_inside(row.code, parent) and row.code != parent]
            if len(inside) == 1:
                return inside[0]
        for scope in _scopes(self.within):
            inside = [row for row in seen.divisions if is_inside(row.code, scope)]
            if inside:
                return _highest(inside)
        return _highest(list(seen.divisions))

    def is_near(self, row: DivisionRow) -> bool:
        """Whether a division lies in the report's own prefecture (of a province's report: in the province)."""
        return self.within is not None and is_inside(row.code, _own_prefecture(self.within))


def _own_prefecture(within: str) -> str:
    return within if within.endswith("0000") else prefecture_of(within)


def _scopes(within: str | None) -> tuple[str, ...]:
    return () if within is None else (within, _own_prefecture(within), f"{within[:2]}0000")


def _highest(rows: list[DivisionRow]) -> DivisionRow | None:
    """The only one, or the only one of the highest level: 恩施 alone is the prefecture."""
    for level in ("province", "prefecture", "county"):
        of_level = [row for row in rows if row.level == level]
        if of_level:
            return of_level[0] if len(of_level) == 1 else None
    return None


def _is_sure(text: str, seen: _Seen, context: _Context, chosen: DivisionRow | None) -> bool:
    """A full name is always a place; a county's short name needs its parent, its prefecture's report or a list."""
    if seen.is_full or (chosen is not None and chosen.level != "county"):
        return True
    if chosen is None:
        return False
    if context.by_short_name and OPENED.search(text, max(seen.start - 2, 0), seen.start):
        return regex.match("[镇乡村街路]", text[seen.end : seen.end + 1]) is None  # 东坡镇 is no part of 东坡区
    parent = context.parent(seen)
    if context.is_near(chosen) or (parent is not None and is_inside(chosen.code, parent)):
        return True
    return _is_listed(text, seen, context.previous, chosen)


def _is_listed(text: str, seen: _Seen, previous: Place | None, chosen: DivisionRow) -> bool:
    if previous is None or previous.adcode is None or previous.level != "county":
        return False
    between = text[previous.end : seen.start]
    return between in _LIST_MARKS and bool(between) and is_inside(chosen.code, prefecture_of(previous.adcode))


class _Trap:
    """A trap row, compiled, for a name that it knows."""

    def __init__(self, row: PlaceTrapRow) -> None:
        self._row = row
        self._before = regex.compile(rf"(?:{row.before})$") if row.before else None
        self._after = regex.compile(row.after) if row.after else None
        self.looks_ahead = bool(row.after)

    def catches(self, text: str, seen: _Seen, context: _Context, chosen: DivisionRow | None) -> bool:
        """Whether the name is no place here."""
        row = self._row
        if row.only is not None and (row.only == "full") != seen.is_full:
            return False
        if self._after is not None and self._after.match(text, seen.end) is None:
            return False
        before = text[max(0, seen.start - _BEFORE_WINDOW) : seen.start]
        if self._before is not None and self._before.search(before) is None:
            return False
        return not self._is_excused(seen, context, chosen)

    def _is_excused(self, seen: _Seen, context: _Context, chosen: DivisionRow | None) -> bool:
        if self._row.unless is None or chosen is None:
            return False
        parent = context.parent(seen)
        if parent is not None and is_inside(chosen.code, parent):
            return True
        return self._row.unless == "report" and context.is_near(chosen)


def _whole(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern or "(?!)")


def _place(seen: _Seen, chosen: DivisionRow | None) -> Place | None:
    if chosen is None and not seen.is_full:
        return None
    return Place(
        start=seen.start,
        end=seen.end,
        text=seen.name,
        name=seen.name if chosen is None else chosen.name,
        adcode=None if chosen is None else chosen.code,
        level="county" if chosen is None else chosen.level,
        rule="place.division.full" if seen.is_full else "place.division.short",
    )


def _continues(previous: Place, place: Place) -> bool:
    if previous.end != place.start or previous.adcode is None or place.adcode is None:
        return False
    return place.adcode != previous.adcode and is_inside(place.adcode, previous.adcode)


def _joined(previous: Place, place: Place) -> Place:
    return place.model_copy(update={"start": previous.start, "text": previous.text + place.text})


class RelativePlaceFinder:
    """Finds the words by which a report means its own place.

    >>> from extractor.rules import load_rules
    >>> [place.text for place in RelativePlaceFinder(load_rules()).find("我县新建12所，全县共有130所")]
    ['我县', '全县']
    """

    def __init__(self, rules: Rules) -> None:
        self._rows = [(row, regex.compile(row.pattern)) for row in rules.rows(SelfPlaceRow)]

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[RelativePlace]:
        """The words of `text[start:end]` in text order."""
        end = len(text) if end is None else end
        found = [
            RelativePlace(start=match.start(), end=match.end(), text=match[0], levels=row.levels, rule=row.id)
            for row, pattern in self._rows
            for match in pattern.finditer(text, start, end)
        ]
        return sorted(found, key=lambda place: place.start)

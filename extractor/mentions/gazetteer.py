"""The division table as a lookup: names that begin at a place in a text, and which division lies in which."""

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from ..rules import DivisionRow, Rules

_PREFIX = 2
_AUTONOMOUS = ("自治县", "自治旗", "自治州")


class Gazetteer:
    """Divisions by code and by name.

    >>> from extractor.rules import load_rules
    >>> [row.code for row in Gazetteer(load_rules()).named("三门峡")]
    ['411200']
    """

    def __init__(self, rules: Rules) -> None:
        self._by_name: dict[str, list[DivisionRow]] = {}
        self._by_code: dict[str, DivisionRow] = {}
        for row in rules.rows(DivisionRow):
            for name in (row.name, *row.short, *_without_nations(row)):
                self._by_name.setdefault(name, []).append(row)
            if row.last is None or row.code not in self._by_code:
                self._by_code[row.code] = row
        self._names = AhoCorasick(self._by_name)
        lengths: dict[str, set[int]] = {}
        for name in self._by_name:
            lengths.setdefault(name[:_PREFIX], set()).add(len(name))
        self._lengths = {prefix: tuple(sorted(found, reverse=True)) for prefix, found in lengths.items()}

    def named(self, name: str) -> list[DivisionRow]:
        """The divisions of that name, full or short: those of today, or, if there are none, former ones."""
        rows = self._by_name.get(name, [])
        return [row for row in rows if row.last is None] or rows

    def coded(self, code: str) -> DivisionRow | None:
        """The division of that code, a former one only if no present one bears it."""
        return self._by_code.get(code)

    def starts(self, text: str, start: int, end: int) -> list[int]:
        """Offsets at which some name begins that ends by `end`, ascending."""
        found = self._names.find_matches_as_indexes(text[start:end], overlapping=True)
        return sorted({start + first for _, first, _ in found})

    def names_at(self, text: str, start: int, end: int) -> Iterator[str]:
        """The names that begin at `start` and end by `end`, the longest first."""
        for length in self._lengths.get(text[start : start + _PREFIX], ()):
            name = text[start : start + length]
            if start + length <= end and name in self._by_name:
                yield name


def _without_nations(row: DivisionRow) -> Iterator[str]:
    """务川自治县: the name of an autonomous division without the nations that it bears."""
    ending = next((e for e in _AUTONOMOUS if row.name.endswith(e)), "")
    for short in row.short:
        if ending and short.endswith(ending[-1]) and short[:-1] + ending != row.name:
            yield short[:-1] + ending


def is_inside(code: str, outer: str) -> bool:
    """Whether a division lies in another one or is the same.

    >>> is_inside("411203", "411200"), is_inside("411203", "410000"), is_inside("411203", "410100")
    (True, True, False)
    """
    return code.startswith(outer.removesuffix("00").removesuffix("00"))


def prefecture_of(code: str) -> str:
    """The code of the prefecture (in a municipality, of the whole) in which a division lies."""
    return f"{code[:2]}0000" if code[:2] in {"11", "12", "31", "50"} else f"{code[:4]}00"

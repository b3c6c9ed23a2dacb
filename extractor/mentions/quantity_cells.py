"""A number alone in a table cell, whose unit stands in the column's header: 投资额（万元）."""

from collections.abc import Sequence

import regex

from ..model import Kind, Qualifier, Quantity
from ..rules import QualifierRow, Rules
from .numerals import plain_decimal, read_number
from .quantity_draft import Draft
from .quantity_grammar import QuantityGrammar
from .quantity_units import Unit, UnitLexicon


class CellReader:
    """Reads bare numbers in cells by the unit in the header.

    >>> from extractor.rules import load_rules
    >>> rules = load_rules()
    >>> reader = CellReader(QuantityGrammar(), UnitLexicon(rules), rules)
    >>> reader.read("甲\\t350.5", 2, 7, header="投资额（万元）").value
    Decimal('3505000')
    >>> reader.read("≥90", 0, 3, header="满意度（%）").qualifier
    'at_least'
    """

    def __init__(self, grammar: QuantityGrammar, units: UnitLexicon, rules: Rules) -> None:
        self._grammar = grammar
        self._units = units
        self._bracket = regex.compile(r"[（(\[【]\s*(?:单位\s*[:：]\s*)?(?P<unit>[^（）()\[\]【】]{1,12})\s*[）)\]】]")
        self._plain = regex.compile(
            r"(?:单位\s*[:：]\s*|[\p{Han}、/]*?)(?P<unit>[%％‰]|[万亿]?元|[万亿]?平方米|万?人次?)"
        )
        self._scale = regex.compile(r"(?P<scale>[十百千]?[万亿]|[百千](?![瓦米克伏]))?(?P<unit>.+)")
        bounds = [row for row in rules.rows(QualifierRow) if row.position in {"prefix", "suffix"} and not row.kinds]
        self._bounds: dict[str, Qualifier] = {word: row.qualifier for row in bounds for word in row.surfaces}
        before, after = (_any_of(bounds, position) for position in ("prefix", "suffix"))
        number = r"(?P<sign>[-－−])?(?P<number>[0-9０-９](?:[0-9０-９,， 　.．]*[0-9０-９])?)"
        self._cell = regex.compile(rf"\s*(?P<bound>{before})?\s*{number}\s*(?P<bound>{after})?\s*")

    def read(self, text: str, start: int, end: int, *, header: str) -> Quantity | None:
        """The quantity in `text[start:end]`, null when that is no bare number or the header names no unit."""
        match = self._cell.fullmatch(text, start, end)
        unit = self.header_unit(header)
        if match is None or unit is None:
            return None
        try:
            number = read_number(match["number"].replace("，", ","))
        except ValueError:
            return None  # 1.2.3 or 2020.10.1 is an outline number or a date
        value = number.value * unit.times * (-1 if match["sign"] else 1)
        bound = match["bound"]
        begin = min(match.start(name) for name in ("bound", "sign", "number") if match[name])
        draft = Draft(
            begin,
            max(match.end("number"), match.end("bound")),
            unit.kind,
            plain_decimal(value),
            unit.unit,
            "cell.header",
            step=plain_decimal(number.step * unit.times),
            unit_id=unit.id,
            qualifier=self._bounds[bound] if bound else "exact",
            flags=("unit_from_header",),
        )
        return draft.finish(text)

    def header_unit(self, header: str) -> Unit | None:
        """The unit that a header gives in its last bracket or as its last word, null when it gives none.

        全市排名 says without a unit that its figures are ranks.
        """
        written = [match["unit"] for match in self._bracket.finditer(header)]
        if plain := self._plain.fullmatch(header.strip()):
            written.append(plain["unit"])
        for text in reversed(written):
            if unit := self._parse(text.strip(), header):
                return unit
        return None if written else next((unit for unit in self._units.headed if _is_headed(header, unit)), None)

    def _parse(self, written: str, header: str) -> Unit | None:
        match = self._scale.fullmatch(written)
        if match is None:
            return None
        scale = int(read_number(match["scale"]).value) if match["scale"] else 1
        name = match["unit"]
        for unit, end in self._units.at(name, 0):
            if unit.needs_after or (unit.needs_header and not unit.needs_header.search(header)):
                continue  # 27.1个和21.8个百分点 is of running text; 配备生活教师（名） is no rank
            if end == len(name):
                return unit._replace(times=unit.times * scale)
            per = self._units.denominator(name, end, money=unit.kind == "amount")
            if per is not None and per.end == len(name):
                money = unit.kind == "amount"
                kind: Kind = "rate" if money or (per.makes_rate and unit.kind == "count") else unit.kind
                return unit._replace(times=unit.times * scale, unit=name.replace("／", "/"), kind=kind)
        return None


def _is_headed(header: str, unit: Unit) -> bool:
    return unit.needs_header is not None and any(m.end() == len(header) for m in unit.needs_header.finditer(header))


def _any_of(rows: Sequence[QualifierRow], position: str) -> str:
    """A pattern for the words of a position, the longest first."""
    words = [word for row in rows if row.position == position for word in row.surfaces]
    return "|".join(map(regex.escape, sorted(words, key=len, reverse=True))) or "(?!)"

"""Reads cells as people write them: numbers, dates, places and the names of values."""

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import regex

from ..mentions.numerals import parse_number
from ..mentions.periods import PeriodFinder
from ..mentions.places import PlaceFinder
from ..model import Metric, Place
from ..rules import Rules
from ..workspace import Decidable, plain
from .labels import Labels, fold
from .rows import LABELLED

DATE = regex.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T]0{1,2}:00(?::00)?)?")
SCIENTIFIC = regex.compile(r"[+-]?\d+(?:\.(\d+))?[Ee][+-]?\d+")
LEVELS_WITHOUT_CODE = ("镇", "乡", "街道", "村", "社区")
NULLABLE = frozenset(
    ("high", "indicator", "change", "status", "period_raw", "period_start", "period_end", "funding", "actor")
)
Changes = Mapping[str, str | None]


class CellError(ValueError):
    """A cell cannot be read; `code` is the label of the reason."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class CellReader:
    """Turns the text of a cell into a record's fields, each as the text that `records.jsonl` would hold.

    `practices` maps the Chinese name of each practice label to label and category.

    >>> from extractor.rules import load_rules
    >>> CellReader(load_rules(), practices={}).read_date("2016年10月", last=True)
    '2016-10-31'
    """

    def __init__(self, rules: Rules, *, practices: Mapping[str, tuple[str, str]]) -> None:
        self._labels = Labels(rules)
        self._periods = PeriodFinder(rules)
        self._places = PlaceFinder(rules)
        self._practices = {fold(name): (name, *found) for name, found in practices.items()}
        self._readers: Mapping[str, Callable[[str, Decidable], Changes]] = {
            "value": lambda text, record: {"value": self.read_number(text, record)},
            "high": lambda text, record: {"high": self.read_number(text, record)},
            "period_start": lambda text, record: {"period_start": self.read_date(text, last=False)},
            "period_end": lambda text, record: {"period_end": self.read_date(text, last=True)},
            "region": lambda text, record: self.read_region(text, record),
            "label": lambda text, record: self.read_label(text),
        }

    def read(self, field: str, text: str, record: Decidable) -> Changes:
        """The fields that a cell sets. Raises `CellError` for a cell that means nothing for its column."""
        text = text.strip()
        if not text:
            return self._empty(field)
        if field in LABELLED:
            return {field: self.read_name(field, text)}
        reader = self._readers.get(field)
        return {field: text} if reader is None else reader(text, record)

    def _empty(self, field: str) -> Changes:
        if field == "region":
            return {"region": None, "adcode": None}
        if field in NULLABLE:
            return {field: None}
        # A bare number has no unit, and a number without a qualifier is exact.
        if field in ("unit", "qualifier"):
            return {field: "" if field == "unit" else "exact"}
        raise CellError("not_empty")

    def read_name(self, field: str, text: str) -> str:
        """The value of a field from what people call it."""
        value = self._labels.value(field, text)
        if value is None:
            raise CellError("not_in_list")
        return value

    def read_number(self, text: str, record: Decidable) -> str:
        """A number, with the record's own unit or a percent sign behind it or not."""
        folded = unicodedata.normalize("NFKC", text).strip()
        if SCIENTIFIC.fullmatch(folded):
            return self._scientific(folded, record)
        for unit in ("%", record.unit if isinstance(record, Metric) else ""):
            folded = folded.removesuffix(unit).strip() if unit else folded
        negative = folded.startswith(("-", "负", "−"))
        try:
            value = parse_number(folded[1:] if negative else folded)
        except ValueError as error:
            raise CellError("not_a_number") from error
        return str(plain(-value if negative else value))

    def _scientific(self, text: str, record: Decidable) -> str:
        """A spreadsheet shows long numbers as 3.75E+11 and saves what it shows: digits may be gone."""
        value = Decimal(text)
        kept = (record.value, record.high) if isinstance(record, Metric) else ()
        for one in kept:
            if one is not None and abs(one - value) * 2 <= Decimal(1).scaleb(int(value.as_tuple().exponent)):
                return str(plain(one))
        raise CellError("digits_lost")

    def read_date(self, text: str, *, last: bool) -> str:
        """A day; of a month or year its first or (`last`) its last day."""
        folded = unicodedata.normalize("NFKC", text).strip()
        written = DATE.fullmatch(folded)
        try:
            day = date(*map(int, written.group(1, 3, 4))) if written else self._period_day(folded, last=last)
        except ValueError as error:
            raise CellError("not_a_date") from error
        return day.isoformat()

    def _period_day(self, text: str, *, last: bool) -> date:
        periods = self._periods.find(text)
        day = (periods[0].last if last else periods[0].first) if periods else None
        if day is None or periods[0].text != text:
            raise CellError("not_a_date")
        return day

    def read_region(self, text: str, record: Decidable) -> Changes:
        """A place by its full or short name; a town or village is taken as written."""
        found = self._place(text, record.adcode)
        if found is not None:
            return {"region": found.name, "adcode": found.adcode}
        if text.endswith(LEVELS_WITHOUT_CODE):
            return {"region": text, "adcode": None}
        raise CellError("unknown_place")

    def _place(self, text: str, within: str | None) -> Place | None:
        places = self._places.find(text, within=within)
        return places[0] if len(places) == 1 and places[0].text == text else None

    def read_label(self, text: str) -> Changes:
        """A practice label by its Chinese name."""
        if fold(text) not in self._practices:
            raise CellError("unknown_practice")
        name, label, category = self._practices[fold(text)]
        return {"label": label, "label_zh": name, "category": category}

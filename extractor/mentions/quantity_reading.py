"""From a matched number to its value, unit and qualifier."""

from decimal import Decimal
from typing import NamedTuple

import regex

from ..model import Kind, Qualifier
from .numerals import DIGITS, Number, plain_decimal, read_adjacent, read_number, read_vague
from .quantity_draft import Draft
from .quantity_grammar import QuantityGrammar
from .quantity_ones import Ones
from .quantity_qualifiers import QualifierLexicon
from .quantity_units import Unit, UnitLexicon

_HALVES = {"duration", "ratio", "percentage"}
_HALF_WORDS = frozenset("年天夜日数径")
_NOT_BEHIND = frozenset("每任同某另又这那第哪的了")
_LIST_WINDOW = 30
_LIST_WORDS = ("分别", "分档", "依次")
_LISTED = frozenset("、和与及")
_MOVE_WORDS = ("由", "从")
_PROSE_LINE = 8
_AFTER_ONE = ("半", "以上", "以内", "之内")
_WITHIN = ("内", "以内", "之内")
_AND_A_HALF = "个半"
_AGE = "unit.lifespan"
_YEAR = "unit.duration.year"
_BOUNDS = ("不少于", "不低于", "不超过", "至少", "超过", "不足", "不到", "满")
_ARABIC = frozenset("0123456789０１２３４５６７８９")
_SCALES = "十百千万亿"
_GREAT = "亿"
_HUNDRED_MILLION = Decimal(100_000_000)
_COMMAS = frozenset("，,")


class Amount(NamedTuple):
    """A number's value, or both ends of it, before the unit is known."""

    start: int
    end: int
    low: Number
    high: Number | None = None
    qualifier: Qualifier = "exact"
    arabic: bool = True
    multiplied: bool = False
    lone_scale: bool = False
    touches: bool = True
    wrapped: bool = False

    def times(self, factor: Decimal) -> "Amount":
        """The same amount multiplied."""
        if factor == 1:
            return self
        high = self.high and _scaled(self.high, factor)
        return self._replace(low=_scaled(self.low, factor), high=high)

    def times_behind(self, factor: Decimal) -> "Amount":
        """一亿九千|多|万: the same amount, what stands behind its 亿 multiplied."""
        great = self.low.value // _HUNDRED_MILLION * _HUNDRED_MILLION
        rest = _scaled(Number(self.low.value - great, self.low.step), factor)
        return self._replace(low=Number(plain_decimal(great + rest.value), rest.step))


def _scaled(number: Number, factor: Decimal) -> Number:
    return Number(plain_decimal(number.value * factor), plain_decimal(number.step * factor))


def _is_wrapped(surface: str) -> bool:
    return "\n" in surface or "\t" in surface


class AmountReader:
    """Reads the number part: digits, multipliers, 余 and 多, and both ends of a range."""

    def __init__(self, grammar: QuantityGrammar, qualifiers: QualifierLexicon) -> None:
        self._grammar = grammar
        self._qualifiers = qualifiers

    def read(self, text: str, match: regex.Match[str], ceiling: int) -> Amount | None:
        """The amount at a match of the grammar's number, null when it is no sensible number."""
        amount = self._ends(match)
        if amount is None:
            return None
        tail = self._grammar.tail.match(text, amount.end, ceiling)
        if tail is None:
            return amount
        if tail.end() == amount.end:
            return amount._replace(wrapped=True) if _is_wrapped(text[amount.start : amount.end]) else amount
        return self._with_tail(text, amount, tail)

    def _with_tail(self, text: str, amount: Amount, tail: regex.Match[str]) -> Amount:
        if tail["multiplier"]:
            factor = read_number(tail["multiplier"]).value
            told = text[amount.start : amount.end]
            amount = (amount.times_behind(factor) if _GREAT in told else amount.times(factor))._replace(multiplied=True)
        infix = self._qualifiers.infix(tail["infix"] or tail["infix_behind"])
        gaps = tail["gap"] + tail["gap_behind"]
        return amount._replace(
            end=tail.end(),
            qualifier=infix if infix and amount.qualifier == "exact" else amount.qualifier,
            touches=not gaps,
            wrapped=_is_wrapped(text[amount.start : tail.end()]),
        )

    def _ends(self, match: regex.Match[str]) -> Amount | None:
        if match["half"]:
            return Amount(*match.span(), Number(Decimal("0.5"), Decimal("0.5")), arabic=False)
        low, high = match["low"], match["high"]
        if high is not None:
            return self._range(match, low, high)
        start, end = match.span()
        if low[0] in _ARABIC:
            number = _number(low)
            return number and Amount(start, end, number, multiplied=low[-1] in "万亿" or "万" in low or "亿" in low)
        if len(low) > 1:
            if neighbours := _neighbours(low):
                return Amount(start, end, *neighbours, qualifier="range", arabic=False)
            if vague := _vague(low):
                return Amount(start, end, *vague, qualifier="approx", arabic=False)
        number = _number(low)
        return number and Amount(
            start, end, number, arabic=False, multiplied=low[-1] in "万亿", lone_scale=low[0] in "百千万亿"
        )

    def _range(self, match: regex.Match[str], low: str, high: str) -> Amount | None:
        first, last = _number(low), _number(high)
        if first is None or last is None:
            return None
        shared = self._grammar.multiplier.search(high)
        if shared and not any(c in _SCALES for c in low):
            scaled = _scaled(first, read_number(shared.group()).value)
            first = scaled if scaled.value < last.value else first
        if first.value >= last.value:
            return None
        arabic, multiplied = low[0] in _ARABIC, high[-1] in "万亿"
        return Amount(match.start(), match.end(), first, last, "range", arabic=arabic, multiplied=multiplied)


def _number(surface: str) -> Number | None:
    try:
        return read_number(surface.replace("\t", ""))
    except ValueError:
        return None


def _neighbours(surface: str) -> tuple[Number, Number] | None:
    try:
        pair = read_adjacent(surface)
    except ValueError:
        return None
    return None if pair is None or (all(c in DIGITS for c in surface) and len(surface) > 2) else pair


def _vague(surface: str) -> tuple[Number, Number] | None:
    try:
        return read_vague(surface.removeprefix("好"))
    except ValueError:
        return None


class UnitReader:
    """Adds the unit, the per-part and the second end of a range that repeats its unit."""

    def __init__(self, grammar: QuantityGrammar, units: UnitLexicon, ones: Ones) -> None:
        self._grammar = grammar
        self._units = units
        self._ones = ones

    def read(self, text: str, amount: Amount, ceiling: int) -> Draft | None:
        """The amount with the longest unit that may stand there, null when there is none."""
        for unit, end in self._units.at(text, amount.end):
            if end <= ceiling and self._accepts(text, amount, unit, end):
                return self._draft(text, amount, unit, end, ceiling)
        return self._from_next(text, amount, ceiling) if amount.arabic and not amount.wrapped else None

    def _from_next(self, text: str, amount: Amount, ceiling: int) -> Draft | None:
        """A number whose unit stands at the end of its list (分别提高10.6、6.3个百分点) or move (由5.2增至8.4米)."""
        before = text[max(0, amount.start - _LIST_WINDOW) : amount.start]
        match = None
        scaled = amount.multiplied and text[amount.end : amount.end + 1] in _LISTED  # 各得8000万和5000万元
        if scaled or any(word in before for word in _LIST_WORDS):
            match = self._grammar.list_end.match(text, amount.end, ceiling)
        if match is None and before.endswith(_MOVE_WORDS):
            match = self._grammar.move_end.match(text, amount.end, ceiling)
        if match is None:
            return None
        last = read_number(match["last"])
        shared = self._grammar.multiplier.search(match["last"])
        if scaled and not shared:
            return None
        end = Amount(match.start("last"), match.end(), last, multiplied=shared is not None)
        draft = self.read(text, end, ceiling)
        if draft is None:
            return None
        if shared and not amount.multiplied:
            amount = amount.times(read_number(shared.group()).value)
        value, step = plain_decimal(amount.low.value), amount.low.step
        return draft._replace(
            start=amount.start, end=amount.end, value=value, high=None, step=step, qualifier="exact", rule="list.shared"
        )

    def _accepts(self, text: str, amount: Amount, unit: Unit, end: int) -> bool:
        plain = amount.arabic and amount.touches
        if unit.needs_multiplier and not amount.multiplied:
            return False
        common = unit.arabic_only and amount.low.value < 10 and not _alone(text, amount.start, end)
        if not amount.arabic and (common or not _chinese_fits(text, amount, unit, end, self._ones)):
            return False
        if unit.unit == "年" and amount.arabic and 1900 <= amount.low.value <= 2100:
            return False
        if text[end : end + 1] == "级" and not unit.classifier and unit.kind != "amount":
            return False  # 2000吨级航道 names a class
        wrapped = amount.wrapped or "\n" in text[amount.end : end]
        if wrapped and not _one_paragraph(text, amount, unit, end):
            return False
        if unit.classifier and not plain and amount.low.step < 1 and not amount.multiplied:
            return False
        return unit.fits(text, start=amount.start, end=end, plain=plain)

    def _draft(self, text: str, amount: Amount, unit: Unit, end: int, ceiling: int) -> Draft:
        amount, end = self._halves(text, amount.times(Decimal(unit.times)), unit, end)
        amount, end = self._second_end(text, amount, unit, end, ceiling)
        kind: Kind = unit.kind
        written = unit.unit
        if end < ceiling and (per := self._units.denominator(text, end, money=kind == "amount")) and per.end <= ceiling:
            written += text[end : per.end].replace("／", "/")
            end = per.end
            if kind == "amount" or (per.makes_rate and kind == "count"):
                kind = "rate"
        return Draft(
            amount.start,
            end,
            kind,
            amount.low.value,
            written,
            f"{kind}.{unit.id.split('.')[0]}",
            high=amount.high.value if amount.high else None,
            qualifier=amount.qualifier if unit.qualifier == "exact" else unit.qualifier,
            step=amount.low.step,
            unit_id=unit.id,
        )

    def _halves(self, text: str, amount: Amount, unit: Unit, end: int) -> tuple[Amount, int]:
        following = text[end : end + 1]
        if unit.id == "unit.tenth" and following in DIGITS and amount.high is None:
            low = Number(amount.low.value + DIGITS[following], Decimal(1))
            return amount._replace(low=low), end + 1
        if unit.surface.startswith(_AND_A_HALF):  # 一个半月
            return amount._replace(low=Number(amount.low.value + Decimal("0.5"), Decimal("0.5"))), end
        if unit.surface == "亩" and text[end + 1 : end + 2] == "分" and (tenths := _number(following)):
            low = Number(amount.low.value + tenths.value / 10, Decimal("0.1"))  # 5亩三分
            return amount._replace(low=low), end + 2
        if unit.surface == "块" and _clause_ends(text, end + 1) and (tenths := _number(following)):
            low = Number(amount.low.value + tenths.value / 10, Decimal("0.1"))  # 三块五, 1块6
            return amount._replace(low=low), end + 1
        if unit.id == _YEAR and (months := self._grammar.months.match(text, end)):
            low = Number(amount.low.value + read_number(months["count"]).value / 12, Decimal("0.01"))  # 一年零三个月
            return amount._replace(low=Number(plain_decimal(low.value.quantize(low.step)), low.step)), months.end()
        parted = unit.object or unit.kind == "area"
        halves = unit.kind in _HALVES or unit.id == _AGE or (parted and _clause_ends(text, end + 1))
        if following == "半" and halves and text[end + 1 : end + 2] not in _HALF_WORDS:
            half = Decimal("0.5") * unit.times
            return amount._replace(low=Number(amount.low.value + half, half)), end + 1
        return amount, end

    def _second_end(self, text: str, amount: Amount, unit: Unit, end: int, ceiling: int) -> tuple[Amount, int]:
        match = self._grammar.second_end.match(text, end, ceiling) if amount.high is None else None
        if match is None or text[amount.start - 1 : amount.start] in set("由从自"):
            return amount, end
        high = _number(match["high"])
        behind = match.end() + len(unit.surface)
        if high is None or not text.startswith(unit.surface, match.end()) or behind > ceiling:
            return amount, end
        value = high.value * unit.times
        if value <= amount.low.value:
            return amount, end
        return amount._replace(high=Number(value, high.step), qualifier="range"), behind


def _clause_ends(text: str, end: int) -> bool:
    return not "\u4e00" <= text[end : end + 1] <= "\u9fff" and text[end : end + 1] not in _ARABIC


def _alone(text: str, start: int, end: int) -> bool:
    """综合楼，五层，3200平方米: whether a number and its unit are all that stands between two commas."""
    return text[start - 1 : start] in _COMMAS and text[end : end + 1] in _COMMAS


def _chinese_fits(text: str, amount: Amount, unit: Unit, end: int, ones: Ones) -> bool:
    # 一 is an article more often than a number: it counts behind its noun at a clause's end, or with a half.
    if text[amount.start : end - len(unit.surface)].strip() != "一":
        return True
    if (
        text.startswith(_AFTER_ONE, end)
        or unit.kind in {"ratio", "percentage"}
        or unit.id == "unit.duration.bare-month"
        or unit.id.startswith("unit.rank")  # 比上一年退了一位
        or unit.times > 1
        or (unit.kind == "duration" and text.startswith(_WITHIN, end))  # 一周内劝返
        or (unit.kind == "duration" and text.endswith(_BOUNDS, 0, amount.start))  # 不少于一个学期
        or (unit.kind == "amount" and text[amount.start - 1] not in _NOT_BEHIND and _clause_ends(text, end))  # 掏一块钱
        or unit.surface.startswith(_AND_A_HALF)
    ):
        return True
    if ones.counts(text, amount.start, end, unit):
        return True
    if unit.object:
        before, after = text[amount.start - 1 : amount.start], text[end : end + 1]
        if before == "、":
            return True
        return before not in _NOT_BEHIND and before >= "\u4e00" and not "\u4e00" <= after <= "\u9fff"
    return False


def _one_paragraph(text: str, amount: Amount, unit: Unit, end: int) -> bool:
    # A number that ends a line takes its unit from the next only in running text; in a table only a whole cell does.
    line = text[text.rfind("\n", 0, amount.start) + 1 : text.find("\n", amount.start)]
    between = text[amount.start : end]
    if "\t" in between:
        return text[end : end + 1] in {"", "\t", "\n", "|"}
    return len(line) >= _PROSE_LINE and "|" not in line and "\t" not in line

"""Finds quantities: numbers with their unit, multiplier and qualifier, as the raw text has them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

import regex

from ..model import Kind, Quantity
from ..rules import BareNumberRow, Rules
from .quantity_cells import CellReader
from .quantity_draft import Draft
from .quantity_forms import QuantityForms
from .quantity_grammar import QuantityGrammar
from .quantity_guards import QuantityGuards
from .quantity_ones import Ones
from .quantity_qualifiers import QualifierLexicon
from .quantity_reading import Amount, AmountReader, UnitReader
from .quantity_units import UnitLexicon

_RANKS = frozenset("第前")
_OPENERS = frozenset("余多来分半 \u3000\u00a0\n\r\t")
_WRAPPED_SUFFIXES = ("\n以上", "\n以内", "\n以下", "\n左右")
_SIGNS = "-－−"
_BOUNDS = frozenset({"at_least", "at_most", "more_than", "less_than"})
_DEALT_OUT = "分别"
_JOINERS = ("、", "和", "及", "与")
_BARE_WINDOW = 44
"""How many characters before a number without unit may say what it is."""
_ROUND_WORDS = "余多"
_ROUNDING = ("左右", "上下")
_LONE_SCALE_PREFIXES = ("突破", "破", "近", "上", "超", "超过", "逾", "过", "约", "数", "不足", "不到", "不下", "接近")


class QuantityFinder:
    """Finds the quantities of a text.

    >>> from extractor.rules import load_rules
    >>> [found] = QuantityFinder(load_rules()).find("累计培训教师6.1万余人次。")
    >>> found.text, str(found.value), found.unit, found.qualifier
    ('6.1万余人次', '61000', '人次', 'more_than')
    """

    def __init__(self, rules: Rules) -> None:
        self._grammar = QuantityGrammar()
        self._qualifiers = QualifierLexicon(rules)
        self._guards = QuantityGuards(rules)
        self._forms = QuantityForms(self._grammar, rules)
        self._amounts = AmountReader(self._grammar, self._qualifiers)
        lexicon = UnitLexicon(rules)
        self._units = UnitReader(self._grammar, lexicon, Ones(rules))
        self._openers = lexicon.openers | _OPENERS
        self._cells = CellReader(self._grammar, lexicon, rules)
        bare = [(row, regex.compile(row.before), regex.compile(row.after or "")) for row in rules.rows(BareNumberRow)]
        self._bare = {
            form: [entry for entry in bare if _written_for(entry[0], *form)]
            for form in product((False, True), repeat=3)
        }

    def find(self, text: str, *, claimed: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
        """Quantities in text order, none overlapping another or a claimed span (start and end offsets)."""
        return [
            draft.finish(text)
            for start, end in _gaps(claimed, len(text))
            for draft in self._find_between(text, start, end)
        ]

    def find_in_cell(self, text: str, start: int, end: int, *, header: str) -> Quantity | None:
        """The bare number in the table cell `text[start:end]`, with the unit that its header gives.

        Null when the cell is no bare number or the header names no unit; the quantity is flagged unit_from_header.
        """
        return self._cells.read(text, start, end, header=header)

    def _find_between(self, text: str, floor: int, ceiling: int) -> Iterator[Draft]:
        last: Draft | None = None
        for match in self._grammar.number.finditer(text, floor, ceiling):
            if match.start() < floor or not self._may_be_one(text, match):
                continue
            for draft in self._read(text, match, floor, ceiling):
                last = _shared_bound(text, last, draft)
                floor = draft.end
                yield last

    def _may_be_one(self, text: str, match: regex.Match[str]) -> bool:
        # Most Chinese numerals stand in words (统一, 进一步): nothing that could be a unit follows them.
        start, end = match.span()
        if end - start > 1 or match["few"] or text[end : end + 1] in self._openers or text[start].isdecimal():
            return True
        return text[start - 1 : start] in _RANKS

    def _read(self, text: str, match: regex.Match[str], floor: int, ceiling: int) -> list[Draft]:
        start, end = match.start(), match.end()
        if match["fold"] is not None:
            return [self._qualified(text, self._forms.fold(match), floor, ceiling)]
        if match["few"] is not None:
            return [self._forms.few(match)]
        if match["moiety"] is not None:
            return [self._qualified(text, self._forms.moiety(match), floor, ceiling)]
        if match["place"] is not None:
            return [self._forms.place(match)]
        drafts = self._special(text, match, floor) if match["low"] and match["high"] is None else None
        if drafts is None:
            amount = self._amounts.read(text, match, ceiling)
            draft = amount and self._measured(text, amount, floor, ceiling)
            drafts = [draft] if draft else []
        drafts = [draft for draft in drafts if draft.start >= floor and draft.end <= ceiling]
        if not drafts or self._guards.in_name(text, start, end):
            return []
        return [] if self._guards.refused_until(text, start) else drafts

    def _special(self, text: str, match: regex.Match[str], floor: int) -> list[Draft] | None:
        start, end = match.start("low"), match.end("low")
        before, after = text[start - 1 : start], text[end : end + 1]
        if before == "第" and start > floor:
            rank = self._forms.rank(text, start, end)
            return [rank] if rank else []
        if before == "前" and (top := self._forms.top(text, start, end)):
            return [top]
        if after == "分" and (share := self._forms.fraction(text, start, end)):
            return [self._qualified(text, share, floor, len(text))]
        if after == "半" and (share := self._forms.half(text, start, end)):
            share = self._qualified(text, share, floor, len(text))
            return [share] if share.qualifier != "exact" or self._forms.shares(text, start) else []
        if after == "比" and (told := self._forms.spoken_ratio(text, start)):
            return [self._qualified(text, told, floor, len(text))]
        if after and after in ":：∶" and (ratios := self._forms.ratio(text, start)):
            return [self._qualified(text, ratios[0], floor, len(text))] if len(ratios) == 1 else ratios
        return None

    def _measured(self, text: str, amount: Amount, floor: int, ceiling: int) -> Draft | None:
        draft = self._units.read(text, amount, ceiling) or self._bare_number(text, amount)
        if draft is None or (amount.lone_scale and not _lone_scale_fits(text, amount, draft.end)):
            return None
        if amount.lone_scale and text[draft.start - 1] == "上" and draft.start > floor:
            return draft._replace(start=draft.start - 1, qualifier="approx")
        return self._qualified(text, self._signed(text, draft, floor), floor, ceiling)

    def _bare_number(self, text: str, amount: Amount) -> Draft | None:
        before = text[max(0, amount.start - _BARE_WINDOW) : amount.start]
        form = (amount.multiplied, amount.arabic, amount.end - amount.start > 1)
        for row, left, right in self._bare[form]:
            if right.match(text, amount.end) and left.search(before):
                return _by_row(text, amount, row)
        rounded = text[amount.end - 1] in _ROUND_WORDS
        if amount.arabic and not amount.wrapped and (amount.multiplied or rounded):
            return _without_unit(text, amount, "count.bare", kind="count", unit="")
        return None

    def _signed(self, text: str, draft: Draft, floor: int) -> Draft:
        sign = draft.start - 1
        if draft.kind != "percentage" or sign <= floor or text[sign] not in _SIGNS or not text[sign - 1] >= "\u4e00":
            return draft
        return draft._replace(start=sign, value=-draft.value)

    def _qualified(self, text: str, draft: Draft, floor: int, ceiling: int) -> Draft:
        start, end, kind, qualifier = draft.start, draft.end, draft.kind, draft.qualifier
        end += _line_break_before_suffix(text, end, ceiling)
        suffix = self._qualifiers.suffix(text, end, ceiling=ceiling, kind=kind)
        prefix = self._qualifiers.prefix(text, start, floor=floor, kind=kind)
        compared = prefix is not None and prefix.compares(text, end)
        prefix = None if compared else prefix
        end += len(suffix.surface) if suffix else 0
        start -= len(prefix.surface) if prefix else 0
        verb = None if prefix or compared else self._qualifiers.verb(text, start, floor=floor, kind=kind)
        verb = None if verb and verb.compares(text, end) else verb
        words = [word.qualifier for word in (suffix, prefix, verb) if word]
        if words and qualifier in {"exact", "approx"}:
            qualifier = words[0]
        elif qualifier == "exact":
            qualifier = self._qualifiers.cue(text, start, kind=kind) or qualifier
        threshold = draft.unit_id == "unit.age" or self._guards.is_threshold(
            text, start, end, kind=kind, unit=draft.unit, words=(prefix, suffix)
        )
        return draft._replace(start=start, end=end, qualifier=qualifier, threshold=threshold)


def _line_break_before_suffix(text: str, end: int, ceiling: int) -> int:
    # A hard-wrapped line may part a quantity from what qualifies it.
    return 1 if end + 2 < ceiling and text.startswith(_WRAPPED_SUFFIXES, end) else 0


def _written_for(row: BareNumberRow, multiplied: bool, arabic: bool, long: bool) -> bool:
    """Whether a number without unit is written as such: money in 万 and 亿, an index plain, a count of some length."""
    if row.dimension == "amount":
        return multiplied is not row.plain
    if multiplied or (arabic and row.spoken):
        return False
    return arabic or (row.dimension == "count" and long)


def _by_row(text: str, amount: Amount, row: BareNumberRow) -> Draft:
    flags = ("scale_from_context",) if row.times > 1 else ()
    scaled = amount.times(Decimal(row.times))
    return _without_unit(text, scaled, row.id, kind=row.dimension, unit=row.unit or "")._replace(flags=flags)


def _without_unit(text: str, amount: Amount, rule: str, *, kind: Kind, unit: str) -> Draft:
    end = amount.end
    while text[end - 1].isspace():
        end -= 1
    low, high = amount.low, amount.high
    return Draft(
        amount.start,
        end,
        kind,
        low.value,
        unit,
        rule,
        high=high.value if high else None,
        qualifier=amount.qualifier,
        step=low.step,
    )


def _lone_scale_fits(text: str, amount: Amount, end: int) -> bool:
    # 百, 千 and 万 without a digit are numbers only where a word says how many: 近千名, 万余人.
    before = text[max(0, amount.start - 2) : amount.start]
    rounded = text.startswith(_ROUNDING, end)  # 百人左右
    return before.endswith(_LONE_SCALE_PREFIXES) or amount.qualifier == "more_than" or rounded


def _gaps(claimed: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    position = 0
    for start, end in sorted(claimed):
        if start > position:
            yield position, start
        position = max(position, end)
    if position < length:
        yield position, length


def _shared_bound(text: str, last: Draft | None, draft: Draft) -> Draft:
    """班额分别不超过45人、50人: the bound of the first figure dealt out holds for those behind it."""
    if last is None or draft.qualifier != "exact" or last.qualifier not in _BOUNDS:
        return draft
    if last.qualifier == "more_than" and regex.search("[余多]", text[last.start : last.end]):
        return draft  # 分别投入3600余万元、500万元
    alike = last.unit == draft.unit and text[last.end : draft.start] in _JOINERS
    opened = text.rfind(_DEALT_OUT, 0, last.start)
    dealt = opened >= 0 and not regex.search(r"[，,；;。\n]", text[opened : draft.start])
    return draft._replace(qualifier=last.qualifier) if alike and dealt else draft

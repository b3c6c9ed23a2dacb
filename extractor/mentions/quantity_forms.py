"""Quantities that are not a number before a unit: ranks, fractions, ratios and doublings."""

from decimal import Decimal

import regex

from ..rules import FormRow, Rules
from .numerals import DIGITS, plain_decimal, read_number
from .quantity_draft import Draft
from .quantity_grammar import QuantityGrammar

_HALVED = frozenset("天年月日夜径数点个")
_TIMES = {"": 1, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4}
_PARTS = {"百": "%", "千": "‰"}


class QuantityForms:
    """Readers of the special forms; each returns no draft when the form is not there."""

    def __init__(self, grammar: QuantityGrammar, rules: Rules) -> None:
        self._grammar = grammar
        cues = {form: _any_of(rules, form) for form in ("rank", "top", "ratio", "spoken_ratio", "half")}
        self._rank_cue = regex.compile(rf"(?:{cues['rank']})\s?$")
        self._top_cue = regex.compile(rf"(?:{cues['top']})$")
        self._half_cue = regex.compile(rf"(?:{cues['half']})$")
        self._ratio_cue = regex.compile(cues["ratio"])
        self._spoken_ratio_cue = regex.compile(cues["spoken_ratio"])
        self._rank_end = regex.compile(
            r"(?:[名位](?!\p{Han})|[名位](?=[的且并和与及升跃上降进前提移滑跌退爬落掉挪])|(?![\p{Han}0-9])|(?=[的且并与升跌降滑退爬落掉挪进]))"
        )
        self._top_end = regex.compile(r"(?:[名位强](?!\p{Han})|(?!\p{Han}|[0-9%％]))")

    def fold(self, match: regex.Match[str]) -> Draft:
        """翻一番 is 2 倍, 翻两番 4 倍."""
        value = Decimal(2) ** _TIMES[match["fold"]]
        return Draft(match.start(), match.end(), "ratio", value, "倍", "fold", step=Decimal(1))

    def few(self, match: regex.Match[str]) -> Draft:
        """俩 is 两个 and 仨 三个."""
        value = Decimal(2 if match["few"] == "俩" else 3)
        return Draft(*match.span("few"), "count", value, "个", "count.few", step=Decimal(1))

    def moiety(self, match: regex.Match[str]) -> Draft:
        """半数 is 50 %."""
        return Draft(*match.span(), "percentage", Decimal(50), "%", "fraction.half")

    def place(self, match: regex.Match[str]) -> Draft:
        """排老四 is the fourth place, 居首位 and 排老大 the first."""
        start, end = match.span("place")
        value = read_number(match["place"][1]).value if match["place"][1] in DIGITS else Decimal(1)
        return Draft(start, end, "rank", value, "名次", "rank.place", step=Decimal(1))

    def rank(self, text: str, start: int, end: int) -> Draft | None:
        """第二, 第15位 where the text ranks somebody; `start` is that of the number."""
        closing = self._rank_end.match(text, end)
        before = text[max(0, start - 13) : start - 1]
        if closing is None or not self._rank_cue.search(before):
            return None
        value = read_number(text[start:end]).value
        return Draft(start - 1, closing.end(), "rank", value, "名次", "rank", step=Decimal(1))

    def top(self, text: str, start: int, end: int) -> Draft | None:
        """前5, 前十位 where the text ranks somebody."""
        closing = self._top_end.match(text, end)
        if closing is None:
            return None
        if closing.end() == end and not self._top_cue.search(text[max(0, start - 8) : start - 1]):
            return None
        value = read_number(text[start:end]).value
        return Draft(start - 1, closing.end(), "rank", value, "名次", "rank.top", qualifier="at_most", step=Decimal(1))

    def fraction(self, text: str, start: int, end: int) -> Draft | None:
        """百分之八十 is 80 %, 千分之三 is 3 ‰, 三分之二 is 66.67 %."""
        match = self._grammar.fraction.match(text, end)
        if match is None:
            return None
        named = _PARTS.get(text[start:end])
        try:
            part, parts = read_number(match["part"]), read_number("1" if named else text[start:end])
        except ValueError:
            return None  # 数十分之一
        if named:
            return Draft(start, match.end(), "percentage", part.value, named, "fraction.named", step=part.step)
        share = 100 * part.value / (parts.value or 1)
        value = plain_decimal(share.quantize(Decimal("0.01")))
        return Draft(start, match.end(), "percentage", value, "%", "fraction")

    def half(self, text: str, start: int, end: int) -> Draft | None:
        """一半 is 50 %; the caller asks for a qualifier or a verb of sharing beside it."""
        following = text[end + 1 : end + 2]
        if text[start:end] != "一" or following in _HALVED:
            return None
        return Draft(start, end + 1, "percentage", Decimal(50), "%", "fraction.half")

    def shares(self, text: str, start: int) -> bool:
        """Whether what stands before 一半 says that it is a share of something."""
        return self._half_cue.search(text[max(0, start - 8) : start]) is not None

    def spoken_ratio(self, text: str, start: int) -> Draft | None:
        """18比1 behind the name of a ratio (生机比, 配备比例) is 18."""
        match = self._grammar.spoken_ratio.match(text, start)
        if match is None or not self._spoken_ratio_cue.search(text, max(0, start - 14), start):
            return None
        return Draft(*match.span(), "ratio", read_number(match["part"]).value, "", "ratio")

    def ratio(self, text: str, start: int) -> list[Draft]:
        """16.98:1 and 1∶15 are one ratio, its value the side that is not 1; 24:40:36 is three shares."""
        match = self._grammar.ratio.match(text, start)
        if match is None:
            return []
        spans = match.spans("part")
        values = [read_number(text[first:last]).value for first, last in spans]
        cued = self._ratio_cue.search(text, max(0, start - 14), start) is not None
        if not cued and (len(values) > 2 or 1 not in values):
            return []
        if len(values) == 2:
            value = values[1] if values[0] == 1 else values[0]
            return [Draft(match.start(), match.end(), "ratio", value, "", "ratio")]
        return [Draft(*span, "ratio", value, "", "ratio.part") for span, value in zip(spans, values, strict=True)]


def _any_of(rules: Rules, form: str) -> str:
    """A pattern for what may stand before a form."""
    return "|".join(row.before for row in rules.rows(FormRow) if row.form == form) or "(?!)"

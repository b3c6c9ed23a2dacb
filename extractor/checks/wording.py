"""Puts judgements into words: numbers as people write them, messages from the pattern rows."""

import hashlib
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from ..model import Finding, Metric
from ..rules import FindingRow, Rules
from .judgement import Judgement

YI, WAN = Decimal(10) ** 8, Decimal(10) ** 4


def number(value: Decimal, *, places: int = 4) -> str:
    """A number without exponent and without zeros at its end.

    >>> number(Decimal("52") / 3), number(Decimal("1E+3"))
    ('17.3333', '1000')
    """
    text = f"{round(value, places):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity(value: Decimal, like: Metric) -> str:
    """A value with another figure's unit, and with 亿 or 万 where that figure has one and the value is as large."""
    text = as_printed(like)
    if "亿" in text and abs(value) >= YI:
        return f"{number(value / YI, places=8)}亿{like.unit}"
    if ("亿" in text or "万" in text) and abs(value) >= WAN:
        return f"{number(value / WAN, places=6)}万{like.unit}"
    return f"{number(value)}{like.unit}"


def as_printed(metric: Metric) -> str:
    """A figure as the report has it, on one line; a bare number of a table gets the unit of its header."""
    text = "".join(metric.text.split())
    plain = unicodedata.normalize("NFKC", text).replace(",", "")
    if metric.kind == "rank" or not plain.replace(".", "", 1).isdecimal():
        return text
    return f"{text}{_multiplier(Decimal(plain), metric)}{metric.unit}"


def _multiplier(printed: Decimal, metric: Metric) -> str:
    """The multiplier that stands in the header of a bare number (投资额（万元）), worked out from its value."""
    return {WAN: "万", YI: "亿"}.get(metric.value / printed, "") if printed else ""


def sum_of(metrics: Iterable[Metric]) -> str:
    """The figures of a sum as printed, with plus signs."""
    return " + ".join(as_printed(metric) for metric in metrics)


class FindingWriter:
    """Turns judgements into findings."""

    def __init__(self, rules: Rules) -> None:
        self._rows = {row.id: row for row in rules.rows(FindingRow)}

    def write(self, judgement: Judgement, report: str) -> Finding:
        """The finding of a judgement. Raises `KeyError` when the patterns have no such message or place."""
        row = self._rows[judgement.wording]
        metrics = tuple(metric.id for metric in judgement.metrics)
        digest = hashlib.sha256(":".join((report, row.id, *metrics, *judgement.values.values())).encode()).hexdigest()[
            :16
        ]
        return Finding(
            id=f"c{digest}",
            report=report,
            check=row.check,
            verdict=judgement.verdict,
            expected=judgement.expected,
            found=judgement.found,
            metrics=metrics,
            message=row.zh.format(**judgement.values),
            message_en=row.en.format(**judgement.values),
        )

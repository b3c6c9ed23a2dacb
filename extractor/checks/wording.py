"""Puts judgements into words: numbers as people write them, messages from the pattern rows."""

import hashlib
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
    """A value with the unit and the multiplier that another figure has.

    >>> from extractor.checks.wording import number
    >>> number(Decimal("1.50"))
    '1.5'
    """
    for sign, size in (("亿", YI), ("万", WAN)):
        if sign in like.text and abs(value) >= size / 100:
            return f"{number(value / size, places=6)}{sign}{like.unit}"
    return f"{number(value)}{like.unit}"


def as_printed(metric: Metric) -> str:
    """A figure as the report has it, on one line, its unit added where it stands in a table's header."""
    text = "".join(metric.text.split())
    return f"{text}{metric.unit}" if text[-1].isdigit() and metric.unit != "名次" else text


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
        digest = hashlib.sha256(":".join((report, row.id, *metrics)).encode()).hexdigest()[:16]
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

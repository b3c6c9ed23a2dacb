"""Metrics written down as sentences: what a figure's neighbours say of it counts for the checks."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from extractor.checks import ReportChecker
from extractor.model import Finding, Metric, Report
from extractor.rules import Rules, load_rules

REPORT = Report(id="r1", title="某县工作情况", start=0, end=10_000)
KINDS = {
    "元": "amount", "所": "count", "个": "count", "人": "count", "栋": "count", "件": "count",
    "平方米": "area", "%": "percentage", "个百分点": "percentage", "名次": "rank", "倍": "ratio",
}  # fmt: skip


@cache
def rules() -> Rules:
    return load_rules()


def year(number: int) -> dict[str, Any]:
    return {"period_start": date(number, 1, 1), "period_end": date(number, 12, 31)}


class Text:
    """A report in the making: each call adds a sentence with its figures, in order."""

    def __init__(self, *, report: str = "r1", section: str | None = None) -> None:
        self.metrics: list[Metric] = []
        self._report, self._section = report, section
        self._end = self._paragraph = 0

    def paragraph(self) -> "Text":
        self._paragraph += 1
        self._end += 1
        return self

    def say(self, sentence: str, *figures: dict[str, Any]) -> "Text":
        at = 0
        for figure in figures:
            at = sentence.index(figure["text"], at)
            self.metrics.append(self._metric(sentence, at, figure))
            at += len(figure["text"])
        self._end += len(sentence)
        return self

    def _metric(self, sentence: str, at: int, figure: dict[str, Any]) -> Metric:
        start = self._end + at
        defaults: dict[str, Any] = {
            "id": f"m{self._report}-{start}",
            "report": self._report,
            "start": start,
            "end": start + len(figure["text"]),
            "status": "actual",
            "region": "某县",
            "adcode": "410122",
            "section": self._section,
            "evidence": sentence,
            "evidence_start": self._end,
            "confidence": 0.9,
            "rule": "left.noun",
            "paragraph": self._paragraph,
        }
        fields = dict(figure)
        total = fields.pop("of", None)
        if total is not None:
            fields["part_of"] = self.metrics[total].id
        return Metric(**{**defaults, **fields})

    def findings(self, check: str | None = None) -> list[Finding]:
        found = ReportChecker(rules()).check(REPORT, self.metrics)
        return [finding for finding in found if check is None or finding.check == check]

    def verdicts(self, check: str | None = None) -> list[str]:
        return [finding.verdict for finding in self.findings(check)]


def figure(text: str, value: str | int, unit: str, step: str | int = 1, **fields: Any) -> dict[str, Any]:
    return {
        "text": text, "value": Decimal(value), "unit": unit, "kind": KINDS[unit], "step": Decimal(step), **fields
    }  # fmt: skip


def wan(number: str, **fields: Any) -> dict[str, Any]:
    """An amount in 万元, as printed."""
    value = Decimal(number)
    step = Decimal(10_000).scaleb(int(value.as_tuple().exponent))
    return figure(f"{number}万元", str(value * 10_000), "元", str(step), **fields)


def count(number: int, unit: str = "所", **fields: Any) -> dict[str, Any]:
    return figure(f"{number}{unit}", number, unit, **fields)


def percent(number: str, unit: str = "%", **fields: Any) -> dict[str, Any]:
    value = Decimal(number)
    return figure(f"{number}{unit}", number, unit, str(Decimal(1).scaleb(int(value.as_tuple().exponent))), **fields)

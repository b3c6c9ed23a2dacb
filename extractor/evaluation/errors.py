"""What went wrong, one entry a fault, with the text around it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractor.model import Metric, Practice, Span

from .gold import GoldMetric, GoldPractice
from .scores import Judged, Judgement, ScoredDocument

BEFORE, AFTER = 18, 12


class EvaluationError(NamedTuple):
    """A fault: what kind, in which file, the mention marked in its context, what gold wants and what was found."""

    fault: str
    file: str
    context: str
    wanted: str
    found: str
    rule: str


def find_errors(documents: Iterable[ScoredDocument]) -> Iterator[EvaluationError]:
    """Everything missed, spurious or wrong in a field, document by document in text order."""
    for document in documents:
        faults = [*_judgement_errors(document, document.metrics), *_judgement_errors(document, document.practices)]
        yield from (error for _, error in sorted(faults, key=lambda fault: fault[0]))


def show_context(text: str, span: Span) -> str:
    """The span marked 【】 with some text on both sides, on one line.

    >>> show_context("全县新建学校3所。", Span(start=6, end=8, text="3所"))
    '全县新建学校【3所】。'
    """
    before, after = text[max(0, span.start - BEFORE) : span.start], text[span.end : span.end + AFTER]
    return f"{before}【{span.text}】{after}".replace("\n", "⏎")


def _judgement_errors(document: ScoredDocument, judgement: Judgement) -> Iterator[tuple[int, EvaluationError]]:
    def error(fault: str, span: Span, wanted: str = "", found: str = "", rule: str = "") -> tuple[int, EvaluationError]:
        context = show_context(document.text, span)
        return span.start, EvaluationError(fault, document.gold.document.file, context, wanted, found, rule)

    for row in judgement.missed:
        yield error(f"{row.type} missed", row, wanted=_name(row))
    for record in judgement.extra:
        kind = "metric" if isinstance(record, Metric) else "practice"
        yield error(f"{kind} extra", record, found=_name(record), rule=record.rule)
    for pair in judgement.pairs:
        for field in _wrong_fields(pair):
            wanted, found = _answer(pair.gold, field), _answer(pair.found, field)
            yield error(f"wrong {field}", pair.gold, wanted=wanted, found=found, rule=pair.found.rule)


def _wrong_fields(pair: Judged) -> list[str]:
    return [field for field, right in pair.right.items() if not right and not field.startswith("exact_")]


def _name(row: Metric | Practice | GoldMetric | GoldPractice) -> str:
    return row.indicator or "" if isinstance(row, Metric | GoldMetric) else row.label_zh


def _answer(row: Metric | Practice | GoldMetric | GoldPractice, field: str) -> str:
    if field == "label":
        return _name(row)
    if field == "value" and isinstance(row, Metric | GoldMetric):
        high = "" if row.high is None else f"–{row.high:f}"
        return f"{row.value:f}{high} {row.unit}"
    if field == "period" and isinstance(row, GoldMetric):
        return f"{row.period.start}..{row.period.end}"
    if field == "period" and isinstance(row, Metric):
        return f"{row.period_start}..{row.period_end}"
    return str(getattr(row, field))

"""What a text says, as rows of chosen fields: the form in which tests state what they expect."""

from datetime import date
from functools import cache

from extractor import extract_text
from extractor.language import Language
from extractor.mentions import PeriodFinder, PlaceFinder, QuantityFinder
from extractor.metrics.cues import Cues
from extractor.metrics.view import MentionIndex, SentenceView
from extractor.model import Mentions, Metric
from extractor.rules import Rules, load_rules


def metrics_of(text: str, *, report_date: date | None = None) -> list[Metric]:
    """The metrics of all reports of a text, in text order."""
    reports = extract_text(text, report_date=report_date).reports
    return sorted((metric for report in reports for metric in report.metrics), key=lambda metric: metric.start)


def rows(text: str, fields: str, *, report_date: date | None = None) -> list[tuple[str | None, ...]]:
    """For each metric its text and the named fields, as text; `period` is first..last, `part_of` the total's text.

    >>> rows("全县新建学校两所。", "value unit")
    [('两所', '2', '所')]
    """
    metrics = metrics_of(text, report_date=report_date)
    texts = {metric.id: metric.text for metric in metrics}
    return [(metric.text, *(_shown(metric, field, texts) for field in fields.split())) for metric in metrics]


def _shown(metric: Metric, field: str, texts: dict[str, str]) -> str | None:
    if field == "period":
        return _dates(metric)
    if field == "part_of":
        return texts[metric.part_of] if metric.part_of else None
    value = getattr(metric, field)
    return None if value is None else str(value)


def _dates(metric: Metric) -> str | None:
    if metric.period_start is None and metric.period_end is None:
        return None
    return f"{metric.period_start or ''}..{metric.period_end or ''}"


@cache
def linking_rules() -> Rules:
    """The bundled pattern rows."""
    return load_rules()


@cache
def language() -> Language:
    """The segmenter with its own words."""
    return Language(linking_rules())


@cache
def cues() -> Cues:
    """The bundled cues."""
    return Cues(linking_rules())


def mentions_of(text: str) -> Mentions:
    """What the mentions room finds: periods first, then places, then quantities."""
    rules = linking_rules()
    periods = PeriodFinder(rules).find(text)
    places = [p for p in PlaceFinder(rules).find(text) if not any(t.overlaps(p.start, p.end) for t in periods)]
    claimed = [(span.start, span.end) for span in (*periods, *places)]
    quantities = QuantityFinder(rules).find(text, claimed=claimed)
    return Mentions(quantities=tuple(quantities), periods=tuple(periods), places=tuple(places))


def view_of(text: str) -> SentenceView:
    """The text as one sentence."""
    return SentenceView(text, 0, len(text), MentionIndex(mentions_of(text)).within(0, len(text)), language())

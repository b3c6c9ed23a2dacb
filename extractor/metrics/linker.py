"""Turns quantities into metrics: one pass over each paragraph, from heads to records."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ..language import Language
from ..model import Document, Mentions, Metric, Outline, Paragraph, Period, Place, Report, Sentence
from ..rules import Rules
from .breakdown import BreakdownLinker
from .cues import Cues
from .funding import find_funding
from .heads import Head, HeadRules, Linked, Situation
from .lists import ParallelLists
from .periods import PeriodLinker
from .phrases import Phrase
from .regions import RegionLinker
from .statuses import StatusLinker
from .timeframes import Frame, FrameFinder, Resolve
from .view import SentenceView

UNMEASURED = 0.5
"""Confidence of a rule that gold has not measured yet."""


class _Context(NamedTuple):
    """What is fixed while a paragraph is linked."""

    document: Document
    outline: Outline
    mentions: Mentions


class Linker:
    """Links the quantities of a document. `precision` maps a rule to its measured precision on gold."""

    def __init__(
        self, rules: Rules, language: Language, resolve: Resolve, *, precision: Mapping[str, float] | None = None
    ) -> None:
        self._language = language
        self._cues = Cues(rules)
        self._heads = HeadRules(self._cues)
        self._lists = ParallelLists(self._cues, self._heads.phrases)
        self._frames = FrameFinder(self._cues, resolve)
        self._periods = PeriodLinker(resolve)
        self._statuses = StatusLinker(self._cues)
        self._regions = RegionLinker(self._cues)
        self._breakdown = BreakdownLinker(self._cues)
        self._precision = precision or {}

    def link(
        self, document: Document, outline: Outline, mentions: Mentions, *, dated: date | None = None
    ) -> list[Metric]:
        """The metrics of a document in text order."""
        context = _Context(document, outline, mentions)
        frames = self._frames.frames(outline, mentions.periods, dated=dated)
        metrics: list[Metric] = []
        for paragraph, frame in zip(outline.paragraphs, frames, strict=True):
            if not paragraph.is_table:
                metrics += self._paragraph(context, paragraph, frame)
        return metrics

    def _paragraph(self, context: _Context, paragraph: Paragraph, frame: Frame) -> list[Metric]:
        views = [
            SentenceView(context.document.text, s.start, s.end, context.mentions, self._language)
            for s in paragraph.sentences
        ]
        linked = self._link_heads(views)
        if not linked:
            return []
        report = context.outline.reports[paragraph.report]
        periods = self._periods.govern(views, linked, frame)
        places = self._regions.regions(views, linked, report)
        totals = self._breakdown.totals(linked)
        metrics: list[Metric] = []
        for item, period, place, total in zip(linked, periods, places, totals, strict=True):
            sentence = paragraph.sentences[item.sentence]
            status, cue = self._statuses.find(views[item.sentence], item, period, frame)
            metric = self._metric(context.document, report, paragraph, sentence, item)
            update = {
                **_period_fields(period),
                **_region_fields(place, report),
                "status": status,
                "cue": cue,
                "funding": find_funding(item.head.phrase.text, self._cues) if item.quantity.kind == "amount" else None,
                "part_of": metrics[total].id if total is not None else None,
            }
            metrics.append(metric.model_copy(update=update))
        return metrics

    def _link_heads(self, views: Sequence[SentenceView]) -> list[Linked]:
        linked: list[Linked] = []
        for number, view in enumerate(views):
            parallel = self._lists.heads(view, linked, number)
            for slot in view.slots:
                left = self._heads.phrases.left(slot.left)
                situation = Situation(slot, left, view, linked, number)
                head = parallel.get(slot.quantity.start) or self._heads.find(situation)
                linked.append(Linked(slot, left, head or Head(Phrase("", ""), "none"), number, view))
        return linked

    def _metric(
        self, document: Document, report: Report, paragraph: Paragraph, sentence: Sentence, item: Linked
    ) -> Metric:
        quantity = item.quantity
        indicator = item.head.phrase.text or None
        return Metric(
            id=metric_id(document.id, quantity.start, quantity.end),
            report=report.id,
            start=quantity.start,
            end=quantity.end,
            text=quantity.text,
            kind=quantity.kind,
            value=quantity.value,
            high=quantity.high,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            step=quantity.step,
            change=item.head.change,
            indicator=indicator,
            section=paragraph.section,
            page=paragraph.page,
            evidence=document.text[sentence.start : sentence.end],
            evidence_start=sentence.start,
            confidence=self._precision.get(item.head.source, UNMEASURED),
            rule=item.head.source,
            flags=() if indicator else ("no_indicator",),
            paragraph=paragraph.block,
        )


def metric_id(document: str, start: int, end: int) -> str:
    """A metric's id, from the document and the span."""
    return "m" + hashlib.sha256(f"{document}:metric:{start}:{end}".encode()).hexdigest()[:16]


def _period_fields(period: Period | None) -> dict[str, object]:
    if period is None:
        return {}
    return {"period_raw": period.text, "period_start": period.first, "period_end": period.last}


def _region_fields(place: Place | None, report: Report) -> dict[str, object]:
    if place is None:
        return {"region": report.region, "adcode": report.adcode}
    return {"region": place.name, "adcode": place.adcode}

"""Turns quantities into metrics: one pass over each paragraph, from heads to records."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ..language import Language
from ..model import (
    Change,
    Document,
    Funding,
    Mentions,
    Metric,
    Outline,
    Paragraph,
    Period,
    Place,
    Quantity,
    Report,
    Sentence,
    Status,
)
from ..rules import Rules
from .breakdown import BreakdownLinker
from .catalogue import Catalogue
from .cues import Cues
from .funding import find_funding, paid_by
from .heads import HeadFinder
from .leads import Leads
from .lists import ParallelLists
from .names import asked_for, full_name, label_of, titles_of, told_names
from .periods import PeriodLinker
from .phrases import Phrase
from .regions import RegionLinker
from .repeats import mark_repeats
from .situation import Head, Linked, Situation
from .statuses import StatusLinker
from .tables import ReadCell, TableLinker
from .timeframes import Frame, FrameFinder, Resolve
from .view import Element, MentionIndex, SentenceView
from .wording import Wording

KEPT_FLAGS = ("unit_from_header", "scale_from_context")
"""What a quantity's reading tells that a reviewer should know."""
LONGEST_TURN = 12
"""A sentence that only says what comes next (今年怎么干。) is no longer than this (in characters)."""
UNMEASURED = 0.5
"""Confidence of a rule that gold has not measured yet."""


class _Context(NamedTuple):
    """What is fixed while a paragraph is linked."""

    document: Document
    outline: Outline
    mentions: Mentions
    spans: MentionIndex


class Linker:
    """Links the quantities of a document. `precision` maps a rule to its measured precision on gold."""

    def __init__(
        self,
        rules: Rules,
        language: Language,
        resolve: Resolve,
        read_cell: ReadCell,
        *,
        precision: Mapping[str, float] | None = None,
    ) -> None:
        self._language = language
        self._cues = Cues(rules)
        self._heads = HeadFinder(rules, self._cues)
        self._lists = ParallelLists(rules, self._cues, self._heads.kit.phrases)
        self._resolve = resolve
        self._frames = FrameFinder(self._cues, resolve)
        self._periods = PeriodLinker(self._cues, resolve)
        self._statuses = StatusLinker(self._cues)
        self._regions = RegionLinker(self._cues)
        self._breakdown = BreakdownLinker(self._cues)
        self._tables = TableLinker(self._cues, read_cell)
        self._catalogue = Catalogue(rules, language)
        self._wording = Wording(rules)
        self._precision = precision or {}

    def link(
        self, document: Document, outline: Outline, mentions: Mentions, *, dated: date | None = None
    ) -> list[Metric]:
        """The metrics of a document in text order."""
        context = _Context(document, outline, mentions, MentionIndex(mentions))
        frames = self._frames.frames(document.text, outline, mentions.periods, dated=dated)
        metrics: list[Metric] = []
        leads = Leads(self._cues)
        named: dict[int, dict[str, str]] = {}
        above: Paragraph | None = None
        for paragraph, frame in zip(outline.paragraphs, frames, strict=True):
            if paragraph.is_table:
                metrics += self._table(context, paragraph, frame, above, metrics, leads)
            else:
                known = named.setdefault(paragraph.report, {})
                metrics += self._paragraph(context, paragraph, frame, leads, known, above)
                above = paragraph
        return mark_repeats(metrics)

    def _paragraph(
        self,
        context: _Context,
        paragraph: Paragraph,
        frame: Frame,
        leads: Leads,
        named: dict[str, str],
        above: Paragraph | None,
    ) -> list[Metric]:
        text, within = context.document.text, context.spans.within
        views = [
            SentenceView(text, s.start, s.end, within(s.start, s.end), self._language, opening=number == 0)
            for number, s in enumerate(paragraph.sentences)
        ]
        figures = any(view.slots for view in views)
        label = label_of(text, paragraph) if figures else ""
        titles = titles_of(text, paragraph, above, label, self._language) if figures else ()
        linked = self._link_heads(views, named, titles, label)
        ahead = next((number for number, view in enumerate(views) if self._opens_plan(view)), len(views))
        planned = frame._replace(status="planned")
        turns = bool(views) and not views[0].slots and views[0].end - views[0].start <= LONGEST_TURN
        if turns:
            leads.turn(paragraph, ahead=ahead == 0)
        if views and (ahead == 0 or (frame.status is None and leads.goes_ahead(paragraph))):
            frame = planned
        opening = context.document.text[paragraph.start : paragraph.start + 8]
        lead = leads.find(paragraph, opening, frame.title)
        governed = self._periods.govern(views, linked, frame, lead)
        said = text[paragraph.start : paragraph.end].rstrip("。：:. \n")
        asks = said.endswith(("？", "?"))
        announces = said.endswith(self._cues.longest_first("announces"))
        leads.remember(
            paragraph, governed.lead, told=bool(linked), asks=asks, announces=announces, turns=turns and ahead == 0
        )
        report = context.outline.reports[paragraph.report]
        places = self._regions.regions(views, linked, report)
        totals = self._breakdown.totals(linked)
        metrics: list[Metric] = []
        before: Linked | None = None
        told: tuple[Period | None, Status] = (None, "actual")
        for item, governing, place, total in zip(linked, governed.periods, places, totals, strict=True):
            sentence = paragraph.sentences[item.sentence]
            framed = frame if item.sentence < ahead else planned
            status, cue = self._statuses.find(
                views[item.sentence], item, governing.period, framed, carried=governing.carried
            )
            if total is not None and not self._tells(item, cue) and "《" not in (metrics[total].cue or ""):
                # 312所学校完成改造，其中初中29所: a part has the status of its whole.
                status = metrics[total].status or status
            # A standing rule has no time of its own; what was said before it is not about it.
            period = governing.of(status, told=self._tells(item, cue))
            later = status == "actual" and self._statuses.is_ahead(period, frame)
            stands = self._stands(item) and not _of_title(period, frame)
            if governing.carried and (status == "required" or later or stands):
                period = None
            if before and governing.carried and self._rates(item, before):
                period, status = told
            elif before and cue is None and told[1] in {"planned", "in_progress"} and _belongs(item, before):
                status = told[1]
            before, told = item, (period, status)
            fields = {
                **_period_fields(period),
                **_region_fields(place, report),
                "status": status,
                "cue": cue,
                "funding": self._funding(item),
                "part_of": metrics[total].id if total is not None else None,
            }
            metrics.append(
                self._metric(context.document, report, paragraph, sentence, item.quantity, item.head, fields)
            )
        return metrics

    def _funding(self, item: Linked) -> Funding | None:
        """Whose money an amount is, by its name; by its own clause where the name tells what it is for."""
        if item.quantity.kind not in {"amount", "rate"}:
            return None
        named = find_funding(item.head.phrase.text, self._cues)
        left = "".join(e.text for e in item.slot.left) if item.head.source in {"purpose", "aim", "per_head"} else ""
        right = "".join(e.text for e in item.slot.right)  # 未到位的600万元均为县级配套资金
        equal = bool(item.slot.right) and all(self._cues.plays(e.text, "equals") for e in item.slot.right[:1])
        said = left or (right if equal else "")
        following = [s for s in item.view.segments[item.slot.segment.ordinal + 1 :] if s.part == item.slot.segment.part]
        last = item.slot.segment.quantities[-1].start == item.quantity.start
        return named or find_funding(said, self._cues) or (paid_by(following[:1], self._cues) if last else None)

    def _rates(self, item: Linked, before: Linked) -> bool:
        """到岗138名，到岗率92%: a rate beside the figure it rates shares its time and status."""
        beside = item.sentence == before.sentence and item.slot.segment.part == before.slot.segment.part
        moved = before.left.source_level or item.left.level
        return beside and not moved and item.quantity.kind == "percentage" and item.head.phrase.text.endswith("率")

    def _stands(self, item: Linked) -> bool:
        """Whether a figure says how things are (全县现有学校59所) rather than what was done in a time."""
        segments = item.view.segments[: item.slot.segment.ordinal + 1]
        part = [s for s in segments if s.part == item.slot.segment.part]
        standing = self._cues.words("standing")
        return any(e.text in standing for s in part for e in s.elements if e.start < item.quantity.start)

    def _tells(self, item: Linked, cue: str | None) -> bool:
        """Whether a quantity's own clause says that it is planned or done."""
        first = item.left.content[0].text if item.left.content else ""
        elements, text = item.slot.segment.elements, item.view.text
        own = text[elements[0].start : item.quantity.start] + text[item.quantity.end : elements[-1].end]
        return (cue is not None and cue in own) or self._cues.plays(first, "done")

    def _opens_plan(self, view: SentenceView) -> bool:
        """Whether a paragraph begins with what comes next (下一步, 今后)."""
        if not view.segments:  # a sentence without figures is not taken apart
            return view.text.startswith(self._cues.longest_first("frame_plan_opening"), view.start)
        return any(self._cues.plays(element.text, "frame_plan_opening") for element in view.segments[0].elements[:5])

    def _table(
        self,
        context: _Context,
        paragraph: Paragraph,
        frame: Frame,
        above: Paragraph | None,
        before: Sequence[Metric],
        leads: Leads,
    ) -> list[Metric]:
        """The metrics of a table; period and status come from its rows, its caption, or the paragraph above."""
        document, report = context.document, context.outline.reports[paragraph.report]
        caption = document.text[above.start : above.end] if above else ""
        block = document.blocks[paragraph.block]
        figures = self._tables.figures(document, block, context.mentions, report, caption)
        lead = leads.find(paragraph, "", frame.title)
        frame = frame._replace(period=frame.period or (lead.last if lead else leads.section(paragraph)))
        inherited = self._caption_fields(context, above, frame, before)
        metrics = []
        for figure in figures:
            row = next(s for s in paragraph.sentences if s.start <= figure.quantity.start < s.end)
            item = Head(Phrase("", figure.indicator), "table")
            period = self._resolve(figure.period, frame.time) if figure.period else None
            total = figures[figure.total].quantity if figure.total is not None else None
            fields = {
                **inherited,
                **(NO_PERIOD if figure.status == "required" else _period_fields(period)),
                **_region_fields(figure.place, report),
                **({"status": figure.status} if figure.status else {}),
                "part_of": metric_id(document.id, total.start, total.end) if total else None,
                "flags": tuple(flag for flag in KEPT_FLAGS if flag in figure.quantity.flags),
            }
            metrics.append(self._metric(document, report, paragraph, row, figure.quantity, item, fields))
        return metrics

    def _caption_fields(
        self, context: _Context, above: Paragraph | None, frame: Frame, before: Sequence[Metric]
    ) -> dict[str, object]:
        """Period and status for a table: its caption's period, else those of the last figure of the paragraph above."""
        status = {"status": frame.status or "actual"}
        if above is None:
            return {**_period_fields(self._resolve_or_none(frame.period, frame)), **status}
        named = [p for p in context.mentions.periods if above.start <= p.start < above.end and not p.base]
        beside = [metric for metric in before if metric.paragraph == above.block]
        last = above.sentences[-1].start if above.sentences else above.end
        announced = next((p for p in reversed(named) if p.start >= last), None)
        if announced and all(metric.start < last for metric in beside):
            # 截至11月30日，支付情况见下表： – the sentence that announces the table dates it.
            return {**_period_fields(self._resolve(announced, frame.time)), **status}
        if beside and not above.is_heading:
            told = beside[0].model_dump(include={"period_raw", "period_start", "period_end", "status"})
            return told
        period = named[-1] if named else frame.period
        return {**_period_fields(self._resolve_or_none(period, frame)), **status}

    def _resolve_or_none(self, period: Period | None, frame: Frame) -> Period | None:
        return self._resolve(period, frame.time) if period else None

    def _link_heads(
        self,
        views: Sequence[SentenceView],
        named: dict[str, str],
        titles: tuple[tuple[Element, ...], ...],
        label: str,
    ) -> list[Linked]:
        linked: list[Linked] = []
        for number, view in enumerate(views):
            parallel: dict[int, Head] = {}
            asked = asked_for(view.text, view.start)
            for index, slot in enumerate(view.slots):
                parallel |= self._lists.heads(view, index, linked)
                left = self._heads.kit.phrases.left(slot.left, shared=slot.shared)
                phrase = self._heads.kit.phrases.of(left.content)
                situation = Situation(slot, left, phrase, view, linked, number, named, titles, label, asked)
                head = full_name(parallel.get(slot.quantity.start), named) or self._heads.find(situation)
                linked.append(Linked(slot, left, head or Head(Phrase("", ""), "none"), number, view))
                if head:
                    named.update(told_names(head, left, slot.quantity, named, self._heads.kit))
        return linked

    def _metric(
        self,
        document: Document,
        report: Report,
        paragraph: Paragraph,
        sentence: Sentence,
        quantity: Quantity,
        head: Head,
        fields: Mapping[str, object],
    ) -> Metric:
        """The metric of a quantity; `fields` are those that its surroundings give."""
        indicator = self._wording.formal(head.phrase.text) or None
        kept = (flag for flag in KEPT_FLAGS if flag in quantity.flags)
        own = {
            "id": metric_id(document.id, quantity.start, quantity.end),
            "report": report.id,
            "start": quantity.start,
            "end": quantity.end,
            "text": quantity.text,
            "kind": quantity.kind,
            "value": quantity.value,
            "high": quantity.high,
            "unit": quantity.unit,
            "qualifier": quantity.qualifier,
            "step": quantity.step,
            "change": head.change,
            "indicator": indicator,
            "indicator_code": self._code(indicator, quantity, head.change),
            "section": paragraph.section,
            "page": paragraph.page,
            "evidence": document.text[sentence.start : sentence.end],
            "evidence_start": sentence.start,
            "confidence": self._precision.get(head.source, UNMEASURED),
            "rule": head.source,
            "flags": (*kept, *(() if indicator else ("no_indicator",))),
            "paragraph": paragraph.block,
        }
        return Metric.model_validate({**own, **fields})

    def _code(self, indicator: str | None, quantity: Quantity, change: Change | None) -> str | None:
        if indicator is None:
            return None
        return self._catalogue.code(indicator, kind=quantity.kind, unit=quantity.unit, change=change)


def _of_title(period: Period | None, frame: Frame) -> bool:
    """2022年工作总结: how things stand is told of the year that the title names."""
    title = frame.title
    if period is None or title is None or not title.first or not title.last:
        return False
    return period.first == title.first and period.last == title.last and title.first.year == title.last.year


def _belongs(item: Linked, before: Linked) -> bool:
    """在建项目14个，总投资8000万元: what belongs to the things just counted."""
    beside = item.sentence == before.sentence and item.slot.segment.part == before.slot.segment.part
    return beside and item.head.source == "left.relational" and before.quantity.kind == "count"


def metric_id(document: str, start: int, end: int) -> str:
    """A metric's id, from the document and the span."""
    return "m" + hashlib.sha256(f"{document}:metric:{start}:{end}".encode()).hexdigest()[:16]


NO_PERIOD: Mapping[str, object] = {"period_raw": None, "period_start": None, "period_end": None}
"""A norm is of no time."""


def _period_fields(period: Period | None) -> dict[str, object]:
    if period is None:
        return {}
    return {"period_raw": period.text, "period_start": period.first, "period_end": period.last}


def _region_fields(place: Place | None, report: Report) -> dict[str, object]:
    if place is None:
        return {"region": report.region, "adcode": report.adcode}
    return {"region": place.name, "adcode": place.adcode}

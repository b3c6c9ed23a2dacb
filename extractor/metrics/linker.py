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
)
from ..rules import Rules
from .breakdown import BreakdownLinker
from .catalogue import Catalogue
from .cues import Cues
from .facts import FactLinker
from .funding import find_funding, paid_by
from .heads.candidates import HeadFinder
from .lists import ParallelLists, Told
from .names import asked_for, full_name, label_of, titles_of, told_names
from .phrases import Phrase
from .regions import RegionLinker, place_of_section
from .repeats import mark_repeats
from .situation import TITLE, Head, Linked, Situation
from .standings import gathered, short_names
from .tables import ReadCell, TableLinker, spans_of_years
from .times.dating import YEAR_BEGINS, announced_time
from .times.frame_words import asks_how
from .times.governing import Lead
from .times.leads import Leads, compares, is_open, openings_of, turns
from .times.periods import PeriodLinker
from .times.plan_openings import PlanOpenings, turned_ahead
from .times.timeframes import Frame, FrameFinder, ReportTime, Resolve
from .view import Element, MentionIndex, SentenceView
from .wording import Wording

KEPT_FLAGS = ("unit_from_header", "scale_from_context")
"""What a quantity's reading tells that a reviewer should know."""
PAID_FOR = frozenset({"purpose", "aim", "per_head", "rate.granted"})
"""Rules whose heads tell what money is for, and not whose it is."""
UNMEASURED = 0.5
"""Confidence of a rule that gold has not measured yet."""


class _Context(NamedTuple):
    """What is fixed while a paragraph is linked."""

    document: Document
    outline: Outline
    mentions: Mentions
    spans: MentionIndex
    shorts: Mapping[str, Place]


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
        self._lists = ParallelLists(rules, self._cues, self._heads.kit.phrases, self._heads.kit.agreement)
        self._resolve = resolve
        self._frames = FrameFinder(self._cues, resolve)
        self._periods = PeriodLinker(self._cues, resolve)
        self._openings = PlanOpenings(self._cues)
        self._facts = FactLinker(self._cues)
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
        context = _Context(document, outline, mentions, MentionIndex(mentions), short_names(mentions.places))
        frames = self._frames.frames(document.text, outline, mentions.periods, dated=dated)
        metrics: list[Metric] = []
        leads = Leads(self._cues)
        named: dict[int, dict[str, str]] = {}
        above: Paragraph | None = None
        for paragraph, frame in zip(outline.paragraphs, frames, strict=True):
            if paragraph.is_table:
                metrics += self._table(context, paragraph, frame, above, metrics, leads)
            else:
                known = named.setdefault(paragraph.report, {TITLE: outline.reports[paragraph.report].title or ""})
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
        linked = self._link_heads(views, named, titles, label, context.shorts)
        frame, ahead = self._plan(paragraph, views, frame, leads)
        openings = openings_of(text, paragraph, views)
        report = self._of_section(context, paragraph) if linked else context.outline.reports[paragraph.report]
        beside = bool(linked) and frame.status != "planned" and compares(views, report.adcode)
        lead = leads.find(
            paragraph, openings, frame.title, dated=frame.time.dated, compares=beside, planned=frame.status == "planned"
        )
        governed = self._periods.govern(views, linked, frame, lead)
        reason = self._asks_for(report) and governed.lead is not None and is_open(governed.lead.last)
        self._remember(paragraph, text, views, None if reason else governed.lead, leads, told=bool(linked))
        places = self._regions.regions(views, linked, report)
        totals = self._breakdown.totals(linked)
        planned = frame._replace(status="planned")
        frames = [frame if item.sentence < ahead else planned for item in linked]
        metrics: list[Metric] = []
        for item, fact, place, total in zip(
            linked, self._facts.facts(linked, governed.periods, totals, frames), places, totals, strict=True
        ):
            sentence = paragraph.sentences[item.sentence]
            fields = {
                **_period_fields(fact.period),
                **_region_fields(place, report),
                "status": fact.status,
                "cue": fact.cue,
                "funding": self._funding(item),
                "part_of": metrics[total].id if total is not None else None,
            }
            metrics.append(
                self._metric(context.document, report, paragraph, sentence, item.quantity, item.head, fields)
            )
        return metrics

    def _of_section(self, context: _Context, paragraph: Paragraph) -> Report:
        """The report of a paragraph, with the place of its section where that is another."""
        report = context.outline.reports[paragraph.report]
        named = (m for h in paragraph.headings for m in context.spans.within(h.start, h.end) if isinstance(m, Place))
        place = place_of_section(report, paragraph.headings, [*named], self._cues)
        return report if place is None else report.model_copy(update={"region": place.name, "adcode": place.adcode})

    def _plan(
        self, paragraph: Paragraph, views: Sequence[SentenceView], frame: Frame, leads: Leads
    ) -> tuple[Frame, int]:
        """The frame of a paragraph, planned where it or one before it opens a plan, and the first planned sentence."""
        ahead = next((number for number, view in enumerate(views) if self._openings.opens_plan(view)), len(views))
        if turns(views) or (views and ahead == 0 and self._openings.lists_plan(views[0])):
            said = views[0].text[views[0].start : views[0].end].rstrip()
            if ahead == 0 or not (leads.goes_ahead(paragraph) and asks_how(said, self._cues)):
                leads.turn(paragraph, ahead=ahead == 0, lists=said.endswith(("：", ":")))
        elif self._openings.ends_in_plan(views):
            leads.turn(paragraph, ahead=True, lists=True)
            return frame, ahead
        if views and views[0].text.startswith(self._cues.longest_first("frame_account_opening"), views[0].start):
            leads.turn(paragraph, ahead=False)
            return frame._replace(status="actual"), len(views)  # 会议指出，尚有37户没有签约
        day = None if frame.time.implied else frame.time.dated
        planned = frame.status == "planned" and ahead > 0
        if planned and (told := self._openings.troubles(views, day, lambda p: self._resolve(p, frame.time))):
            return frame._replace(status="actual"), told
        if frame.status != "actual" and self._openings.lays_down(views):
            return frame._replace(status="required"), len(views)
        if views and (ahead == 0 or (frame.status != "required" and leads.goes_ahead(paragraph))):
            frame = frame._replace(status="planned", time=turned_ahead(frame.time))
        return frame, ahead

    def _remember(
        self,
        paragraph: Paragraph,
        text: str,
        views: Sequence[SentenceView],
        lead: Lead | None,
        leads: Leads,
        *,
        told: bool,
    ) -> None:
        """Note what governs the paragraphs behind this one."""
        said = text[paragraph.start : paragraph.end].rstrip("。：:. \n")
        announces = said.endswith(self._cues.longest_first("announces"))
        turning = turns(views) and self._openings.opens_plan(views[0])
        if lead and self._openings.ends_in_plan(views) and lead.last.start < views[-1].start:
            lead = None  # 2020年完成投资3.9亿元。会议议定：
        times = (e.mention for view in views for s in view.segments for e in s.elements if e.tag == "T")
        asks = said.endswith(("？", "?"))
        first = next((time for time in times if isinstance(time, Period)), None)
        leads.remember(paragraph, lead, told=told, asks=asks, announces=announces, turns=turning, first=first)

    def _asks_for(self, report: Report) -> bool:
        """关于解决资金缺口的请示: a paper that asks for something; 2019年以来 in it tells no more than why."""
        kinds = self._cues.longest_first("paper_of_neither")
        return any(line.endswith(kinds) for line in (report.title or "").split())

    def _funding(self, item: Linked) -> Funding | None:
        """Whose money an amount is, by its name; by its own clause where the name tells what it is for."""
        if item.quantity.kind not in {"amount", "rate"}:
            return None
        named = find_funding(item.head.phrase.text, self._cues)
        apart = item.head.source in PAID_FOR or self._cues.any_plays(item.slot.left[-1:], "pays")
        left = "".join(e.text for e in item.slot.left) if apart else ""  # 所需资金由县财政承担560万元
        right = "".join(e.text for e in item.slot.right)  # 未到位的600万元均为县级配套资金
        behind = next((e.text for e in item.slot.right if e.tag != "d"), "")
        equal = self._cues.plays(behind, "equals")
        said = left or (right if equal else "")
        following = [s for s in item.view.segments[item.slot.segment.ordinal + 1 :] if s.part == item.slot.segment.part]
        last = item.slot.segment.quantities[-1].start == item.quantity.start
        return named or find_funding(said, self._cues) or (paid_by(following[:1], self._cues) if last else None)

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
        plans = frame.status == "planned"
        figures = self._tables.figures(document, block, context.mentions, report, caption)
        lead = leads.find(paragraph, "", frame.title, dated=frame.time.dated)
        frame = frame._replace(period=frame.period or (lead.last if lead else leads.section(paragraph)))
        inherited = self._caption_fields(context, above, frame, before, lead)
        metrics = []
        spans = spans_of_years(figures, lambda period: self._resolve(period, frame.time))
        for figure in figures:
            row = next(s for s in paragraph.sentences if s.start <= figure.quantity.start < s.end)
            item = Head(Phrase("", figure.indicator), "table", figure.change)
            told = figure.period or (None if inherited.get("period_raw") else figure.due)
            period = self._resolve(told, frame.time) if told else None
            total = figures[figure.total].quantity if figure.total is not None else None
            # 开工学校（所）in a plan is what it plans; 实际开工 is not, nor what lies behind the report's own day.
            planned = plans and figure.status == "actual" and not (figure.done or _is_over(period, frame.time))
            money = figure.quantity.kind == "amount"
            fields = {
                **inherited,
                **(spans.get(figure.cell.column, {}) if figure.is_total and not period else {}),
                **(NO_PERIOD if figure.status == "required" else _period_fields(period)),
                **_region_fields(figure.place, report),
                **({"status": figure.status} if figure.status and not planned else {}),
                "funding": find_funding(figure.indicator, self._cues) if money else None,
                "part_of": metric_id(document.id, total.start, total.end) if total else None,
                "flags": tuple(flag for flag in KEPT_FLAGS if flag in figure.quantity.flags),
            }
            metrics.append(self._metric(document, report, paragraph, row, figure.quantity, item, fields))
        return metrics

    def _caption_fields(
        self, context: _Context, above: Paragraph | None, frame: Frame, before: Sequence[Metric], lead: Lead | None
    ) -> dict[str, object]:
        """Period and status for a table: its caption's period, else those of the last figure of the paragraph above."""
        status = {"status": frame.status or "actual"}
        if above is None:
            return {**_period_fields(self._resolve_or_none(frame.period, frame)), **status}
        named = [p for p in context.mentions.periods if above.start <= p.start < above.end and not p.base]
        beside = [metric for metric in before if metric.paragraph == above.block]
        last = above.sentences[-1].start if above.sentences else above.end
        sentence = [self._resolve(p, frame.time) for p in named if p.start >= last]
        announced = announced_time(sentence)
        if lead and lead.of_all:
            return {**_period_fields(lead.last), **status}
        if announced:
            # 截至11月30日，支付情况见下表： – the sentence that announces the table dates it.
            return {**_period_fields(announced), **status}
        began = bool(beside) and (beside[0].period_raw or "").endswith(YEAR_BEGINS)  # 年初排定16个，…见下表
        if beside and not above.is_heading and not began:
            as_of = beside[-1].period_end and not beside[-1].period_start  # 截至6月底，…1083人。各学段情况如下：
            told = beside[-1 if as_of else 0].model_dump(include={"period_raw", "period_start", "period_end"})
            return {**told, **(status if beside[0].status == "required" else {"status": beside[0].status})}
        period = named[-1] if named and not began else frame.period
        return {**_period_fields(self._resolve_or_none(period, frame)), **status}

    def _resolve_or_none(self, period: Period | None, frame: Frame) -> Period | None:
        return self._resolve(period, frame.time) if period else None

    def _link_heads(
        self,
        views: Sequence[SentenceView],
        named: dict[str, str],
        titles: tuple[tuple[Element, ...], ...],
        label: str,
        shorts: Mapping[str, Place],
    ) -> list[Linked]:
        linked: list[Linked] = []
        for number, view in enumerate(views):
            parallel: dict[int, Head] = {}
            asked = asked_for(view.text, view.start) or gathered(views[number - 1 : number], self._heads.kit)
            for index, slot in enumerate(view.slots):
                parallel |= self._lists.heads(view, index, linked, Told(named, asked, shorts))
                left = self._heads.kit.phrases.left(slot.left, shared=slot.shared)
                phrase = self._heads.kit.phrases.of(left.content)
                situation = Situation(slot, left, phrase, view, linked, number, named, titles, label, asked)
                head = full_name(parallel.get(slot.quantity.start), named) or self._heads.find(situation)
                linked.append(Linked(slot.quantity, slot, left, head or Head(Phrase("", ""), "none"), number, view))
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


def metric_id(document: str, start: int, end: int) -> str:
    """A metric's id, from the document and the span."""
    return "m" + hashlib.sha256(f"{document}:metric:{start}:{end}".encode()).hexdigest()[:16]


NO_PERIOD: Mapping[str, object] = {"period_raw": None, "period_start": None, "period_end": None}
"""A norm is of no time."""


def _is_over(period: Period | None, time: ReportTime) -> bool:
    """Whether a period lies behind the day that the report bears."""
    return bool(period and period.last and time.dated and not time.implied and period.last < time.dated)


def _period_fields(period: Period | None) -> dict[str, object]:
    if period is None:
        return {}
    return {"period_raw": period.text, "period_start": period.first, "period_end": period.last}


def _region_fields(place: Place | None, report: Report) -> dict[str, object]:
    if place is None:
        return {"region": report.region, "adcode": report.adcode}
    return {"region": place.name, "adcode": place.adcode}

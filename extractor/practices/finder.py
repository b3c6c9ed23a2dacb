"""Finds the practices of a document: literal search, token patterns, and the choice among what overlaps."""

import hashlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ..language import Language
from ..model import Document, Outline, Paragraph, Place, Practice, Report, Sentence
from ..rules import PracticeRow, Rules
from .anchors import AnchorIndex
from .choice import join_listed, join_quoted, longest, once_each
from .matching import RowMatcher, Trigger
from .scopes import Scopes
from .squeeze import squeeze

UNMEASURED = 0.5
"""Confidence of a rule whose precision nobody has counted."""


ANNOUNCED = 2
"""Sentences behind an announcement in which what it announces is told."""


class PracticeFinder:
    """Finds practices by the rows of `practices.yaml`. `precision` gives each rule's share of right records, if known.

    >>> from extractor.rules import load_rules
    >>> rules = load_rules()
    >>> finder = PracticeFinder(rules, Language(rules))
    >>> [t.row.label_zh for t in finder.triggers("乡镇与县政府签订责任书。")]
    ['签订目标责任书']
    """

    def __init__(self, rules: Rules, language: Language, *, precision: Mapping[str, float] | None = None) -> None:
        rows = rules.rows(PracticeRow)
        self._matchers = [RowMatcher(row, language) for row in rows]
        self._index = AnchorIndex(rows)
        self._scopes = Scopes(rules)
        self._precision = precision or {}

    def find(self, document: Document, outline: Outline, places: Sequence[Place]) -> list[Practice]:
        """The practices of a document, in text order; `places` are its places in text order."""
        starts = [place.start for place in places]
        found = []
        for paragraph in outline.paragraphs:
            if self._tells_nothing(document, paragraph):
                continue
            own = places[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
            report = outline.reports[paragraph.report]
            found += self._in_paragraph(document, paragraph, report, own)
        return once_each(found)

    def _tells_nothing(self, document: Document, paragraph: Paragraph) -> bool:
        """Whether a paragraph is a title, a short numbered heading (一、多元筹资) or stands among shortcomings."""
        if paragraph.is_heading and (not paragraph.headings or self._announces(document, paragraph)):
            return True
        return self._scopes.lists_problems(paragraph)

    def _announces(self, document: Document, paragraph: Paragraph) -> bool:
        return self._scopes.announces(document.text[paragraph.start : paragraph.end])

    def triggers(self, text: str) -> list[Trigger]:
        """Trigger phrases of a sentence, none overlapping another, negated ones and mere names left out."""
        fitting = self._index.patterns(text).items()
        candidates = [trigger for row, numbers in fitting for trigger in self._matchers[row].triggers(text, numbers)]
        if not candidates:
            return []
        names = self._scopes.names(text)
        kept = longest(
            trigger
            for trigger in candidates
            if not self._scopes.is_negated(text, trigger.start)
            and not any(start <= trigger.start and trigger.end <= end for start, end in names)
        )
        return join_quoted(text, join_listed(text, kept))

    def _in_paragraph(
        self, document: Document, paragraph: Paragraph, report: Report, places: Sequence[Place]
    ) -> list[Practice]:
        squeezed = [squeeze(document.text, sentence.start, sentence.end) for sentence in paragraph.sentences]
        triggers = self._told_once([sentence.text for sentence in squeezed])
        return [
            self._practice(document, paragraph, sentence, report, places, line.span(t.start, t.end), t.row)
            for sentence, line, own in zip(paragraph.sentences, squeezed, triggers, strict=True)
            for t in own
        ]

    def _told_once(self, sentences: Sequence[str]) -> list[list[Trigger]]:
        """The triggers of each sentence; one that only announces (二是统一采购。) gives way to those that tell it."""
        found = [self.triggers(text) for text in sentences]
        for index, text in enumerate(sentences):
            if found[index] and self._scopes.announces(text):
                told = {trigger.row.id for later in found[index + 1 : index + 1 + ANNOUNCED] for trigger in later}
                found[index] = [trigger for trigger in found[index] if trigger.row.id not in told]
        return found

    def _practice(
        self,
        document: Document,
        paragraph: Paragraph,
        sentence: Sentence,
        report: Report,
        places: Sequence[Place],
        span: tuple[int, int],
        row: PracticeRow,
    ) -> Practice:
        start, end = span
        region, adcode = _region(paragraph, report, places, start)
        return Practice(
            id=_practice_id(document.id, start, end, row.label),
            report=report.id,
            region=region,
            adcode=adcode,
            start=start,
            end=end,
            text=document.text[start:end],
            label=row.label,
            label_zh=row.label_zh,
            category=row.category,
            actor=self._scopes.actor(document.text, sentence.start, start, places),
            section=paragraph.section,
            page=paragraph.page,
            evidence=document.text[sentence.start : sentence.end],
            evidence_start=sentence.start,
            confidence=self._precision.get(row.id, UNMEASURED),
            rule=row.id,
        )


def _practice_id(document: str, start: int, end: int, label: str) -> str:
    digest = hashlib.sha256(f"{document}:practice:{start}:{end}:{label}".encode()).hexdigest()
    return f"p{digest[:16]}"


def _region(paragraph: Paragraph, report: Report, places: Sequence[Place], start: int) -> tuple[str | None, str | None]:
    """The last county or city that opens a sentence of the paragraph before `start`, else the report's region."""
    openings = {sentence.start for sentence in paragraph.sentences}
    for place in reversed(places):
        if place.start <= start and place.start in openings and place.adcode and _within(place.adcode, report.adcode):
            return place.name, place.adcode
    return report.region, report.adcode


def _within(adcode: str, region: str | None) -> bool:
    """Whether a place's code lies inside the region's: 411282 in 411200 or 410000."""
    return region is None or adcode.startswith(region.rstrip("0"))

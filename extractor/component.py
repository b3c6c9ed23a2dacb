"""The spaCy component: `nlp.add_pipe("extractor")` puts what is found into `doc.spans["extractor"]`.

A span's label is a metric's kind (count, amount …), `practice`, `period` or `place`; its id is the record's. Fields are
read as `span._.value`, `span._.unit`, `span._.indicator` and so on, null where the record has no such field. A span
covers whole tokens, widened where the tokeniser glued; `span._.offsets` are the exact offsets into `doc.text`. The
fields are kept in `doc.user_data`, so that `DocBin(store_user_data=True)` carries them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extractor.model import Document, Extraction, Record
from extractor.readers import read_text
from extractor.rules import Rules, load_rules

KEY = "extractor"
DECIMALS = frozenset({"value", "high", "step"})
DATES = frozenset({"period_start", "period_end", "first", "last"})
PLAIN = (
    *("unit", "qualifier", "change", "indicator", "indicator_code", "status", "period_raw", "funding", "part_of"),
    *("same_as", "region", "adcode", "section", "evidence", "confidence", "rule", "flags", "offsets"),
    *("label_zh", "category", "actor", "name", "level", "relative"),
)
Labelled = tuple[str, str, Any]
FindNames = Callable[[Extraction], Iterator[Labelled]]


@Language.factory(KEY, default_config={"patterns": [], "report_date": None})
def create_extractor(
    nlp: Language, name: str, patterns: Sequence[str], report_date: str | None
) -> "ExtractorComponent":
    """Build the component. `patterns` are folders of further packs; `report_date` is an ISO date."""
    from extractor.pipeline import Extractor

    rules = load_rules(*map(Path, patterns))
    extractor = Extractor(rules, report_date=date.fromisoformat(report_date) if report_date else None)
    return ExtractorComponent(extractor.extract_document, _name_finder(rules))


def _name_finder(rules: Rules) -> FindNames:
    from extractor.mentions import PeriodFinder, PlaceFinder

    periods, places = PeriodFinder(rules), PlaceFinder(rules)

    def find_names(extraction: Extraction) -> Iterator[Labelled]:
        text = extraction.document.text
        found = periods.find(text)
        for period in found:
            yield "period", f"period-{period.start}-{period.end}", period
        for report in (one.report for one in extraction.reports):
            for place in places.find(text, report.start, report.end, within=report.adcode):
                if not any(period.overlaps(place.start, place.end) for period in found):
                    yield "place", f"place-{place.start}-{place.end}", place

    return find_names


class ExtractorComponent:
    """Finds records in a Doc's text and puts them into its span group.

    `extract` turns a document into its records; `find_names` yields label, id and span of periods and places.
    """

    def __init__(self, extract: Callable[[Document], Extraction], find_names: FindNames) -> None:
        self._extract = extract
        self._find_names = find_names
        register_fields()

    def __call__(self, doc: Doc) -> Doc:
        """Fill `doc.spans["extractor"]`, in text order; an empty text gives an empty group."""
        found: list[Labelled] = []
        if doc.text.strip():
            extraction = self._extract(read_text(doc.text))
            found = [*labelled_records(extraction), *self._find_names(extraction)]
            offsets = align_offsets(doc.text, extraction.document.text)
        fields: dict[str, dict[str, Any]] = {}
        group = SpanGroup(doc, name=KEY)
        for label, identity, record in sorted(found, key=lambda one: (one[2].start, one[2].end, one[0])):
            start, end = offsets[record.start], offsets[record.end - 1] + 1
            fields[identity] = {**_plain_fields(record), "offsets": [start, end]}
            group.append(widened(doc, start, end, label=label, identity=identity))
        doc.user_data[KEY] = fields
        doc.spans[KEY] = group
        return doc


def labelled_records(extraction: Extraction) -> Iterator[Labelled]:
    """Every metric under its kind and every practice under `practice`, with its id."""
    for report in extraction.reports:
        for metric in report.metrics:
            yield metric.kind, metric.id, metric
        for practice in report.practices:
            yield "practice", practice.id, practice


def align_offsets(original: str, canonical: str) -> Sequence[int]:
    """For each character of the canonical text its place in the original, which has dropped characters besides.

    >>> align_offsets("两所\\r\\n", "两所\\n")
    [0, 1, 3]
    """
    if original == canonical:
        return range(len(original))
    offsets = []
    place = 0
    for character in canonical:
        while original[place] != character and not _same_line_end(original, place, character):
            place += 1
        offsets.append(place)
        place += 1
    return offsets


def widened(doc: Doc, start: int, end: int, *, label: str, identity: str) -> Span:
    """The span of whole tokens that covers start:end."""
    span = doc.char_span(start, end, label=label, span_id=identity, alignment_mode="expand")
    if span is None:
        raise ValueError(f"{identity}: {start}:{end} is outside the Doc of {len(doc.text)} characters")
    return span


def register_fields() -> None:
    """Make the fields readable on spans as `span._.<field>`."""
    for field in (*PLAIN, *DECIMALS, *DATES):
        Span.set_extension(field, getter=_getter(field), force=True)


def _getter(field: str) -> Callable[[Span], Any]:
    read: Callable[[Any], Any] = Decimal if field in DECIMALS else date.fromisoformat if field in DATES else _fixed

    def value_of(span: Span) -> Any:
        fields: Mapping[str, Any] = span.doc.user_data.get(KEY, {}).get(span.id_, {})
        value = fields.get(field)
        return None if value is None else read(value)

    return value_of


def _fixed(value: Any) -> Any:
    # A DocBin gives tuples where lists went in; the two shall not differ.
    return tuple(value) if isinstance(value, list) else value


def _plain_fields(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude={"id", "start", "end", "text"})


def _same_line_end(original: str, place: int, character: str) -> bool:
    # A lone carriage return has become a line feed; one before a line feed was dropped.
    return character == "\n" and original[place] == "\r" and original[place + 1 : place + 2] != "\n"

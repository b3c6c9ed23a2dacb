from datetime import date
from decimal import Decimal

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy import displacy
from spacy.tokens import DocBin

from extractor.component import ExtractorComponent, align_offsets
from extractor.model import Extraction, Metric, Period, Place, Practice, Report, ReportRecords
from extractor.readers import read_text

TEXT = "2023年，某县落实项目例会制度，新建48所薄改工程学校，投入1200余万元。"


def span_of(text: str, surface: str) -> dict:
    start = text.index(surface)
    return {"start": start, "end": start + len(surface), "text": surface}


def found_in(document) -> Extraction:
    """What a pipeline would find in TEXT, wherever line ends fell."""
    shared = {"report": "r1", "evidence": document.text, "evidence_start": 0, "confidence": 0.9, "rule": "rule.test"}
    schools = {"id": "m1", "kind": "count", "value": Decimal(48), "unit": "所", "indicator": "薄改工程学校"}
    money = {"id": "m2", "kind": "amount", "value": Decimal("1.2E+7"), "unit": "元", "qualifier": "more_than"}
    meeting = {"id": "p1", "label": "meeting", "label_zh": "例会", "category": "leadership"}
    period = {"period_start": date(2023, 1, 1), "flags": ("no_region",)}
    metrics = (
        Metric(**schools, **period, **shared, paragraph=0, **span_of(document.text, "48所")),
        Metric(**money, **shared, paragraph=0, **span_of(document.text, "1200余万元")),
    )
    practices = (Practice(**meeting, **shared, **span_of(document.text, "项目例会制度")),)
    report = Report(id="r1", title=None, start=0, end=len(document.text))
    records = ReportRecords(report=report, metrics=metrics, practices=practices)
    return Extraction(document=document, reports=(records,))


def found_names(extraction: Extraction):
    text = extraction.document.text
    yield "period", "period-0", Period(first=date(2023, 1, 1), rule="period.year", **span_of(text, "2023年"))
    place = {"name": "某县", "adcode": None, "level": "county", "rule": "place.test"}
    yield "place", "place-0", Place(**place, **span_of(text, "某县"))


@pytest.fixture
def component() -> ExtractorComponent:
    return ExtractorComponent(found_in, found_names)


@pytest.fixture
def doc(component):
    return component(spacy.blank("zh")(TEXT))


def test_mentions_stand_in_the_span_group_in_text_order_with_kind_practice_period_or_place_as_label(doc):
    assert [(span.text, span.label_, span.id_) for span in doc.spans["extractor"]] == [
        ("2023年", "period", "period-0"),
        ("某县", "place", "place-0"),
        ("项目例会制度", "practice", "p1"),
        ("48所", "count", "m1"),
        ("1200余万元", "amount", "m2"),
    ]


def test_fields_are_read_as_extensions_with_their_types(doc):
    period, place, practice, schools, money = doc.spans["extractor"]
    assert (schools._.value, schools._.unit, schools._.indicator) == (Decimal(48), "所", "薄改工程学校")
    assert schools._.period_start == date(2023, 1, 1)
    assert (money._.value, money._.qualifier, money._.status) == (Decimal(12000000), "more_than", None)
    assert (practice._.label_zh, practice._.value) == ("例会", None)
    assert (place._.name, place._.level, period._.first) == ("某县", "county", date(2023, 1, 1))


def test_a_span_that_cuts_a_token_is_widened_and_keeps_its_exact_offsets(component):
    nlp = spacy.blank("zh")
    words = ["2023年", "，", "某县", "落实", "项目例会制度", "，新建48", "所薄", "改工程学校，投入", "1200余", "万元。"]
    doc = component(spacy.tokens.Doc(nlp.vocab, words=words, spaces=[False] * len(words)))
    assert doc.text == TEXT
    schools = next(span for span in doc.spans["extractor"] if span.id_ == "m1")
    assert schools.text == "，新建48所薄"
    start, end = schools._.offsets
    assert doc.text[start:end] == "48所"


def test_two_mentions_in_the_same_tokens_keep_their_own_fields(component):
    nlp = spacy.blank("zh")
    doc = component(spacy.tokens.Doc(nlp.vocab, words=[TEXT], spaces=[False]))
    values = {span.id_: span._.value for span in doc.spans["extractor"]}
    assert (values["m1"], values["m2"]) == (Decimal(48), Decimal(12000000))


def shown(span: spacy.tokens.Span) -> tuple:
    one = span._
    return span.text, span.label_, span.id_, one.value, one.unit, one.offsets, one.flags, one.period_start


def test_doc_bin_round_trip_keeps_spans_and_fields(doc):
    content = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(content).get_docs(spacy.blank("zh").vocab)
    assert [shown(span) for span in again.spans["extractor"]] == [shown(span) for span in doc.spans["extractor"]]


def test_displacy_shows_the_spans(doc):
    html = displacy.render(doc, style="span", options={"spans_key": "extractor"}, jupyter=False)
    assert "amount" in html
    assert "practice" in html


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_text_gives_an_empty_group(component, text):
    assert len(component(spacy.blank("zh")(text)).spans["extractor"]) == 0


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_offsets_hold_where_line_ends_were_normalised(component, line_end):
    doc = component(spacy.blank("zh")(f"标题{line_end}{TEXT}{line_end}"))
    exact = {span.id_: doc.text[slice(*span._.offsets)] for span in doc.spans["extractor"]}
    assert (exact["m1"], exact["m2"], exact["p1"]) == ("48所", "1200余万元", "项目例会制度")


@given(st.text("甲乙\r\n\ufeff", min_size=1).filter(str.strip))
def test_alignment_names_for_every_canonical_character_where_it_was(text):
    canonical = read_text(text).text if text.strip("\ufeff").strip() else text
    offsets = align_offsets(text, canonical)
    assert len(offsets) == len(canonical)
    assert sorted(set(offsets)) == list(offsets)
    pairs = [(text[place], character) for place, character in zip(offsets, canonical, strict=True)]
    assert all(was == now or (was, now) == ("\r", "\n") for was, now in pairs)

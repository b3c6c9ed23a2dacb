"""Every quantity rule does what its own examples say."""

import functools

import pytest

from extractor.mentions.quantities import QuantityFinder
from extractor.mentions.quantity_guards import QuantityGuards
from extractor.rules import (
    BareNumberRow,
    ClassifierRow,
    FormRow,
    NotQuantityRow,
    QualifierRow,
    Rules,
    ThresholdRow,
    UnitRow,
    load_rules,
)
from extractor.rules.kinds import ROW_KINDS


@functools.cache
def rules() -> Rules:
    return load_rules()


@functools.cache
def finder() -> QuantityFinder:
    return QuantityFinder(rules())


@pytest.mark.parametrize("row", rules().rows(QualifierRow), ids=lambda row: row.id)
def test_qualifier_examples(row: QualifierRow) -> None:
    for example in row.examples:
        assert (example.surface, row.qualifier) in [(q.text, q.qualifier) for q in finder().find(example.text)]
    for text in row.non_examples:
        assert row.qualifier not in [q.qualifier for q in finder().find(text)], text


@pytest.mark.parametrize("row", rules().rows(BareNumberRow), ids=lambda row: row.id)
def test_bare_number_examples(row: BareNumberRow) -> None:
    for example in row.examples:
        assert (example.surface, row.id) in [(q.text, q.rule) for q in finder().find(example.text)]
    for text in row.non_examples:
        assert row.id not in [q.rule for q in finder().find(text)]


@pytest.mark.parametrize("row", rules().rows(NotQuantityRow), ids=lambda row: row.id)
def test_not_quantity_examples(row: NotQuantityRow) -> None:
    guards = QuantityGuards(Rules({NotQuantityRow: (row,)}, digest=""))
    for example in row.examples:
        start = example.text.index(example.surface)
        assert guards.refused_until(example.text, start) == start + len(example.surface)
    for text in row.non_examples:
        assert [guards.refused_until(text, at) for at in range(len(text))] == [None] * len(text), text


@pytest.mark.parametrize("row", rules().rows(ThresholdRow), ids=lambda row: row.id)
def test_threshold_examples(row: ThresholdRow) -> None:
    others = {kind: rules().rows(kind) for kind in ROW_KINDS.values()}
    alone = QuantityFinder(Rules({**others, ThresholdRow: (row,)}, digest=""))
    for example in row.examples:
        assert example.surface in [q.text for q in alone.find(example.text) if q.threshold]
    for text in row.non_examples:
        assert not any(q.threshold for q in alone.find(text)), text


FORM_KINDS = {
    "ratio": "ratio",
    "spoken_ratio": "ratio",
    "half": "percentage",
    "one": "count",
    "one_person": "count",
    "one_time": "duration",
}


@pytest.mark.parametrize("row", rules().rows(FormRow), ids=lambda row: row.id)
def test_form_examples(row: FormRow) -> None:
    alone = [other for other in rules().rows(FormRow) if other.form != row.form or other is row]
    others = {kind: rules().rows(kind) for kind in ROW_KINDS.values() if kind is not FormRow}
    found = QuantityFinder(Rules({**others, FormRow: tuple(alone)}, digest=""))
    kind = FORM_KINDS.get(row.form, "rank")
    for example in row.examples:
        assert (example.surface, kind) in [(q.text, q.kind) for q in found.find(example.text)]
    for text in row.non_examples:
        assert kind not in [q.kind for q in finder().find(text)]


def test_no_spelling_belongs_to_two_units_without_conditions() -> None:
    plain = [
        surface
        for row in rules().rows(UnitRow)
        for surface in row.surfaces
        if not (row.needs_before or row.needs_after or row.needs_multiplier)
    ]
    classifiers = [row.classifier for row in rules().rows(ClassifierRow)]
    assert len(set(plain)) == len(plain)
    assert len(set(classifiers)) == len(classifiers)

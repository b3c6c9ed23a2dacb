"""Scores a document's records against its gold, and sums scores over documents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractor.model import Extraction, Metric, Practice, Record

from .comparison import METRIC_FIELDS, compare_metric, compare_practice
from .gold import GoldFile, GoldMetric, GoldPractice
from .matching import match_spans

METRIC_MEASURES: Mapping[str, tuple[str, ...]] = {
    "mention": (),
    "value": ("value", "kind", "qualifier"),
    "linked": ("value", "kind", "indicator"),
    "full_record": ("value", "kind", "qualifier", "change", "indicator", "status", "period", "region"),
}
PRACTICE_MEASURES: Mapping[str, tuple[str, ...]] = {"practice": (), "practice_label": ("label",)}


class Judged(NamedTuple):
    """A gold line and the record matched to it, with each field right or wrong."""

    gold: GoldMetric | GoldPractice
    found: Metric | Practice
    right: Mapping[str, bool]

    def has(self, fields: Iterable[str]) -> bool:
        """Whether all these fields are right."""
        return all(self.right[field] for field in fields)


class Judgement(NamedTuple):
    """A document's metrics or its practices, matched and compared."""

    pairs: tuple[Judged, ...]
    missed: tuple[GoldMetric | GoldPractice, ...]
    extra: tuple[Metric | Practice, ...]


class ScoredDocument(NamedTuple):
    """One document's judgement. `differing_spans` counts records whose span is not what the text says there."""

    gold: GoldFile
    text: str
    metrics: Judgement
    practices: Judgement
    differing_spans: int


class Score(Record):
    """Counts behind precision, recall and F1.

    >>> score = Score(right=3, gold=4, found=6)
    >>> score.precision, score.recall, score.f1
    (0.5, 0.75, 0.6)
    """

    right: int
    gold: int
    found: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of gold that was found right."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0


def score_document(gold: GoldFile, extraction: Extraction) -> ScoredDocument:
    """Match and compare everything found in the annotated text of one document."""
    metrics = [metric for report in extraction.reports for metric in report.metrics]
    practices = [practice for report in extraction.reports for practice in report.practices]
    text = extraction.document.text
    return ScoredDocument(
        gold=gold,
        text=text,
        metrics=judge_metrics(gold, metrics),
        practices=judge_practices(gold, practices),
        differing_spans=sum(text[each.start : each.end] != each.text for each in (*metrics, *practices)),
    )


def judge_metrics(gold: GoldFile, metrics: Sequence[Metric]) -> Judgement:
    """Match metrics with gold; those outside the annotated ranges serve as totals of `part_of` only."""
    by_id = {metric.id: metric for metric in metrics}
    matching = match_spans(gold.metrics, [metric for metric in metrics if gold.covers(metric.start)])
    pairs = tuple(Judged(row, metric, compare_metric(row, metric, by_id)) for row, metric in matching.pairs)
    return Judgement(pairs, matching.missed, matching.extra)


def judge_practices(gold: GoldFile, practices: Iterable[Practice]) -> Judgement:
    """Match practices with gold."""
    matching = match_spans(gold.practices, [each for each in practices if gold.covers(each.start)])
    pairs = tuple(Judged(row, found, compare_practice(row, found)) for row, found in matching.pairs)
    return Judgement(pairs, matching.missed, matching.extra)


def score_documents(documents: Iterable[ScoredDocument]) -> dict[str, Score]:
    """Every measure over these documents; practices are left out where gold has none."""
    documents = list(documents)
    scores = _score_each([each.metrics for each in documents], METRIC_MEASURES)
    if any(each.gold.practices for each in documents):
        scores |= _score_each([each.practices for each in documents], PRACTICE_MEASURES)
    return scores


def score_by_set(documents: Iterable[ScoredDocument]) -> dict[str, dict[str, Score]]:
    """The scores of `all` documents, then those of each set where there is more than one."""
    documents = list(documents)
    sets = sorted({each.gold.document.set for each in documents})
    scores = {"all": score_documents(documents)}
    if len(sets) > 1:
        scores |= {name: score_documents(each for each in documents if each.gold.document.set == name) for name in sets}
    return scores


def score_by_kind(documents: Iterable[ScoredDocument]) -> dict[str, dict[str, Score]]:
    """Kind → measure → score. A match counts under the kind that gold gives it."""
    judgements = [each.metrics for each in documents]
    kinds = sorted({kind for judgement in judgements for kind in _kinds(judgement)})
    return {kind: _score_each([_only(each, kind) for each in judgements], METRIC_MEASURES) for kind in kinds}


def field_accuracy(documents: Iterable[ScoredDocument]) -> dict[str, float]:
    """Field → share right among matched metrics; empty when none is matched."""
    pairs = [pair for each in documents for pair in each.metrics.pairs]
    return {field: sum(pair.right[field] for pair in pairs) / len(pairs) for field in METRIC_FIELDS if pairs}


def is_right(judged: Judged) -> bool:
    """Whether a record is right as a whole: a metric's full record, a practice's place."""
    return judged.has(METRIC_MEASURES["full_record"] if isinstance(judged.gold, GoldMetric) else ())


def _score_each(judgements: list[Judgement], measures: Mapping[str, tuple[str, ...]]) -> dict[str, Score]:
    matched = sum(len(each.pairs) for each in judgements)
    missed = sum(len(each.missed) for each in judgements)
    extra = sum(len(each.extra) for each in judgements)

    def score(fields: tuple[str, ...]) -> Score:
        right = sum(pair.has(fields) for each in judgements for pair in each.pairs)
        return Score(right=right, gold=matched + missed, found=matched + extra)

    return {measure: score(fields) for measure, fields in measures.items()}


def _kinds(judgement: Judgement) -> Iterator[str]:
    for row in (*(pair.gold for pair in judgement.pairs), *judgement.missed, *judgement.extra):
        if isinstance(row, GoldMetric | Metric):
            yield row.kind


def _only(judgement: Judgement, kind: str) -> Judgement:
    def of_kind(row: object) -> bool:
        return isinstance(row, GoldMetric | Metric) and row.kind == kind

    return Judgement(
        tuple(pair for pair in judgement.pairs if of_kind(pair.gold)),
        tuple(filter(of_kind, judgement.missed)),
        tuple(filter(of_kind, judgement.extra)),
    )

"""Learns from gold how far to trust a metric: ridge logistic regression over a few features of the record.

Newton's method on the features' distinct combinations, in plain Python and a fixed order, so the same gold gives the
same weights on every machine.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import get_args

from extractor.confidence import MetricFeatures, estimate
from extractor.model import Metric
from extractor.rules import ConfidenceFeature

from .precision import Outcome
from .precision import held_out as rule_held_out

RIDGE = 4.0
"""Pull of every weight but the base towards zero; gold is small."""

STEPS = 12
DECIMALS = 3
FEATURES: tuple[ConfidenceFeature, ...] = get_args(ConfidenceFeature)
Features = frozenset[ConfidenceFeature]
Weights = dict[ConfidenceFeature, float]
Tally = Mapping[Features, tuple[int, int]]
"""Combination of features → how many records have it, and how many of these are right."""


def fit_weights(samples: Iterable[tuple[Features, bool]]) -> Weights:
    """Weights in log odds, rounded; all zero without samples.

    >>> weights = fit_weights([(frozenset({"base"}), True)] * 3 + [(frozenset({"base"}), False)])
    >>> weights["base"], weights["coded"]
    (1.099, 0.0)
    """
    tally = _tally(samples)
    weights = dict.fromkeys(FEATURES, 0.0)
    if not tally:
        return weights
    for _ in range(STEPS):
        for feature, step in zip(FEATURES, _newton_step(tally, weights), strict=True):
            weights[feature] -= step
    return {feature: round(weight, DECIMALS) + 0.0 for feature, weight in weights.items()}


def learn_confidence(outcomes: Iterable[Outcome]) -> Weights:
    """The weights that the metrics among these outcomes give."""
    features = MetricFeatures()
    return fit_weights((features.of(each.record), each.right) for each in outcomes if isinstance(each.record, Metric))


def held_out(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes with the confidence each would have, were its own document not in gold."""
    features = MetricFeatures()
    weights = {
        document: learn_confidence(each for each in outcomes if each.document != document)
        for document in dict.fromkeys(outcome.document for outcome in outcomes)
    }

    def calibrated(outcome: Outcome) -> Outcome:
        if not isinstance(outcome.record, Metric):
            return outcome
        return outcome._replace(confidence=estimate(weights[outcome.document], features.of(outcome.record)))

    return [calibrated(outcome) for outcome in rule_held_out(outcomes)]


def write_confidence(path: Path, weights: Mapping[ConfidenceFeature, float]) -> None:
    """Write the pattern file of kind `confidence`, one row a feature."""
    rows = [f"  - {{id: confidence.{name}, feature: {name}, weight: {weights[name]}}}" for name in FEATURES]
    head = [
        "# What speaks for (above 0) and against a metric's being right as a whole, in log odds; base is the constant.",
        "# Learned from gold by extractor evaluate --write-precision; extractor/confidence.py has the features.",
        "kind: confidence",
        "version: 1",
        "rows:",
    ]
    path.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8", newline="\n")


def _tally(samples: Iterable[tuple[Features, bool]]) -> Tally:
    seen: Counter[Features] = Counter()
    right: Counter[Features] = Counter()
    for features, is_right in samples:
        seen[features] += 1
        right[features] += is_right
    return {features: (seen[features], right[features]) for features in sorted(seen, key=sorted)}


def _newton_step(tally: Tally, weights: Weights) -> list[float]:
    """The step from `weights` towards the likeliest ones."""
    place = {feature: number for number, feature in enumerate(FEATURES)}
    pulls = [0.0 if feature == "base" else RIDGE for feature in FEATURES]
    slope = [pull * weights[feature] for pull, feature in zip(pulls, FEATURES, strict=True)]
    # A trace of ridge on the base keeps the matrix regular where a feature never occurs.
    bend = [[(pulls[row] or 1e-9) if row == column else 0.0 for column in place.values()] for row in place.values()]
    for features, (seen, right) in tally.items():
        present = [place[feature] for feature in FEATURES if feature in features]
        chance = 1 / (1 + math.exp(-sum(weights[FEATURES[number]] for number in present)))
        for row in present:
            slope[row] += seen * chance - right
            for column in present:
                bend[row][column] += seen * chance * (1 - chance)
    return _solve(bend, slope)


def _solve(matrix: list[list[float]], target: list[float]) -> list[float]:
    """Gauss–Jordan elimination with the largest pivot first; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, target, strict=True)]
    for column in range(len(rows)):
        best = max(range(column, len(rows)), key=lambda row: abs(rows[row][column]))
        rows[column], rows[best] = rows[best], rows[column]
        pivot = rows[column]
        for number, row in enumerate(rows):
            if number != column and row[column]:
                factor = row[column] / pivot[column]
                rows[number] = [value - factor * other for value, other in zip(row, pivot, strict=True)]
    return [row[-1] / row[number] for number, row in enumerate(rows)]

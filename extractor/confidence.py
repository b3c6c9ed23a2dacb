"""How likely a record is to be right as a whole: logistic weights for metrics, a row's precision on gold for practices.

The weights and precisions are learned from gold by `extractor evaluate --write-precision` and lie in the patterns, so a
user's own gold gives a user's own confidence.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import regex

from .model import Metric, Practice
from .rules import ConfidenceFeature, ConfidenceRow, PrecisionRow, Rules

LEAST, MOST = 0.01, 0.99
"""Bounds of confidence: nothing is certain."""

NEAR = 2
"""Characters that may stand between an indicator and its figure for the two to be neighbours (为, 达到)."""

SHORT, LONG = 3, 10
"""Characters of an indicator that says little, and of one that says much."""

LONG_SENTENCE, CROWD = 80, 6
"""Characters of a long sentence; numbers of a crowded one."""

SENTENCES_KEPT = 8
"""Sentences whose numbers are remembered: the figures of one come one after another."""


class Confidence:
    """Estimates the confidence of records. A record that nothing is known about keeps the confidence it has."""

    def __init__(self, rules: Rules) -> None:
        self._weights = {row.feature: row.weight for row in rules.rows(ConfidenceRow)}
        self._precision = {row.rule: row.precision for row in rules.rows(PrecisionRow)}
        self._features = MetricFeatures()

    def of(self, record: Metric | Practice) -> float:
        """A number in (0, 1)."""
        if isinstance(record, Metric) and self._weights:
            return estimate(self._weights, self._features.of(record))
        family = "metric" if isinstance(record, Metric) else "practice"
        known = self._precision.get(record.rule, self._precision.get(family, record.confidence))
        return min(max(known, LEAST), MOST)


class MetricFeatures:
    """Names what speaks for or against a metric, from the record alone."""

    def __init__(self) -> None:
        self._number = regex.compile(r"\d[\d.,]*")
        self._numbers = lru_cache(SENTENCES_KEPT)(self._number_starts)

    def of(self, metric: Metric) -> frozenset[ConfidenceFeature]:
        """The features that a metric has; every metric has `base`."""
        return frozenset(self._present(metric))

    def _present(self, metric: Metric) -> Iterator[ConfidenceFeature]:
        marks: dict[ConfidenceFeature, bool] = {
            "base": True,
            "coded": metric.indicator_code is not None,
            "no_period": metric.period_raw is None,
            "open_period": metric.period_raw is not None and None in (metric.period_start, metric.period_end),
            "cue": metric.cue is not None,
            "planned": metric.status == "planned",
            "required": metric.status == "required",
            "part": metric.part_of is not None,
            "funding": metric.funding is not None,
            "qualified": metric.qualifier != "exact",
            "table": metric.rule == "table",
        }
        yield from (name for name, present in (marks | self._wording(metric)).items() if present)

    def _wording(self, metric: Metric) -> dict[ConfidenceFeature, bool]:
        indicator = metric.indicator or ""
        before = metric.evidence[: max(metric.start - metric.evidence_start, 0)]
        numbers = self._numbers(metric.evidence)
        beside = before[max(len(before) - len(indicator) - NEAR, 0) :]
        return {
            "adjacent": bool(indicator) and indicator in beside,
            "verbatim": bool(indicator) and indicator in metric.evidence,
            "short_indicator": len(indicator) <= SHORT,
            "long_indicator": len(indicator) >= LONG,
            "first_number": not numbers or numbers[0] >= len(before),
            "crowded": len(numbers) >= CROWD,
            "long_sentence": len(metric.evidence) > LONG_SENTENCE,
        }

    def _number_starts(self, sentence: str) -> tuple[int, ...]:
        return tuple(match.start() for match in self._number.finditer(sentence))


def estimate(weights: Mapping[ConfidenceFeature, float], features: Iterable[ConfidenceFeature]) -> float:
    """The logistic of the features' summed weights, within the bounds of confidence.

    >>> weights = {"base": 0.0, "coded": 2.0}
    >>> estimate(weights, ["base"]), round(estimate(weights, ["base", "coded"]), 3)
    (0.5, 0.881)
    """
    # Exact, so that the order in which a set gives its features changes no digit.
    score = math.fsum(weights.get(feature, 0.0) for feature in features)
    return min(max(1 / (1 + math.exp(-score)), LEAST), MOST)

"""How often each rule is right on gold: the numbers behind `confidence`."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from extractor.model import Metric, Practice, Record

from .scores import Judgement, ScoredDocument, is_right

DECIMALS = 4


class Outcome(NamedTuple):
    """One record that counts: which rule made it, how sure it was and whether it is right as a whole."""

    document: str
    rule: str
    confidence: float
    right: bool
    record: Metric | Practice | None = None
    """The record itself, where it is at hand."""


class RulePrecision(Record):
    """A rule's tally on gold.

    >>> RulePrecision(rule="metric.left", right=8, total=8).precision
    0.9
    """

    rule: str
    right: int
    total: int

    @property
    def precision(self) -> float:
        """Laplace-smoothed share right: a rule seen once is neither certain nor worthless."""
        return (self.right + 1) / (self.total + 2)


def find_outcomes(documents: Iterable[ScoredDocument]) -> Iterator[Outcome]:
    """Every record that is matched or spurious; those matched to optional gold count neither way."""
    for each in documents:
        yield from _outcomes(each.gold.name, each.metrics)
        yield from _outcomes(each.gold.name, each.practices)


def rule_precision(outcomes: Iterable[Outcome]) -> list[RulePrecision]:
    """Tally by rule, ordered by name."""
    tally: dict[str, list[bool]] = defaultdict(list)
    for outcome in outcomes:
        tally[outcome.rule].append(outcome.right)
    return [RulePrecision(rule=rule, right=sum(seen), total=len(seen)) for rule, seen in sorted(tally.items())]


def held_out(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes with the confidence each would have, were its own document not in gold."""
    overall = {each.rule: each for each in rule_precision(outcomes)}
    own = {
        document: {each.rule: each for each in rule_precision(o for o in outcomes if o.document == document)}
        for document in {outcome.document for outcome in outcomes}
    }

    def confidence(outcome: Outcome) -> float:
        total, mine = overall[outcome.rule], own[outcome.document][outcome.rule]
        rest = RulePrecision(rule=outcome.rule, right=total.right - mine.right, total=total.total - mine.total)
        return rest.precision

    return [outcome._replace(confidence=confidence(outcome)) for outcome in outcomes]


def write_precision(path: Path, rules: Iterable[RulePrecision]) -> None:
    """Write the pattern file of kind `precision`, one row a rule."""
    header = {"kind": "precision", "version": 1}
    rows = [
        {
            "id": f"precision.{each.rule}",
            "rule": each.rule,
            "right": each.right,
            "total": each.total,
            "precision": round(each.precision, DECIMALS),
        }
        for each in rules
    ]
    lines = (json.dumps(row, ensure_ascii=False) for row in (header, *rows))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _outcomes(document: str, judgement: Judgement) -> Iterator[Outcome]:
    for pair in judgement.pairs:
        yield Outcome(document, pair.found.rule, pair.found.confidence, is_right(pair), pair.found)
    for record in judgement.extra:
        yield Outcome(document, record.rule, record.confidence, False, record)

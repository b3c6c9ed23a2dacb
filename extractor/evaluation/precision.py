"""How often each rule is right on gold: the numbers behind `confidence`."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from extractor.model import Metric, Practice, Record

from .scores import Judgement, ScoredDocument, is_right

DECIMALS = 4
FAMILIES = ("metric", "practice")
PRIOR_WEIGHT = 8
"""Records that the family's share counts for beside a rule's own."""


class Outcome(NamedTuple):
    """One record that counts: which rule made it, how sure it was and whether it is right as a whole."""

    document: str
    rule: str
    confidence: float
    right: bool
    record: Metric | Practice | None = None
    """The record itself, where it is at hand."""


class RulePrecision(Record):
    """A rule's tally on gold. `prior` is the share right of its whole family, metrics or practices.

    >>> RulePrecision(rule="left.noun", right=8, total=8, prior=0.8).precision
    0.9
    """

    rule: str
    right: int
    total: int
    prior: float = 0.5

    @property
    def precision(self) -> float:
        """Share right, smoothed towards the family's: a rule seen once is about as good as the others."""
        return (self.right + PRIOR_WEIGHT * self.prior) / (self.total + PRIOR_WEIGHT)


def find_outcomes(documents: Iterable[ScoredDocument]) -> Iterator[Outcome]:
    """Every record that is matched or spurious; those matched to optional gold count neither way."""
    for each in documents:
        yield from _outcomes(each.gold.name, each.metrics)
        yield from _outcomes(each.gold.name, each.practices)


def rule_precision(outcomes: Iterable[Outcome]) -> list[RulePrecision]:
    """Tally by rule, ordered by name; the families `metric` and `practice` stand for rules that gold has not seen."""
    tally: dict[str, list[bool]] = defaultdict(list)
    for outcome in outcomes:
        tally[outcome.rule].append(outcome.right)
        tally[_family(outcome.rule)].append(outcome.right)
    priors = {family: _laplace(tally[family]) for family in FAMILIES if family in tally}
    return [
        RulePrecision(rule=rule, right=sum(seen), total=len(seen), prior=priors[_family(rule)])
        for rule, seen in sorted(tally.items())
    ]


def held_out(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes with the precision that their rule has, were their own document not in gold."""
    held = []
    for document in dict.fromkeys(outcome.document for outcome in outcomes):
        others = {each.rule: each.precision for each in rule_precision(o for o in outcomes if o.document != document)}
        own = (outcome for outcome in outcomes if outcome.document == document)
        held += [each._replace(confidence=others.get(each.rule, others.get(_family(each.rule), 0.5))) for each in own]
    return held


def _family(rule: str) -> str:
    return "practice" if rule.startswith("practice") else "metric"


def _laplace(seen: Sequence[bool]) -> float:
    return (sum(seen) + 1) / (len(seen) + 2)


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

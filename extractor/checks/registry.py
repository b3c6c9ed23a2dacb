"""The checks of a run, each report's findings from them."""

from collections.abc import Iterator, Sequence

from ..model import Finding, Metric, Report
from ..rules import Rules
from .bounds import CompletionAboveStart, FallAboveHundred, RankBeyondPlaces, ShareAboveHundred
from .breakdowns import PartAboveWhole, StatedParts, SumAfter, YearParts
from .completeness import Completeness
from .contradictions import Contradiction, TableAgainstProse
from .cues import FindingCues
from .facts import Facts
from .growth import AverageGrowth, Difference, Growth
from .judgement import Check, Judgement
from .ratios import IntegerNumerator, Ratio, TableRatio
from .slips import MixedUnits
from .wording import FindingWriter


class ReportChecker:
    """Holds a report's figures against each other.

    >>> from extractor.rules import load_rules
    >>> checker = ReportChecker(load_rules())
    >>> checker.check(Report(id="r1", title=None, start=0, end=0), ())
    ()
    """

    def __init__(self, rules: Rules) -> None:
        cues = FindingCues(rules)
        self._writer = FindingWriter(rules)
        # Where two checks work with the same figures, the first has the word.
        self._checks: tuple[Check, ...] = (
            PartAboveWhole(cues),
            StatedParts(cues),
            YearParts(),
            SumAfter(cues),
            Ratio(cues),
            TableRatio(cues),
            IntegerNumerator(cues),
            ShareAboveHundred(cues),
            FallAboveHundred(),
            CompletionAboveStart(cues),
            RankBeyondPlaces(cues),
            Difference(cues),
            Growth(cues),
            AverageGrowth(cues),
            Contradiction(cues),
            TableAgainstProse(),
            MixedUnits(rules),
            Completeness(rules),
        )

    def check(self, report: Report, metrics: Sequence[Metric]) -> tuple[Finding, ...]:
        """The findings over one report, in the order of its text."""
        facts = Facts(report, metrics)
        judgements = sorted(self._judgements(facts), key=lambda one: _place(one, facts))
        return tuple(self._writer.write(judgement, report.id) for judgement in judgements)

    def _judgements(self, facts: Facts) -> Iterator[Judgement]:
        judged: set[frozenset[str]] = set()
        for check in self._checks:
            for judgement in check.check(facts):
                names = frozenset(metric.id for metric in judgement.metrics)
                if not names or names not in judged:
                    judged.add(names)
                    yield judgement


def _place(judgement: Judgement, facts: Facts) -> int:
    places = [facts.place[metric.id] for metric in judgement.metrics]
    return min(places, default=len(facts.metrics))

"""Reports against each other: two values of one thing, last year's level, figures far from all others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from math import log10
from statistics import median

from ..model import Finding, Metric
from ..rules import Rules
from .contradictions import agree, contradiction, core_name, is_specific, plain_statements
from .cues import FindingCues
from .facts import SUMMABLE, is_level, is_sharp
from .growth import growth_judgement
from .judgement import Judgement
from .wording import FindingWriter, as_printed, number

Key = tuple[object, ...]
FAR = 6.0
"""Robust z-score (on the logarithm, median and MAD) from which a figure is far from the others."""
MANY = 8
"""Fewer figures than this tell nothing of what is usual."""
SCALE = 1.4826
"""Makes the median absolute deviation of a normal distribution its standard deviation."""


class AcrossChecker:
    """Holds the figures of many reports against each other; findings belong to the report that came later.

    >>> from extractor.rules import load_rules
    >>> AcrossChecker(load_rules()).check([])
    ()
    """

    def __init__(self, rules: Rules) -> None:
        self._writer = FindingWriter(rules)
        self._cues = FindingCues(rules)

    def check(self, metrics: Iterable[Metric]) -> tuple[Finding, ...]:
        """The findings over the metrics of all reports, given in file order. The metrics are gone through once."""
        levels: dict[Key, list[Metric]] = defaultdict(list)
        growths: list[Metric] = []
        coded: dict[Key, list[Metric]] = defaultdict(list)
        for metric in metrics:
            if metric.adcode and is_specific(metric, self._cues):
                levels[self._subject(metric)].append(metric)
            elif metric.adcode and metric.change and metric.unit == "%" and is_sharp(metric):
                growths.append(metric)
            if metric.indicator_code and is_level(metric):
                coded[metric.indicator_code, metric.unit, metric.status].append(metric)
        judgements = [*_contradictions(levels), *self._growths(levels, growths), *_outliers(coded)]
        return tuple(self._writer.write(judgement, judgement.metrics[-1].report) for judgement in judgements)

    def _growths(self, levels: dict[Key, list[Metric]], growths: Iterable[Metric]) -> Iterator[Judgement]:
        """Growth of one year that does not fit the levels of this report and of last year's."""
        for change in growths:
            if self._cues.inside("constant_prices", change.indicator or "") or not _is_whole_year(change):
                continue
            now = [level for level in levels.get(self._subject(change), ()) if level.report == change.report]
            before = plain_statements(levels.get(self._subject(change, years_back=1), ()), lambda one: one.report)
            if len(now) == 1 and before and before[-1].report != change.report and before[-1].unit == now[0].unit:
                yield growth_judgement(before[-1], now[0], change, wrong="odd")

    def _subject(self, metric: Metric, *, years_back: int = 0) -> Key:
        """What is measured, where and when; the unit is left out, as a growth has its own."""
        start, end = metric.period_start, metric.period_end
        years = tuple(day and (day.year - years_back, day.month, day.day) for day in (start, end))
        return (core_name(metric, self._cues), metric.adcode, metric.status, metric.funding, *years)


def _is_whole_year(metric: Metric) -> bool:
    start, end = metric.period_start, metric.period_end
    return bool(start and end and start.year == end.year and (start.month, end.month) == (1, 12))


def _contradictions(levels: dict[Key, list[Metric]]) -> Iterator[Judgement]:
    """Neighbouring reports that give one thing two values."""
    for group in levels.values():
        for first, second in pairwise(plain_statements(group, lambda metric: metric.report)):
            if first.unit == second.unit and not agree(first, second):
                yield contradiction(first, second)


def _outliers(coded: dict[Key, list[Metric]]) -> Iterator[Judgement]:
    """Figures whose magnitude is far from what other reports give for the same catalogue indicator."""
    for group in coded.values():
        logs = [log10(metric.value) for metric in group]
        middle = median(logs)
        spread = median(abs(value - middle) for value in logs) * SCALE
        for metric, value in zip(group, logs, strict=True) if len(group) >= MANY and spread else ():
            if metric.kind in SUMMABLE and abs(value - middle) / spread > FAR:
                usual = f"{number(round(Decimal(10**middle), 2))}{metric.unit}"
                values = {"indicator": metric.indicator or "", "printed": as_printed(metric), "usual": usual}
                yield Judgement("findings.magnitude", "odd", (metric,), values, None, metric.value)

"""Reports against each other: two values of one thing, last year's level, figures far from all others."""

from array import array
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import chain, pairwise
from math import log10
from statistics import median

from ..model import Finding, Metric
from ..rules import Rules
from .contradictions import agree, contradiction, core_name, is_specific, plain_statements
from .cues import FindingCues
from .facts import SUMMABLE, is_level, is_sharp
from .growth import growth_judgement
from .judgement import Judgement
from .shelf import Key, Shelf, Subject
from .wording import FindingWriter, as_printed, number

LEVELS, GROWTHS, CODED = "levels", "growths", "coded"
FAR = 6.0
"""Robust z-score (on the logarithm, median and MAD) from which a figure is far from the others."""
MANY = 8
"""Fewer figures than this tell nothing of what is usual."""
SCALE = 1.4826
"""Makes the median absolute deviation of a normal distribution its standard deviation."""


class AcrossChecker:
    """Holds the figures of many reports against each other; findings belong to the report that came later.

    >>> from extractor.rules import load_rules
    >>> list(AcrossChecker(load_rules()).check([], dict().__getitem__))
    []
    """

    def __init__(self, rules: Rules) -> None:
        self._writer = FindingWriter(rules)
        self._cues = FindingCues(rules)

    def check(self, metrics: Iterable[Metric], find: Callable[[str], Metric]) -> Iterator[Finding]:
        """The findings over the metrics of all reports, given in file order; `find` gives a metric of them by its id.

        Memory does not grow with the number of reports.
        """
        with Shelf(((metric, self._subjects(metric)) for metric in metrics), find=find) as shelf:
            for judgement in chain(_contradictions(shelf), self._growths(shelf), _outliers(shelf)):
                yield self._writer.write(judgement, judgement.metrics[-1].report)

    def _subjects(self, metric: Metric) -> Iterator[Subject]:
        """What a metric can be held against others as."""
        if metric.adcode and is_specific(metric, self._cues):
            yield Subject(LEVELS, self._subject(metric))
        elif metric.adcode and metric.change and metric.unit == "%" and is_sharp(metric):
            yield Subject(GROWTHS, ())
        if metric.indicator_code and is_level(metric):
            yield Subject(CODED, (metric.indicator_code, metric.unit, metric.status), log10(metric.value))

    def _growths(self, shelf: Shelf) -> Iterator[Judgement]:
        """Growth of one year that does not fit the levels of this report and of last year's."""
        for change in shelf.get(GROWTHS, ()):
            if self._cues.inside("constant_prices", change.indicator or "") or not _is_whole_year(change):
                continue
            now = [level for level in shelf.get(LEVELS, self._subject(change)) if level.report == change.report]
            last_year = list(shelf.get(LEVELS, self._subject(change, years_back=1)))
            before = plain_statements(last_year, lambda one: one.report)
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


def _contradictions(shelf: Shelf) -> Iterator[Judgement]:
    """Neighbouring reports that give one thing two values."""
    for key in shelf.groups(LEVELS, 2):
        for first, second in pairwise(plain_statements(list(shelf.get(LEVELS, key)), lambda metric: metric.report)):
            if first.unit == second.unit and not agree(first, second):
                yield contradiction(first, second)


def _outliers(shelf: Shelf) -> Iterator[Judgement]:
    """Figures whose magnitude is far from what other reports give for the same catalogue indicator."""
    for key in shelf.groups(CODED, MANY):
        logs = array("d", (size for _, size in shelf.sizes(CODED, key)))
        middle = median(logs)
        spread = median(abs(value - middle) for value in logs) * SCALE
        far = [name for name, value in shelf.sizes(CODED, key) if spread and abs(value - middle) / spread > FAR]
        for metric in map(shelf.find, far):
            if metric.kind in SUMMABLE:
                usual = f"{number(round(Decimal(10**middle), 2))}{metric.unit}"
                values = {"indicator": metric.indicator or "", "printed": as_printed(metric), "usual": usual}
                yield Judgement("findings.magnitude", "odd", (metric,), values, None, metric.value)

"""One thing with two values: in one report, or in a table and its prose."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ..model import Metric
from .cues import FindingCues
from .facts import SUMMABLE, Facts, is_level, same_unit
from .interval import Interval
from .judgement import Judgement
from .names import alike
from .wording import as_printed

FACTOR = 10_000
SPECIFIC = 4
"""A name shorter than this (学校, 资金) is used for many things in one report."""

TELLING = 6
"""A name shorter than this (开工项目) can be another thing's in another section."""

BORROWED = ("inherit", "level.second", "none", "respectively", "growth")
"""Rules whose figures have their name from another figure beside them."""


def same_subject(metric: Metric, cues: FindingCues) -> tuple[object, ...]:
    """What two metrics must share before they can contradict each other."""
    return (
        core_name(metric, cues),
        metric.region,
        metric.period_start,
        metric.period_end,
        metric.status,
        metric.unit,
        metric.funding,
        metric.part_of,
    )


def agree(first: Metric, second: Metric) -> bool:
    """Whether two figures can be one value, printed more or less exactly."""
    return Interval.of(first).meets(Interval.of(second))


def core_name(metric: Metric, cues: FindingCues) -> str:
    """An indicator without the small words that one mention has and another leaves out (全县累计)."""
    return cues.without("filler", metric.indicator or "")


def plain_statements(group: Sequence[Metric], place: Callable[[Metric], object]) -> list[Metric]:
    """One metric for each place that gives a thing one value; where it has several, they are of several things."""
    places: dict[object, list[Metric]] = defaultdict(list)
    for metric in group:
        places[place(metric)].append(metric)
    return [said[0] for said in places.values() if len({metric.value for metric in said}) == 1]


class Contradiction:
    """The same indicator, region, period and status with two values."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Neighbouring statements of one thing that disagree."""
        for group in self._groups(facts):
            for first, second in pairwise(plain_statements(group, lambda metric: metric.paragraph)):
                if not agree(first, second) and self._same_matter(first, second):
                    yield contradiction(first, second)

    def _same_matter(self, first: Metric, second: Metric) -> bool:
        """Whether two statements of one name are surely of one thing."""
        return len(core_name(first, self._cues)) >= TELLING or first.section == second.section

    def _groups(self, facts: Facts) -> list[list[Metric]]:
        groups: dict[tuple[object, ...], list[Metric]] = defaultdict(list)
        for metric in facts.metrics:
            if is_specific(metric, self._cues):
                groups[same_subject(metric, self._cues)].append(metric)
        return list(groups.values())


def is_specific(metric: Metric, cues: FindingCues) -> bool:
    """Whether a metric says plainly what it is: a level, with a full name of its own and a time."""
    dated = is_level(metric) and metric.kind != "rank" and metric.period_end is not None
    return dated and not metric.rule.startswith(BORROWED) and len(core_name(metric, cues)) >= SPECIFIC


def contradiction(first: Metric, second: Metric) -> Judgement:
    """Two values of one thing; a factor of ten thousand is most likely a unit gone wrong."""
    high, low = max(first.value, second.value), min(first.value, second.value)
    wording = "findings.factor" if high == low * FACTOR else "findings.contradiction"
    values = {"indicator": second.indicator or "", "first": as_printed(first), "second": as_printed(second)}
    return Judgement(wording, "mismatch", (first, second), values, first.value, second.value)


class TableAgainstProse:
    """A table's figure against what the prose above it says of the same thing."""

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Done figures of a table that the prose of the same section gives another value."""
        cells = [m for m in facts.metrics if m.rule == "table" and is_level(m) and m.kind in SUMMABLE]
        prose = [m for m in facts.metrics if m.rule != "table" and is_level(m) and m.kind in SUMMABLE]
        for cell in cells:
            said = self._same_thing(cell, prose, cells)
            if said and not agree(said, cell):
                yield contradiction(said, cell)

    def _same_thing(self, cell: Metric, prose: Sequence[Metric], cells: Sequence[Metric]) -> Metric | None:
        """The prose figure with nearly the cell's name; null when another cell has its value or a better name."""
        close = [m for m in prose if self._comparable(m, cell) and alike(m.indicator or "", cell.indicator or "")]
        if len(close) != 1:
            return None
        taken = any(agree(close[0], other) and same_unit(close[0], other) for other in cells)
        return None if taken else close[0]

    def _comparable(self, said: Metric, cell: Metric) -> bool:
        same_time = (said.period_start, said.period_end) == (cell.period_start, cell.period_end)
        same_scope = (said.region, said.status, said.section) == (cell.region, cell.status, cell.section)
        return same_time and same_scope and same_unit(said, cell)

"""The metrics of one report as checks look at them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from ..model import Metric, Report

SUMMABLE = frozenset({"count", "amount", "area", "length", "measure"})
PEOPLE = frozenset({"人", "名", "位"})


class Facts:
    """The metrics of a report in text order, with the text between them as their evidence gives it."""

    def __init__(self, report: Report, metrics: Sequence[Metric]) -> None:
        self.report = report
        self.metrics = sorted(metrics, key=lambda metric: (metric.start, metric.end))
        self.place = {metric.id: index for index, metric in enumerate(self.metrics)}

    @cached_property
    def parts(self) -> dict[str, list[Metric]]:
        """The parts of each total, by the total's id."""
        groups: dict[str, list[Metric]] = defaultdict(list)
        for metric in self.metrics:
            if metric.part_of in self.place:
                groups[str(metric.part_of)].append(metric)
        return groups

    def get(self, name: str) -> Metric:
        """The metric with an id of this report."""
        return self.metrics[self.place[name]]

    def inside(self, first: Metric, last: Metric) -> list[Metric]:
        """The metrics between two metrics."""
        return self.metrics[self.place[first.id] + 1 : self.place[last.id]]

    def earlier(self, metric: Metric) -> Iterator[Metric]:
        """The metrics before this one, the nearest first."""
        return iter(self.metrics[: self.place[metric.id]][::-1])

    def earlier_in_sentence(self, metric: Metric) -> list[Metric]:
        """The metrics before this one in its sentence, the nearest first."""
        return [other for other in self.earlier_in_paragraph(metric) if other.evidence_start == metric.evidence_start]

    def earlier_in_paragraph(self, metric: Metric) -> list[Metric]:
        """The metrics before this one in its paragraph, the nearest first."""
        found: list[Metric] = []
        for other in self.earlier(metric):
            if other.paragraph != metric.paragraph:
                break
            found.append(other)
        return found


def between(first: Metric, second: Metric) -> str | None:
    """The text from one metric to a later one; null when they share no sentence."""
    if first.evidence_start != second.evidence_start or second.start < first.end:
        return None
    return first.evidence[first.end - first.evidence_start : second.start - first.evidence_start]


def stretch(first: Metric, second: Metric) -> str | None:
    """The text from one metric to a later one of its sentence or of the next (…万元。其中：…); null when further."""
    own_end = first.evidence_start + len(first.evidence)
    if first.evidence_start == second.evidence_start or not 0 <= second.evidence_start - own_end <= 2:
        return between(first, second)
    return after(first, len(first.evidence)) + before(second, len(second.evidence))


def before(metric: Metric, length: int) -> str:
    """Up to `length` characters of the sentence before a metric."""
    end = metric.start - metric.evidence_start
    return metric.evidence[max(end - length, 0) : max(end, 0)]


def after(metric: Metric, length: int) -> str:
    """Up to `length` characters of the sentence behind a metric."""
    start = metric.end - metric.evidence_start
    return metric.evidence[start : start + length]


def is_sharp(metric: Metric) -> bool:
    """Whether a figure is one plain number: no range, no 约 or 余, not the torn end of a longer number (04个)."""
    torn = metric.text[:1] in "0０" and metric.text[1:2].isdigit()
    return metric.qualifier == "exact" and metric.high is None and metric.value > 0 and not torn


def is_level(metric: Metric) -> bool:
    """Whether a figure is a sharp level, not the size of a change."""
    return is_sharp(metric) and metric.change is None


def same_unit(first: Metric, second: Metric) -> bool:
    """Whether two figures can be added: one kind, one unit, and 人, 名 and 位 are one."""
    if first.kind != second.kind:
        return False
    return first.unit == second.unit or {first.unit, second.unit} <= PEOPLE

"""Parts against their total: brackets and lists behind 其中, tables, years, and totals that follow their parts."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..model import Metric
from .cues import FindingCues
from .facts import PEOPLE, SUMMABLE, Facts, after, before, between, is_level, same_unit, stretch
from .interval import Interval, judge, total_of
from .judgement import Judgement
from .wording import as_printed, quantity, sum_of

SHORT = Decimal("0.1")
"""A list behind 其中 that reaches its total but for a tenth was meant to be all of it; a shorter one was not."""
PLAINLY = Decimal("0.3")
"""A bracket right behind a total, or sources of money down to the county, claim to be all of it more plainly."""
EXPLICIT = Decimal("0.5")
"""A total that says it is one (合计, the years together) may be this far off; beyond, the parts are of other things."""


def judge_sum(parts: Sequence[Metric], total: Metric, *, wording: str = "findings.sum") -> Judgement:
    """The sum of parts against their total, worked out."""
    worked = sum((part.value for part in parts), Decimal(0))
    verdict = judge(worked, total_of(parts), total.value, Interval.of(total))
    values = {
        "sum": sum_of(parts),
        "worked": quantity(worked, total),
        "printed": as_printed(total),
        "difference": quantity(abs(worked - total.value), total),
    }
    worded = f"{wording}_wrong" if verdict == "mismatch" else wording
    return Judgement(worded, verdict, (total, *parts), values, expected=worked, found=total.value)


def reaches(parts: Sequence[Metric], total: Metric, *, short: Decimal, above: Decimal) -> bool:
    """Whether parts come near enough to their total, from below and from above, to have been meant as all of it."""
    worked = sum((part.value for part in parts), Decimal(0))
    return total.value * (1 - short) <= worked <= total.value * (1 + above)


class StatedParts:
    """Parts that stand in a bracket, behind 其中, or in the rows above a table's total."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Sums of parts that claim to be all of their total."""
        for name, members in facts.parts.items():
            total = facts.get(name)
            parts = [part for part in members if part.kind in SUMMABLE and part.change is None]
            if self._can_be_added(parts, total) and self._claims_all(facts, total, parts):
                judgement = judge_sum(parts, total)
                doubtful = judgement.verdict == "mismatch" and _may_overlap(parts, total)
                yield judgement._replace(verdict="odd") if doubtful else judgement

    def _can_be_added(self, parts: Sequence[Metric], total: Metric) -> bool:
        if len(parts) < 2 or not is_level(total) or self._cues.inside("average", total.indicator or ""):
            return False
        return all(is_level(part) and same_unit(part, total) for part in parts)

    def _claims_all(self, facts: Facts, total: Metric, parts: Sequence[Metric]) -> bool:
        if total.rule == "table":
            nested = any(self._cues.inside("subtotal", part.indicator or "") for part in parts)
            return not nested and reaches(parts, total, short=EXPLICIT, above=EXPLICIT)
        span = stretch(total, parts[-1])
        if span is None or _others_listed(facts, total, parts):
            return False
        if self._cues.inside("open_list", span) or self._cues.inside("open_list", after(parts[-1], 6)):
            return False
        sources = {part.funding for part in parts}
        near = PLAINLY if span[:1] in "（(" or (None not in sources and "county" in sources) else SHORT
        return reaches(parts, total, short=near, above=near)


def _may_overlap(parts: Sequence[Metric], total: Metric) -> bool:
    """Whether people may have been counted twice (女教师, 党员教师), which makes more of them than there are."""
    above = sum((part.value for part in parts), Decimal(0)) > total.value
    return above and total.unit in PEOPLE and total.rule != "table"


def _others_listed(facts: Facts, total: Metric, parts: Sequence[Metric]) -> bool:
    """Whether the list also counts something in another unit (初中32所，教学点66个), which may belong to the total."""
    belonging = {total.id, *(part.id for part in parts)}
    listed = [*facts.inside(total, parts[-1]), *_rest_of_bracket(facts, parts[-1])]
    return any(other.kind == total.kind and not {other.id, other.part_of} & belonging for other in listed)


def _rest_of_bracket(facts: Facts, part: Metric) -> list[Metric]:
    """The metrics behind a part up to the end of its bracket; none when it stands in no bracket."""
    depth = 1
    for place, sign in enumerate(after(part, len(part.evidence)), start=part.end):
        depth += (sign in "（(") - (sign in "）)")
        if depth == 0:
            return [other for other in facts.metrics[facts.place[part.id] + 1 :] if other.start < place]
    return []


class YearParts:
    """Figures of single years against the figure of the years together."""

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Sums over years, where the years are exactly those of the total."""
        for total in facts.metrics:
            span = _years(total)
            if span and len(span) > 1 and is_level(total) and total.kind in SUMMABLE:
                parts = self._parts(facts, total)
                if sorted(year for part in parts for year in _years(part)) == list(span) and reaches(
                    parts, total, short=EXPLICIT, above=EXPLICIT
                ):
                    yield judge_sum(parts, total, wording="findings.years")

    def _parts(self, facts: Facts, total: Metric) -> list[Metric]:
        return [
            part
            for part in facts.metrics
            if part.paragraph == total.paragraph
            and len(_years(part)) == 1
            and is_level(part)
            and same_unit(part, total)
            and (part.indicator, part.region) == (total.indicator, total.region)
        ]


def _years(metric: Metric) -> range:
    """The whole years that a metric's period covers; none when it is not made of whole years."""
    start, end = metric.period_start, metric.period_end
    if start is None or end is None or (start.month, start.day, end.month, end.day) != (1, 1, 12, 31):
        return range(0)
    return range(start.year, end.year + 1)


class SumAfter:
    """A list whose total comes last: 甲31所、乙58所，合计89所."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Sums of lists that end in 合计 or 共计."""
        for total in facts.metrics:
            if is_level(total) and total.kind in SUMMABLE and self._cues.inside("sum_after", before(total, 6)):
                parts = self._list_before(facts, total)
                if len(parts) > 1 and reaches(parts, total, short=EXPLICIT, above=EXPLICIT):
                    yield judge_sum(parts, total)

    def _list_before(self, facts: Facts, total: Metric) -> list[Metric]:
        parts: list[Metric] = []
        for other in facts.earlier_in_sentence(total):
            if not is_level(other) or not same_unit(other, total):
                break
            parts.insert(0, other)
        return parts


class PartAboveWhole:
    """A part that is more than what it is a part of."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Parts above their whole, beyond rounding."""
        for name, members in facts.parts.items():
            whole = facts.get(name)
            for part in members:
                if self._comparable(facts, part, whole) and Interval.of(part).low > Interval.of(whole).high:
                    values = {"part": as_printed(part), "whole": as_printed(whole)}
                    wording = "findings.part_above_whole"
                    yield Judgement(wording, "mismatch", (whole, part), values, whole.value, part.value)

    def _comparable(self, facts: Facts, part: Metric, whole: Metric) -> bool:
        if not (is_level(part) and is_level(whole) and same_unit(part, whole)):
            return False
        if self._cues.inside("average", f"{whole.indicator}{part.indicator}"):
            return False
        return _stands_inside(part, whole) and not self._others_between(facts, part, whole)

    def _others_between(self, facts: Facts, part: Metric, whole: Metric) -> bool:
        """Whether another thing stands between the two that the part may be a part of."""
        inside = facts.inside(whole, part)
        return any(other.kind in SUMMABLE and other.part_of != whole.id for other in inside)


def _stands_inside(part: Metric, whole: Metric) -> bool:
    """Whether no bracket that holds the whole closes before the part."""
    depth = 0
    for sign in between(whole, part) or "":
        depth += (sign in "（(") - (sign in "）)")
        if depth < 0:
            return False
    return True

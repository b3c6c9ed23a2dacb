"""Printed rates and shares against the two figures that they are worked out from."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from ..model import FindingVerdict, Metric
from .cues import FindingCues
from .facts import Facts, before, between, is_level, same_unit
from .interval import Interval, judge, printed_share, total_of
from .judgement import Judgement
from .names import share_a_word
from .wording import as_printed, number, sum_of

CLOSE = 16
"""How many characters may stand between a figure and the rate that is said of it."""


class Fraction(NamedTuple):
    """A way to work a percentage out: a sum of figures over another figure."""

    parts: tuple[Metric, ...]
    whole: Metric

    def _exact(self) -> Decimal:
        return sum((part.value for part in self.parts), Decimal(0)) / self.whole.value * 100

    def verdict(self, printed: Metric) -> FindingVerdict:
        """What the printed percentage is against this fraction."""
        worked = total_of(self.parts).share_of(Interval.of(self.whole))
        return judge(self._exact(), worked, printed.value, printed_share(printed))

    def judgement(self, printed: Metric, verdict: FindingVerdict) -> Judgement:
        """The fraction worked out."""
        exact = self._exact()
        parts = sum_of(self.parts) if len(self.parts) == 1 else f"({sum_of(self.parts)})"
        values = {
            "parts": parts,
            "whole": as_printed(self.whole),
            "worked": f"{number(exact, places=2)}%",
            "printed": f"{as_printed(printed)}",
        }
        return Judgement(
            "findings.ratio", verdict, (printed, *self.parts, self.whole), values, round(exact, 2), printed.value
        )


class Ratio:
    """完工率 and 占…的 against the figure before them and what it is a share of."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Percentages that stand right behind the figure they are said of."""
        for printed in facts.metrics:
            if printed.kind == "percentage" and printed.unit == "%" and is_level(printed):
                part = self._part(facts, printed)
                if part:
                    yield from self._judge(facts, printed, part)

    def _part(self, facts: Facts, printed: Metric) -> Metric | None:
        """The figure that a rate or share is said of: the one before it, a few words away."""
        previous = next(facts.earlier(printed), None)
        if previous is None or previous.kind not in ("count", "amount", "area", "length") or not is_level(previous):
            return None
        gap = between(previous, printed)
        if gap is None or len(gap) > CLOSE or gap[:1] not in "，,、；;（(" or "。" in gap:
            return None
        said = self._cues.inside("share_of", gap) or self._cues.inside("completion", gap)
        return previous if said else None

    def _judge(self, facts: Facts, printed: Metric, part: Metric) -> Iterator[Judgement]:
        together = self._together(facts, printed, part)
        wholes = self._wholes(facts, printed, part)
        fractions = [Fraction(together, whole) for whole in wholes if whole not in together]
        verdicts = [(fraction, fraction.verdict(printed)) for fraction in fractions]
        fitting = [pair for pair in verdicts if pair[1] != "mismatch"]
        if fitting:
            yield fitting[0][0].judgement(printed, fitting[0][1])
        elif named := self._named(printed, part, wholes):
            yield Fraction(together, named).judgement(printed, "mismatch")

    def _together(self, facts: Facts, printed: Metric, part: Metric) -> tuple[Metric, ...]:
        """The part, or with 两项合计 the two figures before the percentage."""
        if not self._cues.inside("together", between(part, printed) or ""):
            return (part,)
        before = [other for other in facts.earlier_in_sentence(part)[:1] if same_unit(other, part)]
        return (*before, part)

    def _wholes(self, facts: Facts, printed: Metric, part: Metric) -> list[Metric]:
        """What the part can be a share of: its total, then earlier figures of its unit, the nearest first."""
        base = self._base(part, printed)
        earlier = [other for other in facts.earlier(part) if is_level(other) and same_unit(other, part)]
        near = [other for other in earlier if other.section == part.section or self._names(base, other)]
        return sorted(near, key=lambda other: other.id != part.part_of)

    def _base(self, part: Metric, printed: Metric) -> str:
        """What 占 says the percentage is a share of (规划总数)."""
        gap = between(part, printed) or ""
        word = self._cues.inside("share_of", gap)
        return gap.partition(word)[2] if word else ""

    def _named(self, printed: Metric, part: Metric, wholes: Sequence[Metric]) -> Metric | None:
        """The whole that the text must mean, null when the text leaves it open."""
        near = [whole for whole in wholes if whole.paragraph == part.paragraph]
        if part.part_of in {whole.id for whole in near}:
            return near[0]
        free = [whole for whole in near if whole.part_of is None]
        related = [whole for whole in free if share_a_word(whole.indicator or "", part.indicator or "")]
        if not self._cues.inside("share_of", between(part, printed) or ""):
            return self._base_of_done(related, free, part) if self._is_done(part, printed) else None
        base = self._base(part, printed)
        if self._cues.inside("planned_base", base):
            return _only(_planned(free)) or _only(related)
        return _only([whole for whole in wholes if whole.part_of is None and self._names(base, whole)])

    def _base_of_done(self, related: Sequence[Metric], free: Sequence[Metric], part: Metric) -> Metric | None:
        """What something done was done of: a thing of that name (竣工项目, 项目), a related one, a planned one."""
        same = [whole for whole in related if (whole.indicator or "") in (part.indicator or "")]
        choices = (same, related, _planned(free), free)
        return next((choice[0] for choice in choices if len(choice) == 1), None)

    def _is_done(self, part: Metric, printed: Metric) -> bool:
        """Whether the part is what was done of a whole: 已完工52个 before 完工率."""
        rate = self._cues.inside("completion", between(part, printed) or "") or ""
        said = before(part, 8)
        return rate.removesuffix("率") in said or self._cues.inside("done", said) is not None

    def _names(self, base: str, whole: Metric) -> bool:
        """Whether what 占 names is the whole (校舍总面积, 校舍面积): the name says all that the base says."""
        told = self._cues.without("vague", base)
        return len(told) > 1 and all(sign in (whole.indicator or "") for sign in told)


class TableRatio:
    """The 完成率 of a table's row against the planned and the done figure of that row."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Rates of rows that hold one planned and one done figure."""
        for printed in facts.metrics:
            rate = printed.rule == "table" and printed.unit == "%" and is_level(printed)
            if rate and self._cues.at_end("completion", printed.indicator or ""):
                row = [other for other in facts.earlier_in_sentence(printed) if is_level(other)]
                whole, part = _only(_planned(row)), _only([other for other in row if other.status == "actual"])
                if whole and part and same_unit(whole, part):
                    fraction = Fraction((part,), whole)
                    yield fraction.judgement(printed, fraction.verdict(printed))


class IntegerNumerator:
    """A rate over things that are counted: some whole number of them must give it."""

    def __init__(self, cues: FindingCues) -> None:
        self._cues = cues

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Rates right behind the count that they are a rate of, which no whole number of it gives."""
        for printed in facts.metrics:
            whole = next(facts.earlier(printed), None) if printed.unit == "%" and is_level(printed) else None
            if whole and self._is_rate_of(printed, whole) and not fits_integer(whole.value, printed):
                values = {"whole": as_printed(whole), "printed": as_printed(printed)}
                yield Judgement("findings.no_integer", "odd", (printed, whole), values, None, printed.value)

    def _is_rate_of(self, printed: Metric, whole: Metric) -> bool:
        if whole.kind != "count" or not is_level(whole) or (whole.step or 0) > 1 or between(whole, printed) is None:
            return False
        name = printed.indicator or ""
        rate = self._cues.at_end("completion", name) or self._cues.at_end("bounded_rate", name)
        return rate is not None and rate.endswith("率") and name.removesuffix(rate) == whole.indicator


def fits_integer(whole: Decimal, printed: Metric) -> bool:
    """Whether some whole number out of `whole` gives a printed percentage.

    Out of 40, 97.5% is 39 and 97.2% is nothing.
    """
    span = printed_share(printed)
    least = (span.low * whole / 100).to_integral_value(ROUND_CEILING)
    return least * 100 <= span.high * whole


def _planned(metrics: Sequence[Metric]) -> list[Metric]:
    return [metric for metric in metrics if metric.status == "planned"]


def _only(metrics: Sequence[Metric]) -> Metric | None:
    return metrics[0] if len(metrics) == 1 else None

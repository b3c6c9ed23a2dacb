"""Printed rates and shares against the two figures that they are worked out from."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ..model import FindingVerdict, Metric
from .cues import FindingCues
from .facts import Facts, between, is_level, same_unit
from .interval import Interval, judge, printed_share, total_of
from .judgement import Judgement
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
        elif named := self._named(facts, printed, part, wholes):
            yield Fraction(together, named).judgement(printed, "mismatch")

    def _together(self, facts: Facts, printed: Metric, part: Metric) -> tuple[Metric, ...]:
        """The part, or with 两项合计 the two figures before the percentage."""
        if not self._cues.inside("together", between(part, printed) or ""):
            return (part,)
        before = [other for other in facts.earlier_in_sentence(part)[:1] if same_unit(other, part)]
        return (*before, part)

    def _wholes(self, facts: Facts, printed: Metric, part: Metric) -> list[Metric]:
        """What the part can be a share of: its total, then earlier figures of its unit, the nearest first."""
        earlier = [other for other in facts.earlier(part) if is_level(other) and same_unit(other, part)]
        return sorted(earlier, key=lambda other: other.id != part.part_of)

    def _named(self, facts: Facts, printed: Metric, part: Metric, wholes: Sequence[Metric]) -> Metric | None:
        """The whole that the text must mean: the only one of its paragraph, or the only planned one there."""
        near = [whole for whole in wholes if whole.paragraph == part.paragraph]
        planned = [whole for whole in near if whole.status == "planned"]
        for choice in (near, planned):
            if len(choice) == 1:
                return choice[0]
        return None

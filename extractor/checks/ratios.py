"""Printed rates and shares against the two figures that they are worked out from."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from ..model import FindingVerdict, Metric
from .cues import FindingCues
from .facts import Facts, between, is_level, same_unit
from .interval import Interval, judge, printed_share, total_of
from .judgement import Judgement
from .wholes import WholeFinder, only, planned
from .wording import as_printed, number, sum_of


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
        self._wholes = WholeFinder(cues)

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Percentages that stand right behind the figure they are said of."""
        for printed in facts.metrics:
            part = self._wholes.part(facts, printed) if printed.unit == "%" and is_level(printed) else None
            if part:
                yield from self._judge(facts, printed, part)

    def _judge(self, facts: Facts, printed: Metric, part: Metric) -> Iterator[Judgement]:
        together = self._together(facts, printed, part)
        wholes = self._wholes.candidates(facts, printed, part)
        fractions = [Fraction(together, whole) for whole in wholes if whole not in together]
        fitting = next((one for one in fractions if one.verdict(printed) != "mismatch"), None)
        if fitting:
            yield fitting.judgement(printed, fitting.verdict(printed))
        elif meant := self._wholes.meant(printed, part, wholes):
            yield Fraction(together, meant).judgement(printed, "mismatch")

    def _together(self, facts: Facts, printed: Metric, part: Metric) -> tuple[Metric, ...]:
        """The part, or with 两项合计 the two figures before the percentage."""
        if not self._cues.inside("together", between(part, printed) or ""):
            return (part,)
        before = [other for other in facts.earlier_in_sentence(part)[:1] if same_unit(other, part)]
        return (*before, part)


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
                whole, part = only(planned(row)), only([other for other in row if other.status == "actual"])
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

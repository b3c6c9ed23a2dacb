"""Slips of the pen that show in one figure alone."""

from collections.abc import Iterator

from ..model import Metric
from ..rules import Rules, UnitRow
from .facts import Facts, after
from .judgement import Judgement
from .wording import as_printed


class MixedUnits:
    """Two units behind one number: 1.35万元平方米."""

    def __init__(self, rules: Rules) -> None:
        self._units = _measured_surfaces(rules)

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """Amounts with a unit of something else right behind, or metrics already flagged."""
        for metric in facts.metrics:
            if "unit_slip" in metric.flags or self._second_unit(metric):
                values = {"printed": as_printed(metric), "second": self._second_unit(metric) or metric.unit}
                yield Judgement("findings.mixed_units", "odd", (metric,), values, None, metric.value)

    def _second_unit(self, metric: Metric) -> str | None:
        if metric.kind != "amount" or not metric.text.endswith("元"):
            return None
        behind = after(metric, 4)
        if not behind.startswith(self._units):
            return None
        return next(unit for unit in self._units if behind.startswith(unit))


def _measured_surfaces(rules: Rules) -> tuple[str, ...]:
    """Units of area and length, as written, the longest first."""
    surfaces = {
        surface for row in rules.rows(UnitRow) if row.dimension in ("area", "length") for surface in row.surfaces
    }
    return tuple(sorted(surfaces, key=len, reverse=True))

"""What a report on a programme has to give and does not."""

from collections.abc import Iterator

from ..rules import RequirementRow, Rules
from .facts import Facts
from .judgement import Judgement


class Completeness:
    """Indicators that a programme pack requires of reports on its programme."""

    def __init__(self, rules: Rules) -> None:
        self._rows = rules.rows(RequirementRow)

    def check(self, facts: Facts) -> Iterator[Judgement]:
        """One judgement for each required indicator that no metric gives."""
        title = facts.report.title or ""
        names = [metric.indicator for metric in facts.metrics if metric.indicator]
        for row in self._rows:
            concerns = any(word in title for word in row.titles)
            if concerns and not any(word in name for name in names for word in row.indicators):
                yield Judgement("findings.missing", "odd", (), {"name_zh": row.name_zh, "name_en": row.name_en})

"""Works out what a reviewed sheet means, shows it, and stores it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from ..model import Practice, Record
from ..rules import Rules
from ..rules.practices import PracticeRow
from ..workspace import Workspace
from .cells import CellReader
from .labels import Labels
from .row_plan import CellChange, PlannedRow, Refusal, RowPlanner
from .rows import SheetRow, sheet_rows
from .table import ReviewRow, read_review

Decision = Literal["accept", "change", "reject"]


class ImportPlan(Record):
    """What an import would do. `rows` are the decisions that are new, in the sheet's order; `unchanged` counts rows.

    A refused cell is not taken; the other cells of its row are, but a row is not accepted over a refused cell.
    """

    file: str
    rows: tuple[PlannedRow, ...]
    unchanged: int
    refused: tuple[Refusal, ...]

    @property
    def accepted(self) -> tuple[PlannedRow, ...]:
        """Rows that accept their record as it is."""
        return self._deciding("accept")

    @property
    def changed(self) -> tuple[PlannedRow, ...]:
        """Rows that change their record."""
        return self._deciding("change")

    @property
    def rejected(self) -> tuple[PlannedRow, ...]:
        """Rows that reject their record."""
        return self._deciding("reject")

    def _deciding(self, decision: Decision) -> tuple[PlannedRow, ...]:
        return tuple(row for row in self.rows if row.verdict.decision == decision)


def plan_import(workspace: Workspace, path: Path, rules: Rules, *, language: str = "zh") -> ImportPlan:
    """What applying the sheet at `path` would do; changes nothing. Reasons are given in `language`, zh or en.

    Raises `ReviewError` when the file as a whole cannot be read as a review sheet.
    """
    rows = read_review(path, rules)
    labels = Labels(rules)
    shown = {row.record.id: row for row in sheet_rows(workspace, labels)}
    reader = CellReader(rules, practices=_practices(rules, shown))
    planner = RowPlanner(path.name, labels, Labels(rules, language=language), reader)
    return _gather(path.name, rows, shown, planner)


def apply_import(workspace: Workspace, plan: ImportPlan) -> int:
    """Store the plan's verdicts, in one transaction, and return how many."""
    workspace.decide(row.verdict for row in plan.rows)
    return len(plan.rows)


def _gather(file: str, rows: Sequence[ReviewRow], shown: Mapping[str, SheetRow], planner: RowPlanner) -> ImportPlan:
    planned: list[PlannedRow] = []
    refused: list[Refusal] = []
    unchanged = 0
    seen: set[str] = set()
    for row in rows:
        name = row.cells["id"]
        if name not in shown or name in seen:
            refused.append(planner.refuse(row, "id", "repeated_record" if name in seen else "unknown_record"))
            continue
        seen.add(name)
        plan, refusals = planner.plan(row, shown[name])
        refused += refusals
        if plan is not None:
            planned.append(plan)
        elif not refusals:
            unchanged += 1
    return ImportPlan(file=file, rows=tuple(planned), unchanged=unchanged, refused=tuple(refused))


def _practices(rules: Rules, shown: Mapping[str, SheetRow]) -> dict[str, tuple[str, str]]:
    """The practice labels of the patterns, and those in use that came from a pack of the run's own."""
    used = [row.record for row in shown.values() if isinstance(row.record, Practice)]
    known = {row.label_zh: (row.label, str(row.category)) for row in rules.rows(PracticeRow)}
    return known | {one.label_zh: (one.label, one.category) for one in used}


__all__ = ["CellChange", "ImportPlan", "PlannedRow", "Refusal", "apply_import", "plan_import"]

"""What one reviewed row means: a verdict, refusals, or nothing new."""

from collections.abc import Mapping

from ..model import Metric, Record, Verdict
from ..workspace import apply_verdict
from .cells import CellError, CellReader
from .labels import Labels, fold
from .rows import METRIC_FIELDS, PRACTICE_FIELDS, SheetRow, canonical, editable, shown
from .table import ReviewRow

# Only columns that stay the same in every sheet of a record: its first file, hints and confidence may change.
FIXED = ("report", "section", "type", "text", "evidence")


class Refusal(Record):
    """A cell that is not taken: where it stands, what it says, and why (`code` is the reason's label)."""

    file: str
    row: int
    column: str
    cell: str
    code: str
    reason: str


class CellChange(Record):
    """A cell that changes a field; `before` and `after` as a sheet shows them."""

    column: str
    before: str
    after: str


class PlannedRow(Record):
    """A decision that is new. `implied`: cells were changed without the decision to change, which counts as one."""

    row: int
    record: str
    verdict: Verdict
    implied: bool = False
    cells: tuple[CellChange, ...] = ()


class RowPlanner:
    """Plans the rows of one sheet. `names` call values as the sheet does, `messages` give reasons."""

    def __init__(self, file: str, names: Labels, messages: Labels, reader: CellReader) -> None:
        self._file = file
        self._names = names
        self._messages = messages
        self._reader = reader

    def plan(self, row: ReviewRow, held: SheetRow) -> tuple[PlannedRow | None, list[Refusal]]:
        """What the row means for the record it names, and the cells that are refused."""
        return _OneRow(self, row, held).plan()

    def refuse(self, row: ReviewRow, column: str, code: str) -> Refusal:
        """The refusal of a cell."""
        return Refusal(
            file=self._file,
            row=row.number,
            column=row.headings.get(column, self._names.name("column", column)),
            cell=row.cells.get(column, ""),
            code=code,
            reason=self._messages.name("refusal", code),
        )

    def decision(self, text: str) -> str | None:
        """The decision that a cell names. Raises `CellError` for one that nobody knows."""
        decision = self._names.value("decision", text) if text else None
        if text and decision is None:
            raise CellError("unknown_decision")
        return decision

    def changes(self, field: str, text: str, held: SheetRow) -> Mapping[str, str | None]:
        """What a cell changes in the record as it stands; empty when it says the same."""
        if fold(text) == fold(held.cells[field]):
            return {}
        changes = self._reader.read(field, text, held.record)
        return {} if changes[field] == canonical(held.record, field) else changes

    def shown(self, field: str, value: str | None) -> str:
        """A field's value as the sheet shows it."""
        return shown(field, value, self._names)

    def source(self, row: ReviewRow) -> str:
        """Where a verdict comes from."""
        return f"{self._file}:{row.number}"


class _OneRow:
    """The row at hand, with what was found in its cells so far."""

    def __init__(self, planner: RowPlanner, row: ReviewRow, held: SheetRow) -> None:
        self._planner = planner
        self._row = row
        self._held = held
        self._prior = held.current.verdict
        self._note = row.cells.get("note", "") or (self._prior.note if self._prior else "")
        self._changes: dict[str, str | None] = {}
        self._cells: dict[str, CellChange] = {}
        self._refused: list[Refusal] = []

    def plan(self) -> tuple[PlannedRow | None, list[Refusal]]:
        try:
            decision = self._planner.decision(self._row.cells.get("decision", ""))
        except CellError as error:
            self._refuse("decision", error.code)
            return None, self._refused
        self._refuse_fixed()
        blocked = len(self._refused)
        self._read_cells(decision)
        verdict = self._verdict(decision, blocked=len(self._refused) > blocked)
        if verdict is None or self._is_held(verdict) or self._contradicts(verdict):
            return None, self._refused
        implied = bool(self._cells) and decision != "change"
        plan = PlannedRow(
            row=self._row.number,
            record=verdict.record,
            verdict=verdict,
            implied=implied and verdict.decision != "reject",
            cells=tuple(self._cells.values()) if verdict.decision != "reject" else (),
        )
        return plan, self._refused

    def _refuse(self, column: str, code: str) -> None:
        self._refused.append(self._planner.refuse(self._row, column, code))

    def _refuse_fixed(self) -> None:
        """Refuse changes in columns that hold no field of this record."""
        for column in FIXED:
            if column in self._row.cells and fold(self._row.cells[column]) != fold(self._held.cells.get(column, "")):
                self._refuse(column, "read_only")
        own = editable(self._held.record)
        for column in dict.fromkeys((*METRIC_FIELDS, *PRACTICE_FIELDS)):
            if column not in own and self._row.cells.get(column):
                self._refuse(column, "other_type")

    def _read_cells(self, decision: str | None) -> None:
        for field in editable(self._held.record):
            if field not in self._row.cells:
                continue
            try:
                changes = self._planner.changes(field, self._row.cells[field], self._held)
            except CellError as error:
                self._refuse(field, error.code)
                continue
            if changes and not (decision is None and self._is_stale(field, changes[field])):
                self._take(field, changes)

    def _is_stale(self, field: str, value: str | None) -> bool:
        """Whether a cell without decision merely shows the machine's value, from before a change was applied."""
        return self._prior is not None and value == self._original(field)

    def _take(self, field: str, changes: Mapping[str, str | None]) -> None:
        self._changes.update(changes)
        column = self._row.headings[field]
        after = self._row.cells[field] if field == "label" else self._planner.shown(field, changes[field])
        self._cells[field] = CellChange(column=column, before=self._held.cells[field], after=after)

    def _verdict(self, decision: str | None, *, blocked: bool) -> Verdict | None:
        if decision == "reject":
            for field in self._cells:
                self._refuse(field, "ignored_rejected")
            return self._make("reject", {})
        if self._changes:
            return self._changed()
        if blocked:
            return None
        if decision == "accept" and (self._prior is None or self._prior.decision != "change"):
            return self._make("accept", {})
        if self._prior is not None and (decision is None or self._prior.decision == "change"):
            return self._prior.model_copy(update={"note": self._note})
        if decision == "change":
            self._refuse("decision", "no_change")
        elif self._note:
            self._refuse("note", "note_without_decision")
        return None

    def _changed(self) -> Verdict:
        """Changes count from the machine's record; a record changed back to it is accepted."""
        merged = {**(self._prior.changes if self._prior else {}), **self._changes}
        changes = {field: value for field, value in merged.items() if value != self._original(field)}
        return self._make("change" if changes else "accept", changes)

    def _make(self, decision: str, changes: Mapping[str, str | None]) -> Verdict:
        source = self._planner.source(self._row)
        fields = {"record": self._held.record.id, "decision": decision, "changes": changes}
        return Verdict.model_validate({**fields, "source": source, "note": self._note})

    def _is_held(self, verdict: Verdict) -> bool:
        return self._prior is not None and verdict == self._prior.model_copy(update={"source": verdict.source})

    def _original(self, field: str) -> str | None:
        return canonical(self._held.machine, field)

    def _contradicts(self, verdict: Verdict) -> bool:
        """Refuse cells that cannot both be right."""
        record = apply_verdict(self._held.machine, verdict)
        if not isinstance(record, Metric):
            return False
        if record.high is not None and record.high < record.value and {"value", "high"} & self._cells.keys():
            self._refuse("high" if "high" in self._cells else "value", "below_value")
            return True
        first, last = record.period_start, record.period_end
        if first and last and last < first and {"period_start", "period_end"} & self._cells.keys():
            self._refuse("period_end" if "period_end" in self._cells else "period_start", "period_reversed")
            return True
        return False

"""What each pattern row and rule earns: how often it fires, on gold and on other texts, and how often it was right."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, get_args

from extractor.model import Funding, Metric, Practice
from extractor.rules import ClassifierRow, CueRow, IndicatorRow, PracticeRow, PrecisionRow, Rules, UnitRow

from .precision import FAMILIES, Outcome
from .report import render_table

GROUPS = ("head", "cue", "indicator", "unit", "practice")
FUNDING = tuple(f"funding_{source}" for source in get_args(Funding))
REMEMBERED = ("status_", "column_", *FUNDING)
"""Roles of cues that a record remembers, by its `cue` and its `funding`."""


class Earning(NamedTuple):
    """A row or rule: how often it had a part in a record on gold, how many of those are right, and on other texts."""

    group: str
    name: str
    gold: int
    right: int
    texts: int

    @property
    def idle(self) -> bool:
        """Whether it had no part in anything."""
        return not self.gold and not self.texts


class Ledger:
    """Tells which rows and rules had a part in a record, as far as the record remembers them.

    >>> Ledger(Rules({}, digest="")).names
    {'head': [], 'cue': [], 'indicator': [], 'unit': [], 'practice': []}
    """

    def __init__(self, rules: Rules) -> None:
        practices = [row.id for row in rules.rows(PracticeRow)]
        cues = [row for row in rules.rows(CueRow) if row.role.startswith(REMEMBERED)]
        units: list[UnitRow | ClassifierRow] = [*rules.rows(UnitRow), *rules.rows(ClassifierRow)]
        self.names = {
            "head": [row.rule for row in rules.rows(PrecisionRow) if not row.rule.startswith(FAMILIES)],
            "cue": [row.id for row in cues],
            "indicator": [row.id for row in rules.rows(IndicatorRow)],
            "unit": [row.id for row in units],
            "practice": practices,
        }
        self._cues = _by_word((word, row.id) for row in cues if not _is_funding(row) for word in row.words)
        self._funding = [row for row in cues if _is_funding(row)]
        self._codes = {row.code: row.id for row in rules.rows(IndicatorRow)}
        self._units = _by_word((unit, row.id) for row in units for unit in _written(row))

    def credit(self, record: Metric | Practice) -> Iterator[tuple[str, str]]:
        """Pairs of group and name."""
        if isinstance(record, Practice):
            yield "practice", record.rule
            return
        yield "head", record.rule
        yield from (("cue", name) for name in self._cues.get(record.cue or "", ()))
        yield from (("cue", row.id) for row in self._funding if _names_source(row, record))
        if record.indicator_code in self._codes:
            yield "indicator", self._codes[record.indicator_code]
        yield from (("unit", name) for name in self._units.get(record.unit, ()))


def count_earnings(
    ledger: Ledger, outcomes: Iterable[Outcome], texts: Iterable[Metric | Practice] = ()
) -> list[Earning]:
    """What each row and rule earns, group by group, the busiest first; names nobody knows are counted too."""
    gold: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for outcome in outcomes:
        earned = list(ledger.credit(outcome.record)) if outcome.record else []
        gold.update(earned)
        right.update(earned if outcome.right else ())
    elsewhere = Counter(pair for record in texts for pair in ledger.credit(record))
    known = {(group, name) for group, names in ledger.names.items() for name in names}
    pairs = known.union(gold, elsewhere)
    earnings = [Earning(*pair, *(seen[pair] for seen in (gold, right, elsewhere))) for pair in pairs]
    return sorted(earnings, key=lambda each: (GROUPS.index(each.group), -each.gold - each.texts, each.name))


def render_earnings(earnings: Sequence[Earning]) -> str:
    """A table of all that had a part in a record."""
    rows = [
        [each.group, each.name, str(each.gold), str(each.right), _share(each), str(each.texts)]
        for each in earnings
        if not each.idle
    ]
    return render_table(["group", "row", "gold", "right", "share", "texts"], rows, names=2)


def _share(earning: Earning) -> str:
    return f"{earning.right / earning.gold:.3f}" if earning.gold else "–"


def _by_word(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word, name in pairs:
        if name not in found[word]:
            found[word].append(name)
    return dict(found)


def _is_funding(row: CueRow) -> bool:
    return row.role in FUNDING


def _names_source(row: CueRow, record: Metric) -> bool:
    named = row.role == f"funding_{record.funding}"
    return named and any(word in (record.indicator or "") for word in row.words)


def _written(row: UnitRow | ClassifierRow) -> tuple[str, ...]:
    """The units that a record of this row can show."""
    if isinstance(row, ClassifierRow):
        return (row.classifier,)
    return (row.unit,) if row.unit else row.surfaces

"""Where 一 counts: 县级领导每人包一所学校, 盖起一栋楼, 由一名县领导包保."""

import regex

from ..rules import FormRow, Rules
from .quantity_units import Unit

_REACH = 14
"""Characters before 一 that can tell that it counts."""
_VAGUE = frozenset({"批", "些", "系列"})
"""Units of which 一 says no number (建成一批养老院)."""
_NO_NUMBER = "算的"
"""Behind 一名 and 一位, says that nobody is counted."""


class Ones:
    """Tells by the words before 一 that it is a number and no article."""

    def __init__(self, rules: Rules) -> None:
        self._things = _ending(rules, "one")
        self._people = _ending(rules, "one_person")
        self._lasting = _ending(rules, "one_time")

    def counts(self, text: str, start: int, end: int, unit: Unit) -> bool:
        """Whether the 一 at `start`, whose unit ends at `end`, counts things or people."""
        if unit.kind == "duration":
            return self._lasting.search(text, max(0, start - _REACH), start) is not None
        if unit.kind != "count" or unit.unit in _VAGUE:
            return False
        if self._things.search(text, max(0, start - _REACH), start):
            return True
        person = unit.unit in {"名", "位"} and text[end : end + 1] not in _NO_NUMBER
        return person and self._people.search(text, max(0, start - _REACH), start) is not None


def _ending(rules: Rules, form: str) -> "regex.Pattern[str]":
    before = "|".join(row.before for row in rules.rows(FormRow) if row.form == form) or "(?!)"
    return regex.compile(f"(?:{before})$")

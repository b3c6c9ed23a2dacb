"""The words that checks go by."""

from ..rules import FindingCueRole, FindingCueRow, Rules


class FindingCues:
    """Looks words of a role up in text."""

    def __init__(self, rules: Rules) -> None:
        self._rows = rules.rows(FindingCueRow)

    def inside(self, role: FindingCueRole, text: str) -> str | None:
        """The first word of a role that stands in a text, null when none does."""
        rows = [row for row in self._rows if row.role == role and not any(word in text for word in row.unless)]
        return next((word for row in rows for word in row.words if word in text), None)

    def at_end(self, role: FindingCueRole, text: str) -> str | None:
        """The word of a role that a text ends with, null when none does."""
        rows = [row for row in self._rows if row.role == role and not any(word in text for word in row.unless)]
        return next((word for row in rows for word in row.words if text.endswith(word)), None)

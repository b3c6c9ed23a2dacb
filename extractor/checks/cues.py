"""The words that checks go by."""

from collections import defaultdict

from ..rules import FindingCueRole, FindingCueRow, Rules


class FindingCues:
    """Looks words of a role up in text."""

    def __init__(self, rules: Rules) -> None:
        self._rows: dict[str, list[FindingCueRow]] = defaultdict(list)
        for row in rules.rows(FindingCueRow):
            self._rows[row.role].append(row)

    def inside(self, role: FindingCueRole, text: str) -> str | None:
        """The first word of a role that stands in a text, null when none does."""
        for row in self._heeded(role, text):
            for word in row.words:
                if word in text:
                    return word
        return None

    def at_end(self, role: FindingCueRole, text: str) -> str | None:
        """The word of a role that a text ends with, null when none does."""
        for row in self._heeded(role, text):
            if text.endswith(row.words):
                return next(word for word in row.words if text.endswith(word))
        return None

    def without(self, role: FindingCueRole, text: str) -> str:
        """A text with every word of a role taken out."""
        for row in self._heeded(role, text):
            for word in row.words:
                text = text.replace(word, "")
        return text

    def _heeded(self, role: FindingCueRole, text: str) -> list[FindingCueRow]:
        rows = self._rows.get(role, [])
        return [row for row in rows if not (row.unless and any(longer in text for longer in row.unless))]

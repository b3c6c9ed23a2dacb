"""The words that checks go by."""

from collections import defaultdict
from collections.abc import Iterator

from ..rules import FindingCueRole, FindingCueRow, Rules


class FindingCues:
    """Looks words of a role up in text."""

    def __init__(self, rules: Rules) -> None:
        self._rows: dict[str, list[FindingCueRow]] = defaultdict(list)
        for row in rules.rows(FindingCueRow):
            self._rows[row.role].append(row)

    def inside(self, role: FindingCueRole, text: str) -> str | None:
        """The first word of a role that stands in a text, null when none does."""
        return next((word for word in self._words(role, text) if word in text), None)

    def at_end(self, role: FindingCueRole, text: str) -> str | None:
        """The word of a role that a text ends with, null when none does."""
        return next((word for word in self._words(role, text) if text.endswith(word)), None)

    def without(self, role: FindingCueRole, text: str) -> str:
        """A text with every word of a role taken out."""
        for word in self._words(role, text):
            text = text.replace(word, "")
        return text

    def _words(self, role: FindingCueRole, text: str) -> Iterator[str]:
        for row in self._rows.get(role, ()):
            if not any(longer in text for longer in row.unless):
                yield from row.words

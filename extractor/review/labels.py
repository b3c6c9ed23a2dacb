"""Between the values of a field and what people call them."""

import unicodedata

from ..rules import LabelRow, Rules


class Labels:
    """The label rows of a run.

    >>> from extractor.rules import load_rules
    >>> labels = Labels(load_rules())
    >>> labels.name("status", "planned"), labels.value("status", " 规划 "), labels.value("status", "done")
    ('计划', 'planned', None)
    """

    def __init__(self, rules: Rules, *, language: str = "zh") -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._values: dict[tuple[str, str], str] = {}
        for row in rules.rows(LabelRow):
            self._names[row.field, row.value] = row.en if language == "en" else row.zh
            for written in (row.value, row.zh, row.en, *row.aliases):
                self._values.setdefault((row.field, fold(written)), row.value)

    def name(self, field: str, value: str) -> str:
        """What people call a value of a field. Raises `KeyError` when the patterns have no label for it."""
        return self._names[field, value]

    def value(self, field: str, written: str) -> str | None:
        """The value that somebody means, null when nobody knows it by that name."""
        return self._values.get((field, fold(written)))


def fold(text: str) -> str:
    """Text as it is compared: width and case do not count, nor white space.

    >>> fold("期间（原文） ") == fold("期间(原文)")
    True
    """
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())

"""Rows of `patterns/plain-words.yaml`."""

from .schema import RuleRow


class PlainWordRow(RuleRow):
    """Words of plain speech and the word that records have for them.

    `opening` ones count at the head of a name only, those `alone` where they are all of it.

    The text of an example is a name, its surface what the name becomes.
    """

    plain: tuple[str, ...]
    formal: str
    opening: bool
    alone: bool = False
    not_before: str = ""

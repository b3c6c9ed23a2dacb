"""The small words of `patterns/cues.yaml`, by the role they play."""

from collections.abc import Iterable, Set
from typing import Protocol

from ..rules import CueRole, CueRow, Rules

NO_ROLES = frozenset[CueRole]()
"""What most words play."""


class Worded(Protocol):
    """What has words of the text."""

    @property
    def text(self) -> str:
        """Its words."""


class Cues:
    """Looks words up by role.

    >>> from extractor.rules import load_rules
    >>> Cues(load_rules()).plays("增长", "increase")
    True
    """

    def __init__(self, rules: Rules) -> None:
        words: dict[CueRole, set[str]] = {}
        for row in rules.rows(CueRow):
            words.setdefault(row.role, set()).update(row.words)
        self._words = {role: frozenset(found) for role, found in words.items()}
        self._longest = {role: tuple(sorted(found, key=lambda w: (-len(w), w))) for role, found in words.items()}
        self._first = {role: frozenset(word[0] for word in found) for role, found in words.items()}
        self._roles: dict[str, set[CueRole]] = {}
        for role, found in words.items():
            for word in found:
                self._roles.setdefault(word, set()).add(role)

    def words(self, role: CueRole) -> frozenset[str]:
        """All words of a role; empty when no row has it."""
        return self._words.get(role, frozenset())

    def longest_first(self, role: CueRole) -> tuple[str, ...]:
        """All words of a role in an order that never changes, where the first that fits counts."""
        return self._longest.get(role, ())

    def plays(self, word: str, *roles: CueRole) -> bool:
        """Whether the word plays one of the roles."""
        played = self._roles.get(word)
        return played is not None and not played.isdisjoint(roles)

    def any_plays(self, words: Iterable[Worded], *roles: CueRole) -> bool:
        """Whether one of some words plays one of the roles: the question that rules ask most."""
        known = self._roles
        for word in words:
            played = known.get(word.text)
            if played is not None and not played.isdisjoint(roles):
                return True
        return False

    def may_begin(self, character: str, role: CueRole) -> bool:
        """Whether a word of the role begins with the character: a question cheaper than to join words and ask."""
        return character in self._first[role]

    def roles(self, word: str) -> Set[CueRole]:
        """All roles that the word plays: where many are asked for, the word is looked up once."""
        return self._roles.get(word, NO_ROLES)

    def noun(self, role: CueRole) -> str:
        """The one word of a role that supplies a noun; the text's own words always come first."""
        return min(self._words.get(role, frozenset({""})))

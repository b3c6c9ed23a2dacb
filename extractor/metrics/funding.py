"""Whose money an amount is."""

from ..model import Funding
from ..rules import CueRole
from .cues import Cues

SOURCES: tuple[tuple[CueRole, Funding], ...] = (
    ("funding_central", "central"),
    ("funding_provincial", "provincial"),
    ("funding_city", "city"),
    ("funding_county", "county"),
    ("funding_social", "social"),
)


def find_funding(indicator: str, cues: Cues) -> Funding | None:
    """The one source that an indicator names; null when it names none or several."""
    named = [source for role, source in SOURCES if any(word in indicator for word in cues.words(role))]
    return named[0] if len(named) == 1 else None

"""Whose money an amount is."""

from collections.abc import Sequence

import regex

from ..model import Funding
from ..rules import CueRole
from .cues import Cues
from .view import Segment

SOURCES: tuple[tuple[CueRole, Funding], ...] = (
    ("funding_central", "central"),
    ("funding_provincial", "provincial"),
    ("funding_city", "city"),
    ("funding_county", "county"),
    ("funding_social", "social"),
)

GIVEN: tuple[tuple[Funding, CueRole], ...] = (
    ("central", "noun_of_central"),
    ("provincial", "noun_of_provincial"),
    ("city", "noun_of_city"),
    ("county", "noun_of_county"),
    ("social", "noun_of_social"),
)
"""What the money of each is called."""
GIVES = "给"
"""Behind a giver, says that it is one (国家给)."""


def find_funding(indicator: str, cues: Cues) -> Funding | None:
    """The one source that an indicator names; null when it names none or several."""
    if "（" in indicator or "(" in indicator:
        indicator = regex.sub(r"[（(][^（）()]{1,4}[）)]", "", indicator)  # 县（区）自筹
    sources = {word: source for role, source in SOURCES for word in cues.longest_first(role) if word in indicator}
    if not sources:
        return None
    named: set[Funding] = set()
    position = 0
    while position < len(indicator):
        # The longest word wins: 自治区财政 holds no 区财政.
        word = max((w for w in sources if indicator.startswith(w, position)), key=len, default="")
        named |= {sources[word]} if word else set()
        position += len(word) or 1
    return named.pop() if len(named) == 1 else None


def money_of(giver: str, cues: Cues) -> str:
    """What the money of a giver (国家, 省里, 县上) is called; empty when it is nobody's known.

    >>> from extractor.rules import load_rules
    >>> money_of("省里", Cues(load_rules()))
    '省级资金'
    """
    source = find_funding(giver + GIVES, cues)
    return next((cues.noun(role) for funding, role in GIVEN if funding == source), "")


def tells_giver(indicator: str, cues: Cues) -> bool:
    """Whether an indicator (中央和省级资金, 上级补助) says whose money it is, one's or several people's."""
    if any(word in indicator for word in cues.words("from_above")):
        return True
    return any(word in indicator for role, _ in SOURCES for word in cues.words(role))


def paid_by(following: Sequence[Segment], cues: Cues) -> Funding | None:
    """投入3860万元，县财政兜底: who pays, where the clause behind says no more."""
    for segment in following:
        words = [e.text for e in segment.elements if e.tag != "W"]
        if not segment.quantities and words and cues.plays(words[-1], "pays"):
            return find_funding("".join(words), cues)
    return None

"""Heads of what was paid out: 教师补贴按路程分档，全年兑现1470万元."""

from collections.abc import Sequence

from .funding import find_funding
from .phrases import Phrase
from .situation import Head, Kit, Situation
from .view import JOINERS, Element, text_of

LONGEST_GRANT = 12
"""What is paid out is named by at most so many characters."""


def paid(at: Situation, kit: Kit) -> Head | None:
    """营养膳食补助每生每天5元，去年支出5180万元: all that was paid of what the sentence lays down."""
    if at.quantity.kind != "amount" or not at.phrase.verb or at.phrase.noun:
        return None
    if not kit.cues.plays(at.phrase.verb, "pays_out"):
        return None
    granted = _granted(at, kit)
    return Head(Phrase(at.phrase.verb, granted), "paid") if granted else None


def _granted(at: Situation, kit: Kit) -> str:
    """The allowance that a clause before names last, in the sentence."""
    own = at.slot.segment
    for segment in reversed(at.view.segments[: own.ordinal]):
        if segment.depth > own.depth:
            continue
        words = segment.elements
        ends = (i for i in range(len(words) - 1, -1, -1) if words[i].text.endswith(kit.cues.longest_first("granted")))
        if (spot := next(ends, None)) is not None:
            return _name(words, spot, kit)
    return ""


def _name(words: Sequence[Element], spot: int, kit: Kit) -> str:
    """发放乡村教师生活补助, 寄宿生生活补助按…: the noun phrase that ends in the allowance."""
    start = spot
    while start and words[start - 1].nominal and words[start - 1].tag not in {"Q", "T", "m"}:
        if words[start - 1].verb or words[start - 1].text in JOINERS or words[start - 1].text[0] == "每":
            break
        start -= 1
    if start and words[start - 1].tag == "Q":
        rate = (i for i, e in enumerate(words[:start]) if e.text[0] == "每" or kit.cues.plays(e.text, "way_opener"))
        owner = text_of(words[: next(rate, 0)])  # 普惠性民办园按每生每年600元补助
        return owner + words[spot].text if 2 <= len(owner) <= LONGEST_GRANT else ""
    name = text_of([e for e in words[start : spot + 1] if not kit.cues.plays(e.text, "self_region", "lead")])
    return name if 2 <= len(name) <= LONGEST_GRANT and find_funding(name, kit.cues) is None else ""

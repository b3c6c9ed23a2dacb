"""Heads of shares told behind a figure alone: 住校的1906人，差不多六成; 花出去2982万元，正好七成."""

from ..phrases import Phrase
from ..situation import POINTS, Head, Kit, Linked, Situation
from ..view import RATE
from .share import WHOLES


def share_told(at: Situation, kit: Kit) -> Head | None:
    """住校的1906人，差不多六成; 花出去2982万元，正好七成: what share of all the figure before is."""
    told = _just_told(at, kit) if at.quantity.kind == "percentage" and not at.left.content else None
    if told is None or at.left.change or at.left.level or at.left.place or at.quantity.unit == POINTS:
        return None
    verb, name = told.phrase.verb, told.phrase.text
    if kit.cues.plays(verb, "done", "next_stage") and told.phrase.noun:
        return Head(Phrase("", told.phrase.noun + verb + RATE), "share.told")
    if told.quantity.kind == "amount":
        staged = name.endswith(kit.cues.longest_first("fund_stage"))
        return Head(Phrase("", name + RATE if staged else f"{name}占比"), "share.told")
    return Head(Phrase("", f"{name}占比"), "share.told")


def _just_told(at: Situation, kit: Kit) -> Linked | None:
    """The level right before, where nothing is said between but how near to it the share is."""
    near = at.before[-1] if at.before else None
    if near is None or near.sentence != at.sentence or near.quantity.kind not in WHOLES or near.head.change:
        return None
    plain = all(e.tag in {"d", "W", "c", "zg"} or kit.cues.plays(e.text, "copula", "comparison") for e in at.slot.left)
    behind = at.slot.segment.ordinal - near.slot.segment.ordinal == 1 and not at.slot.position
    whole = near.slot.segment.quantities[-1].start == near.quantity.start and not near.slot.right
    return near if plain and behind and whole and not at.slot.right and near.phrase.noun else None

"""Heads of what a place has that is compared with others: 甲镇缺口最大，为410张；乙乡次之，缺286张."""

from ...model import Place
from ..phrases import Phrase
from ..situation import RATE_TOLD, Head, Kit, Situation
from ..standings import compared_by, is_weak, named_only, standing, standing_before
from ..view import Element, text_of


def among(at: Situation, kit: Kit) -> Head | None:
    """从招聘看，甲区最多，为320人: what the clause right before compares places by, or the figure's own clause."""
    if at.slot.position or at.quantity.kind in {"rank", "duration"} or at.left.change is not None:
        return None
    told = standing_before(at.view, at.slot.segment, kit.cues)
    words = at.slot.left
    if told is None:
        spot = len(words)
        while spot and is_weak(words[spot - 1], kit.cues):
            spot -= 1
        told = standing(words[:spot], kit.cues)
    elif not all(is_weak(e, kit.cues) for e in words):
        return None
    if told is None or at.slot.right:
        return None
    name = compared_by(told.measure, at.view, at.slot, at.before, at.named, kit)
    place = told.places[0].mention if len(told.places) == 1 else None
    return Head(Phrase("", name), "among", place=place if isinstance(place, Place) else None) if name else None


def gathered_in(at: Situation, kit: Kit) -> Head | None:
    """床位缺口945张，集中在4个乡镇: the places in which most of what was told before lies."""
    words = at.slot.left
    spot = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "gathers")), None)
    if spot is None or at.quantity.kind != "count" or any(not _leads_in(e) for e in words[spot + 1 :]):
        return None
    noun, rest = kit.phrases.noun_phrase(at.slot.right)
    if not noun or rest or not kit.cues.plays(noun[-1].text[-1], "place_suffix"):
        return None
    own = kit.phrases.of(named_only(kit.phrases.left(words[:spot]).content)).text
    told = own or (at.previous.phrase.text if at.previous else "")
    return Head(Phrase("", told + text_of(noun)), "among.gathered") if told else None


def _leads_in(element: Element) -> bool:
    return element.tag in {"p", "v", "d"} and len(element.text) == 1


def of_rate_told(at: Situation, kit: Kit) -> Head | None:
    """甲县以91%列第4位: the rate that was told last, of a place of which nothing more is said."""
    bare = at.quantity.unit == "%" and at.left.place is not None and not at.left.content
    told = at.named.get(RATE_TOLD, "") if bare else ""
    return Head(Phrase("", told), "among.rate") if told else None

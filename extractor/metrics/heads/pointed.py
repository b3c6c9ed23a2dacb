"""Heads of what is pointed back at: 炊事员226名、保安198名，前者差15名; 热水器、洗衣机也到位，前者6台，后者14台."""

from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import JOINERS, text_of


def pointed(at: Situation, kit: Kit) -> Head | None:
    """前者差15名, 后者14台: the first or the second of two that were named or counted before."""
    words = [e for e in at.slot.left if e.tag not in {"d", "W", "ul"}]
    if not words or not kit.cues.plays(words[0].text, "former", "latter"):
        return None
    behind = [e for e in words[1:] if not kit.cues.plays(e.text, "copula", "has")]
    lacking = len(behind) == 1 and kit.cues.plays(behind[0].text, "short_of", "gap_noun")
    if (behind and not lacking) or at.slot.right or at.quantity.kind not in {"count", "amount", "area"}:
        return None
    pair = _named(at, kit) or _counted(at)
    if len(pair) != 2:
        return None
    name = pair[kit.cues.plays(words[0].text, "latter")]
    return Head(Phrase("", name + (kit.cues.noun("noun_of_gap") if lacking else "")), "pointed")


def _named(at: Situation, kit: Kit) -> list[str]:
    """热水器、洗衣机也跟着到位: the two that a clause names since the last figures of their own."""
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal]):
        if any(kit.cues.plays(e.text, "former") for e in segment.elements):
            continue
        if segment.quantities:
            return []
        words = kit.phrases.left(segment.elements).content
        spots = [i for i, e in enumerate(words) if e.text in JOINERS]
        stop = next((i for i, e in enumerate(words) if not e.nominal and e.text not in JOINERS), len(words))
        if len(spots) == 1 and 0 < spots[0] < stop - 1:
            return [text_of(words[: spots[0]]), text_of(words[spots[0] + 1 : stop])]
    return []


def _counted(at: Situation) -> list[str]:
    """The names of the last two figures of the same unit."""
    told = [x for x in at.in_sentence if x.quantity.unit == at.quantity.unit and x.head.source != "pointed"]
    names = [x.phrase.noun for x in reversed(told[:2])]
    return names if len(set(names)) == len(names) and all(names) else []

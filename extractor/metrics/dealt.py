"""What a list with 分别 deals out besides its figures: the house that its places have, who gives the money."""

from collections.abc import Sequence

from .cues import Cues
from .view import Element, SentenceView, Slot, text_of

LONGEST_BARE = 4
"""The name of a measure that may lack its house (添床位) has at most so many characters."""


def gives(slot: Slot, items: Sequence[Sequence[Element]], cues: Cues) -> bool:
    """Whether a list is of those who give money: levels of government, one of them by its name."""
    levels = [cues.plays(text_of(item), "government_level", "giver") for item in items]
    return slot.quantity.kind == "amount" and sum(levels) >= len(items) - 1 > 0


def house_of(view: SentenceView, slot: Slot, items: Sequence[Sequence[Element]], noun: str, cues: Cues) -> str:
    """甲镇、乙镇各添一栋学生宿舍，床位分别为480张、360张: the house that the places have, of a bare measure."""
    bare = noun.endswith(cues.longest_first("capacity_noun")) and len(noun) <= LONGEST_BARE
    if not bare or not slot.segment.ordinal or any(e.start >= slot.left[0].start for e in items[-1]):
        return ""
    words = [e for e in view.segments[slot.segment.ordinal - 1].elements if e.start > items[-1][-1].start]
    ends = cues.longest_first("houses")
    spot = next((i for i, e in enumerate(words) if e.text.endswith(ends)), None)
    if spot is None:
        return ""
    start = spot
    while start and words[start - 1].noun and words[start - 1].tag not in {"m", "q", "P"}:
        start -= 1
    return text_of(words[start : spot + 1])

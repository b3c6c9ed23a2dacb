"""Heads of the levels that growth is reckoned from: 总投入6.4亿元，比上年的6.8亿元减少5.9%."""

from ...model import Period
from ..agreement import PEOPLE
from ..situation import Head, Kit, Situation

LONGEST_OPENING = 2
"""How many words may stand before the time of the level (比, 较之)."""


def former(at: Situation, kit: Kit) -> Head | None:
    """比上年的6.8亿元减少5.9%: what the figure before measures, as it was at the time that is named."""
    previous, right = at.previous, at.slot.right
    if previous is None or previous.head.change is not None or not right or not at.slot.left:
        return None
    words = at.slot.left
    time = next((e.mention for e in words[1 : LONGEST_OPENING + 1] if e.tag == "T"), None)
    if not isinstance(time, Period) or not kit.cues.plays(words[0].text, "comparing"):
        return None
    units = {previous.quantity.unit, at.quantity.unit}
    alike = len(units) == 1 or units <= PEOPLE
    moved = kit.cues.plays(right[0].text, "increase", "decrease") and at.following is not None
    return Head(previous.phrase, "former", period=time) if alike and moved else None

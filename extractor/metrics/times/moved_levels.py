"""From when on the second of two levels held (从9月1日起由每天4元提到5元; 由4元提到5元，9月1日起执行)."""

from ...model import Period
from ..cues import Cues
from ..situation import Linked
from ..view import Element

FROM = frozenset("由从")
"""What the first of two levels stands behind."""


def since_when(item: Linked) -> Period | None:
    """营养餐从9月1日起由每天4元提到5元: a time before 由 is not the first level's, but the second's."""
    left = item.slot.left
    spot = max((i for i, e in enumerate(left) if e.text in FROM), default=0)
    times = [e.mention for e in left[:spot] if isinstance(e.mention, Period) and not e.mention.base]
    return times[-1] if times else None


def takes_effect(item: Linked, cues: Cues) -> Period | None:
    """补贴由400元涨到600元，今年1月起算: the clause behind says only when the new level came."""
    own = item.slot.segment
    behind = next((s for s in item.view.segments[own.ordinal + 1 :] if s.depth == own.depth), None)
    if (
        behind is None
        or behind.part != own.part
        or behind.quantities
        or own.quantities[-1].start != item.quantity.start
    ):
        return None
    told = [e for e in behind.elements if e.tag not in {"c", "d", "W"}]
    return _begins(told, cues) if len(told) <= 3 else None


def _begins(told: list[Element], cues: Cues) -> Period | None:
    """The time since when, where nothing but a word of taking effect follows it."""
    period = told[0].mention if told else None
    if not isinstance(period, Period) or period.base:
        return None
    said = "".join(e.text for e in told[1:])
    return period if not said or said.startswith(cues.longest_first("takes_effect")) else None

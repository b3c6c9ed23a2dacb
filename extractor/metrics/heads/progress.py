"""Heads of how much is done of a part of a building: 中心小学主体封顶，外墙只干了四成."""

from ...rules import CueRole
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..topics import entity
from ..view import text_of
from .schools import school_of

NO_PART: tuple[CueRole, ...] = ("relational", "funding_verb", "act", "status_actual_weakly", "set_task", "plan_name")
"""Roles of words that name no part of a building."""
LONGEST_PART = 6
"""A part of a building (外立面, 主体工程) is named by at most so many characters."""
LONGEST_OWNER = 14
"""What has come so far is named by at most so many characters."""


def part_done(at: Situation, kit: Kit) -> Head | None:
    """县二小综合楼主体封顶，外墙才做完四成: how much is done of a part of the building that is told of."""
    follows = bool(at.slot.right) and at.slot.right[0].tag not in {"d", "W"}
    if at.quantity.kind != "percentage" or at.left.change or follows:
        return None
    words = [e for e in at.slot.left if e.tag not in {"d", "W", "T", "ul", "c"}]
    while words and kit.cues.plays(words[-1].text, "level", "complement"):
        words.pop()  # 做|完, 干|到
    worked = bool(words) and kit.cues.plays(words[-1].text, "works") and not at.left.source_level
    if not worked or words[-1].noun or not 1 < len(text_of(words[:-1])) <= LONGEST_PART:
        return None
    part = words[:-1]
    if not all(e.nominal or e.verb for e in part) or kit.cues.any_plays(part, *NO_PART):
        return None
    return Head(Phrase("", _whose_part(at, kit) + text_of(part) + kit.cues.noun("noun_of_completion")), "progress.part")


def _whose_part(at: Situation, kit: Kit) -> str:
    """The school whose building is told of, or the school's building itself."""
    return school_of(at, kit) or entity(at, kit) or ""

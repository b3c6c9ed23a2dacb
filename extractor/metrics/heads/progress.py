"""Heads of how far things have come: 中心小学只干了17%, 到9月底拨了六成, 到岗351名，完成92.4%."""

from ...rules import CueRole
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..topics import entity, subject
from ..view import text_of
from .owning import OWNED
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


def progress(at: Situation, kit: Kit) -> Head | None:
    """宿舍楼6月开工，已干了六成: the share that is done of a work, paid of money, reached of a number."""
    passing = {"d", "T", "W", "ul"}
    content = at.left.content or [e for e in at.slot.left if e.tag not in passing]  # 到岗351名，完成92.4%
    if at.quantity.kind != "percentage" or len(content) != 1 or at.left.level or at.left.source_level:
        return None
    if at.slot.right and at.slot.right[0].tag not in {"d", "W", "bracket"}:
        return None
    verb, previous = content[0].text, _counted(at)
    if kit.cues.plays(verb, "works"):
        counted = previous is not None and previous.quantity.kind == "count"
        ends = kit.cues.noun("noun_of_completion" if counted else "noun_of_progress")
        owner = previous.phrase.noun if previous and counted else school_of(at, kit) or subject(at, kit) or ""
        return Head(Phrase("", owner + ends), "progress") if 2 <= len(owner) <= LONGEST_OWNER else None
    if kit.cues.plays(verb, "pays_out", "spends") and previous and previous.quantity.kind == "amount":
        owner = previous.phrase.noun or previous.phrase.text
        return Head(Phrase("", owner + verb + kit.cues.noun("noun_of_ratio")), "progress") if owner else None
    return None


def _counted(at: Situation) -> Linked | None:
    """The figure before in the same part that is of something itself."""
    part = (x for x in at.in_sentence if x.slot.segment.part == at.slot.segment.part)
    return next((x for x in part if x.head.source not in OWNED and x.quantity.kind in {"count", "amount"}), None)

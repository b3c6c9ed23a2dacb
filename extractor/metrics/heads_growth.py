"""Heads of changes and of second levels: 增长7%, 由A到B."""

import regex

from ..model import Change
from .phrases import Phrase, text_of
from .situation import Head, Kit, Linked, Situation


def growth(at: Situation, kit: Kit) -> Head | None:
    """增长7%: a change of what stands on the left, or of the level before it."""
    change: Change | None = "increase" if kit.cues.plays(at.quantity.text[:1], "multiplying") else at.left.change
    if change is None:
        return _named_growth(at, kit)
    phrase = kit.phrases.of(
        [e for e in at.left.content if not regex.fullmatch(r"[\d一二两三四五六七八九十]+年", e.text)]
    )
    if not phrase and at.slot.right and at.quantity.kind in {"count", "amount", "area", "length", "measure"}:
        noun, _ = kit.phrases.noun_phrase(at.slot.right)
        if noun:
            return Head(Phrase("", text_of(noun)), "growth.right", change)
    if not phrase and at.previous:
        return Head(_level_before(at).phrase, "growth.previous", change)
    return Head(phrase, "growth.left", change) if phrase else None


def _named_growth(at: Situation, kit: Kit) -> Head | None:
    """居民消费价格涨幅3%左右: a noun of growth says that the figure is a change, and is no part of the name."""
    content = at.left.content
    if at.quantity.unit not in {"%", "个百分点"} or len(content) < 2:
        return None
    change: Change | None = None
    if kit.cues.plays(content[-1].text, "growth_noun"):
        change = "increase"
    elif kit.cues.plays(content[-1].text, "decline_noun"):
        change = "decrease"
    return Head(kit.phrases.of(content[:-1]), "growth.named", change) if change else None


def _level_before(at: Situation) -> Linked:
    """The level that a bare growth is the growth of: points of a percentage, 300人 of a count of the same unit.

    A share (完成投资850亿元，占年度任务的92%) grows by points.
    """
    levels = list(at.in_sentence)
    if at.quantity.unit == "%":
        return next((linked for linked in levels if linked.head.source != "share"), levels[0])
    wanted = "%" if at.quantity.unit == "个百分点" else at.quantity.unit
    return next((linked for linked in levels if linked.quantity.unit == wanted), levels[0])


def second_level(at: Situation, kit: Kit) -> Head | None:
    """由A到B: the second level measures what the first does."""
    if not at.left.level or at.left.content or at.previous is None:
        return None
    return Head(at.previous.phrase, "level.second")

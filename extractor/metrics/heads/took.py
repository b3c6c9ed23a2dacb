"""Heads of how long looking into things took: 抽调63人，花十六天时间把全县学校过了一遍."""

from ..phrases import Phrase
from ..situation import TITLE, Head, Kit, Situation
from ..view import text_of


def took(at: Situation, kit: Kit) -> Head | None:
    """督查组用9天时间跑完四县, 考察组一行23人，历时6天: the time that the inspection took."""
    if at.quantity.kind != "duration":
        return None
    left = [e for e in at.slot.left if e.tag not in {"ul", "d", "W"}]
    if not left or not kit.cues.plays(left[-1].text, "takes_time"):
        return None
    if kit.cues.any_plays(left[:-1], "frame_plan_noun", "status_planned"):
        return None  # 建议用三年时间把104所压减到70所
    building = any(kit.cues.plays(e.text, "source") and e.mention is None for e in left[:-1])  # 从打桩到交付用了14个月
    looked = _inspection(at, kit)
    if building or not looked:
        return None
    return Head(Phrase("", looked + kit.cues.noun("noun_of_duration")), "took")


def _inspection(at: Situation, kit: Kit) -> str:
    """What the report's title calls the looking into things, or else the sentence; empty where neither tells."""
    said = text_of([e for segment in at.view.segments for e in segment.elements])
    words = kit.cues.longest_first("inspection_noun")
    for told in (at.named.get(TITLE, ""), said):
        spots = [(told.rfind(word), word) for word in words if word in told]
        if spots:
            return max(spots)[1]
    return ""

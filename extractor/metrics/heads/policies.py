"""Heads of what an office lays down in points: 出台项目攻坚十条措施, 优化营商环境33条、关爱企业家12条等措施."""

from collections.abc import Sequence
from itertools import takewhile

from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import JOINERS, Element, Slot, text_of

POINTS_OF_A_TEXT = frozenset({"条", "项"})
LONGEST_TOPIC = 20
"""What measures are about is told in at most so many characters."""
FURTHEST_NOUN = 12
"""The noun stands at most so many words behind the last number."""


def policies(at: Situation, kit: Kit) -> Head | None:
    """出台项目攻坚十条措施: what the points are about, and the noun that stands behind the number or its list."""
    if at.quantity.unit not in POINTS_OF_A_TEXT or at.quantity.kind != "count" or at.left.possessive:
        return None
    last = _last_of_list(at)
    noun = _noun(last.right, kit, ends_list=last is not at.slot)
    topic = _topic(at.slot.left, kit)
    return Head(Phrase("", topic + noun), "policies") if noun and topic else None


def _last_of_list(at: Situation) -> Slot:
    """城市20条、集镇10条、农房15条: the last slot of a list in one unit."""
    own = [slot for slot in at.view.slots if slot.segment.ordinal == at.slot.segment.ordinal]
    behind = own[at.slot.position + 1 :]
    run = list(takewhile(lambda slot: slot.joined and slot.quantity.unit == at.quantity.unit, behind))
    return run[-1] if run else at.slot


def _noun(words: Sequence[Element], kit: Kit, *, ends_list: bool) -> str:
    """硬措施, 等措施, 建设管理规范措施: the noun of a policy and what stands right before it; empty if none does."""
    spot = next((i for i, e in enumerate(words[:FURTHEST_NOUN]) if kit.cues.plays(e.text, "policy_noun")), None)
    if spot is None:
        return ""
    while kit.cues.any_plays(words[spot + 1 : spot + 2], "policy_noun"):
        spot += 1  # 建设管理规范措施
    listed = next((i for i in range(spot, 0, -1) if words[i - 1].text == "等"), 0)
    if listed or (words[0].text in JOINERS and ends_list):
        return text_of(words[listed or spot : spot + 1])
    plain = all(e.nominal for e in words[:spot]) and words[0].text not in JOINERS
    return text_of(words[: spot + 1]) if plain else ""


def _topic(words: Sequence[Element], kit: Kit) -> str:
    """What stands before the number, without the verbs of laying it down."""
    rest = list(kit.phrases.left(words).content)
    while rest and (_says_how(rest[0]) or kit.cues.plays(rest[0].text, "lays_down_points", "light_verb")):
        rest.pop(0)
    told = bool(rest) and (rest[-1].nominal or rest[-1].verb) and rest[-1].text not in JOINERS
    name = text_of(rest)
    return name if told and 1 < len(name) <= LONGEST_TOPIC and not any(e.text in {"的", "等"} for e in rest) else ""


def _says_how(element: Element) -> bool:
    """认真, 全面; not 稳 of 稳就业."""
    return element.tag in {"a", "ad", "d"} and len(element.text) > 1

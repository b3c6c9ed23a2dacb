"""Heads of room: 新校区能收1620名学生, 食堂一次坐得下350人, 宿舍楼可住240人."""

from collections.abc import Sequence

from ..agreement import ANY_THING, PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..topics import entity, opening_noun, topic
from ..view import Element, text_of

EACH_ROOM = "每间"
ASIDE = frozenset({"d", "ul", "uz", "ug", "T", "W", "t", "c"})
"""Kinds of words that say nothing of who lives where."""
LONGEST_HOLDING = 4
"""How something holds people (能坐得下) is told in at most so many words."""


def room(at: Situation, kit: Kit) -> Head | None:
    """宿舍楼可住240人: how many a school or a house can hold."""
    if at.quantity.unit not in PEOPLE | {ANY_THING} or at.left.level or at.left.change is not None:
        return None
    found = _holds(at.slot.left, kit)
    if found is None:
        return None
    spot, noun = found
    if kit.cues.plays(text_of(at.slot.left[spot:]), "makes_room") and not kit.cues.any_plays(
        at.slot.right, "uses_room"
    ):
        return None  # 水厂可供3万人饮水
    right, rest = _using(*kit.phrases.noun_phrase(at.slot.right), kit)
    held = text_of(right) or noun
    if rest or (at.quantity.unit == ANY_THING and not held) or at.left.possessive:
        return None
    owner = _owner(at, at.slot.left[:spot], kit)
    if elsewhere := _held_elsewhere(at, owner, kit):
        return Head(
            Phrase(elsewhere + kit.cues.noun("noun_of_holding"), kit.cues.noun("noun_of_people")), "left.entity"
        )
    meals = owner.endswith(kit.cues.longest_first("dining_place"))
    people = kit.cues.noun("noun_of_people") if meals else kit.cues.noun("noun_of_held")
    verb = kit.cues.noun("noun_of_dining" if meals else "noun_of_holding")
    return Head(Phrase(owner + verb, people if meals else held or people), "left.entity" if owner else "left.noun")


def _using(noun: Sequence[Element], rest: Sequence[Element], kit: Kit) -> tuple[Sequence[Element], Sequence[Element]]:
    """可容纳800名学生同时就餐: the noun without what they do there, and what is behind that."""
    uses = next((i for i, e in enumerate(noun) if kit.cues.plays(e.text, "uses_room")), len(noun))
    behind = [e for e in rest if e.tag not in {"d", "c"} and not kit.cues.plays(e.text, "uses_room")]
    return noun[:uses], behind


def _held_elsewhere(at: Situation, owner: str, kit: Kit) -> str:
    """建设应急避难场所6处，可容纳3.5万人: the places counted right before, where no school or its house is told of."""
    previous = at.previous
    if owner or at.quantity.unit not in PEOPLE or previous is None or previous.sentence != at.sentence:
        return ""
    noun = previous.phrase.noun
    schooling = (*kit.cues.longest_first("houses"), *kit.cues.longest_first("entity"))
    place = previous.quantity.kind == "count" and noun.endswith(kit.cues.longest_first("public_place"))
    return noun if place and not noun.endswith(schooling) else ""


def _holds(words: Sequence[Element], kit: Kit) -> tuple[int, str] | None:
    """Where 能住, 可容纳 or 坐得下 begins, and the noun behind it (可收幼儿270名)."""
    first = max(0, len(words) - LONGEST_HOLDING)
    nouns = next((i for i, e in enumerate(reversed(words[first:])) if not e.noun), len(words))
    for start in range(first, len(words)):
        for stop in range(len(words), max(start, len(words) - nouns - 1), -1):
            if kit.cues.plays(text_of(words[start:stop]), "holds_people"):
                return start, text_of(words[stop:])
    return None


def _owner(at: Situation, before: Sequence[Element], kit: Kit) -> str:
    """What holds them: named right before, the one school that the sentence is about, or the house told last."""
    content = kit.phrases.left(before).content
    own = opening_noun(content) or (kit.phrases.of(content).noun if content else "")
    if own.endswith(kit.cues.longest_first("houses")):
        return own
    if found := entity(at, kit):
        return found
    told = (noun for x in at.in_sentence for noun in (x.phrase.noun, text_of(_behind_acts(x.left.content))))
    last = next((noun for noun in told if noun.endswith(kit.cues.longest_first("houses"))), "")
    near = topic(at, kit) or ""
    ends = (near.rfind(word) + len(word) for word in kit.cues.longest_first("houses") if word in near)
    return near[: next(ends, 0)] or last  # 食堂翻新


def _behind_acts(words: Sequence[Element]) -> Sequence[Element]:
    """新建食堂: what stands behind the last verb."""
    return words[max((i for i, e in enumerate(words, 1) if e.verb), default=0) :]

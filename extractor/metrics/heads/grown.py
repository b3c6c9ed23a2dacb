"""Heads of what grew or shrank, where the verb that says so stands before it: 增加床位720张, 新园增加学位1080个."""

from ...model import Change
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import text_of


def increased(phrase: Phrase, kit: Kit) -> Head | None:
    """增加床位720张: a verb that itself tells of a change."""
    moving = phrase.verb if len(phrase.noun) > 1 else ""  # 压减率 is no decrease
    if kit.cues.plays(moving, "increase_of"):
        return Head(Phrase("", phrase.noun), "left.increase", "increase")
    if kit.cues.plays(moving, "decrease_of"):
        return Head(Phrase("", phrase.noun), "left.decrease", "decrease")
    return None


def moved_thing(at: Situation, kit: Kit) -> Head | None:
    """为经营主体减轻负担1.6亿元, 新园增加学位1080个: behind the verb what grew or shrank, before it whose it is."""
    content = at.left.content
    spots = [i for i, e in enumerate(content) if i and e.verb and kit.cues.plays(e.text, "decrease_of", "increase_of")]
    if len(spots) != 1 or not content[spots[0] - 1].noun or not all(e.noun for e in content[spots[0] + 1 :]):
        return None
    owner, thing = kit.phrases.of(content[: spots[0]]), content[spots[0] + 1 :]
    change: Change = "decrease" if kit.cues.plays(content[spots[0]].text, "decrease_of") else "increase"
    return (
        Head(Phrase(owner.verb, owner.noun + text_of(thing)), f"left.{change}", change)
        if len(text_of(thing)) > 1
        else None
    )

"""Heads of what grew or shrank, where the verb that says so stands before it: 增加床位720张, 新园增加学位1080个."""

from collections.abc import Sequence

from ...model import Change
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import Element, text_of


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
    if len(spots) != 1:
        return None
    before, thing = content[: spots[0]], content[spots[0] + 1 :]
    bare = _is_aside(before, kit)
    named = all(e.noun or kit.cues.plays(e.text, "fund_stage") for e in thing)
    if not (bare or before[-1].noun) or not named:
        return None
    owner = Phrase("", "") if bare else kit.phrases.of(before)
    change: Change = "decrease" if kit.cues.plays(content[spots[0]].text, "decrease_of") else "increase"
    return (
        Head(Phrase(owner.verb, owner.noun + text_of(thing)), f"left.{change}", change)
        if len(text_of(thing)) > 1
        else None
    )


def _is_aside(words: Sequence[Element], kit: Kit) -> bool:
    """每年需增加支出720万元: whether the words before the verb only say how often, or that it has to be."""
    return all(e.tag in {"r", "d"} or kit.cues.plays(e.text, "copula", "status_need") for e in words)

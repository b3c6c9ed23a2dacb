"""Heads of what was saved on things: 光课桌椅这一宗就省了30多万元, 煤炭采购比上年省了12万元."""

from collections.abc import Sequence

import regex

from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import JOINERS, Element, text_of

THEN = "就"
"""Before a verb of saving: on that alone so much was saved."""
AGAINST = "比"
ONE_OF_THEM = regex.compile(r"[这那一][一]?[宗项样块笔类件桩]")
"""这一宗, 一项: behind things, that they are one kind of several."""
LONGEST_THINGS = 12
"""What was saved on is told in at most so many characters."""


def saved(at: Situation, kit: Kit) -> Head | None:
    """光课桌椅这一宗就比各校自己买省了30万元: money saved on things, whatever it is compared with."""
    words = [e for e in at.slot.left if e.tag not in {"T", "ul", "W"}]
    while len(words) > 1 and kit.cues.plays(words[-1].text, "complement"):
        words.pop()
    named = bool(at.slot.right) and at.slot.right[0].noun
    if at.quantity.kind != "amount" or named or not words or not kit.cues.plays(words[-1].text, "saves_up"):
        return None
    before = words[:-1]
    if not any(e.text in {THEN, AGAINST} for e in before):
        return None
    things = _things(before, kit) or _things(at.words_before, kit)
    name = text_of(things)
    fits = 1 < len(name) <= LONGEST_THINGS and all(e.nominal or e.verb or e.text in JOINERS for e in things)
    told = fits and (things[-1].nominal or len(things) > 1)
    return Head(Phrase("", name + kit.cues.noun("noun_of_saving")), "saved") if told else None


def _things(words: Sequence[Element], kit: Kit) -> Sequence[Element]:
    """The words for the things, without 光 and 这一宗."""
    start = next((i for i, e in enumerate(words) if not kit.cues.plays(e.text, "lead", "copula")), len(words))
    ends = (
        i for i, e in enumerate(words) if i > start and (e.tag in {"r", "d", "p", "m"} or ONE_OF_THEM.match(e.text))
    )
    return words[start : next(ends, len(words))]

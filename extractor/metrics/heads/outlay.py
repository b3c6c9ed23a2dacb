"""Heads of money told in plain words: 花在学校上的钱4360万元, 欠着施工队218万元, 省里担六成, 县上给学校拨了42万元."""

from collections.abc import Sequence

from ..funding import money_of
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import JOINERS, Element, text_of

PASSING = frozenset({"d", "ul", "uz", "T", "W", "zg", "c"})
"""Kinds of words that name nothing here."""
ONTO = frozenset("在到进于")
"""Behind a verb of spending, what the money goes into comes next."""
PLAIN_MONEY = "钱"
LONGEST_REACH = 6
"""Those that a sum is dealt out to were counted among so many figures before."""
LONGEST_USE = 14
"""What money goes into is named by at most so many characters."""
LONGEST_PAYER = 8
"""Who pays is named by at most so many characters."""


def outlay(at: Situation, kit: Kit) -> Head | None:
    """花在学校上的钱4360万元, 欠着施工队218万元, 账上还趴着2440万元, 县上给学校拨了42万元."""
    if at.quantity.kind != "amount" or at.left.change is not None or not at.slot.left:
        return None
    if at.slot.right and at.slot.right[0].noun:
        return None
    words = [e for e in at.slot.left if e.tag not in PASSING and e.text not in {"有", "是", "为"}]
    if repaid := _repaid(at, kit):
        return Head(Phrase("", repaid), "outlay.repaid")
    if words and kit.cues.plays(words[-1].text, "owes") and (owing := _owing(at, kit)):
        return Head(Phrase("", owing), "outlay.owing")
    told = _used_for(words, kit) or _owed_to(words, kit) or _handed(words, kit)
    return told or _of_money(words, kit)


def _of_money(words: Sequence[Element], kit: Kit) -> Head | None:
    """盖房的钱凑了1.26亿元, 钱到了2.91亿元, 投进去的钱11.4亿元: money by its purpose or by what became of it."""
    spot = next((i for i, e in enumerate(words) if e.text == PLAIN_MONEY), None)
    behind = words[spot + 1 :] if spot is not None else ()
    if spot is None or not all(e.verb or kit.cues.plays(e.text, "level", "complement") for e in behind):
        return None
    before = [e for e in words[:spot] if e.text != "的"]
    arrived = any(kit.cues.plays(e.text, "arrives") for e in behind)
    if not before:
        return Head(Phrase("", kit.cues.noun("noun_of_arrival")), "outlay.arrived") if arrived else None
    if text_of(before).endswith(kit.cues.longest_first("spends")):
        return Head(Phrase("", kit.cues.noun("noun_of_outlay")), "outlay.used")
    use = text_of(before)
    if any(kit.cues.plays(e.text, "owes", "short_of") for e in behind):
        return Head(Phrase("", _owed(use, kit)), "outlay.owed") if _is_creditor(before, kit) else None
    told = len(before) < spot and 1 < len(use) <= LONGEST_USE and before[-1].noun
    return Head(Phrase("", use + kit.cues.noun("noun_of_amount")), "outlay.purpose") if told else None


def _used_for(words: Sequence[Element], kit: Kit) -> Head | None:
    """花在学校上的钱, 用在硬件上: what the money goes into."""
    for index, element in enumerate(words[:3]):
        fused = element.text[-1] in ONTO and kit.cues.plays(element.text[:-1], "outlay")
        apart = kit.cues.plays(element.text, "outlay") and text_of(words[index + 1 : index + 2])[-1:] in ONTO
        if fused or apart:
            return _named_use(words[index + 1 + (not fused) :], kit)
    return None


def _named_use(behind: Sequence[Element], kit: Kit) -> Head | None:
    use = [e for e in behind if not kit.cues.plays(e.text, "totality", "scope_all")]
    while use and (use[-1].text == "的" or kit.cues.plays(use[-1].text, "bare_money", "placed_on")):
        use.pop()
    named = 1 < len(text_of(use)) <= LONGEST_USE and all(e.nominal or e.verb or e.text in "、和" for e in use)
    if not named or not use[-1].noun or len(use) == len(behind):
        return None
    return Head(Phrase("", text_of(use) + kit.cues.noun("noun_of_outlay")), "outlay.used")


def _owed_to(words: Sequence[Element], kit: Kit) -> Head | None:
    """眼下欠着施工队218万元: to whom money is owed."""
    for index in range(len(words) - 1, 0, -1):
        kept = words[index].start > words[index - 1].end and kit.cues.plays(words[index - 1].text, "delays")
        if not (kept or kit.cues.plays(words[index - 1].text, "owes", "short_of")):
            continue  # 拖着施工队218万元
        creditor = words[index:]
        return Head(Phrase("", _owed(text_of(creditor), kit)), "outlay.owed") if _is_creditor(creditor, kit) else None
    return None


def _owing(at: Situation, kit: Kit) -> str:
    """食材款也有拖欠，4个县共欠1320万元，最多的欠了560万元: the money owed that a clause before names; else empty."""
    for linked in at.in_sentence:
        if linked.head.source == "outlay.owing":
            return linked.phrase.text
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal]):
        if segment.part != at.slot.segment.part or segment.quantities:
            break
        words = segment.elements
        owed = kit.cues.noun("noun_of_owed")
        spot = next((i for i, e in enumerate(words) if e.noun and e.text.endswith(owed)), None)
        if spot is not None and kit.cues.any_plays(words, "owes"):
            apart = spot > 0 and words[spot].text == owed and words[spot - 1].noun  # 食材|款
            return kit.cues.noun("noun_of_owing") + text_of(words[spot - apart : spot + 1])
    return ""


def _repaid(at: Situation, kit: Kit) -> str:
    """欠施工队的钱，今年先还480万元: the debt that was named right before, of which so much is paid; else empty."""
    ordinal, words = at.slot.segment.ordinal, [e for e in at.slot.left if e.tag not in {"ul", "W"}]
    before = at.view.segments[ordinal - 1] if ordinal and not at.slot.position else None
    if not words or not kit.cues.plays(words[-1].text, "pays_back") or before is None:
        return ""
    if before.quantities:  # 老账800万元，今年打算先还300万元
        owed = at.previous.phrase.noun if at.previous and at.previous.quantity.kind == "amount" else ""
        known = owed.endswith(kit.cues.longest_first("debt")) or owed.startswith(kit.cues.noun("noun_of_owing"))
        return kit.cues.noun("noun_of_repaying") + owed if known else ""
    told = [e for e in before.elements if e.tag not in {"T", "W", "c", "r"}]
    spot = next((i for i, e in enumerate(told[:LONGEST_REACH]) if kit.cues.plays(e.text, "owes")), None)
    named = told[spot:] if spot is not None and before.part == at.slot.segment.part else ()
    plain = len(named) > 1 and named[-1].noun and all(e.nominal or e.text == "的" for e in named[1:])
    return kit.cues.noun("noun_of_repaying") + text_of(named) if plain else ""


def _owed(creditor: str, kit: Kit) -> str:
    return kit.cues.noun("noun_of_owing") + creditor + kit.cues.noun("noun_of_owed")


def _is_creditor(words: Sequence[Element], kit: Kit) -> bool:
    return all(e.noun for e in words) and text_of(words).endswith(kit.cues.longest_first("creditor"))


def _handed(words: Sequence[Element], kit: Kit) -> Head | None:
    """县上给学校拨了42万元, 县里批了54万元: whose money it is that was given, and to whom does not matter."""
    if len(words) < 2 or not kit.cues.plays(words[-1].text, "hands_out"):
        return None
    stop = next((i for i, e in enumerate(words) if i and kit.cues.plays(e.text, "towards")), len(words) - 1)
    giver = text_of([e for e in words[:stop] if not kit.cues.plays(e.text, "paying_aside", "promises")])
    name = money_of(giver, kit.cues) if kit.cues.plays(giver, "giver") else ""
    return Head(Phrase("", name), "outlay.handed") if name else None


def borne(at: Situation, kit: Kit) -> Head | None:
    """取暖补助每生240元，省里担60%; 县财政六成、学校四成: what share of the money somebody bears."""
    if at.quantity.kind != "percentage" or at.left.change is not None or at.left.level or at.slot.right:
        return None
    words = [e for e in at.slot.left if (e.tag not in PASSING or e.text in JOINERS) and e.text not in {"由", "、"}]
    bears = len(words) > 1 and kit.cues.plays(words[-1].text, "bears")
    who = words[:-1] if bears else words
    payer = text_of(who)
    if not who or len(payer) > LONGEST_PAYER or not all((e.nominal and not e.verb) or e.text in JOINERS for e in who):
        return None
    before = at.previous is not None and (
        at.previous.head.source == "outlay.borne" or at.previous.quantity.kind in {"amount", "rate"}
    )
    before = before and at.slot.segment.depth == 0  # 投入1860万元（县财政三分之一）
    public = payer.endswith(kit.cues.longest_first("purse")) or kit.cues.plays(payer, "from_above", "giver")
    goes_on = before and at.previous is not None and at.previous.head.source == "outlay.borne" and at.slot.joined
    if not (public and (bears or before)) and not goes_on:
        return None
    level = money_of(payer, kit.cues)[:2] if kit.cues.plays(payer, "giver") else ""
    return Head(Phrase("", (level or payer) + kit.cues.noun("noun_of_bearing")), "outlay.borne")

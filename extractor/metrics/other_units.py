"""What is measured in another unit than the figure before: 校舍1043栋、46万平方米."""

import regex

from .phrases import Phrase
from .situation import TIMES, Head, Kit, Linked, Situation
from .topics import strong_topic


def other_unit(at: Situation, previous: Linked, kit: Kit) -> Head:
    """校舍1043栋、46万平方米: the same things measured in another unit."""
    inner = regex.match(".{2,10}?(?:率|占比|比例|比重)", previous.phrase.text)
    if inner and at.quantity.kind == "percentage" and previous.quantity.kind == "count":
        return Head(Phrase("", inner.group()), "inherit.inner")  # 大班额占比低于全市的县区5个，最低为2.3%
    found = strong_topic(at, kit)
    if found and at.quantity.kind == "count" and kit.agreement.counted(found, at.quantity.unit):
        return Head(Phrase(previous.phrase.verb, found), "inherit.strong_topic")
    if at.quantity.unit == TIMES:  # 占财政收入的56.4%，是2006年的2.7倍: a multiple is one of the level
        previous = next((linked for linked in at.in_sentence if linked.head.source != "share"), previous)
    phrase, kind = previous.phrase, kit.kind_noun(at.quantity)
    counted = previous.quantity.kind == "count" and not phrase.noun.endswith(kind or "?")
    if not counted and at.quantity.kind == "amount" and phrase.noun.endswith(kit.cues.longest_first("money_noun")):
        return Head(phrase, "inherit.other_unit")  # 人均花费增长5%、达到1050元
    other = at.quantity.kind != previous.quantity.kind
    things = phrase.noun.removesuffix(kit.kind_noun(previous.quantity)) if other else ""
    return Head(Phrase(phrase.verb, (things or phrase.noun) + kind), "inherit.other_unit")

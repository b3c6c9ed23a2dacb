"""Heads of how much more or less is paid: 全年多拨了410万元, 单价比集市便宜6%."""

from collections.abc import Sequence

from ...model import Change
from ...rules import CueRole
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..topics import just_named, topic
from ..view import Element, Segment, text_of

PASSING = frozenset({"d", "ul", "W", "T", "zg", "c", "r", "p"})
"""Kinds of words before 多 and its verb that name nothing."""
PAYS: tuple[CueRole, ...] = ("foots", "spends", "gets_pay", "pays_out", "gives", "pays", "pays_in", "funding_verb")
NEAR = 4
"""The money of which more was paid was told by one of the last so many figures."""
LONGEST_BEFORE = 4
"""Before 多 and its verb stand at most so many words that name no money."""


def more_paid(at: Situation, kit: Kit) -> Head | None:
    """不足100人的按100人核拨公用经费，全年多拨了410万元: the money told before, and by how much more of it was paid."""
    words = [e for e in at.slot.left if e.tag not in PASSING]
    if at.quantity.kind not in {"amount", "rate"} or len(words) < 2 or (at.slot.right[:1] and at.slot.right[0].noun):
        return None
    more, verb = words[-2:]
    if not kit.cues.plays(more.text, "more_or_less") or not kit.cues.plays(verb.text, *PAYS):
        return None
    if len(words) > LONGEST_BEFORE + 2 or any(e.noun and e.tag not in {"P", "m"} for e in words[:-2]):
        return None
    name = _money_before(at, kit)
    change: Change = "increase" if kit.cues.plays(more.text, "increase") else "decrease"
    return Head(Phrase("", name), "more.paid", change) if name else None


def _money_before(at: Situation, kit: Kit) -> str:
    """The money, allowance or wage that was told of last; else empty."""
    ends = tuple(w for r in ("fund_noun", "granted", "wage", "allowance_noun") for w in kit.cues.longest_first(r))
    told = just_named(at, kit, told=True) or topic(at, kit) or ""
    if told.endswith(ends):
        return told
    near = [x for x in reversed(at.before[-NEAR:]) if at.sentence - x.sentence <= 1 and _is_money(x)]
    named = next((x.phrase.noun for x in near if x.phrase.noun.endswith(ends)), "")
    return named or next((name for s in reversed(at.view.segments) if (name := _fund(s, at, ends))), "")


def _fund(segment: Segment, at: Situation, ends: tuple[str, ...]) -> str:
    """公用经费保底核拨: the money that a clause before opens with; else empty."""
    if segment.ordinal >= at.slot.segment.ordinal:
        return ""
    words = segment.elements
    stop = next((i for i, e in enumerate(words, 1) if e.text.endswith(ends)), 0)
    plain = 0 < stop <= LONGEST_BEFORE and all(e.nominal and not e.verb and e.tag != "m" for e in words[:stop])
    return text_of(words[:stop]) if plain else ""


def _is_money(linked: Linked) -> bool:
    return linked.quantity.kind in {"amount", "rate"} and linked.head.change is None


def priced(at: Situation, kit: Kit) -> Head | None:
    """大宗食材统一配送，单价平均比集市便宜6%: whose price is so much lower or higher than elsewhere."""
    words = [e for e in at.slot.left if e.tag not in {"d", "ul", "W", "T"}]
    if at.quantity.kind != "percentage" or len(words) < 2:
        return None
    cheap = kit.cues.plays(words[-1].text, "cheaper")
    spot = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "comparing")), None)
    if spot is None or not (cheap or kit.cues.plays(words[-1].text, "dearer")):
        return None
    own = _thing(words[:spot], kit)
    name = own if own and not kit.cues.plays(own, "bare_price") else (_offered(at, kit) + own)
    if not name:
        return None
    price = "" if name.endswith(kit.cues.longest_first("price")) else kit.cues.noun("noun_of_price")
    return Head(Phrase("", name + price), "more.priced", "decrease" if cheap else "increase")


def _thing(words: Sequence[Element], kit: Kit) -> str:
    """有个学校买的清油: of what stands before 比, the noun."""
    start = max((i for i, e in enumerate(words, 1) if e.text == "的"), default=0)
    return kit.phrases.of([e for e in words[start:] if e.tag != "a"]).noun


def _offered(at: Situation, kit: Kit) -> str:
    """What the clause before speaks of: that which is bought or sold."""
    return topic(at, kit) or ""

"""Heads of what was paid out: 教师补贴按路程分档，全年兑现1470万元."""

from collections.abc import Sequence

from ..agreement import PEOPLE
from ..funding import find_funding
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..view import EACH, JOINERS, Element, Segment, text_of

PASSED_OVER = frozenset({"d", "ul", "W", "T"})
"""Kinds of words behind those who get something that name nothing."""
LONGEST_GRANT = 12
"""What is paid out is named by at most so many characters."""


def paid(at: Situation, kit: Kit) -> Head | None:
    """营养膳食补助每生每天5元，去年支出5180万元: all that was paid of what the sentence lays down."""
    if at.quantity.kind != "amount" or at.phrase.noun or at.left.change is not None:
        return None
    if not at.phrase.verb:
        return _summed(at, kit)
    if not kit.cues.plays(at.phrase.verb, "pays_out"):
        return None
    granted = _granted(at, kit) or _rated(at, kit)
    return Head(Phrase(at.phrase.verb, granted), "paid") if granted else None


def benefited(at: Situation, kit: Kit) -> Head | None:
    """生活补助每生每天5元，3.1万名学生受益, 领到的有120名教师: those who get the allowance that was told before."""
    if at.quantity.unit not in PEOPLE or at.shares_right:
        return None
    behind = [e for e in at.slot.right if e.tag not in PASSED_OVER]
    noun, rest = kit.phrases.noun_phrase(behind)
    gets = kit.cues.plays(text_of(rest), "gets_it")
    got = not rest and kit.cues.plays(text_of(at.left.content), "gets_it")
    granted = _granted(at, kit) if gets or got else ""
    people = text_of(noun) or next((who for who in kit.cues.longest_first("receiver") if who in granted), "")
    told = granted + kit.cues.noun("noun_of_benefit") + people
    return Head(Phrase("", told), "paid.benefit") if granted else None


def _summed(at: Situation, kit: Kit) -> Head | None:
    """生活补助每人每月300元，领到的有120名，一年共计43万元: what an allowance comes to, all told."""
    words = [e for e in at.slot.left if e.tag != "W"]
    adds = kit.cues.any_plays(words, "totality", "sums_up", "scope_all", "year_long")
    previous = at.previous
    if at.left.content or not adds or previous is None or (at.slot.right and at.slot.right[0].noun):
        return None
    if previous.slot.segment.part != at.slot.segment.part or (_is_sum(previous) and not _is_rate(previous)):
        return None
    granted = _granted(at, kit) or _rated(at, kit)
    return Head(Phrase("", granted), "paid.sum") if granted else None


def _is_sum(linked: Linked) -> bool:
    return linked.quantity.kind == "amount"


def _is_rate(linked: Linked) -> bool:
    """每生每天5元, 300元/月: whether a figure is paid for each one, each time."""
    return linked.quantity.kind == "rate" or any(e.text[0] == EACH for e in linked.slot.left)


def _rated(at: Situation, kit: Kit) -> str:
    """营养餐每生每天5元: what the rate before is of."""
    rate = next((x for x in at.in_sentence if _is_sum(x) and _is_rate(x)), None)
    name = rate.phrase.noun if rate else ""
    for word in [e.text for e in rate.slot.left if e.text[0] == EACH] if rate else ():
        name = name.replace(word, "", 1)
    norm = next((word for word in kit.cues.longest_first("norm") if name.endswith(word)), "")
    name = name.removesuffix(norm)
    return name if 2 <= len(name) <= LONGEST_GRANT else ""


def _granted(at: Situation, kit: Kit) -> str:
    """The allowance that a clause before names last, in the sentence."""
    own = at.slot.segment
    return _last_granted([s for s in at.view.segments[: own.ordinal] if s.depth <= own.depth], kit)


def _last_granted(segments: Sequence[Segment], kit: Kit) -> str:
    """The allowance that clauses name last; else empty."""
    for segment in reversed(segments):
        words = segment.elements
        ends = (i for i in range(len(words) - 1, -1, -1) if words[i].text.endswith(kit.cues.longest_first("granted")))
        if (spot := next(ends, None)) is not None:
            return _name(words, spot, kit)
    return ""


def _name(words: Sequence[Element], spot: int, kit: Kit) -> str:
    """发放乡村教师生活补助, 寄宿生生活补助按…: the noun phrase that ends in the allowance."""
    start = spot
    while start and words[start - 1].nominal and words[start - 1].tag not in {"Q", "T", "m"}:
        if words[start - 1].verb or words[start - 1].text in JOINERS or words[start - 1].text[0] == "每":
            break
        start -= 1
    if start and words[start - 1].tag == "Q":
        rate = (i for i, e in enumerate(words[:start]) if e.text[0] == "每" or kit.cues.plays(e.text, "way_opener"))
        owner = text_of(words[: next(rate, 0)])  # 普惠性民办园按每生每年600元补助
        return owner + words[spot].text if 2 <= len(owner) <= LONGEST_GRANT else ""
    owed = start > 1 and words[start - 1].tag == "uz" and kit.cues.plays(words[start - 2].text, "owes")  # 欠着工程款
    kept = [*(words[start - 2 : start - 1] if owed else ()), *words[start : spot + 1]]
    name = text_of([e for e in kept if not kit.cues.plays(e.text, "self_region", "lead")])
    return name if 2 <= len(name) <= LONGEST_GRANT and find_funding(name, kit.cues) is None else ""

"""The money that a report tells of: whose what became of it is (薄改资金支出, 公用经费结余)."""

from ..model import Quantity
from .funding import tells_giver
from .situation import Head, Kit, Situation
from .view import text_of

LEAST_FUND = 4
LONGEST_FUND = 10
"""The name of money that owns what became of it (改薄资金) has so many characters."""
LONGEST_NAMED = 16
"""... and at most so many where the sentence itself names it."""


def new_fund(head: Head, quantity: Quantity, kit: Kit) -> str | None:
    """到位营养膳食补助资金1.1亿元: the money whose spending is told behind, and nobody's share of it."""
    name = head.phrase.noun
    if quantity.kind != "amount" or head.change is not None or not LEAST_FUND <= len(name) <= LONGEST_FUND:
        return None
    whole = name.endswith(kit.cues.longest_first("fund_noun")) and not tells_giver(name, kit.cues)
    return name if whole and not _no_fund(name, kit) else None


def _no_fund(name: str, kit: Kit) -> bool:
    """结余资金, 规划总资金, 实拿资金: whether a name says only how much of some money it is."""
    return any(word in name for word in kit.cues.words("no_fund"))


def fund_told(at: Situation, kit: Kit) -> str:
    """薄弱环节改善资金下达6340万元，到8月末支出4050万元: the money that the sentence or its label names; else empty."""
    ends = kit.cues.longest_first("fund_noun")
    for told in at.in_sentence:
        if told.quantity.kind != "amount" or told.slot.segment.part != at.slot.segment.part:
            continue
        content = told.left.content
        stop = next((i for i, e in enumerate(content, 1) if e.noun and e.text.endswith(ends)), 0)
        name = text_of(content[:stop])
        opened = stop and not content[0].verb and not tells_giver(name, kit.cues) and not _no_fund(name, kit)
        if opened and LEAST_FUND <= len(name) <= LONGEST_NAMED:
            return name
    if at.label.endswith(ends) and LEAST_FUND <= len(at.label) <= LONGEST_FUND:
        return at.label
    return ""

"""Heads of money that is still to come or to be paid: 尚有120万元未到位, 还有620万元没有兑现."""

from ..phrases import Phrase
from ..situation import Head, Kit, Situation, said
from .standard import money_before

LONGEST_UNDONE = 6
"""What was not done with money is told in at most so many characters."""


def undone(at: Situation, kit: Kit) -> Head | None:
    """县级配套资金480万元，尚有120万元未到位: what has not been done yet with some of the money told before."""
    if at.quantity.kind != "amount" or at.left.change is not None or not at.slot.right or at.shares_right:
        return None
    told = [e for e in at.slot.right if e.tag not in {"W", "ul"}]
    if len(told) < 2 or not kit.cues.plays(told[0].text, "negation", "not_done"):
        return None
    if not any(kit.cues.plays(e.text, "paid_up") for e in told[1:]):
        return None
    done = said(at.slot.right, kit)
    own = [e for e in at.left.content if not kit.cues.plays(e.text, "remainder", "has", "copula")]
    named = kit.phrases.of(own).text if own and own[-1].noun else ""
    if not 1 < len(done) <= LONGEST_UNDONE or (own and not named):
        return None
    return Head(Phrase("", done + (named or money_before(at, kit) or kit.cues.noun("noun_of_amount"))), "undone")

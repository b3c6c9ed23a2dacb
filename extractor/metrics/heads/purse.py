"""Whose money it is, who pays it, what it went into, whose burden grew less: 省里给了4300万, 教育上花了9亿元."""

from ...rules import CueRole
from ..funding import find_funding, money_of
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..topics import entity, just_named, measure_topic
from ..view import text_of
from .outlay import PLAIN_MONEY

BY = "经"
"""未经…: without what ought to have come first."""
LONGEST_PURSE = 6
"""中央资金 and the like are no longer than this (in characters)."""
EACH_TIME = frozenset("年月周天日")
"""Before a verb of spending, how often it is spent (月支98万元)."""
LONGEST_GROUP = 10
"""Those who get an allowance are told in at most so many characters."""
EASED: tuple[tuple[CueRole, CueRole], ...] = (
    ("eases_burden", "noun_of_burden"),
    ("eases_loss", "noun_of_loss"),
)
"""Verbs that hold what they make less of, and its noun."""


def given(at: Situation, kit: Kit) -> str | None:
    """省里给了4300万，县里自己凑了2000万: whose money it is, where no more is said than that they gave it."""
    passing = {"ul", "d", "T", "W", "uj"}
    aside: tuple[CueRole, ...] = ("gives", "foots", "helps_out", "manner", "paying_aside", "speaker")
    words = [e for e in at.slot.left if e.tag not in passing and not kit.cues.plays(e.text, *aside)]
    who = text_of(words)
    gives = kit.cues.any_plays(at.slot.left, "gives", "foots", "helps_out")
    goes_on = at.previous is not None and _from_purse(at.previous, kit)  # 省里给了4300万，市里1200万
    goes_on = goes_on or at.slot.segment.opener in {"：", ":"}  # 总投资1.5亿元：中央0.9亿元
    if not (gives or goes_on) or not kit.cues.plays(who, "giver"):
        return None
    return money_of(who, kit.cues) or None


def _from_purse(previous: Linked, kit: Kit) -> bool:
    """Whether the amount before is told by whose money it is."""
    told = previous.quantity.kind == "amount" and len(previous.phrase.text) <= LONGEST_PURSE
    return previous.head.source == "left.giver" or (told and find_funding(previous.phrase.text, kit.cues) is not None)


def handed_by(at: Situation, kit: Kit) -> str:
    """县财政已拨付3600万元: who gave the money, and the verb; else empty."""
    words = [e for e in at.left.content if e.tag not in {"d", "t", "ad"}]
    paid = len(words) > 1 and words[-1].verb and kit.cues.plays(words[-1].text, "paid_up", "hands_out")
    who = text_of(words[:-1])
    public = paid and who.endswith(kit.cues.longest_first("purse")) and len(who) <= LONGEST_PURSE
    own = public and all(e.noun and not e.verb for e in words[:-1])
    return text_of(words) + kit.cues.noun("noun_of_amount") if own else ""


def against_rules(at: Situation, kit: Kit) -> str:
    """未按规定招标采购215万元: money told by what was not done with it as it ought to be; else empty."""
    words = at.left.content
    broken = len(words) > 1 and kit.cues.plays(words[0].text, "negation") and words[-1].verb
    ruled = broken and (kit.cues.plays(words[1].text, "by_the_rule", "by_rule") or words[1].text == BY)
    return text_of(words) + kit.cues.noun("noun_of_amount") if ruled else ""


def payable(at: Situation, kit: Kit) -> Phrase | None:
    """所需资金由县财政承担560万元: who pays is no part of the name."""
    content = at.left.content
    payer = next((i for i, e in enumerate(content) if i and e.text == "由"), 0)
    pays = at.quantity.kind == "amount" and bool(payer) and kit.cues.plays(content[-1].text, "pays")
    return kit.phrases.of(content[:payer]) if pays else None


def spent_on(at: Situation, kit: Kit) -> str:
    """教育上花了9亿元; 城北小学宿舍楼，2100平方米，用去486万元: what the money went into."""
    aside: tuple[CueRole, ...] = ("aside", "manner", "lead", "scope_all", "totality")
    words = [e for e in at.left.content[:-1] if not kit.cues.plays(e.text, *aside) and e.text != PLAIN_MONEY]
    told = kit.phrases.of([e for e in words if e.text not in EACH_TIME]).text
    return told or entity(at, kit) or just_named(at, kit) or measure_topic(at, kit) or ""


def eased(at: Situation, kit: Kit) -> Head | None:
    """为企业减负3亿元, 集团减亏900万元: a verb that holds what it makes less of, behind whose it is."""
    content = at.left.content
    if at.quantity.kind not in {"amount", "percentage"} or len(content) < 2:
        return None
    burden = next((kit.cues.noun(noun) for verb, noun in EASED if kit.cues.plays(content[-1].text, verb)), "")
    whose = kit.phrases.of(content[:-1]).text if burden else ""
    return Head(Phrase("", whose + burden), "left.decrease", "decrease") if whose else None


def needed(at: Situation, kit: Kit) -> str:
    """按每平方米2800元测算，约需资金728万元: money of which nothing is said but that it is needed; else empty."""
    words = [e for e in at.slot.left if e.tag not in {"d", "c", "W", "T"}]
    bare = len(at.left.content) == 1 and kit.cues.plays(at.left.content[0].text, "bare_money")
    takes = bare and len(words) > 1 and kit.cues.plays(words[-2].text, "takes_money")
    return kit.cues.noun("noun_of_need") if takes else ""

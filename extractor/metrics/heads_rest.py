"""Heads of what is left, told by what is said of it: 余下8所挂牌督办, 剩下800万元向乡贤募集."""

from collections.abc import Sequence

from ..model import Place
from .funding import find_funding
from .heads_payer import payer_behind
from .phrases import Phrase
from .situation import Head, Kit, Situation, said, title_noun
from .view import Element, text_of

LONGEST_SAID = 10
"""What is said of what is left is told in at most so many characters."""
LONGEST_SOURCE = 10
"""Where money comes from is named by at most so many characters."""
FAR = 8
"""Things of which some are left were counted by one of the last so many figures."""
LONGEST_REST = 3
"""That some are left (还|差|着) is told in at most so many words."""


def rest(at: Situation, kit: Kit) -> Head | None:
    """余下5户尚未动工: which of the things counted before are left, and where what is left of money comes from."""
    left = [e for e in at.slot.left if e.tag not in {"d", "W"} and e.text != "的"]
    if not left or len(left) > LONGEST_REST or not at.slot.right or at.shares_right:
        return None
    lacked = at.left.possessive and kit.cues.plays(text_of(left), "short_of")  # 差的600万元向企业募集
    if not (kit.cues.plays(text_of(left), "remainder") or (lacked and at.quantity.kind == "amount")):
        return None
    if at.quantity.kind == "amount":
        source = _source(at.slot.right, kit) or (payer_behind(at, kit) if lacked else "")
        return Head(Phrase("", source + kit.cues.noun("noun_of_amount")), "left.payer") if source else None
    things = _things(at, kit) if at.quantity.kind == "count" else ""
    told = _told(at, kit) if things else ""
    return Head(Phrase("", told + things), "rest") if told else None


def _things(at: Situation, kit: Kit) -> str:
    """危房57户，开工52户，余下5户: the things of which some are left, counted before or known by their unit."""
    alike = [x for x in at.in_sentence if x.quantity.unit == at.quantity.unit and x.phrase.noun]
    here = [x for x in alike if x.slot.segment.part == at.slot.segment.part] or alike
    inner = at.host if at.host in here else None
    earlier = (x for x in reversed(at.before[-FAR:]) if x.quantity.unit == at.quantity.unit and x.phrase.noun)
    first = inner or (here[-1] if here else next(earlier, None))
    if first is None:
        return at.named.get(at.quantity.unit) or title_noun(at, kit) or ""
    return first.phrase.noun.rsplit("的")[-1]


def _told(at: Situation, kit: Kit) -> str:
    """What is said of what is left: where it is, what it is, or what it does."""
    words = [e for e in at.slot.right if e.tag not in {"d", "W"} or kit.cues.plays(e.text, "negation")]
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    named = bool(noun) and (kit.agreement.fits(noun[-1].text, at.quantity.unit) or noun[0].text == "项目")
    due = any(e.tag == "T" or kit.cues.plays(e.text, "must", "obliges", "forbids") for e in (*words, *at.slot.right))
    if not words or named or due or words[0].tag == "bracket":
        return ""
    if kit.cues.plays(words[0].text, "equates") and not kit.cues.plays(text_of(words[1:]), "act"):
        return ""  # 剩下1处是北围墙裂缝
    if kit.cues.plays(words[0].text, "where", "towards") and any(isinstance(e.mention, Place) for e in words[1:2]):
        return text_of(words[1:2]) if len(words) == 2 else ""
    if words[0].tag == "p" and (spot := _outcome(words, kit)):
        words = words[spot:]  # 因选址纠纷尚未动工
    elif kit.cues.plays(words[0].text, "reason_opener"):
        return ""  # 因征地受阻
    told = said(words, kit)
    return f"{told}的" if 2 <= len(told) <= LONGEST_SAID else ""


def _outcome(words: Sequence[Element], kit: Kit) -> int:
    """Behind a reason, where it is said what did not come of it."""
    return next((i for i, e in enumerate(words) if i and kit.cues.plays(e.text, "negation")), 0)


def _source(right: Sequence[Element], kit: Kit) -> str:
    """请乡贤捐助, 走专项债券, 用的是专项债, 镇上筹: where the money comes from, and how."""
    words = [e for e in right if e.tag not in {"d", "W"} and e.text not in {"的", "是"}]
    if words and kit.cues.plays(words[0].text, "draws_on"):
        noun, behind = kit.phrases.noun_phrase(words[1:])
        act = behind[0].text if behind and kit.cues.plays(behind[0].text, "gives_away", "raises") else ""
        told = text_of(noun) + act
    else:
        raised = len(words) == 2 and kit.cues.plays(words[1].text, "raises", "pays")
        known = bool(words) and (kit.cues.plays(words[0].text, "giver") or find_funding(words[0].text, kit.cues))
        told = text_of(words[:1]) if raised and known else ""
    return told if 2 <= len(told) <= LONGEST_SOURCE else ""

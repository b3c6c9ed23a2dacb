"""Heads of what is left, told by what is said of it: 余下8所挂牌督办, 剩下800万元向乡贤募集, 余下7所是教学点."""

from collections.abc import Sequence

from ...model import Place
from ..agreement import SCHOOL_UNITS
from ..phrases import Phrase
from ..situation import Head, Kit, Situation, said, title_noun
from ..view import Element, text_of
from .payer import money_behind

LONGEST_SAID = 10
"""What is said of what is left is told in at most so many characters."""
LONGEST_SOURCE = 10
"""Where money comes from is named by at most so many characters."""
FAR = 8
"""Things of which some are left were counted by one of the last so many figures."""
LONGEST_STEP = 24
"""That something is done in steps is told in at most so many characters before the first of them."""
LATEST = 4
"""When the next step is to come is told within so many words (不迟于2024年6月)."""
LONGEST_REST = 3
"""That some are left (还|差|着) is told in at most so many words."""


def equated(at: Situation, kit: Kit) -> Head | None:
    """61个是教学点, 余下的300万元为前期费用, 剩下40所全是幼儿园: what the figure is said to be."""
    if at.quantity.kind not in {"count", "amount"} or not at.slot.right or at.shares_right:
        return None
    left = [e for e in at.left.content if e.text != "的"]
    if not all(kit.cues.plays(e.text, "remainder", "besides") for e in left):
        return None
    words = [e for e in at.slot.right if e.tag not in {"W", "d"} and not kit.cues.plays(e.text, "totality")]
    words = words[1:] if words and words[0].text + text_of(words[1:2]) in kit.cues.words("equates") else words
    if len(words) < 2 or not kit.cues.plays(words[0].text, "equates"):
        return None
    if at.quantity.kind == "amount" and (source := _source(words[1:], kit)):
        return Head(Phrase("", source + kit.cues.noun("noun_of_amount")), "right.equated")
    noun, rest = kit.phrases.noun_phrase(words[1:])
    left_over = at.quantity.kind == "count" and kit.cues.any_plays(at.slot.left, "remainder", "besides")
    if left_over and (kind := _of_kind(words[1:], at, kit)):
        return Head(Phrase("", kind), "right.equated")
    if at.quantity.kind == "count" and noun and not kit.agreement.knows(noun[-1].text):
        return None  # 剩下1处是北围墙裂缝
    if noun and not rest:
        others = (x for x in at.in_sentence if x.head.source != "right.equated")  # 61个是教学点，另外14所是村小
        counted = next(others, None) if at.quantity.kind == "count" else None
        told = counted.phrase.text if counted else ""
        kind = told[: told.rfind("的") + 1]  # 没食堂的学校33所，20所是教学点
        return Head(Phrase("", kind + text_of(noun)), "right.equated")
    gave = at.quantity.kind == "amount" and noun and kit.cues.plays(rest[0].text, "gives_away")
    return Head(Phrase("", text_of(noun) + kit.cues.noun("noun_of_gift")), "right.equated") if gave else None


def _source(words: Sequence[Element], kit: Kit) -> str:
    """剩下的1200万元是对口帮扶的, 300万元是在外老乡凑的: where money came from; else empty."""
    if len(words) < 2 or words[-1].text != "的" or kit.cues.plays(words[-2].text, "gives_away"):
        return ""
    gave = len(words) > 2 and kit.cues.plays(words[-2].text, "foots", "gives", "raises")
    told = words[: -2 if gave else -1]
    stop = next((i for i, e in enumerate(told) if i and e.tag == "p"), len(told))  # 县财政从牙缝里抠的
    named = [e for e in told[:stop] if e.tag not in {"d", "p"}]
    name = text_of(named)
    plain = all(e.text != "的" and e.tag not in {"T", "r"} for e in named)
    return name if plain and 2 <= len(name) <= LONGEST_SOURCE else ""


def _of_kind(words: Sequence[Element], at: Situation, kit: Kit) -> str:
    """余下11所是九年制, 其余110人系自主招聘: what those left are, with the noun of all; empty where it is no kind."""
    name = text_of(words)
    acts = len(words) > 1 and kit.cues.plays(words[-1].text, "act") and not any(e.text == "的" for e in words)
    told = words[-1].tag == "b"  # 剩下5所是其他民办
    known = kit.agreement.fits(words[-1].text, at.quantity.unit) and not told
    kind = acts or (words[-1].noun and name[-1:] in kit.cues.words("modifier_suffix"))
    if known or not (kind or told) or not 2 <= len(name) <= LONGEST_SAID:
        return name if words[-1].noun and _ends_known(name, at, kit) and len(name) <= LONGEST_SAID else ""
    things = _things(at, kit)
    return name + (kit.agreement.counted(things, at.quantity.unit) or things) if things else ""


def _ends_known(name: str, at: Situation, kit: Kit) -> bool:
    """小区配套园: whether the last character tells what is counted."""
    schools = at.quantity.unit in SCHOOL_UNITS and name.endswith(kit.cues.longest_first("kind_of_school"))
    return "的" not in name and (schools or kit.agreement.fits(name[-1:], at.quantity.unit))


def rest(at: Situation, kit: Kit) -> Head | None:
    """余下5户尚未动工: which of the things counted before are left, and where what is left of money comes from."""
    if not at.slot.left or not at.slot.right:
        return None
    left = [e for e in at.slot.left if e.tag not in {"d", "W"} and e.text != "的"]
    if not left or len(left) > LONGEST_REST:
        return None
    if kit.cues.any_plays(at.slot.right[1:2], "gap_noun"):
        return None  # 还有200张的缺口
    if at.shares_right and at.quantity.kind != "amount":
        return None
    lacked = at.left.possessive and kit.cues.plays(text_of(left), "short_of")  # 差的600万元向企业募集
    if not (kit.cues.plays(text_of(left), "remainder") or (lacked and at.quantity.kind == "amount")):
        return None
    if stepped := _next_step(at, kit):
        return stepped
    if at.shares_right:
        return None
    if at.quantity.kind == "amount":
        source = money_behind(at, kit) if lacked else ""
        return Head(Phrase("", source), "left.payer") if source else None
    things = _things(at, kit) if at.quantity.kind == "count" else ""
    told = _told(at, kit) if things else ""
    return Head(Phrase("", told + things), "rest") if told else None


def _next_step(at: Situation, kit: Kit) -> Head | None:
    """今年先招90人，余下60人明年秋季到岗: what the first step does is done to what is left, at a time of its own."""
    first = at.previous
    timed = any(e.tag == "T" for e in at.slot.right[:LATEST])
    if not timed or first is None or first.quantity.unit != at.quantity.unit or not first.phrase.text:
        return None
    said = at.view.text[max(at.view.start, first.quantity.start - LONGEST_STEP) : first.quantity.start]
    stepped = any(word in said for word in kit.cues.words("in_steps"))
    return Head(first.phrase, "rest.step") if stepped and first.head.change is None else None


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
    fits = any(kit.agreement.fits(e.text, at.quantity.unit) for e in (noun[:1] + noun[-1:]))  # 还有9名老师租房住
    named = bool(noun) and (fits or noun[0].text == "项目")
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

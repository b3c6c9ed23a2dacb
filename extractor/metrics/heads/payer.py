"""Heads of what somebody pays: 县财政再紧也挤出1300万元, 县财政为此一年多掏285万元, and who pays what is left."""

from collections.abc import Sequence

from ...model import Place
from ..funding import find_funding
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import JOINERS, Element, text_of
from .standard import RATED

PASSING = frozenset({"d", "ul", "T", "W", "a", "zg", "uz", "ud"})
"""Kinds of words between who pays and what they do that name nothing."""
PASSED_OVER = frozenset({"d", "W", "r", "T", "ul"})
"""Kinds of words behind what is left that name nobody."""
EACH_TIME = frozenset("每月年日")
"""What a rate is for begins with one of these (每月, 月工资)."""
EACH = "各"
"""Those who pay begin with it where each of several pays (各县, 各旗)."""
GIVEN_BY = frozenset({"由", "向", "通过"})
"""Before those who give money, or how it is raised."""
HOW = frozenset({"l", "i", "uz"})
"""Kinds of words by which it is told how somebody manages to pay (砸锅卖铁, 咬着牙)."""
NO_MANNER = frozenset({"p", "uj", "Q"})
"""Kinds of words that tell more than how (为营养餐)."""
OLD = "老"
"""How villagers are called begins with it (老会计)."""
LONGEST_DONORS = 12
"""Those who gave what was left are named by at most so many characters."""
LONGEST_HANDING = 4
"""How money was handed to somebody (塞给学校) is told in at most so many words."""
LONGEST_PAYER = 8
"""Who pays is named by at most so many characters."""


def payer(at: Situation, kit: Kit) -> Head | None:
    """县财政再挤900万元: whose money it is; behind 为此 what for is told before."""
    if at.quantity.kind != "amount" or at.left.level or at.left.source_level or at.left.change is not None:
        return None
    if donor := _hands_over(at, kit):
        return Head(Phrase("", donor + kit.cues.noun("noun_of_gift")), "payer.gift")
    spot = _pays(at.slot.left, kit)
    if spot is None or (at.slot.right and at.slot.right[0].noun):
        return None
    before = at.slot.left[:spot] or _clause_before(at, kit)
    managed = _managing(before, kit)  # 县财政咬着牙, 乡里勒紧裤腰带
    before = managed or before
    if not before:
        return None
    who = [e for e in before if _names(e, kit)]
    name = text_of(who)
    plain = all(e.text in JOINERS or (e.nominal and not e.verb) for e in who)
    if kit.cues.plays(name, "giver"):
        return None  # 自己财政挤出来6700万元
    if donor := _donor(before, kit) if kit.cues.plays(at.slot.left[spot].text, "gives") else "":
        return Head(Phrase("", donor + kit.cues.noun("noun_of_gift")), "payer.gift")
    purse, office = kit.cues.longest_first("purse"), kit.cues.longest_first("doer")  # 县交通局补了600万元
    if not plain or not name.endswith((*purse, *office)) or len(name) > LONGEST_PAYER:
        return None
    known = name.endswith(office) or kit.cues.plays(name, "purse") or bool(managed)
    if find_funding(name, kit.cues) is None and not known:
        return None
    rated = at.previous is not None and at.previous.head.source in RATED  # 每人每月300元，县财政一年支出2900万元
    for_this = kit.cues.any_plays(before, "for_this") or (rated and kit.cues.any_plays(before, "year_long"))
    if for_this and (about := _about(at, kit)):
        return Head(Phrase("", name + about + kit.cues.noun("noun_of_spending")), "payer.for_this")
    return Head(Phrase("", name + kit.cues.noun("noun_of_amount")), "payer")


def _donor(before: Sequence[Element], kit: Kit) -> str:
    """在外做买卖的老乡赵先生一人就掏了60万元: who gave money of their own; else empty."""
    start = max((i for i, e in enumerate(before, 1) if e.text == "的"), default=0)
    own = [e for e in before[start:] if _names(e, kit)]
    plain = all(e.text in JOINERS or (e.nominal and not e.verb) for e in own)
    name = text_of(own)
    gave = plain and name.endswith(kit.cues.longest_first("donor"))
    return name if gave and len(name) <= LONGEST_PAYER else ""


def _hands_over(at: Situation, kit: Kit) -> str:
    """邻村的老支书送来两千元; 是庙沟的老校长，硬塞给我两千元: who gave money from hand to hand; else empty."""
    words = [e for e in at.slot.left if e.tag not in {"ul", "W"}]
    spot = next((i for i in range(len(words) - 1, -1, -1) if kit.cues.plays(words[i].text, "hands_over")), None)
    if spot is None or at.slot.right[:1] or len(words) - spot > LONGEST_HANDING:
        return ""
    before = [e for e in words[:spot] if e.tag not in {"a", "d", "z", "T"}] or at.words_before
    start = max((i for i, e in enumerate(before, 1) if e.text in {"的", "是"}), default=0)
    own = before[start:]
    name, people = text_of(own), kit.cues.words("person_suffix")
    old = name[:1] == OLD and len(own) < LONGEST_HANDING
    plain = bool(own) and (own[-1].noun or old) and all(e.nominal or e.verb for e in own)
    plain = plain and 1 < len(name) <= LONGEST_PAYER
    gave = (
        old
        or name.removesuffix("们").endswith(kit.cues.longest_first("donor"))
        or name.removesuffix("们")[-1:] in people
    )
    return name.removesuffix("们") if plain and gave else ""


def _names(element: Element, kit: Kit) -> bool:
    """Whether a word before the verb can be of those who pay (县里, but not 为此)."""
    if kit.cues.plays(element.text, "purse"):
        return True
    return element.tag not in PASSING and not kit.cues.plays(element.text, "paying_aside", "lead", "manner")


def _pays(words: Sequence[Element], kit: Kit) -> int | None:
    """Where the verb of paying stands that ends the words, its complement left out (挤|出来)."""
    spot = len(words) - (len(words) > 2 and words[-1].text == "的")  # 区级该出的1950万元已列入预算
    while spot and (words[spot - 1].tag in PASSING or kit.cues.plays(words[spot - 1].text, "complement", "speaker")):
        if kit.cues.plays(words[spot - 1].text, "foots"):
            break
        spot -= 1
    return spot - 1 if spot and kit.cues.plays(words[spot - 1].text, "foots") else None


def _managing(words: Sequence[Element], kit: Kit) -> Sequence[Element]:
    """县财政咬着牙, 旗财政砸锅卖铁: the words for who pays, where the rest says how they manage to; else none."""
    ends = (*kit.cues.longest_first("purse"), *kit.cues.longest_first("doer"))
    stop = next((i for i in range(1, len(words)) if text_of(words[:i]).endswith(ends)), len(words))
    how = words[stop:]
    told = any(e.tag in HOW for e in how) and not any(e.tag in NO_MANNER for e in how)
    return words[:stop] if told else ()


def _clause_before(at: Situation, kit: Kit) -> Sequence[Element]:
    """乡里勒紧裤腰带，挤出45万元: the clause right before, where it says who pays and how they manage to."""
    before = at.clause_before
    if before is None or before.depth != at.slot.segment.depth or not _managing(before.elements, kit):
        return ()
    return before.elements


def _about(at: Situation, kit: Kit) -> str:
    """乡村教师补贴每人每月400元，县财政为此一年要掏1400万元: what the money is paid for."""
    told = (x for x in reversed(at.before[-4:]) if x.quantity.kind in {"amount", "rate"} and x.head.change is None)
    paid = next((x for x in told if at.sentence - x.sentence <= 1), None)
    name = paid.phrase.noun if paid else ""
    for word in [e.text for e in paid.slot.left if e.text[0] == "每"] if paid else ():
        name = name.replace(word, "", 1)
    name = name.removeprefix(kit.cues.noun("noun_of_remainder"))
    return next((name.removesuffix(word) for word in kit.cues.longest_first("norm") if name.endswith(word)), name)


def given_behind(at: Situation, kit: Kit) -> Head | None:
    """1.2亿元由县财政承担, 6亿元通过发行专项债券解决, 其余2000万元向社会募集: who gives it, told behind it."""
    if at.quantity.kind != "amount" or not at.slot.right or at.left.change is not None or at.left.level:
        return None
    apart = all(kit.cues.plays(e.text, "others", "remainder", "of_which") for e in at.left.content)
    named = at.slot.right[0].text in GIVEN_BY and apart
    told = money_behind(at, kit) if named else ""
    return Head(Phrase("", told), "payer.behind") if told else None


def money_behind(at: Situation, kit: Kit) -> str:
    """剩下的2000万元由区财政兜底, 余下30万元是校友捐的: what the money is called by who gives it; else empty."""
    told, gift = _payer_behind(at, kit), kit.cues.noun("noun_of_gift")
    donor = told.removesuffix("们")
    if donor.endswith(kit.cues.longest_first("donor")):
        return donor + gift
    return told if not told or told.endswith(gift) else told + kit.cues.noun("noun_of_amount")


def _payer_behind(at: Situation, kit: Kit) -> str:
    """剩下的2000万元由区财政兜底, 余下8400万元县财政兜底, 余下284万元出自县财政: who pays what is left."""
    right = at.slot.right or _clause_behind(at, kit)
    words = [e for e in right if e.tag not in PASSED_OVER and not kit.cues.plays(e.text, "payer_aside")]
    if given := _given_by(right, kit):
        return given
    opened = len(words) > 1 and (words[0].text in GIVEN_BY or kit.cues.plays(words[0].text, "comes_from"))
    gave = len(words) > 1 and kit.cues.plays(words[-1].text, "gives_away")
    purse = len(words) == 2 and kit.cues.plays(words[0].text, "purse")  # 剩下的210万元镇里想办法
    pays = gave or (len(words) > 1 and kit.cues.plays(words[-1].text, "pays", *(("raises",) if purse else ())))
    pays = pays or (bool(opened) and words[0].text == "由" and kit.cues.plays(words[-1].text, "funding_verb"))
    if not pays and not (opened and words[0].text not in GIVEN_BY):
        return ""
    own = words[opened : len(words) - pays]
    payer = own[: next((i for i, e in enumerate(own) if i and e.tag == "p"), len(own))]  # 由县财政从土地收益中列支
    told = text_of(payer)
    placed = bool(payer) and isinstance(payer[0].mention, Place)  # 其余2400万元嫩江自己掏
    known = opened or gave or placed or purse or find_funding(told, kit.cues) is not None
    return told + (words[-1].text if gave else "") if known and 1 < len(told) <= LONGEST_PAYER else ""


def _clause_behind(at: Situation, kit: Kit) -> Sequence[Element]:
    """剩下120万元，是校友和两家企业捐的: the clause right behind, where it says who gave the money."""
    following = at.view.segments[at.slot.segment.ordinal + 1 :][:1]
    near = [s for s in following if s.part == at.slot.segment.part and s.depth == at.slot.segment.depth]
    return near[0].elements if near and kit.cues.plays(near[0].elements[0].text, "equates", "comes_from") else ()


def _given_by(right: Sequence[Element], kit: Kit) -> str:
    """剩下7600万元是县财政从牙缝里抠的, 余下的730万元全靠乡贤捐赠: who gave what is left."""
    words = [e for e in right if e.tag not in {"d", "W", "r"} and e.text != "全"]
    told = len(words) > 2 and kit.cues.plays(words[0].text, "comes_from", "equates")
    if not told or not kit.cues.plays(words[-1 - (words[-1].text == "的")].text, "gives", "gives_away"):
        return ""
    stop = next((i for i, e in enumerate(words) if i and kit.cues.plays(e.text, "gives", "gives_away", "source")), 0)
    start = max((i for i, e in enumerate(words[:stop], 1) if e.text == "的"), default=1)
    payer = text_of([e for e in words[start:stop] if e.tag != "m"])  # 校友和一家矿业公司
    gift = kit.cues.noun("noun_of_gift") if any(kit.cues.plays(e.text, "gives_away") for e in words) else ""
    return payer + gift if 2 <= len(payer) <= LONGEST_DONORS else ""

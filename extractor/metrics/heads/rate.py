"""Heads of what is paid for each one, each time: 按远近每人每月各发300元, 标准是每生每天5元, 营养餐一人一天5元."""

from collections.abc import Sequence

from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..topics import just_named, strong_topic
from ..view import EACH, Element, Segment, text_of

ONE = frozenset({"一", "一个"})
LONGEST_WHO = 3
"""Behind 一 those for each of whom something is paid (人, 学生) are named by at most so many characters."""
LONGEST_GROUP = 6
"""Those who get an allowance beside others are named by at most so many characters."""
LONGEST_GRANT = 14
"""What is paid is named by at most so many characters."""
FADING = frozenset({"W", "T", "t", "d", "ul", "uz", "uj", "p", "c", "r", "y"})
PIECE = "rate.piece"
"""The rule of what is paid each time."""
FEE = "费"
"""Ends the name of what is paid (学费每生每学期500元)."""


def rate(at: Situation, kit: Kit) -> Head | None:
    """按远近每人每月各发300元, 标准是每生每天5元: where nothing here names what is paid, what was named before."""
    if at.quantity.kind not in {"amount", "rate"} or at.left.change is not None:
        return None
    if at.slot.right and not at.left.source_level:
        return None
    words = at.slot.left
    plain = [i for i, e in enumerate(words) if kit.cues.plays(e.text, "rate_time") and _by_one(words, i)]
    spots = [i for i, e in enumerate(words) if e.text[0] == EACH]
    if not (plain or spots):
        return None
    first = (min(plain) - 2) if plain else spots[0]
    core = _told(words[: max(first, 0)], kit)
    behind = [e for e in words[max([*plain, *spots]) + 1 :] if not _passes(e, kit)]
    if behind:
        return None
    normed = all(kit.cues.plays(e.text, "norm") for e in core)
    if len(core) > 2 and kit.cues.plays(core[-1].text, "group") and kit.cues.plays(core[-2].text, "norm"):
        core = [core[-1], *core[:-1]]  # 收费标准为小学每生每期400元
    if len(core) > 1 and not plain and kit.cues.plays(core[-1].text, "norm") and not at.left.change:
        per = text_of([words[i] for i in spots])
        return Head(Phrase("", per + kit.phrases.of(kit.phrases.left(core).content).text), "rate.norm")
    if core and not normed:
        return _for_some(core, at, kit, by_one=bool(plain))
    about = paid_before(at, kit)
    return (
        Head(Phrase("", about + (kit.cues.noun("noun_of_norm") if normed and core else "")), "rate") if about else None
    )


def piece(at: Situation, kit: Kit) -> Head | None:
    """跑一趟补60元, 走一天补助80元: what is paid each time that something is done."""
    words = at.slot.left
    if at.quantity.kind != "amount" or len(words) < 3 or at.left.change is not None:
        return None
    act, time, paid = words[-3:]
    told = act.verb and kit.cues.plays(time.text, "piece_time") and kit.cues.plays(paid.text, "allowance")
    if not told:
        return None
    noun = paid.text if len(paid.text) > 1 else kit.cues.noun("noun_of_allowance")
    return Head(Phrase("", EACH + time.text[1:] + noun), PIECE)


def _for_some(core: Sequence[Element], at: Situation, kit: Kit, *, by_one: bool) -> Head | None:
    """营养餐一人一天5元; 教师补贴每人每月400元，沿边村小再加每人每月150元: what is named here, or for whom it is."""
    ends = kit.cues.longest_first("granted") + kit.cues.longest_first("allowance_noun")
    who = list(core)
    while who and not who[-1].noun and _passes(who[-1], kit):
        who.pop()
    name = text_of(who)
    if by_one or not who or text_of(core).endswith((*ends, FEE)):
        return Head(Phrase("", text_of(core) + kit.cues.noun("noun_of_norm")), "rate.one") if by_one else None
    own = at.slot.segment
    here = [s for s in at.view.segments[: own.ordinal] if s.depth <= own.depth]
    paid = next((told for s in reversed(here) if (told := _allowance(s, kit))), "")
    plain = (
        len(name) <= LONGEST_GROUP
        and not kit.cues.plays(name, "relational")
        and (all(e.nominal and not e.verb for e in who) or name.endswith(kit.cues.longest_first("kind_of_school")))
    )
    return Head(Phrase("", name + paid), "rate.some") if paid and plain and name not in paid else None


def _by_one(words: Sequence[Element], spot: int) -> bool:
    """一人一天, 一个娃一天: whether a time is told behind one of those for whom something is paid."""
    who = words[max(spot - 2, 0) : spot]
    return len(who) == 2 and who[0].text in ONE and len(who[1].text) <= LONGEST_WHO


def _passes(element: Element, kit: Kit) -> bool:
    """各发, 另补, 再加: whether a word says no more than that something is paid."""
    said = kit.cues.plays(element.text, "allowance", "pays_out", "gives", "level", "copula", "tops_up")
    return said or element.tag in FADING


def _told(words: Sequence[Element], kit: Kit) -> list[Element]:
    """What stands before 每人每月, without the way it is reckoned (按远近) and how it came there (提至)."""
    opened = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "way_opener")), len(words))
    core = [e for e in words[:opened] if e.tag not in FADING]
    while core and kit.cues.plays(core[-1].text, "level", "copula", "source", "level_verb"):
        core.pop()
    return core


def paid_before(at: Situation, kit: Kit) -> str:
    """The allowance that a clause before names last, in this sentence or, where it told a figure, in the one before."""
    own = at.slot.segment
    here = [s for s in at.view.segments[: own.ordinal] if s.depth <= own.depth]
    named = next((name for s in reversed(here) if (name := _allowance(s, kit))), "")
    return named or just_named(at, kit) or strong_topic(at, kit) or ""


def _allowance(segment: Segment, kit: Kit) -> str:
    """普惠性民办园的奖补也上调60元: the noun phrase that ends in the name of an allowance."""
    words = [e for e in segment.elements if e.tag != "W"]
    ends = kit.cues.longest_first("granted") + kit.cues.longest_first("allowance_noun")
    spots = range(len(words) - 1, -1, -1)
    spot = next((i for i in spots if text_of(words[max(i - 1, 0) : i + 1]).endswith(ends)), None)  # 公用|经费
    if spot is None:
        return ""
    start = spot
    while (
        start and (words[start - 1].nominal or words[start - 1].text == "的") and words[start - 1].tag not in {"Q", "T"}
    ):
        start -= 1
    spot += kit.cues.any_plays(words[spot + 1 : spot + 2], "norm")  # 伙食标准
    name = text_of([e for e in words[start : spot + 1] if not kit.cues.plays(e.text, "self_region", "lead")])
    return name if 2 <= len(name) <= LONGEST_GRANT else ""

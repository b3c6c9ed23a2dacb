"""Heads of distances: how far a figure lies from a norm, a target or others (离一半还差3个百分点)."""

from collections.abc import Sequence

from ..phrases import Phrase
from ..situation import POINTS, Head, Kit, Linked, Situation
from ..topics import entity
from ..view import Element, text_of

LEVELS = frozenset({"amount", "area", "length", "measure"})
"""Kinds of figures that can lie a tenth lower than something."""
LONGEST_BASE = 10
"""What something is held against is named by at most so many characters."""
TIMES_END = frozenset("年月季期初末")
LONGEST_PAIR = 5
"""Two that are held against each other (两镇, 首尾) are called by at most so many characters."""
REACH = 6
"""What is held against something was told by one of the last so many figures."""
FADING = frozenset({"W", "ul", "uz", "d", "c", "y"})
WITHOUT = frozenset({"margin", "staff.net", "running", "delay"})


def distance(at: Situation, kit: Kit) -> Head | None:
    """离一半还差3个百分点, 比公务员低1700元, 落后时间进度2个百分点: what was told before, and how far it lies off."""
    words = [e for e in at.slot.left if e.tag not in FADING]
    if len(words) < 2 or at.quantity.kind in {"rank", "duration", "ratio"}:
        return None
    if between := _between(at, words, kit):
        return between
    parts = _parts(at, words, kit)
    if parts is None or any(e.tag in {"T", "Q"} or kit.cues.plays(e.text, "compared_yearly") for e in words):
        return None
    before, base, verb = parts
    if len(text_of(base)) > LONGEST_BASE or base[-1].tag == "t" or base[-1].text[-1] in TIMES_END:
        return None  # 比春季少76条
    own = kit.phrases.of(kit.phrases.left(before).content).text
    short = kit.cues.plays(verb, "short_of", "remainder")
    distance_noun = kit.cues.noun("noun_of_distance")
    if kit.cues.plays(base[-1].text, "progress"):
        lag = _progressing(at, kit, own) + kit.cues.noun("noun_of_lag") + text_of(base)
        return Head(Phrase("", lag + (distance_noun if short else "")), "distance.lag")
    level = _level(at, kit)
    name = own or (level.phrase.text if level else "")
    if not name:
        return None
    if at.quantity.kind == "amount" and kit.cues.plays(verb, "saves"):
        return Head(Phrase("", verb + kit.cues.noun("noun_of_amount")), "distance.saved")  # 较预算节约186万元
    if at.quantity.unit == "%":  # 比最高限价低一成
        relative = not own and level is not None and level.quantity.kind in LEVELS
        return Head(Phrase("", name), "distance.relative", "decrease") if relative else None
    noun = kit.cues.noun("noun_of_gap") if short else distance_noun
    return Head(Phrase("", name.removesuffix(noun) + noun), "distance")


def _between(at: Situation, words: Sequence[Element], kit: Kit) -> Head | None:
    """最高81%，最低35%，两镇相差46个百分点: how far what was told of one lies from what was told of another."""
    spot = next((i for i, e in enumerate(words) if i and kit.cues.plays(e.text, "differs")), 0)
    compared = words[:spot]
    if not spot or any(e.tag != "p" and not kit.cues.plays(e.text, "copula", "level") for e in words[spot + 1 :]):
        return None
    places = all(e.tag in {"P", "c", "p"} for e in compared)
    level = _level(at, kit) if places or len(text_of(compared)) <= LONGEST_PAIR else None
    if level is None:
        return None
    name = text_of(compared) + level.phrase.text + kit.cues.noun("noun_of_distance")
    return Head(Phrase("", name), "distance.between")


def way_to(at: Situation, kit: Kit) -> Head | None:
    """杨柳乡离县城42公里: how far one place is from another."""
    if at.quantity.kind != "length" or at.slot.right or at.left.change is not None:
        return None
    words = at.left.content
    spot = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "far_from")), None)
    if spot is None:
        return None
    to = words[spot + 1 :]
    named = bool(to) and all(_names_place(e, kit) for e in (*words[:spot], *to))
    if not named or len(text_of(to)) > LONGEST_BASE:
        return None
    owner = kit.phrases.of(words[:spot]).text
    return Head(Phrase("", owner + text_of(words[spot:]) + kit.cues.noun("noun_of_way")), "distance.way")


def _names_place(element: Element, kit: Kit) -> bool:
    plain = element.nominal and not element.verb
    return plain or element.text == "的" or kit.cues.plays(element.text[:1], "government_level")  # 镇上


def _parts(
    at: Situation, words: Sequence[Element], kit: Kit
) -> tuple[Sequence[Element], Sequence[Element], str] | None:
    """工资 比 公务员 低, 进度 落后 时间进度: what stands before a distance, what it is measured from, and the verb."""
    apart = next((i for i, e in enumerate(words[:-2]) if kit.cues.plays(e.text, "apart_from", "comparing")), None)
    if apart is not None and kit.cues.plays(words[-1].text, "below", "short_of"):
        return words[:apart], words[apart + 1 : -1], words[-1].text
    if at.slot.position and words[0].text == "的" and kit.cues.plays(words[-1].text, "below", "remainder"):
        return (), words[1:-1], words[-1].text  # 比2.2万元的最高限价低一成, 距年底50%的要求还有3.2个百分点
    behind = next((i for i, e in enumerate(words[:-1]) if kit.cues.plays(e.text, "behind_of")), None)
    things = at.quantity.kind == "count" and not kit.cues.plays(words[-1].text, "norm")  # 清退进度滞后企业2家
    if behind is not None and not things and all(e.nominal and not e.verb for e in words[behind + 1 :]):
        return words[:behind], words[behind + 1 :], words[behind].text
    return None


def _progressing(at: Situation, kit: Kit, own: str) -> str:
    """支出7600万元，落后时间进度3个百分点: what does not keep pace, the money told before or a project."""
    money = (x for x in at.in_sentence if x.quantity.kind == "amount" and x.head.change is None and x.phrase)
    return own or next((x.phrase.text for x in money), "") or entity(at, kit) or ""


def _level(at: Situation, kit: Kit) -> Linked | None:
    """The figure that lies so far from something: the last level of its unit or, of points and parts, of its kind."""
    for linked in reversed(at.before[-REACH:]):
        if at.sentence - linked.sentence > 1:
            return None
        kind, unit = linked.quantity.kind, linked.quantity.unit
        parts = at.quantity.unit == "%" and kind in LEVELS
        alike = kind == "percentage" and unit != POINTS if at.quantity.unit == POINTS else unit == at.quantity.unit
        if not (alike or parts) or linked.head.change is not None or linked.head.source in WITHOUT:
            continue
        normed = kit.cues.any_plays((*linked.left.content, *linked.slot.right), "norm")
        if not normed:
            return linked
    return None

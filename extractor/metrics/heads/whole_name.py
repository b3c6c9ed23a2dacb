"""How far the name of counted things reaches behind their count: 30个城市老年助餐点, 46所学校煤改电改造."""

from collections.abc import Sequence

from ..situation import Kit, Situation
from ..view import Element
from .right_context import before_acts

WORKS_UNITS = frozenset({"个", "项", "处", "件"})
"""What works are counted in."""
LONGEST_INSIDE = 2
"""Inside a name there are at most so many verbs."""


def whole_name(
    noun: tuple[Element, ...], rest: tuple[Element, ...], at: Situation, kit: Kit
) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
    """The noun phrase where it goes on behind a verb (老年助餐点), without the verb that it ends in (适老化改造)."""
    if len(noun) > 1 and noun[-1].tag in {"l", "i"} and len(noun[-1].text) > 3 and not noun[-2].verb:
        noun, rest = noun[:-1], (noun[-1], *rest)  # 困难家庭的1860名孩子分文不取
    if noun and len(rest) > 1 and (more := _goes_on(noun, rest, at, kit)):
        return (*noun, *rest[:more]), rest[more:]
    if rest and (kept := _undergoing(noun, rest, at, kit)):
        return noun[:kept], (*noun[kept:], *rest)
    fits = len(noun) > 1 and noun[-1].tag == "vn" and kit.agreement.fits(noun[-2].text, at.quantity.unit)
    if fits and rest and rest[0].verb and not kit.agreement.fits(noun[-1].text, at.quantity.unit):
        return noun[:-1], (noun[-1], *rest)
    kept = len(noun) if rest else before_acts(at, noun, kit)
    return noun[:kept], (*noun[kept:], *rest)


def _undergoing(noun: Sequence[Element], rest: Sequence[Element], at: Situation, kit: Kit) -> int:
    """完成46所学校煤改电改造: how many words name the things; the others tell what was done."""
    done = bool(at.slot.left) and kit.cues.plays(at.slot.left[-1].text, "light_verb", "does") and not at.shares_right
    if not done or not noun or not all(e.verb for e in rest) or kit.agreement.fits(noun[-1].text, at.quantity.unit):
        return 0
    return next((i for i in range(len(noun) - 1, 0, -1) if kit.agreement.fits(noun[i - 1].text, at.quantity.unit)), 0)


def _goes_on(noun: Sequence[Element], rest: Sequence[Element], at: Situation, kit: Kit) -> int:
    """30个城市老年助餐点: verbs inside a name, told by the noun behind them that the classifier goes with.

    Tells how many words more the name has.
    """
    unit = at.quantity.unit
    acts = next((i for i, e in enumerate(rest) if not e.verb), len(rest))
    if not 0 < acts <= LONGEST_INSIDE or acts == len(rest) or not rest[acts].noun:
        return 0
    if kit.cues.any_plays(rest[:acts], "manner", "going_on"):
        return 0  # 84个美丽乡村点加快建设
    thing, money = rest[acts].text, at.quantity.kind == "amount"
    if money:
        return acts + 1 if thing.endswith(kit.cues.longest_first("money_set_aside")) and len(thing) > 1 else 0
    last = noun[-1].text
    if acts + 1 == len(rest) and kit.cues.plays(thing, "works_noun") and unit in WORKS_UNITS:
        return acts + 1  # 完成9个城中村污水接通工程
    if acts + 1 == len(rest) and at.left.content and not kit.agreement.knows(last):
        return acts + 1  # 建成37个积分兑换超市
    return acts + 1 if kit.agreement.fits(thing, unit) and not kit.agreement.fits(last, unit) else 0

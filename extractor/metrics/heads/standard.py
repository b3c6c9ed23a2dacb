"""Heads of the rates by which money is dealt out: 小学按每生每年650元、初中按每生每年850元的标准拨付公用经费."""

from collections.abc import Sequence

import regex

from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..view import EACH, Element, Slot, text_of
from .rate import LONGEST_GRANT, paid_before

FOR_EACH = regex.compile("(?:每(?:学期|学年|[生人名天年月日周餐顿车辆校班亩户套间期]))+")
"""For each of whom, each time, something is paid."""
RATED = frozenset({"standard", "rate", "rate.norm", "rate.some", "rate.granted", "each.dealt"})
"""Rules whose figures are paid for each one."""
LONGEST_WHO = 8
"""Those for whom a rate is are named by at most so many characters."""


def laid_down(at: Situation, kit: Kit) -> Head | None:
    """按每生每年120元标准拨付取暖费: the rate of what is dealt out, for whom it is, each time."""
    if at.quantity.kind not in {"amount", "rate"} or at.left.change is not None:
        return None
    words = at.slot.left
    spot = next((i for i, e in enumerate(words) if e.text[0] == EACH and len(e.text) > 1), None)
    if spot is None or (behind := _behind_norm(at, kit)) is None:
        return None
    per = text_of([e for e in words[spot:] if e.text[0] == EACH])
    paid = _dealt_out(behind, kit) or money_before(at, kit) or paid_before(at, kit)
    name = _who(words[:spot], kit) + per + paid
    kept = spot > 0 and not behind and kit.cues.plays(words[spot - 1].text, "deals_out")  # 执行每生每天5元的标准
    return Head(Phrase("", name + kit.cues.noun("noun_of_norm")), "standard") if paid or kept else None


def fund_of(linked: Linked) -> str:
    """每生每年公用经费标准: what a rate is of, without those for each of whom it is, and the group that has it."""
    name = linked.phrase.noun
    if linked.head.source == "rate.some":
        name = name.removeprefix(text_of([e for e in linked.left.content if e.text[0] != EACH]))
    return FOR_EACH.sub("", name)


def _behind_norm(at: Situation, kit: Kit) -> Sequence[Element] | None:
    """The words behind 标准, which the figures of a list (650元、850元的标准) share; null where there is none."""
    own = at.slot.segment.ordinal
    following = (s for s in at.view.slots if s.segment.ordinal == own and s.position >= at.slot.position)
    for slot in following:
        if slot.quantity.unit != at.quantity.unit:
            return None
        if words := _unled(slot):
            by = kit.cues.any_plays(at.slot.left[:1], "way_opener")  # 按每天50元发给补助
            given = words if by and kit.cues.plays(words[0].text, "deals_out") and len(words) > 1 else None
            return words[1:] if kit.cues.plays(words[0].text, "norm") else given
    return None


def _unled(slot: Slot) -> Sequence[Element]:
    return slot.right[1:] if slot.right and slot.right[0].text == "的" else slot.right


def _dealt_out(behind: Sequence[Element], kit: Kit) -> str:
    """拨付公用经费, 给予生活补助, 予以补贴: what is dealt out; empty where the verb alone says that it is."""
    start = next((i for i, e in enumerate(behind) if kit.cues.plays(e.text, "deals_out")), None)
    if start is None:
        return ""
    noun, rest = kit.phrases.noun_phrase(behind[start + 1 :])
    granted = rest[:1] if rest and kit.cues.plays(rest[0].text, "allowance", "granted") else ()
    told = text_of((*noun, *granted))
    money = told.endswith((*kit.cues.longest_first("money_noun"), *kit.cues.longest_first("allowance_noun")))
    return told if money and len(told) <= LONGEST_GRANT else ""


def money_before(at: Situation, kit: Kit) -> str:
    """每年安排取暖费380万元: the money that a sum before in the sentence was told of."""
    for linked in at.in_sentence:
        content = linked.left.content
        if linked.quantity.kind != "amount" or not content or linked.head.change is not None or _is_rate(linked):
            continue
        names = (i for i in range(len(content) - 1, -1, -1) if not _names_money(content[i], kit))
        name = text_of(content[next(names, -1) + 1 :])
        ends = (*kit.cues.longest_first("allowance_noun"), *kit.cues.longest_first("money_noun"))
        plain = name.endswith(ends) and not kit.cues.plays(name, "relational")  # 总投资
        return name if plain and 2 < len(name) <= LONGEST_GRANT else ""
    return ""


def _is_rate(linked: Linked) -> bool:
    return any(e.text[0] == EACH and len(e.text) > 1 for e in linked.slot.left[-2:])


def _names_money(element: Element, kit: Kit) -> bool:
    """膳食补助资金, 配套资金: whether a word can stand in the name of money; 下达 and 投入 lead up to it."""
    if kit.cues.plays(element.text, "deals_out") and not element.nominal:
        return False
    return element.nominal or kit.cues.plays(element.text, "allowance", "granted", "verbal_noun")


def _who(words: Sequence[Element], kit: Kit) -> str:
    """小学按每生…, 对寄宿生按每生…, 按小学每生…: for whom the rate is."""
    opened = max((i for i, e in enumerate(words, 1) if kit.cues.plays(e.text, "way_opener")), default=0)
    own = words[opened:] or words[: max(opened - 1, 0)]
    named = [e for e in own if e.tag not in {"d", "W", "T", "p"} and not kit.cues.plays(e.text, "towards", "lead")]
    plain = all(e.nominal and not e.verb and not kit.cues.plays(e.text, "self_region", "giver") for e in named)
    name = text_of(named)
    return name if plain and len(name) <= LONGEST_WHO and not kit.cues.plays(name, "giver") else ""

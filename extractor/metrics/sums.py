"""Totals told before, and the figures that add up to them."""

from collections.abc import Sequence

from .cues import Cues
from .situation import Linked
from .view import Element, Slot, text_of


def part_of_sum(run: Sequence[Slot], items: Sequence[Sequence[Element]], before: Sequence[Linked], cues: Cues) -> str:
    """资金需求2.36亿元，校舍、取暖、设备分别为…: money that the figures add up to is what each is a part of."""
    if run[0].quantity.kind != "amount":
        return ""
    money = (*cues.longest_first("money_noun"), cues.noun("noun_of_need"))
    if any(text_of(item).endswith(money) or _gives(item, cues) for item in items):
        return ""
    total = sum(slot.quantity.value for slot in run)
    wholes = (x for x in reversed(before) if x.quantity.value == total and x.quantity.unit == run[0].quantity.unit)
    whole = next(wholes, None)
    if whole is None or whole.head.change is not None:
        return ""
    return whole.phrase.noun if whole.phrase.noun.endswith(money) else ""


def _gives(item: Sequence[Element], cues: Cues) -> bool:
    """Whether a part is told by who gives it."""
    return item[-1].mention is not None or cues.plays(text_of(item), "government_level", "giver")

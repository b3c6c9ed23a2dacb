"""Totals told before, and the figures that add up to them."""

from collections.abc import Sequence
from itertools import takewhile

from .agreement import PEOPLE
from .situation import Linked, Situation
from .view import SentenceView

REACH = 3
"""A total is broken down at most so many sentences behind it."""
LEAST_TOTAL = 10
"""Smaller totals are met by chance."""


def total_before(view: SentenceView, unit: str, before: Sequence[Linked]) -> Linked | None:
    """补充教师2146人。来源：考聘1054人，…: the total told before that all figures of a unit in a sentence make up."""
    units = PEOPLE if unit in PEOPLE else {unit}
    slots = [slot for slot in view.slots if slot.quantity.unit in units]
    if any(e.tag == "ul" for slot in slots for e in slot.left):
        return None  # 2013年才8200人，五年添了4500名: how it came to be so many
    parts = [slot.quantity.value for slot in slots]
    told = [x for x in before if x.view is not view]
    if len(parts) < 2 or not told or sum(parts) < LEAST_TOTAL:
        return None
    last = told[-1].sentence
    near = takewhile(lambda x: last - x.sentence < REACH, reversed(told))
    alike = (x for x in near if x.quantity.unit in units and x.head.change is None)
    return next((x for x in alike if x.quantity.value == sum(parts)), None)


def adds_up(at: Situation, whole: Linked) -> bool:
    """公开招聘186名，幼儿园96名、中小学90名: whether the figure is one of several that add up to the whole."""
    if whole.view is not at.view:
        return total_before(at.view, at.quantity.unit, at.before) is whole
    if whole.quantity.start >= at.quantity.start:
        return False
    behind = [s for s in at.view.slots if s.quantity.start > whole.quantity.start]
    total, parts, first = whole.quantity.value, 0, whole.quantity.start
    for slot in behind:
        quantity = slot.quantity
        if quantity.unit != whole.quantity.unit or (slot.left and slot.left[-1].text == "的"):
            break  # 分到5000个，落地4930个，差的七十个
        total, parts = total - quantity.value, parts + 1
        if total < 0:
            return False
        if total == 0:
            if parts > 1 and first < at.quantity.start <= quantity.start:
                return True
            total, parts, first = (
                whole.quantity.value,
                0,
                quantity.start,
            )  # 教师92人，男41人，女51人；专科24人，…
    return False


def summed(at: Situation) -> tuple[Linked, ...]:
    """补助3万元，伙食费2万元，合计5万元: the figures right before that add up to this one, the last one first."""
    found: list[Linked] = []
    total = at.quantity.value
    for linked in at.in_sentence:
        if linked.quantity.unit != at.quantity.unit or linked.head.change is not None:
            break
        found, total = [*found, linked], total - linked.quantity.value
        if total <= 0:
            return tuple(found) if total == 0 and len(found) > 1 else ()
    return ()


def whole_by_sum(at: Situation) -> Linked | None:
    """The figure of the sentence, or of one before, that this one and those beside it add up to."""
    if at.quantity.kind != "count":
        return None
    if told := total_before(at.view, at.quantity.unit, at.before):
        return told
    if len(at.in_sentence) < 2:
        return None
    alike = (x for x in at.in_sentence[1:] if x.quantity.unit == at.quantity.unit and x.head.change is None)
    return next((x for x in alike if x.quantity.value > at.quantity.value and adds_up(at, x)), None)

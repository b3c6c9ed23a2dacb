"""Totals told before, and the figures that add up to them."""

from .situation import Linked, Situation


def adds_up(at: Situation, whole: Linked) -> bool:
    """公开招聘186名，幼儿园96名、中小学90名: whether the figure is one of several that add up to the whole."""
    if whole.view is not at.view or whole.quantity.start >= at.quantity.start:
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
    """The figure of the sentence that this one and those beside it add up to."""
    if at.quantity.kind != "count" or len(at.in_sentence) < 2:
        return None
    alike = (x for x in at.in_sentence[1:] if x.quantity.unit == at.quantity.unit and x.head.change is None)
    return next((x for x in alike if x.quantity.value > at.quantity.value and adds_up(at, x)), None)

"""Which total a figure is part of: brackets behind a total, and what follows 其中."""

from collections.abc import Sequence
from itertools import takewhile

from ..model import Quantity
from .agreement import ANY_THING, PEOPLE
from .cues import Cues
from .situation import Linked

LONGEST_AMONG = 7
"""How many words the noun of a total may have before 中."""
COLONS = frozenset({"：", ":", "—", "——"})
PARTS = frozenset({"count", "amount", "area", "length", "measure"})


class BreakdownLinker:
    """Finds the total of each linked quantity among those linked before it in the paragraph."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def totals(self, linked: Sequence[Linked]) -> list[int | None]:
        """For each linked quantity the index of its total in the list, or null."""
        found: list[int | None] = []
        group: int | None = None
        opened_at = 0
        besides = self._cues.words("besides")
        for index, item in enumerate(linked):
            previous = linked[index - 1] if index else None
            if previous is None or item.sentence != previous.sentence:
                group = None
            if any(e.text in besides for e in item.slot.left):
                group = None  # 另有教学点38个
            elif self._opens_group(item, previous):
                group, opened_at = self._total_before(linked, index), item.slot.segment.depth
            elif previous and group is None and (self._adds_up(linked, index) or self._is_among(item, previous)):
                group, opened_at = index - 1, item.slot.segment.depth
            elif item.slot.segment.depth < opened_at:
                group = None  # 其中 inside a bracket ends with it
            elif group is not None and previous and item.slot.segment.part != previous.slot.segment.part:
                group = None
            found.append(
                self._bracket_total(linked, index) if item.slot.segment.depth else self._part(item, linked, group)
            )
        return found

    def _opens_group(self, item: Linked, previous: Linked | None) -> bool:
        """Whether 其中 stands between the quantity before and this one."""
        words = [e.text for e in item.slot.left]
        segment = item.slot.segment
        if item.slot.position == 0:
            words = [e.text for e in segment.elements if e.start < item.quantity.start]
        if not self._cues.words("of_which").isdisjoint(words):
            return True
        return segment.opener in "：:，," and item.slot.position == 0 and self._bare_of_which(item, previous)

    def _adds_up(self, linked: Sequence[Linked], index: int) -> bool:
        """总盘子2.46亿元：中央1.38亿元，省上6200万元…: figures behind a colon that make up the one before it."""
        item, total = linked[index], linked[index - 1]
        if item.sentence != total.sentence or item.slot.segment.opener not in COLONS or item.slot.position:
            return False
        part = item.slot.segment.part
        run = [x for x in linked[index:] if x.sentence == item.sentence and x.slot.segment.part == part]
        alike = list(takewhile(lambda x: x.quantity.unit == total.quantity.unit, run))
        whole = total.quantity.value
        return any(sum(x.quantity.value for x in alike[:n]) == whole for n in range(2, len(alike) + 1))

    def _is_among(self, item: Linked, previous: Linked) -> bool:
        """20项指标中，15项…, 18个乡镇里有5个…: things counted among those counted before."""
        here = item.sentence == previous.sentence and item.slot.segment.depth == previous.slot.segment.depth
        words = [e.text for e in previous.slot.right if e.text not in self._cues.words("copula")]
        among = bool(words) and self._cues.plays(words[-1], "among") and len(words) <= LONGEST_AMONG
        return here and among and item.quantity.kind == "count" and item.quantity.unit == previous.quantity.unit

    def _bare_of_which(self, item: Linked, previous: Linked | None) -> bool:
        """其中 alone in the segment before (其中：中央资金…)."""
        start = previous.quantity.end if previous and previous.sentence == item.sentence else item.quantity.start - 12
        between = item.view.text[max(start, 0) : item.slot.segment.elements[0].start]
        return any(word in between for word in self._cues.words("of_which"))

    def _total_before(self, linked: Sequence[Linked], index: int) -> int | None:
        item = linked[index]
        for candidate in range(index - 1, -1, -1):
            total = linked[candidate]
            if item.sentence - total.sentence > 1:
                return None
            if _exceeds(item.quantity, total.quantity):
                continue  # 竣工56个，在建5个。其中校舍类33个: no part of the 5
            if total.slot.left and self._cues.plays(total.slot.left[0].text, "comparing"):
                continue  # 比计划的5900万元多出384万元，其中县财政4120万元
            if self._fits(item, total) and total.slot.segment.depth <= item.slot.segment.depth:
                return candidate
        return None

    def _fits(self, item: Linked, total: Linked) -> bool:
        """Whether a figure can be a part of another: alike, and of a growth only what grew (净增学位…，其中)."""
        part, whole = item.quantity, total.quantity
        if total.head.change != item.head.change or whole.kind not in PARTS:
            return False
        if part.kind == "percentage":
            return True
        people = {part.unit, whole.unit} <= PEOPLE
        loose = people or ANY_THING in {whole.unit, part.unit}
        return whole.unit == part.unit or (part.kind == whole.kind == "count" and loose)

    def _part(self, item: Linked, linked: Sequence[Linked], group: int | None) -> int | None:
        if group is None or item.quantity.kind in {"rank", "duration", "rate"}:
            return None
        if item.quantity.kind == "percentage" and item.head.source == "share":
            return None
        other = item.quantity.unit == ANY_THING != linked[group].quantity.unit
        if other and (item.head.phrase.verb or not item.left.content):
            return None  # 其中小学3所，新增学位900个
        if item.head.phrase.verb and _exceeds(item.quantity, linked[group].quantity):
            return None  # 项目13个，其中6个投用，新增学位2340个
        return group if self._fits(item, linked[group]) and item.quantity.kind in PARTS else None

    def _bracket_total(self, linked: Sequence[Linked], index: int) -> int | None:
        item = linked[index]
        if item.quantity.kind not in PARTS or item.head.phrase.text.startswith(self._cues.longest_first("norm")):
            return None  # 差异系数0.387，均在规定值（小学0.50、初中0.45）之内
        nested = any(self._cues.plays(e.text, "among") for e in item.slot.left)
        for candidate in range(index - 1, -1, -1):
            total = linked[candidate]
            if total.sentence != item.sentence:
                return None
            if nested and total.quantity.unit == item.quantity.unit:
                return candidate  # 民办56所，民办园中普惠性民办园39所
            if total.slot.segment.depth < item.slot.segment.depth:
                return candidate if self._fits(item, total) else None
        return None


def _exceeds(part: Quantity, whole: Quantity) -> bool:
    """Whether a part would be more than its total."""
    return part.unit == whole.unit and part.kind != "percentage" and part.value > (whole.high or whole.value)

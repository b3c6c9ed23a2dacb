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
COMMON = frozenset("的了人名个所里中上下这那些")
"""Characters that tell nothing of what a clause speaks of."""
NOT = frozenset("没未不")
"""Characters that tell of what is not: 没招上来的 are no part of those who came."""
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
        outer: int | None = None
        besides = self._cues.words("besides")
        for index, item in enumerate(linked):
            previous = linked[index - 1] if index else None
            if previous is None or item.sentence != previous.sentence:
                group = outer = None
            if any(e.text in besides for e in item.slot.left):
                # 另有教学点38个 is apart; 总投资1亿元，其中…，另外2000万元 can make up the total.
                group = group if self._completes(linked, found, group, index) else None
            elif self._opens_group(item, previous):
                outer = (
                    group if item.slot.segment.depth > opened_at else None
                )  # 其中小学168所（含教学点39个）、初中38所
                group, opened_at = self._total_before(linked, index), item.slot.segment.depth
            elif self._opens_among(item, previous):
                group, opened_at = self._total_told(linked, index), item.slot.segment.depth
            elif previous and group is None and (self._adds_up(linked, index) or self._is_among(item, previous)):
                group, opened_at = index - 1, item.slot.segment.depth
            elif item.slot.segment.depth < opened_at:
                group, outer, opened_at = outer, None, item.slot.segment.depth  # 其中 inside a bracket ends with it
            elif group is not None and previous and item.slot.segment.part != previous.slot.segment.part:
                group = None
            if item.slot.segment.depth:
                found.append(self._bracket_total(linked, index))
                continue
            if item.head.source == "inherit.part":  # 总投资2350万元，其中教育3个、1640万元
                found.append(self._total_before(linked, index))
                continue
            shared = self._shares(item, previous, found, group)
            shared = shared or (previous is not None and self._is_among(item, previous))
            found.append(self._part(item, linked, group, shared=shared))
        return found

    def _opens_group(self, item: Linked, previous: Linked | None) -> bool:
        """Whether 其中 stands between the quantity before and this one."""
        segment = item.slot.segment
        words = item.slot.left if item.slot.position else item.slot.before
        if self._cues.any_plays(words, "of_which"):
            return True
        goes_on = item.slot.position == 0 and previous is not None and previous.sentence == item.sentence
        if goes_on and segment.opener in "，," and self._cues.plays(segment.elements[0].text, "among"):
            return True  # 老师137名，里头在编的118名
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
        spot = next((i for i, word in enumerate(words, 1) if self._cues.plays(word, "among")), 0)
        beside = item.slot.segment.ordinal == previous.slot.segment.ordinal  # 41名教师中受过培训的37名
        among = 0 < spot <= LONGEST_AMONG and (spot == len(words) or beside)
        alike = item.quantity.kind in PARTS and item.quantity.unit == previous.quantity.unit
        alike = alike or (item.head.source == "share" and previous.quantity.kind == "count")
        return here and among and alike and not _exceeds(item.quantity, previous.quantity)

    def _opens_among(self, item: Linked, previous: Linked | None) -> bool:
        """新招的人里头，特岗900名: whether the clause before names those of whom some are counted next."""
        ordinal = item.slot.segment.ordinal
        clause = item.view.segments[ordinal - 1] if ordinal and item.slot.position == 0 else None
        if clause is None or clause.quantities or clause.part != item.slot.segment.part or clause.depth:
            return False
        return len(clause.elements) > 1 and self._cues.plays(clause.elements[-1].text, "among")

    def _total_told(self, linked: Sequence[Linked], index: int) -> int | None:
        """The figure before that a clause such as 实有的人当中 speaks of: one whose name has a word of it."""
        item = linked[index]
        clause = item.view.segments[item.slot.segment.ordinal - 1]
        said = {char for e in clause.elements[:-1] for char in e.text} - COMMON
        best, most = None, 0
        for candidate in range(index - 1, -1, -1):
            total = linked[candidate]
            if item.sentence - total.sentence > 1:
                break
            shared = len(said & {*total.head.phrase.text})
            named = shared > most and said & NOT == NOT & {*total.head.phrase.text}
            if named and not _exceeds(item.quantity, total.quantity) and self._fits(item, total, changed=True):
                best, most = candidate, shared
        return best

    def _completes(self, linked: Sequence[Linked], found: Sequence[int | None], group: int | None, index: int) -> bool:
        """Whether a figure makes up what is missing of its group's total."""
        if group is None:
            return False
        total, item = linked[group].quantity, linked[index].quantity
        parts = [x.quantity.value for x, whole in zip(linked, found, strict=False) if whole == group]
        return item.unit == total.unit and sum(parts) + item.value == total.value

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
            if self._is_base(total):
                continue  # 投入24亿元，上年是22亿元，其中公共预算21亿元
            if self._fits(item, total) and total.slot.segment.depth <= item.slot.segment.depth:
                return candidate
        return None

    def _fits(self, item: Linked, total: Linked, *, changed: bool = False) -> bool:
        """Whether a figure can be a part of another: alike, and of a growth only what grew (净增学位…，其中).

        `changed` allows parts of a growth that are told as levels (增加2.9万平方米（宿舍1.4万平方米）).
        """
        part, whole = item.quantity, total.quantity
        moved = total.head.change != item.head.change and not (changed and item.head.change is None)
        if moved or whole.kind not in PARTS:
            return False
        if part.kind == "percentage":
            return True
        people = {part.unit, whole.unit} <= PEOPLE
        loose = people or ANY_THING in {whole.unit, part.unit}
        return whole.unit == part.unit or (part.kind == whole.kind == "count" and loose)

    def _shares(self, item: Linked, before: Linked | None, found: Sequence[int | None], group: int | None) -> bool:
        """其中骨干占两成, 其中骨干168人，占22%: a share told behind 其中 itself, or beside the part that is."""
        if before is None or group is None or before.sentence != item.sentence:
            return False
        if item.head.source != "share":  # 招聘教师165名，其中八成以上分到村小
            words = {e.text for e in item.slot.left}
            beside = before.slot.segment.part == item.slot.segment.part
            return beside and self._is_share(item) and not words.isdisjoint(self._cues.words("of_which"))
        beside = found[-1] == group and item.slot.segment.ordinal == before.slot.segment.ordinal + 1
        opened = before.slot.segment if beside and before.quantity.kind != "percentage" else item.slot.segment
        return any(e.text in self._cues.words("of_which") for e in opened.elements)

    @staticmethod
    def _is_share(item: Linked) -> bool:
        """Whether a percentage is a share of things, no rate and no growth."""
        percentage = item.quantity.kind == "percentage" and item.head.change is None
        return percentage and not item.head.phrase.text.endswith("率")

    def _part(self, item: Linked, linked: Sequence[Linked], group: int | None, *, shared: bool) -> int | None:
        if group is None or item.quantity.kind in {"rank", "duration", "rate"}:
            return None
        other = item.quantity.unit == ANY_THING != linked[group].quantity.unit
        if other and (item.head.phrase.verb or not item.left.content):
            return None  # 其中小学3所，新增学位900个
        if item.head.phrase.verb and _exceeds(item.quantity, linked[group].quantity):
            return None  # 项目13个，其中6个投用，新增学位2340个
        if linked[group].quantity.unit == ANY_THING and item.quantity.value > linked[group].quantity.value:
            return None  # 17个镇中的14个，每天接送学生3100人
        fits = self._fits(item, linked[group], changed=True)
        return group if fits and (item.quantity.kind in PARTS or shared) else None

    def _bracket_total(self, linked: Sequence[Linked], index: int) -> int | None:
        item = linked[index]
        if item.quantity.kind not in PARTS or item.head.phrase.text.startswith(self._cues.longest_first("norm")):
            return None  # 差异系数0.387，均在规定值（小学0.50、初中0.45）之内
        if self._is_size(item):
            return None
        nested = self._cues.any_plays(item.slot.left, "among", "of_which")
        for candidate in range(index - 1, -1, -1):
            total = linked[candidate]
            if total.sentence != item.sentence:
                return None
            if nested and total.quantity.unit == item.quantity.unit:
                return candidate  # 民办56所，民办园中普惠性民办园39所
            housed = item.head.source == "right.topic" and total.quantity.unit != item.quantity.unit
            if housed:
                return None  # 公办园1所（180个学位）
            if total.slot.segment.depth < item.slot.segment.depth and total.quantity.kind != "percentage":
                return candidate if self._fits(item, total, changed=True) else None
        return None

    def _is_size(self, item: Linked) -> bool:
        """占预算（4.7亿元）的52%: whether a bracket only tells the size of the thing that it hangs on."""
        segment = item.slot.segment
        host = next((s for s in item.view.segments if s.ordinal == segment.host), None)
        named = host is not None and host.elements[-1].tag != "Q"
        behind = item.view.segments[segment.ordinal + 1 : segment.ordinal + 2]
        of_it = bool(behind) and behind[0].elements[0].text == "的"
        return named and of_it and not item.left.content and len(segment.quantities) == 1

    def _is_base(self, item: Linked) -> bool:
        """上年是22亿元: whether a figure only tells what there was a year before, or what a share is of."""
        if item.head.source == "left.base":
            return True  # 占年初预算8465万元的41.5%。其中增值税1200万元
        told = [e for e in item.slot.left if e.tag != "W" and not self._cues.plays(e.text, "copula")]
        return len(told) == 1 and self._cues.plays(told[0].text, "year_before")


def _exceeds(part: Quantity, whole: Quantity) -> bool:
    """Whether a part would be more than its total."""
    return part.unit == whole.unit and part.kind != "percentage" and part.value > (whole.high or whole.value)

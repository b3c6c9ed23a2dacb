"""Figures dealt out again of what was told before: 改造28所、建成5处，完成率分别为…; 占工业比重分别提高到…."""

from collections.abc import Sequence
from typing import NamedTuple

from ..model import Change
from ..rules import CueRole
from .cues import Cues
from .list_items import ListItems
from .phrases import Phrases
from .situation import Linked
from .view import Element, SentenceView, Slot, text_of

MOVES: tuple[tuple[CueRole, Change], ...] = (("growth_noun", "increase"), ("decline_noun", "decrease"))
"""Nouns of how much something moved."""


class Parts(NamedTuple):
    """What takes lists and phrases apart."""

    items: ListItems
    phrases: Phrases
    cues: Cues


def rated_again(slot: Slot, spot: int, run: Sequence[Slot], earlier: Sequence[Linked], parts: Parts) -> str | None:
    """改造28所、建成5处，完成率分别为…: the rate of what was told before; empty for the same again, else null."""
    if len(earlier) != len(run):
        return None
    words = slot.left[:spot]
    if just_before(earlier, slot) and (share := _share(words, earlier, parts.cues)):
        return share
    if _side_by_side(earlier, slot) and not _told_here(words) and (share := _share_of(slot, spot, parts.cues)):
        return share
    rated = parts.phrases.of(parts.phrases.left(words).content).text
    said = text_of([e for e in words if e.tag not in {"d", "W", "T"}])
    moved = said.endswith((*parts.cues.longest_first("growth_noun"), *parts.cues.longest_first("decline_noun")))
    if (parts.items.measures(rated) or moved) and just_before(earlier, slot):
        return said if moved else rated  # 药品、耗材分别达到400种、14类，价格降幅分别达50%、70%
    return "" if _compared(words, parts.cues) and in_one_clause(earlier) else None


def moved_by(told: str, change: Change | None, cues: Cues) -> tuple[str, Change | None]:
    """价格降幅, 产值增幅: what moved, and which way."""
    for role, way in MOVES:
        noun = next((word for word in cues.longest_first(role) if told.endswith(word)), "")
        if noun:
            return told.removesuffix(noun), way
    return told, change


def _share(words: Sequence[Element], earlier: Sequence[Linked], cues: Cues) -> str:
    """两业增加值分别增长9%、8%，占规上工业比重分别提高到21%、33%: of what the same shares are; else empty."""
    told = [e for e in words if e.tag not in {"d", "W"}]
    dealt = all(item.head.source.startswith("respectively") for item in earlier)
    opened = len(told) > 2 and told[0].text[0] == "占" and cues.plays(told[0].text, "share")
    return text_of(told) if dealt and opened and cues.plays(told[-1].text, "rate_noun") else ""


def _side_by_side(items: Sequence[Linked], slot: Slot) -> bool:
    """Whether figures of one unit stand in the clauses right before a slot's."""
    near = all(0 < slot.segment.ordinal - item.slot.segment.ordinal <= len(items) for item in items)
    return near and len({item.quantity.unit for item in items}) == 1


def _told_here(words: Sequence[Element]) -> bool:
    """Whether words before 分别 say more than when."""
    return any(e.tag not in {"d", "W", "T"} for e in words)


def _share_of(slot: Slot, spot: int, cues: Cues) -> str:
    """高级教师426人、中级教师1130人，分别占教师的16%、42%: of what each of them is a share; else empty."""
    told = [e for e in slot.left[spot + 1 :] if e.tag not in {"d", "W", "ul"}]
    opened = bool(told) and told[0].text[0] == "占" and cues.plays(told[0].text, "share")
    if slot.quantity.kind != "percentage" or not opened:
        return ""
    noun, whole = cues.noun("noun_of_share"), text_of(told[1:]).strip("的")
    return f"占{whole.removesuffix(noun)}{noun}" if whole else "占比"


def _compared(words: Sequence[Element], cues: Cues) -> bool:
    """小学6平方米、初中8平方米，同省定标准相比分别少…: whether all that is said is what they are held against."""
    told = [e for e in words if e.tag not in {"d", "T", "W"}]
    opened = bool(told) and cues.plays(told[0].text, "held_against", "way_opener", "comparing")
    return opened and cues.any_plays(told, "norm")


def in_one_clause(items: Sequence[Linked]) -> bool:
    """Whether figures stand in one clause."""
    return len({item.slot.segment.ordinal for item in items}) == 1


def just_before(items: Sequence[Linked], slot: Slot) -> bool:
    """Whether figures stand in the clause right before a slot's, with nothing told of one alone."""
    return all(item.slot.segment.ordinal == slot.segment.ordinal - 1 for item in items)


def levels_told(earlier: Sequence[Linked], run: Sequence[Slot]) -> bool:
    """实现营业收入168亿元、利润11亿元，分别增长19%、23%: whether as many levels as growths stand right before."""
    if len(earlier) != len(run) or any(x.head.change is not None for x in earlier):
        return False
    own = run[0].segment
    first, last = earlier[0].slot, earlier[-1].slot
    return own.ordinal - last.segment.ordinal == 1 and first.segment.part == own.part and not last.right


def level_with(items: Sequence[Linked], run: Sequence[Slot]) -> bool:
    """小学24册、初中33册，分别多了13册和16册: whether as many figures of the same units stand right before."""
    alike = [x.quantity.unit for x in items] == [s.quantity.unit for s in run]
    grown = len(items) == len(run) and all(s.quantity.unit == "%" for s in run)  # 6820人、6512万元，分别增长8.6%和11.2%
    grown = grown and all(x.quantity.kind != "percentage" and x.head.change is None for x in items)
    own = run[0].segment
    spread = grown and items[-1].slot.segment.ordinal == own.ordinal - 1 and items[0].slot.segment.part == own.part
    return spread or (alike and just_before(items, run[0]))


def last_of(view: SentenceView, slot: Slot) -> Element | None:
    """The last word of the segment before a slot's."""
    if not slot.segment.ordinal:
        return None
    return view.segments[slot.segment.ordinal - 1].elements[-1]

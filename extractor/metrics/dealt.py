"""What a list with 分别 deals out besides its figures: the house that its places have, who gives the money."""

from collections.abc import Sequence

from .agreement import PEOPLE, Agreement
from .cues import Cues
from .phrases import Phrases
from .situation import Linked
from .topics import is_for_each
from .view import Element, SentenceView, Slot, text_of

LONGEST_BARE = 4
"""The name of a measure that may lack its house (添床位) has at most so many characters."""
LONGEST_OWNER = 3
"""A place that no list of places has (黑支果) is named by at most so many characters."""
RATED = frozenset({"percentage", "measure", "ratio", "area"})
"""Kinds of figures that a measure named before them is dealt out in."""


def gives(slot: Slot, items: Sequence[Sequence[Element]], cues: Cues) -> bool:
    """Whether a list is of those who give money: levels of government, one of them by its name."""
    levels = [cues.plays(text_of(item), "government_level", "giver") for item in items]
    return slot.quantity.kind == "amount" and sum(levels) >= len(items) - 1 > 0


def whose(items: Sequence[Sequence[Element]], slot: Slot, agreement: Agreement, cues: Cues) -> bool:
    """石羊、猫街、插甸, 小学、初中: whether the names of a list only say whose the figures are."""
    names = [text_of(item) for item in items]
    if any(item[-1].mention for item in items):
        return False
    groups = all(cues.plays(name, "group", "school_stage") for name in names)
    if groups and slot.quantity.unit in PEOPLE:
        return True  # 寄宿生3800人，小学、初中分别为1500人、2300人
    unit = slot.quantity.unit
    if any(agreement.fits(name, unit) and not agreement.at_odds(name, unit) for name in names):
        return False
    pieces = all(item[-1].tag not in {"T", "Q"} and not any(e.verb and len(e.text) > 1 for e in item) for item in items)
    places = pieces and all(1 < len(name) <= LONGEST_OWNER and not agreement.knows(name) for name in names)
    counted = slot.quantity.kind != "amount" and not any(_measures(name, cues) for name in names)
    return groups or (places and counted)


def _measures(name: str, cues: Cues) -> bool:
    return name[-1] in cues.words("measure_suffix") or name.endswith(cues.longest_first("measure_noun"))


def told_of_all(view: SentenceView, slot: Slot, before: Sequence[Linked], cues: Cues) -> str:
    """生均校舍面积升至7.4平方米，小学、初中分别为…: what was told last of all of them together; else empty."""
    kind, unit = slot.quantity.kind, slot.quantity.unit
    units = PEOPLE if unit in PEOPLE else {unit}
    near = (x for x in reversed(before) if x.view is view and x.slot.segment.depth <= slot.segment.depth)
    alike = (x for x in near if x.quantity.unit in units and x.quantity.kind == kind and x.head.change is None)
    told = next((x for x in alike if not cues.any_plays(x.slot.left, "besides", "remainder")), None)
    rated = told is not None and (kind != "percentage" or _measures(told.phrase.text, cues))
    return told.phrase.text if told and rated else ""


def measured_of_each(
    view: SentenceView, slot: Slot, items: Sequence[Sequence[Element]], cues: Cues, phrases: Phrases
) -> Sequence[Sequence[Element]]:
    """毛入园率，茅贡、大稼分别为93%、90.4%: the rate that a clause before names is of each of them."""
    part = [s for s in view.segments[: slot.segment.ordinal] if s.part == slot.segment.part and not s.quantities]
    before = part[-1].elements if part else ()
    if before and before[-1].noun and is_for_each(text_of(before), cues):
        return [(*item, *before) for item in items]  # 每百名学生拥有计算机，小学、初中分别为…
    content = phrases.left(before).content if before and slot.quantity.kind in RATED else ()
    ends = cues.longest_first("measure_noun")
    measured = content and (content[-1].text[-1] in cues.words("measure_suffix") or text_of(content).endswith(ends))
    plain = measured and all(e.nominal and not e.verb for e in content)
    own = not any(text_of(item).endswith(cues.longest_first("rate_noun")) for item in items)
    placed = any(e.mention is not None for item in items for e in item)
    return [(*item, *content) for item in items] if plain and own and not placed else items


def of_groups(items: Sequence[Sequence[Element]], cues: Cues) -> Sequence[Sequence[Element]]:
    """生均校舍面积小学、初中分别不低于…: what is measured, said before the first group, is of each of them."""
    (*measured, first), *others = [[e for i, e in enumerate(item) if not i or e.text[0] != "每"] for item in items]
    groups = [first, *(item[-1] for item in others if len(item) == 1)]
    told = measured and len(groups) == len(items)
    dealt = told and all(cues.plays(group.text, "group") for group in groups)
    return [(group, *measured) for group in groups] if dealt else items

"""What marks off the words left of a quantity: what they end in, how many places they sum up, what a thing has."""

from collections.abc import Sequence

from ..model import Period
from .cues import Cues
from .view import Element, text_of

SMALL_NUMERALS = frozenset("两三四五六七八九十")
ARRIVED = "到"
PASSED = "通过"
RATIO_OF = "之比"
"""Words at the end of a name that elsewhere lead up to a figure."""


def ends_in_act(rest: Sequence[Element], cues: Cues) -> bool:
    """教师应到, 未到, 评审通过, 生师之比: whether what elsewhere leads up to a figure ends a name."""
    last, before = rest[-1], rest[-2:-1]
    if last.text == ARRIVED:
        return cues.any_plays(before, "ought", "negation")
    if last.text == PASSED:
        return bool(before) and (before[0].verb or before[0].tag in {"vn", "m"})  # 一次通过
    return text_of(rest[-2:]) == RATIO_OF


def per_twice(parts: Sequence[Element]) -> bool:
    """Whether a noun and two words of measure (每生每天) stand at the end, as one name."""
    per = len(parts) > 2 and all(e.text[0] == "每" and len(e.text) > 1 for e in parts[-2:])
    return per and parts[-3].noun


def sums_up_places(text: str, cues: Cues) -> bool:
    """平江、华容、湘阴三县: how many places were named."""
    if text[:1] not in SMALL_NUMERALS:
        return False
    count, level = text[:-1], text[-1]
    return bool(count) and set(count) <= SMALL_NUMERALS and cues.plays(level, "place_suffix")


def has_things(rest: Sequence[Element]) -> bool:
    """有食堂的学校, 有洗浴设施的学校: whether a thing is told apart by what it has."""
    stop = next((i for i, e in enumerate(rest[:5]) if e.text == "的"), 0)
    thing = rest[1:stop]
    had = bool(thing) and thing[-1].noun and not thing[-1].verb and all(e.noun or e.verb for e in thing)
    return had and len(rest) > stop + 1


def goes_on_until(first: Element, second: Element) -> bool:
    """Whether one character says how long something went on (拖到现在, 等到年底)."""
    until = isinstance(second.mention, Period) and second.text[0] in "到至"
    return until and first.verb and len(first.text) == 1

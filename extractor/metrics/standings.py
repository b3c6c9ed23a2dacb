"""How places stand beside one another, and by what: 其次是甲县和乙市, 甲镇缺口最大, 甲、乙两县降幅较大."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..model import Place
from .agreement import PEOPLE
from .cues import Cues
from .situation import POINTS, RATE_TOLD, Kit, Linked
from .view import JOINERS, OF, Element, Segment, SentenceView, Slot, text_of

TOWNS = frozenset({"镇", "乡", "街道", "县", "区", "市"})
MOST_PIECES = 3
"""The name of a town that the dictionary cuts up has at most so many words."""
NAMING = frozenset("的有")
"""Before the places that stand so: 最高的甲县, 较高的有甲县."""
NAMES = frozenset({"nz", "ns", "nr"})
"""Tags of a name that may be a place's by a short form that no list holds (界首、颍上、太和)."""
PASSED = frozenset({"d", "c", "W", "r"})
FIELDS = frozenset("前末首后")
"""How a place among several is called (居前, 排在前三位)."""
VIEWED = frozenset({"从", "就", "以"})
"""从投资看: what opens a clause that says by what places are compared."""
WEAK = frozenset({"d", "p", "c", "W", "ul"})
"""Tags of words before a figure that name nothing."""
NUMBER, HEADCOUNT = "数", "人数"
STATE = "情况"
LEAST_FULL = 2
"""Without 县 the name of a county has more than one character."""
LONGEST_SHORT = 4
"""A measure that may lack what it is of (完成额) is named by at most so many characters."""


class Standing(NamedTuple):
    """The places that a clause compares with others, with what parts them, and the words for what they are compared by.

    No words for a measure tell that it is the one told before (其次是甲县).
    """

    places: tuple[Element, ...]
    measure: tuple[Element, ...]


def standing(words: Sequence[Element], cues: Cues) -> Standing | None:
    """What a clause tells that says no more than how places stand; null for any other clause."""
    told = [e for e in words if e.tag != "W" or e.text in JOINERS]
    if not any(isinstance(e.mention, Place) for e in told) or any(e.tag == "T" for e in told):
        return None
    if any(e.tag == "Q" for e in told):
        return _told_apart(told, cues)
    return _put_first(told, cues) or _put_last(told, cues)


def _put_first(words: Sequence[Element], cues: Cues) -> Standing | None:
    """甲镇缺口最大, 甲县、乙县增幅居前: the places, their measure, and how they stand."""
    first = next((i for i, e in enumerate(words) if e.tag not in PASSED), 0)
    length = first + _listed(words[first:])
    rest = list(words[length:])
    while len(rest) > 1 and rest[0].tag in PASSED and rest[0].text not in JOINERS:
        rest.pop(0)
    ends = _standing_end(rest, cues)
    if length == first or not ends:
        return None
    return Standing(tuple(words[first:length]), named_only(rest[:-ends]))


def _put_last(words: Sequence[Element], cues: Cues) -> Standing | None:
    """竣工率最高的是甲县, 其次是甲县和乙市, 排在前三位的是甲县、乙县和丙县: what stands so is told before who does."""
    spots = (i for i, e in enumerate(words) if i and (e.text in NAMING or cues.plays(e.text, "copula")))
    spot = max(spots, default=0)  # 最高的甲县达到96%
    behind = words[spot + 1 :]
    if not spot or not behind or _listed(behind) < len(behind):
        return None
    said = [e for e in words[:spot] if e.text != "的" and e.tag != "d"]
    ends = _standing_end(said, cues)
    return Standing(tuple(behind), named_only(said[:-ends])) if ends else None


def _told_apart(words: Sequence[Element], cues: Cues) -> Standing | None:
    """低于50%的有甲县和乙县: the places on one side of a bound, by what was told before it."""
    bound = next(i for i, e in enumerate(words) if e.tag == "Q")
    of, has, places = words[bound + 1 : bound + 2], words[bound + 2 : bound + 3], words[bound + 3 :]
    apart = text_of(of) == OF and bool(has) and cues.plays(has[0].text, "has", "copula")
    return Standing(tuple(places), ()) if apart and places and _listed(places) == len(places) else None


def named_only(words: Sequence[Element]) -> tuple[Element, ...]:
    """降幅较为: without the adverbs before how something stands."""
    stop = len(words)
    while stop and words[stop - 1].tag in {"d", "b"}:
        stop -= 1
    return tuple(words[:stop])


def _listed(words: Sequence[Element]) -> int:
    """How many words the list of places has that some words open with; a name among them may be unknown."""
    length = i = 0
    while i < len(words):
        joined = i > 0 and words[i - 1].text in JOINERS
        named = 1 if isinstance(words[i].mention, Place) or (joined and words[i].tag in NAMES) else 0
        named = named or (_in_pieces(words[i:]) if joined else 0)
        if not named and words[i].text not in JOINERS:
            break
        length = i + named if named else length
        i += named or 1
    return length


def _in_pieces(words: Sequence[Element]) -> int:
    """四股|桥|乡: how many words a town's name has that the dictionary cuts up; 0 where none ends so."""
    whole = (n for n in range(2, MOST_PIECES + 1) if words[n - 1 : n] and words[n - 1].text in TOWNS)
    return next((n for n in whole if all(e.nominal and not e.verb for e in words[: n - 1])), 0)


def _standing_end(words: Sequence[Element], cues: Cues) -> int:
    """How many words at the end only say how something stands (最大, 居前, 排在前三位); 0 for none."""
    if not words:
        return 0
    if cues.plays(words[-1].text, "superlative", "stands_out", "judges"):
        return 1
    if placed := next((n for n in (3, 2) if cues.plays(text_of(words[-n:]), "stands_out")), 0):
        return placed  # 走|在|前面
    if len(words) > 1 and words[-1].tag == "a" and cues.plays(words[-2].text, "degree"):
        return 2  # 较|高
    verb = max((i for i, e in enumerate(words) if cues.plays(e.text, "rank_verb")), default=len(words))
    place = [e for e in words[verb + 1 :] if e.tag != "p"]
    return len(words) - verb if place and place[0].text[0] in FIELDS else 0


def standing_before(view: SentenceView, segment: Segment, cues: Cues) -> Standing | None:
    """What the clause right before a segment tells, in its own part, of how places stand."""
    before = view.segments[segment.ordinal - 1] if segment.ordinal else None
    if before is None or before.part != segment.part or before.depth != segment.depth:
        return None
    return standing(before.elements, cues)


def is_weak(element: Element, cues: Cues) -> bool:
    """Whether a word before a figure says only that there is so much, or that so much is missing."""
    weak = cues.plays(element.text, "copula", "level", "has", "in_fact", "limiting", "short_of", "still_has")
    return weak or element.tag in WEAK


def compared_by(
    measure: Sequence[Element],
    view: SentenceView,
    slot: Slot,
    before: Sequence[Linked],
    named: Mapping[str, str],
    kit: Kit,
) -> str:
    """What places are compared by: named with them, by the clause that opens the sentence, or told before; or empty."""
    own = [e for e in measure if e.tag not in PASSED and not kit.cues.plays(e.text, "self_region", "scope_all")]
    name = text_of(own)
    moves = (*kit.cues.longest_first("growth_noun"), *kit.cues.longest_first("decline_noun"))
    name = name.removesuffix(next((word for word in moves if name.endswith(word)), ""))
    name = "" if kit.cues.plays(name, "pace") else name  # 进展缓慢
    if slot.quantity.kind == "count" and not name.endswith(HEADCOUNT):
        name = name.removesuffix(NUMBER)  # 项目数最多，有43个
    name = "" if kit.cues.plays(name, "increase", "decrease") else name  # 提升较多
    if len(name) > LONGEST_SHORT:
        return name
    viewed = viewed_by(view, kit)
    levels = [x for x in reversed(before) if x.head.change is None and x.phrase and x.quantity.kind != "rank"]
    told = [x for x in levels if text_of(x.slot.right[:1]) != OF]  # 低于50%的有甲县
    if name:
        whole = next((x.phrase.text for x in told if x.phrase.text.endswith(name)), "")
        return whole or (viewed if viewed.endswith(name) else viewed + name)
    kinds = {"%"} if slot.quantity.unit == POINTS else PEOPLE if slot.quantity.unit in PEOPLE else {slot.quantity.unit}
    alike = next((x for x in told if x.quantity.unit in kinds and viewed in x.phrase.text), None)
    if alike is not None:
        return alike.phrase.text
    if not viewed and slot.quantity.unit == POINTS:
        return named.get(RATE_TOLD, "")
    return viewed + kit.cues.noun("noun_of_staff") if viewed and slot.quantity.unit in PEOPLE else viewed


def viewed_by(view: SentenceView, kit: Kit) -> str:
    """从投资看，: by what a sentence says that it looks at things; else empty."""
    first = view.segments[0] if view.segments else None
    if first is None or len(first.elements) < 3 or first.elements[0].text not in VIEWED or first.quantities:
        return ""
    words = first.elements
    return text_of(words[1:-1]).removesuffix(STATE) if kit.cues.plays(words[-1].text, "aside") else ""


def gathered(views: Sequence[SentenceView], kit: Kit) -> str:
    """大班额集中在少数地方。 before 甲县、乙县分别还有12个和9个: what a sentence says lies in few places."""
    told = [view for view in views if len(view.slots) <= 1 and len(view.segments) == 1]
    words = told[0].segments[0].elements if told else ()
    spot = next((i for i, e in enumerate(words) if i and kit.cues.plays(e.text, "gathers")), 0)
    if any(e.tag == "Q" for e in words[:spot]):
        return ""
    return kit.phrases.of(named_only(kit.phrases.left(words[:spot]).content)).text


def short_names(places: Sequence[Place]) -> dict[str, Place]:
    """太和县 in a list as 太和: the counties that a document names in full, by their names without 县."""
    full = (place for place in places if place.level == "county" and place.text == place.name)
    return {place.name[:-1]: place for place in full if len(place.name) > LEAST_FULL}

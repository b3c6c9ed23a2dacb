"""The one school that a sentence tells of: by its name, or as the smallest of those just counted."""

from collections.abc import Sequence

import regex

from ...model import Place, Quantity
from ..situation import Kit, Situation
from ..view import JOINERS, Element, Segment, text_of

LONGEST_NAME = 6
"""The name of a school has at most so many words."""
LEAST_NAME = 3
"""... and at least so many characters."""
THE_ONE = regex.compile(r"(\p{Han}{2,3}[镇乡村])?(最\p{Han}{1,2}的)[那这]?[一个]?([所处个家座])")
"""珠街乡最远的那个点, 最小的那所: where it is, what it is most of all, and its classifier."""
OF_TOWN = regex.compile(r"\p{Han}{2,3}[镇乡村路街巷]")
"""Where a school of its own name stands: 河口镇小学, 人民路小学."""
POINT, POINT_SCHOOL = "点", "教学点"
"""最远的那个点 is a school of few pupils."""
TOWNS = frozenset("镇乡村")


def school_of(at: Situation, kit: Kit) -> str:
    """县三小是重头戏，1620个学位: the school that the nearest clause before names; else empty."""
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal]):
        if segment.depth != at.slot.segment.depth:
            continue
        if name := the_one(segment.elements, at, kit) or named_school(segment.elements, kit):
            return name
        if _of_many(segment, kit):
            return ""
    return ""


def school_before(at: Situation, kit: Kit) -> str:
    """城北小学8月启用，占地52亩。概算1.4亿元: the one school that the sentence before opens with; else empty."""
    told = at.before[-1] if at.before else None
    if told is None or at.sentence - told.sentence != 1:
        return ""
    here = at.view.segments[: at.slot.segment.ordinal + 1]
    if any(_of_many(segment, kit) for segment in (*told.view.segments, *here)):
        return ""
    if any(isinstance(e.mention, Place) for segment in here for e in segment.elements):
        return ""  # 河口镇、双桥镇各添一栋宿舍
    return named_school(told.view.segments[0].elements, kit)


def school_meant(at: Situation, kit: Kit) -> str:
    """最挤的是县一小。该校生均图书14册: the school named last, that 该校 stands for; else empty."""
    before = at.before[-1].view.segments if at.before and at.sentence - at.before[-1].sentence == 1 else ()
    for segment in reversed((*before, *at.view.segments[: at.slot.segment.ordinal])):
        if name := named_school(segment.elements, kit):
            return name
    return ""


def _of_many(segment: Segment, kit: Kit) -> bool:
    """新建小学3所, 全县…: whether a clause speaks of more schools than one, and so do those behind it."""
    counts = any(q.kind == "count" and q.unit == "所" for q in segment.quantities)
    return counts or kit.cues.any_plays(segment.elements, "self_region", "scope_all", "area_word")


def named_school(words: Sequence[Element], kit: Kit) -> str:
    """最典型的是东关小学, 新建豳风小学: the only name of a school in a clause; else empty."""
    ends = kit.cues.longest_first("school_name")
    found: list[str] = []
    for index in range(len(words)):
        if not text_of(words[max(0, index - 1) : index + 1]).endswith(ends):
            continue
        behind = words[index + 1].text if index + 1 < len(words) else ""
        if behind.endswith(ends):
            continue  # 实验小学北校区
        if behind in JOINERS | {"等"}:
            return ""
        start = _begins(words, index, kit)
        name = words[start : index + 1]
        if start and words[start - 1].text in JOINERS:
            return ""
        told = text_of(name)
        if not _is_proper(name, kit) or told in found or _counts_schools(words[index + 1 : index + 2]):
            continue
        found = [*(n for n in found if not told.startswith(n)), told]  # 建平三小新校区
    return found[0] if len(found) == 1 else ""


def _begins(words: Sequence[Element], index: int, kit: Kit) -> int:
    """Where the name begins that ends at `index`."""
    start = index
    while start > 0 and index - start < LONGEST_NAME - 1:
        before = words[start - 1]
        town = words[start].text in TOWNS or (
            len(words[start].text) == 1 and text_of(words[start + 1 : start + 2]) in TOWNS
        )
        if town and len(before.text) == 1 and before.tag not in {"W", "uj", "p"}:
            start -= 1  # 扎朵镇: what the dictionary calls a verb is part of a town's name
            continue
        breaks = before.tag in {"W", "Q", "T", "p", "d", "uj", "ul"} or before.text in JOINERS | {"的", "是", "数"}
        opens = len(before.text) > 1 and kit.cues.plays(before.text, "act", "opener", "self_region", "lead")
        if breaks or opens or before.verb:
            break
        start -= 1
    return start


def _counts_schools(behind: Sequence[Element]) -> bool:
    """县城小学3所: whether a number of schools stands right behind their name."""
    return any(isinstance(e.mention, Quantity) and e.mention.unit in {"所", "个", "处"} for e in behind)


def _is_proper(name: Sequence[Element], kit: Kit) -> bool:
    told = text_of(name)
    if len(told) < LEAST_NAME or kit.cues.any_plays(name, "area_word", "scope_all", "self_region"):
        return False
    if told.startswith(kit.cues.longest_first("school_kind")):
        return False
    own = any(e.tag in {"P", "ns", "nr", "nz", "nt"} or kit.cues.plays(e.text, "proper_word") for e in name)
    # 西洞教学点: words of one character are what the dictionary does not know
    unknown = sum(len(e.text) == 1 and e.text not in TOWNS and not e.verb for e in name[:-1])
    return own or unknown > 1 or OF_TOWN.match(told) is not None or told[0] in "县市区镇乡"


def the_one(words: Sequence[Element], at: Situation, kit: Kit) -> str:
    """最小的那所在爱农乡, 珠街乡最远的那个点: the one that is most of all, of those counted before."""
    told = text_of(words)
    found = THE_ONE.search(told)
    if not found:
        return ""
    where, most, unit = (part or "" for part in found.groups())
    point = told[found.end() : found.end() + 1] == POINT
    alike = [x.phrase.noun for x in reversed(at.before) if x.quantity.unit in {unit, "所"} and x.phrase.noun]
    alike = [POINT_SCHOOL] if point else alike
    kinds = [noun for noun in alike if noun.endswith(kit.cues.longest_first("school_name"))]
    return where + most.removesuffix("的") + kinds[0].rsplit("的")[-1] if kinds else ""

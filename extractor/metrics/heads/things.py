"""Which of the figures before names the things that go on to be counted: 隐患890条，已销号770条，挂账的120条."""

from collections.abc import Sequence

from ...rules import CueRole
from ..agreement import PEOPLE
from ..situation import Kit, Linked, Situation
from ..view import text_of

ACTS: tuple[CueRole, ...] = ("done", "act", "comes_and_goes", "short_of", "standing", "next_stage")
"""Roles of words that tell what became of things."""
NEAR = 1
"""Things are named at most so many sentences before."""


def naming(told: Sequence[Linked], at: Situation, kit: Kit) -> Linked | None:
    """The last figure that names things; where none does, the last of all (the figures come last first)."""
    last = next(iter(told), None)
    if last is None or names_things(last, kit):
        return last
    near = (linked for linked in told if at.sentence - linked.sentence <= NEAR)
    return next((linked for linked in near if names_things(linked, kit)), last)


def names_things(linked: Linked, kit: Kit) -> bool:
    """在册学生1200人, but not 实到1180人: whether what a figure is called ends in a noun."""
    noun, unit = linked.phrase.noun, linked.quantity.unit
    if kit.agreement.counted(noun, unit):
        return True
    if unit in PEOPLE:
        return noun[-1:] in kit.cues.words("person_suffix") and not noun.endswith(kit.cues.longest_first("befalls"))
    content = linked.left.content
    if content and content[-1].verb and noun.endswith(content[-1].text):
        return False
    if len(content) == 1 and kit.cues.any_plays(linked.slot.left[:-1], "done"):
        return False  # 已销号770条
    return not any(kit.cues.plays(noun[-n:], *ACTS) for n in (3, 2, 1))


def told_instead(at: Situation, counted: Linked, kit: Kit) -> str:
    """老师呢，在编的21名: who is counted, where the figure before names nobody of this sentence; else empty."""
    if at.quantity.unit not in PEOPLE:
        return ""
    named, here = names_things(counted, kit), counted.sentence == at.sentence
    if named and here:
        return ""
    whom, noun = people_told(at, kit) or ("" if named else _teachers(at, kit)), counted.phrase.noun
    if not here and whom in noun:
        return ""
    return noun[: noun.find(whom)] + whom if whom in noun else whom


def cared_for(at: Situation, kit: Kit) -> str:
    """留守儿童由教师结对关爱，已结对5210名: whom the first clause of a part says that others act for; else empty."""
    if at.quantity.unit not in PEOPLE:
        return ""
    for segment in at.view.segments[: at.slot.segment.ordinal]:
        if segment.part != at.slot.segment.part or segment.quantities or segment.depth:
            continue
        spot = next((i for i, e in enumerate(segment.elements) if i and kit.cues.plays(e.text, "source")), 0)
        whom = segment.elements[:spot]
        people = bool(whom) and whom[-1].text[-1] in kit.cues.words("person_suffix")
        return text_of(whom) if people and all(e.nominal or e.verb for e in whom) else ""
    return ""


def people_told(at: Situation, kit: Kit) -> str:
    """教师编制4680名，在岗4390名: those whom the sentence named last; else empty."""
    people = kit.cues.words("person_suffix")
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal + 1]):
        if segment.depth > at.slot.segment.depth:
            continue
        words = (e for e in reversed(segment.elements) if e.start < at.quantity.start)
        whom = next((e.text for e in words if e.noun and e.text[-1] in people and _counted(e.text, kit)), "")
        if whom:
            return whom
    return ""


def _counted(whom: str, kit: Kit) -> bool:
    return len(whom) > 1 and kit.agreement.fits(whom, "人")


def _teachers(at: Situation, kit: Kit) -> str:
    """师资。在编6415名: whether a heading says that teachers are spoken of."""
    said = "".join(e.text for title in at.titles for e in title)
    taught = any(word in said for word in kit.cues.words("teaching"))
    return kit.cues.noun("noun_of_teachers") if taught else ""

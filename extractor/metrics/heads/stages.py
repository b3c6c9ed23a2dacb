"""Whose pupils, teachers and books a bare name counts: 普通高中学校9所；毕业生1870人，图书26万册."""

from ..situation import Kit, Situation, is_part
from ..view import JOINERS, text_of

SCHOOLS = "所"
ALL_KINDS = "各"
ANY_SCHOOL = "学校"
LEAST_KIND = 2
"""A kind of schools is named by at least so many characters."""
NEAR = 4
"""What schools have is told in the next so many sentences."""


def schools_told(name: str, at: Situation, kit: Kit) -> str:
    """The kind of schools that a bare name is of: the one told beside, the label, the one counted; else empty."""
    if at.slot.segment.depth or at.left.place or not kit.cues.plays(name, "of_stage"):
        return ""
    if stage := _beside(name, at, kit):
        return stage
    if kit.cues.plays(at.label, "school_stage"):
        return at.label
    return _counted(at, kit)


def stage_beside(name: str, at: Situation, kit: Kit) -> str:
    """其中小学260个班、1.2万个学位: the stage whose classes were counted right before; else empty."""
    previous = at.previous
    if previous is None or at.slot.left or previous.slot.segment.ordinal != at.slot.segment.ordinal:
        return ""
    stage = text_of(previous.left.content)
    return stage if kit.cues.plays(name, "of_school") and kit.cues.plays(stage, "school_stage") else ""


def _beside(name: str, at: Situation, kit: Kit) -> str:
    """普通高中在校生1.4万人，教职工960人；职业高中在校生3100人，教职工190人: the stage told in the same part."""
    part = [x for x in at.in_sentence if x.slot.segment.part == at.slot.segment.part and not x.slot.segment.depth]
    stages = kit.cues.longest_first("school_stage")
    for linked in part:
        noun = linked.phrase.noun
        stage = next((word for word in stages if noun.startswith(word)), "")
        if stage and kit.cues.plays(noun.removeprefix(stage), "of_stage") and text_of(linked.left.content) == noun:
            return stage
    return ""


def _counted(at: Situation, kit: Kit) -> str:
    """全县幼儿园57所，比上年减少6所。毕业2900人: the only kind of schools that the paragraph has counted."""
    counted = [x for x in at.before if x.quantity.unit == SCHOOLS and x.head.change is None]
    kinds = {x.phrase.text for x in counted}
    if len(kinds) != 1 or any(x.phrase.verb or not x.head.source.startswith("left") for x in counted):
        return ""
    if any(is_part(x, kit.cues) for x in counted):
        return ""
    if at.sentence - counted[0].sentence > NEAR or counted[0].slot.segment.depth:
        return ""
    kind = kinds.pop()
    named = kind.endswith(kit.cues.longest_first("kind_of_school")) and kind != ANY_SCHOOL
    named = named and not kind.startswith(ALL_KINDS)
    named = named and not any(c in kind for c in JOINERS)  # 中小学、幼儿园
    short = kind.removesuffix(ANY_SCHOOL)
    return (short if len(short) > LEAST_KIND else kind) if named else ""

"""Heads of figures that are told of a school, town or kind alone: 教室室温，县城20℃，乡镇18℃; C级危房3栋，D级9栋."""

from collections.abc import Sequence

import regex

from ..agreement import PEOPLE, SCHOOL_UNITS, SCORE
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..topics import just_named, topic
from ..view import RATE, Element, text_of

LONGEST_HOLDER = 10
"""Whose a figure is is told in at most so many characters."""
SOURCE = "left.holder"
KIND = regex.compile("(?:[A-ZＡ-Ｚ]|[一二三四五六七八九十甲乙丙丁])([级类型档])")
"""A kind by its letter or number (C级, 二类)."""
NEAR = 4
"""Another kind was told of by one of the last so many figures."""
LONGEST_THING = 12
"""What a figure is of is told in at most so many characters."""


def holder(at: Situation, kit: Kit) -> Head | None:
    """教室室温实测，县城20.4℃，乡镇18.1℃: whose a figure is, and what is told of each."""
    who = text_of(at.left.content)
    if kind := _other_kind(at, kit):
        return Head(Phrase("", kind), SOURCE)
    named = bool(at.slot.right) and at.slot.right[0].noun
    if named or len(who) > LONGEST_HOLDER or not _is_holder(at.left.content, at, kit):
        return None
    if told := _beside(at, kit):
        return Head(Phrase("", who + told), SOURCE)
    thing = just_named(at, kit) or topic(at, kit) or ""
    fits = 1 < len(thing) <= LONGEST_THING and _measures(thing, at, kit) and who not in thing
    return Head(Phrase("", who + thing), SOURCE) if fits else None


def _other_kind(at: Situation, kit: Kit) -> str:
    """D级危房3栋，C级10栋; 一类学校400元，二类450元: a kind alone, with what was told of another of its kind."""
    own = text_of(at.left.content)
    found = KIND.match(own)
    if not found or not all(KIND.fullmatch(e) for e in own.split("、")):
        return ""
    alike = (x.phrase.text for x in reversed(at.before[-NEAR:]) if x.quantity.unit == at.quantity.unit)
    kinds = ((name, KIND.search(name)) for name in alike)
    told = next((name[other.start() :] for name, other in kinds if other and other[1] == found[1]), "")
    return KIND.sub(own, told, count=1) if told and not KIND.fullmatch(told) else ""


def _is_holder(content: Sequence[Element], at: Situation, kit: Kit) -> bool:
    """Whether the words name a school, an area, a town or a stage that the unit does not count."""
    if not content or not all(e.nominal and not e.verb and e.tag != "vn" for e in content):
        return False  # 调整初中学区8个
    last = content[-1].text
    schools = at.quantity.unit in SCHOOL_UNITS and last.endswith(kit.cues.longest_first("kind_of_school"))
    if at.quantity.kind == "count" and (schools or kit.agreement.fits(last, at.quantity.unit)):
        return False
    named = kit.cues.plays(last, "area_word", "school_stage") or last.endswith(kit.cues.longest_first("school_name"))
    town = last[-1] in kit.cues.words("place_suffix") and (len(last) == 1 or content[-1].tag != "n")  # 学区 is none
    return named or (len(text_of(content)) > 1 and town)


def _beside(at: Situation, kit: Kit) -> str:
    """毛坝镇18亩 behind 教育用地指标46亩: what the figure before in its unit is of, whosever it is."""
    alike = (x for x in at.in_sentence if x.quantity.unit == at.quantity.unit and x.head.change is None)
    told = next((x for x in alike if x.slot.segment.part == at.slot.segment.part), None)
    if told is None:
        return ""
    if told.head.source == SOURCE:
        return told.phrase.noun.removeprefix(text_of(told.left.content))
    name = told.phrase.text
    held = _is_holder(told.left.content, at, kit) or len(name) > LONGEST_THING
    return "" if held or (at.quantity.kind == "percentage" and not name.endswith(RATE)) else name


def _measures(thing: str, at: Situation, kit: Kit) -> bool:
    """Whether a thing can be counted or measured by the unit."""
    if at.quantity.kind == "count":
        class_size = at.quantity.unit in PEOPLE and thing.endswith(kit.cues.longest_first("bare_class"))
        fits = kit.agreement.counted(thing, at.quantity.unit) or kit.agreement.fits(thing[-1:], at.quantity.unit)
        return class_size or bool(fits) or at.quantity.unit == SCORE
    if at.quantity.kind in {"amount", "rate"}:
        return thing.endswith(kit.cues.longest_first("granted") + kit.cues.longest_first("allowance_noun"))
    if at.quantity.kind == "percentage":
        return thing.endswith(kit.cues.longest_first("rate_noun"))
    return at.quantity.kind in {"measure", "length", "area"}

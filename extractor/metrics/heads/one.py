"""Heads for each one of many, told in plain speech: 平均一个班46人, 一名教师跑3个点, 一轮两年."""

from collections.abc import Sequence
from typing import NamedTuple

from ..agreement import ANY_THING, PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..topics import entity, opening_clause, subject
from ..view import EACH, Element, text_of
from .schools import school_of

HEADS = PEOPLE | {ANY_THING, ""}
"""Units that people are counted by."""
ONE = "一"
LONGEST_DOING = 4
"""What each one does is told in at most so many characters."""


class One(NamedTuple):
    """一名教师 as it stands on the left: the words before it, its measure, and the words behind it."""

    before: tuple[Element, ...]
    measure: str
    behind: tuple[Element, ...]


def one(at: Situation, kit: Kit) -> Head | None:
    """平均一个点23人, 一周上6节课: what there is for each one, each time."""
    if at.quantity.kind not in {"count", "duration"} or at.left.possessive:
        return None
    if at.quantity.unit in HEADS and (name := _each_thing(at, kit)):
        return Head(Phrase("", name), "one.thing")
    if at.quantity.unit in HEADS and (users := _shared(at, kit)):
        return Head(Phrase("", users), "one.shared")
    if (found := _one(at.slot.left, kit)) is None or any(e.text[0] == EACH for e in found.behind):
        return None
    if at.quantity.kind == "duration":
        return _stay(at, found, kit) or _each_time(at, found, kit)
    if at.quantity.unit in HEADS and (size := _class_size(at, found, kit) or _per_school(at, found, kit)):
        return size
    return _each_person(at, found, kit) or _each_time(at, found, kit)


def _one(words: Sequence[Element], kit: Kit) -> One | None:
    """Where 一个班, 一周, 一轮 stands; the dictionary may take the measure for a word of its own."""
    for index, element in enumerate(words):
        if element.text[0] != ONE or (element.tag != "m" and not kit.cues.plays(element.text[1:], "one_stay")):
            continue
        whole = len(element.text) > 1
        measure = element.text[1:] if whole else text_of(words[index + 1 : index + 2])
        if kit.cues.plays(measure, "one_class", "one_school", "one_time", "one_person", "one_stay"):
            return One(tuple(words[:index]), measure, tuple(words[index + (1 if whole else 2) :]))
    return None


def _owner(found: One, kit: Kit) -> str:
    """小学平均一个班: the nouns before, without the words that only lead up."""
    kept = [e for e in found.before if not kit.cues.plays(e.text, "on_average", "lead") and e.tag not in {"a", "t"}]
    content = kit.phrases.left(kept).content
    return text_of(content) if content and all(e.nominal and not e.verb for e in content) else ""


def _shared(at: Situation, kit: Kit) -> str:
    """15名学生共用一台计算机，现为7名一台: how many use one of some things; else empty."""
    told = at.previous.phrase.noun if at.previous and at.previous.head.source == "one.shared" else ""
    noun, rest = kit.phrases.noun_phrase(at.slot.right)
    words = [*noun, *rest]
    spot = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "one_each")), None)
    if spot is None:
        bare = not at.left.content and not words
        return told if bare else ""
    users = [e for e in words[:spot] if e.tag != "d" and not kit.cues.plays(e.text, "shares_use")]
    things = [e for e in words[spot + 1 :] if e.noun and not e.verb]
    if len(users) > 1 or any(e.text[-1] not in kit.cues.words("person_suffix") for e in users):
        return ""
    if told and not things and text_of(users) in told:
        return told
    whose = text_of(users) or kit.cues.noun("noun_of_students")
    return f"{EACH}{words[spot].text[1:]}{text_of(things)}{whose}{kit.cues.noun('noun_of_number')}"


def _each_thing(at: Situation, kit: Kit) -> str:
    """一张床睡三个人, 一口锅供300个娃吃饭: how many use each of some things; else empty."""
    passing = {"d", "ul", "uz", "W"}
    words = [e for e in at.slot.left if e.tag not in passing and not kit.cues.plays(e.text, "obliges", "status_need")]
    first = words[0].text if words else ""
    each = len(words) > 2 and first[0] == ONE and kit.cues.plays(first[1:], "one_thing")
    if not each or not words[1].noun or not all(e.verb or e.noun for e in words[1:]):
        return ""
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    return EACH + first[1:] + text_of(words[1:]) + (text_of(noun) or kit.cues.noun("noun_of_people"))


def _class_size(at: Situation, found: One, kit: Kit) -> Head | None:
    """平均一个班46人, 一个班挤七十几个: how many pupils are in a class."""
    if not kit.cues.plays(found.measure, "one_class"):
        return None
    counted = at.previous is not None and at.previous.quantity.kind == "count"
    schools = at.previous.phrase.noun if at.previous and counted and at.previous.quantity.unit == "所" else ""
    owner = _owner(found, kit) or entity(at, kit) or schools
    average = kit.cues.any_plays(found.before, "on_average")
    size = kit.cues.noun("noun_of_average_class" if average else "noun_of_class")
    return Head(Phrase("", owner + size), "one.class")


def _per_school(at: Situation, found: One, kit: Kit) -> Head | None:
    """教学点41个，平均一个点23人: how many pupils such a school has."""
    schools = next((x for x in at.in_sentence if x.quantity.kind == "count" and x.quantity.unit not in PEOPLE), None)
    if any(e.tag[0] == "n" for e in found.before):
        return None  # 拱辰路小学一校就有4260名学生
    if schools is None or not kit.cues.plays(found.measure, "one_school") or (found.behind and found.behind[-1].noun):
        return None
    return Head(Phrase("", schools.phrase.noun + kit.cues.noun("noun_of_average_pupils")), "one.school")


def _stay(at: Situation, found: One, kit: Kit) -> Head | None:
    """轮岗教师120名，一轮不少于两年; 一去就是三年: how long those before stay."""
    people = next((x for x in at.in_sentence if x.quantity.unit in PEOPLE), None)
    if people is None or not kit.cues.plays(found.measure, "one_stay"):
        return None
    noun, rest = kit.phrases.noun_phrase(people.slot.right)
    acts = max((i for i, e in enumerate(rest) if e.verb), default=len(rest))
    told = text_of([*noun, *rest[acts:]]) if noun and acts < len(rest) else people.phrase.text  # 抽58名骨干下去支教
    source = "one.term" if kit.cues.plays(found.measure, "one_term") else "one.stay"
    return Head(Phrase("", told + kit.cues.noun("noun_of_stay")), source)


def _each_person(at: Situation, found: One, kit: Kit) -> Head | None:
    """走教教师29名，一人包三四个点: what each of those named here or before does."""
    if not kit.cues.plays(found.measure, "one_person") or not at.slot.right:
        return None
    behind = [e for e in found.behind if not kit.cues.plays(e.text, "lead", "obliges", "manner", "copula")]
    count = next((i for i, e in enumerate(behind, 1) if e.text[-1] in kit.cues.words("person_suffix")), 0)
    who = behind[:count] if all(e.noun for e in behind[:count]) else []
    named = [] if len(who) == 1 and kit.cues.plays(who[0].text, "one_person") else who  # 一个|人
    doing = [e for e in behind[len(who) :] if e.tag not in {"d", "ul", "uz"}]
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    told = text_of(doing)
    if not noun or not doing or len(told) > LONGEST_DOING or not all(e.verb or e.tag in {"vn", "zg"} for e in doing):
        return None
    held = kit.cues.plays(doing[-1].text, "keeps") and kit.cues.plays(noun[-1].text, "of_school")
    if held and (school := school_of(at, kit)):
        return Head(Phrase(school, text_of(noun)), "right.housed")  # 最远的那个点，一名老师守着四个娃
    owner = text_of(named) or _owner(found, kit) or _people(at, kit) or _acting(at, kit)
    return Head(Phrase("", f"{owner}每人{told}{text_of(noun)}"), "one.person")


def _people(at: Situation, kit: Kit) -> str:
    """The people counted before in the sentence, where a noun names them."""
    counted = (x.phrase.noun for x in at.in_sentence if x.quantity.unit in PEOPLE)
    return next((noun for noun in counted if noun and noun[-1] in kit.cues.words("person_suffix")), "")


def _acting(at: Situation, kit: Kit) -> str:
    """小学科教师走教，一人跑三个点: the people whom the clause before opens with."""
    whom = subject(at, kit) or ""
    return whom if whom and whom[-1] in kit.cues.words("person_suffix") else ""


def _each_time(at: Situation, found: One, kit: Kit) -> Head | None:
    """教师到村校走教，一周两天, 一学期只搞一两回: how often in a time."""
    often = kit.cues.plays(at.quantity.unit, "event_unit", "lesson") or at.quantity.kind == "duration"
    if not often or not kit.cues.plays(found.measure, "one_time") or at.left.source_level or at.left.level:
        return None
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    doing = [e for e in found.behind if e.verb and not kit.cues.plays(e.text, "lead", "copula", "obliges")]
    owner = _owner(found, kit) or _people(at, kit) or opening_clause(at, kit) or _acting(at, kit)
    told = text_of(doing) if len(text_of(doing)) <= LONGEST_DOING else ""
    measure = text_of(noun) or _times(at, kit)
    return Head(Phrase("", f"{owner}{EACH}{found.measure}{told}{measure}"), "one.time") if owner and measure else None


def _times(at: Situation, kit: Kit) -> str:
    """节 is told in 课时, 天 in 天数, all else in 次数."""
    if kit.cues.plays(at.quantity.unit, "lesson"):
        return kit.cues.noun("noun_of_lessons")
    return kit.cues.noun("noun_of_days" if at.quantity.kind == "duration" else "noun_of_times")

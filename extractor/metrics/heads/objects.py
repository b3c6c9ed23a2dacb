"""Heads of verbs whose object stands behind the next number: 启动9户、完成6户老年人家庭改造, 消除40户110人返贫风险."""

from collections.abc import Sequence
from dataclasses import replace

from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import JOINERS, OF, Element, Slot, text_of
from .right import right

LONGEST_OBJECT = 16
"""What is done is told in at most so many characters."""
LONGEST_THING = 6
"""What people lose or get is told in at most so many characters."""
MOST_ACTS = 2
"""A verb that shares its object is told in at most so many words."""


def object_behind(at: Situation, kit: Kit) -> Head | None:
    """启动9户、完成6户老年人家庭改造: what stands behind the next figure is also what this one counts."""
    content = at.left.content
    if at.quantity.kind != "count" or at.slot.right or not 0 < len(content) <= MOST_ACTS:
        return None
    following = _next(at)
    if following is None or not _acts(content, kit) or not following.right:
        return None
    beside = following.quantity.start == at.quantity.end
    alike = following.joined and following.quantity.unit == at.quantity.unit and _acts(following.left, kit)
    noun = _object(following.right, kit) if beside or alike else ""
    return Head(Phrase(content[-1].text, noun), "right.shared") if noun else None


def beside(at: Situation, kit: Kit) -> Head | None:
    """两批34项举措上线, 40户110人返贫风险: of two figures side by side, both are of what stands behind the second."""
    if at.quantity.kind != "count" or at.slot.left:
        return None
    previous, following = at.previous, _next(at)
    if previous is not None and at.slot.right and previous.quantity.end == at.quantity.start:
        named = previous.head.source == "left.noun" and not any(
            kit.agreement.fits(e.text, at.quantity.unit) for e in at.slot.right
        )
        acts = at.slot.right[-1].verb and not previous.phrase.verb  # 安置房2栋264套主体封顶
        beside = previous.head.source == "right.shared" or (named and acts)
        return Head(previous.phrase, "right.beside") if beside else None
    if at.slot.right or following is None or following.quantity.start != at.quantity.end or not following.right:
        return None
    return right(replace(at, slot=at.slot._replace(right=following.right)), kit)


def _object(words: Sequence[Element], kit: Kit) -> str:
    """老年人家庭改造: all of a short name that ends in an act, or the noun phrase that the words open with."""
    whole = [e for e in words if e.tag != "W"]
    plain = all(e.nominal or e.verb for e in whole) and len(text_of(whole)) <= LONGEST_OBJECT
    return text_of(whole) if plain else text_of(kit.phrases.noun_phrase(words)[0])


def acted_too(at: Situation, kit: Kit) -> Head | None:
    """筹集住房45套、完成分配30套; 项目开工25个、入库21个: a bare act in a list, of the things named before."""
    previous = at.previous
    if not at.slot.joined or previous is None or at.slot.right or at.quantity.kind != "count":
        return None
    if previous.quantity.unit != at.quantity.unit or not previous.phrase.verb or not previous.phrase.noun:
        return None
    words = [e for e in at.left.content if not kit.cues.plays(e.text, "light_verb")]
    if len(words) != 1:
        return None
    act = words[0]
    finished = kit.cues.any_plays(at.slot.left[:1], "light_verb") and act.tag in {"v", "vn"}
    if not finished and not kit.cues.plays(act.text, "next_stage"):
        return None
    return Head(Phrase(act.text, previous.phrase.noun), "left.next_stage", previous.head.change)


def relative(at: Situation, kit: Kit) -> Head | None:
    """盘活16个停建、闲置的资产项目: behind a verb, things that a list of their states describes."""
    content, right = at.left.content, at.slot.right
    if at.quantity.kind != "count" or not content or not right or not right[0].verb or at.following is not None:
        return None
    spot = max((i for i, e in enumerate(right) if e.text == "的"), default=0)
    listed = any(e.text in JOINERS for e in right[:spot])
    things = right[spot + 1 :]
    named = listed and _acts(content[-1:], kit) and bool(things) and things[-1].noun and all(e.nominal for e in things)
    return Head(Phrase(content[-1].text, text_of(right)), "right.relative") if named else None


def lost_or_got(at: Situation, kit: Kit) -> Head | None:
    """取消11人的资助资格, 落实386人的编制: people of whom it is told what they lost or got, behind 的."""
    content, right = at.left.content, at.slot.right
    people = at.quantity.unit in PEOPLE and len(content) == 1 and content[0].verb and not at.shares_right
    if not people or len(right) < 2 or right[0].text != OF:
        return None
    thing = right[1:]
    named = thing[-1].noun and all(e.nominal and not e.verb for e in thing) and len(text_of(thing)) <= LONGEST_THING
    if not named or thing[-1].text[-1] in kit.cues.words("person_suffix") or kit.agreement.fits(thing[-1].text, "人"):
        return None
    return Head(Phrase("", content[0].text + text_of(thing) + kit.cues.noun("noun_of_people")), "right.who")


def _next(at: Situation) -> Slot | None:
    own = [slot for slot in at.view.slots if slot.segment.ordinal == at.slot.segment.ordinal]
    return next((slot for slot in own if slot.position == at.slot.position + 1), None)


def _acts(words: Sequence[Element], kit: Kit) -> bool:
    """Whether some words are verbs alone."""
    told = [e for e in words if e.tag != "d"]
    return bool(told) and all(e.verb or e.tag in {"vn", "a"} or kit.cues.plays(e.text, "act") for e in told)

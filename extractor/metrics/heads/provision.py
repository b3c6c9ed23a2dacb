"""Heads of what is laid down: 每50名寄宿生配1名生活教师, and the standards that figures are held against."""

from collections.abc import Sequence
from itertools import takewhile

from ...rules import CueRole
from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation, title_noun
from ..topics import aspect, measure_topic, strong_topic, subject
from ..view import EACH, Element, Slot, text_of
from .share import is_base

MOST_GIVEN = 5
"""By a rule in words (每百名学生配1名), no more than so many are provided."""
LEAST_PROVIDED = 3
"""The name of those who are provided, told before the rule, has at least so many characters."""
LONGEST_STANDARD = 4
"""的 and the name of a standard behind a figure (的省定标准) are no more words than this."""


def provision(at: Situation, kit: Kit) -> Head | None:
    """每50名寄宿生配1名生活教师: those provided for each so many others."""
    words, value = at.slot.left, at.quantity.value
    if at.quantity.kind != "count" or value is None or value > MOST_GIVEN:
        return None
    way = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "way_opener")), -1)
    spot = next((i for i, e in enumerate(words) if e.tag == "m" and i and _is_each(words[i - 1], kit)), None)
    if spot is None:
        return None
    served, verb, named = _between(words[spot + 1 :], kit)
    if not (served or words[spot].text[-1] in PEOPLE):
        return None  # 小学每50名寄宿生配1名，初中每80名配1名
    norm = _norm(at.slot, kit)
    if value % 1 and not (verb or norm):
        return None  # 每万人口全科医生3.99人
    if not (verb or norm or served == text_of(words[spot + 1 :])):
        return None
    before = _before(at, words[: max(way, 0)], kit, apart=spot - way > 2)
    provided = named or _behind(at.slot, kit) or before or _ahead(at, kit) or _counted(at)
    provided = provided or _labelled(at, kit) or title_noun(at, kit) or ("" if verb else norm)
    apart = [e for e in words[way + 1 : spot] if e.text != EACH and not kit.cues.plays(e.text, "status_planned")]
    owner = kit.phrases.of(apart).noun
    return Head(Phrase(owner + EACH + words[spot].text + served + verb, provided), "provision")


def _labelled(at: Situation, kit: Kit) -> str:
    """生活老师县里雇。每50名寄宿生配1名: those provided, told by the sentence that says what a paragraph is about."""
    if not at.label or not at.titles:
        return ""
    words = takewhile(
        lambda e: e.nominal and not e.verb and not kit.cues.plays(e.text, "self_region", "giver"), at.titles[0]
    )
    about = tuple(words)
    fits = len(about) < len(at.titles[0]) and about and about[-1].noun and len(text_of(about)) >= LEAST_PROVIDED
    return text_of(about) if fits and not kit.agreement.at_odds(about[-1].text, at.quantity.unit) else ""


def _is_each(word: Element, kit: Kit) -> bool:
    """每50名寄宿生, 照一百个学生: what so many others are told by."""
    return word.text == EACH or kit.cues.plays(word.text, "way_opener")


def ratio(at: Situation, kit: Kit) -> Head | None:
    """生活教师按1:50配备: how many of them there have to be for how many others."""
    left, right = at.slot.left, at.slot.right
    by = at.quantity.kind == "ratio" and bool(left and right) and kit.cues.plays(left[-1].text, "way_opener")
    if not by or not kit.cues.any_plays(right, "provides"):
        return None
    staff = kit.phrases.of(kit.phrases.left(left[:-1]).content).noun or _counted(at) or subject(at, kit)
    return Head(Phrase("", staff + kit.cues.noun("noun_of_provision")), "provision.ratio") if staff else None


def due(at: Situation, kit: Kit) -> Head | None:
    """按每50名寄宿生配1名算，全县该有78人: how many ought to be provided by the rule told before."""
    if at.quantity.kind != "count" or not at.slot.left or at.left.change is not None:
        return None
    if not text_of(at.slot.left).endswith(kit.cues.longest_first("ought_have")):
        return None
    named = bool(at.slot.right) and at.slot.right[0].noun and not at.shares_right
    provided = "" if named else _provided(at, kit)
    return Head(Phrase(kit.cues.noun("noun_of_due"), provided), "provision.due") if provided else None


def held(at: Situation, kit: Kit) -> Head | None:
    """该有462名，实有271名, 该有185个，眼下48个: how many there are of those who were said to be due."""
    previous = at.previous
    if previous is None or previous.head.source != "provision.due" or previous.quantity.unit != at.quantity.unit:
        return None
    bare = not at.left.content and not at.slot.right
    there = len(at.left.content) == 1 and kit.cues.plays(at.left.content[0].text, "done", "act")
    if not (bare or there) or at.left.change is not None:
        return None
    return Head(Phrase(text_of(at.left.content), previous.phrase.noun), "verb.held")


def _provided(at: Situation, kit: Kit) -> str:
    """Those who are due: provided by the rule before, named right before their number, or what the sentence is of."""
    spot = next((i for i, e in enumerate(at.left.content) if kit.cues.plays(e.text, "ought")), len(at.left.content))
    own = at.left.content[bool(spot) and kit.cues.plays(at.left.content[0].text, "norm") : spot]
    if own and own[-1].noun and all(e.nominal and not e.verb for e in own):
        return text_of(own)  # 音体美教师应配15名
    previous = at.previous
    ruled = previous is not None and previous.head.source.startswith("provision")
    if previous is not None and ruled and (told := _without_norm(previous.phrase.noun, kit)):
        return told
    normed = previous is not None and any(
        e.text[0] == EACH or kit.cues.plays(e.text, "way_opener") for e in previous.slot.left
    )
    if previous is None or not (ruled or normed):
        return ""
    about = aspect(at, kit) or strong_topic(at, kit) or subject(at, kit) or ""
    fits = bool(about) and not kit.agreement.at_odds(about[-2:], at.quantity.unit)
    return _behind_norm(previous, kit) or (about if fits else "") or title_noun(at, kit) or ""


def _without_norm(name: str, kit: Kit) -> str:
    """炊事员标准, 炊事员配备比例: the staff alone."""
    ends = (kit.cues.noun("noun_of_provision"), *kit.cues.longest_first("norm"))
    return name.removesuffix(next((word for word in ends if name.endswith(word)), ""))


def _behind_norm(previous: Linked, kit: Kit) -> str:
    """照每百名学生配1名炊事员的规矩, 按每50名寄宿生一个淋浴头配: those whom the rule before provides."""
    words = previous.slot.right
    norm = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "norm", "norm_verb", "provides")), 0)
    if norm and [e.tag for e in words[norm + 1 : norm + 2]] == ["m"]:
        return text_of(kit.phrases.noun_phrase(words[norm + 2 :])[0])  # 照一百个学生配一个炊事员算
    own = [e for e in words[:norm] if e.text != "的"]
    start = max((i for i, e in enumerate(own, 1) if e.tag == "m"), default=0 if previous.quantity.value == 1 else None)
    things = own[start:] if start is not None else []
    return text_of(things) if things and all(e.noun and not e.verb for e in things) else ""


def standard(at: Situation, kit: Kit) -> Head | None:
    """What the figure before is held against; 距50%的目标 is an aim, and no norm."""
    held = _standard(at, kit)
    if held is None:
        return None
    aimed = text_of(at.slot.right[:1]) == "的" and kit.cues.any_plays(at.slot.right[1:2], "plan_name")
    return held._replace(source="share.aim") if aimed else held


def _standard(at: Situation, kit: Kit) -> Head | None:
    """离3.5平方米的省定标准还差0.6平方米, 离95%的目标, 而规定是不低于18℃: what the figure before is held against."""
    right = at.slot.right
    possessed = len(right) > 1 and right[0].text == "的"
    if at.left.change is not None:
        return None  # 比5.8平方米的标准少0.34平方米
    if not possessed and not kit.cues.any_plays(at.left.content, "norm", "norm_verb", "lays_down"):
        return None
    if kit.cues.any_plays(at.slot.left[:-1], "comparing"):
        return None  # 比省标少2.7台
    alike = (x for x in at.in_sentence if x.quantity.unit == at.quantity.unit and x.head.change is None)
    aimed = possessed and kit.cues.any_plays(right[1:2], "plan_name")
    # 交流面11.6%，计243人，越过了一成的规定线
    previous = (next(alike, None) if possessed and not aimed else None) or at.previous
    announced = measure_topic(at, kit) if previous is None and not possessed else None
    if announced and all(kit.cues.plays(e.text, "norm") for e in at.left.content):
        return Head(Phrase("", announced + text_of(at.left.content)), "provision.standard")  # 宿舍面积，省定标准3平方米
    if previous is None or at.slot.segment.depth or previous.quantity.unit != at.quantity.unit:
        return None
    content = at.left.content
    if is_base(at, kit):
        return None
    far = len(content) > 1 and len(content[0].text) == 1 and content[0].tag == "a"
    content = content[far:]  # 生均占地9.6平方米，远低于省定标准22平方米
    short = bool(content) and kit.cues.plays(content[0].text, "falls_short")
    if short and at.quantity.value < previous.quantity.value:
        return _by_how_much(previous, content[1:], kit)
    apart = short or (bool(content) and kit.cues.plays(content[0].text, "held_against"))
    content = content[apart:]
    maker = next((n for n in (2, 1) if kit.cues.plays(text_of(content[:n]), "giver")), 0)  # 省上要求的
    said = [e for e in content[maker:] if e.tag != "T" and e.text != "的"]  # 省上要求的年底95%
    norms = [e for e in said if kit.cues.plays(e.text, "norm")]
    asked = [e for e in said if kit.cues.plays(e.text, "norm", "norm_verb", "lays_down")]
    if said and not at.left.level and len(asked) == len(said) and (norms or at.left.possessive or maker):
        return _held(previous, text_of(norms), kit)
    if not possessed or previous.quantity.value == at.quantity.value:
        return None
    kinds: tuple[CueRole, ...] = (
        ("norm", "norm_verb", "set_task", "plan_name") if apart and not short else ("norm", "norm_verb")
    )
    spot = next((i for i, e in enumerate(right[1:LONGEST_STANDARD], 1) if kit.cues.plays(e.text, *kinds)), None)
    if spot is None and text_of(right[1:3]).endswith(kit.cues.longest_first("norm")):
        spot = 2  # 省|定线
    return _held(previous, text_of(right[1 : spot + 1]), kit) if spot is not None else None


def _by_how_much(previous: Linked, content: Sequence[Element], kit: Kit) -> Head | None:
    """小学6.2台、低于标准1.8台: what is less than the figure before is how much that falls short."""
    normed = bool(content) and all(kit.cues.plays(e.text, "norm") for e in content)
    gap = kit.cues.noun("noun_of_gap")
    return Head(Phrase("", previous.phrase.text.removesuffix(gap) + gap), "verb.lacking") if normed else None


def _held(previous: Linked, norm: str, kit: Kit) -> Head:
    """省定标准 names the standard; 规定 and 底线 say no more than that there is one."""
    named = norm if norm.endswith(kit.cues.noun("noun_of_norm")) else ""
    return Head(Phrase("", previous.phrase.text + named), "provision.standard")


def _norm(given: Slot, kit: Kit) -> str:
    """每50名寄宿生1名的标准: the word for what is laid down; else empty."""
    words = [e.text for e in given.right[:2] if e.text != "的"]
    return next((word for word in words[:1] if kit.cues.plays(word, "norm", "norm_verb")), "")


def _between(words: Sequence[Element], kit: Kit) -> tuple[str, str, str]:
    """寄宿生 + 配备 + 生活教师: who is served, the verb, and those provided, if they are told before their number."""
    spot = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "provides")), len(words))
    served, rest = kit.phrases.noun_phrase(words[:spot])
    if any(e.tag not in {"d", "W", "x"} and not kit.cues.plays(e.text, "status_need", "ought", "must") for e in rest):
        served = ()  # 每百名住校生要配1名
    named, _ = kit.phrases.noun_phrase(words[spot + 1 :])
    return text_of(served), text_of(words[spot : spot + 1]), text_of(named)


def _behind(given: Slot, kit: Kit) -> str:
    """1名生活教师的标准, 1名的标准配备生活教师: those provided, told behind their number."""
    words = list(given.right)
    norm = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "norm", "norm_verb")), len(words))
    own = words[: norm - 1] if norm and text_of(words[norm - 1 : norm]) == "的" else words[:norm]
    verb = next((i for i, e in enumerate(words) if i > norm and kit.cues.plays(e.text, "provides")), len(words))
    own = own[1:] if own and kit.cues.plays(own[0].text, "provides") else own  # 每百名学生1人配备从业人员
    noun, _ = kit.phrases.noun_phrase(own or words[verb + 1 :])
    return text_of(noun) if len(text_of(noun)) > 1 else ""  # 的标准配人


def _before(at: Situation, words: Sequence[Element], kit: Kit, *, apart: bool) -> str:
    """生活教师按每60名住校生配1名, 宿舍管理员由政府聘用，每80名…: those provided, told before the rule."""
    noun, rest = kit.phrases.noun_phrase(words)
    if noun and not rest and (apart or len(text_of(noun)) >= LEAST_PROVIDED):
        return text_of(noun)  # 生活教师按每…; 蹲位按女生每12人…
    return subject(at, kit) or strong_topic(at, kit) or ""


def _counted(at: Situation) -> str:
    """生活老师412名；照每50名住校生配1名的规矩: the people counted before the rule are those provided."""
    if at.previous is not None and at.previous.head.source == "provision":
        return at.previous.phrase.noun
    people = (x.phrase.noun for x in at.in_sentence if x.quantity.unit in PEOPLE)
    return next((name for name in people if EACH not in name), "")


def _ahead(at: Situation, kit: Kit) -> str:
    """按每40名寄宿生配1名的标准，应配生活教师630名: those provided, told in the clause behind."""
    behind = (slot for slot in at.view.slots if slot.segment.ordinal == at.slot.segment.ordinal + 1)
    following = next((slot for slot in behind if slot.segment.part == at.slot.segment.part), None)
    return _between(following.left, kit)[2] if following else ""

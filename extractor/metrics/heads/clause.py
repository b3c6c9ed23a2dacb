"""Heads told by a predicate: 13个没有办理施工许可, 9所的器材没有开箱, 23人由此晋升职称."""

from collections.abc import Sequence
from itertools import zip_longest

from ..agreement import ANY_THING, PEOPLE, SCHOOL_UNITS
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation, said, summed_before, title_noun, whole_before
from ..view import OF, Element, text_of

LONGEST_PREDICATE = 16
"""What things did is told in at most so many characters."""
LONGEST_THINGS = 6
"""Of a longer name told a sentence ago, only what its classifier fits goes on."""
LONGEST_DONE = 12
"""What people did, of whom nothing else is told, is told in at most so many characters."""
HOUSEHOLDS = "户"
GRANTED = "right.granted"
LEAST_GRANTED = 2
"""That something is granted and what it is are told in at least so many words."""
APART = frozenset({"right.clause", "left.some_of"})
"""Rules whose heads tell some things apart, which those counted next are not of."""
SOME = frozenset({"count", "area"})
"""Kinds of figures some of which are told apart by what became of them."""


def clause(at: Situation, kit: Kit) -> Head | None:
    """13个没有办理施工许可: a predicate alone says which of the things before are counted."""
    if at.quantity.kind not in SOME or at.left.content or not at.slot.right:
        return None
    first = at.slot.right[0]
    last = next((linked for linked in reversed(at.before) if linked.quantity.unit == at.quantity.unit), None)
    things = summed_before(at, at.quantity.unit) or last  # 项目17个，校舍类11个、设备类6个，已有13个竣工
    if things is None or at.sentence - things.sentence > 1 or first.text[0] == "占":
        return None
    if at.quantity.kind != "count":
        return _some_of_size(at, things, kit)
    if at.shares_right and kit.cues.plays(first.text, "limiting"):
        return Head(Phrase("", things.phrase.noun.rsplit("的")[-1]), "right.clause")  # 红星乡4所只竣工了1所
    if first.text == "的" and (whose := _with_things(at, things, kit)):
        return whose
    noun, rest = kit.phrases.noun_phrase(at.slot.right)
    counted = kit.agreement.counted(first.text, at.quantity.unit)  # 民办小学
    state = len(at.slot.right) == 1 and at.previous is not None and not counted
    state = state and not (at.slot.joined and first.tag in {"n", "quote"})  # 三栋教学楼、2栋宿舍
    state = state and first.text[-1] not in kit.cues.words("person_suffix")  # 11个学生，2个老师
    even = kit.cues.plays(first.text, "even")  # 34个连10人都凑不齐
    at_once = first.text == "一" and any(e.verb for e in at.slot.right[1:2])  # 有6间一下雨就漏
    acts = (
        even
        or at_once
        or first.verb
        or first.tag in {"d", "p"}
        or kit.cues.plays(first.text, "totality", "status_in_progress")
    )
    opened = bool(things.slot.right) and kit.cues.plays(things.slot.right[-1].text, "among")
    opened = opened or _is_odd(noun, at.quantity.unit, kit)  # 其中7所学生超员
    among = bool(noun and rest) and opened and things.sentence == at.sentence
    some = among and not kit.agreement.fits(noun[-1].text, at.quantity.unit)  # 5个项目中，3个用地没有落实
    if not (acts or state or some) or (noun and not (even or first.verb or state or some) and first.tag != "d"):
        return None
    words = [e for e, behind in zip_longest(at.slot.right, at.slot.right[1:]) if not _dates(e, behind)]
    kept = [e for e in words if e.tag != "W" and (at_once or not kit.cues.plays(e.text, "manner", "totality"))]
    kept = _bare_cleft(kept)
    predicate = text_of(kept) if len(text_of(kept)) <= LONGEST_PREDICATE else text_of(_first_act(kept))
    if noun and text_of(noun) == predicate and kit.agreement.fits(noun[-1].text, at.quantity.unit):
        return None  # 9个新建项目: a noun phrase that opens with a verb
    whole = _whole_of(at, kit)
    told = (whole or things).phrase.noun
    apart = things.head.source in APART or (things.head.source == "right.predicate" and things is not whole)
    own = told.rsplit("的")[-1] if apart else told
    if things.head.source == "right.clause" and OF not in things.phrase.noun:
        own = title_noun(at, kit) or ""  # 还有5个在建、3个未动工
    if things.sentence != at.sentence and len(own) > LONGEST_THINGS:
        own = kit.agreement.counted(own, at.quantity.unit) or own
    fits = len(predicate) <= LONGEST_PREDICATE
    predicate = predicate.removesuffix("的")
    return Head(Phrase("", f"{predicate}的{own}".removesuffix("的")), "right.clause") if fits else None


def _is_odd(words: Sequence[Element], unit: str, kit: Kit) -> bool:
    """Whether a classifier does not count these nouns: 3所屋顶漏水, but 2所养老院, 1所教学点消防栓没水."""
    if not words or not unit or any(kit.agreement.fits(e.text, unit) for e in words):
        return False
    if kit.agreement.counted(words[0].text, unit):  # 学校食堂面积不够
        return False
    if any(e.text.endswith(kit.cues.longest_first("kind_of_school")) for e in words):
        return False
    schools = unit in SCHOOL_UNITS and unit != ANY_THING
    return (
        words[-1].text[-1] not in kit.cues.words("house_suffix")
        if schools
        else kit.agreement.at_odds(words[-1].text, unit)
    )


def _bare_cleft(words: list[Element]) -> list[Element]:
    """9所是家长自己要求并的: without 是 and 的 around what is told."""
    cleft = len(words) > 2 and words[0].text == "是" and words[-1].text == "的"
    return words[1:-1] if cleft else words


def _dates(element: Element, behind: Element | None) -> bool:
    """最迟11月10日进场, 将于2023年底前完成: the day, and how far from it."""
    at_time = element.tag == "d" or element.text == "于"
    return element.tag == "T" or (at_time and behind is not None and behind.tag == "T")


def _some_of_size(at: Situation, things: Linked, kit: Kit) -> Head | None:
    """腾空的校舍5800平方米，2100平方米改成了村级幼儿园: what became of some of a size."""
    first = at.slot.right[0]
    parted = at.quantity.kind == "area" and things.sentence == at.sentence and things.head.change is None
    if not parted or not (first.verb or first.tag in {"d", "p"} or kit.cues.plays(first.text, "negation")):
        return None
    told = said(at.slot.right, kit).replace("了", "")
    predicated = things.head.source == "right.predicate"  # 9万平方米危房推倒重建，8万平方米得到加固
    name = f"{told}的{things.phrase.noun.rpartition('的')[2] if predicated else things.phrase.noun}"
    return Head(Phrase("", name), "right.clause") if 2 <= len(told) <= LONGEST_PREDICATE else None


def _with_things(at: Situation, things: Linked, kit: Kit) -> Head | None:
    """抽查的30所学校中，9所的器材没有开箱: of how many of them something is told that they have."""
    noun, rest = kit.phrases.noun_phrase(at.slot.right[1:])
    told = text_of(noun) + said(rest, kit)
    acts = bool(noun and rest) and 2 < len(told) <= LONGEST_PREDICATE
    return Head(Phrase("", f"{told}的{things.phrase.noun}"), "right.clause") if acts else None


def _whole_of(at: Situation, kit: Kit) -> Linked | None:
    """集团增至12个（紧密型7个，另有2个跨县）; 新招524人，其中特岗286人，其余111人系校招: of parts, their whole."""
    if at.host is not None:
        return at.host if at.host.quantity.unit == at.quantity.unit and at.host.phrase.noun else None
    left = kit.cues.any_plays(at.slot.left, "besides", "remainder")
    return whole_before(at, kit.cues) if left else None


def _first_act(elements: Sequence[Element]) -> Sequence[Element]:
    """移交教育部门(办成公办园或普惠性民办园): a predicate up to its second verb."""
    verbs = [i for i, e in enumerate(elements) if e.verb]
    second = next((i for i in verbs[1:] if any(e.noun for e in elements[verbs[0] : i])), None)
    return elements[:second] if second else elements


def befallen(at: Situation, kit: Kit) -> Head | None:
    """7个乡镇2.4万人受灾, 1268户2746人脱贫: those of whom nothing but what befell them is told, behind the last."""
    behind = at.following
    beside = behind is not None and behind.quantity.start == at.quantity.end
    if at.quantity.unit not in PEOPLE and not (at.quantity.unit == HOUSEHOLDS and beside):
        return None
    words = behind.right if behind is not None and beside else at.slot.right
    words = words[:-1] if len(words) > 1 and kit.cues.plays(words[-1].text, "set_task") else words
    told = len(words) == 1 and kit.cues.plays(words[0].text, "befalls")
    if not told or (at.left.content and not at.slot.shared) or _counted_alike(at):
        return None
    households = at.quantity.unit == HOUSEHOLDS
    noun = kit.cues.noun("noun_of_households") if households else kit.cues.noun("noun_of_people")
    return Head(Phrase("", words[0].text + noun), "right.who")


def living_there(at: Situation, kit: Kit) -> Head | None:
    """涉及86个项目2300人, 转移5个乡镇1200人: how many people there are in the places or things counted right before."""
    previous, words = at.previous, at.slot.left
    counted = at.quantity.unit in PEOPLE or at.quantity.unit == HOUSEHOLDS
    if not counted or previous is None or not (at.slot.shared and words) or at.slot.right:
        return None
    theirs = previous.slot.segment is at.slot.segment and words[0].start == previous.quantity.end
    people = words[-1].text[-1] in kit.cues.words("person_suffix") or kit.agreement.fits(words[-1].text, "人")
    if not theirs or people or not all(e.noun and not e.verb for e in words):
        return None
    told = previous.phrase.noun.removesuffix(text_of(words)) if previous.head.source.endswith("benefit") else ""
    acted = bool(previous.left.content) and previous.left.content[-1].verb and previous.head.source == "left.noun"
    told = told or previous.phrase.verb or (previous.phrase.noun if acted else "")
    households = at.quantity.unit == HOUSEHOLDS
    noun = kit.cues.noun("noun_of_households") if households else kit.cues.noun("noun_of_people")
    return Head(Phrase("", told + noun), "right.who") if told else None


def granted(at: Situation, kit: Kit) -> Head | None:
    """为243户530人发放取暖补贴: those of whom nothing but what is granted to them is told, behind the last."""
    words, before = at.slot.right, at.slot.left[-1:]
    previous = at.previous
    beside = previous is not None and previous.head.source == GRANTED and previous.quantity.end == at.quantity.start
    to_them = bool(before) and before[0].tag == "p" and kit.cues.plays(before[0].text, "towards")
    if at.quantity.unit not in PEOPLE | {HOUSEHOLDS} or not (beside or to_them) or len(words) < LEAST_GRANTED:
        return None
    gift = words[1:]
    plain = gift[-1].noun and not any(e.tag in {"p", "c", "r"} for e in gift) and sum(e.verb for e in gift) <= 1
    if not kit.cues.plays(words[0].text, "grants") or not plain:
        return None
    households = at.quantity.unit == HOUSEHOLDS
    noun = kit.cues.noun("noun_of_households") if households else kit.cues.noun("noun_of_people")
    return Head(Phrase("", text_of(words) + noun), GRANTED)


def who(at: Situation, kit: Kit) -> Head | None:
    """任教满10年的优先，近两年有23人由此晋升: people of whom nothing but what they did is told."""
    if at.quantity.unit not in PEOPLE or at.left.content or not at.slot.right or at.shares_right or at.slot.joined:
        return None
    words = [e for e in at.slot.right if not kit.cues.plays(e.text, "by_this")]
    first = words[0] if words else None
    if first is None or not (first.verb or first.tag in {"d", "p"}):
        return None
    if len(words) == len(at.slot.right) and _counted_alike(at):
        return None
    noun, _ = kit.phrases.noun_phrase(words)
    told = said(words, kit)
    if not 2 <= len(told) <= LONGEST_DONE or (noun and kit.agreement.fits(noun[-1].text, at.quantity.unit)):
        return None
    granted = kit.cues.plays(told, "benefit", "gets") and at.previous is not None
    owner = at.previous.phrase.noun if granted and at.previous else ""
    return Head(Phrase("", owner + told + kit.cues.noun("noun_of_people")), "right.who")


def _counted_alike(at: Situation) -> bool:
    """Whether people were counted in this sentence or the last."""
    near = (x for x in at.before if at.sentence - x.sentence <= 1)
    return any(x.quantity.unit in PEOPLE for x in near)

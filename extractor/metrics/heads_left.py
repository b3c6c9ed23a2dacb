"""Heads on the left: 新增学位1.2万个, 项目40个、总投资175亿元, 新建学校7所、改扩建38所."""

from .agreement import ANY_THING, PEOPLE
from .phrases import OPENERS, Phrase, text_of
from .situation import (
    Head,
    Kit,
    Linked,
    Situation,
    entity,
    is_part,
    measure_topic,
    strong_topic,
    subject,
    title_noun,
    together,
    topic,
    whole_before,
)

FLOOR_UNITS = frozenset({"平方米", "㎡"})
LONGEST_OWNER = 4
"""Words that only say whose share it is are no longer than this (in characters)."""
LONGEST_STATE = 6
"""What became of things is told in at most so many characters."""
OWNED = frozenset({"left.relational", "holding", "inherit.other_unit"})


def relational(at: Situation, kit: Kit) -> Head | None:
    """项目40个、总投资175亿元: a noun that needs an owner takes it from before."""
    phrase = kit.phrases.of(at.left.content)
    if not phrase or not (_repeats_stem(at, phrase) or kit.cues.plays(phrase.text, "relational", "relational_close")):
        return None
    if kit.cues.plays(phrase.text, "relational_close") and not _sole_before(at):
        return None
    if kit.cues.plays(phrase.text, "relational_close", "funding_verb") and _tells_money(at):
        return None
    shared = together(at, kit)
    owner = Phrase("", shared) if shared else _owner(at, kit)
    if owner and kit.cues.plays(phrase.text, "relational_close") and owner.noun:
        owner = Phrase("", owner.noun)
    if owner:
        return Head(Phrase("", _joined(owner, phrase.text, kit)), "left.relational")
    known = at.named.get(phrase.text) if at.quantity.kind == "percentage" else None
    return Head(Phrase("", known), "left.named") if known else None


def _repeats_stem(at: Situation, phrase: Phrase) -> bool:
    """已整改397处，整改率96%: a rate whose verb was just said is the rate of those things."""
    stem = phrase.text[:-1]
    if len(at.left.content) != 1 or not phrase.text.endswith("率") or at.previous is None:
        return False
    return stem in at.view.text[at.view.start : at.previous.quantity.end]


def benefit(at: Situation, kit: Kit) -> Head | None:
    """发放救助金25亿元，惠及60.9万人: who benefits from what was said before."""
    content = at.left.content
    if not content or not kit.cues.plays(content[0].text, "benefit"):
        return None
    said = text_of(content) + (kit.cues.noun("noun_of_people") if len(content) == 1 and not at.slot.right else "")
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    same_part = at.previous is not None and at.previous.slot.segment.part == at.slot.segment.part
    owner = at.previous.phrase.noun if at.previous and same_part else topic(at, kit) or ""
    return Head(Phrase("", (owner if len(owner) > 2 else "") + said + text_of(noun)), "left.benefit")


def _sole_before(at: Situation) -> bool:
    """Whether exactly one figure stands before in the same part of the sentence."""
    part = [linked for linked in at.in_sentence if linked.slot.segment.part == at.slot.segment.part]
    return len(part) == 1


def _tells_money(at: Situation) -> bool:
    """财政收入20亿元，完成投资850亿元: one amount owns no other."""
    previous = at.previous
    return previous is not None and previous.quantity.kind == "amount" and previous.head.source not in OWNED


def _joined(owner: Phrase, relation: str, kit: Kit) -> str:
    """开工学校 and 开工率 give 学校开工率, 医保参保 and 参保率 give 医保参保率: nothing is said twice."""
    if owner.verb and relation.startswith(owner.verb[:2]):
        return owner.noun + relation
    grown = relation.startswith("总") and (owner.verb == "新增" or kit.cues.plays(owner.verb, "increase_of"))
    name = owner.noun if grown else owner.text  # 新增企业4家、总数达29家
    overlap = next((n for n in range(min(len(name), len(relation)), 1, -1) if name.endswith(relation[:n])), 0)
    return name + relation[overlap:]


def _owner(at: Situation, kit: Kit) -> Phrase | None:
    """What a relational noun belongs to: the figure before in its bracket or part, its bracket's host, its topic."""
    ranked = at.previous is not None and at.previous.quantity.kind == "rank"
    previous = next((x for x in at.in_sentence if x.quantity.kind != "rank"), None) if ranked else at.previous
    here = previous is not None and previous.slot.segment.part == at.slot.segment.part
    if at.host and not (here and previous and previous.slot.segment.depth == at.slot.segment.depth):
        return at.host.phrase
    near = previous is not None and previous.slot.segment.ordinal == at.slot.segment.ordinal
    if not near and (found := strong_topic(at, kit)):
        return Phrase("", found)
    own = text_of(at.left.content)
    rates = previous is not None and previous.phrase.text.endswith("率") and own.endswith("率")
    if here and previous and rates and previous.quantity.kind == "percentage":
        return _counted_before(at)
    if here and previous:
        return (base_owner(at, kit) if previous.head.source in OWNED else None) or previous.phrase
    if name := subject(at, kit) or topic(at, kit):
        return Phrase("", name)
    wholes = (linked for linked in at.in_sentence if not is_part(linked, kit.cues) and linked.head.source not in OWNED)
    return next((linked.phrase for linked in wholes), None)


def _counted_before(at: Situation) -> Phrase | None:
    """项目80个，开工率96%、竣工率92%: one rate never owns the next; what was counted owns both."""
    part = (linked for linked in at.in_sentence if linked.slot.segment.part == at.slot.segment.part)
    found = next((linked.phrase for linked in part if linked.quantity.kind == "count"), None)
    return Phrase("", found.noun or found.text) if found else None


def base_owner(at: Situation, kit: Kit) -> Phrase | None:
    """What the relational nouns before this one belong to."""
    for linked in at.in_sentence:
        if linked.head.source not in OWNED:
            return linked.phrase
    found = topic(at, kit)
    return Phrase("", found) if found else None


def beneficiary(at: Situation, kit: Kit) -> Head | None:
    """给边远乡镇教师发补贴200元每月: what is granted, and to whom."""
    words = at.slot.left
    if at.quantity.kind not in {"amount", "rate"} or not at.left.content:
        return None
    spot = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "towards")), None)
    grant = next((i for i, e in enumerate(words) if kit.cues.plays(e.text, "grants")), None)
    if spot is None or grant is None or not spot < grant - 1 or not words[grant - 1].noun:
        return None
    whom = kit.phrases.of(words[spot + 1 : grant]).text
    what = kit.phrases.of(kit.phrases.left(words[grant + 1 :]).content).text
    return Head(Phrase("", whom + what), "left.beneficiary") if what else None


def remainder(at: Situation, kit: Kit) -> Head | None:
    """完成73所，余9所: what is left of the things counted before."""
    word = text_of(at.left.content)
    if (
        at.quantity.kind != "count"
        or not kit.cues.plays(word, "remainder")
        or (at.slot.right and at.slot.right[0].noun)
    ):
        return None
    whole = _same_things(at, kit)
    return Head(Phrase("", kit.cues.noun("noun_of_remainder") + whole.phrase.noun), "left.remainder") if whole else None


def left(at: Situation, kit: Kit) -> Head | None:
    """新增学位1.2万个: the noun phrase on the left, with its verb; a list shares the verb."""
    phrase = kit.phrases.of(at.left.content)
    if not phrase.noun:
        return None
    if phrase.verb and kit.cues.plays(phrase.verb, "increase_of"):
        return Head(Phrase("", phrase.noun), "left.increase", "increase")
    if phrase.verb and kit.cues.plays(phrase.verb, "decrease_of"):
        return Head(Phrase("", phrase.noun), "left.decrease", "decrease")
    if relieved := _relieved(at, kit):
        return relieved
    whole = whole_before(at, kit.cues, changed=True)
    if whole and _needs_whole(at, phrase, whole, kit) and not _stands_alone_beside(at, whole):
        return Head(Phrase("", phrase.text + whole.phrase.noun), "left.part", whole.head.change)
    if whole and whole.phrase.verb and not phrase.verb and _is_part_of(at, whole, kit):
        return Head(Phrase(whole.phrase.verb, phrase.noun), "left.of_which", whole.head.change)
    previous = at.previous
    if not phrase.verb and at.slot.joined and previous and previous.head.source in {"left.increase", "left.decrease"}:
        return Head(phrase, previous.head.source, previous.head.change)
    own_verb = any(kit.cues.plays(e.text, "light_verb") for e in at.slot.left)
    if not phrase.verb and not own_verb and at.slot.joined and previous and _shares_verb(previous):
        return Head(Phrase(previous.phrase.verb, phrase.noun), "left.list", previous.head.change)
    if not phrase.verb and len(phrase.noun) <= LONGEST_OWNER and (owner := entity(at, kit)):
        return Head(Phrase("", owner + phrase.noun), "left.entity")
    if measure := _announced(at, phrase, kit):
        return Head(Phrase("", phrase.text + measure), "left.measure")
    if measure := _asked(at, phrase, kit):
        return Head(Phrase("", phrase.text + measure), "left.asked")
    if things := _acted_on(at, kit):
        return Head(Phrase(phrase.text, things), "left.state")
    return Head(_completed(at, phrase, kit), "left.noun")


def _announced(at: Situation, phrase: Phrase, kit: Kit) -> str | None:
    """服务半径，小学2公里: the measure that opened the sentence, behind words that only say whose it is."""
    if at.quantity.kind in {"count", "rank"} or len(phrase.text) > LONGEST_OWNER:
        return None
    if phrase.text[-1] in kit.cues.words("measure_suffix"):
        return None
    return measure_topic(at, kit)


def _asked(at: Situation, phrase: Phrase, kit: Kit) -> str | None:
    """大班额占比？ 小学6.2%: whose share it is, under a heading or question that names the share."""
    if at.quantity.kind != "percentage" or len(phrase.text) > LONGEST_OWNER or phrase.text[-1] in "率比":
        return None
    for title in at.titles:
        words = [e for e in title if e.tag != "x" or len(e.text) > 1]
        if words and kit.cues.plays(words[-1].text, "relational") and len(words[-1].text) > 1:
            content = kit.phrases.left(words).content
            name = kit.phrases.of(content[-2:]).text
            return None if phrase.text in name else name
    return None


def _acted_on(at: Situation, kit: Kit) -> str | None:
    """主体封顶6所 behind 新建幼儿园8所: what ends in an act names no things, so it is the noun counted before."""
    content = at.left.content
    mere = len(text_of(content)) <= LONGEST_OWNER and all(e.verb or e.tag == "vn" or e.text in OPENERS for e in content)
    asked = title_noun(at, kit) if mere else None
    if at.quantity.kind == "count" and asked and not kit.agreement.fits(content[-1].text, at.quantity.unit):
        return asked
    if at.quantity.kind != "count" or not (content[-1].verb or kit.cues.plays(content[-1].text, "done")):
        return None
    told = kit.phrases.of(content).text == text_of(content) and not at.slot.segment.depth
    if not told or kit.agreement.fits(content[-1].text, at.quantity.unit) or len(text_of(content)) > LONGEST_STATE:
        return None
    same = (linked.phrase.noun for linked in at.in_sentence if linked.quantity.unit == at.quantity.unit)
    return next((thing for noun in same if (thing := kit.agreement.counted(noun, at.quantity.unit))), None)


def _relieved(at: Situation, kit: Kit) -> Head | None:
    """为经营主体减轻负担1.6亿元: whose burden it is stands before the verb."""
    content = at.left.content
    spots = [i for i, e in enumerate(content) if i and e.verb and kit.cues.plays(e.text, "decrease_of")]
    if len(spots) != 1 or not content[spots[0] - 1].noun or not all(e.noun for e in content[spots[0] + 1 :]):
        return None
    owner, thing = kit.phrases.of(content[: spots[0]]), content[spots[0] + 1 :]
    return Head(Phrase(owner.verb, owner.noun + text_of(thing)), "left.decrease", "decrease") if thing else None


def _shares_verb(previous: Linked) -> bool:
    return bool(previous.phrase.verb) and previous.head.source.startswith("left")


def _needs_whole(at: Situation, phrase: Phrase, whole: Linked, kit: Kit) -> bool:
    """其中小学4550个 behind 新增学位7350个: a part that its classifier does not fit takes the whole's noun."""
    if phrase.verb or not at.left.content or not _is_part_of(at, whole, kit):
        return False
    last = at.left.content[-1]
    odd = kit.agreement.at_odds(last.text, at.quantity.unit) or last.text[-1] in kit.cues.words("modifier_suffix")
    odd = odd or last.tag in {"s", "b"} or kit.cues.plays(last.text, "area_word")
    named = last.text[-1] in kit.cues.words("place_suffix") and last.text[-1] != whole.phrase.noun[-1:]
    odd = odd or named or (at.quantity.unit in PEOPLE and last.text[-1] not in kit.cues.words("person_suffix"))
    return odd


def _stands_alone_beside(at: Situation, whole: Linked) -> bool:
    """中小学74所（小学48所，初中22所，高中4所）: the parts beside it were named without the whole."""
    beside = [linked for linked in at.in_sentence if linked.quantity.start > whole.quantity.start]
    return bool(beside) and all(linked.head.source == "left.noun" for linked in beside)


def _is_part_of(at: Situation, whole: Linked, kit: Kit) -> bool:
    """Whether a count stands behind 其中, or in a bracket behind the whole."""
    between = at.view.text[whole.quantity.end : at.quantity.start]
    behind = any(word in between for word in kit.cues.words("of_which"))
    return at.quantity.kind == "count" and (behind or at.slot.segment.depth > 0)


def _completed(at: Situation, phrase: Phrase, kit: Kit) -> Phrase:
    """Adds what a bare name of space or money lacks: 校舍 in 平方米 gets 面积, 中央专项 of a total gets 资金."""
    noun = phrase.noun
    if at.quantity.kind == "area" and at.quantity.unit in FLOOR_UNITS:
        spatial = any(noun.endswith(word) for word in kit.cues.words("space_noun"))
        return phrase if spatial else Phrase(phrase.verb, noun + kit.cues.noun("noun_of_area"))
    named = any(noun.endswith(word) for word in kit.cues.words("money_noun"))
    if at.quantity.kind == "amount" and len(phrase.text) <= 6 and not named and _in_breakdown(at, kit):
        return Phrase(phrase.verb, noun + kit.cues.noun("noun_of_amount"))
    return phrase


def _in_breakdown(at: Situation, kit: Kit) -> bool:
    own = Linked(at.slot, at.left, Head(Phrase("", ""), ""), at.sentence, at.view)
    return is_part(own, kit.cues)


def fits_unit(found: str, at: Situation, kit: Kit) -> bool:
    """Whether the last word of a topic goes with the classifier."""
    return any(kit.agreement.fits(found[-n:], at.quantity.unit) for n in (2, 3, 4))


def verb(at: Situation, kit: Kit) -> Head | None:
    """新建学校7所、改扩建38所: a verb alone takes the noun of what it is done to from before."""
    phrase = kit.phrases.of(at.left.content)
    if not phrase.verb:
        return None
    if at.quantity.kind == "amount":
        return _money_verb(at, phrase, kit)
    if at.quantity.kind == "count" and (found := strong_topic(at, kit)) and fits_unit(found, at, kit):
        return Head(Phrase(phrase.verb, found), "verb.strong_topic")
    if at.quantity.kind == "count" and (nearer := _object_before(at, kit)):
        return Head(Phrase(phrase.verb, nearer), "verb.object")
    if (whole := _same_things(at, kit)) is not None:
        return Head(Phrase(phrase.verb, _unplanned(_kind_of_all(at, whole, kit), kit)), "verb.previous")
    if found := title_noun(at, kit):
        return Head(Phrase(phrase.verb, found), "verb.title")
    specific = at.quantity.kind == "count" and at.quantity.unit not in PEOPLE | {ANY_THING}
    if specific and (known := at.named.get(at.quantity.unit)):
        return Head(Phrase(phrase.verb, known), "verb.known")
    noun = kit.kind_noun(at.quantity)
    if at.quantity.kind == "duration":
        return Head(Phrase("", phrase.verb + noun), "verb.kind")
    previous = at.previous
    if previous:
        return Head(Phrase("", previous.phrase.noun + phrase.verb + noun), "verb.owner")
    if found := topic(at, kit):
        return Head(Phrase(phrase.verb, found), "verb.topic")
    return Head(Phrase(phrase.verb, noun), "verb.kind")


def _same_things(at: Situation, kit: Kit) -> Linked | None:
    """The last things counted by the same unit; where a year is told apart, the whole of them and not a part."""
    dated = any(e.tag == "T" and e.start < at.quantity.start for e in at.slot.segment.elements)
    if dated and (whole := whole_before(at, kit.cues, reach=3)) and whole.phrase.noun:
        return whole
    earlier = (linked for linked in reversed(at.before[-10:]) if linked.quantity.unit == at.quantity.unit)
    return next((linked for linked in earlier if linked.phrase.noun and not _is_state(linked, kit)), None)


def _object_before(at: Situation, kit: Kit) -> str | None:
    """要求公益性岗位招聘生活教师，今年聘用268名: what the act before was done to, said since the last figure."""
    since = at.previous.quantity.end if at.previous else at.view.start
    words = [e for s in at.view.segments for e in s.elements if since <= e.start < at.slot.segment.elements[0].start]
    if len(words) < 2 or not words[-1].noun or not kit.agreement.fits(words[-1].text, at.quantity.unit):
        return None
    start = len(words) - 1
    while start and words[start - 1].nominal and not words[start - 1].verb:
        start -= 1
    acted = start > 0 and (words[start - 1].verb or kit.cues.plays(words[start - 1].text, "act"))
    return text_of(words[start:]) if acted else None


def _unplanned(noun: str, kit: Kit) -> str:
    """规划新建幼儿园8所，竣工3所: what was done of a plan loses the plan's name."""
    return next((noun.removeprefix(word) for word in kit.cues.words("plan_name") if noun.startswith(word)), noun)


def _is_state(linked: Linked, kit: Kit) -> bool:
    """在建61个: a mere state names no things."""
    return bool(linked.left.content) and all(
        e.tag == "b" or kit.cues.plays(e.text, "done") for e in linked.left.content
    )


def _kind_of_all(at: Situation, last: Linked, kit: Kit) -> str:
    """小学2所、初中1所，改扩建14所: behind a list of several kinds, the noun that the classifier goes with most."""
    kinds = {linked.phrase.noun for linked in at.in_sentence if linked.quantity.unit == at.quantity.unit}
    listed = last.slot.joined and len(kinds) > 1
    return kit.agreement.commonest(at.quantity.unit) or last.phrase.noun if listed else last.phrase.noun


def _money_verb(at: Situation, phrase: Phrase, kit: Kit) -> Head:
    """已拨付11539万元, 2019年下达4600万元: money that was paid, of a total said before if a year tells it apart."""
    if at.left.period and (whole := whole_before(at, kit.cues, reach=3)):
        return Head(whole.phrase, "verb.whole")
    previous = at.previous
    if previous and previous.quantity.unit == at.quantity.unit and at.slot.joined and previous.phrase.noun:
        return Head(Phrase(phrase.verb, previous.phrase.noun), "verb.previous")
    paid = kit.cues.plays(phrase.verb, "funding_verb", "done")
    due = previous is not None and any(kit.cues.plays(e.text, "status_planned") for e in previous.slot.left)
    if previous and due and paid and previous.quantity.unit == at.quantity.unit and previous.phrase.noun:
        return Head(Phrase(phrase.verb, previous.phrase.noun), "verb.previous")
    if previous and not paid and previous.slot.segment.part == at.slot.segment.part:
        return Head(Phrase("", previous.phrase.noun + phrase.verb + kit.kind_noun(at.quantity)), "verb.owner")
    if not previous and not paid and (found := topic(at, kit)):
        return Head(Phrase(phrase.verb, found), "verb.topic")
    return Head(Phrase(phrase.verb, kit.kind_noun(at.quantity)), "verb.kind")

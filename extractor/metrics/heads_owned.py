"""Heads that belong to something said before: 项目40个、总投资175亿元, 惠及60.9万人, 教师补贴300元."""

from collections.abc import Iterator, Sequence

from .agreement import PEOPLE
from .funding import find_funding
from .phrases import Phrase
from .schools import school_of
from .situation import Head, Kit, Linked, Situation, is_part, named_host, thing_of, together
from .topics import entity, strong_topic, subject, topic
from .view import JOINERS, Element, text_of

OWNED = frozenset({"left.relational", "holding", "inherit.other_unit"})
"""Rules whose heads belong to something themselves."""
VERBAL = frozenset({"left.noun", "verb.kind"})
"""Rules whose heads may be no more than what was done."""
HOUSED = "right.housed"
"""The rule whose heads name a school, as verb, and those that it holds."""
SHARED = frozenset("率比重例")
"""Rates and shares end so; they are of what was counted last."""
HOUSEHOLD = "户"
CLASS = "班"
LONGEST_CAPACITY = 3
"""Behind the number of pupils a school was built for, so many words say so (的规模设计)."""
LEAST_OWNER = 3
"""What a size belongs to is named by at least so many characters."""
LEAST_STEM = 2
"""The stem of a rate that its owner repeats (有效问卷, 有效率) has at least so many characters."""


def relational(at: Situation, kit: Kit) -> Head | None:
    """项目40个、总投资175亿元: a noun that needs an owner takes it from before."""
    phrase = at.phrase
    related = kit.cues.plays(phrase.text, "relational", "relational_close") or _joins_relational(at.left.content, kit)
    if not phrase or not (_repeats_stem(at, phrase) or related):
        return None
    if kit.cues.plays(phrase.text, "relational_close") and not (_sole_before(at) or _of_project(at, kit)):
        return None
    if kit.cues.plays(phrase.text, "relational_close", "funding_verb") and _tells_money(at):
        return None
    if name := owned(at, kit):
        return Head(Phrase("", name), "left.relational")
    known = at.named.get(phrase.text) if at.quantity.kind == "percentage" else None
    return Head(Phrase("", known), "left.named") if known else None


def budget(at: Situation, kit: Kit) -> Head | None:
    """今年摆了46个校舍项目，盘子6.38亿元: all the money there is for what was told before."""
    content = at.left.content
    if at.quantity.kind != "amount" or not content or not kit.cues.plays(content[-1].text, "budget_slang"):
        return None
    noun = kit.cues.noun("noun_of_budget")
    own = text_of([e for e in content[:-1] if e.tag not in {"t", "m", "r", "uj", "bracket"}]).removesuffix(noun[0])
    return Head(Phrase("", own + noun if own else owned(at, kit, noun) or noun), "left.budget")


def owned(at: Situation, kit: Kit, relation: str = "") -> str:
    """The noun on the left behind what it measures; empty when nothing before can own it."""
    phrase = Phrase("", relation) if relation else at.phrase
    shared = together(at, kit)
    owner = Phrase("", shared) if shared else _owner(at, kit)
    if owner and kit.cues.plays(phrase.text, "relational_close") and owner.noun:
        owner = Phrase("", owner.noun)
    spatial = owner is not None and owner.noun.endswith(kit.cues.longest_first("space_noun"))
    if owner and spatial and kit.cues.plays(owner.text, "relational"):
        return ""  # 建筑面积3480平方米，概算1260万元: one measure owns no other
    if owner:
        owner = Phrase(owner.verb, _grown_there(owner.noun, kit))
    if owner and phrase.text.endswith("率"):
        owner = _whatever_became(owner, phrase.text[:-1])
        done = not owner.noun or kit.cues.plays(owner.verb, "done")
        owner = Phrase("", owner.noun) if done else owner  # 实开项目23个，开工率65%
    return _joined(owner, phrase.text, kit) if owner else ""


def _whatever_became(owner: Phrase, stem: str) -> Phrase:
    """41个项目只剩1个没动土，开工率97%: a rate is of the things whatever some of them did (没动土的项目)."""
    told, of, things = owner.noun.rpartition("的")
    return Phrase("", things) if of and len(things) > 1 and stem not in told else owner  # 通达公路的乡镇，通达率


def _joins_relational(content: Sequence[Element], kit: Kit) -> bool:
    """占地面积和建筑面积: nouns each of which needs an owner, told together."""
    if not any(e.text in JOINERS for e in content):
        return False
    joined = [e.text for e in content if e.text not in JOINERS]
    return len(joined) > 1 and all(kit.cues.plays(word, "relational") for word in joined)


def _repeats_stem(at: Situation, phrase: Phrase) -> bool:
    """已整改397处，整改率96%: a rate whose verb was just said is the rate of those things."""
    stem = phrase.text[:-1]
    if len(at.left.content) != 1 or not phrase.text.endswith("率") or at.previous is None:
        return False
    return stem in at.view.text[at.view.start : at.previous.quantity.end]


def _who(at: Situation, kit: Kit) -> str:
    """What a bare count of those who benefit counts: people, or what its classifier goes with most (涉及9所)."""
    if at.quantity.unit in {*PEOPLE, HOUSEHOLD}:
        return kit.cues.noun("noun_of_people")
    return kit.agreement.commonest(at.quantity.unit) or ""


def benefit(at: Situation, kit: Kit) -> Head | None:
    """发放救助金25亿元，惠及60.9万人: who benefits from what was said before."""
    content = at.left.content
    if not content or not kit.cues.plays(content[0].text, "benefit"):
        return None
    bare = len(content) == 1 and not at.slot.right
    said = text_of(content) + (_who(at, kit) if bare else "")
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    same_part = at.previous is not None and at.previous.slot.segment.part == at.slot.segment.part
    granted = at.previous is not None and at.previous.quantity.kind in {"amount", "rate"}
    standard = granted and at.previous is not None and (at.previous.slot.joined or "每" in at.previous.phrase.text)
    about = (strong_topic(at, kit) or subject(at, kit)) if standard else None
    before = at.previous.phrase.noun if at.previous and same_part else topic(at, kit) or ""
    told = at.previous is not None and same_part and at.previous.head.source == "left.benefit"
    owner = about or ("" if told else before)  # 受益学校214所，受益学生5.1万人
    about = owner if len(owner) > 2 and not owner.endswith(kit.cues.longest_first("kind_of_report")) else ""
    return Head(Phrase("", about + said + text_of(noun)), "left.benefit")  # 完成情况：受益学校214所


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


def _sole_before(at: Situation) -> bool:
    """Whether exactly one figure stands before in the same part of the sentence, but for those that it owns."""
    part = [linked for linked in at.in_sentence if linked.slot.segment.part == at.slot.segment.part]
    return sum(linked.head.source not in OWNED for linked in part) == 1


def _of_project(at: Situation, kit: Kit) -> bool:
    """加快推进能源项目建设，力争完成投资25亿元: with no figure before, what the part speaks of is a project."""
    part = [linked for linked in at.in_sentence if linked.slot.segment.part == at.slot.segment.part]
    found = None if part else topic(at, kit)
    return found is not None and any(found.removesuffix("建设").endswith(word) for word in kit.cues.words("entity"))


def _tells_money(at: Situation) -> bool:
    """财政收入20亿元，完成投资850亿元: one amount owns no other."""
    previous = at.previous
    return previous is not None and previous.quantity.kind == "amount" and previous.head.source not in OWNED


def _grown_there(noun: str, kit: Kit) -> str:
    """粮食播种面积330万亩、总产量128万吨: of an acreage, what grows there."""
    acreage = next((word for word in kit.cues.longest_first("acreage") if noun.endswith(word)), "")
    return noun.removesuffix(acreage) or noun


def _joined(owner: Phrase, relation: str, kit: Kit) -> str:
    """开工学校 and 开工率 give 学校开工率, 医保参保 and 参保率 give 医保参保率: nothing is said twice."""
    if owner.verb and relation.startswith(owner.verb[:2]):
        return owner.noun + relation
    stem = relation[:-1]
    if len(stem) >= LEAST_STEM and owner.noun.startswith(stem):
        return owner.noun.removeprefix(stem) + relation  # 收回有效问卷, 有效率
    grown = relation.startswith("总") and (owner.verb == "新增" or kit.cues.plays(owner.verb, "increase_of"))
    name = owner.noun if grown else owner.text  # 新增企业4家、总数达29家
    overlap = next((n for n in range(min(len(name), len(relation)), 1, -1) if name.endswith(relation[:n])), 0)
    return name + relation[overlap:]


def _owner(at: Situation, kit: Kit) -> Phrase | None:
    """What a relational noun belongs to: the figure before in its bracket or part, its bracket's host, its topic."""
    ranked = at.previous is not None and at.previous.quantity.kind == "rank"
    previous = next((x for x in _outside(at) if not (ranked and x.quantity.kind == "rank")), None)
    here = previous is not None and previous.slot.segment.part == at.slot.segment.part
    if at.host and not (here and previous and previous.slot.segment.depth == at.slot.segment.depth):
        return at.host.phrase
    if host := named_host(at, kit):
        return Phrase("", host)  # 城南小学（42个班、总投资1.12亿元）
    near = previous is not None and ((ranked and here) or previous.slot.segment.ordinal == at.slot.segment.ordinal)
    if not near and (found := strong_topic(at, kit)):
        return Phrase("", _school_in(found, at, kit))
    own = text_of(at.left.content)
    rates = previous is not None and previous.phrase.text.endswith("率") and own.endswith("率")
    if here and previous and rates and previous.quantity.kind == "percentage":
        return _counted_before(at, kit) or _rated_before(previous, kit)
    rated = previous is not None and previous.quantity.kind == "percentage" and previous.head.change is None
    if here and rated and at.quantity.kind != "percentage":
        return _counted_before(at, kit)  # 支付率达90%，完成投资7800万元
    sized = previous is not None and previous.quantity.kind in {"area", "length"}
    measured = previous is not None and kit.cues.plays(text_of(previous.left.content[-1:]), "relational")
    if here and sized and measured and (things := _counted_before(at, kit)):
        return things  # 项目46个，规划建筑面积8万平方米，总投资1.9亿元
    if here and sized and own.endswith("率") and (things := _counted_before(at, kit)):
        return things  # 竣工单体51个、面积4.8万平方米，竣工率85%
    if here and previous and (purse := _short_of_money(at, previous, kit)):
        return purse
    if here and previous and _holds(previous, kit) and own[-1] not in SHARED and (whole := _holder(at, kit)):
        return whole
    if here and previous and not _names_thing(previous) and (thing := _named_before(at)):
        return _itself(thing, kit)
    if here and previous:
        return (base_owner(at, kit) if previous.head.source in OWNED else None) or _itself(previous, kit)
    if (name := subject(at, kit) or topic(at, kit)) and name not in kit.cues.words("progress_noun"):
        return Phrase("", _school_in(name, at, kit))  # 加快支付进度，支付率80%: no progress owns a rate
    none = OWNED | {"right.clause"}  # 另有3所因用地手续未办结尚未开工
    wholes = (linked for linked in at.in_sentence if not is_part(linked, kit.cues) and linked.head.source not in none)
    if own.endswith("率"):  # 验收合格率100%；按期完工率86.7%
        wholes = (linked for linked in wholes if linked.quantity.kind != "percentage")
    return next((linked.phrase for linked in wholes), None)


def _school_in(name: str, at: Situation, kit: Kit) -> str:
    """城北中学摊子大些，概算7800万元: of what a clause opens with, the school."""
    school = school_of(at, kit) if name.endswith(kit.cues.longest_first("vague_part")) else ""
    return school if school and name.startswith(school) else name


def _outside(at: Situation) -> Iterator[Linked]:
    """The figures before in the sentence, but for those in a bracket that is closed, the last one first."""
    depth = at.slot.segment.depth
    return (x for x in at.in_sentence if x.slot.segment.depth <= depth and x.head.source not in {"running", "delay"})


def _names_thing(linked: Linked) -> bool:
    """Whether the words that gave a figure its name hold a noun, or took one from before (not 省里答应200万元)."""
    called = linked.head.source == "verb.kind" and linked.quantity.kind != "count"  # 支出2300万元: 支出资金
    if linked.head.source not in VERBAL or linked.head.change is not None or called:
        return True
    return any(e.noun for e in linked.left.content)


def _named_before(at: Situation) -> Linked | None:
    """全部开工，竣工10个，竣工率83%: the last figure of the part that names a thing."""
    part = (x for x in _outside(at) if x.slot.segment.part == at.slot.segment.part)
    return next((x for x in part if _names_thing(x) and x.quantity.kind != "percentage"), None)


def _holds(linked: Linked, kit: Kit) -> bool:
    """Whether a figure counts what a building or project holds (床位, 学位)."""
    return linked.quantity.kind == "count" and linked.phrase.noun.endswith(kit.cues.longest_first("capacity_noun"))


def _holder(at: Situation, kit: Kit) -> Phrase | None:
    """扩建9所寄宿制学校，添床位2400张，概算6800万元: what a measure is of, behind a count of what it holds."""
    part = [x for x in _outside(at) if x.slot.segment.part == at.slot.segment.part]
    wholes = (x for x in part if not _holds(x, kit) and x.head.source not in OWNED and x.quantity.kind == "count")
    whole = next(wholes, None)
    if whole is not None:
        return _itself(whole, kit)
    measured = (x for x in part if x.head.source in OWNED)
    beside = (x.phrase.noun.removesuffix(text_of(x.left.content)) for x in measured)
    name = entity(at, kit) or next((own for own in beside if len(own) >= LEAST_OWNER), "")
    return Phrase("", name) if name else None  # 县二中食堂：建筑面积2150平方米，设座640个，工期8个月


def _short_of_money(at: Situation, previous: Linked, kit: Kit) -> Phrase | None:
    """省里给540万元，县财政拿200万元，缺口220万元: what is missing behind those who gave is money."""
    gap = at.quantity.kind == "amount" and at.phrase.text.endswith(kit.cues.noun("noun_of_gap"))
    if not gap or previous.quantity.kind != "amount":
        return None
    told = text_of(previous.left.content) + previous.phrase.text
    given = previous.head.source == "left.giver" or find_funding(told, kit.cues) is not None
    given = given or kit.cues.any_plays(previous.slot.left, "gives", "funding_verb")
    given = given or bool(previous.left.content and previous.left.content[-1].verb)  # 企业答应200万元
    return Phrase("", kit.cues.noun("noun_of_amount")) if given else None


def _counted_before(at: Situation, kit: Kit) -> Phrase | None:
    """项目80个，开工率96%、竣工率92%: one rate never owns the next; what was counted owns both."""
    part = (linked for linked in _outside(at) if linked.slot.segment.part == at.slot.segment.part)
    counted = (linked for linked in part if linked.quantity.kind == "count")
    found = next((_itself(linked, kit) for linked in counted if linked.head.source != "left.benefit"), None)
    return Phrase("", found.noun or found.text) if found else None


def _rated_before(linked: Linked, kit: Kit) -> Phrase | None:
    """招商项目开工率77.4%、入库率55.5%: with nothing counted before, the second rate is of what the first is of."""
    words = list(linked.left.content[:-1])
    if linked.head.source != "left.noun" or not kit.cues.plays(text_of(linked.left.content[-1:]), "relational"):
        return None
    while words and words[-1].tag == "vn":
        words.pop()  # 招商项目综合开工率
    whole = words and words[-1].noun and not any(e.verb or e.text in JOINERS for e in words)
    return Phrase("", text_of(words)) if whole else None


def _itself(linked: Linked, kit: Kit) -> Phrase:
    """The phrase of a figure that owns others; 第二小学启用，36个教学班，占地48.5亩: of classes, their school."""
    if linked.head.source == HOUSED:
        return Phrase("", linked.phrase.verb)
    if linked.head.source == "provision" and (provided := kit.phrases.noun_phrase(linked.slot.right)[0]):
        return Phrase("", text_of(provided))  # 每100名寄宿生配1名生活老师，工资2600元/月
    undone = kit.cues.plays(linked.phrase.verb[:1], "negation")  # 未开工2个，开工率95%
    verb, thing = "" if undone else linked.phrase.verb, thing_of(linked, kit)
    sized = linked.quantity.kind in {"area", "length"} and not linked.phrase.verb
    measure = next((word for word in kit.cues.longest_first("relational") if thing.endswith(word)), "")
    whose = thing.removesuffix(measure)  # 综合楼建筑面积3480平方米，概算1260万元
    sized = sized or (linked.quantity.kind == "amount" and whose.endswith(kit.cues.longest_first("entity")))
    return Phrase("", whose) if sized and len(whose) >= LEAST_OWNER else Phrase(verb, thing)


def base_owner(at: Situation, kit: Kit) -> Phrase | None:
    """What the relational nouns before this one belong to."""
    for linked in _outside(at):
        if linked.head.source not in OWNED:
            return _itself(linked, kit)
    found = topic(at, kit)
    return Phrase("", found) if found else None


def apportioned(at: Situation, kit: Kit) -> Head | None:
    """学生宿舍5.4万平方米，摊到每个学生头上只有2.9平方米: what each one gets of the figure before."""
    words = at.left.content
    if len(words) < 2 or not kit.cues.plays(words[0].text, "apportions"):
        return None
    if at.previous is None or at.previous.quantity.kind != at.quantity.kind:
        return None
    who = text_of([e for e in words[1:] if not kit.cues.plays(e.text, "on_each")])
    pupils = who.endswith(kit.cues.longest_first("pupil_noun"))
    owner = kit.cues.noun("noun_of_per_pupil") if pupils else who
    return Head(Phrase("", owner + (at.previous.phrase.noun or at.previous.phrase.text)), "apportioned")


def pupils(at: Situation, kit: Kit) -> Head | None:
    """城关小学照1200人设计，眼下坐了1630人: how many pupils a school was built for, and how many it has."""
    if at.quantity.unit not in PEOPLE:
        return None
    right, content = at.slot.right, [e for e in at.left.content if not kit.cues.plays(e.text, "way_opener")]
    named = kit.cues.noun("noun_of_pupils")
    built = right[2 if right[0].text == "的" else 1 :] if right else ()  # 按2400人的规模建起来
    sized = bool(right) and kit.cues.any_plays(right[:2], "capacity_verb")
    if sized and (len(right) <= LONGEST_CAPACITY or kit.cues.plays(built[0].text, "act", "capacity_verb")):
        named = kit.cues.noun("noun_of_capacity")
    elif (spot := _designed(content, kit)) and not right:
        content, named = content[:spot], kit.cues.noun("noun_of_capacity")
    elif content and kit.cues.any_plays(at.slot.left[:-1], "able_to"):
        return None  # 食堂一次能坐200人
    elif content and kit.cues.plays(content[-1].text, "seats") and not (right and right[0].noun):
        content = content[:-1]
    else:
        return None
    elsewhere = [e for e in content if not kit.cues.plays(e.text, "lead", "status_actual_weakly", "still")]
    owner = text_of(elsewhere) if elsewhere and all(e.nominal and not e.verb for e in elsewhere) else ""
    owner = owner or _school_before(at, kit) or (school_of(at, kit) if sized else "")
    return Head(Phrase("", owner + named), "pupils") if owner and not owner.endswith(CLASS) else None


def _designed(content: Sequence[Element], kit: Kit) -> int:
    """10所学校原设计容纳18200人: where the words begin that say how many a school was built for; else 0."""
    holds = bool(content) and kit.cues.plays(content[-1].text, "holds")
    words = range(1, len(content) - 1) if holds else ()
    spot = next((i for i in words if kit.cues.plays(content[i].text, "designed")), 0)
    return spot - (spot > 1 and kit.cues.plays(content[spot - 1].text, "formerly"))


def _school_before(at: Situation, kit: Kit) -> str:
    """The school whose capacity was told before, or which the sentence speaks of."""
    if at.previous and at.previous.head.source == "pupils":
        return at.previous.phrase.text.removesuffix(kit.cues.noun("noun_of_capacity"))
    if at.previous and at.previous.phrase.noun.endswith(kit.cues.longest_first("capacity_noun")):
        name = at.previous.phrase.noun  # 中小学设计学位1.35万个，实际坐着19200人
        spots = (name.find(word) for word in kit.cues.longest_first("designed") if word in name)
        if whose := name[: next(spots, 0)]:
            return whose
    return entity(at, kit) or ""

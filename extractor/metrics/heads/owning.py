"""What a relational noun (总投资, 开工率, 缺口) belongs to: a figure, its bracket's host, a school, the topic."""

from collections.abc import Iterator

from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import LEAST_ENTITY, Kit, Linked, Situation, is_part, named_host, programme_of, summed_before, thing_of
from ..topics import entity, is_for_each, just_named, strong_topic, subject, topic
from ..view import JOINERS, text_of
from .schools import named_school, school_of

OWNED = frozenset({"left.relational", "holding", "inherit.other_unit"})
"""Rules whose heads belong to something themselves."""
PLACED = frozenset({"left.in_places"})
PARTED = PLACED | {"left.area", "left.part"}
"""Rules whose heads tell where some of the things before are."""
HOUSED = "right.housed"
"""The rule whose heads name a school, as verb, and those that it holds."""
SHARED = frozenset("率比重例")
"""Rates and shares end so; they are of what was counted last."""
PROVIDES = "配"
LEAST_OWNER = 3
"""What a size belongs to is named by at least so many characters."""


def owner_of(at: Situation, kit: Kit) -> Phrase | None:
    """What a relational noun belongs to: the figure before in its bracket or part, its bracket's host, its topic."""
    ranked = at.previous is not None and at.previous.quantity.kind == "rank"
    previous = next((x for x in _outside(at) if not (ranked and x.quantity.kind == "rank")), None)
    previous = _past_asides(previous, at, kit)
    here = previous is not None and previous.slot.segment.part == at.slot.segment.part
    if at.host and not (here and previous and previous.slot.segment.depth == at.slot.segment.depth):
        return at.host.phrase
    if host := named_host(at, kit):
        return Phrase("", host)  # 城南小学（42个班、总投资1.12亿元）
    if school := _school_since(at, previous, kit):
        return Phrase("", school)
    shared = previous is not None and previous.head.source == "share" and at.quantity.kind == "percentage"
    if here and shared and (things := _counted_before(at, kit)):
        return things  # 实施项目186个，用于产业的占62%，支出进度100%
    near = previous is not None and ((ranked and here) or previous.slot.segment.ordinal == at.slot.segment.ordinal)
    if not near and (found := strong_topic(at, kit)):
        return Phrase("", _school_in(found, at, kit))
    if here and (named := entity_before(at, kit)):
        return Phrase("", named)
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
    gap = own.endswith(kit.cues.noun("noun_of_gap")) and at.quantity.kind == "count"
    if here and previous and gap and previous.quantity.unit == at.quantity.unit and previous.quantity.kind == "count":
        return _itself(previous, kit)  # 床位2.28万个，缺口800个
    if here and previous and _holds(previous, kit) and own[-1] not in SHARED and (whole := _holder(at, kit)):
        return whole
    if here and previous and own.endswith("率") and previous.head.source.startswith("provision"):
        return None  # 按每50名配1名的标准配齐，巩固率稳定在99.5%以上
    summed = summed_before(at, previous.quantity.unit) if here and previous else None
    if summed is not None and summed.sentence == at.sentence:
        return _itself(summed, kit)  # 中小学19所，其中小学12所、初中7所，总投资4亿元
    if here and previous:
        return (base_owner(at, kit) if previous.head.source in OWNED else None) or _itself(previous, kit)
    if (name := subject(at, kit) or topic(at, kit)) and name not in kit.cues.words("progress_noun"):
        return Phrase("", _school_in(name, at, kit))  # 加快支付进度，支付率80%: no progress owns a rate
    none = OWNED | PARTED | {"right.clause"}  # 另有3所因用地手续未办结尚未开工
    wholes = (linked for linked in at.in_sentence if not is_part(linked, kit.cues) and linked.head.source not in none)
    if at.quantity.kind == "amount":  # 新增就业1.9万人，占全年任务的65%；投资5亿元
        wholes = (linked for linked in wholes if linked.quantity.kind != "percentage")
    if own.endswith("率"):  # 验收合格率100%；按期完工率86.7%
        wholes = (linked for linked in wholes if linked.quantity.kind != "percentage")
    return next((linked.phrase for linked in wholes), None)


def _past_asides(previous: Linked | None, at: Situation, kit: Kit) -> Linked | None:
    """项目23个，涉及学校19所，总面积3.8万平方米; 开销9万元，生均900元，缺口1万元: the figure that owns."""
    if previous is None or is_for_each(text_of(at.left.content), kit.cues):
        return previous
    beside = (x for x in _outside(at) if x.slot.segment.ordinal == previous.slot.segment.ordinal)
    if listed := next((x for x in beside if programme_of(x, kit)), None):
        return listed  # 改造涉及28个小区、136栋楼，总投资1.56亿元
    if previous.head.source in PLACED:  # 新建水厂4座，县城1座，东坡镇、石桥镇各1座；总投资2300万元
        return next((x for x in _outside(at) if x.head.source not in PARTED), previous)
    if not _is_aside(previous, kit):
        return previous
    part = [x for x in _outside(at) if x.slot.segment.part == previous.slot.segment.part]
    days = previous.head.source == "reckoned.days"  # 全年按200天计算，一年需资金2864万元
    return next((x for x in part if not _is_aside(x, kit)), None if days else previous)


def _is_aside(linked: Linked, kit: Kit) -> bool:
    """惠及学生3.9万人, 生均900元, 每套35平方米: whether a figure owns nothing that is told behind it."""
    sources = {"left.benefit", "each", "reckoned.days"}
    return linked.head.source in sources or is_for_each(linked.phrase.noun, kit.cues)


def _school_since(at: Situation, previous: Linked | None, kit: Kit) -> str:
    """大班额31个，镇上在建的湖西中学主体封顶，投资完成76%: the school named since the last figure."""
    ordinal = at.slot.segment.ordinal
    before = at.view.segments[ordinal - 1] if ordinal else None
    if before is None or before.quantities or before.depth != at.slot.segment.depth:
        return ""
    if before.part != at.slot.segment.part or previous is None or previous.slot.segment.part != before.part:
        return ""
    return "" if just_named(at, kit) else named_school(before.elements, kit)


def _school_in(name: str, at: Situation, kit: Kit) -> str:
    """城北中学摊子大些，概算7800万元: of what a clause opens with, the school."""
    school = school_of(at, kit) if name.endswith(kit.cues.longest_first("vague_part")) else ""
    return school if school and name.startswith(school) else name


def _outside(at: Situation) -> Iterator[Linked]:
    """The figures before in the sentence, but for those in a bracket that is closed, the last one first."""
    depth = at.slot.segment.depth
    return (x for x in at.in_sentence if x.slot.segment.depth <= depth and x.head.source not in {"running", "delay"})


def _holds(linked: Linked, kit: Kit) -> bool:
    """Whether a figure counts what a building or project holds (床位, 学位)."""
    if linked.quantity.kind != "count":
        return False
    room = linked.quantity.unit in PEOPLE and kit.cues.any_plays(linked.left.content[:1], "room_for")
    return room or linked.phrase.noun.endswith(kit.cues.longest_first("capacity_noun"))  # 可容纳幼儿450人


def _holder(at: Situation, kit: Kit) -> Phrase | None:
    """扩建9所寄宿制学校，添床位2400张，概算6800万元: what a measure is of, behind a count of what it holds."""
    part = [x for x in _outside(at) if x.slot.segment.part == at.slot.segment.part]
    wholes = (x for x in part if not _holds(x, kit) and x.head.source not in OWNED and x.quantity.kind == "count")
    whole = next(wholes, None)
    if whole is not None:
        return _itself(whole, kit)
    measured = (x for x in part if x.head.source in OWNED and x.phrase.noun.endswith(text_of(x.left.content)))
    beside = (x.phrase.noun.removesuffix(text_of(x.left.content)) for x in measured)
    name = entity(at, kit) or next((own for own in beside if len(own) >= LEAST_OWNER), "")
    return Phrase("", name) if name else None  # 县二中食堂：建筑面积2150平方米，设座640个，工期8个月


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
    if linked.head.source.startswith("provision") and PROVIDES in linked.phrase.noun:
        return Phrase("", linked.phrase.noun.rpartition(PROVIDES)[2].removeprefix("备"))  # 初中每80名配生活教师1名
    if programme := programme_of(linked, kit):
        return Phrase("", programme)
    undone = kit.cues.plays(linked.phrase.verb[:1], "negation")  # 未开工2个，开工率95%
    verb, thing = "" if undone else linked.phrase.verb, thing_of(linked, kit)
    sized = linked.quantity.kind in {"area", "length"}
    measure = next((word for word in kit.cues.longest_first("relational") if thing.endswith(word)), "")
    whose = thing.removesuffix(measure)  # 综合楼建筑面积3480平方米，概算1260万元
    sized = sized or (linked.quantity.kind == "amount" and whose.endswith(kit.cues.longest_first("entity")))
    if not sized or len(whose) < LEAST_OWNER:
        return Phrase(verb, thing)
    return Phrase(verb if measure else "", whose)  # 新建的实验小学占地45亩，总投资6800万元


def base_owner(at: Situation, kit: Kit) -> Phrase | None:
    """What the relational nouns before this one belong to."""
    for linked in _outside(at):
        if linked.head.source not in OWNED:
            return _itself(linked, kit)
    found = topic(at, kit)
    return Phrase("", found) if found else None


def entity_before(at: Situation, kit: Kit) -> str:
    """其中城北学校总投资1.2亿元，占地80亩: the one school or building measured right before; else empty."""
    last = next(_outside(at), None)
    if last is None or last.slot.segment.part != at.slot.segment.part or last.quantity.kind == "percentage":
        return ""
    noun = last.phrase.text
    measures = kit.cues.longest_first("relational")
    own = text_of(last.left.content) if last.head.source in OWNED else ""
    measure = own or next((word for word in measures if noun.endswith(word)), "")
    whose = noun.removesuffix(measure) if measure else ""
    ends = (
        kit.cues.longest_first("entity")
        + kit.cues.longest_first("school_place")
        + kit.cues.longest_first("school_name")
    )
    return whose if whose.endswith(ends) and len(whose) >= LEAST_ENTITY else ""

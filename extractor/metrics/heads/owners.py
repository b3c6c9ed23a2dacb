"""Completes a bare name (学位, 总投资): one school or project that its sentence is about, or its paragraph's label."""

from collections.abc import Sequence

import regex

from ..agreement import ANY_THING, PEOPLE
from ..funds import fund_told
from ..phrases import Phrase
from ..situation import FUND, LEAST_ENTITY, Head, Kit, Situation, is_part
from ..view import EACH, JOINERS, Element, Segment, text_of
from .labels import labelled, listed
from .schools import OF_TOWN, school_before, school_meant, school_of
from .spent import projects_before
from .stages import schools_told, stage_beside

POINTING = frozenset("该这那此")
"""What a school is pointed at by that was named before."""
BARE = frozenset(
    {"left.noun", "left.level", "left.increase", "left.entity", "verb.kind", "right.verb", "right.kept", "right.noun"}
)
"""Rules whose heads may lack what they belong to."""
OF_MONEY = BARE | {"left.relational", "verb.owner"}
"""Rules whose heads may tell what became of money, without which."""
ENTITIES = frozenset({"left.entity", "right.housed"})
"""Rules whose heads name whose a figure is."""
LONGEST_BARE = 4
"""A name that may lack its owner has at most so many characters."""
LONGEST_ACT = 6
"""A verb and its thing (提供学位) that may lack whose they are have at most so many characters."""
LONGEST_THOSE = 12
"""Those whom a sentence points at (这些学校) are named by at most so many characters."""


def completed(head: Head, at: Situation, kit: Kit) -> Head:
    """The head with its owner, where its name is bare and the sentence tells whose it is."""
    name = head.phrase.noun
    if (meant := _meant(name, at, kit) or _those_meant(name, at, kit)) is not None:
        return head._replace(phrase=Phrase(head.phrase.verb, meant))
    if item := listed(head, at, kit):
        return item
    if thing := _thing_of_each(head, at, kit):
        return head._replace(phrase=Phrase(head.phrase.verb, name + thing))
    stage = _stage(head, kit)
    if stage and (fund := fund_told(at, kit) or projects_before(at, kit) or at.named.get(FUND)) and fund not in stage:
        return head._replace(phrase=Phrase("", fund + stage), source="left.fund")
    if head.source in BARE | {"verb.event"} and (schools := schools_told(head.phrase.text, at, kit)):
        return head._replace(phrase=Phrase("", schools + head.phrase.text), source="left.entity")
    if head.phrase.verb and (holder := _acting(head, at, kit)):
        return head._replace(phrase=Phrase("", holder + head.phrase.text), source="left.entity")
    if head.source not in BARE or head.phrase.verb or not _is_bare(name, kit) or at.left.place:
        return head
    owner = (
        stage_beside(name, at, kit)
        or _schooling(name, at, kit)
        or _sole_entity(at, kit)
        or labelled(name, at, kit)
        or _titled(at, kit)
        or _held_by_school(name, at, kit)
    )
    if owner is None or name in owner or not _may_belong(at, kit):
        return head
    return head._replace(phrase=Phrase("", owner + name), source="left.entity")


def _thing_of_each(head: Head, at: Situation, kit: Kit) -> str:
    """县级领导联系学校，每人联系1—2所: what each one is given to do is done to what the classifier goes with."""
    content = at.left.content
    acts = head.source in {"left.noun", "each"} and len(content) > 1 and not at.slot.right
    each = acts and content[-2].text[0] == EACH and head.phrase.text.endswith(content[-1].text)
    each = each and kit.cues.plays(content[-1].text, "assigns")
    counts = at.quantity.kind == "count" and at.quantity.unit not in PEOPLE | {ANY_THING}
    return (kit.agreement.commonest(at.quantity.unit) or "") if each and counts else ""


def _meant(name: str, at: Situation, kit: Kit) -> str | None:
    """该校占地75亩: the name with the school that it means."""
    if name[:1] not in POINTING:
        return None
    said = next((word for word in kit.cues.longest_first("this_school") if name.startswith(word)), "")
    school = school_meant(at, kit) if said else ""
    return school + name.removeprefix(said) if school else None


def _those_meant(name: str, at: Situation, kit: Kit) -> str | None:
    """小规模学校93所。这些学校共有教师612人: the name with the things that were counted, or that a heading names."""
    if not name.startswith(kit.cues.longest_first("these")):
        return None
    said = next(word for word in kit.cues.longest_first("these") if name.startswith(word))
    kind = next((word for word in kit.cues.longest_first("of_these") if name.startswith(said + word)), "")
    if not kind:
        return None
    near = (x.phrase.text for x in reversed(at.before) if at.sentence - x.sentence <= 1)
    headed = (text_of(kit.phrases.noun_phrase(title)[0]) for title in reversed(at.titles))
    told = (noun.removesuffix(noun.rpartition(kind)[2]) for noun in (*near, *headed))
    whose = next((noun for noun in told if noun.endswith(kind) and len(kind) < len(noun) <= LONGEST_THOSE), "")
    return whose + name.removeprefix(said + kind).removeprefix("的") if whose else None


def _is_bare(name: str, kit: Kit) -> bool:
    """操场面积, 学位: whether a name may lack its owner; places of a school keep theirs with 面积 behind them."""
    own = name.removesuffix(kit.cues.noun("noun_of_area"))
    return 1 < len(own if kit.cues.plays(own, "school_place") else name) <= LONGEST_BARE


def _acting(head: Head, at: Situation, kit: Kit) -> str | None:
    """打易镇中心小学盖宿舍，添床位400张: the one school that a short name with a verb belongs to."""
    short = head.source in BARE and len(head.phrase.text) <= LONGEST_ACT and not at.left.place
    if not short or at.quantity.kind not in {"count", "area"} or not _may_belong(at, kit):
        return None
    holder = _sole_entity(at, kit) or _titled(at, kit)
    return holder if holder and head.phrase.noun not in holder else None


def _stage(head: Head, kit: Kit) -> str | None:
    """支出率, 结余: what became of money; behind a verb alone the verb says it."""
    if head.source not in OF_MONEY or head.change is not None:
        return None
    verb = head.phrase.verb if head.source == "verb.kind" else head.phrase.text
    return next((word for word in (verb, head.phrase.noun) if kit.cues.plays(word, "fund_stage")), None)


def _may_belong(at: Situation, kit: Kit) -> bool:
    """Whether the figure's own clause names nobody else whose it is."""
    # 机场通航，34个省重点、300个市重点项目分别完成投资…: what things of several kinds did is told of all of them
    dealt = not at.slot.left and kit.cues.any_plays(at.slot.segment.elements, "respectively")
    return not (dealt or kit.cues.any_plays(at.slot.left, "self_region", "others", "scope_all"))


def _schooling(name: str, at: Situation, kit: Kit) -> str | None:
    """义务教育学校118所，在校生7万人: the pupils and classes of the schools counted before."""
    if not kit.cues.plays(name, "schooled"):
        return None
    told = [linked for linked in at.in_sentence if linked.slot.segment.depth <= at.slot.segment.depth]
    before = [linked.phrase.noun for linked in told]
    members = "|".join(map(regex.escape, kit.cues.longest_first("schooled")))
    last = next((schools for noun in before if (schools := regex.sub(f"(?:{members})$", "", noun))), "")
    # 其中寄宿制学校36所；在校生3万人: what goes on behind a semicolon is of the whole.
    beside = bool(told) and (told[0].slot.segment.part == at.slot.segment.part or not is_part(told[0], kit.cues))
    kinds = kit.cues.longest_first("school_stage") + kit.cues.longest_first("special_school")
    mixed = any(noun.endswith(kinds) and noun != last for noun in before)  # 小学87所、教学点45个，在校学生4万人
    special = last if beside and not mixed and last.endswith(kit.cues.longest_first("special_school")) else None
    return next((word for word in kit.cues.longest_first("schooling") if word in last), special)


def _held_by_school(name: str, at: Situation, kit: Kit) -> str | None:
    """秋天再开城南学校，学位1500个: what the one school has that the clauses before in its part name."""
    place = name.removesuffix(kit.cues.noun("noun_of_area"))
    if not kit.cues.plays(name, "of_school", "capacity_noun", "relational") and not kit.cues.plays(
        place, "school_place"
    ):
        return None
    return school_of(at, kit) or school_before(at, kit) or None


def _titled(at: Situation, kit: Kit) -> str | None:
    """1.第三实验小学新建项目。占地52亩: the one school or project that a paragraph is headed by."""
    words = [e for e in at.titles[0] if e.tag not in {"W", "x"}] if at.label and at.titles else []
    named = bool(words) and text_of(words) == at.label and at.label.endswith(kit.cues.longest_first("entity"))
    named = named and not at.label.endswith(kit.cues.longest_first("doer"))  # 县住建局：时限由22天压到8天
    proper = named and len(at.label) >= LEAST_ENTITY and all(e.tag not in {"bracket", "quote"} for e in words)
    own = any(e.tag in {"P", "ns"} or kit.cues.plays(e.text, "proper_word") for e in words)
    if not proper or not (own or words[0].text[0] in "县市区镇乡") or "乡镇" in at.label:
        return None
    turned = text_of(words[:2])
    return at.label.removeprefix(turned) if kit.cues.plays(turned, "turns_to") else at.label  # 单说县二中


def _sole_entity(at: Situation, kit: Kit) -> str | None:
    """县实验幼儿园主体封顶，总投资3100万元；建成后有学位380个: the one school that the sentence speaks of."""
    lasts = at.quantity.kind == "duration"
    before = at.view.segments[: at.slot.segment.ordinal]
    own = at.slot.segment.part
    here = at.previous is not None and at.previous.slot.segment.part == own
    if here and at.previous is not None and at.previous.head.source not in ENTITIES:
        before = tuple(segment for segment in before if segment.part == own)  # 后一句另说别的
    found = [name for segment in before if (name := _entity(segment, kit, counted=lasts))]
    return found[-1] if len(set(found)) == 1 else None


def _entity(segment: Segment, kit: Kit, *, counted: bool) -> str | None:
    """The name of one school or project that a clause opens with; with a figure right behind it only if asked."""
    elements = segment.elements[next((i for i, e in enumerate(segment.elements) if e.tag not in {"x", "W"}), 0) :]
    length = next((i for i, e in enumerate(elements) if not e.nominal), len(elements))
    names = list(elements[:length])
    ends = kit.cues.longest_first("entity")
    while names and not names[-1].text.endswith(ends):
        names.pop()
    name, behind = text_of(names), elements[len(names) : len(names) + 1]
    listed = behind and ((behind[0].tag == "Q" and not counted) or behind[0].text == "等" or behind[0].text in JOINERS)
    acts = name.endswith(kit.cues.longest_first("doer"))  # 县教育局提供的数据显示
    if acts or segment.depth or listed or len(name) < LEAST_ENTITY or not _is_proper(names, kit):
        return None
    return name


def _is_proper(names: Sequence[Element], kit: Kit) -> bool:
    """新坝小学, 县实验幼儿园: a name of its own, or a place or an office of one before it."""
    common = any(e.tag in {"bracket", "quote"} or kit.cues.plays(e.text, "self_region", "act") for e in names)
    own = any(e.tag in {"P", "ns", "nr", "nz", "nt"} for e in names) or names[0].text[0] in "县市区镇乡"
    own = own or kit.cues.any_plays(names, "proper_word")  # 城北实验学校
    own = own or OF_TOWN.match(text_of(names)) is not None  # 人民路小学
    return own and not common

"""Heads on the right of a count: 48所薄改工程, 招录238名毕业生, 13个没有办理施工许可."""

from collections.abc import Sequence
from typing import NamedTuple

from ...model import Place
from ..agreement import PEOPLE, SCHOOL_UNITS
from ..phrases import Phrase
from ..situation import Head, Kit, Situation, named_host, said
from ..topics import entity
from ..view import HAS, JOINERS, Element, text_of
from .benefit import benefits_too
from .owned import owned
from .owning import OWNED
from .possessed import possessed
from .right_context import (
    acts_told,
    averages,
    carried_out,
    counted,
    disposed,
    having,
    having_counted,
    holders_end,
    housing,
    located,
    mere_act,
    of_count_before,
    partners,
    places_end,
    remaining,
    shared_ending,
    short_of,
    torn,
    unadorned,
    undergoing,
    undergone,
    urged,
    within,
    without_had,
)
from .whole_name import whole_name

SHORT_MODIFIER = 4
"""A longer one holds no verb."""
LONGEST_MODIFIER = 6
"""Which of the things behind a count are meant is told before it in at most so many characters."""
LONGEST_PREDICATE = 16
"""What things did is told in at most so many characters."""
LONGEST_TELLING = 24
"""What bare things (企业) did is told in at most so many characters."""
BARE = 4
"""A bare noun has no more characters than this."""
LEAST_TASK = 3
"""A task that was done is told in at least so many words, 任务 included."""
LONGEST_TASK = 6
"""What people are sent to do is told in at most so many characters."""
LONGEST_DOER = 8
"""Those who each do something are named by at most so many characters."""
LEAST_PLAIN_NAME = 2
"""A noun phrase longer than this (in characters) can do without a verb."""
LESSON = "课"
LONGEST_LESSON = 4
"""Where and to whom lessons are given is told in at most so many words, the verb included."""
SHARED = frozenset({"right.verb", "right.list", "right.each", "right.held", "right.housed"})
"""Rules whose heads share what stands before the noun with the next one of a list."""
LONG_NAME = 6
"""A noun phrase this long (in characters) names its things well enough without what they did."""


def predicate_alone(at: Situation, kit: Kit) -> Head | None:
    """两千户搬出了大山: with nothing named before, what they did is all there is."""
    if at.quantity.kind != "count" or at.left.content:
        return None
    done = said(at.slot.right, kit).removeprefix("的") or _shared_predicate(at, kit)
    return Head(Phrase("", done), "right.alone") if 2 <= len(done) <= 14 else None


def _money_of(at: Situation, kit: Kit) -> Head | None:
    """虚报的326万元工程款: money by what is told of it before 的 and its name behind."""
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    name = text_of(noun)
    if at.quantity.kind != "amount" or not at.left.possessive or at.shares_right or at.left.change is not None:
        return None
    ends = kit.cues.longest_first("money_noun") + kit.cues.longest_first("granted")
    return Head(Phrase("", at.phrase.text + name), "right.modified") if name.endswith(ends) else None


class Behind(NamedTuple):
    """What stands behind a count: its noun, what the things did, and the phrase before the count that still counts."""

    noun: tuple[Element, ...]
    rest: tuple[Element, ...]
    left: Phrase
    left_over: bool


def right(at: Situation, kit: Kit) -> Head | None:
    """The noun behind a count, with the verb before it or what the things did."""
    if at.quantity.kind not in {"count", "amount", "area", "length", "measure"} or not at.slot.right:
        return None
    if places := _where(at, kit):
        return Head(Phrase("", places), "right.where")
    handled = bool(at.slot.left) and kit.cues.plays(at.slot.left[-1].text, "disposal")  # 将9万元设备款用于办公
    own = bool(at.left.content) and not kit.cues.plays(at.left.content[-1].text, "self_region")
    did = bool(at.slot.left) and at.slot.left[-1].tag == "ul"  # 后山种了12亩菜地
    if at.quantity.kind != "count" and own and at.left.content[-1].noun and not (handled or did):
        return _money_of(at, kit)
    if at.quantity.kind == "amount" and at.slot.joined and at.previous and at.previous.quantity.kind == "amount":
        return None  # 投资112亿元宁国电池、107.5亿元宣州新能源项目实现当年投产
    if head := _task_done(at, kit):
        return head
    behind = _behind(at, kit, handled=handled)
    noun, rest, left, _ = behind
    if examined := _event_done(at, noun, kit):
        return examined
    if not noun and kit.cues.plays(at.quantity.unit, "event_unit") and not left.noun and not at.shares_right:
        event = said(at.slot.right, kit)
        return Head(Phrase("", event), "right.event") if 2 <= len(event) <= 10 else None
    averaged = bool(noun) and at.shares_right and averages(noun[0], kit)
    if not noun or noun[0].text in JOINERS or averaged or kit.cues.plays(text_of(noun), "not_head", "superlative"):
        return None
    if event := carried_out(at, rest, kit):
        return Head(Phrase(left.verb, text_of(noun) + event), "right.event")
    if missing := short_of(at, noun, kit):
        return Head(Phrase("", missing), "right.short")
    already = left.noun and (_named_already(at, noun, rest, kit) or _has_of_those(at, noun, rest, kit))
    if already or (left.noun and _is_scale(at, noun, kit)):
        return None
    if had := having(at, noun, rest, kit):
        return Head(Phrase("", had), "right.predicate")
    return _of_things(at, behind._replace(noun=counted(noun, at, kit)), kit)


def _where(at: Situation, kit: Kit) -> str:
    """在13个偏远乡镇建设周转房420套: the places where something counted next is done; else empty."""
    if at.quantity.kind != "count" or not at.shares_right or not kit.cues.any_plays(at.slot.left[-1:], "where"):
        return ""
    return text_of(at.slot.right[: places_end(at.slot.right, at.quantity.unit, kit)])


def _behind(at: Situation, kit: Kit, *, handled: bool) -> Behind:
    noun, rest = kit.phrases.noun_phrase(at.slot.right)
    noun = unadorned(noun)
    noun = noun[: holders_end(noun, at, kit)]
    named = bool(at.slot.left) and at.slot.left[-1].text == "等"  # X等6个项目: the names say nothing more
    reported = bool(at.left.content) and all(kit.cues.plays(e.text, "says", "finds_out") for e in at.left.content)
    ranked = bool(noun and rest) and kit.cues.plays(rest[0].text, "among") and within(at, noun, kit)
    there = located(at, kit) or partners(at, rest, kit)
    left_over = bool(noun) and remaining(at, rest, kit)
    caused = bool(at.left.content) and kit.cues.plays(at.left.content[-1].text, "causes")  # 洪涝灾害造成7个乡镇受灾
    nameless = (
        named
        or caused
        or of_count_before(at, kit)
        or handled
        or reported
        or ranked
        or there
        or left_over
        or undergoing(at, kit)
    )
    noun, rest = without_had(*whole_name(noun, rest, at, kit), at, kit)
    return Behind(noun, rest, Phrase("", "") if nameless or urged(at, rest, kit) else mere_act(at, kit), left_over)


def _of_things(at: Situation, behind: Behind, kit: Kit) -> Head | None:
    """The counted things, by what they have, undergo and did, and by whose they are."""
    noun, rest, left, left_over = behind
    name = text_of(noun) + shared_ending(at, text_of(noun), kit)
    if holding := having_counted(at, text_of(noun), kit):
        return Head(Phrase("", holding), "right.predicate")
    if per := _for_each(at, name, kit):
        return Head(Phrase(per, name), "right.each")
    if act := undergone(at, rest, kit):
        return Head(Phrase("", act + name), "right.undergone")
    listed = any(e.text == "、" for e in at.left.content) and bool(said(rest, kit))  # 汤湖、高坪的4个点尚未完工
    if at.left.possessive and at.quantity.kind == "count" and not listed and not left_over:
        return possessed(at, name, rest, kit)
    if reached := benefits_too(at, left, kit):
        return Head(Phrase("", reached + name), "right.benefit")
    if rest and kit.cues.plays(rest[0].text, "disposal") and (told := disposed(at, rest[0])):
        return Head(Phrase("", f"{told}的{name}"), "right.predicate")
    if holder := _holder(at, kit):
        return Head(Phrase(holder, name), "right.held")
    if there := _in_area(at, left, noun, kit):
        return Head(Phrase("", there), "right.modified")
    if left.noun and not left.verb and _modifies(at, left, noun, kit):
        measured = at.previous is not None and at.previous.head.source in {*OWNED, "left.entity"}
        if measured and kit.cues.plays(left.noun, "relational") and (related := owned(at, kit)):
            return Head(Phrase("", related + name), "left.relational")  # 建筑面积5600平方米，设计规模15个班
        return Head(Phrase("", left.text + name), "right.modified")
    if (at.shares_right and left.noun) or (left.noun and at.slot.right[0].verb):
        return None
    if head := _acted(at, kit, left, name, rest):
        return head
    joined = at.slot.joined or (at.previous is not None and at.previous.quantity.end == at.quantity.start)
    if joined and at.previous and at.previous.head.source in SHARED:
        return Head(Phrase(at.previous.phrase.verb, name), "right.list")
    return _told_of(name, rest, at, kit)


def _told_of(name: str, rest: Sequence[Element], at: Situation, kit: Kit) -> Head:
    """9个项目竣工投产, 26名领导每人联系4所学校: the things by what they did, or alone."""
    # 34个省重点、300个市重点项目分别完成…; 26名县级领导每人联系4所学校
    shared = any(kit.cues.plays(e.text, "respectively") or e.text[0] == "每" for e in rest)
    joined = bool(rest) and (rest[0].text in JOINERS or any(e.text == "、" for e in rest))  # 两床被子和一箱书
    listed = joined and any(e.tag == "m" for e in rest)  # 12个项目一项一策、倒排工期
    among = bool(rest) and rest[0].tag == "f" and kit.cues.plays(rest[0].text, "among")  # 在三个县区中由末位升至第二
    averaged = at.shares_right and any(averages(e, kit) for e in at.slot.right)
    predicate = "" if shared or listed or among or averaged else said(rest, kit) or _shared_predicate(at, kit)
    predicate = "" if torn(at, predicate, kit) else predicate
    if (
        2 <= len(predicate.strip("“”")) <= (LONGEST_PREDICATE if len(name) > BARE else LONGEST_TELLING)
        and predicate != "之一"
        and not (at.shares_right and (len(name) >= LONG_NAME or _same_again(at)))
    ):
        return Head(Phrase("", f"{predicate.removesuffix('的')}的{name}"), "right.predicate")
    if schools := housing(at, name, kit):
        return Head(Phrase("", schools + name), "right.topic")
    if len(name) <= 3 and (found := entity(at, kit) or named_host(at, kit)):
        return Head(Phrase("", found + name), "right.topic")
    return Head(Phrase("", name), "right.noun")


def _named_already(at: Situation, noun: Sequence[Element], rest: Sequence[Element], kit: Kit) -> bool:
    """聘请教练87名进校授课: whether people were named before their number, and what they do stands behind it."""
    if at.quantity.unit not in PEOPLE or at.left.possessive or at.shares_right:
        return False
    people = kit.cues.words("person_suffix")
    named = at.left.content[-1].noun and at.left.content[-1].text[-1] in people and at.slot.left[-1].noun
    acts = any(e.verb or e.tag in {"d", "p"} for e in (*at.slot.right[:1], *rest[:1]))
    return named and acts and noun[-1].text[-1] not in people


def _has_of_those(at: Situation, noun: Sequence[Element], rest: Sequence[Element], kit: Kit) -> bool:
    """一体机有205台参数对不上: whether the counted were named before 有, and of some it is told what they have."""
    unit, words = at.quantity.unit, at.slot.left
    named = len(words) > 1 and words[-1].text == HAS and kit.agreement.fits(words[-2].text, unit)
    return named and bool(rest) and rest[0].verb and not kit.agreement.fits(noun[-1].text, unit)


def _is_scale(at: Situation, noun: Sequence[Element], kit: Kit) -> bool:
    """占地12亩，规模为9个班: whether classes only measure how large a school is."""
    measured = at.left.content[-1].text.endswith(kit.cues.longest_first("scale_noun"))
    return measured and kit.cues.plays(text_of(noun), "bare_class")


def _holder(at: Situation, kit: Kit) -> str:
    """景坪小学只有23名学生, 东路小学设36个班: the school that has what is counted."""
    if not at.slot.left:
        return ""
    has = kit.cues.plays(at.slot.left[-1].text, "has", "holding")
    content = [e for e in at.left.content if e is not at.slot.left[-1] or not has]
    content = content[max((i for i, e in enumerate(content, 1) if e.text == "的"), default=0) :]
    alone = len(content) > 2 and kit.cues.plays(text_of(content[-2:]), "by_itself")  # 县二小一校就有4260名学生
    content = content[:-2] if alone else content
    owner = kit.phrases.of(content).text
    named = owner.endswith(kit.cues.longest_first("entity")) and len(owner) > LEAST_PLAIN_NAME
    bare = bool(content) and content[-1] is at.slot.left[-1]
    summed = kit.cues.plays(at.slot.left[-1].text, "totality")  # 教学点拢共53个娃
    told = has or alone or summed or (bare and isinstance(content[0].mention, Place))  # 石塘乡中心小学38名学生
    return owner if named and told and not any(e.verb for e in content[1:]) else ""


def _task_done(at: Situation, kit: Kit) -> Head | None:
    """完成16座病险水库除险加固任务: a task that was done is named by all of its words."""
    done = bool(at.slot.left) and kit.cues.plays(at.slot.left[-1].text, "light_verb") and not at.following
    words = [e for e in at.slot.right if e.tag != "W"]
    if at.quantity.kind != "count" or not done or len(words) < LEAST_TASK:
        return None
    acts = any(e.verb or e.tag == "vn" for e in words[:-1])
    tasked = kit.cues.plays(words[-1].text, "set_task") and acts
    return Head(Phrase("", text_of(words[:-1])), "right.task") if tasked else None


def _done_to_named(at: Situation, kit: Kit, rest: Sequence[Element]) -> str:
    """扩建威戎、仁大等9所寄宿制学校, 建成城东、城西2所幼儿园: what is done to several that are named."""
    content = [e for e in at.left.content if e.text != "等" and e.tag != "ul"]
    listed = any(e.text == "等" for e in at.slot.left[-1:]) or any(e.text in JOINERS for e in content)
    if not listed or len(content) < 2 or at.shares_right or said(rest, kit):
        return ""
    # 建设通威工业硅等15个项目: behind an act, a syllable begins a name
    ends = (
        i for i, e in enumerate(content) if not kit.cues.plays(e.text, "act", "next_stage") or (i and len(e.text) < 2)
    )
    acts = next(ends, len(content))
    named = all((e.nominal and not e.verb) or e.text in JOINERS for e in content[acts:])
    return text_of(content[:acts]) if named and acts < len(content) else ""  # 建成投用县第四小学等3所学校


def _acted(at: Situation, kit: Kit, left: Phrase, name: str, rest: Sequence[Element]) -> Head | None:
    """派4个督查组, 市局派出4个督查组: the things behind a count by the verb before it."""
    if done := _done_to_named(at, kit, rest):
        return Head(Phrase(done, name), "right.listed")
    if left.verb and not left.noun:
        # 派4个督查组, 各招3家机构: a mere syllable of doing names nothing.
        mere = len(left.verb) == 1 and not kit.cues.plays(left.verb, "act") and len(name) > LEAST_PLAIN_NAME
        people = name[-1] in kit.cues.words("person_suffix")  # 走了5个老师
        mere = mere or (kit.cues.plays(left.verb, "mere_doing") and len(name) > 1 and not people)  # 跑了83所学校
        goes_on = bool(rest) and rest[0].text in JOINERS  # 带了两床被子和一箱书
        sent = said(rest, kit) if len(left.verb) == 1 and not (at.shares_right or goes_on) else ""
        if 2 <= len(sent) <= LONGEST_TASK and not kit.cues.plays(left.verb, "act"):
            return Head(Phrase("", f"{sent}的{name}"), "right.predicate")  # 派64名教师巡回走教
        if kit.cues.plays(left.verb, "forms_classes") and kit.cues.plays(name, "bare_class"):
            return Head(Phrase("", kit.cues.noun("noun_of_teaching_class")), "right.verb")  # 编成1147个班
        return Head(Phrase("" if mere else left.verb, name), "right.verb")
    if left.noun and _opens_clause(at.left.content):
        # 抽调骨干组成4个督查组: of several acts, the last.
        acts = acts_told(at.left.content)
        went = len(acts) == 1 and kit.cues.plays(at.left.content[-1].text, "mere_doing") and len(name) > 1
        if went and (at.quantity.unit in SCHOOL_UNITS or name[-1] in kit.cues.words("place_suffix")):
            return Head(Phrase("", name), "right.verb")  # 督查组跑了83所学校
        ends = at.left.content[0].verb and at.left.content[-1].verb
        several = len(acts) > 1 and ends and len(acts) < len(at.left.content)
        offices = kit.cues.longest_first("office")
        by_office = len(acts) == 1 and at.left.content[-1].verb and text_of(at.left.content[:-1]).endswith(offices)
        # 市局派出4个督查组: who sent them names nothing.
        return Head(Phrase(acts[-1] if several or by_office else left.text, name), "right.verb")
    return None


def _same_again(at: Situation) -> bool:
    """18个单体竣工15个, 11万名学生里留守儿童占46%: what is told is told of some of the things, by the next figure."""
    following = at.following.quantity if at.following else None
    return following is not None and (following.unit == at.quantity.unit or following.kind == "percentage")


def _for_each(at: Situation, name: str, kit: Kit) -> str | None:
    """每人至少联系4所学校: what each one of those before does."""
    words = at.left.content
    spot = next((i for i, e in enumerate(words) if e.text[0] == "每" and len(e.text) > 1), None)
    if spot is None or not words[spot + 1 :] or at.quantity.kind != "count":
        return None
    each = [e for e in words[spot:] if e.text[0] == "每" and len(e.text) > 1]  # 每人每周
    done = [e for e in words[spot + 1 :] if e.tag != "d" and e not in each and not kit.cues.plays(e.text, "obliges")]
    last = max((i for i, e in enumerate(words[:spot], 1) if e.text == "的"), default=0)  # 新来的老师每学期上两节课
    who = text_of(words[:spot]) if all(e.nominal and not e.verb for e in words[last:spot]) else ""
    if words[:spot] and all(e.tag == "r" for e in words[:spot]):  # 他们每人至少联系4所学校
        near = (x.phrase.text for x in reversed(at.before[-4:]) if x.quantity.unit in PEOPLE)
        who = next((noun for noun in near if noun and noun[-1] in kit.cues.words("person_suffix")), "")
    own = who if len(who) <= LONGEST_DOER else ""
    doer = done[:1] if len(done) > 1 and done[0].tag == "n" and done[1].verb else []  # 每个报账员要管七八所学校
    acts = bool(done) and all(e.verb or e.tag in {"vn", "n", "ad", "zg"} for e in done) and len(done) - len(doer) <= 2
    taught = bool(done) and name.endswith(LESSON) and kit.cues.plays(done[-1].text, "teaches")  # 每周到分校上2节课
    return own + text_of([*each, *done]) if acts or (own and taught and len(done) <= LONGEST_LESSON) else None


def _event_done(at: Situation, noun: Sequence[Element], kit: Kit) -> Head | None:
    """为老年人免费开展1次体检: behind a verb that only says that it was done, an event and whom it is for."""
    content = at.left.content
    if noun or at.shares_right or len(content) < LEAST_TASK or not kit.cues.plays(content[-1].text, "light_verb"):
        return None
    event = said(at.slot.right, kit) if kit.cues.plays(at.quantity.unit, "event_unit") else ""
    whom = kit.phrases.of(content[:-1]).text
    return Head(Phrase("", whom + event), "right.event") if whom and 2 <= len(event) <= LONGEST_TASK else None


def _shared_predicate(at: Situation, kit: Kit) -> str:
    """13家医院、33所学校与上海合作: what the last of a list did, all of it did."""
    own = [slot for slot in at.view.slots if slot.segment.ordinal == at.slot.segment.ordinal]
    run = own[at.slot.position + 1 :]
    if not run or not all(slot.joined and not slot.left for slot in run):
        return ""
    noun, rest = kit.phrases.noun_phrase(run[-1].right)
    return "" if not noun or (rest and rest[0].text == "、") else said(rest, kit)  # 38张课桌、2块黑板、一个土操场


def _modifies(at: Situation, left: Phrase, noun: Sequence[Element], kit: Kit) -> bool:
    """县城9所小学: a short noun before a count that its classifier does not fit says which of the things behind."""
    if at.quantity.kind != "count" or len(left.noun) > LONGEST_MODIFIER or at.slot.right[0].verb:
        return False
    plain = len(left.noun) <= SHORT_MODIFIER or all(e.nominal and not e.verb for e in at.left.content)
    if at.slot.left[-1].text in JOINERS or _done_for(at) or not plain:
        return False  # 4个教学点和1所初中; 从县城选派68名教师; 计划为36所学校改造取暖
    last = at.left.content[-1]
    if last.tag not in {"n", "s", "j", "ns", "nz", "vn", "f"} or len(left.noun) < 2 or last.text == "等":
        return False
    fits = kit.agreement.fits(noun[-1].text, at.quantity.unit)
    return fits and not kit.agreement.fits(at.left.content[-1].text, at.quantity.unit)


def _in_area(at: Situation, left: Phrase, noun: Sequence[Element], kit: Kit) -> str:
    """乡下23个教学点学生总数不到600人: the things of an area, of which the next figure tells something; else empty."""
    shared = at.shares_right and not left.verb and kit.cues.plays(left.noun, "area_word")
    return left.noun + noun[0].text if shared and kit.agreement.fits(noun[0].text, at.quantity.unit) else ""


def _done_for(at: Situation) -> bool:
    """计划为36所学校改造取暖: whether the counted are those for whom something is done, told behind them."""
    return at.slot.left[-1].tag == "p" and not at.shares_right and any(e.verb for e in at.slot.right[1:])


def _opens_clause(content: Sequence[Element]) -> bool:
    listed = any(element.text in JOINERS for element in content)
    return bool(content) and not listed and (content[-1].verb or content[-1].text == "的")

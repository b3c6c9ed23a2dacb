"""Heads of durations: 连续四年获评先进, 每两个月通报, 小故障24小时内修复."""

from collections.abc import Sequence
from itertools import takewhile

from ...model import Quantity
from ..agreement import ANY_THING, PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..topics import opening_noun, subject, topic
from ..view import EACH, Element, text_of
from .owning import OWNED, base_owner
from .schools import school_of

LONGEST_PART = 3
"""A part of a building (主体) is named by at most so many characters."""
LONGEST_SERVICE = 14
"""Where somebody served (农村或薄弱学校任教经历) is told in at most so many characters."""
LONGEST_DOING = 10
"""What somebody does on some days, and where, is told in at most so many characters."""
NOWHERE = frozenset({"p", "r", "ns", "d", "ul"})
"""Where something is forbidden (在本县, 我县) is no part of what is forbidden."""
DAY = "天"
INSIDE = "里"
WITHIN = ("内", "里")
"""How a span ends by the end of which something must be done."""


def running(at: Situation, kit: Kit) -> Head | None:
    """连续四年获评先进, 连续两次垫底的: how long or how often something went on, named by all of its clause."""
    counted = at.quantity.kind == "count" and kit.cues.plays(at.quantity.unit, "event_unit")
    if not (counted or at.quantity.kind == "duration") or not at.slot.left:
        return None
    if not kit.cues.plays(at.slot.left[-1].text, "running"):
        return None
    words = _went_on(at, kit)
    held = _held_behind(at, words, kit)
    went_on = text_of(words) + (held.text if held else "")
    number = at.quantity.unit.removeprefix(ANY_THING) + kit.cues.noun("noun_of_run")
    alike = held is not None and (held.kind == "rank" or (at.previous and held.unit == at.previous.quantity.unit))
    of_previous = not went_on or alike
    before = text_of(kit.phrases.left(at.slot.left[:-1]).content)
    if not before and of_previous and at.previous:  # 粮食产量8亿斤、连续12年超7亿斤
        before = at.previous.phrase.noun or at.previous.phrase.text
    return Head(Phrase("", before + at.slot.left[-1].text + went_on + number), "running")


def _went_on(at: Situation, kit: Kit) -> list[Element]:
    """甲断面连续7年、乙断面连续4年保持Ⅱ类水质: what went on, told behind the last of several that did so."""
    slot = at.slot
    while not slot.right or (slot is not at.slot and slot.left == slot.right):
        own = (other for other in at.view.slots if other.segment.ordinal == slot.segment.ordinal)
        behind = next((other for other in own if other.position == slot.position + 1), None)
        if behind is None or not behind.left or not kit.cues.plays(behind.left[-1].text, "running"):
            break
        slot = behind
    # 对连续两个季度排名后3位的单位由县政府约谈: who it is told of says nothing of how long it went on
    told = slot.right[: next((i for i, e in enumerate(slot.right) if e.text == "的"), len(slot.right))]
    return [e for e in told if e.tag not in {"W", "Q", "ul"} and not kit.cues.plays(e.text, "equates", "all_of")]


def _held_behind(at: Situation, words: Sequence[Element], kit: Kit) -> Quantity | None:
    """连续3年保持全省第一, 连续12年超430亿斤: the rank or the level that was held."""
    end = words[-1].end if words else at.quantity.end
    told = (e for e in at.slot.segment.elements if e.start >= end)
    behind = next((e for e in told if not kit.cues.plays(e.text, "equates", "all_of")), None)
    return behind.mention if behind is not None and isinstance(behind.mention, Quantity) else None


def interval(at: Situation, kit: Kit) -> Head | None:
    """每两个月对工作进度进行通报: how often something is done."""
    if at.quantity.kind != "duration" or not at.slot.left or at.slot.left[-1].text != "每":
        return None
    rest = [e for e in at.slot.right if e.tag not in {"W", "d", "p"} and not kit.cues.plays(e.text, "light_verb")]
    cut = max((i for i, e in enumerate(rest) if e.text == "的"), default=-1)
    acts = [e for e in rest[cut + 1 :] if e.text not in {"一次", "一回", "一遍"}]
    done = text_of(acts)
    # 项目进度每半个月通报一次: what it is done to stands before, where nothing stands behind
    own = kit.phrases.of(kit.phrases.left(at.slot.left[:-1]).content).noun if len(acts) == 1 else ""
    acting = own.endswith(kit.cues.longest_first("office")) or any(e.tag == "r" for e in at.slot.left)  # 各县
    about = "" if cut >= 0 else ("" if acting else own) or subject(at, kit) or ""
    return Head(Phrase("", about + done + kit.cues.noun("noun_of_interval")), "interval") if done else None


def time_limit(at: Situation, kit: Kit) -> Head | None:
    """小故障24小时内修复, 15个工作日内报送方案: what must be done within a time, of the thing it is done to."""
    if at.quantity.kind != "duration":
        return None
    limited = at.quantity.text.endswith(WITHIN) or kit.cues.plays(at.quantity.unit, "office_time")
    counted = at.following is not None and at.following.quantity.kind != "duration"  # 一个月内开工5所
    # 由35个工作日缩短为12个工作日: the first of two levels
    counted = counted or (at.following is not None and kit.phrases.left(at.following.left).level)
    if not limited or at.left.level or at.left.source_level or counted:
        return None
    passing = {"d", "W", "r", "p", "ul"}
    rest = [e for e in at.slot.right if e.tag not in passing and not kit.cues.plays(e.text, "must", "manner", "lead")]
    told = [e for e in rest if not kit.cues.plays(e.text, "light_verb")]
    rest = told if any(e.verb for e in told) else rest  # 3个月内完成决算
    spot = next((i for i, e in enumerate(rest) if e.verb or e.tag == "vn"), None)
    first = at.slot.right[0] if at.slot.right else None
    towards = (
        first is not None and first.tag == "p" and not kit.cues.plays(first.text, "disposal")
    )  # 15个工作日内向教职工大会报告经费收支
    if spot is None or (spot and not towards and not kit.cues.plays(at.slot.right[0].text, "disposal")):
        return None
    things, _ = kit.phrases.noun_phrase(rest[spot + 1 :])
    about = (
        ("" if towards and things else text_of(rest[:spot])) or text_of(things) or _about(at, kit)
    )  # 三天之内把任务清单报到县里
    return Head(Phrase("", about + rest[spot].text + kit.cues.noun("noun_of_limit")), "time_limit")


def ban(at: Situation, kit: Kit) -> Head | None:
    """转包的，三年内不得参加投标: how long something is forbidden."""
    if at.quantity.kind != "duration":
        return None
    spot = next((i for i, e in enumerate(at.slot.right[:4]) if kit.cues.plays(e.text, "forbids")), None)
    if spot is None:
        return None
    behind = takewhile(lambda e: e.tag != "W", at.slot.right[spot + 1 :])
    words = [e for e in behind if e.tag not in NOWHERE and not e.text.endswith(INSIDE)]
    acts = text_of(words)
    return (
        Head(Phrase("", kit.cues.noun("noun_of_ban") + acts + kit.cues.noun("noun_of_stay")), "ban") if acts else None
    )


def service(at: Situation, kit: Kit) -> Head | None:
    """评高级职称，须有两年以上乡村任教经历: how long somebody must have served, and where."""
    if at.quantity.kind != "duration" or not at.slot.right:
        return None
    words = at.slot.right[at.slot.right[0].text == "的" :]
    spot = next((i for i, e in enumerate(words, 1) if kit.cues.plays(e.text, "service_noun")), 0)
    served = text_of(words[:spot])
    return Head(Phrase("", served), "service") if spot > 1 and len(served) <= LONGEST_SERVICE else None


def served(at: Situation, kit: Kit) -> Head | None:
    """在村小任教满二十年的，直接申报: how long somebody must have served, told before it."""
    words = at.left.content
    full = (
        len(words) > 1 and kit.cues.plays(words[-1].text, "in_full") and kit.cues.plays(words[-2].text, "serves_time")
    )
    if at.quantity.kind != "duration" or not full or not 0 < len(text_of(words[:-1])) <= LONGEST_SERVICE:
        return None
    where = [e for e in words[:-2] if e.tag not in {"a", "d", "p"}]
    plain = all(e.nominal and not e.verb for e in where)
    years = kit.cues.noun("noun_of_service")
    done = words[-2].text + years[-2:] if len(words[-2].text) > 1 else years  # 教满二十年
    return Head(Phrase("", text_of(where) + done), "served") if plain else None


def often(at: Situation, kit: Kit) -> Head | None:
    """教师每周到各校走教2至3天: on how many days in a time somebody does something."""
    words = at.left.content
    spot = max((i for i, e in enumerate(words[:-1]) if kit.cues.plays(e.text, "habitual")), default=-1)
    if at.quantity.unit != DAY or spot < 0 or not words[-1].verb or at.left.change is not None:
        return None
    who = [e for e in words[:spot] if e.text[0] != EACH]
    if not all(e.nominal and not e.verb for e in who):
        return None
    people = (x.phrase.noun for x in at.in_sentence if x.quantity.unit in PEOPLE)
    doing = [e for e in words[spot + 1 :] if e.tag not in {"d", "t"} and not kit.cues.plays(e.text, "obliges")]
    told = text_of(doing) if len(text_of(doing)) <= LONGEST_DOING else words[-1].text
    name = (text_of(who) or next(people, "")) + words[spot].text + told
    return Head(Phrase("", name + kit.cues.noun("noun_of_days")), "often")


def _about(at: Situation, kit: Kit) -> str:
    """What something is done to within a time: the noun before it (资金下达后10日内拨付)."""
    content = at.left.content
    while content and content[-1].tag == "f":
        content = content[:-1]  # 报修后24小时内到场
    when = next((i for i, e in enumerate(content) if i and e.text in {"在", "于", "自"}), 0)
    content = content[:when] if when else content  # 尾款在结算审定后30个工作日内付清
    own = text_of(content) if content and not at.left.possessive and len(content) <= 2 else ""
    return opening_noun(content) or own or (at.phrase.noun if at.phrase and not at.left.possessive else "")


def delay(at: Situation, kit: Kit) -> Head | None:
    """比原计划晚了8个月, 主体比合同工期早了40天: how long before or after its time something came."""
    content = at.left.content
    if at.quantity.kind != "duration" or not content:
        return None
    late, early = (kit.cues.plays(content[-1].text, role) for role in ("delays", "comes_early"))
    if not (late or early):
        return None
    by = next(
        (i for i, e in enumerate(content) if kit.cues.plays(e.text, "held_against", "comparing")), len(content) - 1
    )
    own = kit.phrases.of(content[:by]).noun if content[0].noun else ""
    if own and len(own) <= LONGEST_PART and (whose := school_of(at, kit)):
        own = whose + own  # 三小新校区概算8200万元，主体比合同工期早了40天
    about = own or _told_before(at, kit) or subject(at, kit) or topic(at, kit) or ""
    noun = kit.cues.noun("noun_of_delay" if late else "noun_of_lead")
    return Head(Phrase("", about.rsplit("的")[-1] + noun), "delay") if about else None


def _told_before(at: Situation, kit: Kit) -> str:
    """What the figure before is of: the thing itself, not its cost; no rate that is laid down."""
    if at.previous is None or at.previous.quantity.kind == "rate":
        return ""
    owner = base_owner(at, kit) if at.previous.head.source in OWNED else None
    name = (owner or at.previous.phrase).noun
    measure = next((word for word in kit.cues.longest_first("relational") if name.endswith(word)), "")
    return name.removesuffix(measure)

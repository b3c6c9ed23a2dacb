"""Heads of shares: 占规划总数的143%, 留3%质保金."""

from collections.abc import Sequence
from decimal import Decimal

import regex

from ...rules import CueRole
from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..topics import just_named
from ..view import HAS, OF, Element, text_of

WHOLES = frozenset({"count", "amount", "area", "length", "measure"})
"""Kinds of figures that can be a share of something."""


HALF_STEP = Decimal("0.06")
"""A share told with decimals is that near to what it is reckoned from."""
LONGEST_REACH = 8
"""The whole was counted among so many figures before."""
SUMMED = regex.compile("([两三四五六])[项者类块种](?:加起来|合起来|合在一起|合计|总计|相加|之和|加总|共|合)?")
"""How many figures before are taken together."""
NUMERALS = "两三四五六"
NOT = "不"
IS = "为"
LEAST_FLOOR = 4
"""That a share is no less than … of something is told in at least so many words."""
BEFORE_OPENER: tuple[CueRole, ...] = ("lead", "scope_all", "totality", "manner")
"""Roles of words that may stand before the word that opens a share (合计还不到…的三成)."""


def share(at: Situation, kit: Kit) -> Head | None:
    """占规划总数的143%: the part, 占, the whole and 比重."""
    if at.quantity.kind not in {"percentage", "ratio"}:
        return None
    left = at.slot.left
    spots = [i for i, e in enumerate(left) if kit.cues.plays(e.text, "share") and e.text[0] == "占"]
    floor = None if spots else _floor(at, kit)
    if not spots and (spot := floor if floor is not None else _opener(at, kit)) is not None:
        spots = [spot]  # 为规划面积的70%
    if not spots or left[spots[-1]].text == "占比" or any(e.text[0] == "比" for e in left[spots[-1] + 1 :][:1]):
        return None
    spot = spots[-1]
    named = (e for e in left[spot + 1 :] if e.tag != "d" or kit.cues.plays(e.text, "negation"))  # 占未开工项目的43%
    behind = [e for e in named if e.tag not in {"W", "ul"} and e.text != "到"]  # 占到了19.4%
    behind = behind[:-1] if len(behind) > 1 and behind[-1].text == IS else behind  # 占总支出分别为21%、19%
    rated = next((i for i, e in enumerate(behind) if i and kit.cues.plays(e.text, "rate_noun")), len(behind))
    whole = text_of(behind[:rated]).strip("的")  # 占新建建筑的比例达到37.6%
    stop = spot - (floor is not None and kit.cues.plays(left[spot - 1].text, "negation", "forbids"))
    part = kit.phrases.of(kit.phrases.left(left[:stop]).content).text
    if not part and floor is not None:
        part = just_named(at, kit, told=True)  # 教师交流轮岗，每年不低于应交流人数的10%
    if not part and (told := _outside(at)):
        part = _last_part(at, told).phrase.text
    of_things = spot > 1 and left[spot - 1].text == OF
    told_apart = _having(left[:spot], at) or part + (_who_has(part, at, kit) or _whose(part, at, kit) * of_things)
    part = _summed(text_of(left[:spot]), at) or told_apart
    whole = whole or _whole_by_count(part, at, kit)
    if not part:
        return None
    if floor is None and left[spots[-1]].text[0] != "占" and left[-1].text != "的" and _is_completed(at, kit):
        return Head(Phrase("", part + whole + kit.cues.noun("noun_of_completion")), "share.completed")
    noun = kit.cues.noun("noun_of_share")
    text = f"{part}占{whole.split(noun)[0]}{noun}" if whole else f"{part}占比"
    return Head(Phrase("", text), "share" if floor is None else "share.floor", at.left.change)


def _outside(at: Situation) -> Linked | None:
    """小规模学校104所（含教学点63个），占45.6%: the figure told before, but none in a bracket that has ended."""
    if at.previous is None or at.previous.slot.segment.depth <= at.slot.segment.depth:
        return at.previous
    outer = (x for x in at.in_sentence if x.slot.segment.depth <= at.slot.segment.depth)
    return next((x for x in outer if x.head.change is None), at.previous)


def _last_part(at: Situation, previous: Linked) -> Linked:
    """为年度计划的65%，占三年任务的20%: behind one share another is of the same part."""
    told = (x for x in at.in_sentence if x.slot.segment.part == at.slot.segment.part and x.quantity.kind in WHOLES)
    return next(told, previous) if previous.head.source.startswith("share") else previous


def _floor(at: Situation, kit: Kit) -> int | None:
    """骨干教师不低于交流总数的20%: where the words begin that say what share is the least or the most."""
    left = at.slot.left
    if at.quantity.kind != "percentage" or len(left) < LEAST_FLOOR or left[-1].text != "的":
        return None
    spots = (i for i, e in enumerate(left[1:-2], 1) if kit.cues.plays(e.text, "bounds"))
    denied = (i for i in spots if kit.cues.plays(left[i - 1].text, "negation", "forbids") or left[i].text[0] == NOT)
    spot = next(denied, None)
    normed = spot is not None and kit.cues.any_plays(left[spot + 1 :], "norm", "year_before")
    return None if normed else spot


def _summed(said: str, at: Situation) -> str:
    """小学120所，初中90所，两者合计占学校总数的46%: the names of the figures before that are summed; else empty."""
    count = SUMMED.fullmatch(said)
    if count is None or at.previous is None:
        return ""
    alike = [x.phrase.text for x in at.in_sentence if x.quantity.unit == at.previous.quantity.unit]
    names = alike[: NUMERALS.index(count[1]) + 2]
    return "、".join(reversed(names)) if len(names) > 1 else ""


def _whole_by_count(part: str, at: Situation, kit: Kit) -> str:
    """教学班2964个，其中大班额517个、占17.4%: the whole that was counted, if the share is reckoned of it."""
    told = _outside(at)
    if told is None or told.phrase.text != part or told.quantity.kind not in WHOLES or told.head.change is not None:
        return ""
    near = HALF_STEP if at.quantity.value % 1 else 1
    for whole in reversed(at.before[-LONGEST_REACH:]):
        alike = whole.quantity.unit == told.quantity.unit and whole.quantity.value > told.quantity.value
        if not alike or whole.head.change is not None or not whole.phrase.noun or whole.phrase.noun in part:
            continue
        acted = bool(whole.left.content) and whole.left.content[-1].verb and whole.head.source == "left.noun"
        if not acted and abs(told.quantity.value * 100 / whole.quantity.value - at.quantity.value) <= near:
            name, classes = whole.phrase.noun, (kit.cues.noun("noun_of_teaching_class"), *kit.cues.words("bare_class"))
            return next((word for word in classes if name.endswith(word)), name)  # 义务教育教学班
    return ""


def _who_has(part: str, at: Situation, kit: Kit) -> str:
    """专任教师5230人，其中本科以上学历占71.4%: those who have it were counted before."""
    if not part.endswith(kit.cues.longest_first("qualification")):
        return ""
    if any(people in part for people in kit.cues.longest_first("staff_noun")):
        return ""  # 专任教师中有教师资格证的占100%
    staff = (x.phrase.noun for x in at.in_sentence if x.quantity.unit in PEOPLE and x.head.change is None)
    found = next(staff, "")
    alike = found.endswith(kit.cues.longest_first("qualification"))  # 本科学历86人，本科及以上学历占91.6%
    return "" if found in part or alike else found


def _having(words: Sequence[Element], at: Situation) -> str:
    """专任教师1432名，有证的占98.6%: those counted before who have something."""
    told = len(words) > 2 and words[0].text == HAS and words[-1].text == OF
    counted = next((x.phrase.noun for x in at.in_sentence if x.quantity.kind == "count"), "") if told else ""
    return text_of(words) + counted if counted else ""


def _whose(part: str, at: Situation, kit: Kit) -> str:
    """专任教师1432名，持证的占98.6%: the things counted right before, of which some are told apart; else empty."""
    told = at.previous
    if not part or told is None or told.quantity.kind != "count" or told.head.change is not None:
        return ""
    words = [e for e in at.slot.left if e.tag not in {"d", "c", "W"} and not kit.cues.plays(e.text, "of_which")]
    if words[0].text != part or kit.agreement.knows(part) or part in told.phrase.noun:
        return ""  # 用于产业的占62%
    return told.phrase.noun.rsplit("的")[-1] if at.slot.segment.ordinal == told.slot.segment.ordinal + 1 else ""


def _opener(at: Situation, kit: Kit) -> int | None:
    """Where the share of a whole is opened without 占: 为规划面积的70%, 完成规划数的36.8%, 还不到规划数的四成."""
    left = at.slot.left
    if at.quantity.kind != "percentage" or len(left) < 2:
        return None
    done = _is_completed(at, kit)
    if left[-1].text != "的" and not done:  # 完成全年任务65.3%
        return None
    if any(e.tag == "T" for e in left[:1]):
        return None
    spot = next((i for i, e in enumerate(left) if kit.cues.plays(e.text, "share_opener")), None)
    if spot is None or len(left) - spot < (2 if done else 3):
        return None
    if any(e.tag not in {"d", "zg"} and not kit.cues.plays(e.text, *BEFORE_OPENER) for e in left[:spot]):
        return None
    levels = (x for x in reversed(at.before[-2:]) if x.head.change is None or x is at.before[-2:][0])
    before = next(levels, None)  # 税收11亿元，增长21%，完成年度计划的103%
    told = [e for e in left[spot + 1 :] if not kit.cues.plays(e.text, "plan_name", "set_task")]
    money = kit.cues.any_plays([e for e in told if e.text[-1] != "数"], "funding_verb", "relational")
    if before and money and before.quantity.kind == "count":
        return None  # 重点项目85个，完成年度投资计划的116%
    near = before is not None and before.sentence == at.sentence and before.quantity.kind in WHOLES
    return spot if near and at.slot.segment.ordinal - at.before[-1].slot.segment.ordinal <= 1 else None


def _is_completed(at: Situation, kit: Kit) -> bool:
    """完成年度任务95%: whether so much of a task was done."""
    left = at.slot.left
    return kit.cues.any_plays(left, "done") and kit.cues.plays(left[-1].text, "set_task", "plan_name")


def share_of_base(at: Situation, kit: Kit) -> Head | None:
    """完成投资6.18亿元，占年度计划7.5亿元的82.4%: the share that one figure is of the figure right before the share."""
    if at.quantity.kind != "percentage" or text_of(at.slot.left) != "的" or len(at.before) < 2:
        return None
    part, base = at.before[-2:]
    alike = part.quantity.unit == base.quantity.unit and part.sentence == base.sentence == at.sentence
    if not alike or base.head.source != "left.base" or base.slot.segment.ordinal != at.slot.segment.ordinal:
        return None
    whole = base.phrase.noun.removeprefix(part.phrase.noun) or base.phrase.noun
    return Head(Phrase("", f"{part.phrase.text}占{whole}{kit.cues.noun('noun_of_share')}"), "share.of_base")


def share_of_host(at: Situation, kit: Kit) -> Head | None:
    """完成全年预算（4.73亿元）的52%: a share of a whole whose size stands in a bracket behind its name."""
    before = at.view.segments[: at.slot.segment.ordinal]
    bracketed = bool(before) and before[-1].depth > at.slot.segment.depth and before[-1].quantities
    if at.quantity.kind != "percentage" or text_of(at.slot.left) != "的" or not bracketed or before[-1].host is None:
        return None
    words = before[before[-1].host].elements
    spots = [i for i, e in enumerate(words) if kit.cues.plays(e.text, "share", "share_opener")]
    outer = (x for x in at.in_sentence if x.slot.segment.ordinal < before[-1].ordinal)
    part = next((x.phrase.text for x in outer if x.quantity.kind in WHOLES), "")
    if not spots or not part:
        return None
    whole = text_of([e for e in words[spots[-1] + 1 :] if e.tag not in {"W", "d", "T"}])
    return Head(Phrase("", f"{part}占{whole}{kit.cues.noun('noun_of_share')}"), "share.of_host")


def base(at: Situation, kit: Kit) -> Head | None:
    """完成投资6200万元，为概算8000万元的77.5%: what a share is of, owned by what the part is of."""
    if at.quantity.kind != "amount" or at.previous is None or at.previous.quantity.kind != "amount":
        return None
    planned = kit.cues.plays(at.phrase.noun, "plan_name")
    if not (planned or kit.cues.plays(at.phrase.noun, "relational")) or not is_base(at, kit):
        return None
    part = at.previous.phrase.text
    close = next((word for word in kit.cues.longest_first("relational_close") if part.endswith(word)), "")
    if not close:
        return None
    money = close[-2:] if planned else ""  # 计划投资
    return Head(Phrase("", part.removesuffix(close) + at.phrase.noun + money), "left.base")


def is_base(at: Situation, kit: Kit) -> bool:
    """占年度计划7.5亿元的82.4%: whether a figure is what the share behind it is of."""
    scope = kit.cues.plays(at.phrase.noun, "rank_scope")  # 占全市45所的26%
    words = [e for e in at.slot.left if e.tag not in {"d", "W"}]  # 仅为计划9300万元的31.2%
    related = len(words) > 1 and not scope and kit.cues.plays(words[0].text, "share", "amounts_to", "share_opener")
    return related and bool(at.before) and text_of(at.slot.right[:1]) == "的" and not at.slot.right[1:]


def base_name(at: Situation, kit: Kit) -> str:
    """仅及计划9300万元的31.2%: the whole alone, without the word that opens it."""
    opener = next((e for e in at.slot.left if kit.cues.plays(e.text, "share_opener")), None)
    name = at.phrase.noun.removeprefix(opener.text) if opener else at.phrase.noun
    previous = at.previous
    of_all = at.quantity.kind == "amount" and kit.cues.plays(name, "bare_budget")
    if not of_all or previous is None or previous.quantity.unit != at.quantity.unit or previous.head.change:
        return name
    return previous.phrase.noun + name  # 完成税收3511万元，占年初预算8465万元的41.5%

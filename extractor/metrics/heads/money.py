"""Heads of money: what it is for, whose it is, what it was spent on."""

from collections.abc import Sequence

from ...rules import CueRole
from ..agreement import PEOPLE, SCORE
from ..funding import find_funding
from ..phrases import Phrase
from ..situation import Head, Kit, Situation, said
from ..topics import entity, just_named, topic
from ..view import EACH, Element, Segment, text_of
from .schools import school_of

LONGEST_SOURCE = 4
"""Behind a verb, words that only say whose money it is are no longer than this (in characters)."""

LONGEST_DEBT = 3
"""What is owed is named by at most so many words."""
LONGEST_OWNER = 8
"""Those who get so much each are named by at most so many characters."""
LONGEST_ONE = 6
"""Those for each of whom a figure is told (每生每学期) are named by at most so many characters."""
ABOUT = "关于"
"""It opens what a matter is about."""


def purpose(at: Situation, kit: Kit) -> Head | None:
    """投资9.9亿元实施城建工程: the object of what the money does, and the money's own noun."""
    if at.quantity.kind != "amount" or not at.slot.right or at.left.source_level:
        return None
    if _built(at, kit):
        return None
    if not at.slot.right[0].verb and not (len(at.slot.right) > 1 and _does(at.slot.right, kit)):
        return None
    phrase = at.phrase
    lasts = at.following is not None and at.following.quantity.kind == "duration"
    if (phrase and not _is_money(phrase, kit)) or lasts:
        return None  # 资金156万元趴在账上已有7个月
    goal = _goal(at.slot.right, kit)
    return Head(_with_goal(goal, phrase, kit), "purpose") if len(goal.text) > 1 else None


def per_head(at: Situation, kit: Kit) -> Head | None:
    """对民办园，县财政按每生每年400元奖补: what is granted for each one, and to whom."""
    if at.quantity.kind not in {"amount", "rate"}:
        return None
    words, right = at.slot.left, _past_norm(at.slot.right, kit)
    spots = [i for i, e in enumerate(words) if e.text[0] == "每" and len(e.text) > 1]
    if at.quantity.kind == "rate" and kit.cues.any_plays(words[-1:], "way_opener"):
        spots = spots or [len(words)]  # 按200元/月发放生活补助
    grant = next((e.text for e in right[:3] if kit.cues.plays(e.text, "allowance", "levies")), None)
    if not spots:
        return None
    per = text_of([words[i] for i in spots if i < len(words)])
    spent = _paid_out(right, kit, "funding_verb")
    if spent or grant is None:
        return Head(Phrase("", per + spent), "per_head") if spent else None
    phrase = kit.phrases.of(kit.phrases.left(words[: spots[0]]).content)
    kept = bool(phrase.verb) and not phrase.noun  # 执行每生每年1250元的补助标准
    owner = "" if kept else phrase.text
    if not owner or find_funding(owner, kit.cues):
        owner = topic(at, kit) or ""
    if not owner and not kept and (paid := _paid_out(right, kit, "grants")):
        return Head(Phrase("", per + paid), "per_head")  # 县里按每人每月400元发交通补助
    return Head(Phrase("", owner + per + grant), "per_head") if owner or kept else None


def granted_each(at: Situation, kit: Kit) -> Head | None:
    """偏远岗位，县里每人每月补500元; 走教老师，每人每月发交通补贴300元: what each one gets who was named before."""
    words = at.left.content
    if at.quantity.kind not in {"amount", "rate"} or at.slot.right or at.left.level or len(words) < 2:
        return None
    spot = next((i for i, e in enumerate(words) if e.text[0] == EACH and len(e.text) > 1), len(words))
    behind = next((i for i, e in enumerate(words) if i > spot and e.text[0] != EACH), len(words))
    gives, what = words[behind : behind + 1], words[behind + 1 :]
    told = kit.cues.any_plays(gives, "grants") and all(e.noun for e in what)
    persons = kit.cues.words("person_suffix")
    people = text_of(what)[-1:] in persons  # 每年补助小学生1000元
    headed = any(e.text[-1] in persons or e.text[1:] in PEOPLE for e in words[spot:behind])
    if not told or people or not headed:
        return None
    giver = text_of(words[:spot])
    owner = "" if not giver or kit.cues.plays(giver, "giver") or find_funding(giver, kit.cues) else giver
    owner = owner or just_named(at, kit) or _people_before(at, kit)
    per = text_of(words[spot:behind])
    given = text_of(gives) if len(text_of(gives)) > 1 and what else ""  # 补助交通费
    named = text_of(what) + given or kit.cues.noun("noun_of_allowance")
    return Head(Phrase("", owner + per + named), "rate.granted")


def _people_before(at: Situation, kit: Kit) -> str:
    """走教老师，每人每月…: the people whom the clause right before is about; else empty."""
    before = at.clause_before
    if before is None:
        return ""
    name = text_of([e for e in before.elements if e.tag not in {"c", "W"}])
    return name if len(name) <= LONGEST_OWNER and name[-1] in kit.cues.words("person_suffix") else ""


def _does(right: Sequence[Element], kit: Kit) -> bool:
    """用在学前教育上: whether the words behind money say what it does, by no verb of the dictionary."""
    return kit.cues.plays(right[0].text, "act") or kit.cues.plays(right[0].text + right[1].text, "aim")


def _paid_out(right: Sequence[Element], kit: Kit, *verbs: CueRole) -> str:
    """按每生每年20元安排管护经费, 按200元/月发放生活补助: what is paid out at a rate."""
    if not right or not kit.cues.plays(right[0].text, *verbs):
        return ""
    noun, rest = kit.phrases.noun_phrase(right[1:])
    granted = text_of(rest[:1]) if noun and rest and kit.cues.plays(rest[0].text, "allowance") else ""
    return text_of(noun) + granted


def _past_norm(right: Sequence[Element], kit: Kit) -> Sequence[Element]:
    """按每人每月400元的标准发放生活补助: the words behind 的标准."""
    normed = len(right) > 2 and right[0].text == "的" and kit.cues.plays(right[1].text, "norm")
    return right[2:] if normed else right


def aim(at: Situation, kit: Kit) -> Head | None:
    """投入300万元，对食堂进行改造: the aim stands in the next clause."""
    if at.quantity.kind != "amount" or at.slot.position or at.slot.right:
        return None
    phrase = at.phrase
    rated = at.previous is not None and at.previous.quantity.kind in {"amount", "rate"}
    if rated and not phrase.noun and kit.cues.plays(phrase.verb, "grants"):
        return None  # 每人每年补助6000元，共发放42万元，为36名儿童送教上门1080次
    segment = _next_segment(at)
    if segment is None or not phrase or not _is_money(phrase, kit):
        return None
    if any(quantity.kind == "amount" for quantity in segment.quantities):
        return None  # 规划总投资6.8亿元，用于校舍建设4.9亿元: so much of it
    first = segment.elements[0]
    bare = kit.cues.plays(phrase.text, "funding_verb", "relational") and kit.cues.plays(first.text, "does")
    if not bare and not kit.cues.plays(first.text, "aim"):
        return None
    if any(word in phrase.text for word in kit.cues.words("funding_social")):
        return None  # what a donor gave is named by the donor
    if segment.elements[-1].mention is not None and segment.elements[-2:-1] and segment.elements[-2].text == "的":
        return None  # 为年度计划的52.5%
    goal = _goal(segment.elements[0 if bare else 1 :], kit)
    if kit.cues.plays(goal.noun, "money_noun"):
        return None  # 总投资175亿元，完成投资60亿元: the next clause tells of money of its own
    return Head(_with_goal(goal, phrase, kit), "aim") if goal else None


def _next_segment(at: Situation) -> Segment | None:
    following = at.view.segments[at.slot.segment.ordinal + 1 : at.slot.segment.ordinal + 2]
    return following[0] if following and following[0].part == at.slot.segment.part else None


def _is_money(phrase: Phrase, kit: Kit) -> bool:
    """Whether a phrase says only that money was spent, not on what (县财政投入, 筹资)."""
    if not phrase.noun and kit.cues.plays(phrase.verb, "foots", "spends", "gives"):
        return True  # 拨了1200万元修操场
    words = kit.cues.longest_first("funding_verb")
    named = bool(phrase.verb) and len(phrase.noun) > LONGEST_SOURCE  # 挪用校舍维修资金
    return len(phrase.text) <= 8 and not named and phrase.text.endswith(words)


def _goal(elements: Sequence[Element], kit: Kit) -> Phrase:
    content = [e for e in elements if e.tag not in {"d", "p", "Q", "uj", "ul"} and not kit.cues.plays(e.text, "aim")]
    while len(content) > 1 and content[-1].tag == "f":
        content.pop()  # 用在学前教育上
    light = len(content) > 1 and kit.cues.plays(content[0].text, "light_verb")  # 拿200万元搞培训
    return kit.phrases.of(content[light:])


def _with_goal(goal: Phrase, money: Phrase, kit: Kit) -> Phrase:
    noun = goal.noun.rsplit("等")[-1] if "等" in goal.noun else goal.noun
    spent = money.text.endswith(kit.cues.longest_first("spends"))  # 学校花12万元
    own = money.text if 1 < len(money.text) <= 4 and not spent else ""
    return Phrase("", (noun or goal.verb) + (own or kit.cues.noun("noun_of_amount")))


def modifier(at: Situation, kit: Kit) -> Head | None:
    """投资41亿元的13个项目: the noun behind the next quantity owns this one."""
    right = at.slot.right[1:] if _built(at, kit) else at.slot.right
    sized = at.quantity.kind in {"amount", "area", "measure"} or at.quantity.unit == SCORE
    if not sized or not right or right[0].text != "的":
        return None
    if len(right) == 2 and kit.cues.plays(right[1].text, "fraction"):
        return None  # 还不到省标3.5平方米的一半
    about = max((i for i, e in enumerate(at.slot.left, 1) if e.text == ABOUT), default=0)
    if about and len(right) == 2 and (matter := kit.phrases.of(at.slot.left[about:])).noun:
        return Head(matter, "modifier")  # （一）关于滞留专项资金2360万元的问题
    noun, rest = kit.phrases.noun_phrase(right[1:])
    if len(noun) > 1 and kit.cues.plays(noun[-1].text, "done") and not noun[-1].verb:
        noun = noun[:-1]  # 投资3500万元的中心幼儿园主体完工
    name = text_of((*noun, *_rest_of_name(noun, rest, kit)))
    if kit.cues.plays(name, "norm", "plan_name", "norm_verb"):
        return None  # 达到了不低于3平方米的规定
    if at.quantity.kind == "amount" and kit.cues.plays(name, "budget_slang"):
        return Head(Phrase("", kit.cues.noun("noun_of_budget")), "modifier")  # 9400万元的盘子
    if at.quantity.kind == "amount" and kit.cues.plays(name, "gap_slang"):
        return Head(Phrase("", kit.cues.noun("noun_of_amount") + kit.cues.noun("noun_of_gap")), "modifier")
    if at.quantity.kind == "area" and (spacious := _room(noun, at, kit)):
        return Head(Phrase("", spacious), "modifier")
    own = _money_word(at, kit)
    if not noun and len(right) > 1 and kit.cues.plays(right[1].text, "funding_verb"):
        return Head(Phrase("", right[1].text + kit.cues.noun("noun_of_amount")), "modifier")  # 14亿元的投入
    if not noun and at.following:
        noun, rest = kit.phrases.noun_phrase(at.following.right)
        predicate = said(rest, kit)
        name = predicate + text_of(noun) if 2 <= len(predicate) <= 8 else text_of(noun)
    return Head(Phrase("", name + own), "modifier") if name else None


def _room(noun: Sequence[Element], at: Situation, kit: Kit) -> str:
    """县二中更挤，42平方米的旧教室里塞了38名女生: how large a room or house is, and whose it is; else empty."""
    name = text_of(noun)
    inside = next((word for word in kit.cues.longest_first("inside") if name.endswith(word)), "")
    place = name.removesuffix(inside)
    if not place or (at.left.content and at.left.content[-1].noun):
        return ""
    return (entity(at, kit) or school_of(at, kit)) + place + kit.cues.noun("noun_of_area")


def _built(at: Situation, kit: Kit) -> bool:
    """投资2800万元建设的县第三幼儿园: whether the thing behind is told by what the money did."""
    right = at.slot.right
    return len(right) > 2 and right[1].text == "的" and kit.cues.plays(right[0].text, "act", "does", "going_on")


def _rest_of_name(noun: Sequence[Element], rest: Sequence[Element], kit: Kit) -> Sequence[Element]:
    """县特殊教育学校迁建项目: the verb inside a project's name, and its end; empty where the name is whole."""
    goes_on = noun and len(rest) > 1 and rest[0].verb and rest[1].noun
    return rest[:2] if goes_on and kit.cues.plays(rest[1].text, "entity") else ()


def _money_word(at: Situation, kit: Kit) -> str:
    """The word right before the amount that says what kind of money it is (投资), else the whole phrase."""
    last = at.left.content[-1].text if at.left.content else ""
    if at.quantity.kind == "amount" and kit.cues.plays(at.phrase.text, "relational"):
        return at.phrase.text  # 总投资3200万元的迁建项目
    return last if kit.cues.plays(last, "funding_verb", "relational") else _attribute(at, kit)


def _attribute(at: Situation, kit: Kit) -> str:
    """启动年加工能力85万吨的产业园: of what stands before, the noun; the verb belongs to the thing behind."""
    phrase = at.phrase
    return phrase.text if at.quantity.kind == "amount" else phrase.noun

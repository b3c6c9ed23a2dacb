"""Heads of money told by a verb alone: 已拨付1.1亿元, 更换设备784套，花1960万元, 寄宿上头，去年投了1.1亿元."""

from ..funding import find_funding, money_of
from ..funds import fund_told
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation, programme_of, whole_before
from ..topics import just_named, topic
from ..view import EACH, OF
from .owning import entity_before
from .standard import RATED, fund_of

PUT_IN = "投"
"""Verbs of investing begin with it."""
FUNDED = 3
"""The money that is spent was told by one of the last so many figures."""
LEAST_KIND = 3
"""Of what kind projects are is told in at least so many characters."""
LONGEST_DONE = 14
"""What was done for money is told in at most so many characters."""
MEASURED = frozenset({"percentage", "area", "length", "rate", "ratio"})
"""Kinds of figures that say how large or how good something is."""
THINGS = frozenset({"count", "area", "length"})
"""Kinds of figures that money is spent on."""


def owner_before(at: Situation, previous: Linked, kit: Kit) -> str:
    """周转房40套，每套35平方米，住进33户: whose an act is, past the sizes, shares and prices told of it."""
    if previous.head.source in RATED:
        return fund_of(previous).removesuffix(kit.cues.noun("noun_of_norm"))  # 助学金每生2500元，资助3260人
    sized = previous.quantity.kind in (*MEASURED, "duration") or EACH in previous.phrase.text
    if not sized or at.quantity.kind not in {"count", "amount"}:
        return programme_of(previous, kit) or previous.phrase.noun
    part = (x for x in at.in_sentence if x.slot.segment.part == at.slot.segment.part)
    told = (x for x in part if x.quantity.kind not in MEASURED and x.head.change is None and EACH not in x.phrase.text)
    own = previous.phrase.noun.removesuffix(kit.kind_noun(previous.quantity)) or previous.phrase.noun
    if previous.quantity.kind == "duration":  # 校舍改造工期240天，预算1380万元
        own = next((own.removesuffix(w) for w in kit.cues.longest_first("relational") if own.endswith(w)), "")
    return next((programme_of(x, kit) or x.phrase.noun for x in told if x.phrase.noun), own)


INSIDE = "内"


def unplanned(noun: str, kit: Kit) -> str:
    """规划新建幼儿园8所，竣工3所: what was done of a plan loses the plan's name."""
    words = kit.cues.longest_first("plan_name")
    due = next((word for word in kit.cues.longest_first("ought_have") if word in noun[:-1]), None)
    noun = noun.replace(due, "") if due else noun  # 寄宿制学校应配备宿管员156名，实际配备118名
    whose = next((word for word in kit.cues.longest_first("rank_field") if noun.startswith(word)), "")
    noun = noun.removeprefix(whose) if noun.removeprefix(whose).startswith(words) else noun  # 各县计划实施项目196个
    plan = next((word for word in words if noun.startswith(word)), "")
    bare = noun.removeprefix(plan + INSIDE if noun.startswith(plan + INSIDE) else plan)  # 规划内学校226所
    bare = bare.removesuffix(next((word for word in words if bare.endswith(word)), "")) or bare  # 周转房规划1200套
    bare = bare.removesuffix(kit.cues.noun("noun_of_gap")) or bare  # 学位缺口2300个，今年新增1200个
    due = next((word for word in kit.cues.longest_first("ought_have") if word in bare), "")
    return (bare.replace(due, "", 1) if due else bare) or bare  # 小学应有教师2710名，实有2540名


def _given_by_level(at: Situation, kit: Kit) -> str:
    """县里后来又补40万元: whose money it is, where a level of government is all that stands before the verb."""
    words = [e for e in at.slot.left if e.tag not in {"W", "T", "t", "d", "ul", "c"}]
    level = words[0].text if len(words) == 2 and kit.cues.plays(words[0].text, "giver") else ""
    gives = bool(level) and (len(words[1].text) == 1 or kit.cues.plays(words[1].text, "gives", "pays", "raises"))
    return money_of(level, kit.cues) if gives and words[1].verb else ""


def is_fund(whole: Linked, kit: Kit) -> bool:
    """Whether a total is of money itself, whose parts years tell: no rate, no giver's share, no act alone."""
    name = whole.phrase.text
    rated = whole.quantity.kind == "rate" or "每" in name or whole.head.source == "verb.kind"  # 投了1.8亿元
    return not rated and find_funding(name, kit.cues) is None and name.endswith(kit.cues.longest_first("money_noun"))


def _put_first(at: Situation, kit: Kit) -> str:
    """唯独县级配套，该拿2400万元: the money that the clause right before names, and no act or way."""
    ordinal = at.slot.segment.ordinal
    if at.slot.joined or at.slot.position or not ordinal:
        return ""
    first = at.view.segments[ordinal - 1].elements[0]
    acts = first.verb or first.tag == "p" or kit.cues.plays(first.text, "way_opener", "act")
    return "" if acts else just_named(at, kit)


def _spending_before(at: Situation, act: str) -> str:
    """预算安排教育支出12亿元，上半年支出6.9亿元: the spending of which an amount was told before; else empty."""
    told = (x.phrase.noun for x in at.in_sentence if x.quantity.kind == "amount" and x.head.change is None)
    return next((noun for noun in told if noun.endswith(act) and noun != act), "")


def _spent(at: Situation, kit: Kit) -> str:
    """更换设备784套，花1960万元: what money was spent on, or the allowance whose rates were told; else no more."""
    spending = kit.cues.noun("noun_of_spending")
    if about := fund_told(at, kit):
        return about + spending  # 最慢的是周转房专款：下达1200万元，只花出去300万元
    if projects := projects_before(at, kit):
        return projects + spending
    beside = at.previous is not None and at.previous.slot.segment.part == at.slot.segment.part
    sized = at.previous if beside and at.previous and at.previous.quantity.kind in THINGS else None
    things = sized.phrase.text.removesuffix(kit.kind_noun(sized.quantity)) if sized else ""
    if things:
        return things + spending_on(at, kit)
    funded = any(x.quantity.kind == "amount" for x in at.before[-FUNDED:])
    return spending + (kit.cues.noun("noun_of_amount") if funded else "")  # 县上自筹3800万元。花出去1.97亿元


def spending_on(at: Situation, kit: Kit) -> str:
    """The noun for money that goes into something once, or is spent again and again (取暖每年要花1480万元)."""
    again = any(e.text[0] == EACH for e in at.slot.left) or kit.cues.any_plays(at.slot.left, "year_long")
    return kit.cues.noun("noun_of_spending" if again else "noun_of_investment")


def _paid_of(whole: Phrase, act: str, at: Situation, kit: Kit) -> Phrase:
    """公用经费预算620万元。上半年拨付310万元: what was paid of a budget is no budget."""
    budget = next((word for word in kit.cues.longest_first("budget_noun") if whole.noun.endswith(word)), "")
    whose = whole.noun.removesuffix(budget)
    return Phrase("", whose + act + kit.kind_noun(at.quantity)) if budget and whose else whole


def unmeasured(owner: str, kit: Kit) -> str:
    """宿舍楼总造价560万元，已付230万元: of a school or its house, the name without what was measured of it."""
    measure = next((word for word in kit.cues.longest_first("relational") if owner.endswith(word)), "")
    whose = owner.removesuffix(measure)
    houses = (*kit.cues.longest_first("entity"), *kit.cues.longest_first("houses"))
    return whose if measure and whose.endswith(houses) else owner


def money_verb(at: Situation, phrase: Phrase, kit: Kit) -> Head:
    """已拨付11539万元, 2019年下达4600万元: money that was paid, of a total said before if a year tells it apart."""
    if kit.cues.plays(phrase.verb, "spends"):
        invested = phrase.verb[0] == PUT_IN and at.previous is None  # 前后投进去2.6亿元
        spent = kit.cues.noun("noun_of_investment") if invested else _spent(at, kit)
        return Head(Phrase("", spent), "verb.spent")
    if at.left.place is not None and kit.cues.plays(phrase.verb, "helps"):
        return Head(Phrase("", at.left.place.text + phrase.verb + kit.kind_noun(at.quantity)), "verb.helper")
    if at.left.period and (whole := whole_before(at, kit.cues, reach=3)) and is_fund(whole, kit):
        return Head(_paid_of(whole.phrase, phrase.verb, at, kit), "verb.whole")
    if named := _put_first(at, kit):
        return Head(Phrase(phrase.verb, named), "verb.topic")
    previous = at.previous
    if previous and previous.quantity.unit == at.quantity.unit and at.slot.joined and previous.phrase.noun:
        return Head(Phrase(phrase.verb, previous.phrase.noun), "verb.previous")
    paid = kit.cues.plays(phrase.verb, "funding_verb", "done")
    due = previous is not None and kit.cues.any_plays(previous.slot.left, "status_planned")
    if previous and due and paid and previous.quantity.unit == at.quantity.unit and previous.phrase.noun:
        if built := entity_before(at, kit):  # 教学楼计划投资2688万元，已支付2150万元
            return Head(Phrase("", built + phrase.verb + kit.kind_noun(at.quantity)), "verb.owner")
        of_plan = Phrase(phrase.verb, previous.phrase.noun)
        return Head(_paid_of(of_plan, phrase.verb, at, kit), "verb.previous")
    if given := _given_by_level(at, kit):
        return Head(Phrase("", given), "verb.giver")
    stage = kit.cues.plays(phrase.verb, "fund_stage")  # 支出2717万元，执行率95%，结转143万元
    if stage and (spending := _spending_before(at, phrase.verb)):
        return Head(Phrase("", spending), "verb.previous")
    if previous and not paid and not stage and previous.slot.segment.part == at.slot.segment.part:
        audited = kit.cues.plays(phrase.verb, "sets_right") and whole_before(at, kit.cues)
        whose = unplanned(audited.phrase.noun if audited else owner_before(at, previous, kit), kit)
        if whose.endswith(kit.cues.longest_first("fund_noun")) or audited:
            return Head(Phrase(phrase.verb, whose), "verb.owner")  # 项目资金2300万元，已拨1700万元
        whose = unmeasured(whose, kit)
        return Head(Phrase("", whose + phrase.verb + kit.kind_noun(at.quantity)), "verb.owner")
    if not previous and not paid and (found := topic(at, kit)):
        return Head(Phrase(phrase.verb, found), "verb.topic")
    if paid and (projects := projects_before(at, kit)):
        return Head(Phrase("", projects + phrase.verb + kit.kind_noun(at.quantity)), "verb.owner")
    return Head(Phrase(phrase.verb, kit.kind_noun(at.quantity)), "verb.kind")


def projects_before(at: Situation, kit: Kit) -> str:
    """设备购置61个项目，下达1275万元: the projects of a kind that the part counts before its money; else empty."""
    part = [x for x in at.in_sentence if x.slot.segment.part == at.slot.segment.part]
    if any(x.quantity.kind not in {"count", "amount", "percentage"} for x in part):
        return ""
    counted = [x for x in part if x.quantity.kind == "count"]
    name = counted[0].phrase.text if len(counted) == 1 else ""
    kind = next((name.removesuffix(word) for word in kit.cues.longest_first("works_noun") if name.endswith(word)), "")
    plain = len(kind) >= LEAST_KIND and OF not in name and not kit.cues.plays(kind, "act", "carries_out", "done")
    listed = bool(at.label) and name.startswith(at.label)  # 设备购置: 项目61个, 下达1275万元
    return name if plain and not listed else ""

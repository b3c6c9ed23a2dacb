"""Heads that belong to something said before: 项目40个、总投资175亿元, 惠及60.9万人, 教师补贴300元."""

from collections.abc import Sequence

from ..phrases import Phrase
from ..situation import LACKING, Head, Kit, Situation, together
from ..topics import topic
from ..view import JOINERS, RATE, Element, text_of
from .measured import in_all, is_spent_next, measured_too
from .owning import LEAST_OWNER, OWNED, entity_before, owner_of
from .standard import RATED, fund_of

CLASS = "班"
NOT = "不"
WORK = "工作"
ACREAGE = "面积"
PLAN = "规划"
LEAST_STEM = 2
"""The stem of a rate that its owner repeats (有效问卷, 有效率) has at least so many characters."""


def relational(at: Situation, kit: Kit) -> Head | None:
    """项目40个、总投资175亿元: a noun that needs an owner takes it from before."""
    phrase = at.phrase
    related = kit.cues.plays(phrase.text, "relational", "relational_close") or _joins_relational(at.left.content, kit)
    if not phrase or not (_repeats_stem(at, phrase, kit) or related) or _is_of_county(at, kit) or _of_all(at, kit):
        return None
    if kit.cues.plays(phrase.text, "relational_close") and not (
        _sole_before(at) or _of_project(at, kit) or entity_before(at, kit)
    ):
        return None
    if kit.cues.plays(phrase.text, "relational_close", "funding_verb") and _tells_money(at):
        return None
    if at.quantity.kind == "amount" and _tells_who_gets_it(at) and (name := _whose_money(at, kit)):
        return Head(Phrase("", name), "left.relational")
    if is_spent_next(at, kit):
        return None
    if shared_in := _of_those_in(at):
        return Head(Phrase("", shared_in + phrase.text), "left.relational")
    if beside := measured_too(at, kit):
        return Head(Phrase("", beside), "left.relational")
    if name := owned(at, kit):
        return Head(Phrase("", name), "left.relational")
    known = at.named.get(phrase.text) if at.quantity.kind == "percentage" else None
    return Head(Phrase("", known), "left.named") if known else None


def _is_of_county(at: Situation, kit: Kit) -> bool:
    """辖14个乡镇，人口32万，总面积1780平方公里: what is told of the county whose towns were counted."""
    counted = at.previous.phrase.noun if at.previous else ""
    towns = counted[-1:] in kit.cues.words("place_suffix") and at.previous and at.previous.quantity.kind == "count"
    return kit.cues.plays(at.phrase.text, "of_county") and (bool(towns) or kit.cues.plays(counted, "of_county"))


def _of_all(at: Situation, kit: Kit) -> bool:
    """剩余9所月底前开工；全市完工率达到85%: whether a rate is of the whole place, behind a semicolon."""
    rated = at.quantity.kind == "percentage" and at.previous is not None
    behind = at.previous is not None and at.previous.slot.segment.part != at.slot.segment.part
    return rated and behind and kit.cues.any_plays(at.slot.left, "self_region")


def _of_those_in(at: Situation) -> str:
    """开展课后服务，参与学生3.9万人，参与率92.4%: what those take part in who were counted right before; else empty."""
    previous = at.previous
    if previous is None or previous.head.source != "left.benefit" or not at.phrase.text.endswith("率"):
        return ""
    told, said, _ = previous.phrase.noun.partition(at.phrase.text[:-1])
    return told if said and len(told) > LEAST_STEM else ""


def _tells_who_gets_it(at: Situation) -> bool:
    """惠及学生1.86万人，全年需资金1860万元: whether those told right before own no money, but get some."""
    return at.previous is not None and at.previous.head.source in {"left.benefit", "paid.benefit"}


def _whose_money(at: Situation, kit: Kit) -> str:
    """The money that those told right before get a rate of, with the noun on the left; else empty."""
    rated = next((x for x in at.in_sentence if x.head.source in {*RATED, "level.second"}), None)
    fund = fund_of(rated).removesuffix(kit.cues.noun("noun_of_norm")) if rated else ""
    return fund + at.phrase.text if len(fund) >= LEAST_OWNER and at.phrase.text not in fund else ""


def budget(at: Situation, kit: Kit) -> Head | None:
    """今年摆了46个校舍项目，盘子6.38亿元: all the money there is for what was told before."""
    content = at.left.content
    if at.quantity.kind != "amount" or not content or not kit.cues.plays(content[-1].text, "budget_slang"):
        return None
    noun = kit.cues.noun("noun_of_budget")
    own = text_of([e for e in content[:-1] if e.tag not in {"t", "m", "r", "uj", "bracket"}]).removesuffix(noun[0])
    return Head(Phrase("", own + noun if own else owned(at, kit, noun) or noun), "left.budget")


def _says_whose(at: Situation, owner: Phrase) -> bool:
    """可用资金总量3986万元，资金到位率100%: whether a rate opens with a noun that is inside the owner's name."""
    content = at.left.content
    told = len(content) > 1 and content[0].tag == "n" and len(content[0].text) > 1
    return told and content[0].text in owner.noun and not owner.noun.endswith(content[0].text)


def owned(at: Situation, kit: Kit, relation: str = "") -> str:
    """The noun on the left behind what it measures; empty when nothing before can own it."""
    phrase = Phrase("", relation) if relation else at.phrase
    shared = together(at, kit)
    owner = Phrase("", shared) if shared else owner_of(at, kit)
    if owner and kit.cues.plays(phrase.text, "relational_close") and owner.noun:
        owner = Phrase("", owner.noun)
    if owner and not relation and _says_whose(at, owner):
        return ""
    spatial = owner is not None and owner.noun.endswith(kit.cues.longest_first("space_noun"))
    if owner and spatial and kit.cues.plays(owner.text, "relational"):
        return ""  # 建筑面积3480平方米，概算1260万元: one measure owns no other
    acreage = owner is not None and len(owner.noun) > len(ACREAGE) and owner.noun.endswith(ACREAGE)
    if owner and acreage and phrase.text.endswith(ACREAGE) and phrase.text not in owner.noun:
        owner = Phrase(owner.verb, owner.noun.removesuffix(ACREAGE))  # 校园面积2.6万平方米，建筑面积7100平方米
    if owner and (plot := next((word for word in kit.cues.longest_first("plot") if owner.noun.endswith(word)), "")):
        owner = Phrase(owner.verb, owner.noun.removesuffix(plot))  # 项目占地52亩，总建筑面积1.8万平方米
        if not owner.noun:
            return ""
    if owner:
        owner = Phrase(owner.verb, _grown_there(owner.noun, kit))
    if owner and owner.noun and kit.cues.plays(phrase.text, "yield_noun"):
        owner = Phrase("", _borne(owner.noun, kit))
    if owner and owner.text.endswith(f"{NOT}{phrase.text[:-1]}"):
        owner = _counted_with_those(at) or owner  # 抽检样品216份，不合格3份，合格率98.6%
    if owner and phrase.text.endswith(RATE) and kit.cues.plays(phrase.text[:-1], "short_of"):
        owner = Phrase("", owner.noun.removesuffix(kit.cues.noun("noun_of_gap")))
    if owner and phrase.text.endswith("率"):
        owner = _whatever_became(owner, phrase.text[:-1])
        done = not owner.noun or kit.cues.plays(owner.verb, "done")
        owner = Phrase("", owner.noun) if done else owner  # 实开项目23个，开工率65%
    return _joined(owner, phrase.text, kit) if owner else ""


def _counted_with_those(at: Situation) -> Phrase | None:
    """Those among whom the ones told last, who did not pass, were counted."""
    last = at.previous
    alike = (x for x in at.in_sentence[1:] if last and x.quantity.unit == last.quantity.unit)
    found = next((x.phrase for x in alike if x.phrase.noun), None)
    return Phrase("", found.noun) if found else None


def _borne(noun: str, kit: Kit) -> str:
    """播种小麦12万亩，总产4万吨，亩产330公斤: of an acreage and of another yield, the crop."""
    other = next((word for word in kit.cues.longest_first("yield_noun") if noun.endswith(word)), ACREAGE)
    return noun.removesuffix(other) or noun


def _whatever_became(owner: Phrase, stem: str) -> Phrase:
    """41个项目只剩1个没动土，开工率97%: a rate is of the things whatever some of them did (没动土的项目)."""
    told, of, things = owner.noun.rpartition("的")
    return Phrase("", things) if of and len(things) > 1 and stem not in told else owner  # 通达公路的乡镇，通达率


def _joins_relational(content: Sequence[Element], kit: Kit) -> bool:
    """占地面积和建筑面积: nouns each of which needs an owner, told together."""
    if not any(e.text in JOINERS for e in content):
        return False
    joined = [e.text for e in content if e.text not in JOINERS]
    related = [kit.cues.plays(word, "relational") for word in joined]
    rated = all(known or word.endswith("率") for known, word in zip(related, joined, strict=True))
    return len(joined) > 1 and any(related) and rated  # 面商率、办结率、满意率


def _repeats_stem(at: Situation, phrase: Phrase, kit: Kit) -> bool:
    """已整改397处，整改率96%: a rate whose verb was just said is the rate of those things."""
    stem = phrase.text[:-1]
    words = at.left.content
    if len(words) not in {1, 2} or not phrase.text.endswith(RATE) or at.previous is None:
        return False
    if len(words) == 2:  # 缺口|率
        lacked = kit.cues.plays(stem, "short_of") and at.previous.head.source in LACKING  # 缺额119名，缺额率44.7%
        return words[-1].text == RATE and (lacked or stem in at.previous.phrase.text)
    return stem in at.view.text[at.view.start : at.previous.quantity.end]


def _sole_before(at: Situation) -> bool:
    """Whether exactly one figure stands before in the same part of the sentence, but for those that it owns.

    运动场规划47个，完工43个: so many of them were done, which counts no other things.
    """
    part = [linked for linked in at.in_sentence if linked.slot.segment.part == at.slot.segment.part]
    counted = [linked for linked in part if linked.head.source not in OWNED]
    if len(counted) > 1 and counted[0].head.source == "verb.previous" and counted[1].phrase.noun.endswith(PLAN):
        counted = counted[1:]
    return len(counted) == 1 and not counted[0].phrase.noun.endswith(WORK)  # 两项工作列入实事，投入资金3亿元


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
    people = owner.noun[-1:] in kit.cues.words("person_suffix")
    if people and kit.cues.plays(relation, "on_average_each"):
        return relation + owner.noun  # 在园幼儿1310人，园均45人
    if owner.verb and relation.startswith(owner.verb[:2]):
        return owner.noun + relation
    stem = relation[:-1]
    if len(stem) >= LEAST_STEM and owner.noun.startswith(stem):
        return owner.noun.removeprefix(stem) + relation  # 收回有效问卷, 有效率
    told, said, things = owner.noun.rpartition(stem)
    long = len(told) >= LEAST_STEM and len(stem) >= LEAST_STEM
    if said and long and 0 < len(things.removeprefix("的")) <= LEAST_STEM:
        return told + relation  # 实验仪器达标学校, 达标率
    if kit.cues.plays(relation, "total_noun"):
        owner = in_all(owner, kit)
    name = owner.text
    overlap = next((n for n in range(min(len(name), len(relation)), 1, -1) if name.endswith(relation[:n])), 0)
    return name + relation[overlap:]

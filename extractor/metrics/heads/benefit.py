"""Heads of those who benefit, and of what is granted to whom: 惠及60.9万人, 给边远乡镇教师发补贴200元每月."""

from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation, programme_of
from ..topics import strong_topic, subject, topic
from ..view import OF, text_of
from .owning import LEAST_OWNER
from .standard import FOR_EACH, RATED, fund_of

HOUSEHOLD = "户"
ENJOYING = 2
"""That they get it and who they are (享受|教师) is told in so many words."""
LEAST_GRANT = 4
"""What is granted by a standard, the word for it included, has more characters."""


def benefit(at: Situation, kit: Kit) -> Head | None:
    """发放救助金25亿元，惠及60.9万人: who benefits from what was said before."""
    content = at.left.content
    if not content or not (kit.cues.plays(content[0].text, "benefit") or _enjoys(at, kit)):
        return None
    bare = len(content) == 1 and not at.slot.right
    said = text_of(content) + (_who(at, kit) if bare else "")
    noun, _ = kit.phrases.noun_phrase(at.slot.right)
    same_part = at.previous is not None and at.previous.slot.segment.part == at.slot.segment.part
    granted = at.previous is not None and at.previous.quantity.kind in {"amount", "rate"}
    standard = granted and at.previous is not None and (at.previous.slot.joined or "每" in at.previous.phrase.text)
    about = (strong_topic(at, kit) or subject(at, kit)) if standard else None
    shared = at.previous is not None and at.previous.quantity.kind == "percentage"  # 供餐学校占比升至96%，受益1.4万人次
    shared = shared or (at.previous is not None and at.previous.head.source == "reckoned")  # 按100人核定，受益学校29所
    opening = (subject(at, kit) if shared else None) or topic(at, kit)
    before = (_whose(at.previous, kit) if at.previous and same_part and not shared else opening) or ""
    part = (x for x in at.in_sentence if x.slot.segment.part == at.slot.segment.part)
    told = any(x.head.source == "left.benefit" for x in part)
    programme = programme_of(at.previous, kit) if at.previous and same_part else ""
    if programme:
        return Head(Phrase("", programme + said + text_of(noun)), "left.benefit")
    owner = about or ("" if told else before)  # 受益学校214所，受益学生5.1万人
    about = owner if len(owner) > 2 and not owner.endswith(kit.cues.longest_first("kind_of_report")) else ""
    return Head(Phrase("", about + said + text_of(noun)), "left.benefit")  # 完成情况：受益学校214所


def _enjoys(at: Situation, kit: Kit) -> bool:
    """发放津贴4560万元，享受教师5120名: whether people are said to get the money told right before."""
    content, previous = at.left.content, at.previous
    if at.quantity.unit not in PEOPLE or previous is None or len(content) != ENJOYING:
        return False
    paid = previous.quantity.kind in {"amount", "rate"}
    return paid and content[1].noun and kit.cues.plays(content[0].text, "enjoys")


def _whose(linked: Linked, kit: Kit) -> str:
    """营养改善计划覆盖学校138所, 取暖改造总投资1560万元: of what those who benefit next benefit."""
    own = text_of(linked.left.content)
    if linked.head.source in RATED:  # 生活补助小学每生1000元，初中每生1250元，惠及学生3216人
        return fund_of(linked).removesuffix(kit.cues.noun("noun_of_norm"))
    if linked.quantity.kind in {"amount", "rate"} and len(linked.phrase.noun) > LEAST_GRANT:
        bare = linked.phrase.noun.removesuffix(kit.cues.noun("noun_of_norm"))
        if bare != linked.phrase.noun:
            per = FOR_EACH.search(bare)
            return (per and bare[per.end() :]) or FOR_EACH.sub("", bare)  # 膳食补助标准提高到5元，惠及学生1.8万人
    if linked.head.source == "right.predicate":
        done, of, _ = linked.phrase.noun.partition("的")
        act = next((word for word in kit.cues.longest_first("light_verb") if done.startswith(word)), "")
        if of and act and len(done) > len(act) + 1:
            return done.removeprefix(act)  # 126所学校全部开展课后服务，参与学生4.2万人
    measured = linked.head.source == "left.relational" and linked.quantity.kind == "amount"
    bare = linked.phrase.noun.removesuffix(own) if measured else ""
    return programme_of(linked, kit) or (bare if len(bare) > LEAST_OWNER else linked.phrase.noun)


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


def _who(at: Situation, kit: Kit) -> str:
    """What a bare count of those who benefit counts: people, or what its classifier goes with most (涉及9所)."""
    if at.quantity.unit == HOUSEHOLD:
        return kit.cues.noun("noun_of_households")
    if at.quantity.unit in PEOPLE:
        return kit.cues.noun("noun_of_people")
    return kit.agreement.commonest(at.quantity.unit) or ""


def benefits_too(at: Situation, left: Phrase, kit: Kit) -> str:
    """营养改善计划惠及81所学校1.36万名学生: what reached those who are named behind their number; else empty."""
    reaches = bool(left.noun) and kit.cues.plays(at.left.content[-1].text, "benefit")
    if reaches and (not at.shares_right or _counted_next(at)):
        return left.text  # 营养餐惠及2万名学生
    previous, told = at.previous, text_of(at.slot.left)
    if previous is None or previous.head.source != "right.benefit":
        return ""
    if at.slot.joined and not told:  # 改造涉及18个小区、96栋楼
        things = text_of(kit.phrases.noun_phrase(previous.slot.right)[0])
        return previous.phrase.noun.removesuffix(things) if previous.phrase.noun.endswith(things) else ""
    if not (at.slot.shared and told):
        return ""
    return previous.phrase.noun.removesuffix(told) if previous.phrase.noun.endswith(told) else ""


def _counted_next(at: Situation) -> bool:
    """Whether the next count has a noun of its own behind it."""
    after = at.following
    return after is not None and after.quantity.kind == "count" and bool(after.right) and after.right[0].noun


def getters(at: Situation, phrase: Phrase, kit: Kit) -> str:
    """边远地方的老师按月补300元，拿到补助的有1274人: those who get it, whom a clause before names; else empty."""
    content = at.left.content
    told = any(e.text == OF for e in at.slot.left[-2:]) and at.quantity.unit in PEOPLE and content[0].verb
    ends = kit.cues.words("person_suffix")
    if not told or len(content) == 1 or phrase.text[-1] in ends:
        return ""
    words = (e for s in reversed(at.view.segments[: at.slot.segment.ordinal]) for e in s.elements)
    people = next((e.text for e in words if e.noun and len(e.text) > 1 and e.text[-1] in ends), "")
    return f"{phrase.text}{OF}{people}" if people else ""

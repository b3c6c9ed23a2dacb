"""Heads of the numbers that something is reckoned by: 不足100人的学校一律按100人核拨公用经费."""

from collections.abc import Sequence

from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import Element, text_of

DAY = "天"
LONGEST_FUND = 12
"""What is reckoned is named by at most so many characters."""


def reckoned(at: Situation, kit: Kit) -> Head | None:
    """教学点公用经费一律按100人核拨: for how many pupils a school gets its money, however few it has."""
    left, right = at.slot.left, _past_norm(at.slot.right, kit)
    if at.quantity.unit not in PEOPLE or not left or not right or not kit.cues.plays(left[-1].text, "way_opener"):
        return None
    paid = kit.cues.plays(right[0].text, "reckons", "pays_out")
    fund = _named_behind(right[1:], kit) or _named_before(at, kit) if paid else ""
    if not paid or (len(right) > 1 and not fund):
        return None  # 按480人核定编制
    fund = fund or kit.cues.noun("noun_of_running_costs")
    return Head(Phrase("", fund + right[0].text + kit.cues.noun("noun_of_people")), "reckoned")


def _past_norm(right: Sequence[Element], kit: Kit) -> Sequence[Element]:
    """按100人的标准拨付: the words behind 标准."""
    own = right[1:] if right and right[0].text == "的" else right
    return own[1:] if own and kit.cues.plays(own[0].text, "norm") else right


def days(at: Situation, kit: Kit) -> Head | None:
    """补助标准每生每天5元，全年按200天计算: for how many days a daily rate is paid."""
    left, right = at.slot.left, at.slot.right
    if at.quantity.kind != "duration" or not left or not right or not kit.cues.plays(left[-1].text, "way_opener"):
        return None
    if at.quantity.unit != DAY or not kit.cues.any_plays(right[:2], "reckons", "reckons_days"):
        return None
    said = at.view.text[at.view.start : at.slot.segment.elements[-1].end]
    paid = any(word in said for word in kit.cues.words("allowance"))
    meals = any(word in said for word in kit.cues.words("meal_word"))
    fed = kit.cues.noun("noun_of_meal_days" if meals else "noun_of_days")
    return Head(Phrase("", kit.cues.noun("noun_of_paid_days") if paid else fed), "reckoned.days")


def _named_behind(words: Sequence[Element], kit: Kit) -> str:
    """核拨公用经费: the money that the verb is told of."""
    noun, _ = kit.phrases.noun_phrase(words)
    name = text_of(noun)
    return name if name.endswith(kit.cues.longest_first("fund_noun")) else ""


def _named_before(at: Situation, kit: Kit) -> str:
    """小规模学校公用经费按100人核定: the money that the clause opens with."""
    content = [e for e in at.left.content if not kit.cues.plays(e.text, "way_opener")]
    spots = [i for i, e in enumerate(content, 1) if e.text.endswith(kit.cues.longest_first("fund_noun"))]
    name = text_of(content[: spots[-1]]) if spots else ""
    plain = all(e.nominal and not e.verb for e in content[: spots[-1]]) if spots else False
    return name if plain and len(name) <= LONGEST_FUND else ""

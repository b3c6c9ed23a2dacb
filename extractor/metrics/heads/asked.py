"""What a bare owner has of what its heading or sentence names: 大班额占比？ 小学6.2%; 生均教育经费 … 小学为6300元."""

from ..phrases import Phrase
from ..situation import Kit, Situation
from ..topics import is_for_each, measure_topic
from ..view import text_of

LONGEST_OWNER = 4
"""Words that only say whose share it is are no longer than this (in characters)."""


def asked(at: Situation, phrase: Phrase, kit: Kit) -> str | None:
    """大班额占比？ 小学6.2%: whose share it is, under a heading or question that names the share."""
    if at.quantity.kind != "percentage" or len(phrase.text) > LONGEST_OWNER or phrase.text[-1] in "率比":
        return None
    for title in at.titles:
        words = [e for e in title if e.tag != "x" or len(e.text) > 1]
        rates = kit.cues.longest_first("rate_noun")
        shared = bool(words) and (words[-1].text.endswith(rates) or kit.cues.plays(phrase.text, "fund_stage"))
        if shared and kit.cues.plays(words[-1].text, "relational") and len(words[-1].text) > 1:
            content = kit.phrases.left(words).content
            name = kit.phrases.of(content[-2:]).text
            return None if phrase.text in name else name
    return None


def per_pupil(at: Situation, phrase: Phrase, kit: Kit) -> str | None:
    """（二）各级教育生均教育经费增长情况 … 1.全县小学为6300元: what is spent for each pupil, under its heading."""
    if at.quantity.kind != "amount" or phrase.verb or not kit.cues.plays(phrase.text, "school_stage"):
        return None
    funds = (*kit.cues.longest_first("fund_noun"), kit.cues.noun("noun_of_spending"))
    for title in at.titles:
        _, each, said = text_of(title).partition(kit.cues.noun("noun_of_per_pupil"))
        end = max((said.rfind(word) + len(word) for word in funds if word in said), default=0)
        if each and end:
            return each + said[:end]
    return None


def announced(at: Situation, phrase: Phrase, kit: Kit) -> str | None:
    """服务半径，小学2公里: the measure that opened the sentence, behind words that only say whose it is."""
    if at.quantity.kind == "rank" or len(phrase.text) > LONGEST_OWNER:
        return None
    if phrase.text[-1] in kit.cues.words("measure_suffix"):
        return None
    measure = measure_topic(at, kit)
    standard = at.quantity.kind != "count" or at.quantity.value % 1 != 0  # 每百名学生…：小学4.6人
    return measure if standard or (measure and is_for_each(measure, kit.cues)) else None  # 生均图书，小学24册

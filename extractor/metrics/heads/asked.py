"""What a bare owner has a share or rate of: 大班额占比？ 小学6.2%, 营养膳食支出率95%，改薄才75.3%."""

from ..phrases import Phrase
from ..situation import Kit, Situation

LONGEST_OWNER = 4
"""Words that only say whose share it is are no longer than this (in characters)."""
LONGEST_RATE = 3
"""Of the name of a rate, so many characters (支出率) can be said of something else too."""


def rated_too(at: Situation, phrase: Phrase, kit: Kit) -> str:
    """营养膳食支出率95%，改薄才75.3%: whose rate it is, where the one before told which."""
    previous = at.previous
    if at.quantity.kind != "percentage" or previous is None or previous.quantity.kind != "percentage":
        return ""
    words = [e for e in at.slot.left if e.tag != "d"]
    bare = not phrase.verb and len(phrase.noun) <= LONGEST_OWNER and len(words) == len(at.left.content)
    told = previous.phrase.text
    rated = told.endswith("率") and len(told) > LONGEST_RATE and not phrase.noun.endswith(("率", "比"))
    return told[-LONGEST_RATE:] if bare and rated and previous.slot.segment.part == at.slot.segment.part else ""


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

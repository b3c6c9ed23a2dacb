"""What a bare owner has a share of, under a heading that asks for it: 大班额占比？ 小学6.2%."""

from ..phrases import Phrase
from ..situation import Kit, Situation

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

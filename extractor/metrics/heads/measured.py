"""What is measured of something told before: another measure of it, all there are of it, money for the next act."""

from ..phrases import Phrase
from ..situation import Kit, Linked, Situation
from ..view import text_of
from .owning import OWNED


def in_all(owner: Phrase, kit: Kit) -> Phrase:
    """新增企业4家、总数达29家, 新登记市场主体5230户、总量3.6万户: all there are, whatever was added to them."""
    anew = next((word for word in kit.cues.longest_first("added_anew") if owner.text.startswith(word)), "")
    added = anew or (owner.verb if kit.cues.plays(owner.verb, "increase_of") else "")
    rest = owner.text.removeprefix(added)
    return Phrase("", rest) if added and len(rest) > 1 else owner


def measured_too(at: Situation, kit: Kit) -> str:
    """规上企业实现营业收入168亿元、利润11亿元: of those whose measure the list told first, another; else empty."""
    if at.quantity.kind != "amount" or not (at.slot.joined or kit.cues.plays(at.phrase.text, "output_noun")):
        return ""
    levels = (x for x in at.in_sentence if x.quantity.kind == "amount" and x.head.change is None)
    previous = next((x for x in levels if x.head.source not in OWNED), None)
    if previous is None:
        return ""
    words = previous.left.content
    measure = next((n for n in (2, 1) if len(words) > n and kit.cues.plays(text_of(words[-n:]), "output_noun")), 0)
    light = bool(measure) and kit.cues.plays(words[-measure - 1].text, "light_verb")
    owner = kit.phrases.of(words[: -measure - light]).noun if measure else ""
    return owner + at.phrase.text if owner else ""


def is_spent_next(at: Situation, kit: Kit) -> bool:
    """…；投资2.8亿元，改造老旧小区42个: whether money opens a part of the sentence whose next clause is an act."""
    bare = at.quantity.kind == "amount" and at.slot.segment.part and kit.cues.plays(at.phrase.text, "funding_verb")
    if not bare or len(at.slot.left) > 1 or any(_here(x, at) for x in at.in_sentence):
        return False
    behind = at.view.segments[at.slot.segment.ordinal + 1 : at.slot.segment.ordinal + 2]
    return bool(behind) and behind[0].part == at.slot.segment.part and kit.cues.plays(behind[0].elements[0].text, "act")


def _here(linked: Linked, at: Situation) -> bool:
    return linked.slot.segment.part == at.slot.segment.part

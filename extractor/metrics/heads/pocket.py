"""Heads of what people get or pay: 家长一个月交60元, 最高的能拿900元, 这些大姐一个月才拿1500元."""

from collections.abc import Sequence

from ...rules import CueRole
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..view import EACH, Element, text_of

SOURCE = "pocket"
PASSING = frozenset({"d", "ul", "W", "T", "zg", "c"})
"""Kinds of words between those who get something and the verb that name nothing."""
SPANS = {word: "每" + word.lstrip("一个每") for word in ("一个月", "每月", "月", "一年", "每年", "一学期", "每学期")}
"""How often it is got or paid, and how a record says so."""
ASIDE: tuple[CueRole, ...] = ("able_to", "more_or_less", "obliges", "sums_up")
ONE = frozenset({"一户", "一家", "一人", "一生"})
"""Those for each of whom it is told."""
MONTHLY = "每月"
LONGEST_SPAN = 3
"""How often is told in at most so many words (一|个|月)."""
LONGEST_WHO = 10
"""Those who get or pay are named by at most so many characters."""
NEAR = 4
"""What is got or paid was told of by one of the last so many figures."""


def pocket(at: Situation, kit: Kit) -> Head | None:
    """校车接送学生2900名，家长一个月交60元: what those who are told get or pay, as it was named before."""
    words = [e for e in at.slot.left[:-1] if e.tag not in PASSING] + [*at.slot.left[-1:]]
    if at.quantity.kind != "amount" or len(words) < 2 or at.left.level or at.left.change is not None:
        return None
    gets = kit.cues.plays(words[-1].text, "gets_pay")
    if not gets and not kit.cues.plays(words[-1].text, "pays_in", "foots"):
        return None
    rest = [e for e in words[:-1] if not kit.cues.plays(e.text, *ASIDE)]
    who, span = _without_span(rest)
    named = "".join(EACH + e.text[1:] if e.text in ONE else e.text for e in who if not _points(e))
    if span and len(who) == 1 and (who[0].verb or who[0].tag == "vn") and kit.cues.plays(words[-1].text, "foots"):
        return Head(Phrase("", named + kit.cues.noun("noun_of_amount")), SOURCE)  # 偿债一年要拿出6.7亿元
    if not _people(who, kit) or len(named) > LONGEST_WHO or not (span or gets):
        return None
    what = _told(at, kit) if gets else _told(at, kit) or _fare(at, kit)
    if not what and gets and span == MONTHLY:
        return Head(Phrase("", kit.cues.noun("noun_of_wage")), SOURCE)
    return Head(Phrase("", named + ("" if span in what else span) + what), SOURCE) if what else None


def _without_span(words: Sequence[Element]) -> tuple[Sequence[Element], str]:
    """Those who are told, and how often, in the words of a record."""
    for count in range(LONGEST_SPAN, 0, -1):
        if len(words) > count and (span := SPANS.get(text_of(words[-count:]))):
            return words[:-count], span
    return words, ""


def _points(element: Element) -> bool:
    """这些大姐, 一个老师: words that only point at those who are told, or count one of them."""
    return element.tag in {"r", "m", "q"} and element.text not in ONE


def _people(who: Sequence[Element], kit: Kit) -> bool:
    """Whether the words name people or a kind of them (最高的), and no act."""
    if not who or any(e.verb or e.tag == "p" for e in who):
        return False
    most = len(who) > 1 and who[-1].text == "的" and text_of(who[:-1]).startswith("最")
    return most or (who[-1].noun and who[-1].text[-1] in kit.cues.words("person_suffix"))


def _told(at: Situation, kit: Kit) -> str:
    """The allowance, wage or fee of which a rate was told before; else empty."""
    paid = kit.cues.longest_first("granted") + kit.cues.longest_first("allowance_noun") + kit.cues.longest_first("wage")
    for told in reversed(at.before[-NEAR:]):
        name = _bare(told)
        if at.sentence - told.sentence <= 1 and told.quantity.kind in {"amount", "rate"} and name.endswith(paid):
            return name
    return ""


def _bare(told: Linked) -> str:
    """农村教师每月生活补助: the name without what it is reckoned for."""
    name = told.phrase.noun
    for word in [e.text for e in told.slot.left if e.text[0] == "每"]:
        name = name.replace(word, "", 1)
    return name


def _fare(at: Situation, kit: Kit) -> str:
    """校车接送学生2900名，家长一个月交60元: what is paid for riding, where a vehicle is told of; else empty."""
    said = at.view.text[at.view.start : at.quantity.start]
    vehicle = next((word for word in kit.cues.longest_first("vehicle") if word in said), "")
    return vehicle + kit.cues.noun("noun_of_fee") if vehicle else ""

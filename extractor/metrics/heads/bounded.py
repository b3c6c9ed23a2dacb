"""Heads of things told apart by a measure: 12所园幼儿不足20人, 48所带宽达到200兆, 室温18度以上的21所."""

from collections.abc import Sequence

import regex

from ...model import Quantity
from ...rules import CueRole
from ..agreement import SCHOOL_UNITS
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import OF, Element, text_of

SOURCE = "bounded"
BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
LARGE = frozenset({"more_than", "at_least"})
"""Money tells things apart where they have so much of it, not where it is all they have."""
EACH_KINDS = frozenset({"measure"})
"""Kinds of figures that are never the sum of what several things have."""
UNTOLD = frozenset({"rank", "duration", "ratio", "rate"})
"""Kinds of figures that tell no things apart."""
ROUNDED = regex.compile("[余多来]")
"""3400余人 is of how many there are in all."""
LEADING_UP: tuple[CueRole, ...] = ("copula", "level", "measured_by", "manner", "has")
LONGEST_MEASURE = 8
"""What is measured of things is named by at most so many characters."""


def bounded(at: Situation, kit: Kit) -> Head | None:
    """12所园幼儿不足20人, 室温18度以上的21所: things by what is measured of each."""
    if at.quantity.kind != "count":
        return None
    name = _before_bound(at, kit)
    return Head(Phrase("", name), SOURCE) if name else None


def _before_bound(at: Situation, kit: Kit) -> str:
    figure = at.following.quantity if at.shares_right and at.following else None
    if figure is None or at.left.content or not _tells_apart(figure, at):
        return ""
    words = [e for e in at.slot.right if e.tag not in {"d", "W"}]
    if kit.cues.any_plays(at.slot.right, "totality"):
        return ""  # 12所学校共有教师超过600人
    told = list(words)
    while words and kit.cues.plays(words[-1].text, *LEADING_UP):
        words.pop()
    spot = _end_of_things(words, at, kit)
    things = text_of(words[:spot]) or _counted_before(at, kit)
    measure = _measure(words[spot:]) if words[spot:] or spot else _measured_alike(at, figure)
    if figure.kind == "amount" and not kit.cues.any_plays(words[spot : spot + 1], "relational"):
        return ""
    named = text_of(told[spot:]) if spot < len(words) else measure
    return f"{named}{figure.text}{OF}{things}" if things and measure else ""


def _end_of_things(words: Sequence[Element], at: Situation, kit: Kit) -> int:
    """村级园|幼儿: where the words end that the classifier counts; 0 where none of them fits."""
    unit, schools = at.quantity.unit, kit.cues.longest_first("kind_of_school")
    fitting = (i for i in range(len(words), 0, -1) if kit.agreement.fits(words[i - 1].text, unit))
    named = (i for i in range(len(words), 0, -1) if unit in SCHOOL_UNITS and words[i - 1].text.endswith(schools))
    return next(fitting, 0) or next(named, 0)


def _tells_apart(figure: Quantity, at: Situation) -> bool:
    """Whether a figure says how large each of the things is, and is not what they have in all."""
    if figure.kind in UNTOLD or figure.unit == at.quantity.unit:
        return False
    if figure.kind == "amount":
        return figure.qualifier in LARGE
    told = figure.qualifier in BOUNDS and not ROUNDED.search(figure.text)
    return told or figure.kind in EACH_KINDS


def _measure(words: Sequence[Element]) -> str:
    named = bool(words) and all(e.nominal and not e.verb for e in words) and words[-1].noun
    return text_of(words) if named and len(text_of(words)) <= LONGEST_MEASURE else ""


def _counted_before(at: Situation, kit: Kit) -> str:
    """The things that were counted in the unit before, in this sentence or the last."""
    near = (x for x in reversed(at.before) if at.sentence - x.sentence <= 1)
    alike = (x.phrase.noun for x in near if x.quantity.unit == at.quantity.unit and x.head.change is None)
    noun = next((name for name in alike if name), "").rpartition(OF)[2]
    return kit.agreement.counted(noun, at.quantity.unit) or noun


def _measured_alike(at: Situation, figure: Quantity) -> str:
    """What was measured in the same unit before in the sentence."""
    return next((x.phrase.text for x in at.in_sentence if x.quantity.unit == figure.unit), "")

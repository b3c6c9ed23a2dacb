"""What a head rule sees and what it gives: one slot, what was linked before it, and the head it finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise, takewhile
from typing import NamedTuple

from ..model import Change, Period, Place, Quantity
from .agreement import PEOPLE, Agreement
from .cues import Cues
from .left_context import LeftContext
from .phrases import Phrase, Phrases
from .view import HAS, OF, Element, Segment, SentenceView, Slot, text_of

AGAINST = "比"
MADE = "成"
POINTS = "个百分点"
"""The unit of a change that is told of a share or a rate."""
TIMES = "倍"
"""The unit of multiples."""
FUND = "fund"
"""Under this key the name of the money told last is remembered."""
RATE_TOLD = "rate"
"""Under this key the name of the rate told last is remembered."""
TITLE = "title"
"""Under this key the title of the report is remembered."""
LACKING = frozenset({"verb.lacking", "verb.missing"})
"""Rules whose figures say what is missing, which is so when the report is written."""
MOST_PARTS = 8
"""So many figures before can be a whole and its parts."""
LEAST_PROGRAMME = 3
"""The name of a programme that reaches somebody has at least so many characters."""
LEAST_ENTITY = 4
"""The name of one school or project is longer than this (in characters)."""


class Head(NamedTuple):
    """A phrase for a quantity, with the rule that found it and what the rule saw on the way."""

    phrase: Phrase
    source: str
    change: Change | None = None
    place: Place | None = None
    period: Period | None = None


class Linked(NamedTuple):
    """A quantity with its head, in reading order; later quantities of the paragraph inherit from it.

    `quantity` is the slot's, kept here as well since nothing is asked for so often.
    """

    quantity: Quantity
    slot: Slot
    left: LeftContext
    head: Head
    sentence: int
    view: SentenceView

    @property
    def phrase(self) -> Phrase:
        """The phrase of its head."""
        return self.head.phrase


class Kit(NamedTuple):
    """The tools that every head rule works with."""

    cues: Cues
    phrases: Phrases
    agreement: Agreement

    def kind_noun(self, quantity: Quantity) -> str:
        """The noun that a quantity's kind supplies where the text has none (面积 for an area)."""
        if quantity.kind == "amount":
            return self.cues.noun("noun_of_amount")
        if quantity.kind == "area":
            return self.cues.noun("noun_of_area")
        if quantity.kind == "length":
            return self.cues.noun("noun_of_length")
        if quantity.kind == "duration":
            return self.cues.noun("noun_of_duration")
        return ""


@dataclass(frozen=True)
class Situation:
    """One slot and all that a rule may look at.

    `phrase` is what the content on the left says. `named` holds full indicators of the report by their bare ending,
    `titles` the words of the headings above, the nearest first; `label` the words that say what its paragraph is about;
    `asked` what the sentence before asks for (床位呢？).
    """

    slot: Slot
    left: LeftContext
    phrase: Phrase
    view: SentenceView
    before: Sequence[Linked]
    sentence: int
    named: dict[str, str]
    titles: tuple[tuple[Element, ...], ...] = ()
    label: str = ""
    asked: str = ""

    @cached_property
    def quantity(self) -> Quantity:
        """The quantity to link."""
        return self.slot.quantity

    @cached_property
    def previous(self) -> Linked | None:
        """The quantity linked last in the same sentence; 连续四年 in between tells of the same thing."""
        return next((linked for linked in self.in_sentence if linked.head.source not in {"running", "delay"}), None)

    @cached_property
    def in_sentence(self) -> tuple[Linked, ...]:
        """The quantities linked before in the same sentence, the last one first."""
        return tuple(takewhile(lambda linked: linked.sentence == self.sentence, reversed(self.before)))

    @cached_property
    def host(self) -> Linked | None:
        """The quantity that this one's bracket hangs on; null when the bracket stands behind mere words."""
        ordinal = self.slot.segment.host
        if ordinal is None:
            return None
        return next((linked for linked in self.in_sentence if linked.slot.segment.ordinal == ordinal), None)

    @cached_property
    def clause_before(self) -> Segment | None:
        """The clause right before the slot's own, where it holds no figure: 光是校服这一项，就省下18万元."""
        ordinal = self.slot.segment.ordinal
        before = self.view.segments[ordinal - 1] if ordinal and not self.slot.position else None
        near = before is not None and not before.quantities and before.part == self.slot.segment.part
        return before if near else None

    @cached_property
    def words_before(self) -> Sequence[Element]:
        """The words of `clause_before`, without its times and marks."""
        return [e for e in self.clause_before.elements if e.tag not in {"T", "W"}] if self.clause_before else ()

    @cached_property
    def following(self) -> Slot | None:
        """The slot of the next quantity in the segment."""
        own = [slot for slot in self.view.slots if slot.segment.ordinal == self.slot.segment.ordinal]
        return next((slot for slot in own if slot.position == self.slot.position + 1), None)

    @cached_property
    def shares_right(self) -> bool:
        """Whether the words on the right are the left context of the next quantity too."""
        own = [slot for slot in self.view.slots if slot.segment.ordinal == self.slot.segment.ordinal]
        behind = [slot for slot in own if slot.position > self.slot.position]
        return bool(behind) and (behind[0].shared or (len(behind) > 1 and behind[1].shared and self._paired))

    @property
    def _paired(self) -> bool:
        """2.1万户7.8万人: whether the next figure stands right behind, so that both are named behind the second."""
        return (
            self.following is not None and self.following.quantity.start == self.quantity.end and bool(self.slot.right)
        )


def is_part(linked: Linked, cues: Cues) -> bool:
    """Whether a figure stands in a bracket, or behind 其中 that opens the sentence or follows a figure of its unit."""
    if linked.slot.segment.depth > 0:
        return True
    said = linked.view.text[linked.view.start : linked.quantity.start]
    spot = max((said.rfind(word) for word in cues.words("of_which") if len(word) > 1), default=-1)
    if spot < 0:
        return False
    wholes = [slot.quantity.unit for slot in linked.view.slots if slot.quantity.start < linked.view.start + spot]
    return not wholes or linked.quantity.unit in wholes


def whole_before(at: Situation, cues: Cues, *, reach: int = 1, changed: bool = False) -> Linked | None:
    """The last figure of the same unit that is no part of a breakdown, at most `reach` sentences back.

    A change counts only if `changed` asks for it.
    """
    for linked in reversed(at.before):
        if at.sentence - linked.sentence > reach:
            return None
        alike = linked.quantity.unit == at.quantity.unit or {linked.quantity.unit, at.quantity.unit} <= PEOPLE
        if not alike or (linked.head.change is not None and not changed):
            continue
        if not is_part(linked, cues):
            return linked
    return None


def summed_before(at: Situation, unit: str) -> Linked | None:
    """学生1487人：初中412人，小学768人，在园307人: the whole that the last figures of a unit, two or more, make up."""
    alike = [linked for linked in at.before[-MOST_PARTS:] if _counts(linked, unit)]
    total = Decimal(0)
    for number, linked in enumerate(reversed(alike)):
        if number > 1 and linked.quantity.value == total:
            return linked if at.sentence - linked.sentence <= 1 else None
        total += linked.quantity.value
    return None


def _counts(linked: Linked, unit: str) -> bool:
    alike = linked.quantity.unit == unit or {linked.quantity.unit, unit} <= PEOPLE
    return alike and linked.head.change is None


def thing_of(linked: Linked, kit: Kit) -> str:
    """128所学校全部开工，竣工124所: what a figure counts, without what was done to it."""
    predicate, of, noun = linked.phrase.noun.rpartition("的")
    done = bool(of) and linked.head.source == "right.predicate" and kit.cues.plays(predicate, "done")
    return noun if done and len(noun) > 1 else linked.phrase.noun


def programme_of(linked: Linked, kit: Kit) -> str:
    """营养改善计划覆盖学校138所: the programme that reached so many; empty where the figure counts something else."""
    name = linked.phrase.noun
    spots = [i for i, e in enumerate(linked.left.content) if i and kit.cues.plays(e.text, "benefit")]
    if not spots or linked.head.change is not None:
        return ""
    programme = text_of([e for e in linked.left.content[: spots[0]] if e.tag != "d"])
    return programme if len(programme) >= LEAST_PROGRAMME and name.startswith(programme) else ""


def reached(linked: Linked, kit: Kit) -> str:
    """改善项目涉及28所学校: the things reached, without the programme; empty where they were counted otherwise."""
    programme = programme_of(linked, kit)
    rest = linked.phrase.noun.removeprefix(programme) if programme else ""
    verb = next((word for word in kit.cues.longest_first("benefit") if rest.startswith(word)), "")
    return rest.removeprefix(verb) if verb and len(rest) > len(verb) + 1 else ""


def title_noun(at: Situation, kit: Kit) -> str | None:
    """The noun of a heading above that goes with the quantity's classifier (教师周转房 with 套)."""
    for title in at.titles:
        for index in range(len(title) - 1, -1, -1):
            every = kit.cues.plays(title[index].text, "totality")
            if every or not title[index].noun or not kit.agreement.fits(title[index].text, at.quantity.unit):
                continue
            start = index
            while start and _names(title[start - 1]):
                start -= 1
            return text_of(title[start : index + 1])
    return None


def _names(element: Element) -> bool:
    """Whether a word of a heading can belong to the name behind it."""
    return element.nominal and not element.verb and element.tag not in {"m", "f", "b"} and element.text.isalnum()


def host_noun(at: Situation, kit: Kit) -> str | None:
    """城南小学（42个班）: the noun right before a bracket, where no figure stands before it."""
    segment = at.slot.segment
    if segment.host is None or at.host is not None:
        return None
    host = _segment(at, segment.host)
    while host is not None and host.depth >= segment.depth and host.host is not None and host.host < host.ordinal:
        host = _segment(at, host.host)
    if host is None or host is segment or not host.elements or host.elements[-1].tag == "Q":
        return None
    return kit.phrases.of(kit.phrases.left(host.elements).content).noun


def named_host(at: Situation, kit: Kit) -> str | None:
    """The noun before a bracket, if it is a school's or a project's."""
    noun = host_noun(at, kit)
    named = noun is not None and noun.endswith(kit.cues.longest_first("entity")) and len(noun) >= LEAST_ENTITY
    return noun if named else None


def _segment(at: Situation, ordinal: int) -> Segment | None:
    return next((s for s in at.view.segments if s.ordinal == ordinal), None)


def said(elements: Sequence[Element], kit: Kit) -> str:
    """A predicate without adverbs and particles; empty when it says no more than that something goes on (加快实施)."""
    compared = [b for a, b in pairwise(elements) if b.tag == "T" and a.text == AGAINST]  # 说学校比以前强了
    named = [e for e in elements if e.tag not in {"W", "T", "Q", "ul"} or e in compared]
    told = [e for e in named if not kit.cues.plays(e.text, "manner", "by_this")]
    had = _has_thing(told)
    bare = [
        e
        for i, e in enumerate(told)
        if not kit.cues.plays(e.text, "copula") or _reaches(told[i : i + 2], kit) or (had and not i) or _made(told, i)
    ]
    kept = [e for e in bare if e.tag != "d" or kit.cues.plays(e.text, "negation")]  # 13所小学不达标
    if all(kit.cues.plays(e.text, "going_on") for e in kept):
        return ""
    formal = kit.cues.noun("noun_of_not")
    undone = [e._replace(text=formal) if _undone(kept[i : i + 2], kit) else e for i, e in enumerate(kept)]
    return text_of(undone)


def _made(told: Sequence[Element], spot: int) -> bool:
    """由校舍改建而成: whether a word that ends a predicate says that something came about."""
    return 0 < spot == len(told) - 1 and told[spot].text == MADE


def _has_thing(told: Sequence[Element]) -> bool:
    """4所学校有像样的食堂: whether all that is told is what the counted have."""
    named = len(told) > 1 and told[-1].noun and told[-1].tag != "vn"
    # 46所学校因此有了自己的社团
    return named and told[0].text == HAS and all(e.nominal or e.text == OF or e.tag == "r" for e in told[1:])


def _undone(pair: Sequence[Element], kit: Kit) -> bool:
    """没有改完, 还没动工: whether a word says that an act was not done."""
    negated = len(pair) > 1 and kit.cues.plays(pair[0].text, "not_done")
    return negated and (pair[1].verb or kit.cues.plays(pair[1].text, "done", "act"))


def _reaches(pair: Sequence[Element], kit: Kit) -> bool:
    """12所学校达到省定标准: what is reached is no figure."""
    return len(pair) > 1 and kit.cues.plays(pair[0].text, "measured_by") and not pair[1].verb


def together(at: Situation, kit: Kit) -> str | None:
    """建议232件、提案312件，满意率均为100%: what 均 speaks of, all the figures before it in its part."""
    if not kit.cues.any_plays(at.slot.left, "all_of"):
        return None
    part = [linked for linked in at.in_sentence if linked.slot.segment.part == at.slot.segment.part]
    levels = [linked for linked in part if linked.head.change is None and linked.quantity.kind != "rank"]
    group = levels if len(levels) > 1 else [linked for linked in part if linked.head.change is not None]
    names = list(dict.fromkeys(linked.phrase.noun or linked.phrase.text for linked in reversed(group)))
    return "、".join(names) if len(names) > 1 else None

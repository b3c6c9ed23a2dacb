"""What a head rule sees and what it gives: one slot, what was linked before it, and the head it finds."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Change, Period, Place, Quantity
from .agreement import PEOPLE, Agreement
from .cues import Cues
from .left_context import LeftContext
from .phrases import Phrase, Phrases
from .view import Element, Segment, SentenceView, Slot, text_of

POINTS = "个百分点"
"""The unit of a change that is told of a share or a rate."""
TIMES = "倍"
"""The unit of multiples."""
FUND = "fund"
"""Under this key the name of the money told last is remembered."""
LONGEST_MEASURE = 12
"""The name of a measure that opens a sentence is no longer than this (in characters)."""
LONGEST_RATE = 8
"""The name of a rate that holds a verb (音体美开齐率) is no longer than this (in characters)."""
LONGEST_STANDARD = 24
"""What is counted for each so many (每百名学生拥有…) is named by at most so many characters."""
LONGEST_PATIENT = 12
"""Those to whom something is done are named by at most so many characters."""
LONGEST_CLAUSE = 14
"""A clause that a figure is told of has at most so many characters."""
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
    """A quantity with its head, in reading order; later quantities of the paragraph inherit from it."""

    slot: Slot
    left: LeftContext
    head: Head
    sentence: int
    view: SentenceView

    @property
    def quantity(self) -> Quantity:
        """The quantity that was linked."""
        return self.slot.quantity

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


class Situation(NamedTuple):
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

    @property
    def quantity(self) -> Quantity:
        """The quantity to link."""
        return self.slot.quantity

    @property
    def previous(self) -> Linked | None:
        """The quantity linked last in the same sentence; 连续四年 in between tells of the same thing."""
        for linked in self.in_sentence:
            if linked.head.source not in {"running", "delay"}:
                return linked
        return None

    @property
    def in_sentence(self) -> Iterator[Linked]:
        """The quantities linked before in the same sentence, the last one first."""
        for linked in reversed(self.before):
            if linked.sentence != self.sentence:
                return
            yield linked

    @property
    def host(self) -> Linked | None:
        """The quantity that this one's bracket hangs on; null when the bracket stands behind mere words."""
        ordinal = self.slot.segment.host
        if ordinal is None:
            return None
        return next((linked for linked in self.in_sentence if linked.slot.segment.ordinal == ordinal), None)

    @property
    def following(self) -> Slot | None:
        """The slot of the next quantity in the segment."""
        own = [slot for slot in self.view.slots if slot.segment.ordinal == self.slot.segment.ordinal]
        return next((slot for slot in own if slot.position == self.slot.position + 1), None)

    @property
    def shares_right(self) -> bool:
        """Whether the words on the right are the left context of the next quantity too."""
        return self.following is not None and self.following.shared


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


def title_noun(at: Situation, kit: Kit) -> str | None:
    """The noun of a heading above that goes with the quantity's classifier (教师周转房 with 套)."""
    for title in at.titles:
        for index in range(len(title) - 1, -1, -1):
            if not title[index].noun or not kit.agreement.fits(title[index].text, at.quantity.unit):
                continue
            start = index
            while start and _names(title[start - 1]):
                start -= 1
            return text_of(title[start : index + 1])
    return None


def _names(element: Element) -> bool:
    """Whether a word of a heading can belong to the name behind it."""
    return element.nominal and not element.verb and element.tag != "m" and element.text.isalnum()


def topic(at: Situation, kit: Kit) -> str | None:
    """The noun phrase of the nearest segment before that holds no quantity."""
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal]):
        if segment.quantities or segment.depth != at.slot.segment.depth:
            continue
        if told := _aspect(segment, kit):
            return told
        if _is_aside(segment, kit) or _is_place(segment):
            continue
        if patient := _patient(segment, kit):
            return patient
        if segment.part != at.slot.segment.part and any(e.verb for e in segment.elements):
            continue  # what a clause before a semicolon tells is its own
        content = kit.phrases.left(_without_best(segment.elements, kit)).content
        phrase = kit.phrases.of(content)
        ends_in_act = bool(content) and content[-1].verb and opening_noun(content) is not None  # 工作补贴分三档
        if 2 <= len(phrase.noun) <= 14 and not ends_in_act:
            best = kit.cues.plays(segment.elements[-1].text, "superlative")
            return phrase.noun.removesuffix("数") if best else phrase.noun
        if opening := opening_noun(content):
            return opening
    return None


def _without_best(elements: Sequence[Element], kit: Kit) -> Sequence[Element]:
    """项目数最多: what a clause speaks of when it says who has most of it."""
    best = len(elements) > 1 and kit.cues.plays(elements[-1].text, "superlative")
    return elements[:-1] if best else elements


def opening_noun(content: Sequence[Element]) -> str | None:
    """The noun phrase before the first verb."""
    length = next((i for i, e in enumerate(content) if not e.nominal or e.verb), 0)
    name = text_of(content[:length])
    fits = 3 <= len(name) <= 12 and content[length - 1].noun and content[length - 1].tag != "P"
    return name if fits else None


def _is_aside(segment: Segment, kit: Kit) -> bool:
    """分年度看, 对照省定标准: how one looks at the figures, not what they are about."""
    first, last = segment.elements[0].text, segment.elements[-1].text
    held = kit.cues.plays(first, "way_opener", "measured_by") and kit.cues.plays(last, "norm")
    return held or kit.cues.plays(last, "aside")


def _is_place(segment: Segment) -> bool:
    """在泉江镇，…: where it is, not what it is about."""
    words = [e for e in segment.elements if e.tag not in {"p", "W"}]
    return bool(words) and all(isinstance(e.mention, Place) for e in words)


def _patient(segment: Segment, kit: Kit) -> str:
    """对困难幼儿分档建册，资助1850人: those to whom something is done."""
    words = segment.elements
    if not kit.cues.plays(words[0].text, "undergone_by"):
        return ""
    noun, rest = kit.phrases.noun_phrase(words[1:])
    name = text_of(noun)
    return name if rest and rest[0].verb and 2 <= len(name) <= LONGEST_PATIENT else ""


def strong_topic(at: Situation, kit: Kit) -> str | None:
    """同步推进的教师周转宿舍，批复…: a clause that is a mere noun phrase is what its sentence speaks of."""
    for segment in at.view.segments[: at.slot.segment.ordinal]:
        if segment.part != at.slot.segment.part or segment.quantities or segment.depth or _is_aside(segment, kit):
            continue
        if _is_place(segment):
            continue
        if cleft := _cleft(segment, kit):
            return cleft
        content = kit.phrases.left(_without_best(segment.elements, kit)).content
        nouns = content
        if any(e.text == "的" for e in content):
            cut = max(i for i, e in enumerate(content) if e.text == "的")
            nouns = content[cut + 1 :]
        elif any(e.verb for e in content):
            continue
        best = kit.cues.plays(segment.elements[-1].text, "superlative")
        name = text_of(nouns).removesuffix("数" if best else "")
        if nouns and nouns[-1].noun and 3 <= len(name) <= 14 and nouns[-1].tag not in {"P", "f"}:
            return name
    return None


def _cleft(segment: Segment, kit: Kit) -> str:
    """底子最薄的是小学科学教室, 重头戏是城东实验学校, 县三小是重头戏: what a clause puts before all others."""
    words = [e for e in segment.elements if e.tag != "W"]
    spot = next((i for i, e in enumerate(words) if i and e.text == "是"), len(words))
    before, behind = words[:spot], words[spot + 1 :]
    if not before or not behind:
        return ""
    chief = kit.cues.longest_first("chief")
    if text_of(behind).endswith(chief):
        return kit.phrases.of(kit.phrases.left(before).content).noun
    noun, rest = kit.phrases.noun_phrase(behind)
    put_first = before[-1].text == "的" or text_of(before).endswith(chief)
    return text_of(noun) if put_first and not rest and len(text_of(noun)) > 1 else ""


def aspect(at: Situation, kit: Kit) -> str:
    """营养餐这头，受益学生5万名: what a sentence says that it speaks of; else empty."""
    told = (_aspect(segment, kit) for segment in at.view.segments[: at.slot.segment.ordinal])
    return next((text for text in told if text), "")


def _aspect(segment: Segment, kit: Kit) -> str:
    words = segment.elements
    if segment.quantities or len(words) < 2 or not kit.cues.plays(words[-1].text, "aspect"):
        return ""
    return kit.phrases.of(kit.phrases.left(words[:-1]).content).noun


def measure_topic(at: Situation, kit: Kit) -> str | None:
    """开工率，绥江县100%；鲁甸县92.9%: the measure that opens a sentence, for the figures that name none.

    So does one before a colon (标准：小学500元/学期).
    """
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal]):
        following = at.view.segments[segment.ordinal + 1]
        announced = segment.ordinal == 0 or following.opener in {":", "：", "]", "］"}
        if segment.quantities or segment.depth or not announced:
            continue
        content = kit.phrases.left(segment.elements).content
        name = text_of(content)
        whole = text_of(segment.elements).lstrip("0123456789.．、")
        if following.opener in "：:" and whole.startswith("每") and segment.elements[-1].noun:
            return whole if len(whole) <= LONGEST_STANDARD else None  # 每百名学生拥有骨干教师：小学4.6人
        ends = name.endswith(kit.cues.longest_first("measure_noun"))
        measured = ends or (bool(name) and name[-1] in kit.cues.words("measure_suffix"))
        rate = measured and name[-1] == "率" and len(name) <= LONGEST_RATE  # 音体美开齐率，农村小学…
        plain = bool(content) and all(e.nominal and not e.verb and e.tag != "P" for e in content)
        if (plain or rate) and measured and 2 <= len(name) <= LONGEST_MEASURE:
            return name
    return None


def entity(at: Situation, kit: Kit) -> str | None:
    """抓好潭东第二小学项目，占地62亩，概算投资9850万元: the one project that a part of a sentence is about."""
    found = strong_topic(at, kit) or topic(at, kit)
    named = found is not None and found.endswith(kit.cues.longest_first("entity"))
    one = found is not None and found[0] in "一两"  # 我校是一所农村学校
    return found if found and named and not one and len(found) > LEAST_ENTITY else None


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


def subject(at: Situation, kit: Kit) -> str | None:
    """新材料聚焦…，实现营收750亿元: the noun phrase that opens the quantity's part of the sentence, before any verb."""
    for segment in at.view.segments[: at.slot.segment.ordinal]:
        if segment.part != at.slot.segment.part or segment.depth:
            continue
        return opening_noun(kit.phrases.left(segment.elements).content)
    return None


def opening_clause(at: Situation, kit: Kit) -> str:
    """寄宿制学校开通亲情视频，每周不少于2次: the short clause right before, in the quantity's own part; else empty."""
    before = at.view.segments[: at.slot.segment.ordinal][-1:]
    near = [s for s in before if s.part == at.slot.segment.part and not s.quantities and not s.depth]
    told = kit.phrases.of(kit.phrases.left(near[0].elements).content).text if near else ""
    return told if len(told) <= LONGEST_CLAUSE else ""


def said(elements: Sequence[Element], kit: Kit) -> str:
    """A predicate without adverbs and particles; empty when it says no more than that something goes on (加快实施)."""
    told = [e for e in elements if e.tag not in {"W", "T", "Q"} and not kit.cues.plays(e.text, "manner")]
    bare = [e for i, e in enumerate(told) if not kit.cues.plays(e.text, "copula") or _reaches(told[i : i + 2], kit)]
    kept = [e for e in bare if e.tag != "d" or kit.cues.plays(e.text, "negation")]  # 13所小学不达标
    if all(kit.cues.plays(e.text, "going_on") for e in kept):
        return ""
    return text_of(kept)


def _reaches(pair: Sequence[Element], kit: Kit) -> bool:
    """12所学校达到省定标准: what is reached is no figure."""
    return len(pair) > 1 and kit.cues.plays(pair[0].text, "measured_by") and not pair[1].verb


def together(at: Situation, kit: Kit) -> str | None:
    """建议232件、提案312件，满意率均为100%: what 均 speaks of, all the figures before it in its part."""
    if not any(kit.cues.plays(e.text, "all_of") for e in at.slot.left):
        return None
    part = [linked for linked in at.in_sentence if linked.slot.segment.part == at.slot.segment.part]
    levels = [linked for linked in part if linked.head.change is None and linked.quantity.kind != "rank"]
    group = levels if len(levels) > 1 else [linked for linked in part if linked.head.change is not None]
    names = list(dict.fromkeys(linked.phrase.noun or linked.phrase.text for linked in reversed(group)))
    return "、".join(names) if len(names) > 1 else None

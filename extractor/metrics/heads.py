"""What a quantity measures: named candidate rules, tried in order of their measured precision.

Each rule looks at one slot (the quantity, the words on both sides, what was linked before) and returns a head or
nothing. A head remembers the rule as its `source`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ..model import Change, Period, Place, Quantity
from .cues import Cues
from .phrases import LeftContext, Phrase, Phrases, text_of
from .view import JOINERS, Element, SentenceView, Slot


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


class Situation(NamedTuple):
    """One slot and all that a rule may look at."""

    slot: Slot
    left: LeftContext
    view: SentenceView
    before: Sequence[Linked]
    sentence: int

    @property
    def quantity(self) -> Quantity:
        """The quantity to link."""
        return self.slot.quantity

    @property
    def previous(self) -> Linked | None:
        """The quantity linked last in the same sentence."""
        return self.before[-1] if self.before and self.before[-1].sentence == self.sentence else None

    @property
    def host(self) -> Linked | None:
        """The quantity that this one's bracket hangs on."""
        host = self.slot.segment.host
        if host is None:
            return None
        for linked in reversed(self.before):
            if linked.sentence != self.sentence:
                return None
            if linked.slot.segment.depth < self.slot.segment.depth:
                return linked
        return None


class HeadRules:
    """The candidate rules. `find` returns the head of the first rule that applies."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self.phrases = Phrases(cues)
        self._rules = (
            self.rank,
            self.share,
            self.share_of_right,
            self.growth,
            self.second_level,
            self.purpose,
            self.modifier,
            self.each,
            self.holding,
            self.possessive,
            self.right_clause,
            self.right,
            self.left_relational,
            self.left,
            self.left_verb,
            self.outer_phrase,
            self.inherit,
        )

    def find(self, situation: Situation) -> Head | None:
        """The head by the first rule that applies, or null."""
        for rule in self._rules:
            head = rule(situation)
            if head is not None and head.phrase.text:
                return head
        return None

    # -- ranks ---------------------------------------------------------------------------------------------------
    def rank(self, at: Situation) -> Head | None:
        """增速居全省第3位: the thing measured, its scope and 排名."""
        if at.quantity.kind != "rank":
            return None
        words = [e for e in at.slot.segment.elements if e.start < at.quantity.start and e.tag != "Q"]
        spots = [i for i, e in enumerate(words) if self._cues.plays(e.text, "rank_scope")]
        scope = words[spots[-1]].text if spots else ""
        content = at.left.content if not spots or at.slot.position == 0 else words
        base = self._rank_base([e for e in content if e.start < words[spots[-1]].start] if spots else content)
        source = "rank.left"
        previous = self._ranked_before(at)
        if previous and (not base or self._cues.plays(base, "relational")):
            if previous.quantity.kind == "rank":
                return Head(previous.head.phrase, "rank.again", at.left.change)
            owner = previous.head.phrase.noun or previous.head.phrase.text
            base = owner + (base or (self._cues.noun("noun_of_growth") if previous.head.change else ""))
            source = "rank.previous"
        if not base:
            return None
        return Head(Phrase("", base + scope + self._cues.noun("noun_of_rank")), source, at.left.change)

    def _rank_base(self, elements: Sequence[Element]) -> str:
        content = [e for e in self.phrases.left(elements).content if not self._ranks(e)]
        while content and (content[-1].tag in {"p", "f", "uj", "d"} or content[-1].text in JOINERS):
            content.pop()
        return self.phrases.of(content).text

    def _ranked_before(self, at: Situation) -> Linked | None:
        """The figure that a bare rank ranks: the last one of the sentence that is no count of competitors."""
        for linked in reversed(at.before):
            if linked.sentence != at.sentence:
                return None
            if linked.slot.segment.index != at.slot.segment.index or linked.quantity.kind != "count":
                return linked
        return None

    def _ranks(self, element: Element) -> bool:
        return self._cues.plays(element.text, "rank_verb", "rank_scope") or isinstance(element.mention, Place)

    # -- shares --------------------------------------------------------------------------------------------------
    def share(self, at: Situation) -> Head | None:
        """占规划总数的143%: the part, 占, the whole and 比重."""
        if at.quantity.kind not in {"percentage", "ratio"}:
            return None
        left = at.slot.left
        spots = [i for i, e in enumerate(left) if self._cues.plays(e.text, "share") and e.text[0] == "占"]
        if not spots or (spots[-1] == len(left) - 1 and left[-1].text == "占比"):
            return None
        spot = spots[-1]
        whole = text_of([e for e in left[spot + 1 :] if e.tag not in {"W", "d"}]).strip("的")
        part = self.phrases.of(self.phrases.left(left[:spot]).content).text
        if not part and at.previous:
            part = at.previous.head.phrase.text
        if not part:
            return None
        text = f"{part}占{whole}{self._cues.noun('noun_of_share')}" if whole else f"{part}占比"
        return Head(Phrase("", text), "share", at.left.change)

    def share_of_right(self, at: Situation) -> Head | None:
        """留3%质保金, 按10%计提教育资金, 85%以上的学校通上热水: the thing behind a bare percentage, and 比例."""
        if at.quantity.kind != "percentage" or not at.slot.right or at.left.change or at.left.level:
            return None
        ratio = self._cues.noun("noun_of_ratio")
        phrase = self.phrases.of(at.left.content)
        opener = at.slot.left[-1].text if at.slot.left else ""
        right = [e for e in at.slot.right if e.tag not in {"W", "d"}]
        if opener == "按" and right and right[0].verb:
            return Head(Phrase("", phrase.text + text_of(right) + ratio), "share.by")
        possessed = right[0].text == "的" if right else False
        noun, rest = self.phrases.noun_phrase(right[1:] if possessed else right)
        if not noun or (phrase.noun and not possessed):
            return None
        said = text_of([e for e in rest if e.text not in {"了", "均", "都"}])
        if rest and not phrase.noun and len(said) <= 14:
            return Head(Phrase("", f"{said}的{text_of(noun)}{ratio}"), "share.predicate")
        return Head(Phrase("", text_of(noun) + ratio), "share.noun")

    # -- growth and levels ---------------------------------------------------------------------------------------
    def growth(self, at: Situation) -> Head | None:
        """增长7%: a change of what stands on the left, or of the level before it."""
        change = at.left.change
        if change is None:
            return None
        phrase = self.phrases.of(at.left.content)
        if not phrase and at.slot.right and at.quantity.kind in {"count", "amount", "area", "length", "measure"}:
            noun, _ = self.phrases.noun_phrase(at.slot.right)
            if noun:
                return Head(Phrase("", text_of(noun)), "growth.right", change)
        if not phrase and at.previous:
            return Head(self._level_before(at).head.phrase, "growth.previous", change)
        return Head(phrase, "growth.left", change) if phrase else None

    def _level_before(self, at: Situation) -> Linked:
        """The level that a bare growth is the growth of: points of a percentage, 300人 of a count of the same unit."""
        wanted = "%" if at.quantity.unit == "个百分点" else at.quantity.unit
        levels = [item for item in at.before if item.sentence == at.sentence]
        same = [item for item in levels if item.quantity.unit == wanted and wanted != "%" or item.quantity.unit == wanted == "%" != at.quantity.unit]
        return same[-1] if same else levels[-1]

    def second_level(self, at: Situation) -> Head | None:
        """由A到B: the second level measures what the first does."""
        if not at.left.level or at.left.content or at.previous is None:
            return None
        return Head(at.previous.head.phrase, "level.second")

    # -- money with a purpose ------------------------------------------------------------------------------------
    def purpose(self, at: Situation) -> Head | None:
        """投资9.9亿元实施城建工程: the object of what the money does, and the money's own noun."""
        if at.quantity.kind != "amount" or not at.slot.right or not at.slot.right[0].verb:
            return None
        phrase = self.phrases.of(at.left.content)
        if not phrase or not self._cues.plays(phrase.text, "funding_verb", "relational"):
            return None
        right = [e for e in at.slot.right if e.tag not in {"d", "p"}]
        goal = self.phrases.of(right)
        noun = goal.noun.rsplit("等")[-1] if "等" in goal.noun else goal.noun
        last = phrase.text if phrase.text.endswith(("投资", "资金")) else phrase.text
        return Head(Phrase(goal.verb if not noun else "", (noun or "") + last), "purpose") if goal else None

    def modifier(self, at: Situation) -> Head | None:
        """投资41亿元的13个项目: the noun behind the next quantity owns this one."""
        right = at.slot.right
        if at.quantity.kind not in {"amount", "area"} or not right or right[0].text != "的":
            return None
        noun, rest = self.phrases.noun_phrase(right[1:])
        own = self.phrases.of(at.left.content).text
        if not noun:
            noun = self._noun_after(at)
        if not noun:
            return None
        return Head(Phrase("", text_of(noun) + own), "modifier")

    def _noun_after(self, at: Situation) -> tuple[Element, ...]:
        """The noun phrase behind the quantity that follows in the segment."""
        slots = [s for s in at.view.slots if s.segment.index == at.slot.segment.index]
        following = slots[at.slot.position + 1 : at.slot.position + 2]
        return self.phrases.noun_phrase(following[0].right)[0] if following else ()

    # -- nouns on the right --------------------------------------------------------------------------------------
    def right(self, at: Situation) -> Head | None:
        """48所薄改工程, 招录238名毕业生: the noun behind a count, with the verb before it."""
        if at.quantity.kind not in {"count", "amount", "area", "length", "measure"} or not at.slot.right:
            return None
        if at.quantity.kind != "count" and at.left.content and at.left.content[-1].noun:
            return None
        noun, rest = self.phrases.noun_phrase(at.slot.right)
        if not noun or noun[0].text in JOINERS:
            return None
        left = self.phrases.of(at.left.content)
        followed = self._shares_right(at)
        if followed and left.noun:
            return None
        if left.noun and at.slot.right[0].verb:
            return None
        verb = left.text if not left.noun or self._opens_clause(at.left.content) else ""
        if not verb and rest and not followed:
            return self._predicate(noun, rest)
        return Head(Phrase(verb, text_of(noun)), "right.verb" if verb else "right.noun")

    def right_clause(self, at: Situation) -> Head | None:
        """13个没有办理施工许可: a predicate alone says which of the things before are counted."""
        previous = at.previous
        if at.quantity.kind != "count" or at.left.content or not at.slot.right or previous is None:
            return None
        first = at.slot.right[0]
        if not (first.verb or first.tag == "d") or first.text[0] == "占" or previous.quantity.unit != at.quantity.unit:
            return None
        said = text_of([e for e in at.slot.right if e.tag != "W" and e.text not in {"了", "均", "都", "已"}])
        return Head(Phrase("", f"{said}的{previous.head.phrase.noun}"), "right.clause") if len(said) <= 16 else None

    def each(self, at: Situation) -> Head | None:
        """周转房420套，每套60平方米: the size of each of the things before."""
        words = at.left.content
        if not words or not words[0].text.startswith("每") or at.previous is None:
            return None
        said = text_of(words)
        if len(said) > 3:
            return None
        owner = at.previous.head.phrase.noun or at.previous.head.phrase.text
        return Head(Phrase("", owner + said + self._kind_noun(at.quantity)), "each")

    def possessive(self, at: Situation) -> Head | None:
        """公办的41所: a modifier before 的 with the noun of the count before."""
        previous = at.previous
        if not at.left.possessive or previous is None or previous.quantity.unit != at.quantity.unit:
            return None
        noun, _ = self.phrases.noun_phrase(at.slot.right)
        if noun or at.quantity.kind != "count":
            return None
        return Head(Phrase("", text_of(at.left.content) + previous.head.phrase.noun), "left.possessive")

    def holding(self, at: Situation) -> Head | None:
        """占地8亩，设3个班: what a thing holds belongs to it."""
        if at.quantity.kind != "count" or not self._cues.plays(text_of(at.left.content), "holding"):
            return None
        owner = self._base_owner(at) if at.previous and at.previous.head.source in {"left.relational", "holding"} else None
        noun, _ = self.phrases.noun_phrase(at.slot.right)
        return Head(Phrase("", owner + text_of(noun)), "holding") if owner and noun else None

    def _opens_clause(self, content: Sequence[Element]) -> bool:
        return bool(content) and (content[-1].verb or content[-1].text == "的")

    def _shares_right(self, at: Situation) -> bool:
        """Whether the words on the right are the left context of the next quantity too."""
        slots = [s for s in at.view.slots if s.segment.index == at.slot.segment.index]
        return any(s.position == at.slot.position + 1 and s.shared for s in slots)

    def _predicate(self, noun: Sequence[Element], rest: Sequence[Element]) -> Head:
        """5家企业完成上市: what the things did stands before them (完成上市的企业)."""
        said = text_of([e for e in rest if e.tag not in {"d", "W"} and e.text not in {"了", "均", "都"}])
        if 2 <= len(said) <= 14:
            return Head(Phrase("", f"{said}的{text_of(noun)}"), "right.predicate")
        return Head(Phrase("", text_of(noun)), "right.noun")

    # -- nouns and verbs on the left -----------------------------------------------------------------------------
    def left_relational(self, at: Situation) -> Head | None:
        """项目40个、总投资175亿元: a noun that needs an owner takes it from before."""
        phrase = self.phrases.of(at.left.content)
        if not phrase or not self._cues.plays(phrase.text, "relational"):
            return None
        owner = self._owner(at)
        if owner is None:
            return None
        return Head(Phrase("", owner + phrase.text), "left.relational")

    def _owner(self, at: Situation) -> str | None:
        if at.host:
            return at.host.head.phrase.text
        if at.previous:
            phrase = at.previous.head.phrase
            if at.previous.head.source == "left.relational":
                base = self._base_owner(at)
                return base or phrase.text
            return phrase.text
        return self._topic(at)

    def _base_owner(self, at: Situation) -> str | None:
        for linked in reversed(at.before):
            if linked.sentence != at.sentence:
                break
            if linked.head.source not in {"left.relational", "holding"}:
                return linked.head.phrase.text
        return self._topic(at)

    def _topic(self, at: Situation) -> str | None:
        """The noun phrase of the nearest segment before that holds no quantity."""
        for segment in reversed(at.view.segments[: at.slot.segment.index]):
            if segment.quantities or segment.depth != at.slot.segment.depth:
                continue
            phrase = self.phrases.of(self.phrases.left(segment.elements).content)
            if 2 <= len(phrase.noun) <= 14:
                return phrase.noun
        return None

    def left(self, at: Situation) -> Head | None:
        """新增学位1.2万个: the noun phrase on the left, with its verb; a list shares the verb."""
        phrase = self.phrases.of(at.left.content)
        if not phrase.noun:
            return None
        if phrase.verb and self._cues.plays(phrase.verb, "increase_of"):
            return Head(Phrase("", phrase.noun), "left.increase", "increase")
        if phrase.verb and self._cues.plays(phrase.verb, "decrease_of"):
            return Head(Phrase("", phrase.noun), "left.decrease", "decrease")
        previous = at.previous
        if not phrase.verb and at.slot.joined and previous and previous.head.phrase.verb and previous.head.source.startswith("left"):
            return Head(Phrase(previous.head.phrase.verb, phrase.noun), "left.list", previous.head.change)
        return Head(phrase, "left.noun")

    def left_verb(self, at: Situation) -> Head | None:
        """新建学校7所、改扩建38所: a verb alone takes the noun of the last count with the same unit."""
        phrase = self.phrases.of(at.left.content)
        if not phrase.verb:
            return None
        previous = at.previous
        if at.quantity.kind != "amount" or (previous and previous.quantity.unit == at.quantity.unit and at.slot.joined):
            for linked in reversed(at.before[-6:]):
                if linked.quantity.unit == at.quantity.unit and linked.head.phrase.noun:
                    return Head(Phrase(phrase.verb, linked.head.phrase.noun), "verb.previous")
        noun = self._kind_noun(at.quantity)
        if at.quantity.kind == "duration":
            return Head(Phrase("", phrase.verb + noun), "verb.kind")
        if previous and not noun:
            return Head(Phrase("", previous.head.phrase.noun + phrase.verb), "verb.owner")
        if not previous and (topic := self._topic(at)):
            return Head(Phrase(phrase.verb, topic), "verb.topic")
        return Head(Phrase(phrase.verb, noun), "verb.kind")

    def _kind_noun(self, quantity: Quantity) -> str:
        if quantity.kind == "amount":
            return self._cues.noun("noun_of_amount")
        if quantity.kind == "area":
            return self._cues.noun("noun_of_area")
        if quantity.kind == "length":
            return self._cues.noun("noun_of_length")
        if quantity.kind == "duration":
            return self._cues.noun("noun_of_duration")
        return ""

    def outer_phrase(self, at: Situation) -> Head | None:
        """操场（17.6万平方米）: a bracket without words of its own measures the phrase before it."""
        segment = at.slot.segment
        if segment.host is None or at.left.content or at.slot.position:
            return None
        host = next((s for s in at.view.segments if s.index == segment.host), None)
        if host is None or (host.elements and host.elements[-1].tag == "Q"):
            return None
        phrase = self.phrases.of(self.phrases.left(host.elements).content)
        return Head(Phrase(phrase.verb, phrase.noun), "bracket.outer") if phrase else None

    def inherit(self, at: Situation) -> Head | None:
        """2014年8200万元，2015年1.07亿元: nothing of its own, so the phrase before is repeated."""
        previous = at.previous
        whole = self._whole_before(at)
        if whole and (at.left.period or at.left.place or previous is None):
            return Head(whole.head.phrase, "inherit.whole")
        if previous and previous.quantity.unit == at.quantity.unit:
            return Head(previous.head.phrase, "inherit.same_unit", previous.head.change)
        if at.left.place and (topic := self._topic(at)):
            return Head(Phrase("", topic), "inherit.topic")
        if previous:
            phrase = previous.head.phrase
            return Head(Phrase(phrase.verb, phrase.noun + self._kind_noun(at.quantity)), "inherit.other_unit")
        if topic := self._topic(at):
            return Head(Phrase("", topic), "inherit.topic")
        return None

    def _whole_before(self, at: Situation) -> Linked | None:
        """The last figure of the same unit that is no part of a breakdown."""
        for linked in reversed(at.before):
            if at.sentence - linked.sentence > 1:
                return None
            if linked.quantity.unit == at.quantity.unit and linked.head.change is None and not self._is_part(linked):
                return linked
        return None

    def _is_part(self, linked: Linked) -> bool:
        said = linked.view.text[linked.view.start : linked.quantity.start]
        return linked.slot.segment.depth > 0 or any(word in said for word in self._cues.words("of_which") if len(word) > 1)

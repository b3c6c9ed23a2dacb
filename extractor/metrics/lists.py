"""Parallel lists: 甲、乙、丙分别为A、B、C – each figure with its own head, place or period."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

import regex

from ..model import Change, Period, Place
from ..rules import PairRow, Rules
from .agreement import PEOPLE, Agreement
from .cues import Cues
from .dealt import gives, measured_of_each, of_groups, told_of_all, whose
from .dealt_again import Parts, in_one_clause, last_of, level_with, levels_told, moved_by, rated_again
from .funding import money_of
from .left_context import LeftContext
from .list_items import ListItems
from .phrases import Phrase, Phrases
from .situation import POINTS, RATE_TOLD, TIMES, Head, Kit, Linked
from .standings import compared_by, is_weak, standing, standing_before
from .view import JOINERS, Element, SentenceView, Slot, text_of

NUMERALS = "〇一二三四五六七八九十"
YEARS = regex.compile("(?:近|前|后|这)?([二三四五六七八九十])年")
"""How many years are listed next."""
YEAR = regex.compile("[12][0-9]{3}年?")
COUNTED_PLACES = regex.compile("[两二三四五六七八九十]个?[乡镇县区市州旗村]则?(?:分别|依次|分列|各|为[最甚首])")
"""How many places were listed."""
NEAR = 400
"""Teachers are told of in the last so many characters, where those who come and go are not named."""


class Told(NamedTuple):
    """What was told before a sentence: the names of its report, and what the sentence before asks for or tells of."""

    named: Mapping[str, str]
    asked: str
    shorts: Mapping[str, Place]


class Dealt(NamedTuple):
    """A run of figures behind 分别 at `spot` of a slot, and the names and words around it."""

    slot: Slot
    spot: int
    run: list[Slot]
    items: Sequence[Sequence[Element]]
    tail: str
    behind: LeftContext


class ParallelLists:
    """Finds 分别 before a run of figures and deals its heads out."""

    def __init__(self, rules: Rules, cues: Cues, phrases: Phrases, agreement: Agreement) -> None:
        self._pairs = rules.rows(PairRow)
        self._cues = cues
        self._phrases = phrases
        self._agreement = agreement
        self._items = ListItems(cues, phrases)

    def heads(self, view: SentenceView, index: int, before: Sequence[Linked], told: Told) -> dict[int, Head]:
        """Heads by the start of their quantity, for the run behind 分别 that the slot opens; empty when it opens none.

        `before` are the quantities of the paragraph that were linked already.
        """
        slot = view.slots[index]
        spot = self._respectively(slot)
        run = self._run(view.slots[index:])
        if len(run) < 2:
            return {}
        if spot is None:
            bare = not slot.position and all(
                is_weak(e, self._cues) for e in slot.left
            )  # 甲县、乙县进展缓慢，只有33%和28%
            compared = Dealt(slot, 0, run, (), "", self._phrases.left(())) if bare else None
            stood = self._compared(view, compared, before, told) if compared else {}
            return stood or self._grown(slot, run, before) or self._plain(slot, run)
        return self._deal(view, slot, spot, run, before, told)

    def _respectively(self, slot: Slot) -> int | None:
        respectively = self._cues.words("respectively")
        dealt = self._cues.words("each_dealt")
        spots = [i for i, e in enumerate(slot.left) if e.text in respectively]
        spots = spots or [i for i, e in enumerate(slot.left) if i and e.text in dealt]
        return spots[-1] if spots else None

    def _run(self, slots: Sequence[Slot]) -> list[Slot]:
        first = slots[0]
        joined = takewhile(lambda s: s.segment.ordinal == first.segment.ordinal and s.joined and not s.left, slots[1:])
        return [first, *joined]

    def _deal(
        self, view: SentenceView, slot: Slot, spot: int, run: list[Slot], before: Sequence[Linked], told: Told
    ) -> dict[int, Head]:
        behind = self._phrases.left(slot.left[spot + 1 :])
        if compared := self._compared(view, Dealt(slot, spot, run, (), "", behind), before, told):
            return compared
        unlike = len({s.quantity.unit for s in run}) > 1
        items, tail = self._items.found(slot.left[:spot], len(run), unlike=unlike)
        said = text_of(slot.left[:spot])
        if any("、" in row.whole and said.startswith(row.whole) for row in self._pairs):
            items = []  # 城、乡居民收入分别增长5%、7%
        if not items and (behind_it := self._named_behind(slot, spot, len(run), unlike=unlike)):
            items, behind = behind_it, behind._replace(content=())
        earlier = [item for item in before if item.view is view][-len(run) :]
        beside = all(item.slot.segment.ordinal == slot.segment.ordinal for item in earlier)
        counted = beside and len(earlier) == len(run)  # 36个省重点、74个市重点分别完成…
        again = rated_again(slot, spot, run, earlier, Parts(self._items, self._phrases, self._cues))
        led = all(self._cues.plays(e.text, "comparison") for e in slot.left[:spot])  # 同比分别增长8.6%和11.2%
        bare = not items and behind.change is not None and led and level_with(earlier, run)
        unnamed = not items and not any(self._names(e) for e in slot.left[:spot])
        bare = bare or (unnamed and not behind.content and behind.change is not None and levels_told(earlier, run))
        bare = bare or (not items and len(earlier) == len(run) and all(s.quantity.unit == TIMES for s in run))
        if again is not None or bare:  # 236万人次、11.8亿元，分别是2022年的1.9倍和2.2倍
            noun, change = moved_by(again or "", behind.change, self._cues)
            heads = [self._repeated(item, slot, noun, change) for item in earlier]
            return {s.quantity.start: head for s, head in zip(run, heads, strict=True)}
        if not items and (pair := self._pair(slot.left[:spot], len(run))):
            heads = [Head(Phrase("", name), "respectively.pair", behind.change) for name in pair]
            return {s.quantity.start: head for s, head in zip(run, heads, strict=True)}
        if not items and slot.quantity.kind != "rank" and not counted:
            items, tail = self._items_before(view, slot, len(run))
        if not items and slot.quantity.kind != "rank" and (dealt := self._placed_before(view, before, len(run))):
            noun = text_of(behind.content) or self._phrases.of(self._phrases.left(slot.left[:spot]).content).text
            heads = [Head(Phrase("", noun), "respectively.place", behind.change, place) for place in dealt if noun]
            return {s.quantity.start: head for s, head in zip(run, heads, strict=False)}
        if not items and (places := self._places(slot, spot, len(run))):
            return self._ranked(run, places, slot, before)
        ranked_among = spot > 0 and self._cues.plays(slot.left[spot - 1].text, "among")  # 苏北五市中分列第二、第一
        unnamed = ranked_among or unnamed
        if not items and len(earlier) == len(run) and (beside or unnamed):
            noun = text_of(behind.content) if behind.content and not behind.change else ""
            heads = [self._repeated(item, slot, noun, behind.change) for item in earlier]
            return {s.quantity.start: head for s, head in zip(run, heads, strict=True)}
        if len(items) != len(run):
            return {}
        return self._deal_named(view, Dealt(slot, spot, run, items, tail, behind), before, told)

    def _compared(
        self, view: SentenceView, dealt: Dealt, before: Sequence[Linked], told_before: Told
    ) -> dict[int, Head]:
        """其次是甲县和乙市，分别为82%、75%: the places that a clause compares, each with what it compares them by."""
        slot, run = dealt.slot, dealt.run
        words = slot.left[: dealt.spot]
        told = standing(words, self._cues) if words else standing_before(view, slot.segment, self._cues)
        if told is None or slot.quantity.kind == "rank":
            return {}
        items, _ = self._items.found(told.places, len(run))
        kit = Kit(self._cues, self._phrases, self._agreement)
        noun = compared_by(told.measure, view, slot, before, told_before.named, kit) if items else ""
        places = [item[-1].mention or told_before.shorts.get(text_of(item)) for item in items]
        if not noun:
            return {}
        return {
            s.quantity.start: Head(
                Phrase("", noun), "respectively.place", dealt.behind.change, place if isinstance(place, Place) else None
            )
            for s, place in zip(run, places, strict=True)
        }

    def _deal_named(self, view: SentenceView, dealt: Dealt, before: Sequence[Linked], told: Told) -> dict[int, Head]:
        """城东、城西小学分别新增学位900个、1200个: the heads of as many names as there are figures."""
        slot, spot, run, items, tail, behind = dealt
        named = measured_of_each(view, slot, of_groups(items, self._cues), self._cues, self._phrases)
        own = text_of(behind.content) if behind.content and not behind.change else ""
        # 音乐、体育教师各缺82人、71人
        own = self._cues.noun("noun_of_gap") if self._cues.plays(own, "short_of") else own
        own = self._completed(view, own, behind.content, slot, items, before)
        if not own and len({s.quantity.unit for s in run}) == 1 and whose(items, slot, self._agreement, self._cues):
            own = told_of_all(view, slot, before, self._cues)
        own = "" if self._cues.plays(own, "remainder") else own  # 甲县、乙县分别还剩62座和41座
        noun = own or self._noun_of_all(view, slot, spot, items, tail, before) or told.asked
        if not noun and slot.quantity.unit == "%":
            noun = told.named.get(RATE_TOLD, "")  # 甲县、乙县分别以88%、86%列第5、第6位
        if things := self._things_behind(run):
            own, noun = own + things, noun + things
        if slot.quantity.kind == "amount" and self._cues.plays(noun, "funding_verb", "done"):
            noun += self._cues.noun("noun_of_amount")  # 2014年、2015年分别到位8600万元、1亿元
        if gives(slot, named, self._cues):  # 中央、省、丹东市分别给了…
            named = [tuple(e._replace(mention=None) for e in item) for item in named]
        return {
            s.quantity.start: self._head(item, noun, own, behind.change) for s, item in zip(run, named, strict=True)
        }

    def _names(self, element: Element) -> bool:
        """Whether a word before 分别 can name what is dealt out (not 同比)."""
        return element.noun and element.tag != "P" and not self._cues.plays(element.text, "compared_yearly")

    def _named_behind(self, slot: Slot, spot: int, count: int, *, unlike: bool) -> list[tuple[Element, ...]]:
        """分别完成小麦、玉米播种面积30万亩、12万亩: a list that stands behind 分别."""
        words = slot.left[spot + 1 :]
        if not any(e.text in JOINERS for e in words) or any(e.noun and e.tag != "P" for e in slot.left[:spot]):
            return []
        acts = next((i for i, e in enumerate(words) if not self._cues.plays(e.text, "light_verb", "lead")), 0)
        items, _ = self._items.found(words[acts:], count, unlike=unlike)
        return items if all(item[-1].noun and item[-1].mention is None for item in items) else []

    def _things_behind(self, run: Sequence[Slot]) -> str:
        """甲、乙两校分别换上2台、1台锅炉: what all the figures count, named behind the last."""
        if run[-1].quantity.kind != "count" or any(s.right for s in run[:-1]):
            return ""
        noun, rest = self._phrases.noun_phrase(run[-1].right)
        odd = rest or not noun or self._agreement.at_odds(noun[-1].text, run[-1].quantity.unit)
        return "" if odd else text_of(noun)

    def _completed(
        self,
        view: SentenceView,
        own: str,
        words: Sequence[Element],
        slot: Slot,
        items: Sequence[Sequence[Element]],
        before: Sequence[Linked],
    ) -> str:
        """撤并58所，2019年、2020年分别撤24所、34所: a bare verb of times or places acts on what was counted before."""
        placed = all(any(e.mention is not None or YEAR.fullmatch(e.text) for e in item) for item in items)
        clause = slot.segment.ordinal and items[0][0].start < slot.segment.elements[0].start
        listed = view.segments[slot.segment.ordinal - 1].elements if clause else slot.left
        placed = placed or COUNTED_PLACES.search(text_of(listed)) is not None
        placed = placed or whose(items, slot, self._agreement, self._cues)
        if not placed or not own or slot.quantity.kind != "count":
            return own
        depth = slot.segment.depth
        alike = (x for x in reversed(before[-8:]) if x.quantity.unit == slot.quantity.unit)
        outer = (x for x in alike if x.slot.segment.depth <= depth)
        told = next((x for x in outer if not self._cues.any_plays(x.slot.left, "besides", "remainder")), None)
        if own == self._cues.noun("noun_of_gap"):  # 缺着17间，杨源、岭腰两乡分别缺7间、6间
            lacked = told is not None and self._cues.plays(told.phrase.verb, "short_of")
            if told is not None and told.head.source == "among":
                return told.phrase.text  # 缺编最多的是甲镇，为96人；乙、丙两镇分别缺51人、44人
            if told is not None and (lacked or told.phrase.text.endswith(own)):
                return told.phrase.noun.removesuffix(own) + own
            return own
        if not all(e.verb or self._cues.plays(e.text, "act", "comes_and_goes") for e in words):
            return own
        if told is None:
            moves = slot.quantity.unit in PEOPLE and self._cues.plays(own, "comes_and_goes")
            return own + self._cues.noun("noun_of_teachers") if moves and self._teaches(view, slot) else own
        noun = told.phrase.noun.removesuffix(self._cues.noun("noun_of_gap"))
        if self._cues.plays(own, "goes_off"):
            return self._cues.noun("noun_of_leaving") + noun  # 聚凤、甘溪两乡为最，分别走了31人和27人
        return told.phrase.text if own in told.phrase.verb else own + noun

    def _teaches(self, view: SentenceView, slot: Slot) -> bool:
        """Whether teachers were told of not far before."""
        said = view.text[max(0, slot.quantity.start - NEAR) : slot.quantity.start]
        return any(word in said for word in self._cues.words("teaching"))

    def _noun_of_all(
        self,
        view: SentenceView,
        slot: Slot,
        spot: int,
        items: Sequence[Sequence[Element]],
        tail: str,
        before: Sequence[Linked],
    ) -> str:
        """What is dealt out to places or times: named beside 分别, or told of another place before."""
        words = slot.left[:spot]
        if words and items[0][0].start < words[0].start:
            # 甲、乙两县今年的单体全部开工，竣工率分别为…: the list stands in the clause before.
            beside = self._phrases.of(self._phrases.left(words).content)
            if beside.noun:
                return beside.text
        last = next((e for e in reversed(words) if e.tag != "W"), None) or last_of(view, slot)
        same = next((item for item in reversed(before) if item.quantity.unit == slot.quantity.unit), None)
        if same and last is not None and last.tag == "a":
            return same.phrase.text  # 曹县、东明县偏高，分别为…: an adjective says only how much
        compared = same is not None and same.head.source in {"among", "respectively.place"}
        placed = same is not None and (same.left.place is not None or compared)
        if same and placed and not tail and same.view is view and isinstance(items[0][-1].mention, Place):
            return same.phrase.text  # 鲁甸县92.9%；昭阳区、镇雄县分别为…
        noun = tail or self._noun_before(view, slot)
        placed = same is not None and same.head.change is None and isinstance(items[0][-1].mention, Place)
        return same.phrase.text if same and placed and not noun else noun  # 建成水窖83口。甲、乙两县依次为31口、52口

    def _grown(self, slot: Slot, run: Sequence[Slot], before: Sequence[Linked]) -> dict[int, Head]:
        """产值分别达430亿元、700亿元，增长55%、17%: as many growths (or ranks) as levels were dealt out before."""
        behind = self._phrases.left(slot.left)
        earlier = list(before[-len(run) :])
        dealt = len(earlier) == len(run) and all(item.head.source.startswith("respectively") for item in earlier)
        grown = behind.change is not None and all(s.quantity.unit == "%" for s in run) and levels_told(earlier, run)
        dealt = dealt or (grown and in_one_clause(earlier))  # 客运量86万人次、周转量3920万人公里，同比下降38%和41%
        ranked = slot.quantity.kind == "rank" and all(item.quantity.kind != "rank" for item in earlier)
        told = behind.change is not None or bool(slot.left)  # 分别达到439亿元、36亿元，力争达到700亿元、60亿元
        if not dealt or (not ranked and (not told or behind.content)):
            return {}
        pairs = zip(run, earlier, strict=True)
        return {s.quantity.start: self._repeated(item, slot, "", behind.change) for s, item in pairs}

    def _plain(self, slot: Slot, run: Sequence[Slot]) -> dict[int, Head]:
        """原煤、原油产量达到30万吨、40万吨: as many names as figures of one unit are dealt out without 分别."""
        if len({s.quantity.unit for s in run}) > 1 and {s.quantity.kind for s in run} not in ({"measure"}, {"rate"}):
            return {}
        behind = self._phrases.left(slot.left)
        names = self._pair(slot.left, len(run))
        dealt = self._items.found(behind.content, len(run)) if slot.left else ([], "")
        if dealt[0] and all(isinstance(item[-1].mention, Place) for item in dealt[0]) and dealt[1]:
            placed = zip(run, dealt[0], strict=True)
            return {s.quantity.start: self._head(item, dealt[1], "", behind.change) for s, item in placed}
        if not names and len(run) == sum(e.text in JOINERS for e in behind.content) + 1:
            items, _ = self._items.found(behind.content, len(run))
            names = [text_of(item) for item in items] if all(item[-1].noun for item in items) else None
        if not names:
            return {}
        named = zip(run, names, strict=True)
        return {s.quantity.start: Head(Phrase("", name), "list.dealt", behind.change) for s, name in named}

    def _places(self, slot: Slot, spot: int, count: int) -> list[Place]:
        """The places before 分别 in the segment, if there is one for each figure."""
        stop = slot.left[spot].start
        named = [e.mention for e in slot.segment.elements if e.start < stop]
        places = [mention for mention in named if isinstance(mention, Place)]
        return places if len(places) == count else []

    def _placed_before(self, view: SentenceView, before: Sequence[Linked], count: int) -> list[Place]:
        """成县、徽县分别开工28个和31个，竣工率分别达64%、58%: the places that figures were dealt out to before."""
        dealt = [item for item in before if item.view is view and item.head.source == "respectively.place"]
        places = [item.head.place for item in dealt if item.head.place is not None][-count:]
        return places if len(places) == count else []

    def _ranked(
        self, run: Sequence[Slot], places: Sequence[Place], slot: Slot, before: Sequence[Linked]
    ) -> dict[int, Head]:
        """单县、成武县在全省137个县中分别列第9、第21: ranks of the rate told last, one for each place."""
        if slot.quantity.kind != "rank":
            return {}
        told = next((item for item in reversed(before) if item.quantity.kind == "percentage"), None)
        scope = next((e.text for e in slot.before if self._cues.plays(e.text, "rank_scope")), "")
        if told is None:
            return {}
        phrase = Phrase("", told.phrase.text + scope + self._cues.noun("noun_of_rank"))
        heads = [Head(phrase, "respectively.rank", None, place) for place in places]
        return {s.quantity.start: head for s, head in zip(run, heads, strict=True)}

    def _pair(self, elements: Sequence[Element], count: int) -> list[str] | None:
        """The two names that a word such as 城乡 stands for, null when none is there."""
        name = self._phrases.of(self._phrases.left(elements).content).text
        row = next((row for row in self._pairs if row.whole in name), None)
        return [name.replace(row.whole, part) for part in row.parts] if row and count == len(row.parts) else None

    def _repeated(self, item: Linked, slot: Slot, noun: str, change: Change | None) -> Head:
        """The head of an earlier figure, dealt out again; of a rank it becomes what is ranked (分列全市第一、第二)."""
        place = item.head.place or item.left.place
        if slot.quantity.kind != "rank":
            return Head(Phrase("", item.phrase.text + noun), "respectively.before", change, place)
        scope = next((e.text for e in slot.left if self._cues.plays(e.text, "rank_scope")), "")
        grown = item.head.change is not None and item.quantity.unit != POINTS  # 收入9亿元、增长4%，分别居全省第3、第4
        ranked = item.phrase.text + (self._cues.noun("noun_of_growth") if grown else "") + scope
        return Head(Phrase("", ranked + self._cues.noun("noun_of_rank")), "respectively.rank", None, place)

    def _head(self, item: Sequence[Element], noun: str, own: str, change: Change | None) -> Head:
        mention = item[-1].mention if item else None
        if isinstance(mention, Place):
            return Head(Phrase("", noun), "respectively.place", change, mention)
        if isinstance(mention, Period):
            return Head(Phrase("", noun), "respectively.period", change, None, mention)
        level = self._cues.noun("noun_of_level") if self._cues.plays(text_of(item), "government_level") else ""
        if not change and not level and self._cues.plays(text_of(item), "giver") and self._cues.plays(own, "foots"):
            return Head(Phrase("", money_of(text_of(item), self._cues)), "respectively.noun")  # 中央、省、县分别承担
        own = (
            "" if change or (own and text_of(item).endswith(own)) else level or own
        )  # 体育教师缺口最大，分别缺8人、5人
        return Head(Phrase("", text_of(item) + own), "respectively.noun", change)

    def _items_before(self, view: SentenceView, slot: Slot, count: int) -> tuple[list[tuple[Element, ...]], str]:
        """接待游客A，旅游收入B，分别增长…: the figures before it give the heads."""
        for segment in reversed(view.segments[: slot.segment.ordinal]):
            words = segment.elements
            alone = words[-1].tag == "Q" and len(segment.quantities) == 1
            if alone and ((grown := self._phrases.left(words[:-1])).change or any(e.tag == "T" for e in words[1:])):
                words = grown.content  # 生产总值和财政收入年均递增27%，分别达到…; 小学、初中2022年均要达到85%，…
            while len(words) > 1 and self._cues.plays(words[-1].text, "superlative"):
                words = words[:-1]  # 河口中学、孟集中学垫底，分别只有…
            items, tail = self._items.found(words, count)
            named = all(any(e.tag != "Q" for e in item) for item in items)  # 标准提高到762元/月、6120元/年 names one
            return (items, tail) if named else ([], "")
        return [], ""

    def _noun_before(self, view: SentenceView, slot: Slot) -> str:
        for segment in reversed(view.segments[: slot.segment.ordinal]):
            phrase = self._phrases.of(self._phrases.left([e for e in segment.elements if e.tag != "Q"]).content)
            if phrase.noun:
                return phrase.text
        return ""

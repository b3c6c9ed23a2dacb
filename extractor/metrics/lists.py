"""Parallel lists: 甲、乙、丙分别为A、B、C – each figure with its own head, place or period."""

from collections.abc import Container, Sequence
from itertools import pairwise, takewhile

import regex

from ..model import Change, Period, Place
from ..rules import PairRow, Rules
from .cues import Cues
from .left_context import sums_up_places
from .phrases import Phrase, Phrases
from .situation import Head, Linked
from .view import JOINERS, Element, SentenceView, Slot, text_of

LONGEST_NUMBER_OF = 3
"""发案数, 损失数: the number of something is told in at most so many characters."""
RATED = frozenset({"percentage", "measure", "ratio", "area"})
"""Kinds of figures that a measure named before them is dealt out in."""
NUMERALS = frozenset("一二三四五六七八九十")


class ParallelLists:
    """Finds 分别 before a run of figures and deals its heads out."""

    def __init__(self, rules: Rules, cues: Cues, phrases: Phrases) -> None:
        self._pairs = rules.rows(PairRow)
        self._cues = cues
        self._phrases = phrases

    def heads(self, view: SentenceView, index: int, before: Sequence[Linked]) -> dict[int, Head]:
        """Heads by the start of their quantity, for the run behind 分别 that the slot opens; empty when it opens none.

        `before` are the quantities of the paragraph that were linked already.
        """
        slot = view.slots[index]
        spot = self._respectively(slot)
        run = self._run(view.slots[index:])
        if len(run) < 2:
            return {}
        if spot is None:
            return self._grown(slot, run, before) or self._plain(slot, run)
        return self._deal(view, slot, spot, run, before)

    def _respectively(self, slot: Slot) -> int | None:
        respectively = self._cues.words("respectively")
        spots = [i for i, e in enumerate(slot.left) if e.text in respectively]
        spots = spots or [i for i, e in enumerate(slot.left) if i and e.text in self._cues.words("each_dealt")]
        return spots[-1] if spots else None

    def _run(self, slots: Sequence[Slot]) -> list[Slot]:
        first = slots[0]
        joined = takewhile(lambda s: s.segment.ordinal == first.segment.ordinal and s.joined and not s.left, slots[1:])
        return [first, *joined]

    def _deal(
        self, view: SentenceView, slot: Slot, spot: int, run: list[Slot], before: Sequence[Linked]
    ) -> dict[int, Head]:
        behind = self._phrases.left(slot.left[spot + 1 :])
        items, tail = self._items(slot.left[:spot], len(run))
        earlier = [item for item in before if item.view is view][-len(run) :]
        beside = all(item.slot.segment.ordinal == slot.segment.ordinal for item in earlier)
        counted = beside and len(earlier) == len(run)  # 36个省重点、74个市重点分别完成…
        rated = self._phrases.of(self._phrases.left(slot.left[:spot]).content).text
        if len(earlier) == len(run) and self._measures(rated) and _just_before(earlier, slot):
            # 改造28所、建成5处，完成率分别为…
            heads = [self._repeated(item, slot, rated, behind.change) for item in earlier]
            return {s.quantity.start: head for s, head in zip(run, heads, strict=True)}
        if not items and slot.quantity.kind != "rank" and not counted:
            items, tail = self._items_before(view, slot, len(run))
        if not items and (pair := self._pair(slot.left[:spot], len(run))):
            heads = [Head(Phrase("", name), "respectively.pair", behind.change) for name in pair]
            return {s.quantity.start: head for s, head in zip(run, heads, strict=True)}
        if not items and slot.quantity.kind != "rank" and (told := self._placed_before(view, before, len(run))):
            noun = text_of(behind.content) or self._phrases.of(self._phrases.left(slot.left[:spot]).content).text
            heads = [Head(Phrase("", noun), "respectively.place", behind.change, place) for place in told if noun]
            return {s.quantity.start: head for s, head in zip(run, heads, strict=False)}
        if not items and (places := self._places(slot, spot, len(run))):
            return self._ranked(run, places, slot, before)
        ranked_among = spot > 0 and self._cues.plays(slot.left[spot - 1].text, "among")  # 苏北五市中分列第二、第一
        unnamed = ranked_among or not any(e.noun for e in slot.left[:spot])
        if not items and len(earlier) == len(run) and (beside or unnamed):
            noun = text_of(behind.content) if behind.content and not behind.change else ""
            heads = [self._repeated(item, slot, noun, behind.change) for item in earlier]
            return {s.quantity.start: head for s, head in zip(run, heads, strict=True)}
        if len(items) != len(run):
            return {}
        named = self._measured_items(view, slot, self._of_groups(items))
        own = text_of(behind.content) if behind.content and not behind.change else ""
        own = (
            self._cues.noun("noun_of_gap") if self._cues.plays(own, "short_of") else own
        )  # 音乐、体育教师各缺82人、71人
        same = next((item for item in reversed(earlier) if item.quantity.unit == slot.quantity.unit), None)
        if same and same.phrase.noun and self._cues.plays(own, "share"):
            own = same.phrase.text  # 新建学校9所，县城、乡镇分别占5所和4所
        noun = own or self._noun_of_all(view, slot, spot, items, tail, before)
        if slot.quantity.kind == "amount" and self._cues.plays(noun, "funding_verb", "done"):
            noun += self._cues.noun("noun_of_amount")  # 2014年、2015年分别到位8600万元、1亿元
        return {
            s.quantity.start: self._head(item, noun, own, behind.change) for s, item in zip(run, named, strict=True)
        }

    def _measured_items(
        self, view: SentenceView, slot: Slot, items: Sequence[Sequence[Element]]
    ) -> Sequence[Sequence[Element]]:
        """毛入园率，茅贡、大稼分别为93%、90.4%: the rate that the clause before names is of each of them."""
        before = view.segments[slot.segment.ordinal - 1].elements if slot.segment.ordinal else ()
        content = self._phrases.left(before).content if before and slot.quantity.kind in RATED else ()
        measured = content and content[-1].text[-1] in self._cues.words("measure_suffix")
        plain = measured and not view.segments[slot.segment.ordinal - 1].quantities and all(e.noun for e in content)
        own = not any(text_of(item).endswith(self._cues.longest_first("rate_noun")) for item in items)
        placed = any(e.mention is not None for item in items for e in item)
        return [(*item, *content) for item in items] if plain and own and not placed else items

    def _of_groups(self, items: Sequence[Sequence[Element]]) -> Sequence[Sequence[Element]]:
        """生均校舍面积小学、初中分别不低于…: what is measured, said before the first group, is of each of them."""
        (*measured, first), *others = items
        groups = [first, *(item[-1] for item in others if len(item) == 1)]
        told = measured and len(groups) == len(items)
        dealt = told and all(self._cues.plays(group.text, "group") for group in groups)
        return [(group, *measured) for group in groups] if dealt else items

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
        last = next((e for e in reversed(words) if e.tag != "W"), None) or _last_of(view, slot)
        same = next((item for item in reversed(before) if item.quantity.unit == slot.quantity.unit), None)
        if same and last is not None and last.tag == "a":
            return same.phrase.text  # 曹县、东明县偏高，分别为…: an adjective says only how much
        if same and not tail and same.view is view and isinstance(items[0][-1].mention, Place) and same.left.place:
            return same.phrase.text  # 鲁甸县92.9%；昭阳区、镇雄县分别为…
        return tail or self._noun_before(view, slot)

    def _grown(self, slot: Slot, run: Sequence[Slot], before: Sequence[Linked]) -> dict[int, Head]:
        """产值分别达430亿元、700亿元，增长55%、17%: as many growths (or ranks) as levels were dealt out before."""
        behind = self._phrases.left(slot.left)
        earlier = list(before[-len(run) :])
        dealt = len(earlier) == len(run) and all(item.head.source.startswith("respectively") for item in earlier)
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
        dealt = self._items(behind.content, len(run)) if slot.left else ([], "")
        if dealt[0] and all(isinstance(item[-1].mention, Place) for item in dealt[0]) and dealt[1]:
            placed = zip(run, dealt[0], strict=True)
            return {s.quantity.start: self._head(item, dealt[1], "", behind.change) for s, item in placed}
        if not names and len(run) == sum(e.text in JOINERS for e in behind.content) + 1:
            items, _ = self._items(behind.content, len(run))
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
        words = [e.text for e in slot.segment.elements if e.start < slot.quantity.start]
        scope = next((word for word in words if self._cues.plays(word, "rank_scope")), "")
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
        return Head(
            Phrase("", item.phrase.text + scope + self._cues.noun("noun_of_rank")), "respectively.rank", None, place
        )

    def _head(self, item: Sequence[Element], noun: str, own: str, change: Change | None) -> Head:
        mention = item[-1].mention if item else None
        if isinstance(mention, Place):
            return Head(Phrase("", noun), "respectively.place", change, mention)
        if isinstance(mention, Period):
            return Head(Phrase("", noun), "respectively.period", change, None, mention)
        level = self._cues.noun("noun_of_level") if self._cues.plays(text_of(item), "government_level") else ""
        return Head(Phrase("", text_of(item) + ("" if change else level or own)), "respectively.noun", change)

    def _items(self, elements: Sequence[Element], count: int) -> tuple[list[tuple[Element, ...]], str]:
        """The list before 分别 as `count` items, each completed with the head that the last one ends in."""
        content = list(elements)
        if (kept := self._phrases.left(elements).content) and (sectors := self._sectors(kept, count)):
            return sectors, ""
        if bases := [i for i, e in enumerate(content) if i and self._cues.plays(e.text, "comparing")]:
            content = content[: bases[0]]  # 游客量、收入较疫情前分别增长…
            elements = content
        if not any(e.tag == "T" and f.text in JOINERS for e, f in pairwise(elements)):
            kept = self._phrases.left(elements).content
            content = [e for e in elements if kept and e.start >= kept[0].start]
        whole: Sequence[Element] = ()
        if divided := [i for i, e in enumerate(content) if self._cues.plays(e.text, "divided")]:
            before = self._phrases.left(content[: divided[-1]]).content
            whole = before if all(e.noun for e in before) else ()  # 在岗补助分乡镇、村两档，分别为300元、500元
            content = content[divided[-1] + 1 :]
        while content and regex.fullmatch("[两二三四五六七八九十]+[类种档批]?|[类种档批]", content[-1].text):
            content = content[:-1]  # 扩建、保留、撤并三类
        splits = [_split(content, joiners) for joiners in (JOINERS, {"、", "和"}, {"、"})]
        items = next((split for split in splits if len(split) == count), [])
        if items and not all(any(e.tag == "T" for e in item) for item in items):
            # 小学、初中设备值2018年分别达…: one time is no item of its own.
            items = [untimed for item in items if (untimed := [e for e in item if e.tag != "T"])]
        if len(items) != count:
            return [], ""
        lead = len(items[0])
        last = items[-1]
        places = all(isinstance(item[-1].mention, Place) for item in items)
        if places and len(items[0]) > 1 and all(len(item) == 1 for item in items[1:]):
            # 资金拨付率平江县、君山区分别为91%和88%
            return [(item[-1],) for item in items], self._clean(text_of(items[0][:-1]))
        mention = items[0][0].mention
        if mention is not None:
            rest = text_of([e for e in last if e.mention is None and not sums_up_places(e.text, self._cues)])
            return [(item[0],) for item in items], self._clean(rest)
        if len(last) > lead:
            shared = self._shared_tail(last, lead)
            items = [item + (shared if len(item) <= lead and item is not last else []) for item in items]
        return [(*item, *whole) for item in self._owned([tuple(self._strip(item)) for item in items])], ""

    @staticmethod
    def _sectors(content: Sequence[Element], count: int) -> list[tuple[Element, ...]]:
        """一、二、三产: what is only numbered takes the class of the last (产, 类, 期)."""
        words = [e for e in content if e.text not in JOINERS]
        last = words[-1] if words else None
        numbered = len(words) == count > 1 and all(e.text in NUMERALS for e in words[:-1])
        if last is None or not numbered or last.text[0] not in NUMERALS or len(last.text) < 2:
            return []
        named: list[tuple[Element, ...]] = [(e._replace(text=e.text + last.text[1:], tag="n"),) for e in words[:-1]]
        return [*named, (last,)]

    def _shared_tail(self, last: Sequence[Element], lead: int) -> list[Element]:
        """新能源、汽车零部件产业产值: what is said for all begins with a noun of a class; a school ends itself."""
        if text_of(last).endswith(self._cues.longest_first("entity")):
            return []
        if last[lead - 1].verb or last[lead - 1].tag == "vn":
            return list(last[lead:])  # 新签约、新开工亿元以上项目
        classed = (i for i in range(lead, len(last)) if self._cues.plays(last[i].text, "class_noun"))
        return list(last[next(classed, lead) :])

    def _owned(self, items: list[tuple[Element, ...]]) -> list[tuple[Element, ...]]:
        """生产安全事故起数、死亡人数: the owner of the first item's last word owns the others' relational nouns too."""
        first, others = items[0], items[1:]
        related = bool(others) and all(self._measures(text_of(item)) for item in others)
        measure = next((n for n in (1, 2) if len(first) > n and self._measures(text_of(first[-n:]))), 0)
        owner = first[:-measure] if related and measure else ()
        return [first, *(owner + item for item in others)]

    def _measures(self, word: str) -> bool:
        """起数, 发案数: a noun that needs an owner."""
        return self._cues.plays(word, "relational") or (word.endswith("数") and 1 < len(word) <= LONGEST_NUMBER_OF)

    def _strip(self, item: Sequence[Element]) -> list[Element]:
        rest = list(item)
        while len(rest) > 1 and (self._cues.plays(rest[0].text, "lead", "light_verb") or rest[0].tag in {"T", "P"}):
            rest.pop(0)
        return rest

    def _clean(self, text: str) -> str:
        return text.strip("的")

    def _items_before(self, view: SentenceView, slot: Slot, count: int) -> tuple[list[tuple[Element, ...]], str]:
        """接待游客A，旅游收入B，分别增长…: the figures before it give the heads."""
        for segment in reversed(view.segments[: slot.segment.ordinal]):
            words = segment.elements
            if words[-1].tag == "Q" and (grown := self._phrases.left(words[:-1])).change:
                words = grown.content  # 生产总值和财政收入年均递增27%，分别达到…
            items, tail = self._items(words, count)
            named = all(any(e.tag != "Q" for e in item) for item in items)  # 标准提高到762元/月、6120元/年 names one
            return (items, tail) if named else ([], "")
        return [], ""

    def _noun_before(self, view: SentenceView, slot: Slot) -> str:
        for segment in reversed(view.segments[: slot.segment.ordinal]):
            phrase = self._phrases.of(self._phrases.left([e for e in segment.elements if e.tag != "Q"]).content)
            if phrase.noun:
                return phrase.text
        return ""


def _just_before(items: Sequence[Linked], slot: Slot) -> bool:
    """Whether figures stand in the clause right before a slot's, with nothing told of one alone."""
    return all(item.slot.segment.ordinal == slot.segment.ordinal - 1 for item in items)


def _last_of(view: SentenceView, slot: Slot) -> Element | None:
    """The last word of the segment before a slot's."""
    if not slot.segment.ordinal:
        return None
    return view.segments[slot.segment.ordinal - 1].elements[-1]


def _split(elements: Sequence[Element], joiners: Container[str]) -> list[list[Element]]:
    """The items of a list, cut at some joiners."""
    items: list[list[Element]] = [[]]
    for element in elements:
        if element.text in joiners:
            items.append([])
        elif element.tag != "W":
            items[-1].append(element)
    return [item for item in items if item]

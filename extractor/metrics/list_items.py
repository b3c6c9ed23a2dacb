"""The items of a list before 分别: where one ends and the next begins, and what is said for all of them."""

from collections.abc import Container, Sequence
from itertools import pairwise

import regex

from ..model import Place
from .cues import Cues
from .left_marks import sums_up_places
from .phrases import Phrases
from .view import JOINERS, RATE, Element, text_of

LONGEST_NUMBER_OF = 3
"""发案数, 损失数: the number of something is told in at most so many characters."""
SHORTEST_TAIL = 2
"""So many single characters are a piece of the last name, but for 镇 and the like."""
NUMERALS = frozenset("一二三四五六七八九十")
COUNTED = regex.compile("[两二三四五六七八九十]+[类种档批]?|[类种档批]|[两二三四]级(?:财政|政府)?")
"""How many kinds were listed."""
PLACES_COUNTED = regex.compile("[两二三四五六七八九十][个]?[乡镇县区市州村校园]")
"""How many places were listed (杨源、岭腰两乡)."""


class ListItems:
    """Takes the list before 分别 apart."""

    def __init__(self, cues: Cues, phrases: Phrases) -> None:
        self._cues = cues
        self._phrases = phrases

    def found(
        self, elements: Sequence[Element], count: int, *, unlike: bool = False
    ) -> tuple[list[tuple[Element, ...]], str]:
        """The list before 分别 as `count` items, each completed with the head that the last one ends in.

        `unlike` tells that they are counted in units of their own (课桌、铁床各购240套、96张): nothing is said for all.
        """
        elements = self._without_count(elements)
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
            named = before and (before[-1].noun or self._cues.plays(before[-1].text, "granted"))
            whole = (
                before if named and all(e.nominal or e.verb for e in before) else ()
            )  # 在岗补助分乡镇、村两档，分别为300元、500元
            content = content[divided[-1] + 1 :]
        while content and COUNTED.fullmatch(content[-1].text):
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
            return [(item[-1],) for item in items], self.clean(text_of(items[0][:-1]))
        mention = items[0][0].mention
        if mention is not None:
            rest = text_of([e for e in last if e.mention is None and not sums_up_places(e.text, self._cues)])
            return [(item[0],) if item[0].mention else tuple(item) for item in items], self.clean(rest)
        if levels := self._of_levels(items):
            return levels, ""
        if not unlike and (shared := self._said_for_all(items)):
            measure = self._is_measure(shared)
            short = [
                item is not last
                and (len(item) <= lead or (measure and not self._is_measure(item)))
                and not item[-1].text.endswith(shared[-1].text[-2:])  # 农民人均纯收入和城镇居民人均可支配收入
                for item in items
            ]
            items = [_joined(item, shared) if adds else item for item, adds in zip(items, short, strict=True)]
        return [(*item, *whole) for item in self._owned([tuple(self._strip(item)) for item in items])], ""

    def _without_count(self, elements: Sequence[Element]) -> Sequence[Element]:
        """杨源、岭腰两乡则, 岭腰三乡: without the adverbs and the count that stand behind the list's last name."""
        words = list(elements)
        while words and self._cues.plays(words[-1].text, "compared_yearly", "averaged"):
            elements = words = words[:-1]  # 起数、人数同比分别下降
        if len(words) > 2 and self._cues.plays(words[-1].text, "foremost"):
            opened = self._cues.plays(words[0].text, "singles_out", "way_opener")
            words = words[opened:-1]  # 以杨源、岭腰两乡为最
            elements = words
        while words and words[-1].tag in {"d", "c"} and words[-1].text not in JOINERS:
            words.pop()
        if not any(e.text == "、" for e in words):
            return elements
        last = words[-1]
        if isinstance(last.mention, Place) and PLACES_COUNTED.fullmatch(last.text[-2:]):
            return [*words[:-1], last._replace(text=last.text[:-2], end=last.end - 2, tag="nz", mention=None)]
        for length in (1, 2):
            if len(words) > length and PLACES_COUNTED.fullmatch(text_of(words[-length:])):
                return words[:-length]
        return words

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

    def _of_levels(self, items: Sequence[Sequence[Element]]) -> list[tuple[Element, ...]]:
        """校舍维修中央、省级和县级资金: levels of government with what is said before the first and behind the last."""
        spots = [next((i for i, e in enumerate(item) if self._cues.plays(e.text, "purse")), -1) for item in items]
        owner, tail = tuple(items[0][: max(spots[0], 0)]), tuple(items[-1][spots[-1] + 1 :])
        ends = all(spot == len(item) - 1 for spot, item in zip(spots[:-1], items[:-1], strict=True))
        if len(items) < 2 or not ends or any(spots[1:]) or spots[0] < 0 or not tail:
            return []
        if not all(e.nominal or e.verb for e in (*owner, *tail)):
            return []
        return [(*owner, item[spot], *tail) for spot, item in zip(spots, items, strict=True)]

    def _said_for_all(self, items: Sequence[Sequence[Element]]) -> list[Element]:
        """What the last item of a list ends in for all of them; a measure told in full (增加值、投资) takes no more."""
        last, lead = items[-1], len(items[0])
        told = all(self._is_measure(item) for item in items[:-1])
        if told and not self._is_measure(last[:lead]):
            return []
        if {e.text for e in items[0] if e.verb} & {e.text for e in last}:
            return []  # 城镇新增就业、新增发放创业担保贷款
        if len(last) <= lead:
            classed = (i for i, e in enumerate(last[:-1]) if i and self._cues.plays(e.text, "class_noun"))
            start = next(classed, None)
            own = any(self._is_measure(item) for item in items[:-1]) or not self._is_measure(last)
            return [] if start is None or own else list(last[start:])
        acts = (*items[:-1], last[:lead])
        if all(item[-1].verb or item[-1].tag == "vn" for item in acts):
            return list(last[lead:])  # 新签约、新开工、新投产亿元以上项目
        return self._shared_tail(last, lead)

    def _is_measure(self, words: Sequence[Element]) -> bool:
        """产值, 增加值, 固定资产投资: whether some words end in what is measured."""
        word = words[-1].text if words else ""
        return len(word) > 1 and (self.measures(word) or word[-1] in self._cues.words("measure_suffix"))

    def _shared_tail(self, last: Sequence[Element], lead: int) -> list[Element]:
        """新能源、汽车零部件产业产值: what is said for all begins with a noun of a class; a school ends itself."""
        if text_of(last).endswith(self._cues.longest_first("entity")):
            return []
        tail = text_of(last[lead:])
        if len(tail) == len(last) - lead <= SHORTEST_TAIL and not self._cues.plays(tail, "place_suffix", "class_noun"):
            return []  # 平河、三猛、骑马坝: a name that the dictionary cuts in two
        classed = (i for i in range(lead, len(last)) if self._cues.plays(last[i].text, "class_noun"))
        return list(last[next(classed, lead) :])

    def _owned(self, items: list[tuple[Element, ...]]) -> list[tuple[Element, ...]]:
        """生产安全事故起数、死亡人数: the owner of the first item's last word owns the others' relational nouns too."""
        first, others = items[0], items[1:]
        rated = bool(others) and text_of(first).endswith(RATE) and all(_is_rate(text_of(item)) for item in others)
        related = rated or (bool(others) and all(self.measures(text_of(item)) for item in others))
        measure = next((n for n in (1, 2) if len(first) > n and self.measures(text_of(first[-n:]))), 0)
        owner = first[:-measure] if related and measure else ()
        return [first, *(owner + item for item in others)]

    def measures(self, word: str) -> bool:
        """起数, 发案数: a noun that needs an owner."""
        return self._cues.plays(word, "relational", "yield_noun") or (
            word.endswith("数") and 1 < len(word) <= LONGEST_NUMBER_OF
        )

    def _strip(self, item: Sequence[Element]) -> list[Element]:
        rest = list(item)
        spot = next((i for i, e in enumerate(rest[:3], 1) if e.text == "的"), 0)
        if rest[0].text[0] == "最" and 0 < spot < len(rest):
            del rest[:spot]  # 最远的石羊、猫街
        while len(rest) > 1 and (self._cues.plays(rest[0].text, "lead", "light_verb") or rest[0].tag in {"T", "P"}):
            if rest[0].tag == "P" and text_of(rest[1:]).endswith(self._cues.longest_first("entity")):
                break  # 龙泉镇中心校
            rest.pop(0)
        figured = len(rest) > 2 and rest[-1].tag == "Q" and self._cues.plays(rest[-2].text, "measured_by")
        if figured:  # 营业收入达到4亿元、利润达到1亿元，分别增长…
            del rest[-2:]
        return rest

    def clean(self, text: str) -> str:
        return text.strip("的")


def _joined(item: list[Element], shared: list[Element]) -> list[Element]:
    """养老保险、失业保险参保人数: an item and what is said for all, whose first word it may end in itself."""
    again = len(shared) > 1 and item[-1].text.endswith(shared[0].text)
    return item + shared[again:]


def _is_rate(word: str) -> bool:
    """支出率: whether a word is no more than what is done and 率."""
    return word.endswith(RATE) and len(word) == LONGEST_NUMBER_OF


def _split(elements: Sequence[Element], joiners: Container[str]) -> list[list[Element]]:
    """The items of a list, cut at some joiners."""
    items: list[list[Element]] = [[]]
    for element in elements:
        if element.text in joiners:
            items.append([])
        elif element.tag != "W":
            items[-1].append(element)
    return [item for item in items if item]

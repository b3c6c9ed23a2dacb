"""A sentence as linking sees it: words and mentions in segments, and the slot that each quantity stands in."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import regex

from ..language import Language
from ..model import Mentions, Period, Place, Quantity

Mention = Quantity | Period | Place

PAIRS = {"“": "”", "《": "》", "‘": "’", "「": "」", '"': '"'}
LABELLING = frozenset("【[［〔")
"""Brackets that say what the text behind them is about."""
BRACKETS = {"（": "）", "(": ")", "[": "]", "［": "］", "〔": "〕", "【": "】"}
EACH, HAS, OF = "每", "有", "的"
"""What rules ask for by itself more often than by its role."""
RATE = "率"
LONGEST_NAMED = 1
"""Where figures run on without marks, each is of what no more words than this name before it."""
ASPECT = "方面"
"""Told of what, behind it; a comma may be left out there."""
LONGEST_RATED = 4
"""What a rate is of is one word of at most so many characters."""
CLOSERS = PAIRS | BRACKETS
LINE_BREAK = regex.compile(r"[ \t\u3000]*\n[ \t\u3000]*")
"""Where a line of a hard-wrapped paragraph ends."""
HARD = frozenset("，,；;。：:！？!?—－…\t|")
JOINERS = frozenset({"、", "和", "及", "与", "以及", "并", "或", "暨"})
HOUSEHOLDS = frozenset({"户", "家"})
HEADS = frozenset({"人", "名", "口", "人口"})
"""Units of people counted right behind their households."""
NUMERALS = frozenset("一二三四五六七八九十0123456789０１２３４５６７８９")
"""What the items of a text are numbered with."""
ITEM_MARK = regex.compile("[(（](?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[)）]")
ARTICLE = regex.compile(r"第[一二三四五六七八九十百]{1,5}条(?=[\s\u3000])")
"""With what an article of a set of rules begins."""
CIRCLED = regex.compile("[①-⒛❶-❿㈠-㈩]")
"""Numbers of items that are marks of their own."""
MARKS = "、.．"
NUMBER_ENDS = frozenset(MARKS)
"""What stands behind such a number."""
COMMAS = ("，", ",")
ITEM = regex.compile(
    r"第[二三四五六七八九十]{1,2}(?:[件项桩点条]|个方面)?(?:就?是|要|[，,])|[二三四五六七八九十]{1,2}[是要]|其[二三四五][，,是]"
    r"|(?:最后|再|还有)一[件项桩点条]就?是"
)
"""With what an item of a list begins whose items only commas part: 第二件是, 二要, 其二."""
ITEM_BEGINS = frozenset("第其最再还") | (NUMERALS - {"一"})
ITEM_WORDS = 3
KEPT_MARKS = JOINERS | {"％", "%", "·", "/", "-"}
"""Marks that part nothing."""
NOMINAL = frozenset(
    ("n", "vn", "an", "j", "l", "i", "eng", "b", "z", "s", "f", "q", "m", "a", "g", "k", "h", "tg", "x")
)


class Element(NamedTuple):
    """A word, a mention or a punctuation mark. Tags: jieba's, or Q quantity, T period, P place, W punctuation."""

    start: int
    end: int
    text: str
    tag: str
    mention: Mention | None = None

    @property
    def nominal(self) -> bool:
        """Whether the word can be part of a noun phrase."""
        return self.tag in NOMINAL or self.tag[0] in "n" or self.tag in {"quote", "bracket", "P"}

    @property
    def noun(self) -> bool:
        """Whether the word can end a noun phrase."""
        return self.tag[0] == "n" or self.tag in {
            "vn", "an", "j", "l", "i", "eng", "x", "quote", "bracket", "g", "k", "s", "q", "P", "f", "m", "z",
        }  # fmt: skip

    @property
    def verb(self) -> bool:
        """Whether the dictionary calls it a verb (and not a verbal noun)."""
        return self.tag in {"v", "vd", "vi", "vq", "vg"}


class Segment(NamedTuple):
    """Elements between two hard punctuation marks. `opener` is the mark before it; `part` counts semicolons and items.

    `depth` is the bracket depth, `host` the index of the segment that the bracket hangs on, `quantities` and `times` in
    text order.
    """

    ordinal: int
    elements: tuple[Element, ...]
    opener: str
    depth: int
    host: int | None
    part: int
    quantities: tuple[Quantity, ...]
    times: tuple[Period, ...]


class Slot(NamedTuple):
    """A quantity with the words on its left and right, up to its neighbours in the segment.

    `joined` tells that only a joiner (、 和) stands between the quantity before and this one's own words; `shared`
    that the words on the left may as well belong to the quantity before; `before` are all words of the segment that
    stand before the quantity.
    """

    quantity: Quantity
    segment: Segment
    left: tuple[Element, ...]
    right: tuple[Element, ...]
    position: int
    joined: bool
    shared: bool
    before: tuple[Element, ...]


class SentenceView:
    """Elements, segments and slots of one sentence."""

    def __init__(
        self, text: str, start: int, end: int, mentions: Sequence[Mention], language: Language, *, opening: bool = True
    ) -> None:
        self.text, self.start, self.end = text, start, end
        # But for the one that opens a paragraph, a sentence without any mention governs nothing.
        told = opening or bool(mentions)
        article = ARTICLE.match(text, start, end) if opening else None
        opened = article.end() if article else start
        found = _unnumbered(_collapse(_elements(text, opened, end, mentions, language))) if told else []
        self.segments = tuple(_segments(found))
        self.slots = tuple(slot for segment in self.segments for slot in _slots(segment))


class MentionIndex:
    """The mentions of a document in text order; of those that begin at one place the longest comes first."""

    def __init__(self, mentions: Mentions) -> None:
        found: list[Mention] = [*mentions.quantities, *mentions.periods, *mentions.places]
        self._mentions = sorted(found, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._mentions]

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin in text[start:end]."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _elements(text: str, start: int, end: int, mentions: Sequence[Mention], language: Language) -> list[Element]:
    elements: list[Element] = []
    position = start
    for mention in mentions:
        if mention.start >= position:
            elements += _words(text, position, mention.start, language)
            elements.append(_element(mention))
            position = mention.end
    return elements + _words(text, position, end, language)


def _element(mention: Mention) -> Element:
    if isinstance(mention, Quantity) and mention.threshold:
        return Element(mention.start, mention.end, mention.text, "m")
    tag = "Q" if isinstance(mention, Quantity) else "T" if isinstance(mention, Period) else "P"
    return Element(mention.start, mention.end, mention.text, tag, mention)


def text_of(elements: Sequence[Element]) -> str:
    """The words of some elements run together, quantities left out."""
    return "".join([element.text for element in elements if element.tag != "Q"])


def title_elements(text: str, language: Language) -> tuple[Element, ...]:
    """The words of a heading."""
    ends = accumulate(map(len, words := language.words(text)))
    return tuple(Element(end - len(word), end, word, language.tag(word)) for word, end in zip(words, ends, strict=True))


def _spelled(text: str, start: int, end: int, language: Language) -> Iterator[tuple[str, int, int]]:
    """The words of a stretch of text and their places; a hard-wrapped line may end inside a word (能力提⏎升)."""
    breaks = [*LINE_BREAK.finditer(text, start, end)] if "\n" in text[start:end] else []
    plain = LINE_BREAK.sub("", text[start:end]) if breaks else text[start:end]
    for word in language.words(plain):
        first, start = start, start + len(word)
        while breaks and breaks[0].start() < start:
            gone = breaks.pop(0)
            start += gone.end() - gone.start()
            first += (gone.end() - gone.start()) * (gone.start() == first)
        yield word, first, start


def _words(text: str, start: int, end: int, language: Language) -> list[Element]:
    elements, tag = [], language.tag
    for word, first, stop in _spelled(text, start, end, language):
        if CIRCLED.fullmatch(word):
            elements.append(Element(first, stop, word, "W"))  # ①厌学的学生，开设职业体验班4个
        elif word.isalnum() or (len(word) > 1 and any(map(str.isalnum, word))):
            elements.append(Element(first, stop, word, tag(word)))
        elif not word.isspace():
            # The segmenter runs half-width marks together: “),” closes a bracket and a clause.
            # A line may end between them.
            marks = enumerate(text[first:stop], first) if word.isascii() else [(first, word)]
            elements += [Element(spot, spot + len(mark), mark, "W") for spot, mark in marks if not mark.isspace()]
    return elements


def _collapse(elements: list[Element]) -> list[Element]:
    """Quotations and brackets without a quantity become one element each."""
    result: list[Element] = []
    done = 0
    for index, element in enumerate(elements):
        if index < done:
            continue
        done = index + 1
        closer = CLOSERS.get(element.text)
        stop = _closing(elements, index, closer) if closer else None
        inside = elements[index : stop + 1] if stop is not None else []
        if inside and not any(isinstance(inner.mention, Quantity) for inner in inside):
            done = index + len(inside)
            element = _whole(inside)
            if ITEM_MARK.fullmatch(element.text) and (not result or result[-1].text[0] in HARD):
                continue  # 3.留人：（1）补助：每人每月300元
        if element.text == RATE and len(result) > 1 and _can_be_rated(*result[-2:]):
            element = Element(result[-1].start, element.end, result.pop().text + RATE, "n")
        result.append(element)
    return result


def _unnumbered(elements: list[Element]) -> list[Element]:
    """二、项目总投资3200万元: the number of an item is no part of a name; 一、二年级 begins with a list."""
    first = elements[0].text.rstrip() if len(elements) > 2 else ""
    marked = first[-1:] in NUMBER_ENDS  # 2.秋季招生: before a time the segmenter leaves the mark with the number
    ends = 1 if marked else 2
    if not first.strip(MARKS) or not set(first.rstrip(MARKS)) <= NUMERALS:
        return elements
    if not (marked or elements[1].text in NUMBER_ENDS) or (elements[ends].text[0] in NUMERALS and not marked):
        return elements
    return elements[ends:]


def _can_be_rated(thing: Element, act: Element) -> bool:
    """封闭式管理率, 一键报警安装率: 率 makes one word with the act before it, if that has an object."""
    rated = (act.verb or act.tag in {"n", "vn", "j"}) and 1 < len(act.text) <= LONGEST_RATED
    return rated and thing.noun and thing.end == act.start


def _whole(inside: Sequence[Element]) -> Element:
    """A quotation or bracket as one element; 【弥勒市】 is the place."""
    if inside[0].text in LABELLING and len(inside) == 3 and isinstance(inside[1].mention, Place):
        return inside[1]._replace(start=inside[0].start, end=inside[-1].end)
    tag = "bracket" if inside[0].text in BRACKETS else "quote"
    period = next((inner.mention for inner in inside if isinstance(inner.mention, Period)), None)
    return Element(inside[0].start, inside[-1].end, "".join(inner.text for inner in inside), tag, period)


def _closing(elements: Sequence[Element], opening: int, closer: str | None) -> int | None:
    depth = 0
    opener = elements[opening].text
    for index in range(opening + 1, min(len(elements), opening + 60)):
        if elements[index].text == closer:
            if depth == 0:
                return index
            depth -= 1
        elif elements[index].text == opener:
            depth += 1
    return None


def _segments(elements: Sequence[Element]) -> list[Segment]:
    closers = set(BRACKETS.values())
    segments: list[Segment] = []
    stack: list[int] = []
    current: list[Element] = []
    opener, part = "", 0

    def close() -> None:
        if current:
            host = stack[-1] if stack else None
            mentions = [e.mention for e in current if e.mention is not None]
            quantities = tuple(mention for mention in mentions if isinstance(mention, Quantity))
            times = tuple(mention for mention in mentions if isinstance(mention, Period))
            segments.append(Segment(len(segments), tuple(current), opener, len(stack), host, part, quantities, times))
            current.clear()

    for index, element in enumerate(elements):
        if element.tag != "W" or element.text in KEPT_MARKS:
            if not current and not stack and opener in COMMAS and element.text[0] in ITEM_BEGINS:
                part += ITEM.match("".join([e.text for e in elements[index : index + ITEM_WORDS]])) is not None
            current.append(element)
            if element.text == ASPECT and len(current) > 1 and _goes_on(elements[index + 1 : index + 3]):
                close()  # 学校食堂方面改造51个
                opener = "，"
        elif element.text in BRACKETS:
            close()
            stack.append(max(len(segments) - 1, 0))
            opener = element.text
        elif element.text in closers and stack:
            close()
            stack.pop()
            opener = element.text
        elif element.text[0] in HARD:
            close()
            opener = element.text[0]
            part += element.text[0] in "；;"
    close()
    return segments


def _goes_on(behind: Sequence[Element]) -> bool:
    """Whether what stands behind 方面 is told of the aspect: no noun of which the aspect is told (两方面问题)."""
    if not behind or behind[0].tag in {"W", "uj", "c", "u"} or behind[0].text in JOINERS:
        return False
    if behind[0].tag in {"n", "vn"}:
        return len(behind) > 1 and (behind[1].tag in {"T", "t"} or behind[1].verb)  # 学校改造方面规划五年改造64所
    return True


def _slots(segment: Segment) -> Iterator[Slot]:
    spots = [i for i, element in enumerate(segment.elements) if element.tag == "Q"]
    if not spots:
        return
    gaps = [segment.elements[a:b] for a, b in zip([0, *(i + 1 for i in spots)], [*spots, None], strict=True)]
    named = _is_named_run(gaps)
    splits = [
        ((), gap, False, False) if named and gap else _split(gap, first=number == 0, last=number == len(spots))
        for number, gap in enumerate(gaps)
    ]
    for number, spot in enumerate(spots):
        quantity = segment.elements[spot].mention
        if isinstance(quantity, Quantity):
            _, left, joined, shared = splits[number]
            right, _, _, _ = splits[number + 1 + _paired(segment.elements[spot : spot + 2])]
            yield Slot(quantity, segment, left, right, number, joined, shared, segment.elements[:spot])


def _is_named_run(gaps: Sequence[tuple[Element, ...]]) -> bool:
    """小学62所初中29所教学点13个: whether figures run on without marks, each behind the noun or place that it is of."""
    first, between, last = gaps[0], gaps[1:-1], gaps[-1]
    if last or not between or not first or not _can_be_counted(first[-1]):
        return False
    named = (0 < len(gap) <= LONGEST_NAMED and all(map(_can_be_counted, gap)) for gap in between)
    return all(named) and all(len(gap[0].text) > 1 for gap in between)  # 新生12个班540人


def _can_be_counted(element: Element) -> bool:
    """小学, 麻城市; the dictionary takes 初中 for a place word."""
    return element.tag[0] == "n" or element.tag == "P" or (element.tag == "f" and len(element.text) > 1)


def _paired(words: Sequence[Element]) -> bool:
    """2.1万户7.8万人脱贫: whether a count and its people stand side by side, so that what stands behind names both."""
    counts = [e.mention for e in words if isinstance(e.mention, Quantity) and e.mention.kind == "count"]
    return len(counts) > 1 and counts[0].unit in HOUSEHOLDS and counts[1].unit in HEADS


def _split(
    gap: tuple[Element, ...], *, first: bool, last: bool
) -> tuple[tuple[Element, ...], tuple[Element, ...], bool, bool]:
    """What of a gap belongs to the quantity before, what to the one behind, and whether it is joined or shared.

    A joiner right before the figure (38所初中和11所完全中学) parts the two as 、 does.
    """
    if first:
        return (), gap, False, False
    if last:
        return gap, (), False, False
    end = len(gap) - 1
    marks = [i for i, e in enumerate(gap) if e.text == "、" or (i and i == end and e.text in JOINERS)]
    if gap and gap[0].text in JOINERS:
        return (), gap[1:], True, False
    if marks:
        cut = marks[-1]
        return gap[:cut], gap[cut + 1 :], True, False
    return gap, gap, False, bool(gap)

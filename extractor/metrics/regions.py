"""Which place a report is about, and which place each figure belongs to."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise, zip_longest

import regex

from ..model import Heading, Place, Quantity, Report
from ..rules import CueRole
from .cues import Cues
from .left_marks import SMALL_NUMERALS, sums_up_places
from .situation import Linked
from .view import JOINERS, Element, Segment, SentenceView, text_of

LEVELS = {"province": 0, "prefecture": 1, "county": 2, "town": 3, "village": 4}
LEAST_COUNTIES = 3
"""So many counties of one prefecture are named in its own report, where it does not name itself."""
SIGNED = 150
"""Who signs a report is named within so many characters of its end."""
ITEM = regex.compile(r"\s*(?:第?[一二三四五六七八九十\d]{1,3}[、.．）)]|[（(][一二三四五六七八九十\d]{1,3}[）)])?\s*")
"""The number of a heading."""
LEADING_TAGS = frozenset({"c", "d", "T", "r", "bracket", "x", "W"})


def report_place(text: str, report: Report, places: Sequence[Place], *, head: int = 400) -> Place | None:
    """The place a report is about.

    It is named in the title, else by who signs it, else in the opening; else, or when the opening's place is hardly
    named again (融入武汉都市圈), the place named most often, of the level of government that the report speaks for
    (我代表市人民政府).
    """
    own = [place for place in places if report.start <= place.start < report.end and place.adcode]
    near_title = [place for place in own if place.start < _title_end(report)]
    in_title = [place for place in near_title if place.text in (report.title or "")]
    if near_title:
        return max(in_title or near_title, key=lambda place: LEVELS[place.level])
    if signed := next((place for place in reversed(own) if _signs(text, report, place)), None):
        return signed
    level = _speaks_for(text[report.start : report.start + 2 * head])
    if level:
        own = [place for place in own if place.name.endswith(level)] or own
    own = [place for place in own if place not in _provinces_in_lists(text, own)]
    counted = Counter(place.name for place in own)
    opening = [place for place in own if place.start < report.start + head and place.level != "province"]
    most = max(counted.values(), default=0)
    often = next((place for place in own if counted[place.name] == most), None)
    if opening and often and 2 * counted[opening[0].name] < most and not inside(often, opening[0].adcode):
        return often
    return opening[0] if opening else often


def likely_prefecture(places: Sequence[Place]) -> str | None:
    """The code of the prefecture that most of the counties named lie in; null when they lie all over."""
    prefectures = Counter(place.adcode[:4] for place in places if place.adcode and place.level == "county")
    code, count = next(iter(prefectures.most_common(1)), ("", 0))
    return code + "00" if code and count * 2 > sum(prefectures.values()) else None


def unnamed_prefecture(
    report: Report, place: Place | None, places: Sequence[Place], spoken: Sequence[Sequence[str]]
) -> bool:
    """Whether a report is a prefecture's that names only its counties (各县市区: …, 全市…).

    `spoken` are the levels that its words for its own place can have. A place in the title, or a word that only a
    county uses (全县), speaks against it.
    """
    named = place is not None and (place.level != "county" or place.start < _title_end(report))
    counties = {each.adcode for each in places if each.level == "county"}
    as_city = sum("prefecture" in levels for levels in spoken)
    return not named and len(counties) >= LEAST_COUNTIES and as_city > 1 and ("county",) not in spoken


def _signs(text: str, report: Report, place: Place) -> bool:
    """都安县龙湾乡小学家长委员会: whether a place begins a line at the end that is nothing but a name."""
    if report.end - place.start > SIGNED:
        return False
    opens = text.rfind("\n", 0, place.start) + 1
    line = text[opens : text.find("\n", place.start) if "\n" in text[place.start :] else len(text)]
    return line.lstrip().startswith(place.text) and regex.fullmatch(r"[\p{Han}\s]{4,30}", line.strip()) is not None


def _provinces_in_lists(text: str, places: Sequence[Place]) -> list[Place]:
    """海南、辽宁、陕西等7个省份: provinces told one after another are none of them the report's own."""
    beside = [(a, b) for a, b in pairwise(places) if text[a.end : b.start] in JOINERS and a.level == b.level]
    return [place for pair in beside for place in pair if place.level == "province"]


def _title_end(report: Report) -> int:
    return report.start + len(report.title or "") + 12 if report.title else report.start


def _speaks_for(opening: str) -> str | None:
    """省, 市, 州, 县 or 区, where a report says whose government speaks."""
    match = regex.search(r"代表[^，。]{0,10}?(省|自治区|市|州|县|区|旗)(?:人民)?政府", opening)
    return match[1] if match else None


def inside(place: Place, within: str | None) -> bool:
    """Whether a place lies in the region of a code, below it. Towns and villages always do: they bear no code."""
    if place.adcode is None:
        return True
    if within is None:
        return True
    stem = within.rstrip("0")
    stem = stem + "0" * (len(stem) % 2)
    return place.adcode != within and place.adcode.startswith(stem)


def names_thing(place: Place, following: Sequence[Element], cues: Cues) -> bool:
    """Whether a place is part of something's name (阆中古城机场): it does not go on behind its own clause.

    A place by its full name (镇雄县盘子最大) is so only before an institution (镇雄县中医院).
    """
    named = bool(following) and following[0].tag in {"n", "nz", "nt", "nr", "ns", "j"}
    # 新建 is a county, too
    named = named and not cues.plays(following[0].text, "act", "opener", "status_planned_initially")
    if place.text[-1:] not in cues.words("place_suffix"):
        return named and len(following) > 1
    named = named and not cues.plays(following[0].text, "works_noun")  # 镇雄县项目最多
    return named and any(e.text.endswith(word) for e in following for word in cues.words("entity"))


def place_of_section(report: Report, headings: Sequence[Heading], places: Sequence[Place], cues: Cues) -> Place | None:
    """二、修水县发言要点 in a paper of another county: the county that a heading opens with; null for the report's own.

    What a county gave or was given (二、青浦区对口帮扶) is the report's.
    """
    for heading in reversed(headings):
        told = [place for place in places if heading.start <= place.start < heading.end]
        full = (p for p in told if p.level == "county" and p.adcode and p.text[-1] in cues.words("place_suffix"))
        place = next(full, None)
        if place is None or not ITEM.fullmatch(heading.text.partition(place.text)[0]):
            continue
        helped = any(word in heading.text for word in cues.longest_first("helps"))
        return None if helped or place.adcode == report.adcode or inside(place, report.adcode) else place
    return None


INSIDE = "在"
BESIDE_OWN: tuple[CueRole, ...] = ("comparing", "together_with", "held_against", "share", "share_opener")
"""Roles of the words behind which a report's own place is what something is held against (占全市未开工项目的四成)."""
SELVES = frozenset[CueRole]({"self_region", "speaker"})
"""Roles of the words for the report's own place and for those who wrote it."""


class RegionLinker:
    """Follows the place in hand through a paragraph."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def regions(self, views: Sequence[SentenceView], linked: Sequence[Linked], report: Report) -> list[Place | None]:
        """The sub-region of each linked quantity; null where the figure is the report's own.

        A paragraph that opens with a place is about it, until a sentence opens with another.
        """
        found: list[Place | None] = []
        carried: Place | None = None
        county: Place | None = None
        for number, view in enumerate(views):
            leading = self._leading(view, report)
            about = carried
            county = leading if leading and leading.adcode else county if carried else None
            if number == 0 or carried:
                carried = leading or (None if self._resets(view, report) else carried)
            told = [segment for segment in view.segments if self._tells(segment)] if view.slots else []
            for item in linked:
                if item.sentence == number:
                    place = self._for_item(view, told, item, leading or carried, report)
                    if place and place is leading and not about and number and self._honour_apart(view, item):
                        place = None
                    found.append(_large_enough(place, county, report))
        return _dealt_again(linked, _dealt_to_named(views, linked, found, self._cues))

    def _tells(self, segment: Segment) -> bool:
        """Whether a segment can tell of whom it speaks: it has a place, the report's own, or a speaker."""
        return any(
            isinstance(e.mention, Place) or not self._cues.roles(e.text).isdisjoint(SELVES) for e in segment.elements
        )

    def _for_item(
        self, view: SentenceView, told: Sequence[Segment], item: Linked, carried: Place | None, report: Report
    ) -> Place | None:
        if item.left.content and self._cues.plays(item.left.content[0].text, "others"):
            return None
        if item.head.place is None and self._sums_up(item):
            return None
        listed = any(e.text == "等" and e.tag == "u" for e in item.slot.left)  # 会东等7家县医院, 宁国某厂等项目5个
        own = None if listed or self._compares(item) else item.left.place
        for place in (item.head.place, own, self._beside(view, item)):
            if place and inside(place, report.adcode):
                return place
        own_segment = item.slot.segment
        if self._several(own_segment):
            return None
        for segment in reversed(told):
            if segment.ordinal > own_segment.ordinal or segment.depth > own_segment.depth:
                continue
            if segment.part != own_segment.part:
                break
            place = self._subject(segment, item.quantity.start, report) or self._best(segment, report)
            if place:
                return place
            if self._own(segment, item.quantity.start, report) or self._speaks(segment, item.quantity.start):
                return None
        return carried

    @staticmethod
    def _several(segment: Segment) -> bool:
        """（东山镇120户，石桥镇和柳河镇269户）: whether a segment opens with several places, and is of none of them."""
        first = segment.elements[0]
        return isinstance(first.mention, Place) and any(e.text in JOINERS for e in segment.elements[1:2])

    def _honour_apart(self, view: SentenceView, item: Linked) -> bool:
        """蓬安获评全省先进县，有机农产品达290个: what a place won ends with its clause, before another subject."""
        first, own = view.segments[0], item.slot.segment
        told = own.ordinal > 0 and not first.quantities and own.elements[0].noun and not own.elements[0].verb
        return told and any(self._cues.plays(e.text, "honoured") for e in first.elements[1:4])

    def _compares(self, item: Linked) -> bool:
        """比普宁市还低3.7个百分点: whom one is held against is not whom one tells of."""
        words = item.slot.left
        return any(e.mention == item.left.place and self._cues.plays(b.text, "comparing") for b, e in pairwise(words))

    def _beside(self, view: SentenceView, item: Linked) -> Place | None:
        """前者13个项目, 普宁市（23个）, 其余6个都在泗县: a place pointed at, or named right beside the figure."""
        segment = item.slot.segment
        opening = segment.elements[0].text
        if self._cues.plays(opening, "former", "latter"):
            named = [e.mention for s in view.segments for e in s.elements if e.start < segment.elements[0].start]
            last = [place for place in named if isinstance(place, Place)][-2:]
            return last[self._cues.plays(opening, "latter")] if len(last) > 1 else None
        behind = [e for e in item.slot.right if e.tag not in {"d", "W"}]
        if len(behind) == 2 and self._cues.plays(behind[0].text, "located") and isinstance(behind[1].mention, Place):
            return behind[1].mention
        if segment.host is None or item.slot.left:
            return None
        host = next((s.elements for s in view.segments if s.ordinal == segment.host), ())
        return host[-1].mention if host and isinstance(host[-1].mention, Place) else None

    def _sums_up(self, item: Linked) -> bool:
        """洋县800万元、宁强县1100万元，两县合计1900万元: a sum over places is of none of them."""
        if item.head.source == "distance.between":
            return True  # 两地相差3个百分点
        words = [element.text for element in item.slot.left]
        counts = [(a, b) for a, b in zip_longest(words, words[1:], fillvalue="") if a[0] in SMALL_NUMERALS]
        return any(sums_up_places(text, self._cues) for a, b in counts for text in (a, a + b))

    def _subject(self, segment: Segment, before: int, report: Report) -> Place | None:
        """The place that opens a segment, when it is its subject and not one of a list."""
        turned = self._cues.plays(text_of(segment.elements[:2]), "turns_to")  # 单说嫩江的第三实验小学
        for position, element in enumerate(segment.elements[2 * turned : 4 + 2 * turned], 2 * turned):
            if element.start >= before:
                return None
            if isinstance(element.mention, Place):
                following = segment.elements[position + 1 : position + 4]
                if following and following[0].text in {"、", "和", "等", "与", "及", "至", "到"}:
                    return None
                labels = element.start < element.mention.start  # 【元阳县】项目26个
                own = segment.elements[0].start <= before <= segment.elements[-1].end
                town = element.mention.adcode is None  # 左安镇中心小学 is the county's
                if not labels and (town or not own) and names_thing(element.mention, following, self._cues):
                    return None
                told = inside(element.mention, report.adcode) or self._is_neighbour(element.mention, segment, report)
                return element.mention if told else None
            if element.text == INSIDE and not position and isinstance(segment.elements[-1].mention, Place):
                continue  # 在通渭县，18所幼儿园…
            if element.tag not in LEADING_TAGS and not self._cues.plays(element.text, "of_which", "turns_to"):
                return None
        return None

    def _is_neighbour(self, place: Place, segment: Segment, report: Report) -> bool:
        """凤冈县撤并教学点29个 in a county's report: another county of its prefecture, unless it gave or was given."""
        county = place.level == "county" and place.text[-1:] in self._cues.words("place_suffix")
        if not county or report.adcode is None or place.adcode is None or report.adcode.endswith("00"):
            return False
        beside = place.adcode != report.adcode and place.adcode[:4] == report.adcode[:4]
        return beside and not self._cues.any_plays(segment.elements, "self_region", "speaker", "helps")

    def _own(self, segment: Segment, before: int, report: Report) -> bool:
        """Whether the segment says 全市 or 我县 of the report's own place (not 全区 in a city's report)."""
        level = report.region[-1] if report.region else ""
        own = self._cues.words("self_region")
        words = segment.elements
        return any(
            e.text in own
            and e.start < before
            and (e.text[-1] == level or e.text == f"{level}里")  # 县里 in a city's report is the county told of
            and not _is_rank(following)  # 列全市第5位 says whom one is ranked among
            and not (following and self._cues.plays(following.text, "superlative"))  # 全市最多
            and not (i and self._cues.plays(words[i - 1].text, *BESIDE_OWN))
            for i, (e, following) in enumerate(zip_longest(words, words[1:]))
        )

    def _speaks(self, segment: Segment, before: int) -> bool:
        """大稼乡劝返11名，我们17名: whether a clause is of those who speak."""
        told = zip_longest(segment.elements, segment.elements[1:])
        return any(
            self._cues.plays(e.text, "speaker") and not (behind and self._cues.plays(behind.text, "looks_in"))
            for e, behind in told  # 我们去数了：大通铺还有412间
            if e.start < before
        )

    def _best(self, segment: Segment, report: Report) -> Place | None:
        """进度最快的是平坝区, 欠账大户是平坝区: the place that a sentence goes on to tell of."""
        last = segment.elements[-1].mention
        best = any(self._cues.plays(e.text, "superlative") or e.text == "是" for e in segment.elements[:-1])
        listed = len(segment.elements) > 1 and segment.elements[-2].text in JOINERS  # 紧随其后的是平坝区、西秀区
        told = isinstance(last, Place) and best and not segment.quantities and not listed
        return last if told and isinstance(last, Place) and inside(last, report.adcode) else None

    def _leading(self, view: SentenceView, report: Report) -> Place | None:
        if not view.segments:
            return None
        return self._subject(view.segments[0], view.end, report) or self._best(view.segments[0], report)

    def _resets(self, view: SentenceView, report: Report) -> bool:
        opening = view.slots[0].segment.ordinal + 1 if view.slots else 1  # 7月底前，全县项目开工率达100%
        return any(self._own(segment, view.end, report) for segment in view.segments[:opening])


def _large_enough(place: Place | None, county: Place | None, report: Report) -> Place | None:
    """静宁县…。界石铺镇把5个教学点并成1所: a prefecture's report tells of counties, and of their towns as theirs."""
    prefecture = report.adcode is not None and report.adcode.endswith("00")
    town = place is not None and place.adcode is None
    return county if prefecture and town and county is not None else place


def _dealt_again(linked: Sequence[Linked], placed: Sequence[Place | None]) -> list[Place | None]:
    """武定、大姚依次为31个、24个，对应的资金是1.25亿元、8900万元: as many figures again are of the same places."""
    found = [*placed]
    runs = [[*run] for _, run in groupby(range(len(linked)), lambda i: (linked[i].sentence, linked[i].slot.segment))]
    for told, again in pairwise(runs):
        places = [found[i] for i in told]
        dealt = len(told) > 1 and None not in places and len(set(places)) == len(told) == len(again)
        joined = all(linked[i].slot.joined for i in again[1:]) and linked[told[0]].sentence == linked[again[0]].sentence
        if dealt and joined and len({found[i] for i in again}) == 1:
            for place, i in zip(places, again, strict=True):
                found[i] = place
    return found


def _dealt_to_named(
    views: Sequence[SentenceView], linked: Sequence[Linked], placed: Sequence[Place | None], cues: Cues
) -> list[Place | None]:
    """进度滞后的：汉台区、城固县。完成率分别为49%、45%: as many figures as places, named alone right before."""
    found = [*placed]
    told = [(number, s) for number, view in enumerate(views) for s in view.segments]
    lists = {(number, s.ordinal): _places_alone(before) for (_, before), (number, s) in pairwise(told)}
    for key, run in groupby(range(len(linked)), lambda i: (linked[i].sentence, linked[i].slot.segment.ordinal)):
        figures, places = [*run], lists.get(key, [])
        dealt = cues.any_plays(linked[figures[0]].slot.segment.elements, "respectively")
        if dealt and len(figures) == len(places) > 1:
            for i, place in zip(figures, places, strict=True):
                found[i] = place
    return found


def _places_alone(segment: Segment) -> list[Place]:
    """The places of a clause that names nothing else."""
    if any(not isinstance(e.mention, Place) and e.text not in JOINERS and e.tag != "W" for e in segment.elements):
        return []
    return [e.mention for e in segment.elements if isinstance(e.mention, Place)]


def _is_rank(element: Element | None) -> bool:
    return element is not None and isinstance(element.mention, Quantity) and element.mention.kind == "rank"

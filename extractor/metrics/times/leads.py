"""The period that an introduction sets for the paragraphs below it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import regex

from ...model import Paragraph, Period, Place
from ..cues import Cues
from ..view import JOINERS, LABELLING, SentenceView
from .governing import Lead, is_as_of
from .opening_times import LONGEST_ANNOUNCEMENT
from .timeframes import RUN_IN

HALF_YEAR = "period.half-year.past"
"""The row of 半年来."""
LEAST_SPAN = 80
"""An introduction's period shorter than this (in days) is an event (an inspection), not the time of what follows."""
LONGEST_TURN = 12
"""A sentence that only says what comes next (今年怎么干。) is no longer than this (in characters)."""
SHORT_OF = regex.compile(r"不足[\d一二三四五六七八九十百]")
"""A size that schools fall short of is no shortcoming."""
LOOKING, LOOKED = frozenset("分从按就"), frozenset("看言说")
"""How what a paragraph looks at begins and ends (分县区看, 从资金投入来看)."""
OPENING = 8
"""By so many characters a paragraph is told to go on with the time of the one before."""
LONGEST_SEASON = 150
"""Days of a season, and of how long ago it may have ended for an introduction to tell of it for all of its report."""


class _Noted(NamedTuple):
    report: int
    path: tuple[int, ...]
    lead: Lead
    announces: bool = False
    question: int | None = None
    """The block of a question."""
    turned: bool = False
    """Whether it opens what is planned (今年怎么干。), and so governs no further than that."""
    introduces: bool = False
    """Whether it ends in 如下, and so speaks of all that comes."""
    opens: bool = True
    """Whether its time is the first that it tells, and so is of all of it."""

    @property
    def period(self) -> Period:
        return self.lead.last


class Leads:
    """Remembers the governing period of each paragraph of a document, for those that name none.

    A paragraph takes it from the introduction of its report or section (a paragraph right under a heading further up
    its own path; an as-of date reaches no further than its section); from a neighbour only when that reviews whole
    years (五年来). A section on progress takes it from the section before; sections of measures, experience or problems
    take none but the year of a yearly report.
    """

    def __init__(self, cues: Cues) -> None:
        self._timeless = cues.words("frame_timeless")
        self._standing_words = cues.words("frame_standing")
        self._in_need = cues.words("in_need") | cues.words("looked_into")
        self._opening_acts = cues.longest_first("opens_act")
        self._acting = cues.words("no_section")
        self._progress = cues.words("frame_progress")
        self._urging = cues.words("frame_urging")
        self._same_time = cues.longest_first("same_time")
        self._leads: list[_Noted] = []
        self._ahead: tuple[int, tuple[int, ...]] | None = None
        self._below = False
        self._told_before = 0

    def remember(
        self,
        paragraph: Paragraph,
        lead: Lead | None,
        *,
        told: bool,
        asks: bool = False,
        announces: bool = False,
        turns: bool = False,
        first: Period | None = None,
    ) -> None:
        """Note what governed a paragraph last, resolved; what a title says is known from the title.

        `told` says that the paragraph has figures of its own; a short one without them announces what comes next, and
        one that `asks` gives its time to the answer. One that ends in 如下 `announces` it at any length;
        one that `turns` to what is planned (今年怎么干。) gives its time to the plan. `first` is the first time told
        in it.
        """
        titled = paragraph.is_heading and not paragraph.headings
        if lead is not None and not titled:
            if lead.year and not _lasts(lead.last):
                lead = lead._replace(last=lead.year)  # 2022年…。2022年9月开学，…: the year goes on, the event does not
            short = paragraph.end - paragraph.start <= LONGEST_ANNOUNCEMENT
            ahead = turns or (not told and not asks and (short or announces))
            block = paragraph.block if asks else None
            time = lead.year or lead.last
            opens = first is None or time.start == first.start or (time.first, time.last) == (first.first, first.last)
            opens = opens or not paragraph.start <= time.start < paragraph.end
            noted = _Noted(paragraph.report, _path(paragraph), lead, ahead, block, turns and told, announces, opens)
            self._leads.append(noted)

    def turn(self, paragraph: Paragraph, *, ahead: bool, lists: bool = False) -> None:
        """今年怎么干。 opens what is planned, in the paragraphs behind it too; 规矩也说几条。 opens something else.

        会议议定： `lists` it under headings of their own.
        """
        if not ahead and self._below and self._ahead != (paragraph.report, _path(paragraph)):
            return  # 三、关于资金。 is one of the matters decided
        if not ahead and self._ahead is not None and self._items(paragraph) and self.goes_ahead(paragraph):
            return  # nor does 一要抢工期。 end a plan that it is an item of
        self._ahead = (paragraph.report, _path(paragraph)) if ahead else None
        self._below = ahead and lists
        self._told_before = len(self._leads)

    def goes_ahead(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is of the plan that one before it opened."""
        if self._ahead is None:
            return False
        report, path = self._ahead
        own = _path(paragraph)
        # 下半年怎么干？ … 一要抢工期。: the items of running text are of the plan that the paragraph before opened.
        inside = own[: len(path)] == path and (self._below or set(own[len(path) :]) <= self._items(paragraph))
        return report == paragraph.report and inside

    @staticmethod
    def _items(paragraph: Paragraph) -> set[int]:
        return {heading.start for heading in paragraph.headings if heading.level >= RUN_IN}

    def section(self, paragraph: Paragraph) -> Period | None:
        """The last time that lasts in a table's own section."""
        path = _path(paragraph)
        own = (lead.period for lead in self._leads if lead.report == paragraph.report and lead.path == path)
        return next((period for period in reversed([*own]) if _lasts(period)), None)

    def find(
        self,
        paragraph: Paragraph,
        openings: Sequence[str],
        title: Period | None,
        *,
        dated: date | None = None,
        compares: bool = False,
        planned: bool = False,
    ) -> Lead | None:
        """The lead that a paragraph takes over, or null.

        `openings` is how its text begins, and goes on behind a first sentence that says nothing; `title` is the time in
        the report's title, which comes last, but before an introduction's open 今年以来. One that `compares` places or
        groups goes on with the day for which the one before it told how things stand.
        """
        titles = [heading.text for heading in paragraph.headings]
        titles += [self._about(opening) for opening in openings[:1] if not self._acts(opening)]
        timeless = [title for title in titles if not any(word in title for word in self._in_need)]
        if of_all := next((n.lead for n in self._leads if n.report == paragraph.report and n.lead.of_all), None):
            return of_all
        if standing := self._standing(paragraph):
            return standing
        if any(word in title for title in timeless for word in self._timeless):
            yearly = title is not None and _is_year(title)
            return Lead(title, title, None) if title and yearly and paragraph.headings else None
        if any(opening.startswith(self._same_time) for opening in openings):
            return next((noted.lead for noted in reversed(self._leads) if noted.report == paragraph.report), None)
        path = _path(paragraph)
        own = [lead for lead in self._still_told(paragraph, dated) if lead.report == paragraph.report]
        own = [lead for lead in own if lead.question is None or lead.question == paragraph.block - 1]
        own = [lead for lead in own if not lead.turned or self.goes_ahead(paragraph)]
        if asked := next((lead for lead in own if lead.question == paragraph.block - 1), None):
            return asked.lead
        above = _told_above(own, path, dated)
        announced = [lead for lead in own if lead.announces and _lasts(lead.period)]
        alike = [lead for lead in own if lead.path == path]
        level = [lead for lead in alike if lead in announced or (lead.opens and _reviews(lead.period))]
        level = [lead for lead in level if not _is_left(lead, own)]
        before = [lead for lead in own if lead.path != path and _lasts(lead.period)]
        before = [n for n in before if not _is_of_list(n, own)]
        beside = [_yearly(n) for n in before if self._beside(paragraph, n) and not is_open(n.period)]
        beside = [] if planned else beside
        beside = beside or [n for n in before if _is_entry(paragraph, n) and _is_year(n.period)]
        progress = any(word in title for title in titles if not self._urges(title) for word in self._progress)
        chosen = (before if progress else []) or level or beside or above
        found = chosen[-1].lead if chosen else None
        if found and progress and found.as_of and found.last.last is None:
            found = found._replace(last=found.as_of)  # 截至9月底…。2018年以来…: each one's progress is of the day
        if found is None and compares:
            found = _day_told(paragraph, own)
        within = found is not None and title is not None and _is_year(title) and _ends_in(found.last, title)
        if title and (found is None or within or (found.last.last is None and found.last.relative)):
            return Lead(title, title, None)
        return found

    def _standing(self, paragraph: Paragraph) -> Lead | None:
        """一、现状. 2017年底，…。危房还剩1.8万平方米: the day with which a section on how things stand begins."""
        above = (i for i, h in enumerate(paragraph.headings, 1) if any(word in h.text for word in self._standing_words))
        section = _path(paragraph)[: next(above, 0)]
        if not section:
            return None
        inside = (n for n in self._leads if n.report == paragraph.report and n.path[: len(section)] == section)
        noted = next(inside, None)
        return noted.lead if noted and noted.opens and is_as_of(noted.period) else None

    def _still_told(self, paragraph: Paragraph, dated: date | None) -> Sequence[_Noted]:
        """今年一季度完成4680万元。 … 会议议定：: what was over before a plan was opened is not the time of the plan."""
        if dated is None or not self._told_before or not self.goes_ahead(paragraph):
            return self._leads
        before = [n for n in self._leads[: self._told_before] if not (n.period.last and n.period.last < dated)]
        return [*before, *self._leads[self._told_before :]]

    def _urges(self, title: str) -> bool:
        """二、突出重点，加快工程进度 tells what is to be done, and not how far it has come."""
        return any(word in title for word in self._urging)

    def _about(self, opening: str) -> str:
        """对照标准，我县还存在一些不足: a whole sentence says at its end what is told behind it."""
        said = opening.rstrip("。：: ")
        return said if said.endswith(tuple(self._timeless)) else opening[:OPENING]

    def _acts(self, opening: str) -> bool:
        """资助家庭经济困难学生, 整改问题58个, 不足100人的学校: no label, but what was done."""
        few = SHORT_OF.search(opening) is not None
        return few or opening.startswith(self._opening_acts) or any(word in opening for word in self._acting)

    @staticmethod
    def _beside(paragraph: Paragraph, lead: _Noted) -> bool:
        """（二）资金到位 after （一）项目进度: the sections of one account share its time."""
        path = _path(paragraph)
        numbered = bool(paragraph.headings) and paragraph.headings[-1].level < RUN_IN
        return numbered and lead.opens and len(path) > 1 and lead.path[:-1] == path[:-1]


def _told_above(own: Sequence[_Noted], path: tuple[int, ...], dated: date | None) -> list[_Noted]:
    """The times told under the headings above a paragraph, or under none, that reach down to it."""
    above = [n for n in own if len(n.path) < len(path) and path[: len(n.path)] == n.path]
    above = [_of_the_year(n) for n in above if n.path or not _is_bygone(n.period, dated)]
    lasting = [
        n for n in above if n.lead.inspected or n.lead.announced or (_lasts(n.period) and (n.path or n.period.first))
    ]
    return [n for n in lasting if n.announces or n.introduces or not is_open(n.period)]


def _day_told(paragraph: Paragraph, own: Sequence[_Noted]) -> Lead | None:
    """截至10月底，全市占15.7%。 … 分县区看，由低到高依次是…: the day told last in a paragraph's own section."""
    day = next((n.lead.as_of for n in reversed(own) if n.path == _path(paragraph)), None)
    return Lead(day, None, day) if day else None


def _is_entry(paragraph: Paragraph, noted: _Noted) -> bool:
    """【教师招聘】 after 【概况】 2019年，…: the entries of a yearbook share its year."""
    labelled = bool(paragraph.headings) and paragraph.headings[-1].text[0] in LABELLING
    return labelled and bool(noted.path) and noted.path[:-1] == _path(paragraph)[:-1]


def _is_of_list(noted: _Noted, own: Sequence[_Noted]) -> bool:
    """2.年度安排: 2019年…；2020年…；: of the years of a list none is of the item behind it."""
    years = {n.period.first for n in own if n.path == noted.path and _is_year(n.period)}
    return len(years) > 1


def _of_the_year(noted: _Noted) -> _Noted:
    """2024年，…。年末，教师8640人: the year of an introduction reaches its sections, its as-of day does not."""
    year = noted.lead.year
    yearly = noted.introduces and not noted.path and not noted.period.first
    return noted._replace(lead=Lead(year, year, None)) if yearly and year else noted


def _yearly(noted: _Noted) -> _Noted:
    """（一）2022年应拨1.2亿元，截至9月底拨付率71%。（二）…: the year goes on in the next section, the day does not."""
    year = noted.lead.year
    return noted._replace(lead=Lead(year, year, None)) if year and _ends_in(noted.period, year) else noted


def _is_left(noted: _Noted, told: Sequence[_Noted]) -> bool:
    """五年间…。2019年，该县计划…: whether a span that was over has been left for a year behind it."""
    last = noted.period.last
    later = told[told.index(noted) + 1 :]
    return last is not None and any(n.path == noted.path and n.period.first and n.period.first > last for n in later)


def _reviews(period: Period) -> bool:
    return (period.relative or "").startswith("review") or period.rule == HALF_YEAR


def _path(paragraph: Paragraph) -> tuple[int, ...]:
    return tuple(heading.start for heading in paragraph.headings)


def _lasts(period: Period) -> bool:
    if period.first is None or period.last is None:
        return period.first is not None or period.last is not None
    return (period.last - period.first).days >= LEAST_SPAN


def _is_bygone(period: Period, dated: date | None) -> bool:
    """去年秋 in a report of this October: a season long over is told in its own place only."""
    first, last = period.first, period.last
    if first is None or last is None or dated is None:
        return False
    return (last - first).days < LONGEST_SEASON and (dated - last).days > LONGEST_SEASON


def is_open(period: Period) -> bool:
    """2019年以来: what has gone on since then is told in that place only."""
    return period.first is not None and period.last is None


def _ends_in(period: Period, year: Period) -> bool:
    """截至12月底 in a summary of the year: the day of its own section only."""
    if period.first is not None or period.last is None or year.first is None or year.last is None:
        return False
    return year.first <= period.last <= year.last


def _is_year(period: Period) -> bool:
    first, last = period.first, period.last
    return first is not None and last is not None and (last - first).days in {364, 365}


def openings_of(text: str, paragraph: Paragraph, views: Sequence[SentenceView]) -> tuple[str, ...]:
    """How a paragraph begins, and how it goes on where its first sentence (再说花掉的。) only says what comes next."""
    announces = bool(views) and not views[0].slots and views[0].end - views[0].start <= LONGEST_ANNOUNCEMENT
    opening = text[views[0].start : views[0].end] if announces else text[paragraph.start : paragraph.start + OPENING]
    return (opening, *(text[view.start : view.start + OPENING] for view in views[1:2] if turns(views[:1])))


def compares(views: Sequence[SentenceView], adcode: str | None) -> bool:
    """分县区看，…; 开工率最高的是甲县，…其次是乙县: whether a paragraph sets groups or places beside one another."""
    first = views[0].segments[0].elements if views and views[0].segments else ()
    if len(first) > 1 and first[0].text[0] in LOOKING and first[-1].text[-1] in LOOKED:
        return True
    places = (e.mention for view in views for s in view.segments for e in s.elements if isinstance(e.mention, Place))
    return len({place.name for place in places if place.adcode is None or place.adcode != adcode}) > 1


def turns(views: Sequence[SentenceView]) -> bool:
    """Whether a paragraph begins with a sentence that only says what comes next, and only that (问题和打算)."""
    if not views or views[0].slots or views[0].end - views[0].start > LONGEST_TURN:
        return False
    return not JOINERS & set(views[0].text[views[0].start : views[0].end])

"""Takes apart what stands left of a quantity: what may name it, and what only leads up to it."""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from ..model import Change, Period, Place
from ..rules import CueRole
from .asides import without_reckoning
from .cues import Cues
from .left_marks import SMALL_NUMERALS, ends_in_act, goes_on_until, has_things, per_twice, sums_up_places
from .view import HAS, JOINERS, Element, text_of

HANDLED_BEHIND = 7
"""What something is done to stands behind at most so many words of who does it and when."""
LONGEST_EVENT = 4
"""An event from which on something changed (由改造前的) is told in at most so many words."""
LONGEST_NAME = 5
"""A school's name has no more words than this, its town included."""
LONGEST_SPAN = 4
"""How long something took (近一个月时间) is told in at most so many words."""
FIRST_FEW = regex.compile("[前后][两二三四五六七八九十0-9]+[名位](?:是|为|有|分别是|分别为|依次是|依次为)?")
"""How many of the best or the worst are listed next (前三名是)."""
ROUND = regex.compile("[百千万亿]+元?")
"""A round sum that was passed."""
SUMMED = regex.compile("[两三四五六七八](?:笔|块|者)(?:加起来|合计|合起来|总共|共计|相加|共)?")
"""How many sums were told before their own sum is."""
ROUTE = frozenset("至到")
"""Between two places, that a way leads from one to the other."""
SINCE = "以来"
LOOKING = "看"
FADING = frozenset({"T", "W", "d", "u", "ud", "uj", "ul", "uz", "y", "ug", "c", "p", "r", "e", "o"})
"""Kinds of words that name nothing right before a figure."""
FADING_ROLES = frozenset[CueRole]({"copula", "comparison", "comparing", "order", "ought", "all_of_them"})
MOVING = frozenset[CueRole]({"increase", "decrease", "level_verb"})
"""Roles of the verbs before the word of a level (提高到)."""
LEADING = frozenset({"c", "d", "u", "uj", "ul", "y", "W", "bracket"})
"""Kinds of words that only lead up to a phrase."""
SPAN_OPENERS = frozenset("近0123456789一二两三四五六七八九十几半这那早头")
"""How long something took begins with one of these."""
INSIDE = "在"
LONGEST_ASPECT = 8
"""Of which side of things a clause tells is said in fewer words than this."""
LONGEST_BASE = 3
"""Behind a time, what something is compared with has at most so many words."""
NUMBERED = frozenset("、.．")
"""Marks behind the number of an item."""


class LeftContext(NamedTuple):
    """What stands left of a quantity, taken apart.

    `content` is what may name it; `change` is set by a growth verb right before the quantity, unless 到 makes it a
    level; `source_level` marks the first of two levels (由A到B); `possessive` tells that 的 stood right before the
    quantity (公办的41所), `averaged` that it is a yearly average (年均); `place` and `period` stood before the content.
    """

    content: tuple[Element, ...]
    change: Change | None
    level: bool
    source_level: bool
    possessive: bool
    averaged: bool
    place: Place | None
    period: Period | None
    last_period: Period | None


class LeftContexts:
    """Takes left contexts apart by cue words."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        tails = "|".join(cues.longest_first("span_tail"))
        self._span = regex.compile(
            rf"近?(?:[\d一二两三四五六七八九十几半]+(?:年|个月|学期)|(?:这|那|早|头)些年)(?P<more>多|来)?(?P<tail>{tails})?"
        )

    def left(self, elements: Sequence[Element], *, shared: bool = False) -> LeftContext:
        """Take the left context of a quantity apart; `shared` tells that it stands right behind another quantity."""
        if len(elements) > 1 and elements[0].text.isdecimal() and elements[1].start > elements[0].end:
            elements = elements[1:]  # 2.新建学校3所: the stop is no word
        if len(elements) > 1 and goes_on_until(*elements[:2]):
            elements = elements[1:]  # 拖到上周还有11处没动
        elements = without_reckoning(elements, self._cues)
        rest = list(elements)
        change, level, source = self._trim_right(rest)
        if not source and (opened := self._opens_per(rest)) is not None:
            source = True
            rest.pop(opened)
        if (opened := self._opens_before(rest)) is not None:
            source = True
            del rest[opened:]
        tail = elements[len(rest) : len(rest) + 1] if opened is None else ()
        possessive = bool(rest and tail and tail[0].text == "的")
        if shared:  # 18个乡镇里有5个: the words name what was counted before
            among = (i for i, e in enumerate(rest, 1) if e.tag == "f" and self._cues.plays(e.text, "among"))
            del rest[: max(among, default=0)]
            if len(rest) > 1 and self._cues.plays(rest[0].text, "span_tail"):
                rest.pop(0)  # 用12天时间走了94所学校
            if len(rest) > 2 and rest[0].text == "的" and self._cues.plays(rest[1].text, "norm"):
                del rest[:2]  # 按每人400元的标准发放补助618万元
        periods = [e.mention for e in elements if isinstance(e.mention, Period)]
        averaging = self._cues.words("averaged")
        averaged = any(e.text in averaging for e in elements)
        rest = self._without_superlative(rest)
        compared = bool(rest) and self._cues.plays(rest[0].text, "comparing")
        place, period = self._trim_left(rest)
        reached = change or level or self._cues.any_plays(elements[-1:], "measured_by")
        if reached and len(rest) > 1 and not rest[1].verb and self._cues.plays(rest[0].text, "brings_about"):
            rest.pop(0)  # 推动新能源车使用比例达到32%
        if reached and len(rest) > 1 and rest[1].noun and self._cues.plays(rest[0].text, "strives"):
            rest.pop(0)  # 争取财政收入达到4000万元
        if (
            change is None
            and len(rest) > 1
            and rest[-1].verb
            and rest[-2].tag == "a"
            and (more := self._more(rest[-2]))
        ):
            change = more  # 群众办事平均少跑了2.5次
            rest.pop(-2)
        if compared and len(rest) > 1 and rest[1].verb and (more := self._more(rest[0])):
            change = more
            rest.pop(0)
        return LeftContext(
            tuple(rest), change, level, source, possessive, averaged, place, period, periods[-1] if periods else None
        )

    def _opens_per(self, rest: Sequence[Element]) -> int | None:
        """伙食标准由每人每天11元调到13元: where 由 stands before words of measure."""
        per = (i for i in range(len(rest) - 1, 0, -1) if not self._for_each(rest[i]))
        spot = next(per, 0)
        return spot if spot + 1 < len(rest) and self._cues.plays(rest[spot].text, "source") else None

    def _for_each(self, element: Element) -> bool:
        """每人, 人均: whether a word says for each of whom a figure is."""
        return element.text[0] == "每" or self._cues.plays(element.text, "on_average_each")

    def _opens_before(self, rest: Sequence[Element]) -> int | None:
        """满意度由改造前的41.5%升至…: where 由 stands before an event from which on something changed."""
        if len(rest) > 1 and self._cues.plays(rest[-1].text, "formerly") and self._cues.plays(rest[-2].text, "source"):
            return len(rest) - 2  # 线路由当初的17条
        if len(rest) < 3 or not self._cues.plays(rest[-1].text, "before_event"):
            return None
        spot = max((i for i, e in enumerate(rest[:-1]) if self._cues.plays(e.text, "source")), default=0)
        alone = self._cues.plays(rest[0].text, "source")  # 学生贫血率，由试点起步时的9.8%降到3.1%
        return spot if (spot or alone) and len(rest) - spot <= LONGEST_EVENT else None

    def _without_superlative(self, rest: list[Element]) -> list[Element]:
        """最多的牡丹区达7600万元, 开工率前三名是曹县99%: which of the places has the most names nothing."""
        start = next((i for i, e in enumerate(rest) if isinstance(e.mention, Place)), None)
        if start is None:
            return rest
        spot = next((i for i in range(start) if FIRST_FEW.fullmatch(text_of(rest[i:start]))), 0)
        measured = start == len(rest) - 1 > 0 and rest[start - 1].text[-1] in self._cues.words("measure_suffix")
        if spot or measured:  # 开工率曹县99%
            return [*rest[start:], *rest[: spot or start]]
        said = "".join(e.text for e in rest[:start])
        best = said.removesuffix("的") in self._cues.words("superlative")
        return rest[start:] if best and said.endswith("的") else rest

    def _trim_right(self, rest: list[Element]) -> tuple[Change | None, bool, bool]:
        """Drop copulas, adverbs and growth words from the right end; tell change, level and 由/从."""
        change: Change | None = None
        level = source = laid = False
        cues = self._cues
        first_kept: Element | None = None
        while rest:
            last = rest[-1]
            word, played = last.text, cues.roles(last.text)
            if self._others(rest) or ends_in_act(rest, self._cues):
                break
            if "level" in played or self._becomes(rest):
                first_kept = rest[-2] if len(rest) > 1 and not level else None
                level = True
            elif not level and "improving" in played and self._improves(rest):
                break
            elif change is None and not (level or laid) and "increase" in played:
                change = "increase"
            elif change is None and not (level or laid) and "decrease" in played:
                change = "decrease"
            elif level and (played & MOVING or (last.verb and last is first_kept)):
                pass
            elif "source" in played:
                source = True
            elif len(rest) > 1 and cues.plays(rest[-2].text + word, "sums_up"):
                rest.pop()  # 结算下来2086元
            elif passed := self._passed(rest):
                del rest[1 - passed :]
            elif "goes_off" in played and len(rest) > 2 and rest[-2].text == "的" and rest[-3].verb:
                pass  # 退休的走了67个
            elif "remainder" in played and any(e.noun for e in rest[-3:-1]):
                pass  # 大班额还剩41个
            elif not (last.tag in FADING or word == "等" or played & FADING_ROLES) or per_twice(rest):
                break
            laid = laid or "way_opener" in played  # 学生再少也按100人核拨
            rest.pop()
        return change, level, source

    def _others(self, rest: Sequence[Element]) -> bool:
        """社会捐资和其他, 社会捐赠及其|他: whether a list ends in all that it does not name."""
        ends = len(rest) > 2 and self._cues.plays(rest[-2].text + rest[-1].text, "other_things")
        joined = len(rest) > 2 and rest[-2].text in JOINERS
        return ends or (joined and self._cues.plays(rest[-1].text, "other_things"))

    def _passed(self, rest: Sequence[Element]) -> int:
        """进出口总额首次突破百亿大关、达114.5亿元: how many words at the end tell what round sum was passed."""
        tail = 1 + self._cues.plays(rest[-1].text, "not_head")
        if len(rest) <= tail + 1 or not ROUND.fullmatch(rest[-tail].text):
            return 0
        if not self._cues.plays(rest[-tail - 1].text, "breaks_through"):
            return 0
        aside = len(rest) > tail + 2 and self._cues.plays(rest[-tail - 2].text, "first_time")
        return tail + 1 + aside

    def _becomes(self, rest: Sequence[Element]) -> bool:
        """由14:1优化为11:1: a verb of moving and 为."""
        return len(rest) > 1 and rest[-1].text == "为" and self._cues.plays(rest[-2].text, "level_verb")

    def _more(self, element: Element) -> Change | None:
        """比上年多招聘: the word of comparison before a verb."""
        if self._cues.plays(element.text, "increase"):
            return "increase"
        return "decrease" if self._cues.plays(element.text, "decrease") else None

    def _improves(self, rest: Sequence[Element]) -> bool:
        """改造提升30个卫生院: behind other verbs that are all there is, a word of growth is an act."""
        return len(rest) > 1 and all(self._cues.plays(e.text, "act") for e in rest[:-1])

    def _trim_left(self, rest: list[Element]) -> tuple[Place | None, Period | None]:
        """Drop conjunctions, adverbs, time, comparisons and the report's own place from the left end."""
        place: Place | None = None
        period: Period | None = None
        while rest:
            first = rest[0]
            if isinstance(first.mention, Period):
                period = first.mention
            elif isinstance(first.mention, Place):
                if len(rest) > 1 and (rest[1].text in JOINERS or self._belongs_to(rest[1])):
                    break  # 宣城籍运动员, 广元港
                if len(rest) > 1 and self._cues.plays(rest[1].text, "numbered_school"):
                    break  # 叙永一中
                if len(rest) > 2 and rest[1].text in ROUTE and isinstance(rest[2].mention, Place):
                    break  # 宣城至宁波海铁联运
                if first.mention.adcode is None and self._names_school(rest):
                    break  # 左安镇中心小学
                place = first.mention
            elif self._cues.plays(first.text, "comparing"):
                self._drop_base(rest)
                continue
            elif len(rest) > 2 and self._cues.plays(first.text + rest[1].text, "status_once_built"):
                rest.pop(0)  # 建成后有学位360个
            elif period is not None and first.text == LOOKING:
                pass  # 目前看13项达到进度
            elif len(rest) > 2 and isinstance(rest[1].mention, Place) and self._cues.plays(first.text, "urges_on"):
                pass  # 督促漳县补齐欠拨资金
            elif self._lays_down(rest):
                rest.pop(0)  # 《规划》提出改造学校60所
            elif took := self._took(rest):
                del rest[: took - 1]  # 三年设幼儿班35个: how long it took names nothing
            elif event := self._aspect(rest) or self._event(rest) or self._handled(rest):
                del rest[: event - 1]
            elif len(rest) > 2 and self._plans(first) and isinstance(rest[1].mention, Period):
                rest.pop(1)  # 计划到2025年再投入4.5亿元
                continue
            elif len(rest) > 1 and first.text[-1] in NUMBERED and first.text[:-1].isdecimal():
                pass  # 下一步：1.2023年招聘教师
            elif len(rest) > 2 and first.text.isdecimal() and rest[1].text in NUMBERED:
                rest.pop(0)  # 3、课后服务标准
            elif len(rest) > 2 and self._cues.plays(text_of(rest[:2]), "turns_to"):
                rest.pop(0)  # 单说县城的第三实验小学
            elif len(rest) > 2 and self._cues.plays(rest[1].text, "reads_out") and first.tag == "r":
                rest.pop(0)  # 我念一念完工率：柳河县92%
            elif (way := self._way(rest)) is not None:
                del rest[: way - 1]
            elif first.text[0] in SMALL_NUMERALS and any(SUMMED.fullmatch(text_of(rest[:n])) for n in (1, 2)):
                pass  # 两笔合计1274套
            elif len(rest) == 2 and sums_up_places(text_of(rest), self._cues):
                rest.pop(0)  # 三县合计3600万元
            elif first.text == HAS and has_things(rest):
                break  # 有食堂的学校
            elif not (self._leads(first, rest[1:2]) or (place and sums_up_places(first.text, self._cues))):
                break
            rest.pop(0)
        return place, period

    def _event(self, rest: Sequence[Element]) -> int:
        """开学时到岗419人, 检查期间已改正29个: how many words tell by an event when something was."""
        spot = next((i for i, e in enumerate(rest[:LONGEST_EVENT]) if i and self._cues.plays(e.text, "event_end")), 0)
        if not spot or any(e.text in JOINERS or e.tag in {"P", "uj", "W"} for e in rest[:spot]):
            return 0
        behind = [e for e in rest[spot + 1 : spot + 4] if e.tag not in {"d", "s"}]
        return spot + 1 if not behind or behind[0].verb or (rest[spot].text == SINCE and behind[0].tag == "vn") else 0

    def _aspect(self, rest: Sequence[Element]) -> int:
        """在学生用餐上建起食堂3个: how many words open a clause only to say of which side of things it tells."""
        if rest[0].text != INSIDE:
            return 0
        near = range(2, min(LONGEST_ASPECT, len(rest)))
        spot = next((i for i in near if self._cues.plays(rest[i].text, "aspect_end")), 0)
        return spot + 1 if spot and not any(e.tag in {"P", "Q", "uj"} for e in rest[:spot]) else 0

    def _handled(self, rest: Sequence[Element]) -> int:
        """各县区要在12月底前将大班额比例控制在1.5%以内: how many words stand before what something is done to."""
        spot = next((i for i, e in enumerate(rest[:HANDLED_BEHIND]) if i and self._cues.plays(e.text, "disposal")), 0)
        whom, behind = rest[:spot], rest[spot + 1 :]
        told = spot and self._cues.plays(whom[0].text, "rank_field", "self_region", "speaker")
        return spot + 1 if told and behind and all(e.nominal and not e.verb for e in behind) else 0

    def _plans(self, first: Element) -> bool:
        return self._cues.plays(first.text, "opener", "status_planned")

    def _way(self, rest: Sequence[Element]) -> int | None:
        """采取“四不两直”方式抽查, 按标准还缺: how many words say how something is done before the verb."""
        if self._cues.plays(rest[0].text, "facing"):
            return next((i for i, e in enumerate(rest) if i > 1 and e.verb), None)  # 面向家长和代表发放问卷
        if not self._cues.plays(rest[0].text, "way_opener", "source"):
            return None
        among = self._cues.plays(rest[0].text, "source")  # 从家长中聘请监督员
        ends: tuple[CueRole, ...] = ("among", "led_by") if among else ("way",)
        stop = next((i for i, e in enumerate(rest[:-1]) if i and self._cues.plays(e.text, *ends)), None)
        while stop is not None and stop + 2 < len(rest) and rest[stop + 1].tag == "d":
            stop += 1  # 按规划还需投入
        acts = (
            stop is not None
            and (rest[stop + 1].verb or rest[stop + 1].tag == "vn")
            and not (among and (self._cues.plays(rest[stop + 1].text, "levies") or self._is_taken(rest[stop + 1 :])))
        )
        return stop + 1 if stop is not None and acts else None

    def _is_taken(self, behind: Sequence[Element]) -> bool:
        """从土地出让收益中安排1800万元: whether all that is told of money is from where it is taken."""
        return len(behind) == 1 and self._cues.plays(behind[0].text, "funding_verb", "gives")

    def _lays_down(self, rest: Sequence[Element]) -> bool:
        """Whether a title in 《》 and what it lays down open the words."""
        named = rest[0].text.startswith("《") or self._cues.plays(rest[0].text, "plan_name", "meeting_noun")
        aside = len(rest) > 1 and self._cues.plays(rest[1].text, "totality")  # 规划一共定了18项指标
        behind = "".join(e.text for e in rest[1 + aside : 2 + aside])
        return len(rest) > 2 and named and self._cues.plays(behind, "laying_down")

    def _took(self, rest: Sequence[Element]) -> int:
        """How many words of a span of time open the words before a verb, or are all of them (not 九年巩固率)."""
        if rest[0].text[0] not in SPAN_OPENERS:
            return 0
        for count in range(min(LONGEST_SPAN, len(rest)), 0, -1):
            span = self._span.fullmatch(text_of(rest[:count]))
            if span and (count == len(rest) or span["tail"] or not rest[count].nominal):
                return count
        return 0

    def _names_school(self, rest: Sequence[Element]) -> bool:
        """Whether nouns right behind a town make a school's or a house's name with it."""
        length = next((i for i, e in enumerate(rest) if i and not (e.nominal or e.tag == "m")), len(rest))
        ends = self._cues.longest_first("entity")
        return any(e.text.endswith(ends) for e in rest[1 : min(length, LONGEST_NAME)])

    def _belongs_to(self, element: Element) -> bool:
        """港, 籍: a noun of one character makes a name with the place before it."""
        scope = self._cues.plays(element.text, "place_suffix", "among", "act")
        return len(element.text) == 1 and element.tag[0] in "ngj" and not scope

    def _leads(self, first: Element, following: Sequence[Element]) -> bool:
        """Whether a word merely leads up to the phrase; 到 and 自 do so before a time only (到岗率)."""
        played = self._cues.roles(first.text)
        if "time_preposition" in played and following:
            return isinstance(following[0].mention, Period)
        if "negation" in played and following:
            return False  # 未开工项目 are other things than 开工项目
        if "ought" in played and self._is_due(following):
            return False  # 应到资金 is not what has come
        if "verb_lead" in played and following and following[0].verb:
            return True
        when = first.tag in {"t", "f"} and len(first.text) > 1 and played.isdisjoint({"group", "school_stage"})
        if when and following and (following[0].verb or following[0].tag == "d"):
            return True  # 前后投了11.6亿元, 后来又补40万元
        return "lead" in played or first.tag in LEADING

    def _is_due(self, following: Sequence[Element]) -> bool:
        """应到, 应配: whether 应 makes one word with the syllable behind it."""
        syllable = bool(following) and following[0].verb and len(following[0].text) == 1
        return syllable and not self._cues.plays(following[0].text, "copula", "light_verb")

    def _drop_base(self, rest: list[Element]) -> None:
        """Drop 比 and what is compared with (比前一年, 比去年决算数)."""
        rest.pop(0)
        base = next(
            (i for i, e in enumerate(rest[:4]) if isinstance(e.mention, Period) or e.text[-1] in "年月期度时初"), None
        )
        if base is not None:
            del rest[: base + 1]
            if rest and len(rest) <= LONGEST_BASE and text_of(rest).endswith(self._cues.longest_first("base_noun")):
                rest.clear()  # 比去年决算数增长5%
        if base is None and len(rest) <= LONGEST_BASE and text_of(rest).endswith(self._cues.longest_first("base_noun")):
            rest.clear()  # 较控制价下浮6.2%
        while rest and rest[0].tag in {"T", "t", "m", "f", "n", "x", "quote"} and base is None:
            rest.pop(0)

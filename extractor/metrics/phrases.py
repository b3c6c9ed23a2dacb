"""Cuts the words beside a quantity down to the phrase that can name it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from ..rules import CueRole
from .cues import Cues
from .left_context import LeftContext, LeftContexts
from .left_marks import ARRIVED, SMALL_NUMERALS, per_twice
from .view import EACH, HAS, JOINERS, Element, text_of

AT_TIME = frozenset("于在")
OWN = "我"
ANEW = "新"
NATION = "全国"
"""Opens titles (全国重点实验室); no county tells of all the nation."""
SUMMED: frozenset[CueRole] = frozenset({"totality", "status_required", "limiting", "status_actual"})
"""Roles of adverbs and times that are no part of a name."""
WITHIN = regex.compile(r"[一二两三四五六七八九十\d]+(?:年|个月|天|日|周)[之以]?内")
"""In what time something is done."""
SPAN = regex.compile(r"[一二两三四五六七八九十\d]+年")
YEARS = regex.compile(r"(?:\d年度?|[今明去前后]年度?)$")
"""A time that tells of years and is no bound (2000年以前)."""
LONGEST_PHRASE = 16
LONGEST_NAME = 26
"""A name that holds verbs (收运处置体系行政村覆盖率) is no longer than this."""
NOT_IN_NAMES = frozenset({"p", "T", "P", "r", "f", "uj", "ul"})
"""Kinds of words that show a clause, not a name."""
PEOPLE_ENDS = frozenset("人名户")
"""How a bound on those who are somewhere ends."""
IS = frozenset("为是")
LONGEST_EACH = 3
"""For each of what (每生每学期) is told in at most so many words."""
LEAST_PAID = 4
"""What money is paid for is told in at least so many characters."""
LEAST_CLASS = 4
"""The name of a class that examples stand for (X等招商活动) has at least so many characters."""


INCLUDING = "含"
NOT_INCLUDING = "不含"
"""In a bracket, says what is counted in, and what is not."""


class Phrase(NamedTuple):
    """An indicator in two parts, so that a list can share the verb and an ellipsis the noun."""

    verb: str
    noun: str

    @property
    def text(self) -> str:
        """The indicator as records show it."""
        return self.verb + self.noun

    def __bool__(self) -> bool:
        return bool(self.verb or self.noun)


class Phrases:
    """Phrase surgery by cue words."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._contexts = LeftContexts(cues)

    def left(self, elements: Sequence[Element], *, shared: bool = False) -> LeftContext:
        """Take the left context of a quantity apart; `shared` tells that it stands right behind another quantity."""
        return self._contexts.left(elements, shared=shared)

    def of(self, content: Sequence[Element]) -> Phrase:
        """The phrase of some trimmed content: its verb if it opens with one, and the rest."""
        parts = [e for i, e in enumerate(content) if not (_is_remark(e) or self._names_nothing(content, i))]
        while len(parts) > 1 and self._cues.plays(parts[0].text, "light_verb"):
            parts.pop(0)
        while len(parts) > 1 and parts[-2].noun and self._cues.plays(parts[-1].text, "aspect"):
            parts.pop()  # 光是校舍一项
        parts = self._tail(self._without_examples(parts))
        while len(parts) > 1 and self._cues.plays(parts[0].text, "light_verb"):
            parts.pop(0)
        if self._means_to_have(parts):
            del parts[:2]
        while len(parts) > 1 and parts[0].text != NATION and self._cues.plays(parts[0].text, "rank_scope", "scope_all"):
            parts.pop(0)  # 组织全县中小学校长
        if not parts:
            return Phrase("", "")
        parts = _for_each_first(parts)
        if len(parts) > 1 and parts[-2].noun and self._cues.plays(parts[-1].text, "each_person"):
            parts = parts[-1:] + parts[:-1]  # 公用经费按每生（每年）800元拨付
        if inverted := self._inverted(parts):
            return inverted
        parts = [e for i, e in enumerate(parts) if not (i and (self._links(parts, i) or self._is_past(parts, i)))]
        cut = 0
        opens = self._cues.plays(parts[0].text, "opener", "status_planned", "status_planned_initially")
        again = opens and len(parts) > 2 and self._cues.plays(parts[1].text, "opener")  # 计划再建
        if len(parts) > 1 and opens and self._acts(parts[1 + again]):
            cut = 1 + again
        cut = cut or self._acts_on(parts)
        while cut < len(parts) and self._acts(parts[cut]) and not (cut and parts[cut].tag == "vg"):  # 实施宜荆荆项目
            cut += 1
            while cut + 1 < len(parts) and parts[cut].text in JOINERS and self._acts(parts[cut + 1]):
                cut += 2
        if (
            cut
            and len(parts) > 1
            and all(self._cues.plays(e.text, "complement") for e in parts[max(1, min(cut, len(parts) - 1)) :])
        ):
            return Phrase(text_of(parts), "")  # 先后捐来二百万元
        led = self._cues.plays(parts[0].text, "status_planned", "status_planned_initially")
        led = led and all(self._cues.plays(e.text, "opener") for e in parts[1:-1])
        if cut == len(parts) > 1 and not led and not self._cues.plays(parts[-1].text, "act", "done"):
            cut -= 1  # 拆除违建: what the dictionary calls a verb can be the thing; not so in 计划翻新
        return Phrase(text_of(parts[:cut]), text_of(parts[cut:]).strip("的"))

    def _means_to_have(self, parts: Sequence[Element]) -> bool:
        """计划实现财政收入: whether words that only say that something is meant to be come before its name."""
        meant = len(parts) > 2 and self._cues.plays(parts[0].text, "status_planned")
        return meant and self._cues.plays(parts[1].text, "light_verb") and parts[2].noun

    def _names_nothing(self, content: Sequence[Element], index: int) -> bool:
        """校车今年上半年发车, 伙食按每生每天22元配: a time between words, and the word that opens a rate."""
        element, roles = content[index], self._cues.roles(content[index].text)
        following = content[index + 1 : index + 2]
        if index and self._says_when(
            content[index - 1 : index + 3] if element.tag == "T" else content[index : index + 3]
        ):
            return True  # 县财政于4月中旬补拨配套资金
        if index and self._is_part_told(content, index):
            return True
        own = "self_region" in roles
        own = own and (
            element.text[0] == OWN or (index + 1 == len(content) and content[index - 1].noun)
        )  # 心理老师全县才9个
        summed = element.tag in {"d", "t"} and not roles.isdisjoint(SUMMED)
        summed = summed or "up_to_now" in roles
        if index and "for_this" in roles:
            return True  # 中心小学为此扩建教室
        if index and (own or summed) and content[index - 1].text not in JOINERS:
            return True  # 省级共下达我县补助资金, 市本级至少安排
        if len(content) > 2 and (_is_within(content[index : index + 2]) or _is_within(content[index - 1 : index + 1])):
            return True  # 计划两年内新建食堂
        if index and SPAN.fullmatch(content[index].text):  # 占比五年提了16.7个百分点
            return content[index - 1].noun and all(e.verb for e in content[index + 1 : index + 2])
        if content[index].tag == "T":
            named = index > 0 and content[index - 1].noun and content[index].text[0] != "每"
            return named or (index > 0 and bool(YEARS.search(content[index].text)))  # 纳入2014—2018年规划的学校
        if index and following and following[0].verb and "in_fact" in roles:
            return True  # 宿管员实际聘了98名
        return bool(following) and following[0].text[0] == "每" and "way_opener" in roles

    @staticmethod
    def _says_when(words: Sequence[Element]) -> bool:
        """Whether words open with 于 or 在 and a time right before a verb."""
        return len(words) > 2 and words[0].text in AT_TIME and words[1].tag == "T" and words[2].verb

    def _is_part_told(self, content: Sequence[Element], index: int) -> bool:
        """所有项目中已竣工118个: a word that says that so many of those named were done with in some way."""
        element, behind = content[index], content[index + 1 :]
        among = element.tag == "f" and content[index - 1].noun and self._cues.plays(element.text, "among")
        acts = [e for e in behind if e.tag != "d"]
        led = any(e.tag == "p" for e in content[:index])  # 从土地出让收益中计提
        return among and not led and len(acts) == 1 and self._acts(acts[0])

    def _without_examples(self, parts: list[Element]) -> list[Element]:
        """Of a long phrase (储备符合政策、带动力强的项目), examples and modifiers in a list are left out."""
        whole = len(text_of(parts))
        acts = next((i for i, e in enumerate(parts) if not self._cues.plays(e.text, "act", "opener")), 0)
        spot = max((i for i, e in enumerate(parts[:-1]) if e.text == "等"), default=0)
        thing = bool(spot) and not parts[spot + 1].verb and parts[spot + 1].tag != "vn"
        thing = thing and not self._cues.plays(parts[spot + 1].text, "summing_noun")  # 脱贫人口等群体参保率
        inside = parts[spot + 2 : -1]  # 线上线下消费促进活动
        named = all(e.nominal or (e.verb and e in inside) for e in parts[spot + 1 :])
        if thing and named and len(text_of(parts[spot + 1 :])) >= LEAST_CLASS:
            kept = [*parts[:acts], *parts[spot + 1 :]]
            said = sum(len(e.text) for e in parts if e.text != "等" and e.tag != "W")
            most = 2 * len(text_of(kept)) < said and parts[spot - 1].tag != "quote"  # “月月演”等系列活动
            if whole > LONGEST_PHRASE or most:
                return kept  # 宣广、长高等高速公路在建项目
        if whole <= LONGEST_PHRASE:
            return parts
        spot = max((i for i, e in enumerate(parts[:-1]) if e.text == "的"), default=0)
        joined = next((i for i, e in enumerate(parts[:spot]) if e.text == "、"), None)
        told = joined is not None and any(e.verb or e.tag == "a" for e in parts[joined:spot])
        return [*parts[:acts], *parts[spot + 1 :]] if told else parts

    def _links(self, parts: Sequence[Element], index: int) -> bool:
        """Whether a verb merely ties a thing to its measure (电子信息产业实现营收) or to what it has (小学有班级)."""
        between = index + 1 < len(parts) and parts[index - 1].noun and parts[index + 1].noun
        has = parts[index].text == HAS or self._cues.plays(parts[index].text, "stands_there")  # 石门镇现有小学
        has = has and all(e.text != "的" for e in parts[index:])  # 有研发活动的企业 has it
        return bool(between) and (has or self._cues.plays(parts[index].text, "light_verb"))

    def _is_past(self, parts: Sequence[Element], index: int) -> bool:
        """翻修了厕所: whether a particle only says that what the verb before it tells is done."""
        return parts[index].tag == "ul" and self._acts(parts[index - 1]) and index + 1 < len(parts)

    def _inverted(self, parts: Sequence[Element]) -> Phrase | None:
        """单体已竣工, 旱厕改了: the thing before its verb gives 竣工单体."""
        last = parts[-1]
        came = len(parts) > 1 and last.text == ARRIVED and self._cues.plays(parts[-2].text, "ought", "negation")
        acts = len(parts) > 1 and self._cues.plays(last.text, "done", "act", "comes_and_goes", "walks")
        acts = acts or came  # 教师应到, 教师未到
        if not acts or last.tag in {"n", "vn"}:
            return None
        aside = {"d", "T", "p"}
        passing: tuple[CueRole, ...] = ("plan_name", "ought", "totality", "in_steps")  # 支教老师一共来了34名
        things = [e for e in parts[:-1] if e.tag not in aside and not self._cues.plays(e.text, *passing)]
        if things and things[-1].text[-1] in self._cues.words("manner_suffix") and len(things) == 1:
            return None  # 货币化安置
        if (
            not things
            or not things[-1].noun
            or (things[-1].tag == "vn" and not came)
            or any(self._acts(e) for e in things)
        ):
            return None
        return Phrase(parts[-2].text * came + last.text, text_of(things))

    def _acts(self, element: Element) -> bool:
        return element.verb or self._cues.plays(element.text, "act")

    def _acts_on(self, parts: Sequence[Element]) -> int:
        """检查食堂126个, 交流轮岗校长12人: how many words, called nouns, are an act upon what stands right behind."""
        spans = (n for n in (2, 1) if len(parts) > n and parts[n].noun)
        return next((n for n in spans if self._cues.plays(text_of(parts[:n]), "acts_on")), 0)

    def _tail(self, parts: list[Element]) -> list[Element]:
        """Of a long phrase, the last verb phrase that still names something."""
        if len(text_of(parts)) <= LONGEST_PHRASE:
            return parts
        paid = next((i for i, e in enumerate(parts[:5]) if i and self._cues.plays(e.text, "funding_verb")), None)
        owned = paid is not None and parts[paid + 1 : paid + 2] and parts[paid + 1].text not in JOINERS | {"的"}
        owned = owned and not self._cues.any_plays(parts[paid + 1 : paid + 2] if paid else (), "light_verb")
        if paid is not None and owned and len(text_of(parts[paid + 1 :])) >= LEAST_PAID:
            return parts[paid + 1 :]  # 县财政每年列支乡村教师生活补助资金
        if self._one_name(parts):
            return parts
        for index in range(len(parts) - 2, 0, -1):
            joins = parts[index - 1].text in JOINERS or parts[index + 1].text in JOINERS
            if parts[index].verb and len(text_of(parts[index + 1 :])) >= 2 and not joins:
                return parts[self._acts_begin(parts, index) :]
        return parts

    def _acts_begin(self, parts: Sequence[Element], index: int) -> int:
        """签约落户制造业项目, 新签约项目: where the verbs begin of which the one at `index` is the last."""
        while index > 1 and (parts[index - 1].verb or parts[index - 1].text == ANEW):
            index -= 1
        return index

    def _one_name(self, parts: Sequence[Element]) -> bool:
        """垃圾收运处置体系行政村覆盖率: verbs inside a name, where nothing says by whom or how something is done."""
        if len(text_of(parts)) > LONGEST_NAME or not parts[-1].noun or parts[0].tag == "quote":
            return False
        if any(e.tag in NOT_IN_NAMES or (e.tag == "d" and nxt.verb) for e, nxt in pairwise(parts)):
            return False
        offices = self._cues.longest_first("doer")
        return not any(e.text.endswith(offices) or self._cues.plays(e.text, "together_with") for e in parts)

    def noun_phrase(self, elements: Sequence[Element]) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
        """The noun phrase that `elements` open with, and what follows it (a predicate, say)."""
        stop = 0
        while stop < len(elements):
            element = elements[stop]
            if self._cues.plays(element.text, "totality") or _is_remark(element):
                break
            spliced = any(e.tag == "bracket" for e in elements[stop + 1 : stop + 2])  # 县中（彝）医院
            if element.tag in {"f", "s"} and not spliced and self._cues.plays(element.text, "among"):
                break  # 1.1万个学位中县城占4200个, 没完工的5所里头
            timed = stop or [e.tag for e in elements[1:2]] == ["T"]  # 其余2个预计3月底前完成
            if timed and element.tag != "n" and self._cues.plays(element.text, "status_planned_weakly"):
                break  # 在建的4所学校预计12月底前建成
            if stop and self._cues.plays(element.text, "relational_close"):
                break  # 300个重点项目完成投资800亿元
            if stop and self._cues.plays(element.text, "work_part") and _acts_next(elements, stop):
                break  # 13个项目主体封顶
            if stop and self._cues.plays(element.text, "sets_going") and stop + 1 < len(elements):
                break  # 900家企业启动数字化改造
            if stop and self._cues.plays(element.text, "manner") and any(e.verb for e in elements[stop + 1 : stop + 2]):
                break  # 民生实事全面完成
            if stop and self._cues.plays(element.text, "in_one_way") and _only_acts(elements[stop + 1 :]):
                break  # 3家公司统一配送
            if [e.tag for e in elements[stop + 1 : stop + 2]] == ["uz"]:
                break  # 84套空着
            if not stop and element.text == "一" and any(e.verb for e in elements[1:2]):
                break  # 一下雨就漏
            if stop and element.tag == "m" and element.text[-1:] in PEOPLE_ENDS and elements[stop - 1].noun:
                break  # 12所学校不足50人
            counted = element.tag == "m" and element.text[0] in SMALL_NUMERALS | {"一"}
            if stop and counted and (elements[stop - 1].noun or elements[stop - 1].text in JOINERS):
                break  # 在建项目一项一策; 5间瓦房、一口水井
            # 新（改、扩）建项目: a bracket between verbs names nothing by itself.
            named = any(e.noun and e.tag != "bracket" for e in elements[:stop])
            opens = self._cues.plays(element.text, "opener") and (
                element.tag != "p" or any(e.verb for e in elements[stop + 1 : stop + 2])
            )
            modifier = (element.verb or opens) and not named
            joins = element.text in JOINERS | {"的"} and stop > 0 and not self._takes_partner(elements, stop)
            verbal = self._cues.plays(element.text, "verbal_noun") or self._opens_relative(elements, stop)
            others = not stop and len(elements) > 1 and self._cues.plays(element.text, "others")  # 8个其他民生项目
            if not (element.nominal or modifier or joins or verbal or others):
                break
            stop += 1
        while stop and (not elements[stop - 1].noun or self._goes_with_verb(elements, stop - 1)):
            stop -= 1
        if stop > 1 and len(elements[stop - 1].text) == 1 and elements[stop - 2].text == "、" and stop < len(elements):
            stop -= 2  # 四条高速、成达万高铁: what a list goes on with is cut in the middle of its name
        if all(e.tag == "bracket" for e in elements[:stop]):
            return (), tuple(elements[stop:])  # 63人（组）: the bracket belongs to the classifier
        return tuple(elements[:stop]), tuple(elements[stop:])

    def _goes_with_verb(self, elements: Sequence[Element], index: int) -> bool:
        """1.4万人吃上了, 12套住进: what completes a verb is no noun."""
        behind_verb = index > 0 and elements[index - 1].verb and elements[index].tag == "f"
        return behind_verb and self._cues.plays(elements[index].text, "complement")

    @staticmethod
    def _takes_partner(elements: Sequence[Element], index: int) -> bool:
        """与上海开展合作: 与 before a place and a verb opens a predicate and joins nothing."""
        ahead = elements[index + 1 : index + 3]
        return elements[index].text in {"与", "和"} and len(ahead) > 1 and ahead[0].tag in {"P", "ns"} and ahead[1].verb

    @staticmethod
    def _opens_relative(elements: Sequence[Element], index: int) -> bool:
        """群众期盼的民生实事: a verb whose clause ends in 的 before a noun belongs to the noun phrase."""
        if not elements[index].verb:
            return False
        ahead = elements[index + 1 : index + 4]
        spot = next((i for i, e in enumerate(ahead) if e.text == "的"), None)
        return spot is not None and all(e.nominal for e in ahead[:spot]) and any(e.noun for e in ahead[spot + 1 :])


def _only_acts(elements: Sequence[Element]) -> bool:
    """Whether what follows is a verb that takes no noun."""
    return bool(elements) and elements[0].verb and not any(e.noun for e in elements[1:])


def _for_each_first(parts: list[Element]) -> list[Element]:
    """补助标准每生每天, 学费为每生每学期: the same as 每生每天补助标准, 每生每学期学费."""
    spot = next((i for i, e in enumerate(parts) if i > 1 and e.text[0] == EACH and parts[i - 1].text in IS), 0)
    plain = parts[spot - 2].noun and len(parts) - spot <= LONGEST_EACH if spot else False
    if plain and not any(e.verb for e in parts[spot:]):
        return parts[spot:] + parts[: spot - 1]
    if per_twice(parts):
        return parts[-2:] + parts[:-2]
    return parts


def _is_within(pair: Sequence[Element]) -> bool:
    """Whether one or two words tell in what time something is done."""
    return bool(pair) and pair[-1].text[-1] == "内" and WITHIN.fullmatch(text_of(pair)) is not None


def _is_remark(element: Element) -> bool:
    """A bracket that explains rather than names (（66人以上）, （含幼儿园）, not （点）)."""
    if element.tag != "bracket":
        return False
    counts_in = element.text[1:2] == INCLUDING or element.text[1:3] == NOT_INCLUDING
    return counts_in or len(element.text) > 6 or any(char.isdigit() for char in element.text)


def _acts_next(elements: Sequence[Element], spot: int) -> bool:
    return any(e.verb or e.tag == "vn" for e in elements[spot + 1 : spot + 2])

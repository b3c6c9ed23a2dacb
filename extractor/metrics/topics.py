"""What a sentence speaks of: the topic, measure, project or subject that its figures do not name again."""

from collections.abc import Sequence

import regex

from ..model import Place
from .clause_topics import LEAST_NAMED, LONGEST_CLAUSE, at_work, judged, made, moved_by
from .cues import Cues
from .situation import LEAST_ENTITY, Kit, Situation
from .view import ASPECT, JOINERS, Element, Segment, text_of

LONGEST_MEASURE = 12
"""The name of a measure that opens a sentence is no longer than this (in characters)."""
LONGEST_RATE = 8
"""The name of a rate that holds a verb (音体美开齐率) is no longer than this (in characters)."""
LONGEST_SHARE = 20
"""What share something has of what is told in at most so many characters."""
LONGEST_STANDARD = 24
"""What is counted for each so many (每百名学生拥有…) is named by at most so many characters."""
MOST_ACTS = 2
"""The name of what there is for each holds no more verbs than this (拥有高于规定学历教师)."""
ONE_FOR_EACH = regex.compile("一个?[^一]{1,3}一个?[^一]{1,3}")
"""一校一策: that each thing has one of its own is no topic."""
BEHIND = "后"
IDIOM = 4
"""An idiom has so many characters."""
PARTICLES = frozenset({"ul", "ud", "uz"})
"""Behind a verb: 了, 得, 着."""
UNABLE = frozenset("不得")
"""Within a verb: whether something can be done (信不过)."""


def topic(at: Situation, kit: Kit) -> str | None:
    """The noun phrase of the nearest segment before that holds no quantity."""
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal]):
        if segment.quantities or segment.depth != at.slot.segment.depth:
            continue
        if told := _aspect(segment, kit):
            return told
        if (into := made(segment.elements, kit)) and kit.agreement.fits(into[-1].text, at.quantity.unit):
            return text_of(into)  # 把旧教室改成周转房，24套
        if _is_aside(segment, kit) or _is_place(segment) or kit.cues.plays(segment.elements[0].text, "anybody"):
            continue
        if segment.part != at.slot.segment.part and any(e.verb for e in segment.elements):
            continue  # what a clause before a semicolon tells is its own
        content = kit.phrases.left(_without_best(segment.elements, kit)).content
        if content and all(e.tag in {"i", "l"} for e in content):
            continue  # 再接再厉，力争竣工率达到95%
        if len(content) > 1 and content[-1].tag == "f" and kit.cues.plays(content[-1].text, "among"):
            content = content[:-1]  # 受检学校中，19所仍有危房
        phrase = kit.phrases.of(content)
        best = kit.cues.plays(segment.elements[-1].text, "superlative")
        if best and len(content) == 1 and kit.cues.plays(content[0].text, "money_noun"):
            return content[0].text  # 南河镇投入最多，为735万元
        ends_in_act = bool(content) and content[-1].verb and opening_noun(content) is not None  # 工作补贴分三档
        if told := _told_of(content) or moved_by(content, kit):
            return told
        if (stop := _predicate(content, kit)) and (short := _subject_of(content[:stop], kit)) is not None:
            if short:
                return short
            continue
        if entered := _entered(content, kit):
            return entered
        torn = phrase.noun[:1] in JOINERS  # 会同编办、财政等部门
        denied = kit.cues.plays(phrase.noun[:1], "negation")  # 全市开工不留尾巴
        if 2 <= len(phrase.noun) <= 14 and not (ends_in_act or torn or denied):
            return phrase.noun.removesuffix("数") if best else phrase.noun
        if opening := opening_noun(content):
            return opening
    return None


def _entered(content: Sequence[Element], kit: Kit) -> str:
    """欠拨资金列入预算: what was put on some list or plan; else empty."""
    spot = next((i for i, e in enumerate(content) if i and e.verb and kit.cues.plays(e.text, "enrols")), 0)
    name = text_of(content[:spot])
    plain = spot > 1 and content[spot - 1].noun and content[0].nominal and not content[0].verb
    return name if plain and len(name) <= LONGEST_CLAUSE else ""


def _told_of(content: Sequence[Element]) -> str:
    """老张的工资也动了: what opens a clause that goes on to tell something of it; else empty."""
    if not content or content[0].verb or not content[0].nominal:
        return ""
    stop = next((i for i, e in enumerate(content) if i and e.tag in {"d", "ul", "p"} and e.text not in JOINERS), 0)
    if any(e.text == "的" for e in content[stop:]):
        return ""  # 群众对教育的满意度
    named = list(content[:stop])
    while named and named[-1].verb:
        named.pop()  # 旱厕改造走在前面
    name = text_of(named)
    fits = bool(named) and named[-1].noun and named[-1].tag not in {"m", "t", "f"}
    fits = fits and all(e.nominal or e.verb or e.text == "的" for e in named)
    return name if fits and LEAST_NAMED <= len(name) <= LONGEST_CLAUSE else ""


def _predicate(content: Sequence[Element], kit: Kit) -> int:
    """运动场却欠了账, 尾巴没割净, 票价定死: where a clause begins to tell something of what it opens with; else 0."""
    spoken = next((i for i, e in enumerate(content) if i and kit.cues.plays(e.text, "speaker")), 0)
    if spoken and content[spoken - 1].noun and content[spoken + 1 :]:
        return spoken  # 开工学校我们一年一年数过
    first = max((i for i, e in enumerate(content) if e.text == "的"), default=-1) + 1
    if first >= len(content) or content[first].verb or not content[first].nominal:
        return 0
    for i in range(first + 1, len(content)):
        if content[i].tag in PARTICLES and i > first + 1 and content[i - 1].verb:
            return i - 1
        if [e.tag for e in content[i : i + 4]] == ["f", "a", "f", "a"]:
            return i  # 支出进度前慢后快
        if content[i].tag in {"d", "zg"} or kit.cues.plays(content[i].text, "negation"):
            going_on = kit.cues.plays(content[i].text, "status_in_progress")  # 新食堂正在施工
            return i if going_on or any(e.verb or e.tag in {"a", "l", "n"} for e in content[i + 1 :]) else 0
    acts = next((i for i in range(first + 1, len(content)) if content[i].verb), 0)
    told = content[acts:] if acts else ()
    how = len(told) > 1 and len(told[-1].text) == 1 and all(e.verb or e.tag in {"a", "f"} for e in told)  # 定死
    return acts if how or (len(told) == 1 and told[0].text[1:2] in UNABLE) else 0  # 信不过


def _subject_of(words: Sequence[Element], kit: Kit) -> str | None:
    """What a clause with a predicate speaks of; empty for who acts and what says nothing; null for no noun."""
    named = list(words)
    money = kit.cues.longest_first("money_noun")
    while named and named[-1].verb and not named[-1].text.endswith(money):
        named.pop()
    if not named or not (named[-1].noun or named[-1].text.endswith(money)):
        return None
    name = text_of(named).rpartition("的")[2]
    acting = name[-1] in kit.cues.words("person_suffix") or name.endswith(kit.cues.longest_first("doer"))
    return "" if acting or len(name) == 1 or kit.cues.plays(name, "vague_part") else name


def _without_best(elements: Sequence[Element], kit: Kit) -> Sequence[Element]:
    """项目数最多, 床位还很紧张: what a clause speaks of when it says who has most of it, or that there are too few."""
    if len(elements) < 2 or not kit.cues.plays(elements[-1].text, "superlative", "strained"):
        return elements
    stop = len(elements) - 1
    while stop > 1 and elements[stop - 1].tag == "d":
        stop -= 1
    return elements[:stop]


def opening_noun(content: Sequence[Element]) -> str | None:
    """The noun phrase before the first verb."""
    length = next((i for i, e in enumerate(content) if not e.nominal or e.verb), 0)
    while length > 1 and content[length - 1].tag in {"m", "t"}:
        length -= 1  # 生活老师|分批|招
    name = text_of(content[:length])
    fits = 3 <= len(name) <= 12 and content[length - 1].noun and content[length - 1].tag != "P"
    return name if fits else None


def _is_aside(segment: Segment, kit: Kit) -> bool:
    """分年度看, 对照省定标准, 原则同意: how one looks at the figures or who told them, not what they are about."""
    first, last = segment.elements[0].text, segment.elements[-1].text
    if ONE_FOR_EACH.fullmatch(text_of(segment.elements)):
        return True  # 一个项目一个办法
    if kit.cues.plays(first, "purpose_opener") and any(e.verb for e in segment.elements[1:]):
        return True  # 为了化解大班额，我们新建了城东小学
    held = kit.cues.plays(first, "way_opener", "measured_by") and kit.cues.plays(last, "norm")
    held = held or kit.cues.plays(text_of(segment.elements), "account_label")  # 自查情况：完成投资4186万元
    after = last[-1] == BEHIND and kit.cues.plays(last, "event_end")
    if after and any(e.verb for e in segment.elements) and not any(e.tag == "p" for e in segment.elements):
        return True  # 上级资金到县以后，平均47天才拨到学校
    remark = len(segment.elements) > 1 and segment.elements[0].tag == "r" and segment.elements[1].text == "是"
    if remark:
        return True  # 疏散演练每月1次，这是老规矩，…
    return held or kit.cues.plays(last, "aside", "reports", "says")


def _is_place(segment: Segment) -> bool:
    """在泉江镇，…: where it is, not what it is about."""
    words = [e for e in segment.elements if e.tag not in {"p", "W"}]
    return bool(words) and all(isinstance(e.mention, Place) for e in words)


def strong_topic(at: Situation, kit: Kit) -> str | None:
    """同步推进的教师周转宿舍，批复…: a clause that is a mere noun phrase is what its sentence speaks of."""
    for segment in reversed(at.view.segments[: at.slot.segment.ordinal]):
        if segment.part != at.slot.segment.part or segment.quantities or segment.depth or _is_aside(segment, kit):
            continue
        if _is_place(segment):
            continue
        if name := _mere_noun(segment, kit):
            return name
    return None


def _mere_noun(segment: Segment, kit: Kit) -> str:
    """What a clause names that is no more than a noun phrase, or that puts something before all others."""
    if told := _cleft(segment, kit) or at_work(segment.elements, kit):
        return told
    content = kit.phrases.left(_without_best(segment.elements, kit)).content
    nouns = content
    if any(e.text == "的" for e in content):
        cut = max(i for i, e in enumerate(content) if e.text == "的")
        nouns = content[cut + 1 :]
        if _owned_by_one(content[:cut], kit):
            nouns = (*content[:cut], *nouns)
        if len(nouns) == 1 and kit.cues.plays(nouns[0].text, "relational") and not any(e.verb for e in content[:1]):
            nouns = content  # 土地收益计提教育资金的比例
    elif any(e.verb for e in content) or any(e.tag == "p" and e.text not in JOINERS for e in content[1:]):
        return ""  # 课桌椅由县上统一招标
    nouns = _before_predicate(nouns)
    best = kit.cues.plays(segment.elements[-1].text, "superlative")
    name = text_of(nouns).removesuffix("数" if best else "")
    fits = bool(nouns) and nouns[-1].noun and 3 <= len(name) <= 14 and nouns[-1].tag not in {"P", "f"}
    fits = fits and not all(e.tag == "i" for e in nouns)  # 再接再厉
    return name if fits else ""


def _owned_by_one(words: Sequence[Element], kit: Kit) -> bool:
    """西山镇小学的宿舍楼: whether what stands before 的 is the name of one school or project."""
    named = bool(words) and words[-1].text.endswith(kit.cues.longest_first("entity"))
    return named and len(text_of(words)) > LEAST_ENTITY and all(e.nominal and not e.verb for e in words)


def _before_predicate(words: tuple[Element, ...]) -> tuple[Element, ...]:
    """县职校更冷清: behind an adverb the clause says how the thing is; 一年少似一年, 是老规矩 name nothing."""
    if len(words) > 1 and words[-1].tag in {"i", "l"} and len(words[-1].text) == IDIOM and words[-2].noun:
        words = words[:-1]  # 近视率不降反升
    stop = next((i for i, e in enumerate(words) if i and e.tag in {"d", "a"}), len(words))
    told = stop < len(words)
    if any(e.tag == "ul" for e in words):
        return ()  # 全部开了工
    if not words or words[0].verb or words[0].tag == "r" or ((told or len(words) == 1) and words[0].tag == "m"):
        return ()
    return () if any(e.verb for e in words[stop:]) else words[:stop]


def just_named(at: Situation, kit: Kit, *, told: bool = False) -> str:
    """普惠率呢，2019年才71%; 旧欠的维修款，由年初的1870万元…: what the clause right before names; else empty.

    `told` takes also the noun that a clause with a verb opens with (课桌椅由县上打捆招标，每套238元).
    """
    ordinal = at.slot.segment.ordinal
    before = at.view.segments[ordinal - 1] if ordinal else None
    if before is None or before.quantities or before.depth != at.slot.segment.depth or _is_aside(before, kit):
        return ""
    if before.part != at.slot.segment.part or _is_place(before):
        return ""
    if name := _mere_noun(before, kit):
        return name
    content = kit.phrases.left(before.elements).content
    if not told:
        return ""
    return (opening_noun(content) if all(e.text != "的" for e in content) else "") or judged(
        [e for e in before.elements if content and e.start >= content[0].start and e.tag != "W"]
    )


def _cleft(segment: Segment, kit: Kit) -> str:
    """底子最薄的是小学科学教室, 重头戏是城东实验学校, 县三小是重头戏: what a clause puts before all others."""
    words = [e for e in segment.elements if e.tag != "W"]
    if len(words) > 2 and kit.cues.plays(words[0].text, "singles_out") and kit.cues.plays(words[-1].text, "foremost"):
        return kit.phrases.of(kit.phrases.left(words[1:-1]).content).noun  # 尤以县三小食堂为甚
    spot = next((i for i, e in enumerate(words) if i and e.text == "是"), len(words))
    before, behind = words[:spot], words[spot + 1 :]
    if not before or not behind:
        return ""
    chief = kit.cues.longest_first("chief")
    if text_of(behind).endswith(chief):
        return kit.phrases.of(kit.phrases.left(before).content).noun
    noun, rest = kit.phrases.noun_phrase(behind)
    put_first = before[-1].text == "的" or text_of(before).endswith(chief)
    placed = bool(noun) and isinstance(noun[-1].mention, Place)  # 最多的是曹县，有5个
    return text_of(noun) if put_first and not rest and not placed and len(text_of(noun)) > 1 else ""


def aspect(at: Situation, kit: Kit) -> str:
    """营养餐这头，受益学生5万名: what a sentence says that it speaks of; else empty."""
    told = (_aspect(segment, kit) for segment in at.view.segments[: at.slot.segment.ordinal])
    return next((text for text in told if text), "")


def _aspect(segment: Segment, kit: Kit) -> str:
    words = segment.elements
    told = kit.cues.plays(words[-1].text, "aspect") or words[-1].text == ASPECT
    if segment.quantities or len(words) < 2 or not told:
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
        if announced and _for_each(segment, whole, kit):
            return whole if len(whole) <= LONGEST_STANDARD else None  # 每百名学生拥有骨干教师：小学4.6人
        ends = name.endswith(kit.cues.longest_first("measure_noun"))
        measured = ends or (bool(name) and name[-1] in kit.cues.words("measure_suffix"))
        rate = measured and name[-1] == "率" and len(name) <= LONGEST_RATE  # 音体美开齐率，农村小学…
        plain = bool(content) and all(e.nominal and not e.verb and e.tag != "P" for e in content)
        if (plain or rate) and measured and 2 <= len(name) <= LONGEST_MEASURE:
            return name
    return None


def rate_told(segment: Segment, kit: Kit) -> str:
    """考生升入高中的比例首次过半, 教育支出占财政支出的比重: the share that a clause names and may judge; else empty."""
    words = [e for e in segment.elements if e.tag not in {"W", "T"}]
    ends = kit.cues.longest_first("rate_noun")
    stop = max((i for i, e in enumerate(words, 1) if e.noun and e.text.endswith(ends)), default=0)
    while stop and words and (kit.cues.plays(words[0].text, "lead", "scope_all", "self_region") or words[0].tag == "c"):
        words, stop = words[1:], stop - 1
    named = words[:stop]
    behind = words[stop:]
    if stop < 2 or any((e.noun and e.tag != "m") or e.text == "的" for e in behind) or not named[0].nominal:
        return ""
    plain = all(e.nominal or e.verb or e.text in JOINERS | {"的"} for e in named)
    name = text_of(named)
    return name if plain and len(name) <= LONGEST_SHARE else ""


def _for_each(segment: Segment, said: str, kit: Kit) -> bool:
    """每百名学生拥有计算机, 生均图书: whether a clause is no more than the name of what there is for each."""
    if not is_for_each(said, kit.cues) or kit.cues.plays(said, "each_one"):
        return False
    start = segment.elements[-1].end - len(said)
    words = [e for e in segment.elements if e.start >= start]
    counted = any(e.tag == "m" for e in words[2:])  # 每餐两荤一素
    acts = sum(e.verb for e in words[1:])
    return words[-1].noun and acts <= MOST_ACTS and not counted and not any(e.tag in {"d", "a"} for e in words)


def is_for_each(name: str, cues: Cues) -> bool:
    """Whether a name says that something is reckoned for each (每百名学生拥有…, 生均…)."""
    return name.startswith(("每", *cues.longest_first("each_one")))


def entity(at: Situation, kit: Kit) -> str | None:
    """抓好潭东第二小学项目，占地62亩，概算投资9850万元: the one project that a part of a sentence is about."""
    ends = kit.cues.longest_first("entity")
    found = strong_topic(at, kit) or topic(at, kit)
    found = found if found and found.endswith(ends) else _works_on(at, kit) or found
    named = found is not None and found.endswith(ends)
    one = found is not None and (found[0] in "一两" or "一批" in found)  # 我校是一所农村学校, 高标准谋划一批项目
    if not found or not named or one or len(found) <= LEAST_ENTITY or found.endswith(kit.cues.longest_first("doer")):
        return None
    start = at.view.text.find(found, at.view.start, at.quantity.start)
    ends = kit.cues.longest_first("school_name") + kit.cues.longest_first("doer")
    words = (e for segment in at.view.segments[: at.slot.segment.ordinal] for e in segment.elements if e.verb)
    tells = start >= 0 and any(found[: max(0, e.start - start)].endswith(ends) for e in words if e.text in found)
    return None if tells else found  # 中心校带教学点


def _works_on(at: Situation, kit: Kit) -> str:
    """综合楼正在做二层主体，…，明年秋季投入使用，能容纳1080个学生: what is being built, told further up; else empty."""
    before = [s for s in at.view.segments[: at.slot.segment.ordinal] if not (s.quantities or s.depth)]
    told = (at_work(s.elements, kit) for s in reversed(before) if s.part == at.slot.segment.part)
    return next((name for name in told if name), "")


def subject(at: Situation, kit: Kit) -> str | None:
    """新材料聚焦…，实现营收750亿元: the noun phrase that opens the quantity's part of the sentence, before any verb."""
    for segment in at.view.segments[: at.slot.segment.ordinal]:
        if segment.part != at.slot.segment.part or segment.depth or _is_aside(segment, kit):
            continue
        return opening_noun(kit.phrases.left(segment.elements).content)
    return None


def opening_clause(at: Situation, kit: Kit) -> str:
    """寄宿制学校开通亲情视频，每周不少于2次: the short clause right before, in the quantity's own part; else empty."""
    before = at.view.segments[: at.slot.segment.ordinal][-1:]
    near = [s for s in before if s.part == at.slot.segment.part and not s.quantities and not s.depth]
    told = kit.phrases.of(kit.phrases.left(near[0].elements).content).text if near else ""
    return told if len(told) <= LONGEST_CLAUSE else ""

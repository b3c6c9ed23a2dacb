"""What stands beside the things behind a count: among whom, who is left, whose room it is, what they have or lack."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from ...model import Place
from ..agreement import ANY_THING, PEOPLE, SCHOOL_UNITS
from ..phrases import Phrase
from ..situation import Kit, Situation, said
from ..view import EACH, HAS, JOINERS, OF, RATE, Element, text_of

FOR = frozenset({"为", "给"})
"""Before those for whom something is done."""
WITH = "着"
"""Verbs that tell how something is done end in it (打着伞)."""
FROM = "从"
"""Before where people are drawn from."""
BY = "由"
"""Before those by whom something is done."""
MEASURED = frozenset({"length", "area", "amount"})
"""Kinds of measures that stand right behind the name of the things measured."""
LONGEST_PREDICATE = 16
"""What things did is told in at most so many characters."""
LONGEST_STATE = 6
"""What becomes of a thing that others have is told in at most so many characters."""
LONGEST_HAD = 4
"""What the counted have is named by at most so many words, 的 included."""
LONGEST_ACT = 6
"""What things undergo is told in at most so many characters."""
TOWARDS = ("到", "给", "往", "向", "进", "于")
"""What ends in one of these tells nothing without what it leads to."""
ABROAD = frozenset({"ns", "P"})
"""Tags of places: where something is done."""
STEM = 2
"""Names in a list that share their end have so many characters before it in common."""
LEAST_HAD = 2
"""Things and a rate of theirs are told in at least so many words."""
LONGEST_ENDING = 4
"""The end that names in a list share has at most so many characters."""


def within(at: Situation, noun: Sequence[Element], kit: Kit) -> bool:
    """在全镇12所小学中列第2名: whether the count is of those, no places, among whom something is."""
    spot = max((i for i, e in enumerate(at.slot.left) if e.text == "在"), default=len(at.slot.left))
    scope = at.slot.left[spot + 1 :]
    wide = all(isinstance(e.mention, Place) or kit.cues.plays(e.text, "self_region", "lead") for e in scope)
    places = kit.cues.plays(noun[0].text, "place_suffix")
    return spot < len(at.slot.left) and wide and not places


def located(at: Situation, kit: Kit) -> bool:
    """山区仍有11个教学点: whether all that stands before is in what area there are so many."""
    still = bool(at.slot.left) and kit.cues.any_plays(at.slot.left[-2:], "has", "still")
    return still and len(at.left.content) == 1 and kit.cues.plays(at.left.content[0].text, "area_word")


def partners(at: Situation, rest: Sequence[Element], kit: Kit) -> bool:
    """女教师与1850名留守儿童结对: whether the counted are those with whom something is done."""
    return bool(at.slot.left) and kit.cues.plays(at.slot.left[-1].text, "together_with") and bool(said(rest, kit))


def remaining(at: Situation, rest: Sequence[Element], kit: Kit) -> bool:
    """剩下8所村小至今烧炉子: whether all that is said before is that some are left, and what they do is told behind."""
    left = [e for e in at.slot.left if e.tag not in {"d", "W"} and e.text != "的"]
    bare = bool(left) and kit.cues.plays(text_of(left), "remainder") and not at.shares_right
    return bare and 2 <= len(said(rest, kit)) <= LONGEST_PREDICATE


def housing(at: Situation, name: str, kit: Kit) -> str:
    """再建公办园1所（180个学位）, 新开公办园6所、54个班: the schools counted before that have room; else empty."""
    if not kit.cues.plays(name, "room"):
        return ""
    beside = at.previous if at.slot.joined else at.host
    schools = beside is not None and beside.quantity.unit in SCHOOL_UNITS and beside.quantity.kind == "count"
    noun = beside.phrase.noun if beside and schools else ""
    return noun if noun.endswith(kit.cues.longest_first("kind_of_school")) else ""


def having(at: Situation, noun: Sequence[Element], rest: Sequence[Element], kit: Kit) -> str:
    """9所学校的运动场不达标: the counted, told by what becomes of a thing that they have; else empty."""
    spot = next((i for i, e in enumerate(noun) if e.text == "的"), 0)
    told = said(rest, kit) if spot and at.quantity.kind == "count" and not at.shares_right else ""
    told = told.removesuffix("的")
    if not 2 <= len(told) <= LONGEST_STATE or len(noun) - spot > LONGEST_HAD:
        return ""
    unit = at.quantity.unit
    holders = kit.agreement.fits(noun[spot - 1].text, unit) and not any(e.verb for e in noun[:spot])
    thing = noun[spot + 1 :]
    had = bool(thing) and not kit.agreement.fits(thing[-1].text, unit) and not any(e.verb for e in thing)
    return f"{text_of(thing)}{told}的{text_of(noun[:spot])}" if holders and had else ""


def having_counted(at: Situation, name: str, kit: Kit) -> str:
    """3所学校的18块黑板还没拆封: the counted, by what becomes of the things that they have, counted too; else empty."""
    slot = at.following if at.shares_right and at.quantity.kind == "count" else None
    if slot is None or text_of(at.slot.right) != name + "的" or not kit.agreement.fits(name, at.quantity.unit):
        return ""
    thing, rest = kit.phrases.noun_phrase(slot.right)
    told = said(rest, kit).removesuffix("的")
    short = 2 <= len(told) <= LONGEST_PREDICATE and len(thing) <= LONGEST_HAD
    return f"{text_of(thing)}{told}的{name}" if thing and short and not at.left.content else ""


def short_of(at: Situation, noun: Sequence[Element], kit: Kit) -> str:
    """照一人一铺算，还短2600张床; 宿舍还差62张床: how many are missing of the things behind; else empty."""
    content = [e for e in at.left.content if e.tag != "d"]
    if at.quantity.kind != "count" or not content or not kit.cues.plays(content[-1].text, "short_of"):
        return ""
    owner = content[:-1]
    if at.shares_right or any(e.verb or not e.nominal for e in (*owner, *noun)):
        return ""
    if kit.cues.plays(noun[0].text, "negation"):
        return ""  # 图书还差1.2万册没有进馆
    return text_of(owner) + text_of(noun) + kit.cues.noun("noun_of_gap")


def urged(at: Situation, rest: Sequence[Element], kit: Kit) -> bool:
    """确保22所学校交付使用: whether all that stands before is that the counted are made to do what is told behind."""
    content = at.left.content
    if not content or at.shares_right or not kit.cues.plays(content[-1].text, "sees_to_it"):
        return False
    return 2 <= len(said(rest, kit)) <= LONGEST_PREDICATE


def before_acts(at: Situation, noun: Sequence[Element], kit: Kit) -> int:
    """4家医疗中心运营: how many words the name keeps where verbal nouns behind it tell what the things do."""
    kept = len(noun)
    if at.quantity.kind != "count" or at.shares_right or not _tells_alone(at, kit):
        return kept
    unit = at.quantity.unit
    spot = next((i for i in range(1, kept - 1) if kit.cues.plays(noun[i].text, "bound_for")), kept)
    if spot < kept and noun[spot - 1].tag[0] == "n" and noun[spot + 1].tag in ABROAD and not at.left.content:
        return spot  # 170辆物流车出口非洲
    while kept and noun[kept - 1].tag == "vn" and not kit.agreement.usual(noun[kept - 1].text, unit):
        kept -= 1
    return kept if kept and kit.agreement.fits(noun[kept - 1].text, unit) else len(noun)


def carried_out(at: Situation, rest: Sequence[Element], kit: Kit) -> str:
    """完成84个老旧小区改造, 推进4家煤矿扩能技改: what is done to the things, where the verb before carries that out."""
    verb = at.slot.left[-1] if at.slot.left else None
    if verb is None or at.shares_right or not kit.cues.plays(verb.text, "carries_out"):
        return ""
    acts = list(takewhile(lambda e: e.text not in JOINERS and e.tag != "W", rest))
    told = bool(acts) and acts[0].verb and all(e.verb or e.tag in {"vn", "j"} for e in acts)
    alone = told and not kit.cues.any_plays(acts, "going_on", "done")
    return text_of(acts) if alone and len(text_of(acts)) <= LONGEST_STATE else ""


def shared_ending(at: Situation, name: str, kit: Kit) -> str:
    """34个省重点、300个市重点项目: the end of the next name in a list, where this one stops before it; else empty."""
    following, stem = at.following, name[-STEM:]
    whole = kit.agreement.usual(name[-STEM:], at.quantity.unit)
    if whole or len(name) <= STEM or following is None or not following.joined or following.left:
        return ""
    if following.quantity.unit != at.quantity.unit:
        return ""
    other = text_of(kit.phrases.noun_phrase(following.right)[0])
    opening, found, ending = other.rpartition(stem)
    alike = bool(found and opening) and opening != name[:-STEM] and len(opening) <= len(name)
    return ending if alike and 2 <= len(ending) <= LONGEST_ENDING else ""


def _tells_alone(at: Situation, kit: Kit) -> bool:
    """Whether nothing that was done stands before the count: it opens its clause, or is made to do something."""
    content = at.left.content
    acts = (e for e in at.slot.left if e.tag == "p" or (e.verb and not kit.cues.plays(e.text, "sees_to_it")))
    led = not content and next(acts, None) is None
    return led or (bool(content) and kit.cues.plays(content[-1].text, "sees_to_it"))


def undergoing(at: Situation, kit: Kit) -> bool:
    """县教育局对全县168所学校: whether somebody does something to the things that are counted."""
    left = at.previous.slot.left if at.previous and at.left.possessive else at.slot.left
    before = [e for e in left if not isinstance(e.mention, Place) and not kit.cues.plays(e.text, "self_region")]
    return bool(before) and kit.cues.plays(before[-1].text, "undergone_by")


def undergone(at: Situation, rest: Sequence[Element], kit: Kit) -> str:
    """对8个县市的96所学校进行了专项督导: the act that the things undergo."""
    if not undergoing(at, kit) or not rest or not kit.cues.plays(rest[0].text, "light_verb"):
        return ""
    told = [*rest[1:], *(at.following.right if at.shares_right and at.following else ())]  # 开展了3轮拉网式排查
    act = text_of([e for e in told if e.tag not in {"ul", "m", "d", "W"}])
    return act if 2 <= len(act) <= LONGEST_ACT else ""


def torn(at: Situation, predicate: str, kit: Kit) -> bool:
    """63条线路通到13个镇, 5名老师平均57岁: whether what is told of things says nothing without the next figure."""
    leads = predicate.endswith(TOWARDS) and not kit.cues.plays(predicate, "gets")
    counted = predicate.startswith(HAS)  # 5所学校共有教师300人: what they have is counted next
    return at.shares_right and (leads or counted or kit.cues.plays(predicate, "on_average"))


def unadorned(noun: tuple[Element, ...]) -> tuple[Element, ...]:
    """窗明几净的教学楼: an idiom before 的 only praises."""
    praised = len(noun) > 2 and noun[0].tag == "i" and noun[1].text == "的"
    return noun[2:] if praised else noun


def averages(element: Element, kit: Kit) -> bool:
    """户均增收3200元, 人均纯收入: whether a word opens an average."""
    return element.text.startswith((*kit.cues.longest_first("on_average"), *kit.cues.longest_first("each_one")))


def of_count_before(at: Situation, kit: Kit) -> bool:
    """14个乡镇162个村6.8万人受灾: whether what stands before a count is what the one right before it counts."""
    previous, words = at.previous, at.slot.left
    if previous is None or not (at.slot.shared and words and at.slot.right[0].noun):
        return False
    beside = words[0].start == previous.quantity.end and all(e.noun and not e.verb for e in words)
    return beside and kit.agreement.fits(words[-1].text, previous.quantity.unit)


def counted(noun: tuple[Element, ...], at: Situation, kit: Kit) -> tuple[Element, ...]:
    """20项指标中, 22个断面水质优良比例95%: of the words behind a count, those that are counted."""
    if len(noun) > 1 and kit.cues.plays(noun[-1].text, "among"):
        noun = noun[:-1]  # 20项指标中，…
    if at.shares_right and at.following is not None and at.following.quantity.kind in MEASURED and len(noun) > 1:
        # 4条干渠总长21.7公里, 75家龙头企业年销售收入18亿元: the measure is the next figure's
        averaged = any(averages(e, kit) for e in noun)
        owned = kit.cues.plays(noun[-1].text, "relational") and not averaged
        stop = len(noun) - 1
        if owned and not kit.agreement.fits(noun[-1].text, at.quantity.unit):
            return noun[: stop - 1] if stop > 1 and kit.cues.plays(noun[stop - 1].text, "of_the_year") else noun[:stop]
    rated = at.shares_right and at.following is not None and at.following.quantity.kind == "percentage"
    averaged = at.shares_right and any(averages(e, kit) for e in noun)
    if averaged and (own := next((i for i, e in enumerate(noun) if averages(e, kit)), 0)):
        return noun[:own]  # 2.3万户茶农户均增收3200元
    if rated:
        # 22个断面水质优良比例95%, 6所小学平均班额57人: the counted things end where their classifier fits.
        fitting = [i for i, e in enumerate(noun) if kit.agreement.fits(e.text, at.quantity.unit)]
        rate = len(noun) > 1 and noun[-1].text.endswith(RATE)  # 383个建制村通畅率达100%
        noun = noun[: fitting[-1] + 1] if fitting else noun[:-1] if rate else noun
    return noun


def without_had(
    noun: tuple[Element, ...], rest: tuple[Element, ...], at: Situation, kit: Kit
) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
    """11个村供水保证率不高, 2所学校旱厕未清掏: what the counted have, of which something is told, is part of that."""
    if not rest or len(noun) < LEAST_HAD or any(e.text in JOINERS for e in noun):
        return noun, rest
    last, unit = noun[-1], at.quantity.unit
    schools = kit.cues.longest_first("kind_of_school")
    counts = (_is_counted(e.text, unit, kit) or (unit in SCHOOL_UNITS and e.text.endswith(schools)) for e in noun)
    fits = next((i for i, known in enumerate(counts, 1) if known), len(noun)) % len(noun)
    if last.text.endswith(RATE) and not at.shares_right:
        stop = fits or (1 if noun[0].tag == "n" else len(noun))
        return noun[:stop], (*noun[stop:], *rest)
    counted = kit.agreement.usual(last.text, unit) or last.text.endswith(kit.cues.longest_first("doer"))
    plain = fits and not counted and not any(e.verb or e.text == "的" for e in noun)
    schooled = unit in SCHOOL_UNITS - {ANY_THING}
    # 18个项目施工日志不全, but 完成200个乡镇专职消防队提质
    usual = bool(fits) and kit.agreement.usual(noun[fits - 1].text, unit) and not kit.agreement.fits(last.text, unit)
    usual = usual and last.tag[0] == "n" and len(last.text) > 1 and not at.left.content
    return (noun[:fits], (*noun[fits:], *rest)) if plain and (schooled or usual) else (noun, rest)


def _is_counted(word: str, unit: str, kit: Kit) -> bool:
    """Whether a classifier counts what a word names, or what it ends in (学校食堂)."""
    return kit.agreement.fits(word, unit) or kit.agreement.counted(word, unit) is not None


def places_end(words: Sequence[Element], unit: str, kit: Kit) -> int:
    """偏远乡镇建设周转房 behind 在13个: how many words name the places, before the act; else none."""
    for index, element in enumerate(words[:-2]):
        acts = words[index + 1].verb or words[index + 1].tag == "vn" or kit.cues.plays(words[index + 1].text, "act")
        if element.noun and acts and kit.agreement.fits(element.text, unit):
            return index + 1
    return 0


def holders_end(noun: Sequence[Element], at: Situation, kit: Kit) -> int:
    """23个教学点在校生合计600人: how many words name those counted, before the people whom the next figure counts."""
    following = at.following
    people = following is not None and following.shared and following.quantity.unit in PEOPLE
    if not people or at.quantity.unit in PEOPLE or len(noun) < 2:
        return len(noun)
    suffix = kit.cues.words("person_suffix")
    fits = kit.agreement.fits(noun[-2].text, at.quantity.unit)
    return len(noun) - (noun[-1].text[-1] in suffix and fits)


def acts_told(content: Sequence[Element]) -> list[str]:
    """常委会的同志顶着大太阳跑: the verbs that tell what is done, not how."""
    with_what = [e for e, behind in pairwise(content) if behind.tag == "uz"]
    return [e.text for e in content if e.verb and e not in with_what and e.text[-1] != WITH]


def mere_act(at: Situation, kit: Kit) -> Phrase:
    """学校后坡开了8亩菜园, 为教学点添2套设备, 由老师分11条路线: what is done, without where, for and by whom."""
    content, phrase = at.left.content, at.phrase
    if len(content) < 2 or not (content[-1].verb or at.slot.left[-1].tag == "ul"):
        return phrase
    before = [e.text for e in at.slot.left if e.end == content[0].start]
    placed = any(e.tag in {"f", "s"} for e in content[:-1]) or content[-2].tag == "ns"  # 学校后山
    placed = placed or any(text in FOR for text in before)
    placed = placed and not any(e.text[0] == EACH for e in content)  # 为每个中心校配备1名校医
    placed = placed and bool(phrase.noun) and text_of(content) == phrase.noun + phrase.verb
    spot = next((i for i, e in enumerate(content) if e.text == BY), len(content))
    whom = content[spot + 1 : -1]
    people = bool(whom) and text_of(whom)[-1] in kit.cues.words("person_suffix") and all(e.noun for e in whom)
    done_by = people and (at.slot.shared or all(e.tag in {"t", "T", "d"} for e in content[:spot]))
    drawn = len(content) > 2 and content[0].text == FROM and all(e.noun for e in content[1:-1])
    drawn = drawn and len(content[-1].text) == 1  # 从县城学校抽了58名骨干
    return Phrase(content[-1].text, "") if placed or done_by or drawn else phrase


def disposed(at: Situation, start: Element) -> str | None:
    """2所学校将8万元设备款用于办公: what they did with something, to the end of the clause."""
    words = [e for e in at.slot.segment.elements if e.start >= start.start and e.tag not in {"ul", "y"}]
    ends = {e.end for e in words if e.tag == "Q"}  # 把9万元的设备款用于办公
    told = text_of([e for e in words if not (e.text == OF and e.start in ends)])
    return told if len(words) > 2 and len(told) <= LONGEST_PREDICATE else None

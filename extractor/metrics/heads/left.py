"""Heads on the left: 新增学位1.2万个, 其中小学4550个, 服务半径，小学2公里."""

from collections.abc import Sequence

from ...rules import CueRole
from ..agreement import PEOPLE
from ..funding import find_funding
from ..phrases import Phrase
from ..situation import POINTS, TIMES, Head, Kit, Linked, Situation, is_part, title_noun, whole_before
from ..sums import whole_by_sum
from ..topics import aspect, entity, measure_topic, strong_topic, topic
from ..view import JOINERS, Element, text_of
from .asked import announced, asked, per_pupil
from .benefit import getters
from .grown import increased, moved_thing
from .holder import holder
from .parts import (
    area_part,
    bare_part,
    in_places,
    is_part_of,
    kind_of_part,
    likewise,
    needs_whole,
    of_grade,
    of_group,
    of_sector,
    some_of,
    stage_of_people,
    stage_paid,
    stands_alone_beside,
    swapped,
    taken,
    verb_of_list,
)
from .possessed import SCHOOL_YEAR, people_of_year, people_told
from .purse import against_rules, eased, given, handed_by, needed, payable, spent_on
from .share import base_name, is_base
from .things import names_things

FLOOR_UNITS = frozenset({"平方米", "㎡"})
LONGEST_OWNER = 4
"""Words that only say whose share it is are no longer than this (in characters)."""
LONGEST_STATE = 6
"""What became of things is told in at most so many characters."""
LEAST_SPURRED = 2
"""What is spurred on is named by more words than this, the verb included."""
PARTS_TOLD = frozenset({"left.of_which", "left.part"})
"""Rules whose heads are parts of a whole themselves."""
AGAINST = "比"
DUE = "应"
HOTTEST = 100
"""From so many 度 on it is electricity that is counted."""


def left(at: Situation, kit: Kit) -> Head | None:
    """新增学位1.2万个: the noun phrase on the left, with its verb; a list shares the verb."""
    if at.quantity.kind == "amount" and (source := given(at, kit)):
        return Head(Phrase("", source), "left.giver")
    if at.quantity.kind == "amount" and (money := handed_by(at, kit) or against_rules(at, kit) or needed(at, kit)):
        return Head(Phrase("", money), "left.payer")
    phrase = (
        _by_department(at, kit) or _by_office(at, kit) or payable(at, kit) or _what_is_spurred(at, kit) or at.phrase
    )
    planned = kit.cues.plays(phrase.text, "plan_name")
    if planned and not at.before and at.quantity.kind == "count" and (about := at.label or strong_topic(at, kit)):
        return Head(Phrase("", about), "left.topic")  # 泵站改造：全年计划24座
    if phrase.noun and is_base(at, kit):
        return Head(Phrase("", base_name(at, kit)), "left.base")
    if not phrase.noun or (at.before and planned) or _nameless(at, kit):
        return None  # 修了612套，今年计划180套
    if same := _same_measure(at, kit) or of_sector(at, kit):
        return same
    if normed := _normed(at, kit):
        return normed
    if moved := increased(phrase, kit) or moved_thing(at, kit) or eased(at, kit) or some_of(at, kit):
        return moved
    if at.quantity.unit == TIMES and (level := _level(at, kit)):
        return Head(Phrase("", level), "left.times")
    if at.quantity.kind == "amount" and kit.cues.plays(at.left.content[-1].text, "spends"):
        on, unspent = spent_on(at, kit), kit.cues.plays(at.left.content[0].text, "negation")
        money = kit.cues.noun("noun_of_amount") if unspent else ""  # 没花出去的443万元
        return Head(Phrase("", on + kit.cues.noun("noun_of_spending") + money), "left.spent")
    whole = _whole(at, kit)
    if shared := _beside_others(at, phrase, whole, kit):
        return shared
    if at.quantity.kind == "amount" and kit.cues.plays(phrase.text, "government_level"):
        return Head(Phrase("", phrase.text + kit.cues.noun("noun_of_level")), "left.level")
    if staged := stage_paid(at, phrase, kit) or stage_of_people(at, phrase, kit):
        return staged
    if len(at.left.content) == 1 and (part := area_part(at, kit)):
        return part
    if phrase.noun.endswith(kit.cues.longest_first("award")) and (contest := topic(at, kit)):
        return Head(Phrase("", contest + phrase.noun), "left.award")
    if group := in_places(at, kit) or swapped(at, kit) or likewise(at, kit) or of_group(at, kit):
        return group
    short = not phrase.verb and len(phrase.noun) <= LONGEST_OWNER
    sourced = short and at.quantity.kind == "amount" and find_funding(phrase.noun, kit.cues) is not None
    own = any(kit.cues.plays(e.text, "self_region") for e in at.slot.left)  # 全县面积3130平方公里
    if short and not (sourced or own) and (owner := entity(at, kit)) and phrase.noun not in owner:
        return Head(Phrase("", owner + phrase.noun), "left.entity")
    if measure := announced(at, phrase, kit):
        return Head(Phrase("", phrase.text + measure), "left.measure")
    if measure := asked(at, phrase, kit) or per_pupil(at, phrase, kit):
        return Head(Phrase("", phrase.text + measure), "left.asked")
    if held := holder(at, kit):
        return held
    if things := _acted_on(at, kit):
        return Head(Phrase(phrase.text, things), "left.state")
    if whom := getters(at, phrase, kit):
        return Head(Phrase("", whom), "left.who")
    grown = whole and whole.head.source.endswith((".increase", ".decrease")) and is_part_of(at, whole, kit)
    of_change = whole.head.change if whole and grown else None  # 增加床位720张，其中女生床位380张
    return Head(_completed(at, phrase, kit), "left.noun", of_change)


NAMELESS = frozenset({"t", "a", "d", "r", "p", "c", "ul", "ud", "uz", "uj", "m", "zg", "f"})
"""Kinds of words that only say when, how or how many."""


def _nameless(at: Situation, kit: Kit) -> bool:
    """以前不足四成, 本周先到两千万: words that only say when or how, and name nothing."""
    tallied = len(at.left.content) == 1 and kit.cues.plays(at.left.content[0].text, "tallies")
    if tallied and at.slot.left[-1].text != at.left.content[0].text:
        return True  # 年底摸底是386个
    goes_on = at.previous is not None and at.previous.quantity.unit == at.quantity.unit == "%"
    if goes_on and all(e.tag == "P" or e.text in JOINERS for e in at.left.content):
        return True  # 全市完工率达到85%，其中甲县、乙县要达到90%
    if not all(e.tag in NAMELESS for e in at.left.content):
        return False
    return not any(_names_after_all(e.text, kit) for e in at.left.content)


def _names_after_all(word: str, kit: Kit) -> bool:
    """初中, 50岁以上, 逾期, 井深: whether a word names something, whatever the dictionary calls it."""
    roles: tuple[CueRole, ...] = ("school_stage", "group", "short_of", "delays", "overruns", "act", "done", "remainder")
    bound = word.endswith(kit.cues.longest_first("cell_bound"))  # 亿元以上
    aged = bound or "岁" in word or any(map(str.isdigit, word))
    aged = aged or (len(word) > 1 and word[-1] in kit.cues.words("modifier_suffix"))  # 二类300元
    return aged or word[-1] in kit.cues.words("measure_suffix") or kit.cues.plays(word, *roles)


def _whole(at: Situation, kit: Kit) -> Linked | None:
    """教职工8946人（专任教师8462人（小学5210人…: the figure that this one can be a part of."""
    nested = at.host if at.slot.segment.depth > 1 and at.host and at.host.quantity.unit == at.quantity.unit else None
    whole = nested or whole_by_sum(at) or whole_before(at, kit.cues, changed=True)
    if whole is None or whole.head.change is None:
        return whole
    before = at.previous
    beside = before is whole or (before is not None and before.head.source in PARTS_TOLD)
    if at.quantity.value > whole.quantity.value or (not beside and at.sentence != whole.sentence):
        # 在校生16万人，减少2140人，其中小学9万人; 事故3起，减少2起；死亡3人，减少7人。其中建筑业1起
        return whole_before(at, kit.cues)
    return whole


def _beside_others(at: Situation, phrase: Phrase, whole: Linked | None, kit: Kit) -> Head | None:
    """其中初中12所, 改造食堂90个、厕所140座: what a part takes from its whole, and a list from its first."""
    if graded := of_grade(at, phrase, kit):
        return graded
    if share := taken(at, phrase, kit):
        return share
    if whole and needs_whole(at, phrase, whole, kit) and not stands_alone_beside(at, whole, kit):
        return Head(Phrase("", phrase.text + whole.phrase.noun), "left.part", whole.head.change)
    if bare := kind_of_part(at, phrase, whole, kit) or bare_part(at, phrase, kit):
        return bare
    acted = whole and whole.phrase.verb and not kit.cues.any_plays(whole.left.content[-1:], "standing")  # 下辖9个校点
    acted = acted and not phrase.noun.endswith(kit.cues.longest_first("grant_noun"))  # 资助学生，其中学前教育资助
    acted = acted and not kit.cues.plays(phrase.text, "done", "next_stage")  # 查了隐患617条，销号580条
    if whole and acted and not phrase.verb and is_part_of(at, whole, kit):
        return Head(Phrase(whole.phrase.verb, phrase.noun), "left.of_which", whole.head.change)
    previous = _named_in_list(at)
    if phrase.verb or not at.slot.joined or previous is None:
        return None
    if served := _served_too(at, phrase, previous, kit):
        return Head(Phrase("", served), "left.list", previous.head.change)
    if previous.head.source in {"left.increase", "left.decrease"}:
        return Head(phrase, previous.head.source, previous.head.change)
    if _shares_verb(previous, at, kit):
        verb = verb_of_list(previous, kit)  # 完成水土流失治理235平方公里、石漠化治理120平方公里
        return Head(Phrase(verb, phrase.noun.removesuffix(verb) or phrase.noun), "left.list", previous.head.change)
    return None


def _named_in_list(at: Situation) -> Linked | None:
    """新建教学楼12栋3.6万平方米、宿舍8栋: the item of a list before, and not how large it is."""
    last, before = at.previous, at.before[-2:-1]
    measure = last is not None and last.head.source == "inherit.other_unit" and not last.slot.left
    return before[0] if last and measure and before and before[0].slot.segment is last.slot.segment else last


def _served_too(at: Situation, phrase: Phrase, previous: Linked, kit: Kit) -> str:
    """营养餐覆盖学校132所、学生3.9万人: who else is reached by what reaches those before."""
    content = previous.left.content
    spot = next((i for i, e in enumerate(content[:-1]) if kit.cues.plays(e.text, "benefit", "serves")), None)
    if spot and content[0].verb and content[0].end == content[1].start and spot > 1:
        return ""  # 设立应急供应网点34个、加工企业3家
    if spot is None or at.quantity.kind != "count" or not all(e.nominal and not e.verb for e in at.left.content):
        return ""
    return text_of(content[: spot + 1]) + phrase.noun


def _by_department(at: Situation, kit: Kit) -> Phrase | None:
    """收入2.8亿元。税务部门完成1.3亿元: what a department brought in of the income told before."""
    phrase, words = at.phrase, at.slot.left
    collects = bool(words) and kit.cues.plays(words[-1].text, "light_verb") and not at.slot.right
    if at.quantity.kind != "amount" or not collects or not kit.cues.plays(phrase.noun, "department"):
        return None
    departments = kit.cues.longest_first("department")
    told = (x.phrase.noun for x in reversed(at.before) if x.quantity.kind == "amount" and x.head.change is None)
    income = next(
        (noun for noun in told if noun.endswith(kit.cues.longest_first("income")) and not noun.startswith(departments)),
        "",
    )
    return Phrase("", phrase.noun + income) if income else None


def _by_office(at: Situation, kit: Kit) -> Phrase | None:
    """县教育局上半年培训教师300人: who did it names nothing, but for money (县财政投入)."""
    if at.quantity.kind != "count":
        return None
    content, offices = at.left.content, kit.cues.longest_first("doer")
    office = next((i for i, e in enumerate(content[:-1], 1) if e.text.endswith(offices)), 0)  # 教育、市场监管部门
    act = next((i for i, e in enumerate(content) if i >= office and (e.verb or e.tag == "vn")), 0)
    act = office if office and act and kit.cues.plays(content[office].text, "jointly") else act
    doer = text_of([e for e in content[:act] if e.tag != "T"])
    told = doer.endswith(offices)
    sent = at.quantity.unit in PEOPLE and len(content) == act + 1 and kit.cues.plays(content[act].text, "sends")
    if told and sent and not at.slot.right:
        return Phrase(content[act].text, kit.cues.noun("noun_of_staff"))  # 县教育局抽调36人
    return kit.phrases.of(content[act:]) if told and any(e.noun for e in content[act + 1 :]) else None


def _same_measure(at: Situation, kit: Kit) -> Head | None:
    """骨干教师占22.4%，上一学年这个比例是15.1%: the measure that was told before."""
    if not kit.cues.plays(text_of(at.left.content), "same_measure"):
        return None
    alike = (x for x in reversed(at.before[-6:]) if x.quantity.kind == at.quantity.kind and x.quantity.unit != POINTS)
    told = next((x for x in alike if x.head.change is None), None)
    return Head(told.phrase, "left.same_measure") if told else None


def _normed(at: Situation, kit: Kit) -> Head | None:
    """生均校舍面积小学要求4.5平方米以上: what a norm is laid down for; the stage of school stands first."""
    content = list(at.left.content)
    money = at.quantity.kind in {"amount", "rate"}
    if len(content) < 2 or money or not kit.cues.plays(content[-1].text, "norm", "norm_verb") or at.left.level:
        return None
    if not all((e.nominal and not e.verb) or e.tag in {"vn", "b"} for e in content[:-1]):
        return None
    if at.previous and all(kit.cues.plays(e.text, "norm", "norm_verb", "assessed") for e in content):
        return Head(at.previous.phrase, "left.normed")  # 满意度达93.7%，评估标准要求为85%以上
    stage = kit.cues.plays(content[-2].text, "school_stage")
    words = [content[-2], *content[:-2]] if stage else content[:-1]
    about = (aspect(at, kit) or measure_topic(at, kit) or "") if len(words) == 1 and stage else ""
    return Head(_completed(at, Phrase("", text_of(words) + about), kit), "left.normed")


def _level(at: Situation, kit: Kit) -> str:
    """校舍面积是改造前的3倍: what is now so many times what it was."""
    content = at.left.content
    spot = next((i for i, e in enumerate(content) if i and kit.cues.plays(e.text, "amounts_to")), 0)
    return kit.phrases.of(content[:spot]).text


def _acted_on(at: Situation, kit: Kit) -> str | None:
    """主体封顶6所 behind 新建幼儿园8所: what ends in an act names no things, so it is the noun counted before."""
    content = at.left.content
    mere = len(text_of(content)) <= LONGEST_OWNER and all(
        e.verb or e.tag == "vn" or kit.cues.plays(e.text, "opener") for e in content
    )
    asked = title_noun(at, kit) if mere else None
    if at.quantity.kind == "count" and asked and not kit.agreement.fits(content[-1].text, at.quantity.unit):
        return asked
    if at.quantity.kind != "count" or not (content[-1].verb or kit.cues.plays(content[-1].text, "done", "is_run")):
        return None
    if len(content) > 1 and content[-2].noun and kit.cues.plays(content[-1].text, "herd_word"):
        return None  # 生猪出栏40万头
    plain = text_of([e for e in content if not kit.cues.plays(e.text, "limiting")])  # 学校就挤了71个
    told = kit.phrases.of(content).text in {plain, text_of(content)} and not at.slot.segment.depth
    if not told or kit.agreement.fits(content[-1].text, at.quantity.unit) or len(text_of(content)) > LONGEST_STATE:
        return None
    befallen = at.quantity.unit in PEOPLE and kit.cues.plays(content[-1].text, "befalls")  # 城镇新增就业
    alike = [x for x in at.in_sentence if x.quantity.unit == at.quantity.unit]
    beside = [x.left.content[-1].text for x in alike[:1] if x.left.content and at.slot.joined]
    if befallen or any(word.endswith(content[-1].text) for word in beside):
        return None  # 办理结婚登记412对、离婚登记98对
    alike = [x for x in alike if at.quantity.unit not in PEOPLE or names_things(x, kit)]  # 入学308人，随班就读148人
    counted = (x.phrase.noun for x in alike)
    same = [noun for noun in counted if not kit.cues.plays(noun, "plan_name")]
    known = (thing for noun in same if (thing := kit.agreement.counted(noun, at.quantity.unit)))
    passed = len(content) == 1 and kit.cues.plays(content[0].text, "done")  # 抽检食材样品320份，合格314份
    run = not content[-1].verb and kit.cues.plays(content[-1].text, "is_run")  # 学生食堂186个，其中自主经营178个
    if same and (passed or run) and len(same[-1 if run else 0]) <= LONGEST_STATE:
        return same[-1 if run else 0]
    if at.slot.right or len(content) == 1 or not content[-1].verb:
        return next(known, None)  # 不合格11批次
    ends = (words[-1].text for words in (x.left.content for x in alike) if words and words[-1].tag == "n")
    return next(known, None) or next((word for word in ends if len(word) > 1), None)  # 隐患24处，当场整改19处


def _shares_verb(previous: Linked, at: Situation, kit: Kit) -> bool:
    source = previous.head.source
    if not previous.phrase.verb or not source.startswith("left") or source == "left.state":
        return False
    measured = at.phrase.noun.endswith(kit.cues.longest_first("relational"))
    rated = at.quantity.kind == "percentage"  # 走访解决问题69个、问题解决率96%
    spread = {at.quantity.kind, previous.quantity.kind} == {"area", "length"}  # 新增道路32公里、供热面积140万平方米
    if (measured or rated) and at.quantity.kind != previous.quantity.kind and not spread:
        return False  # 接待游客100万人次、旅游收入10亿元
    content = at.left.content
    if len(content) > 1 and content[0].tag in {"ad", "d"} and content[1].verb:
        return False  # 发放消费券1.9亿元、直接拉动消费20亿元
    alike = kit.cues.plays(content[-1].text, "works_noun") and content[-1].text == previous.left.content[-1].text
    if alike and _acts_itself(content):
        return _acts_itself(previous.left.content[1:])  # 新建学校项目6个、学校扩容项目9个
    return not kit.cues.any_plays(at.slot.left, "light_verb")


def _acts_itself(content: Sequence[Element]) -> bool:
    """学校扩容项目: whether a name says what is done."""
    return any(e.verb or e.tag == "vn" for e in content[:-1])


def _what_is_spurred(at: Situation, kit: Kit) -> Phrase | None:
    """推动保税中心进出口货值超20亿元: how large something is to be made is a measure of the thing alone."""
    words = at.left.content
    if at.quantity.kind == "count" or len(words) <= LEAST_SPURRED or not words[0].verb:
        return None
    raises = kit.cues.plays(words[0].text, "funding_verb")  # 争取中央预算内投资2亿元
    if raises or not kit.cues.plays(words[0].text, "sees_to_it", "helps"):
        return None
    own = kit.phrases.of(kit.phrases.left(words[1:]).content)  # 推动全市林下经济产值
    measured = own.noun.endswith(kit.cues.longest_first("relational"))
    return own if measured and not own.noun.endswith(kit.cues.longest_first("fund_noun")) else None


def _completed(at: Situation, phrase: Phrase, kit: Kit) -> Phrase:
    """Adds what a bare name of space or money lacks: 校舍 in 平方米 gets 面积, 中央专项 of a total gets 资金."""
    noun = phrase.noun
    if at.quantity.unit in PEOPLE and not phrase.verb and noun.endswith(SCHOOL_YEAR):
        return Phrase("", noun + people_of_year(at, kit))  # 一年级3人
    if at.quantity.unit in PEOPLE and not phrase.verb and kit.cues.plays(noun, "school_stage"):
        return Phrase("", noun + people_told(at, kit))  # 在校学生5.1万人，小学3.9万人
    if at.quantity.kind == "area" and at.quantity.unit in FLOOR_UNITS:
        spatial = noun.endswith(kit.cues.longest_first("space_noun"))
        return phrase if spatial else Phrase(phrase.verb, noun + kit.cues.noun("noun_of_area"))
    warm = kit.cues.plays(at.quantity.unit, "degree_unit") and at.quantity.value < HOTTEST
    if warm and not noun.endswith(kit.cues.longest_first("warmth")):
        inside = next((word for word in kit.cues.longest_first("inside") if noun.endswith(word)), "")
        return Phrase(phrase.verb, noun.removesuffix(inside) + kit.cues.noun("noun_of_warmth"))  # 教室里只有十三四度
    if at.quantity.kind == "percentage" and at.quantity.unit == "%" and not _is_rate(at, phrase, kit):
        done = kit.cues.noun("noun_of_completion")
        if any(e.text == done[:-1] for e in at.slot.left):
            return Phrase("", phrase.text.removeprefix(done[:-1]) + done)  # 完成全年任务的60%
        return Phrase(phrase.verb, noun + kit.cues.noun("noun_of_ratio"))
    if at.quantity.kind == "ratio" and any(
        e.text == AGAINST and e.start == at.left.content[-1].end for e in at.slot.left
    ):
        return Phrase(phrase.verb, noun + AGAINST)  # 城乡居民收入比缩小到2.3:1
    if at.quantity.kind == "amount" and kit.cues.plays(phrase.text.removeprefix(DUE), "own_funds"):
        return Phrase(phrase.verb, noun + kit.cues.noun("noun_of_amount"))  # 应配套1860万元
    bare = at.quantity.kind == "amount" and len(phrase.text) <= 6
    if bare and not noun.endswith(kit.cues.longest_first("money_noun")) and _in_breakdown(at, kit):
        return Phrase(phrase.verb, noun + (_measure_of_whole(at, kit) or kit.cues.noun("noun_of_amount")))
    return phrase


def _measure_of_whole(at: Situation, kit: Kit) -> str:
    """2户企业产值突破50亿元，其中恒丰纸业达到60亿元: what the amounts before measure."""
    levels = [x for x in at.in_sentence if x.quantity.kind == "amount" and x.head.change is None]
    spending, whole = kit.cues.noun("noun_of_spending"), at.host or whole_before(at, kit.cues)
    if whole and whole.phrase.text.endswith(spending):
        return spending  # 食堂总支出31.5万元，其中大米7.2万元
    return next(
        (word for word in kit.cues.longest_first("output_noun") for x in levels if x.phrase.noun.endswith(word)), ""
    )


def _is_rate(at: Situation, phrase: Phrase, kit: Kit) -> bool:
    """县财政承担60%: what names no rate is a share of something; places and groups share the rate told before."""
    said = text_of(at.slot.left)
    rated = phrase.text[-1] in kit.cues.words("measure_suffix") or any(w in said for w in kit.cues.words("rate_noun"))
    rated = rated or phrase.text.endswith(kit.cues.longest_first("measure_noun"))  # 创新水平指数达64.5%
    return rated or phrase.text.endswith((*kit.cues.words("area_word"), *kit.cues.words("group")))


def _in_breakdown(at: Situation, kit: Kit) -> bool:
    own = Linked(at.quantity, at.slot, at.left, Head(Phrase("", ""), ""), at.sentence, at.view)
    return is_part(own, kit.cues)

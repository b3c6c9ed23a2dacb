"""Heads of what each one of the things before has: 每套60平方米, 平均每校42人, 每生每天4元."""

import regex

from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..topics import opening_clause, topic
from ..view import EACH, text_of
from .standard import RATED, fund_of, money_before

TOTALLED = frozenset({"amount", "area", "length"})
"""Kinds of figures of which, told for each one, the sum was told in the sentence."""
LONGEST_ABOUT = 6
"""What a paragraph is about is named by at most so many characters, where an amount for each takes its name."""


def each(at: Situation, kit: Kit) -> Head | None:
    """周转房420套，每套60平方米: the size of each of the things before."""
    words = at.left.content or at.slot.left
    words = words[:-1] if words and kit.cues.plays(words[-1].text, "source") else words  # 每人每月从300元提高到500元
    if (each_of := _total(at)) and kit.cues.plays(text_of(words), "each_one"):  # 在校学生2436人，平均每校42人
        return Head(Phrase("", text_of(words) + _name(at, each_of)), "each")
    if averaged := _averaged(at, kit):
        return averaged
    if not words or at.previous is None or not _of_each(words[0].text, at.previous):
        return None
    counted = (x for x in at.in_sentence if words[0].text == EACH + x.quantity.unit)
    previous = next(counted, at.previous)  # 轮训班4期，培训298人次，每期10天
    if at.quantity.kind == "count" and kit.phrases.noun_phrase(at.slot.right)[0]:
        return None  # 每校至少有2名专职教师
    per = text_of(words) if words[0].text[0] == EACH else EACH + text_of(words)[1:]
    measured = len(words) > 1 and kit.cues.plays(text_of(words[1:]), "funding_verb", "relational")
    if placed := _placed_in_each(at, per, previous, kit):
        return Head(Phrase("", placed), "each")
    square = text_of(words) == EACH + previous.quantity.unit  # 缺宿舍2600平方米，按每平方米2800元测算
    if len(per) > 3 and not (measured or square) and not regex.fullmatch("每.{1,2}每.{1,2}", per):
        return None  # 每人每年: a standard for each, each time
    if dealt := _dealt_each(at, kit):
        return Head(Phrase("", dealt), "each.dealt")
    owner = previous.phrase.noun or previous.phrase.text
    owner = owner.removesuffix(kit.kind_noun(previous.quantity)) if square else owner
    apart = previous.slot.segment.part != at.slot.segment.part and words[0].text != EACH + previous.quantity.unit
    if apart and not measured and (acting := opening_clause(at, kit)):
        return Head(Phrase("", acting + per), "each")  # 与1850名儿童结对；学校开通亲情视频，每周不少于2次
    if previous.slot.segment.part != at.slot.segment.part and measured:
        owner = topic(at, kit) or owner  # 工期滞后45天；管护经费不足，每年缺口60万元
        owner = next(
            (owner.removesuffix(word) for word in kit.cues.longest_first("judges") if owner.endswith(word)), owner
        )
    return Head(Phrase("", owner + per + ("" if measured else kit.kind_noun(at.quantity))), "each")


def _placed_in_each(at: Situation, per: str, previous: Linked, kit: Kit) -> str:
    """换了护眼灯774盏，每间教室9盏: of the things counted before, how many each room or school has; else empty."""
    words = at.left.content
    alike = at.quantity.kind == "count" and at.quantity.unit == previous.quantity.unit and not at.slot.right
    named = len(words) > 1 and all(e.nominal and not e.verb for e in words[1:]) and len(per) > 3
    told = at.quantity.unit in PEOPLE or at.quantity.value % 1 != 0  # 每千人口托位数4.32个
    if not alike or not named or told or at.quantity.value >= previous.quantity.value:
        return ""
    return per + (kit.agreement.counted(previous.phrase.noun, at.quantity.unit) or previous.phrase.noun)


def _total(at: Situation) -> Linked | None:
    """取暖支出1186万元，增幅8.6%，生均467元: the sum that is reckoned for each one."""
    previous, unit = at.previous, at.quantity.unit
    if at.quantity.kind == "count":
        return previous if previous and unit == previous.quantity.unit else None
    if at.quantity.kind not in TOTALLED or previous is None or any(e.text[0] == EACH for e in at.slot.left):
        return None  # 1927名教师受益，人均每月600元
    sums = (x for x in at.in_sentence if x.quantity.unit == unit and x.head.change is None)
    total = next(sums, None)
    if total is None or not total.phrase.noun or EACH in total.phrase.text:
        return None  # 全年发放1386万元，人均600元
    return total if total.quantity.value > at.quantity.value else None


def _name(at: Situation, total: Linked) -> str:
    """What is counted by its noun alone; money (取暖支出) by all its words."""
    return total.phrase.text if at.quantity.kind == "amount" else total.phrase.noun or total.phrase.text


def _dealt_each(at: Situation, kit: Kit) -> str:
    """拨付膳食补助资金1920万元，每生每天5元: what is paid for each one of the money told before."""
    per = [e.text for e in at.slot.left if e.text[0] == EACH]
    if at.quantity.kind not in {"amount", "rate"} or len(per) != len([e for e in at.slot.left if e.tag != "W"]):
        return ""
    if all(kit.cues.plays(word, "habitual") for word in per):
        return ""  # 工资由县财政承担，每年约1050万元
    rated = at.previous is not None and at.previous.head.source in RATED
    money = fund_of(at.previous) if rated and at.previous else money_before(at, kit)
    return "".join(per) + money if money else ""


def _averaged(at: Situation, kit: Kit) -> Head | None:
    """花了46万元，平均每套2万元; 小规模学校47所，平均每所三十人: what was told, or who there are, for each."""
    previous = at.previous
    words = [e for e in at.slot.left if e.tag not in {"d", "W"}]
    if previous is None or len(words) < 2 or not kit.cues.plays(words[0].text, "on_average"):
        return None
    if kit.cues.plays(words[0].text, "each_one"):
        return None  # 人均每月360元
    spent = at.quantity.kind == "amount" and kit.cues.plays(words[-1].text, "spends")  # 平均每处花费约35万元
    per = text_of(words[1 : len(words) - spent])
    if not regex.fullmatch("[每一].{1,2}", per):
        return None
    priced = at.quantity.kind == "amount" and per == EACH + previous.quantity.unit and previous.quantity.kind == "count"
    if priced and previous.phrase.noun:  # 采购新书9.4万册，平均每册22.6元
        return Head(Phrase("", previous.phrase.noun + per + kit.kind_noun(at.quantity)), "each")
    if at.quantity.kind == "amount":
        sums = (x for x in at.in_sentence if x.quantity.kind == "amount" and x.head.change is None)
        total = next((x.phrase.text for x in sums if EACH not in x.phrase.text), "")
        if total and per[1:] and (money := money_before(at, kit)):
            return Head(Phrase("", EACH + per[1:] + money), "each")  # 安排运营补贴420万元，平均每车7.5万元
        return Head(Phrase("", total + EACH + per[1:]), "each") if total else None
    schools = previous.quantity.unit == per[1:] and previous.phrase.noun.endswith(
        kit.cues.longest_first("kind_of_school")
    )
    if at.quantity.unit not in PEOPLE or not schools:
        return None
    noun = previous.phrase.noun.rpartition("的")[2]
    return Head(Phrase("", noun + EACH + per[1:] + kit.cues.noun("noun_of_students")), "each")


def per_pupil(at: Situation, kit: Kit) -> Head | None:
    """公用经费到位6240万元，小学生均650元: what there is for each pupil of the money told before."""
    said, each_one = text_of([e for e in at.slot.left if e.tag not in {"W", "T"}]), kit.cues.noun("noun_of_per_pupil")
    if at.quantity.kind not in {"amount", "rate"} or not said.endswith(each_one) or at.slot.right:
        return None
    sums = [x.phrase.text for x in at.in_sentence if x.quantity.kind in {"amount", "rate"}]
    funds = kit.cues.longest_first("allowance_noun")
    fund = next((word for name in sums for word in funds if word in name), "")
    return Head(Phrase("", said + fund), "each.pupil") if fund else None


def _of_each(word: str, previous: Linked) -> bool:
    """Whether a word says for each: 每套, or 一间 behind so many 间."""
    return word.startswith(EACH) or word == f"一{previous.quantity.unit}"

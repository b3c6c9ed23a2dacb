"""What is measured in another unit than the figure before: 校舍1043栋、46万平方米."""

import regex

from ..agreement import PEOPLE
from ..phrases import Phrase
from ..situation import TIMES, Head, Kit, Linked, Situation, is_part
from ..topics import strong_topic
from ..view import text_of

AGE = "岁"

HOUSEHOLDS = "户"


def other_unit(at: Situation, previous: Linked, kit: Kit) -> Head:
    """校舍1043栋、46万平方米: the same things measured in another unit."""
    inner = regex.match(".{2,10}?(?:率|占比|比例|比重)", previous.phrase.text)
    if inner and at.quantity.kind == "percentage" and previous.quantity.kind == "count":
        return Head(Phrase("", inner.group()), "inherit.inner")  # 大班额占比低于全市的县区5个，最低为2.3%
    found = strong_topic(at, kit)
    if found and at.quantity.kind == "count" and kit.agreement.counted(found, at.quantity.unit):
        return Head(Phrase(previous.phrase.verb, found), "inherit.strong_topic")
    if at.quantity.unit == AGE and kit.cues.any_plays(at.slot.left, "on_average"):
        return Head(Phrase("", previous.phrase.noun + kit.cues.noun("noun_of_age")), "inherit.age")
    if at.quantity.unit == TIMES:  # 占财政收入的56.4%，是2006年的2.7倍: a multiple is one of the level
        previous = next((linked for linked in at.in_sentence if linked.head.source != "share"), previous)
    if at.quantity.kind == "count":  # 教师254名无房，占总数的37%，其中97人租房
        previous = next((x for x in at.in_sentence if not x.head.source.startswith("share")), previous)
    if share := _share_of_money(at, previous, kit):
        return Head(Phrase("", share), "inherit.share_of")
    if parted := _part_too(at, previous, kit):
        return Head(Phrase("", parted), "inherit.part")
    phrase, kind = previous.phrase, kit.kind_noun(at.quantity)
    households = kit.cues.noun("noun_of_households")
    if reached := _reached_too(at, previous, kit):
        return Head(Phrase("", reached), "inherit.other_unit")
    if at.quantity.unit in PEOPLE and phrase.noun.endswith(households):
        reached = phrase.noun.removesuffix(households) + kit.cues.noun("noun_of_people")
        return Head(Phrase(phrase.verb, reached), "inherit.other_unit")  # 惠及5030户、1.9万人
    if at.quantity.unit in PEOPLE and (pupils := _in_classes(phrase.noun, kit)):
        return Head(Phrase("", pupils), "inherit.other_unit")
    counted = previous.quantity.kind == "count" and not phrase.noun.endswith(kind or "?")
    if not counted and at.quantity.kind == "amount" and phrase.noun.endswith(kit.cues.longest_first("money_noun")):
        return Head(phrase, "inherit.other_unit")  # 人均花费增长5%、达到1050元
    other = at.quantity.kind != previous.quantity.kind and at.quantity.unit != TIMES
    things = phrase.noun.removesuffix(kit.kind_noun(previous.quantity)) if other else ""
    return Head(Phrase(phrase.verb, (things or phrase.noun) + kind), "inherit.other_unit")


def _share_of_money(at: Situation, previous: Linked, kit: Kit) -> str:
    """总造价1850万元，完成投资1100万元，差不多六成: how much of all the money that is; else empty."""
    if at.quantity.kind != "percentage" or previous.quantity.kind != "amount" or previous.head.change is not None:
        return ""
    wholes = (x for x in at.in_sentence if x.quantity.kind == "amount" and x.quantity.value > previous.quantity.value)
    whole = next((text_of(x.left.content) for x in wholes if x.head.source == "left.relational"), "")
    return f"{previous.phrase.text}占{whole}{kit.cues.noun('noun_of_share')}" if whole and not at.slot.right else ""


def _in_classes(noun: str, kit: Kit) -> str:
    """小学1302个班，54310人: the pupils of the classes counted before; else empty."""
    classes = (kit.cues.noun("noun_of_teaching_class"), *kit.cues.longest_first("bare_class"))
    told = next((word for word in classes if noun.endswith(word) and noun != word), "")
    return noun.removesuffix(told) + kit.cues.noun("noun_of_students") if told else ""


def _reached_too(at: Situation, previous: Linked, kit: Kit) -> str:
    """改造涉及18个小区、96栋楼、3214户: the households or people that the same reaches; else empty."""
    if not at.slot.joined or at.left.content or previous.head.source != "right.benefit":
        return ""
    things = text_of(kit.phrases.noun_phrase(previous.slot.right)[0])
    told = previous.phrase.noun.removesuffix(things)
    if at.quantity.unit == HOUSEHOLDS:
        return told + kit.cues.noun("noun_of_households")
    return told + kit.cues.noun("noun_of_people") if at.quantity.unit in PEOPLE else ""


def _part_too(at: Situation, previous: Linked, kit: Kit) -> str:
    """项目5个，总投资2350万元，其中教育3个、1640万元: of a part told in two units, the second; else empty."""
    told = text_of(previous.left.content)
    parted = at.slot.joined and not at.left.content and kit.cues.any_plays(previous.slot.left, "of_which")
    if not parted or not told or previous.left.content[-1].verb:
        return ""
    same = (x for x in at.in_sentence if x.quantity.unit == at.quantity.unit and x.head.change is None)
    whole = next((x.phrase.noun for x in same if not is_part(x, kit.cues)), "")
    counted = kit.agreement.counted(previous.phrase.noun, previous.quantity.unit) or ""
    return told.removesuffix(counted) + whole if whole else ""

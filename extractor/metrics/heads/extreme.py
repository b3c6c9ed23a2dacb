"""Heads of extremes: 最挤的一个班坐了68人, 最久的一笔拖了两年, 最高达800元."""

from collections.abc import Sequence

from ..agreement import ANY_THING, PEOPLE
from ..phrases import Phrase
from ..situation import Head, Kit, Linked, Situation
from ..topics import entity, strong_topic
from ..view import Element, text_of

PUPILS = PEOPLE | {ANY_THING, ""}
"""Units that pupils in a class are counted by."""
ALIKE = (frozenset({"percentage"}), frozenset({"amount", "rate"}))
"""Kinds of figures of which one is the extreme of the other."""
LONGEST_MOST = 4
"""Which of them are most of all something is told in at most so many words (最边远的)."""
LONGEST_ONE = 6
"""Which one of many has the most (的一所学校) is told in at most so many characters."""


def extreme(at: Situation, kit: Kit) -> Head | None:
    """最挤的一个班坐了68人: the greatest of what the clause before tells of."""
    words = at.slot.left
    spot = next((i for i, e in enumerate(words) if e.text[0] == "最"), None)
    if spot is None or (at.slot.right and at.slot.right[0].text == "的"):
        return None
    how, behind = _split(words[spot:])
    if at.quantity.unit in PUPILS and (largest := _largest_class(at, words[:spot], how, behind, kit)):
        return largest
    if at.quantity.kind == "duration" and kit.cues.plays(how, "longest"):
        return _longest(at, words[:spot], how, behind, kit)
    if at.previous and any({at.previous.quantity.kind, at.quantity.kind} <= kinds for kinds in ALIKE):
        return _of_rate(at.previous, words[:spot], how, behind, kit)
    return None


def _split(words: Sequence[Element]) -> tuple[str, list[Element]]:
    """最|挤 and 最长 alike: the superlative, and the words behind it without 的."""
    whole = len(words[0].text) > 1
    how = words[0].text if whole else text_of(words[:2])
    rest = words[1 if whole else 2 :]
    return how, [e for e in rest if e.text not in {"的", "了"}]


def _largest_class(
    at: Situation, before: Sequence[Element], how: str, behind: Sequence[Element], kit: Kit
) -> Head | None:
    """县城小学平均班额54人，最大的班71人: the size of the fullest or the emptiest class."""
    told = [e for e in behind if not kit.cues.plays(e.text, "seats", "copula", "has")]
    room = kit.cues.plays(text_of(told).removeprefix("一"), "class_room")
    named = at.previous.phrase.text if at.previous and at.previous.quantity.kind == "count" else ""
    extremes = (kit.cues.noun("noun_of_largest_class"), kit.cues.noun("noun_of_smallest_class"))
    size = next((word for word in (*extremes, *kit.cues.longest_first("class_size")) if named.endswith(word)), "")
    if not room and (told or not size):
        return None
    fullest, emptiest = kit.cues.plays(how, "fullest"), kit.cues.plays(how, "emptiest")
    if not fullest and not emptiest:
        return None
    own = kit.phrases.of(kit.phrases.left(before).content).noun if before else ""
    owner = own or named.removesuffix(size) * bool(size) or entity(at, kit) or ""
    extent = kit.cues.noun("noun_of_largest_class" if fullest else "noun_of_smallest_class")
    return Head(Phrase("", owner + extent), "extreme.class")


def _longest(at: Situation, before: Sequence[Element], how: str, behind: Sequence[Element], kit: Kit) -> Head | None:
    """拖欠工程款1800万元，最久的一笔压了两年: how long the worst of what was counted before took."""
    previous = at.previous
    if previous is None:
        return None
    said, name = [*before, *behind], previous.phrase.text
    average = next((word for word in kit.cues.words("on_average") if word in name), "")
    if average and previous.quantity.kind == "duration":
        return Head(Phrase("", name.replace(average, how, 1)), "extreme.longest")
    debts = kit.cues.longest_first("owes")
    owed = next((word for word in debts if name.startswith(word)), "")
    if owed or kit.cues.any_plays(said, "owes"):
        return _named(name.removeprefix(owed), kit.cues.noun("noun_of_debt_age"), kit)
    took = next((e.text for e in said if kit.cues.plays(e.text, "delays", "overruns")), "")
    if not took or len(took) == 1:
        took = kit.cues.noun("noun_of_overrun") if took else ""
    return _named(previous.phrase.noun, how + took + kit.cues.noun("noun_of_duration"), kit) if took else None


def _named(owner: str, measure: str, kit: Kit) -> Head | None:
    return Head(Phrase("", owner.removesuffix(kit.cues.noun("noun_of_amount")) + measure), "extreme.longest")


def _of_rate(previous: Linked, before: Sequence[Element], how: str, behind: Sequence[Element], kit: Kit) -> Head | None:
    """剩餐率8.7%，最高的一所学校达15.2%; 补助人均360元，最高的800元: what was told before, where it is highest."""
    highest = kit.cues.plays(how, "superlative") and not before and previous.head.change is None
    one = text_of([e for e in behind if not kit.cues.plays(e.text, "copula")])
    said = highest and len(one) <= LONGEST_ONE and (not one or one.startswith("一"))
    average = next((word for word in kit.cues.longest_first("on_average") if previous.phrase.text.endswith(word)), "")
    return Head(Phrase("", how + previous.phrase.text.removesuffix(average)), "extreme.rate") if said else None


def most_of_all(at: Situation, kit: Kit) -> Head | None:
    """乡村教师补助月均320元，最边远的500元/月: what those get or have that are most of all something."""
    words = [e for e in at.slot.left if e.tag not in {"c", "W"}]
    most = 1 < len(words) <= LONGEST_MOST and words[-1].text == "的" and kit.cues.plays(words[0].text[0], "degree")
    if not most or at.quantity.kind not in {"amount", "rate", "area"}:
        return None
    alike = (x for x in at.in_sentence if x.quantity.kind in {at.quantity.kind, "amount", "rate"})
    told = next((x.phrase.noun or x.phrase.text for x in alike), "") or strong_topic(at, kit) or ""
    measure = next((word for word in kit.cues.longest_first("relational") if told.endswith(word)), "")
    about = told.removesuffix(measure) or told
    named = about not in {"", kit.kind_noun(at.quantity)}
    return Head(Phrase("", text_of(words).removesuffix("的") + about), "left.extreme") if named else None

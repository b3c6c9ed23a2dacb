"""Heads of what is done in steps: 欠款分三年还，今年4000万元; 教师缺额分两步补：明年春季先招150名."""

from collections.abc import Sequence
from typing import NamedTuple

from ...rules import CueRole
from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import Element, Segment, text_of

MONEY: tuple[CueRole, ...] = ("money_noun", "debt", "granted")
"""Roles of nouns for money."""
DIVIDES = "分"
"""In 分三年, 分两步 it opens in how many steps."""
STEPS = frozenset("首头前后第一二三四五末")
"""What says which of the steps is told begins with one of these."""
LONGEST_THING = 14
"""What is done in steps is named by at most so many characters."""


class Spread(NamedTuple):
    """What is done in steps, and the act."""

    thing: str
    act: str


def spread(at: Situation, kit: Kit) -> Head | None:
    """欠款分三年还，今年4000万元，明年3350万元: what one step of several does, told in the clause that names them."""
    content = [e for e in at.left.content if e.tag not in {"m", "T", "t"} and not _is_step(e, kit)]
    ordinal = at.slot.segment.ordinal
    if not ordinal or len(content) > 1 or at.quantity.kind not in {"count", "amount", "percentage", "area"}:
        return None
    if content and not (content[0].verb or kit.cues.plays(content[0].text, "act", "done")):
        return None
    noun = bool(at.slot.right) and at.slot.right[0].noun and not at.slot.right[0].verb
    before = (s for s in reversed(at.view.segments[:ordinal]) if s.part == at.slot.segment.part)
    told = next((found for segment in before if (found := _spread(segment, at, kit))), None)
    if told is None or noun or at.slot.segment.depth:
        return None
    last = at.previous
    if last and not content and last.head.source == "spread" and last.quantity.unit == at.quantity.unit:
        return Head(last.phrase, "spread")  # 先招90人，余下60人明年到岗
    return Head(Phrase("", _name(told, content[0].text if content else "", at, kit)), "spread")


def _spread(segment: Segment, at: Situation, kit: Kit) -> Spread | None:
    """资金分年筹措, 缺口三年补平: what the clause says is done in steps; else null."""
    passing = {"W", "d", "ul", "T", "t"}
    *words, last = [e for e in segment.elements if e.tag not in passing or e is segment.elements[-1] or _steps(e, kit)]
    words.append(last)  # 欠款分三年还
    spot = next((i for i, e in enumerate(words) if i and _opens_steps(words[i : i + 2], kit)), 0)
    if not spot or segment.depth:
        return None
    behind = words[spot + 1 + (words[spot].text == DIVIDES) :]
    before = words[:spot]
    own = max((i for i, e in enumerate(before) if e.text == "的"), default=-1)  # 欠发的奖金
    named = before[-1].tag == "Q" or all(e.nominal and not e.verb for e in before[own + 1 :])
    plans = kit.cues.longest_first("plan_name")  # 新型城镇化战略五年行动计划 is a name
    acts = len(behind) == 1 and not behind[0].text.endswith(plans)
    if not acts or not named or len(text_of(before)) > LONGEST_THING or _acts(before, kit):
        return None
    whole = next((x for x in at.in_sentence if x.quantity.end == before[-1].end), None)
    thing = whole.phrase.noun if whole else kit.phrases.of(kit.phrases.left(before).content).noun
    if kit.cues.plays(thing, "owed"):  # 县级配套3500万元，所欠分批补齐
        owing = (x.phrase.noun for x in at.in_sentence if x.quantity.unit == at.quantity.unit)
        thing = next((noun for noun in owing if noun), thing)
    return Spread(thing, behind[0].text) if thing else None


def _acts(words: Sequence[Element], kit: Kit) -> bool:
    """县财政局分两批补发: whether it is told who does something, and not what it is done to."""
    return text_of(words).endswith(kit.cues.longest_first("doer")) or words[-1].tag == "r"


def _is_step(element: Element, kit: Kit) -> bool:
    """一期, 首批: whether a word says which of the steps is told."""
    return len(element.text) > 1 and element.text[0] in STEPS and element.text[-1] in kit.cues.words("step_suffix")


def _steps(element: Element, kit: Kit) -> bool:
    return kit.cues.plays(element.text, "by_steps")


def _opens_steps(pair: Sequence[Element], kit: Kit) -> bool:
    """分三年, 分批, 逐年: whether a word says that something is done in steps."""
    if kit.cues.plays(pair[0].text, "by_steps"):
        return True
    return len(pair) > 1 and pair[0].text == DIVIDES and pair[1].text[-1] in kit.cues.words("step_suffix")


def _name(told: Spread, act: str, at: Situation, kit: Kit) -> str:
    """补教师, 还欠款: what one step does; what is lacking is made up by the things themselves."""
    done, thing = act or told.act, told.thing
    if kit.cues.plays(told.act, "fills_up"):
        gaps = (*kit.cues.longest_first("gap_noun"), *kit.cues.longest_first("short_of"))
        thing = thing.removesuffix(next((word for word in gaps if thing.endswith(word)), "")).rstrip("的") or thing
    if at.quantity.kind == "percentage":
        return thing + done + kit.cues.noun("noun_of_ratio")
    money = thing.endswith(tuple(w for role in MONEY for w in kit.cues.longest_first(role)))
    money = money or any(told.thing.endswith(word) for word in kit.cues.words("owed"))
    return done + thing + ("" if at.quantity.kind != "amount" or money else kit.kind_noun(at.quantity))

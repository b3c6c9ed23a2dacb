"""Heads of what a trade makes: 新材料聚焦精深加工，实现营收750亿元; 做大做强茶产业，力争产值突破20亿元."""

from collections.abc import Iterator, Sequence

from ..phrases import Phrase
from ..situation import Head, Kit, Situation
from ..view import JOINERS, Element, Segment, text_of

LONGEST_TRADE = 16
"""A trade is named by at most so many characters."""


def output(at: Situation, kit: Kit) -> Head | None:
    """实现营收750亿元: of the trade that a clause before opens with, or that it says is built up."""
    if at.quantity.kind != "amount" or not kit.cues.plays(at.phrase.text, "output_noun"):
        return None
    trade = _trade(at, kit)
    return Head(Phrase("", trade + at.phrase.text), "left.output") if trade else None


def output_growth(at: Situation, kit: Kit) -> Head | None:
    """转型发展钙基新材料产业，产值增长10%: the growth of what a trade makes."""
    grown = at.quantity.kind == "percentage" and at.left.change is not None
    if not grown or not kit.cues.plays(at.phrase.text, "output_noun"):
        return None
    trade = _trade(at, kit)
    return Head(Phrase("", trade + at.phrase.text), "growth.left", at.left.change) if trade else None


def _trade(at: Situation, kit: Kit) -> str:
    """The trade that the clauses before a figure tell of, where no other figure stands between."""
    part = at.slot.segment.part
    if any(linked.slot.segment.part == part for linked in at.in_sentence):
        return ""
    before = [s for s in at.view.segments[: at.slot.segment.ordinal] if s.part == part and not s.depth]
    built = [*_built_up(before, kit)]
    trades = kit.cues.longest_first("trade_noun")
    named = (name for name in built if name.endswith(trades))  # 转型发展钙基产业，推进昊宾等项目建设
    return next(_subjects(before, kit), "") or next(named, "") or next(iter(built), "")


def _subjects(segments: Sequence[Segment], kit: Kit) -> Iterator[str]:
    """新材料聚焦…, 茶产业纳入…: the trades that clauses open with before a verb, the nearest first."""
    trades = kit.cues.longest_first("trade_noun")
    for segment in reversed(segments):
        words = kit.phrases.left(segment.elements).content
        stop = next((i for i, e in enumerate(words) if e.verb or e.tag in {"d", "p"} or e.text in JOINERS), 0)
        name = text_of(words[:stop])
        if 1 < len(name) <= LONGEST_TRADE and name.endswith(trades):
            yield name


def _built_up(segments: Sequence[Segment], kit: Kit) -> Iterator[str]:
    """做大做强茶产业, 大力发展铝加工: the trades that are to be built up, the nearest first."""
    for segment in reversed(segments):
        words = [e for e in segment.elements if e.tag != "W" or e.text in JOINERS]
        while words and (kit.cues.plays(words[0].text, "manner", "lead") or words[0].tag == "d"):
            words = words[1:]
        start = 0
        while start < len(words) and kit.cues.plays(words[start].text, "builds_up"):
            start += 1
        name = _thing(words[start:])
        if start and 1 < len(name) <= LONGEST_TRADE:
            yield name


def _thing(words: Sequence[Element]) -> str:
    """The noun phrase that is all of some words."""
    plain = bool(words) and words[-1].noun and not any(e.text in {"的", "，"} or e.tag in {"p", "T"} for e in words)
    return text_of(words) if plain else ""

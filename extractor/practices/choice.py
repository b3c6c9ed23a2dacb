"""Which of several triggers become records: no two over the same words, none said twice."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain

import regex

from ..model import Practice
from .matching import Trigger

HEAD = 3
"""The head of a Chinese phrase stands last: triggers of one rule that end alike name the same thing."""

SYSTEM = "制"
"""What a system of duties goes by ends so."""


def longest(triggers: Iterable[Trigger]) -> list[Trigger]:
    """Of triggers that overlap the longest stays, a general row only if no other; in text order."""
    kept: list[Trigger] = []  # by start; none overlaps another, so a new one need only fit between its neighbours
    for trigger in sorted(triggers, key=lambda t: (t.row.general, t.start - t.end, t.start)):
        place = bisect_left(kept, trigger.start, key=lambda t: t.start)
        free_before = place == 0 or kept[place - 1].end <= trigger.start
        free_behind = place == len(kept) or trigger.end <= kept[place].start
        if free_before and free_behind:
            kept.insert(place, trigger)
    return kept


def join_listed(text: str, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Triggers of one rule that stand side by side or in a list are one method (一块儿备课、一块儿教研).

    Two that go by a name of their own are two (河长制、林长制).
    """
    joined: list[Trigger] = []
    for trigger in triggers:
        before = joined[-1] if joined else None
        named = before is not None and text[before.end - 1] == text[trigger.end - 1] == SYSTEM
        if before and before.row is trigger.row and not named and text[before.end : trigger.start] in ("", "、"):
            joined[-1] = before._replace(end=trigger.end)
        else:
            joined.append(trigger)
    return joined


def join_quoted(text: str, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Triggers that stand side by side in one pair of quotes are one slogan (“周调度、月通报”): the first takes all."""
    if len(triggers) < 2:
        return list(triggers)
    quotes = [match.span() for match in regex.finditer(r"“[^”]*”", text)]
    joined: list[Trigger] = []
    for trigger in triggers:
        before = joined[-1] if joined else None
        if before and text[before.end : trigger.start] == "、" and _quoted(quotes, before.end, trigger.end):
            joined[-1] = before._replace(end=trigger.end)
        else:
            joined.append(trigger)
    return joined


def _quoted(quotes: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(opening <= start and end <= closing for opening, closing in quotes)


def once_each(practices: Iterable[Practice]) -> list[Practice]:
    """Of a document's practices, each method of a report and region once: the first mention stays."""
    kept: dict[tuple[str, str, str | None], list[Practice]] = {}
    for practice in practices:
        same_rule = kept.setdefault((practice.report, practice.rule, practice.region), [])
        if not any(_says_again(practice, earlier) for earlier in same_rule):
            same_rule.append(practice)
    return sorted(chain.from_iterable(kept.values()), key=lambda practice: practice.start)


def _says_again(practice: Practice, earlier: Practice) -> bool:
    """Whether it has the head of the earlier trigger or words of it (由县长约谈，已约谈3个)."""
    words, before = practice.text.rstrip("”"), earlier.text.rstrip("”")
    return words[-HEAD:] == before[-HEAD:] or words in before

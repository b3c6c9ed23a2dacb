"""What a quantity measures: named candidate rules, tried in the order of their measured precision.

Each rule looks at one situation and gives a head or nothing. A head remembers its rule as `source`.
"""

from collections.abc import Callable
from dataclasses import replace

import regex

from ...rules import Rules
from ..agreement import Agreement
from ..cues import Cues
from ..phrases import Phrase, Phrases
from ..situation import Head, Kit, Situation
from ..view import OF
from . import (
    among,
    benefit,
    bounded,
    clause,
    distance,
    duration,
    each,
    extreme,
    former,
    growth,
    housed,
    inherited,
    left,
    money,
    objects,
    one,
    outlay,
    output,
    owned,
    paid,
    parts,
    payer,
    policies,
    possessed,
    progress,
    provision,
    rank,
    rate,
    reckoned,
    rest,
    right,
    room,
    saved,
    share,
    share_behind,
    staff,
    standard,
    took,
    undone,
    verb,
)
from .owners import completed
from .right_context import places_end

LEAST_DONE = 3
"""Where something is done, the act and the thing are at least so many words."""

HeadRule = Callable[[Situation, Kit], Head | None]

RULES: tuple[HeadRule, ...] = (
    rank.rank,
    extreme.extreme,
    one.one,
    took.took,
    duration.running,
    duration.interval,
    reckoned.days,
    duration.ban,
    duration.time_limit,
    duration.service,
    duration.served,
    duration.often,
    duration.delay,
    provision.provision,
    provision.ratio,
    provision.due,
    provision.held,
    standard.laid_down,
    provision.standard,
    reckoned.reckoned,
    inherited.medals,
    inherited.in_bracket,
    share.base,
    share.share_of_base,
    share.share,
    share.share_of_host,
    share_behind.share_of_right,
    staff.net,
    growth.margin,
    distance.distance,
    distance.way_to,
    former.former,
    output.output_growth,
    growth.growth,
    growth.second_level,
    undone.undone,
    money.per_head,
    money.granted_each,
    each.per_pupil,
    rest.equated,
    rest.rest,
    money.purpose,
    money.modifier,
    money.aim,
    housed.room_size,
    each.each,
    rate.piece,
    rate.rate,
    room.room,
    inherited.holding,
    bounded.bounded,
    possessed.passed,
    possessed.possessive,
    housed.class_size,
    housed.class_bound,
    housed.housed,
    housed.pupils_of,
    housed.population,
    policies.policies,
    paid.benefited,
    staff.moved,
    staff.made,
    clause.granted,
    clause.clause,
    benefit.benefit,
    benefit.beneficiary,
    payer.given_behind,
    verb.remainder,
    clause.befallen,
    clause.living_there,
    objects.beside,
    objects.object_behind,
    objects.relative,
    objects.lost_or_got,
    objects.acted_too,
    among.gathered_in,
    right.right,
    owned.budget,
    output.output,
    owned.relational,
    staff.staff,
    among.among,
    verb.lacking,
    payer.payer,
    progress.part_done,
    parts.vacant,
    extreme.most_of_all,
    outlay.outlay,
    outlay.borne,
    verb.stocked,
    verb.visits,
    saved.saved,
    left.left,
    paid.paid,
    verb.verb,
    inherited.outer_phrase,
    clause.who,
    inherited.inherit,
    right.predicate_alone,
    inherited.labelled,
    among.of_rate_told,
)


DOUBLED = regex.compile(r"(\p{Han}{2,})\1$")
"""The end of a name that says a word twice."""


def _said_once(head: Head) -> Head:
    """年级年级: a name that took its own last word again says it once."""
    noun = DOUBLED.sub(r"\1", head.phrase.noun)
    return head._replace(phrase=Phrase(head.phrase.verb, noun)) if noun != head.phrase.noun else head


class HeadFinder:
    """Finds heads by the rules above."""

    def __init__(self, rules: Rules, cues: Cues) -> None:
        self.kit = Kit(cues, Phrases(cues), Agreement(rules))

    def find(self, situation: Situation) -> Head | None:
        """The head by the first rule that applies, or null."""
        situation = _without_where(_plainly_counted(situation, self.kit), self.kit)
        for rule in RULES:
            head = rule(situation, self.kit)
            if head is not None and head.phrase.text:
                return _said_once(completed(head, situation, self.kit))
        return None


def _without_where(at: Situation, kit: Kit) -> Situation:
    """在13个偏远乡镇建设周转房420套: in how many places something is done names none of it."""
    content = at.left.content
    if not at.slot.shared or len(content) < LEAST_DONE or at.previous is None:
        return at
    before = at.previous
    if before.slot.segment is not at.slot.segment or not kit.cues.any_plays(before.slot.left[-1:], "where"):
        return at
    spot = places_end(content, before.quantity.unit, kit)
    if not spot:
        return at
    left = at.left._replace(content=content[spot:])
    return replace(at, left=left, phrase=kit.phrases.of(left.content))


def _plainly_counted(at: Situation, kit: Kit) -> Situation:
    """招聘300名左右的教师, 把9万元的设备款用于办公: here 的 says nothing, and the rest is read as behind 300名."""
    right = at.slot.right
    rough = at.quantity.kind == "count" and at.quantity.qualifier == "approx"
    handled = bool(at.slot.left) and kit.cues.plays(at.slot.left[-1].text, "disposal")
    idle = (rough or handled) and len(right) > 1 and right[0].text == OF
    return replace(at, slot=at.slot._replace(right=right[1:])) if idle else at

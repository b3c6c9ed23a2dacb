"""What a quantity measures: named candidate rules, tried in the order of their measured precision.

Each rule looks at one situation and gives a head or nothing. A head remembers its rule as `source`.
"""

from collections.abc import Callable

from ..rules import Rules
from . import (
    heads_benefit,
    heads_clause,
    heads_distance,
    heads_duration,
    heads_each,
    heads_extreme,
    heads_growth,
    heads_housed,
    heads_inherited,
    heads_left,
    heads_money,
    heads_more,
    heads_object,
    heads_often,
    heads_one,
    heads_outlay,
    heads_output,
    heads_owned,
    heads_paid,
    heads_parts,
    heads_payer,
    heads_pocket,
    heads_pointed,
    heads_policies,
    heads_possessed,
    heads_progress,
    heads_provision,
    heads_rank,
    heads_rate,
    heads_reckoned,
    heads_rest,
    heads_right,
    heads_room,
    heads_share,
    heads_share_behind,
    heads_share_told,
    heads_spread,
    heads_staff,
    heads_standard,
    heads_took,
    heads_undone,
    heads_verb,
)
from .agreement import Agreement
from .cues import Cues
from .owners import completed
from .phrases import Phrases
from .situation import Head, Kit, Situation

HeadRule = Callable[[Situation, Kit], Head | None]

RULES: tuple[HeadRule, ...] = (
    heads_rank.rank,
    heads_extreme.extreme,
    heads_one.one,
    heads_often.often,
    heads_took.took,
    heads_duration.running,
    heads_duration.interval,
    heads_reckoned.days,
    heads_duration.ban,
    heads_duration.time_limit,
    heads_duration.service,
    heads_duration.delay,
    heads_pointed.pointed,
    heads_spread.spread,
    heads_provision.provision,
    heads_provision.ratio,
    heads_provision.due,
    heads_provision.held,
    heads_standard.laid_down,
    heads_provision.standard,
    heads_reckoned.reckoned,
    heads_inherited.medals,
    heads_inherited.in_bracket,
    heads_share.base,
    heads_share.share_of_base,
    heads_share.share,
    heads_share.taken_in,
    heads_share.share_of_host,
    heads_share_behind.share_of_right,
    heads_staff.net,
    heads_more.priced,
    heads_growth.margin,
    heads_distance.distance,
    heads_output.output_growth,
    heads_growth.growth,
    heads_growth.second_level,
    heads_undone.undone,
    heads_money.per_head,
    heads_rest.equated,
    heads_rest.rest,
    heads_money.purpose,
    heads_money.modifier,
    heads_money.aim,
    heads_owned.apportioned,
    heads_housed.room_size,
    heads_owned.pupils,
    heads_each.each,
    heads_outlay.for_each,
    heads_money.each_one,
    heads_rate.tiers,
    heads_rate.rate,
    heads_room.room,
    heads_inherited.holding,
    heads_possessed.possessive,
    heads_housed.class_size,
    heads_housed.housed,
    heads_policies.policies,
    heads_paid.benefited,
    heads_staff.moved,
    heads_clause.clause,
    heads_benefit.benefit,
    heads_benefit.beneficiary,
    heads_verb.remainder,
    heads_object.beside,
    heads_object.object_behind,
    heads_object.relative,
    heads_object.acted_too,
    heads_right.right,
    heads_owned.budget,
    heads_output.output,
    heads_owned.relational,
    heads_staff.staff,
    heads_verb.lacking,
    heads_pocket.pocket,
    heads_payer.payer,
    heads_progress.part_done,
    heads_parts.vacant,
    heads_extreme.most_of_all,
    heads_outlay.outlay,
    heads_outlay.borne,
    heads_more.more_paid,
    heads_verb.stocked,
    heads_left.left,
    heads_paid.paid,
    heads_progress.progress,
    heads_verb.verb,
    heads_inherited.outer_phrase,
    heads_clause.who,
    heads_share_told.share_told,
    heads_inherited.inherit,
    heads_right.predicate_alone,
    heads_inherited.labelled,
)


class HeadFinder:
    """Finds heads by the rules above."""

    def __init__(self, rules: Rules, cues: Cues) -> None:
        self.kit = Kit(cues, Phrases(cues), Agreement(rules))

    def find(self, situation: Situation) -> Head | None:
        """The head by the first rule that applies, or null."""
        for rule in RULES:
            head = rule(situation, self.kit)
            if head is not None and head.phrase.text:
                return completed(head, situation, self.kit)
        return None

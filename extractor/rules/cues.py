"""Rows of `patterns/cues.yaml`: the small words that linking goes by."""

from typing import Literal

from pydantic import Field

from .schema import RuleRow

CueRole = Literal[
    "copula",
    "level",
    "increase",
    "decrease",
    "increase_of",
    "decrease_of",
    "light_verb",
    "lead",
    "joiner",
    "comparison",
    "averaged",
    "share",
    "rank_verb",
    "rank_scope",
    "relational",
    "relational_close",
    "benefit",
    "funding_verb",
    "respectively",
    "of_which",
    "total",
    "status_planned",
    "status_planned_weakly",
    "status_actual",
    "status_in_progress",
    "status_required",
    "status_required_each",
    "status_planned_initially",
    "status_planned_here",
    "frame_review",
    "frame_plan",
    "frame_required",
    "frame_timeless",
    "frame_progress",
    "funding_central",
    "funding_provincial",
    "funding_city",
    "funding_county",
    "funding_social",
    "self_region",
    "scope_all",
    "act",
    "aim",
    "aside",
    "level_verb",
    "modifier_suffix",
    "does",
    "not_head",
    "money_noun",
    "space_noun",
    "done",
    "column_planned",
    "column_actual",
    "rule_maker",
    "frame_plan_opening",
    "holding",
    "order",
    "noun_of_duration",
    "noun_of_ratio",
    "noun_of_area",
    "noun_of_amount",
    "noun_of_length",
    "noun_of_share",
    "noun_of_rank",
    "noun_of_growth",
    "noun_of_people",
]


class CueRow(RuleRow):
    """Words that play one role in linking; each stands as it is written in the text."""

    role: CueRole
    words: tuple[str, ...] = Field(min_length=1)

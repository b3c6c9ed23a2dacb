"""Rows of time expressions, and of the words around one that make it the base of a comparison."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from .schema import Example, RuleRow

PeriodResolver = Literal[
    "point",
    "range",
    "since",
    "until",
    "before",
    "plan",
    "plan_end",
    "plan_since",
    "counted",
    "school_year",
    "term",
    "opening",
    "span_of_years",
    "steps",
    "month_days",
    "template",
]


class PeriodExample(Example):
    """What a row must find in a text: the stretch, and either its dates or its relative form."""

    first: date | None = None
    last: date | None = None
    relative: str | None = None


class PeriodRow(RuleRow):
    """One way to write a period.

    `pattern` is a regular expression in which `{point}`, `{point2}`, `{year}`, `{dash}`, `{years}`, `{plan}` and so on
    stand for the calendar's own grammar (`mentions/period_grammar.py`). `resolver` names the function that reads the
    match; `template` is what the resolver `template` returns, and the word before the number for `span_of_years`
    (review, recent, next, ago) and for `steps` (month, term, school_year), whose number the group `step` gives: 上, 本
    or 下.
    """

    pattern: str
    resolver: PeriodResolver
    template: str | None = None
    examples: tuple[PeriodExample, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _template_where_needed(self) -> Self:
        if (self.template is None) == (self.resolver in {"template", "span_of_years", "steps", "month_days"}):
            raise ValueError("template belongs to the resolvers template, span_of_years, steps and month_days alone")
        return self


class PeriodBaseRow(RuleRow):
    """What stands before or after a period that is only compared with: 比2015年, 与2015年相比.

    The example's surface is the period itself.
    """

    before: str = ""
    after: str = ""

"""Rows of `indicators.yaml` (what figures measure, under one code each) and of `indicator-scopes.yaml`."""

from functools import cached_property
from typing import Literal, Self

import regex
from pydantic import Field, field_validator, model_validator

from ..model import Kind
from .practices import Pattern, TextTest, TokenPattern
from .schema import RuleRow

GAP = TokenPattern(TEXT=TextTest(NOT_IN=("、", "，", "和", "及", "与")), OP="{0,3}")


class IndicatorRow(RuleRow):
    """An indicator of the catalogue, known by the end of a phrase: Chinese names have their head last.

    `aliases` are endings as they are written; a blank in one lets up to three words stand there (校舍 开工率 knows
    校舍建设项目开工率). `patterns` are token patterns for what aliases cannot say. What stands before the ending must
    leave the meaning as it is (全县, a place's name); `before: any` takes whatever stands there. `kinds` and `units`
    are those that a level can have (no units: any); a change of it may also be a percentage. A `required` indicator
    must be given by every report of its programme.
    """

    code: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    name: str = Field(min_length=2)
    kinds: tuple[Kind, ...] = Field(min_length=1)
    units: tuple[str, ...] = ()
    before: Literal["scope", "any"] = "scope"
    aliases: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    required: bool = False

    @model_validator(mode="after")
    def _patterns_end_in_words(self) -> Self:
        if not self.token_patterns:
            raise ValueError("needs aliases or patterns")
        for pattern in self.token_patterns:
            if not pattern or not pattern[-1].literals or pattern[-1].OP != "{1}":
                raise ValueError("a pattern ends with a token that lists its words")
            if min(map(len, pattern[-1].literals)) < 2:
                raise ValueError("the words that end a pattern have two characters or more")
        return self

    @cached_property
    def token_patterns(self) -> tuple[Pattern, ...]:
        """The patterns, the aliases among them."""
        return (*self.patterns, *map(_alias_pattern, self.aliases))

    @property
    def heads(self) -> frozenset[str]:
        """The words of which one ends any phrase that the row knows."""
        return frozenset(word for pattern in self.token_patterns for word in pattern[-1].literals)

    @property
    def literals(self) -> frozenset[str]:
        """Every word that the patterns list."""
        return frozenset(word for pattern in self.token_patterns for token in pattern for word in token.literals)


class IndicatorScopeRow(RuleRow):
    """Words around an indicator that leave open which one it is: `before` it (全县, 累计) or `after` it (总数, 数量).

    An example's surface is the whole stretch before, or after, the indicator.
    """

    role: Literal["before", "after"]
    regex: str

    @field_validator("regex")
    @classmethod
    def _compiles(cls, value: str) -> str:
        try:
            regex.compile(value)
        except regex.error as error:
            raise ValueError(f"no regular expression: {error}") from error
        return value


def _alias_pattern(alias: str) -> Pattern:
    first, *others = (TokenPattern(TEXT=word) for word in alias.split())
    return (first, *(token for other in others for token in (GAP, other)))

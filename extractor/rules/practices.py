"""Rows of `practices.yaml` (working methods and their token patterns) and of `practice-scopes.yaml`."""

from typing import Literal

import regex
from pydantic import ConfigDict, Field, field_validator, model_validator

from .schema import PatternModel, Row, RuleRow

PracticeCategory = Literal[
    "leadership",
    "responsibility",
    "supervision",
    "accountability",
    "funding",
    "procurement",
    "project_management",
    "quality",
    "school_layout",
    "teachers",
    "informatisation",
    "enrolment",
    "boarding",
    "participation",
    "governance",
    "economy",
    "public_services",
]


MOST = 10


class TextTest(PatternModel):
    """A test of a token's text or tag, in spaCy's words: one of a set, none of a set, or a regular expression."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    IN: tuple[str, ...] = ()
    NOT_IN: tuple[str, ...] = ()
    REGEX: str | None = None

    @model_validator(mode="after")
    def _one_test(self) -> "TextTest":
        if sum(map(bool, (self.IN, self.NOT_IN, self.REGEX))) != 1:
            raise ValueError("give exactly one of IN, NOT_IN, REGEX")
        return self


class TokenPattern(PatternModel):
    """One token of a spaCy Matcher pattern. `OP` is spaCy's: ! ? * + {n} {n,m}."""

    TEXT: str | TextTest | None = None
    TAG: str | TextTest | None = None
    OP: str = Field(default="{1}", pattern=r"^(?:[!?*+]|\{\d+(?:,\d*)?\}|\{,\d+\})$")

    @property
    def literals(self) -> tuple[str, ...]:
        """The words this token is one of, where the pattern lists them."""
        if isinstance(self.TEXT, TextTest):
            return self.TEXT.IN
        return (self.TEXT,) if self.TEXT else ()

    @property
    def obligatory(self) -> bool:
        """Whether a match needs this token."""
        return self.OP in {"{1}", "+"}

    @property
    def forbidden(self) -> tuple[str, ...]:
        """Single characters that this token must not be."""
        words = self.TEXT.NOT_IN if isinstance(self.TEXT, TextTest) else ()
        return tuple(word for word in words if len(word) == 1)

    @property
    def times(self) -> tuple[int, int]:
        """How often the token may come, at least and at most; `+` and `*` end at ten."""
        fixed = {"?": (0, 1), "*": (0, MOST), "+": (1, MOST), "!": (0, 1)}
        if self.OP in fixed:
            return fixed[self.OP]
        least, comma, most = self.OP.strip("{}").partition(",")
        return int(least or 0), int(most or MOST) if comma else int(least)


Pattern = tuple[TokenPattern, ...]


class PracticeRow(RuleRow):
    """A working method. Any of `patterns` is its trigger.

    Words that a pattern lists (`TEXT: 责任书`, `TEXT: {IN: […]}`) always stand as tokens of their own, whatever the
    segmenter does, so a pattern can rely on them; between them the tokens are the segmenter's.
    """

    label: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label_zh: str = Field(min_length=2)
    category: PracticeCategory
    general: bool = False
    """A form of words that any method may take (统一…, 实行…管理): gives way to every row that knows the method."""
    patterns: tuple[Pattern, ...] = Field(min_length=1)

    @field_validator("patterns")
    @classmethod
    def _patterns_have_words(cls, patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
        for number, pattern in enumerate(patterns, start=1):
            if not anchors(pattern):
                raise ValueError(f"pattern {number} has no obligatory token of words of two characters or more")
        return patterns


def anchors(pattern: Pattern) -> tuple[str, ...]:
    """The words of the most telling obligatory token: longest shortest word, then fewest words; none of one letter."""
    listed = [token.literals for token in pattern if token.obligatory and min(map(len, token.literals), default=0) > 1]
    return max(listed, key=lambda words: (min(map(len, words)), -len(words)), default=())


class PracticeScopeRow(Row):
    """Where a trigger is no practice, or who acts.

    `role` negation: `regex` ends directly before the trigger (尚未建立台账); problem_heading: a heading that lists
    shortcomings; mending_heading: one that tells what is done about them; name: a stretch of text that is a mere
    name (《…》); lead_in: a sentence that says a report follows (现将督查情况通报如下); announcement: one that names
    what the next tell (二是统一采购。); actor: a body that acts.
    """

    role: Literal["negation", "problem_heading", "mending_heading", "name", "lead_in", "announcement", "actor"]
    regex: str

    @field_validator("regex")
    @classmethod
    def _compiles(cls, value: str) -> str:
        try:
            regex.compile(value)
        except regex.error as error:
            raise ValueError(f"no regular expression: {error}") from error
        return value

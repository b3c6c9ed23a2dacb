"""Rows of `not_quantities.yaml`: numbers in names, idioms and references that no quantity may take."""

from typing import Literal

from .schema import RuleRow


class NotQuantityRow(RuleRow):
    """`pattern` is a regex tried at the first character of a number; what stands before goes into a lookbehind."""

    pattern: str


class BareNumberRow(RuleRow):
    """A number without unit that is a quantity all the same.

    `before` is a regex for the text that ends before it and `after` for what follows; `unit` is what readers supply.
    Money needs 万 or 亿 unless the row is `plain`; `times` is what the text leaves out (国家给2700 beside
    figures in 万). `spoken` rows take Chinese numerals only.
    """

    before: str
    after: str | None = None
    dimension: Literal["amount", "measure", "count", "percentage"]
    unit: str | None = None
    plain: bool = False
    spoken: bool = False
    times: int = 1

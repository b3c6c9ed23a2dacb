"""Rows of numbers that are no figures (`not_quantities.yaml`, `thresholds.yaml`) and of bare ones that are."""

from collections.abc import Mapping
from typing import Literal

from ..model import Kind
from .schema import RuleRow


class NotQuantityRow(RuleRow):
    """`pattern` is a regex tried at the first character of a number; what stands before goes into a lookbehind."""

    pattern: str


class ThresholdRow(RuleRow):
    """A quantity that only says which things are meant (10亿元以上项目).

    `kinds` gives for every kind of quantity the units it holds for, none for any. `before` and `after` are regexes for
    the text that ends before the quantity and for what follows it. `bound` says on which side a word must bound it:
    `before` (不足, 超过, 满), `behind` (以上, 以内); null when it needs none.
    """

    kinds: Mapping[Kind, tuple[str, ...]]
    bound: Literal["before", "behind"] | None = None
    before: str = ""
    after: str = ""


class BareNumberRow(RuleRow):
    """A number without unit that is a quantity all the same.

    `before` is a regex for the text that ends before it and `after` for what follows; `unit` is what readers supply.
    Money needs 万 or 亿 unless the row is `plain`; `times` is what the text leaves out (国家给2700 beside
    figures in 万). `spoken` rows take Chinese numerals only.
    """

    before: str
    after: str | None = None
    dimension: Literal["amount", "measure", "count", "percentage", "ratio"]
    unit: str | None = None
    plain: bool = False
    spoken: bool = False
    times: int = 1

"""Rows of `forms.yaml`: what tells a rank, a place among the first, or a ratio from other numbers."""

from typing import Literal

from .schema import RuleRow


class FormRow(RuleRow):
    """`before` is a regex for what stands right before a rank (第3位), a place among the first (前3), 一半, or 一 where
    it counts (盖起一栋); as `one_person`, where it counts people (由一名县领导包保), and as `one_time`, where it tells
    how long something lasts (过渡一个学期).

    Before a ratio (16.98:1) it may stand a few characters further off.
    """

    form: Literal["rank", "top", "ratio", "spoken_ratio", "half", "one", "one_person", "one_time"]
    before: str

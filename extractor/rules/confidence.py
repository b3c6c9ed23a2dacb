"""Rows of `confidence.yaml`: what speaks for and against a metric's being right as a whole."""

from typing import Literal

from .schema import Row

ConfidenceFeature = Literal[
    "base",
    "adjacent",
    "verbatim",
    "short_indicator",
    "long_indicator",
    "coded",
    "no_period",
    "open_period",
    "cue",
    "planned",
    "required",
    "part",
    "funding",
    "qualified",
    "first_number",
    "crowded",
    "long_sentence",
    "table",
]


class ConfidenceRow(Row):
    """The weight of one feature of a metric (`extractor/confidence.py` says what each means) in log odds; `base` is the
    constant. Written by `extractor evaluate --write-precision`.
    """

    feature: ConfidenceFeature
    weight: float

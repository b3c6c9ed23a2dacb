"""Rows of kind `labels`: how a field's values, and the columns of a review sheet, are called."""

from .schema import Row


class LabelRow(Row):
    """The Chinese and English name of one value of a field; `aliases` are other ways in which people write it."""

    field: str
    value: str
    zh: str
    en: str
    aliases: tuple[str, ...] = ()

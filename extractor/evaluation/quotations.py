"""Turns annotations made by quotation into gold with offsets.

People annotate by quoting: `context` is a stretch that occurs once in the file, `text` the mention inside it, `part_of`
a quotation around the total. Blanks and line breaks are overlooked where the exact quotation is not found, so that one
annotation serves a text file, a Word file and a hard-wrapped PDF of the same report.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from extractor.model import Document

from .gold import Bounds, GoldDocument, GoldFile, GoldMetric, GoldPractice

NOT_IN_GOLD = ("context", "note")


class QuotationError(ValueError):
    """An annotation cannot be resolved; the message names its line."""


class Quoted:
    """A text in which quotations are looked up.

    >>> Quoted("新建\\n学校3所").find("学校3所"), Quoted("新建\\n学校3所").find("新建学校")
    ((3, 7), (0, 5))
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._offsets = [offset for offset, character in enumerate(text) if not character.isspace()]
        self._squeezed = "".join(text[offset] for offset in self._offsets)

    def find(self, quotation: str) -> Bounds:
        """Where a quotation stands. Raises `QuotationError` unless it occurs exactly once."""
        if self.text.count(quotation) == 1:
            start = self.text.index(quotation)
            return start, start + len(quotation)
        squeezed = _squeeze(quotation)
        occurrences = self._squeezed.count(squeezed) if squeezed else 0
        if occurrences != 1:
            raise QuotationError(f"occurs {occurrences} times: {quotation!r}")
        return self._bounds(self._squeezed.index(squeezed), len(squeezed))

    def find_inside(self, context: str, text: str) -> Bounds:
        """Where the first `text` inside a context stands. Raises `QuotationError`."""
        start, end = self.find(context)
        within = Quoted(self.text[start:end])
        position = within._squeezed.find(_squeeze(text))
        if position < 0 or not _squeeze(text):
            raise QuotationError(f"{text!r} is not in {context!r}")
        first, last = within._bounds(position, len(_squeeze(text)))
        return start + first, start + last

    def _bounds(self, position: int, length: int) -> Bounds:
        return self._offsets[position], self._offsets[position + length - 1] + 1


def resolve_quotations(lines: Iterable[str], document: Document, *, name: str, file: str, set: str) -> GoldFile:
    """Resolve annotation lines against a document as our reader gives it. Raises `QuotationError`.

    `name` is the gold file's, `file` the corpus file's name, `set` the group it is scored in.
    """
    quoted = Quoted(document.text)
    rows = [(number, json.loads(line)) for number, line in enumerate(lines, start=1) if line.strip()]
    spans = {number: _locate(number, row, quoted) for number, row in rows}
    totals = {row["context"]: spans[number] for number, row in rows if row["type"] == "metric"}
    resolved = [_resolve(number, row, spans[number], quoted, totals) for number, row in rows]
    return GoldFile(
        name=name,
        document=GoldDocument(file=file, sha256=document.sha256, set=set),
        metrics=tuple(sorted((row for row in resolved if isinstance(row, GoldMetric)), key=lambda row: row.start)),
        practices=tuple(sorted((row for row in resolved if isinstance(row, GoldPractice)), key=lambda row: row.start)),
    )


def _locate(number: int, row: Mapping[str, Any], quoted: Quoted) -> Bounds:
    try:
        return quoted.find_inside(row["context"], row["text"])
    except KeyError as error:
        raise QuotationError(f"line {number}: no {error}") from error
    except QuotationError as error:
        raise QuotationError(f"line {number}: {error}") from error


def _resolve(
    number: int, row: Mapping[str, Any], span: Bounds, quoted: Quoted, totals: Mapping[str, Bounds]
) -> GoldMetric | GoldPractice:
    fields = {name: value for name, value in row.items() if name not in NOT_IN_GOLD}
    fields |= {"start": span[0], "end": span[1], "text": quoted.text[span[0] : span[1]]}
    try:
        if row["type"] == "practice":
            fields["label_zh_alt"] = [*fields.get("label_zh_alt", []), *fields.pop("label_alt", [])]
            return GoldPractice.model_validate(fields)
        fields["period"] = row.get("period") or {}
        fields["period_alt"] = [period or {} for period in row.get("period_alt", [])]
        fields["part_of"] = _total(row.get("part_of"), quoted, totals)
        fields["part_of_alt"] = [_total(each, quoted, totals) for each in row.get("part_of_alt", [])]
        return GoldMetric.model_validate({"status": "actual", **fields})
    except QuotationError as error:
        raise QuotationError(f"line {number}: part_of {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise QuotationError(f"line {number}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def _total(quotation: str | None, quoted: Quoted, totals: Mapping[str, Bounds]) -> Bounds | None:
    """The mention that a `part_of` quotation means: the one annotated by it, else the only one inside it."""
    if quotation is None or quotation in totals:
        return None if quotation is None else totals[quotation]
    start, end = quoted.find(quotation)
    inside = [span for span in totals.values() if start <= span[0] and span[1] <= end]
    if len(inside) != 1:
        raise QuotationError(f"holds {len(inside)} metrics, not one: {quotation!r}")
    return inside[0]


def _squeeze(text: str) -> str:
    return "".join(text.split())

"""Gold: what annotators say a document holds. One JSON Lines file a document, the document line first."""

import hashlib
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, Field, RootModel, ValidationError

from extractor.model import Change, Funding, Kind, Qualifier, Record, Span, Status

Bounds = tuple[int, int]
M = TypeVar("M", bound=BaseModel)


class GoldError(ValueError):
    """A gold file, or the corpus file it speaks of, is not as it must be; the message names file and line."""


class GoldPeriod(Record):
    """A governing time expression as written, and its inclusive dates; all null where the text gives none."""

    raw: str | None = None
    start: date | None = None
    end: date | None = None


class GoldDocument(Record):
    """The first line: which corpus file is annotated, in which code-point ranges (none: all of it).

    `set` groups documents for scores and floors.
    """

    type: Literal["document"] = "document"
    file: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    set: str = "all"
    ranges: tuple[Bounds, ...] | None = None


class GoldMetric(Span):
    """A metric line. `part_of` is the span of the total; a `…_alt` lists further answers that are right too."""

    type: Literal["metric"] = "metric"
    kind: Kind
    value: Decimal
    high: Decimal | None = None
    unit: str
    qualifier: Qualifier = "exact"
    change: Change | None = None
    indicator: str
    status: Status
    period: GoldPeriod = GoldPeriod()
    region: str | None = None
    funding: Funding | None = None
    part_of: Bounds | None = None
    optional: bool = False
    kind_alt: tuple[Kind, ...] = ()
    value_alt: tuple[Decimal, ...] = ()
    high_alt: tuple[Decimal | None, ...] = ()
    unit_alt: tuple[str, ...] = ()
    qualifier_alt: tuple[Qualifier, ...] = ()
    change_alt: tuple[Change | None, ...] = ()
    indicator_alt: tuple[str, ...] = ()
    status_alt: tuple[Status, ...] = ()
    period_alt: tuple[GoldPeriod, ...] = ()
    region_alt: tuple[str | None, ...] = ()
    funding_alt: tuple[Funding | None, ...] = ()
    part_of_alt: tuple[Bounds | None, ...] = ()


class GoldPractice(Span):
    """A practice line; the span is the trigger phrase."""

    type: Literal["practice"] = "practice"
    label_zh: str
    label: str | None = None
    region: str | None = None
    optional: bool = False
    label_zh_alt: tuple[str, ...] = ()
    label_alt: tuple[str, ...] = ()
    region_alt: tuple[str | None, ...] = ()


class _GoldRow(RootModel[Annotated[GoldMetric | GoldPractice, Field(discriminator="type")]]):
    """A line below the document line."""


class GoldFile(Record):
    """The annotation of one document."""

    name: str
    document: GoldDocument
    metrics: tuple[GoldMetric, ...]
    practices: tuple[GoldPractice, ...]

    def covers(self, offset: int) -> bool:
        """Whether a record that begins at this offset stands in annotated text.

        >>> document = GoldDocument(file="a.txt", sha256="0" * 64, ranges=((5, 9),))
        >>> gold = GoldFile(name="a", document=document, metrics=(), practices=())
        >>> gold.covers(5), gold.covers(9)
        (True, False)
        """
        ranges = self.document.ranges
        return ranges is None or any(start <= offset < end for start, end in ranges)


def read_gold(folder: Path) -> tuple[GoldFile, ...]:
    """Every gold file of a folder, by name. Raises `GoldError` when there is none or a line is not as it must be."""
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise GoldError(f"{folder}: holds no gold (*.jsonl)")
    return tuple(read_gold_file(path) for path in paths)


def read_gold_file(path: Path) -> GoldFile:
    """One gold file, every line validated. Raises `GoldError`."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if not lines:
        raise GoldError(f"{path}: empty")
    document = _parse(path, 1, lines[0], GoldDocument)
    rows = [_parse(path, number, line, _GoldRow).root for number, line in enumerate(lines[1:], start=2)]
    return GoldFile(
        name=path.stem,
        document=document,
        metrics=tuple(row for row in rows if isinstance(row, GoldMetric)),
        practices=tuple(row for row in rows if isinstance(row, GoldPractice)),
    )


def _parse(path: Path, number: int, line: str, shape: type[M]) -> M:
    try:
        return shape.model_validate_json(line, strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "line"
        raise GoldError(f"{path}: line {number}: {key}: {first['msg']}") from error


def write_gold_file(path: Path, gold: GoldFile) -> None:
    """Write a gold file: the document line, then metrics and practices in text order; empty `…_alt` left out."""
    rows: list[GoldMetric | GoldPractice] = [*gold.metrics, *gold.practices]
    rows.sort(key=lambda row: (row.start, row.end))
    lines = [json.dumps(_plain(row), ensure_ascii=False) for row in [gold.document, *rows]]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _plain(row: GoldDocument | GoldMetric | GoldPractice) -> dict[str, Any]:
    fields = {"type": row.type, **row.model_dump(mode="json")}
    if isinstance(row, GoldMetric):
        # Plain digits, as records have them: 61000, never 6.1E+4.
        fields |= {"value": f"{row.value:f}", "high": None if row.high is None else f"{row.high:f}"}
    unset = [name for name in fields if name.endswith("_alt") and not fields[name]]
    unset += [name for name in ("ranges", "label") if fields.get(name, "") is None]
    return {name: value for name, value in fields.items() if name not in unset}


def check_file(gold: GoldFile, content: bytes) -> None:
    """Raise `GoldError` when a corpus file is not, byte for byte, the one that was annotated."""
    if hashlib.sha256(content).hexdigest() != gold.document.sha256:
        raise GoldError(f"{gold.document.file}: not the file that {gold.name}.jsonl annotates (its bytes changed)")


def check_text(gold: GoldFile, text: str) -> None:
    """Raise `GoldError` when a gold span does not say what the canonical text says there."""
    for row in (*gold.metrics, *gold.practices):
        if text[row.start : row.end] != row.text:
            raise GoldError(f"{gold.name}.jsonl: {row.start}:{row.end} is not {row.text!r} in {gold.document.file}")
    for metric in gold.metrics:
        for bounds in (metric.part_of, *metric.part_of_alt):
            if bounds is not None and not 0 <= bounds[0] < bounds[1] <= len(text):
                raise GoldError(f"{gold.name}.jsonl: part_of {bounds} of {metric.text!r} lies outside the text")

"""What every target sends: the lines of the current records, each fact once."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from ..workspace import CurrentRecord, FindingLine, MetricLine, PracticeLine, Workspace, record_line

# Table name and columns of each type of line, in the order of the contract.
TABLES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "metric": ("metrics", tuple(MetricLine.model_fields)),
    "practice": ("practices", tuple(PracticeLine.model_fields)),
    "finding": ("findings", tuple(FindingLine.model_fields)),
}


def current_lines(workspace: Workspace) -> Iterator[dict[str, Any]]:
    """Lines of the current records in file order and then document order, rejected ones left out.

    A metric that states the same fact as an earlier one (`same_as`) is not sent; what was part of it is part of the
    earlier one. Streams one document at a time.
    """
    for _, group in groupby(workspace.current(), key=lambda one: one.document):
        yield from _document_lines(list(group))


def _document_lines(document: Sequence[CurrentRecord]) -> Iterator[dict[str, Any]]:
    lines = [record_line(one) for one in document]
    first = {line["id"]: line["same_as"] for line in lines if line.get("same_as")}
    for line in lines:
        if line["id"] not in first:
            if line["type"] == "metric":
                line["part_of"] = _first(line["part_of"], first)
            yield line


def _first(record: str | None, first: Mapping[str, str]) -> str | None:
    """The record that stands for a fact, through any number of repetitions."""
    seen: set[str] = set()
    while record is not None and record in first and record not in seen:
        seen.add(record)
        record = first[record]
    return record

"""The library interface: a file or a text in, what was found in it out."""

from datetime import date
from functools import cache
from os import PathLike
from pathlib import Path

from .model import Extraction
from .pipeline import Extractor
from .readers import read_document, read_text
from .rules import load_rules


def extract(
    path: str | PathLike[str], *, patterns: tuple[str | PathLike[str], ...] = (), report_date: date | None = None
) -> Extraction:
    """Read a TXT, DOCX or PDF file and extract its metrics and practices, report by report.

    `patterns` are folders of further pattern packs; `report_date` is the date by which 今年 and the like are resolved
    where the report bears none. Raises `UnreadableFile` for a file that cannot be read, and `PatternError` for a pack
    that is not as it must be.
    """
    document = read_document(Path(path))
    return _extractor(tuple(map(Path, patterns)), report_date).extract_document(document)


def extract_text(
    text: str, *, patterns: tuple[str | PathLike[str], ...] = (), report_date: date | None = None
) -> Extraction:
    """The same for a text in memory. Spans are code-point offsets into `.document.text`.

    >>> metric = extract_text("全县新建学校两所。").reports[0].metrics[0]
    >>> metric.text, metric.value, metric.unit
    ('两所', Decimal('2'), '所')
    """
    document = read_text(text)
    return _extractor(tuple(map(Path, patterns)), report_date).extract_document(document)


@cache
def _extractor(packs: tuple[Path, ...], report_date: date | None) -> Extractor:
    # Building one takes a second (the segmenter's dictionary), using it milliseconds.
    return Extractor(load_rules(*packs), report_date=report_date)

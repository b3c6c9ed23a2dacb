"""Runs an extractor in memory over the corpus files that gold names."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from extractor.model import Document, Extraction
from extractor.readers import read_bytes

from .gold import GoldError, GoldFile, check_file, check_text
from .scores import ScoredDocument, score_document

ExtractDocument = Callable[[Document], Extraction]


def score_corpus(gold: Iterable[GoldFile], corpus: Path, extract: ExtractDocument) -> Iterator[ScoredDocument]:
    """Read, extract and score each annotated file.

    Raises `GoldError` when a file is missing, is not the one that was annotated, or reads differently than it did, and
    `UnreadableFile` when it cannot be read.
    """
    for each in gold:
        document = read_annotated(each, corpus)
        yield score_document(each, extract(document))


def read_annotated(gold: GoldFile, corpus: Path) -> Document:
    """The document that a gold file annotates, checked against it. Raises `GoldError` and `UnreadableFile`."""
    path = corpus / gold.document.file
    if not path.is_file():
        raise GoldError(f"{path}: no such corpus file ({gold.name}.jsonl names it)")
    content = path.read_bytes()
    check_file(gold, content)
    document = read_bytes(content)
    check_text(gold, document.text)
    return document

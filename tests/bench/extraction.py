"""How fast extraction is, as a share of the rate of bare `jieba.lcut` on the same text in the same run.

Text in memory, warm, one core. The share is what counts: it does not depend on the machine.
"""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

import jieba
import jieba.posseg
import regex

from extractor.bulk import find_inputs
from extractor.model import Document
from extractor.pipeline import Extractor
from extractor.readers import read_document
from extractor.rules import load_rules

ROOT = Path(__file__).parent.parent.parent
FLOOR = 0.1
ROUNDS = 5


def bench_extraction(inputs: list[str]) -> bool:
    """Print the rates of extraction and its peers; tell whether the share is above its floor."""
    files = find_inputs(inputs or [str(ROOT / "corpus")], exclude=ROOT / "out")
    documents = [read_document(Path(file.path)) for file in files]
    characters = sum(len(document.text) for document in documents)
    print(f"extraction: {len(documents)} documents, {characters:,} characters, warm, one core")
    extractor = Extractor(load_rules())
    print(f"  {density(extractor, documents)} in 1,000 characters: what costs time")
    jieba.initialize()
    cutting = best_seconds(lambda document: jieba.lcut(document.text), documents)
    share = 0.0
    for name, work, rounds in workloads(extractor):
        seconds = best_seconds(work, documents, rounds=rounds)
        share = cutting / seconds if name == "extraction" else share
        print(f"  {name:<24}{characters / seconds:>12,.0f} characters/s {cutting / seconds:>8.3f} of jieba.lcut")
    print(f"  floor of extraction: {FLOOR}")
    return share >= FLOOR


def density(extractor: Extractor, documents: list[Document]) -> str:
    """How many records a text holds: the rate falls with them, so only texts equally full compare."""
    reports = [report for document in documents for report in extractor.extract_document(document).reports]
    thousands = sum(len(document.text) for document in documents) / 1000
    figures = sum(len(report.metrics) for report in reports) / thousands
    practices = sum(len(report.practices) for report in reports) / thousands
    return f"{figures:.0f} figures and {practices:.0f} practices"


def workloads(extractor: Extractor) -> Iterator[tuple[str, Callable[[Document], object], int]]:
    """What is measured: a name, the work on one document, and in how many rounds."""
    number = regex.compile(r"\d+(?:\.\d+)?[\p{Han}%]")
    yield "regex scan", lambda document: number.findall(document.text), ROUNDS
    yield "jieba.lcut", lambda document: jieba.lcut(document.text), ROUNDS
    yield "jieba.posseg", lambda document: jieba.posseg.lcut(document.text), 1
    yield "extraction", extractor.extract_document, ROUNDS
    if find_spec("recognizers_number_with_unit"):
        from recognizers_number_with_unit import Culture, recognize_dimension

        yield "Recognizers-Text", lambda document: recognize_dimension(document.text, Culture.Chinese), 1
    if find_spec("jionlp"):
        import jionlp

        yield "jionlp money", lambda document: jionlp.ner.extract_money(document.text), 1


def best_seconds(work: Callable[[Document], object], documents: list[Document], *, rounds: int = ROUNDS) -> float:
    """Seconds for all documents in the best of several rounds, the first of which warms up."""
    taken = []
    for _ in range(rounds + 1):
        started = perf_counter()
        for document in documents:
            work(document)
        taken.append(perf_counter() - started)
    return min(taken[1:])

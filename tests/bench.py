"""`make bench`: how fast extraction is, as a share of the rate of bare `jieba.lcut` on the same text in the same run.

Text in memory, warm, one core. The share is what counts: it does not depend on the machine.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import jieba

from extractor.bulk import find_inputs
from extractor.model import Document
from extractor.pipeline import Extractor
from extractor.readers import read_document
from extractor.rules import load_rules

ROOT = Path(__file__).parent.parent
FLOOR = 0.15
ROUNDS = 5


def main() -> int:
    """Measure, print, and return 1 when the share is below its floor."""
    inputs = sys.argv[1:] or [str(ROOT / "corpus")]
    files = find_inputs(inputs, exclude=ROOT / "out")
    documents = [read_document(file.path) for file in files]
    characters = sum(len(document.text) for document in documents)
    extractor = Extractor(load_rules())
    jieba.initialize()
    cutting = best_seconds(lambda document: jieba.lcut(document.text), documents)
    extracting = best_seconds(extractor.extract_document, documents)
    share = cutting / extracting
    print(f"documents    {len(documents)}, {characters:,} characters")
    print(f"jieba.lcut   {characters / cutting:>12,.0f} characters/s")
    print(f"extraction   {characters / extracting:>12,.0f} characters/s")
    print(f"share        {share:>12.3f}  (floor {FLOOR})")
    return 0 if share >= FLOOR else 1


def best_seconds(work: Callable[[Document], object], documents: list[Document]) -> float:
    """Seconds for all documents in the best of several rounds, the first of which warms up."""
    rounds = []
    for _ in range(ROUNDS + 1):
        started = perf_counter()
        for document in documents:
            work(document)
        rounds.append(perf_counter() - started)
    return min(rounds[1:])


if __name__ == "__main__":
    sys.exit(main())

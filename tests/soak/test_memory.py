"""`make soak`: long runs in one process. Not part of `make test`."""

import tracemalloc
from pathlib import Path

from extractor.bulk import find_inputs
from extractor.pipeline import Extractor
from extractor.readers import read_document
from extractor.rules import load_rules

CORPUS = Path(__file__).parent.parent.parent / "corpus"
ROUNDS = 40


def test_extraction_keeps_no_memory(tmp_path):
    extractor = Extractor(load_rules())
    files = find_inputs([str(CORPUS)], exclude=tmp_path)

    def extract_all() -> int:
        for file in files:
            extractor.extract_document(read_document(file.path))
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        used = [extract_all() for _ in range(ROUNDS)]
    finally:
        tracemalloc.stop()
    # Caches may fill in the first rounds; after that nothing may stay.
    assert used[-1] < used[ROUNDS // 4] * 1.05 + 100_000

"""The gold and corpus of this checkout hold together, and they hold what they are meant to."""

from pathlib import Path
from typing import get_args

import pytest

from extractor.evaluation import read_annotated, read_gold
from extractor.model import Status
from extractor.readers import read_document

ROOT = Path(__file__).parents[2]
GOLD = read_gold(ROOT / "gold")


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.name)
def test_gold_fits_its_corpus_file(gold):
    read_annotated(gold, ROOT / "corpus")
    spans = [(row.type, row.start, row.end) for row in (*gold.metrics, *gold.practices)]
    assert len(spans) == len(set(spans))
    assert all(metric.period.raw or not (metric.period.start or metric.period.end) for metric in gold.metrics)


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.name)
def test_a_total_is_a_metric_of_its_own(gold):
    mentions = {(metric.start, metric.end) for metric in gold.metrics}
    assert {metric.part_of for metric in gold.metrics if metric.part_of} <= mentions


def test_every_corpus_file_is_annotated():
    files = {path.name for path in (ROOT / "corpus").iterdir() if path.suffix != ".md"}
    assert files == {gold.document.file for gold in GOLD}


def test_every_status_and_format_is_there():
    assert {metric.status for gold in GOLD for metric in gold.metrics} == set(get_args(Status))
    formats = [read_document(ROOT / "corpus" / gold.document.file).format for gold in GOLD]
    assert len(formats) >= 30
    assert formats.count("docx") >= 4
    assert formats.count("pdf") >= 3
    assert {gold.document.set for gold in GOLD} == {"school", "general", "plain"}

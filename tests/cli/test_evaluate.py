import json
from typing import ClassVar

import pytest

import extractor.cli.evaluate
import extractor.pipeline
from extractor.cli import main
from extractor.evaluation.gold import write_gold_file
from extractor.rules import Rules
from tests.evaluation.builders import SCHOOLS, TEXT, extraction, found_metric, gold_file


class PretendExtractor:
    """Finds the one metric of the sample, but for the fields that a test changes."""

    fields: ClassVar[dict[str, object]] = {}

    def __init__(self, rules, *, report_date=None):
        pass

    def extract_document(self, document):
        return extraction(found_metric(SCHOOLS, **self.fields), document=document)


@pytest.fixture
def evaluate(tmp_path, monkeypatch):
    """Runs the command on a gold folder of one document; keywords are fields that the program gets wrong."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "qinghe.txt").write_bytes(TEXT.encode())
    write_gold_file(tmp_path / "gold" / "qinghe.jsonl", gold_file(SCHOOLS))
    monkeypatch.setattr(extractor.pipeline, "Extractor", PretendExtractor)
    monkeypatch.setattr(extractor.cli.evaluate, "load_packs", lambda: Rules({}, digest=""))

    def run(*options, **fields):
        monkeypatch.setattr(PretendExtractor, "fields", fields)
        return main(["evaluate", "--lang", "en", "--gold", str(tmp_path / "gold"), *options])

    return run


def test_scores_are_printed(evaluate, capsys):
    assert evaluate("--by-document", "--errors", "3", status="planned") == 0
    out = capsys.readouterr().out
    assert "all  linked       1.0000" in out
    assert "all  full_record  0.0000" in out
    assert "wrong status\tqinghe.txt" in out
    assert "\nqinghe " in out


def test_the_gate_opens_on_recorded_floors_and_shuts_below_them(evaluate, capsys):
    assert evaluate("--update-baseline") == 0
    assert evaluate("--gate") == 0
    assert evaluate("--gate", status="planned") == 1
    assert "all full_record: 0.0000 is below its floor 1.0000" in capsys.readouterr().err


def test_the_gate_wants_a_baseline(evaluate, capsys):
    assert evaluate("--gate") == 2
    assert "--update-baseline" in capsys.readouterr().err


def test_a_floor_sinks_only_when_allowed(evaluate, tmp_path):
    baseline = tmp_path / "gold" / "baseline.json"
    evaluate("--update-baseline")
    assert evaluate("--update-baseline", status="planned") == 2
    assert json.loads(baseline.read_text("utf-8"))["floors"]["all"]["full_record"] == 1.0
    assert evaluate("--update-baseline", "--allow-lower", status="planned") == 0
    assert json.loads(baseline.read_text("utf-8"))["floors"]["all"]["full_record"] == 0.0


def test_a_changed_corpus_shuts_the_gate(evaluate, tmp_path, capsys):
    evaluate("--update-baseline")
    (tmp_path / "corpus" / "qinghe.txt").write_bytes((TEXT + "\n").encode())
    assert evaluate("--gate") == 2
    assert "its bytes changed" in capsys.readouterr().err


def test_changed_gold_shuts_the_gate_until_it_is_recorded_again(evaluate, tmp_path, capsys):
    evaluate("--update-baseline")
    optional = SCHOOLS.model_copy(update={"indicator_alt": ("学校",)})
    write_gold_file(tmp_path / "gold" / "qinghe.jsonl", gold_file(optional))
    assert evaluate("--gate") == 1
    assert "gold changed since" in capsys.readouterr().err
    assert evaluate("--update-baseline", "--gate") == 0

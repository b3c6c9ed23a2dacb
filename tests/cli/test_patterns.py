import pytest

import extractor.pipeline
from extractor.cli import main
from extractor.evaluation.gold import write_gold_file
from tests.evaluation.builders import SCHOOLS, TEXT, extraction, found_metric, gold_file


class PretendExtractor:
    def __init__(self, rules):
        pass

    def extract_document(self, document):
        return extraction(found_metric(SCHOOLS), document=document)


@pytest.fixture
def stats(tmp_path, monkeypatch):
    """Runs the command on a gold folder of one document."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "qinghe.txt").write_bytes(TEXT.encode())
    write_gold_file(tmp_path / "gold" / "qinghe.jsonl", gold_file(SCHOOLS))
    monkeypatch.setattr(extractor.pipeline, "Extractor", PretendExtractor)

    def run(*inputs):
        return main(["patterns", "stats", "--lang", "en", "--gold", str(tmp_path / "gold"), *inputs])

    return run


def test_what_rules_earn_is_printed_and_the_idle_apart(stats, tmp_path, capsys):
    assert stats(str(tmp_path / "corpus")) == 0
    table, idle = capsys.readouterr().out.split("earn nothing:")
    [line] = [line.split() for line in table.splitlines() if line.startswith("head")]
    assert line[2:] == ["1", "1", "1.000", "1"]
    assert "practice  practice.leadership.first_hand" in idle


def test_a_file_that_cannot_be_read_is_named(stats, tmp_path, capsys):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert stats(str(tmp_path / "empty.txt")) == 1
    assert "empty.txt" in capsys.readouterr().err


def test_inputs_and_gold_have_to_be_there(stats, tmp_path, capsys):
    assert stats(str(tmp_path / "nowhere")) == 2
    assert main(["patterns", "stats", "--lang", "en", "--gold", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err

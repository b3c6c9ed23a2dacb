import json

import pytest

from extractor.cli import main
from extractor.evaluation import read_gold_file

TEXT = "2021年，青禾县新建学校3所。"
ROW = {"type": "metric", "context": "新建学校3所", "text": "3所", "kind": "count", "value": "3", "unit": "所"}
ROW |= {"indicator": "新建学校", "region": "青禾县"}


@pytest.fixture
def annotate(tmp_path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "qinghe.txt").write_bytes(TEXT.encode())

    def run(row):
        (tmp_path / "rows.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
        files = [str(tmp_path / "qinghe.txt"), str(tmp_path / "rows.jsonl")]
        return main(["gold", *files, "--lang", "en", "--gold", str(tmp_path / "gold"), "--set", "school"])

    return run


def test_quotations_become_a_gold_file(annotate, tmp_path, capsys):
    assert annotate(ROW) == 0
    gold = read_gold_file(tmp_path / "gold" / "qinghe.jsonl")
    assert (gold.document.file, gold.document.set) == ("qinghe.txt", "school")
    assert [TEXT[metric.start : metric.end] for metric in gold.metrics] == ["3所"]
    assert "qinghe.jsonl: 1 metrics, 0 practices" in capsys.readouterr().out


def test_a_quotation_that_is_not_there_is_wrong_usage(annotate, tmp_path, capsys):
    assert annotate(ROW | {"context": "新建学校5所"}) == 2
    assert "rows.jsonl: line 1: occurs 0 times" in capsys.readouterr().err
    assert not list((tmp_path / "gold").iterdir())

import json

import pytest

from extractor.evaluation import GoldError, read_gold, read_gold_file
from extractor.evaluation.gold import check_text, write_gold_file

from .builders import BULLETIN, COUNTY, FUNDS, SCHOOLS, TEXT, gold_file

DOCUMENT = {"type": "document", "file": "qinghe.txt", "sha256": "0" * 64}
METRIC = {"type": "metric", "start": 12, "end": 14, "text": "3所", "kind": "count", "value": "3", "unit": "所"}
METRIC |= {"indicator": "新建学校", "status": "actual", "period": {"raw": "2021年", "start": "2021-01-01", "end": None}}
PRACTICE = {"type": "practice", "start": 0, "end": 2, "text": "通报", "label_zh": "通报"}


def written(folder, *rows):
    path = folder / "qinghe.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return path


def test_every_line_becomes_a_record(tmp_path):
    gold = read_gold_file(written(tmp_path, DOCUMENT, METRIC, PRACTICE))
    assert (gold.name, gold.document.file, gold.document.set) == ("qinghe", "qinghe.txt", "all")
    assert [metric.indicator for metric in gold.metrics] == ["新建学校"]
    assert [practice.label_zh for practice in gold.practices] == ["通报"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "money"}, "line 2: metric.kind"),
        ({"indicater": "学校"}, "line 2: metric.indicater"),
        ({"value": "3所"}, "line 2: metric.value"),
        ({"period": "2021年"}, "line 2: metric.period"),
        ({"end": 15}, "line 2: metric: .*does not fit the text"),
        ({"part_of": "总投资"}, "line 2: metric.part_of"),
        ({"status_alt": ["done"]}, "line 2: metric.status_alt.0"),
        ({"type": "finding"}, "line 2: line"),
    ],
)
def test_a_bad_line_is_named(tmp_path, change, message):
    with pytest.raises(GoldError, match=message):
        read_gold_file(written(tmp_path, DOCUMENT, METRIC | change))


def test_the_first_line_is_the_document(tmp_path):
    with pytest.raises(GoldError, match="line 1: type"):
        read_gold_file(written(tmp_path, METRIC))
    with pytest.raises(GoldError, match="empty"):
        read_gold_file(written(tmp_path))


def test_an_empty_folder_is_no_gold(tmp_path):
    with pytest.raises(GoldError, match="holds no gold"):
        read_gold(tmp_path)


def test_what_is_written_is_read_back(tmp_path):
    gold = gold_file(SCHOOLS, FUNDS, COUNTY, BULLETIN, set="school", ranges=((0, len(TEXT)),))
    path = tmp_path / "qinghe.jsonl"
    write_gold_file(path, gold)
    assert read_gold_file(path) == gold
    assert '"value": "12000000"' in path.read_text("utf-8")


def test_spans_are_held_against_the_text():
    check_text(gold_file(SCHOOLS, COUNTY), TEXT)
    with pytest.raises(GoldError, match=r"is not '3所' in qinghe\.txt"):
        check_text(gold_file(SCHOOLS), "　" + TEXT)
    with pytest.raises(GoldError, match="outside the text"):
        check_text(gold_file(COUNTY.model_copy(update={"part_of": (5, 500)})), TEXT)

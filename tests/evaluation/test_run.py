import pytest

from extractor.evaluation import GoldError, score_corpus, score_documents

from .builders import SCHOOLS, TEXT, extraction, found_metric, gold_file


def extract(document):
    return extraction(found_metric(SCHOOLS), document=document)


def test_files_that_gold_names_are_read_and_scored(tmp_path):
    (tmp_path / "qinghe.txt").write_bytes(TEXT.encode())
    (tmp_path / "unannotated.txt").write_bytes(TEXT.encode())
    [document] = score_corpus([gold_file(SCHOOLS)], tmp_path, extract)
    assert document.text == TEXT
    assert score_documents([document])["full_record"].f1 == 1.0


def test_a_missing_or_changed_file_is_an_error(tmp_path):
    with pytest.raises(GoldError, match="no such corpus file"):
        list(score_corpus([gold_file(SCHOOLS)], tmp_path, extract))
    (tmp_path / "qinghe.txt").write_bytes((TEXT + "\n").encode())
    with pytest.raises(GoldError, match="its bytes changed"):
        list(score_corpus([gold_file(SCHOOLS)], tmp_path, extract))

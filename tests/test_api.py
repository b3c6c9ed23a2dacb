from datetime import date
from decimal import Decimal

import pytest

from extractor import extract, extract_text
from extractor.readers import UnreadableFile

TEXT = "2023年，罗山县已完成校舍建设投资1200余万元，今年计划新建学校3所。"


def test_library_use_is_three_lines(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    report = extract(tmp_path / "a.txt").reports[0]
    assert report.metrics[0].value == Decimal(12000000)
    assert extract(str(tmp_path / "a.txt")) == extract(tmp_path / "a.txt")


def test_text_in_memory_gives_the_same_as_its_file(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert extract_text(TEXT) == extract(tmp_path / "a.txt")


def test_spans_are_offsets_into_the_documents_text():
    extraction = extract_text(TEXT)
    for metric in extraction.reports[0].metrics:
        assert extraction.document.text[metric.start : metric.end] == metric.text


def test_the_report_date_resolves_relative_periods():
    text = "今年，罗山县计划新建学校3所。"
    (metric,) = extract_text(text, report_date=date(2021, 3, 1)).reports[0].metrics
    assert metric.period_start is not None
    assert metric.period_start.year == 2021


def test_a_file_that_is_not_there_is_unreadable(tmp_path):
    with pytest.raises(UnreadableFile):
        extract(tmp_path / "no-such-file.docx")


def test_empty_text_is_unreadable():
    with pytest.raises(UnreadableFile):
        extract_text("")

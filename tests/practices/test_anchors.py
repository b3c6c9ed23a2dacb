import time

import pytest

from extractor.practices.anchors import AnchorIndex
from extractor.rules import PracticeRow, Rules

from .rows import practice_row

ROWS = (
    practice_row("a", [[{"TEXT": "责任书"}], [{"TEXT": "承诺书"}]]),
    practice_row("b", [[{"TEXT": {"IN": ["责任", "任务"]}}, {"TEXT": "到"}, {"TEXT": {"IN": ["科室", "乡镇"]}}]]),
)


@pytest.mark.parametrize(
    ("text", "patterns"),
    [
        ("签订责任书", {0: [0]}),
        ("承诺书、责任书分解到科室", {0: [0, 1], 1: [0]}),
        ("今年雨水偏多", {}),
        ("", {}),
        ("书", {}),
    ],
)
def test_patterns_called_by_text(text: str, patterns: dict[int, list[int]]) -> None:
    assert AnchorIndex(ROWS).patterns(text) == patterns


def test_index_without_rows() -> None:
    assert AnchorIndex(()).patterns("签订责任书") == {}


def test_text_without_triggers_costs_little(pattern_rules: Rules) -> None:
    index = AnchorIndex(pattern_rules.rows(PracticeRow))
    text = "山高水长天蓝云淡" * 25_000
    started = time.perf_counter()
    index.patterns(text)
    assert len(text) / (time.perf_counter() - started) > 500_000

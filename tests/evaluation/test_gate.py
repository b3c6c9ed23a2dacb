import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.evaluation import (
    Baseline,
    GateError,
    GoldError,
    Score,
    check_gate,
    check_spans,
    digest_files,
    measure_baseline,
    read_baseline,
    score_document,
    update_baseline,
)
from extractor.evaluation.gate import round_down

from .builders import SCHOOLS, extraction, found_metric, gold_file


def baseline(value=0.9, *, gold="g", corpus="c", measure="value"):
    return Baseline(gold=gold, corpus=corpus, floors={"all": {measure: value}})


def test_the_gate_opens_at_or_above_every_floor():
    assert check_gate(baseline(0.9), baseline(0.9)) == []
    assert check_gate(baseline(0.9), baseline(0.95)) == []


def test_the_gate_shuts_below_a_floor():
    assert check_gate(baseline(0.9), baseline(0.8999)) == ["all value: 0.8999 is below its floor 0.9000"]


def test_the_gate_shuts_when_a_measure_is_gone():
    assert check_gate(baseline(), baseline(measure="mention")) == ["all value: floor 0.9000, not measured"]


@pytest.mark.parametrize("changed", ["gold", "corpus"])
def test_the_gate_shuts_when_what_is_measured_changed(changed):
    [reason] = check_gate(baseline(), baseline(0.99, **{changed: "other"}))
    assert reason.startswith(f"{changed} changed")


def test_floors_rise_freely(tmp_path):
    path = tmp_path / "baseline.json"
    update_baseline(path, baseline(0.8))
    update_baseline(path, baseline(0.9, gold="grown"))
    assert read_baseline(path) == baseline(0.9, gold="grown")


def test_floors_sink_only_when_allowed(tmp_path):
    path = tmp_path / "baseline.json"
    update_baseline(path, baseline(0.9))
    before = path.read_bytes()
    for lower in (baseline(0.8), baseline(0.8, gold="grown"), baseline(measure="mention")):
        with pytest.raises(GateError, match="--allow-lower"):
            update_baseline(path, lower)
    assert path.read_bytes() == before
    update_baseline(path, baseline(0.8), allow_lower=True)
    assert read_baseline(path) == baseline(0.8)


def test_a_missing_or_damaged_baseline_is_an_error(tmp_path):
    path = tmp_path / "baseline.json"
    with pytest.raises(GateError, match="no baseline"):
        read_baseline(path)
    path.write_text('{"floors": {}}', encoding="utf-8")
    with pytest.raises(GateError, match="damaged"):
        read_baseline(path)


def test_floors_are_kept_for_the_five_scores():
    scores = {"all": {name: Score(right=2, gold=3, found=3) for name in ("mention", "practice", "practice_label")}}
    assert measure_baseline(scores, gold="g", corpus="c").floors == {"all": {"mention": 0.6666, "practice": 0.6666}}


@given(st.floats(0, 1))
def test_a_floor_is_never_above_the_score(value):
    assert value - 0.0002 < round_down(value) <= value


def test_the_digest_sees_names_and_bytes(tmp_path):
    (tmp_path / "a.txt").write_text("甲", encoding="utf-8")
    (tmp_path / "b.txt").write_text("乙", encoding="utf-8")
    both = digest_files(tmp_path, ["a.txt", "b.txt"])
    assert digest_files(tmp_path, ["b.txt", "a.txt", "a.txt"]) == both
    assert digest_files(tmp_path, ["a.txt"]) != both
    (tmp_path / "b.txt").write_text("丙", encoding="utf-8")
    assert digest_files(tmp_path, ["a.txt", "b.txt"]) != both
    with pytest.raises(GoldError, match="no such file"):
        digest_files(tmp_path, ["c.txt"])


def test_a_span_that_differs_from_the_text_shuts_the_gate():
    right = score_document(gold_file(SCHOOLS), extraction(found_metric(SCHOOLS)))
    wrong = score_document(gold_file(SCHOOLS), extraction(found_metric(SCHOOLS, text="8所")))
    assert check_spans([right, wrong]) == ["qinghe.txt: 1 spans differ from the text"]

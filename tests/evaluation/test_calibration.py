from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.confidence import Confidence, MetricFeatures, estimate
from extractor.evaluation import (
    Outcome,
    find_outcomes,
    fit_weights,
    held_out,
    learn_confidence,
    read_gold,
    score_corpus,
    share_right,
    write_confidence,
)
from extractor.evaluation.calibration import FEATURES
from extractor.evaluation.precision import held_out as rule_held_out
from extractor.pipeline import Extractor
from extractor.rules import ConfidenceRow, PrecisionRow, Rules, load_rules
from extractor.rules.loader import read_rows

from .builders import BULLETIN, SCHOOLS, TEXT, found_metric, found_practice

CODED, PLAIN = frozenset({"base", "coded"}), frozenset({"base"})


ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def scored_gold():
    """The committed gold, scored once."""
    extractor = Extractor(load_rules())
    return list(score_corpus(read_gold(ROOT / "gold"), ROOT / "corpus", extractor.extract_document))


def outcome(right, *, document="a", **fields):
    metric = found_metric(SCHOOLS, rule="left.noun", **fields)
    return Outcome(document, metric.rule, metric.confidence, right, metric)


def learned(weights):
    rows = [ConfidenceRow(id=f"confidence.{name}", feature=name, weight=weight) for name, weight in weights.items()]
    return Confidence(Rules({ConfidenceRow: tuple(rows)}, digest=""))


def precise(*rows):
    found = tuple(PrecisionRow(id=f"precision.{name}", rule=name, right=1, total=1, precision=p) for name, p in rows)
    return Confidence(Rules({PrecisionRow: found}, digest=""))


def test_what_goes_with_being_right_gets_weight():
    samples = [(CODED, True)] * 45 + [(CODED, False)] * 5 + [(PLAIN, True)] * 25 + [(PLAIN, False)] * 25
    weights = fit_weights(samples * 20)
    assert weights["coded"] > 1
    assert estimate(weights, CODED) == pytest.approx(0.9, abs=0.04)
    assert weights["part"] == 0


def test_without_gold_nothing_is_known():
    assert set(fit_weights([]).values()) == {0.0}


@given(st.lists(st.tuples(st.frozensets(st.sampled_from(FEATURES)), st.booleans()), max_size=30), st.randoms())
def test_weights_are_finite_and_do_not_depend_on_the_order(samples, random):
    based = [(features | {"base"}, right) for features, right in samples]
    weights = fit_weights(based)
    assert all(abs(weight) < 100 for weight in weights.values())
    random.shuffle(based)
    assert fit_weights(based) == weights
    assert all(0 < estimate(weights, features) < 1 for features, _ in based)


def test_held_out_weights_know_nothing_of_their_own_document():
    good = [outcome(True, document="a", indicator_code="schools") for _ in range(30)]
    bad = [outcome(False, document="b", indicator_code="schools") for _ in range(30)]
    held = held_out([*good, *bad])
    assert [each.right for each in held] == [True] * 30 + [False] * 30
    assert max(each.confidence for each in held[:30]) < 0.2
    assert min(each.confidence for each in held[30:]) > 0.8


def test_practices_are_held_out_by_their_rule():
    practice = found_practice(BULLETIN)
    outcomes = [Outcome(name, practice.rule, 0.5, True, practice) for name in "ab"]
    assert [each.confidence for each in held_out(outcomes)] == pytest.approx([(1 + 8 * 2 / 3) / 9] * 2)


def test_written_weights_are_a_pattern_file(tmp_path):
    weights = learn_confidence([outcome(True), outcome(False, period_raw=None)])
    write_confidence(tmp_path / "confidence.yaml", weights)
    assert {row.feature: row.weight for row in read_rows(tmp_path / "confidence.yaml")} == weights


def test_features_of_a_record():
    start = TEXT.index("3")
    metric = found_metric(SCHOOLS).model_copy(
        update={"evidence": TEXT, "evidence_start": 0, "start": start, "indicator": TEXT[:start][-3:], "cue": "已"}
    )
    found = MetricFeatures().of(metric)
    assert {"base", "adjacent", "verbatim", "short_indicator", "cue"} <= found
    ended = metric.model_copy(update={"period_raw": "截至目前", "period_start": None, "period_end": date(2020, 1, 1)})
    assert "open_period" in MetricFeatures().of(ended)
    assert "no_period" not in MetricFeatures().of(ended)


def test_confidence_stays_between_its_bounds():
    assert learned({"base": 50.0}).of(found_metric(SCHOOLS)) == 0.99
    assert learned({"base": -50.0}).of(found_metric(SCHOOLS)) == 0.01


def test_a_practice_has_its_rows_precision_or_that_of_all():
    practice = found_practice(BULLETIN)
    assert precise((practice.rule, 0.7), ("practice", 0.9)).of(practice) == 0.7
    assert precise(("practice", 0.9)).of(practice) == 0.9
    assert precise().of(practice) == practice.confidence


def test_gold_without_weights_falls_back_on_rules():
    assert precise(("metric", 0.8)).of(found_metric(SCHOOLS)) == 0.8


def test_share_right_of_nothing_is_unknown():
    assert share_right([], at_least=0.9) is None


def test_on_gold_nine_of_ten_records_of_confidence_nine_tenths_are_right(scored_gold):
    held = held_out(list(find_outcomes(scored_gold)))
    sure = [each for each in held if each.confidence >= 0.9]
    assert len(sure) > 100
    share = share_right(held, at_least=0.9)
    assert share is not None and share >= 0.9


def test_confidence_beats_the_precision_of_rules_on_gold(scored_gold):
    outcomes = list(find_outcomes(scored_gold))
    assert squared_error(held_out(outcomes)) < squared_error(rule_held_out(outcomes))


def squared_error(outcomes):
    return sum((each.confidence - each.right) ** 2 for each in outcomes) / len(outcomes)

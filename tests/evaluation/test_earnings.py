from extractor.evaluation import Earning, Ledger, Outcome, count_earnings, render_earnings
from extractor.rules import Rules, load_rules

from .builders import BULLETIN, FUNDS, SCHOOLS, found_metric, found_practice

LEDGER = Ledger(load_rules())


def outcome(record, right):
    return Outcome("a", record.rule, record.confidence, right, record)


def test_a_metric_credits_its_rule_cue_indicator_unit_and_funding():
    metric = found_metric(
        FUNDS, rule="left.noun", cue="已", indicator="中央专项资金", indicator_code="central_funds", funding="central"
    )
    credited = set(LEDGER.credit(metric))
    assert {("head", "left.noun"), ("indicator", "indicator.funds.central"), ("cue", "cue.funding_central")} <= credited
    assert {group for group, _ in credited} == {"head", "cue", "indicator", "unit"}


def test_a_practice_credits_its_row():
    practice = found_practice(BULLETIN)
    assert list(LEDGER.credit(practice)) == [("practice", practice.rule)]


def test_gold_and_texts_are_counted_apart():
    metric = found_metric(SCHOOLS, rule="left.noun")
    outcomes = [outcome(metric, True), outcome(metric, False)]
    earnings = count_earnings(Ledger(Rules({}, digest="")), outcomes, [metric] * 3)
    assert earnings == [Earning("head", "left.noun", gold=2, right=1, texts=3)]


def test_rows_without_a_part_in_anything_are_idle():
    earnings = count_earnings(LEDGER, [outcome(found_metric(SCHOOLS, rule="left.noun"), True)])
    idle = {each.name for each in earnings if each.idle}
    assert "practice.leadership.first_hand" in idle
    assert "left.noun" not in idle
    assert "practice.leadership.first_hand" not in render_earnings(earnings)


def test_outcomes_without_a_record_credit_nobody():
    assert count_earnings(Ledger(Rules({}, digest="")), [Outcome("a", "left.noun", 0.5, True)]) == []

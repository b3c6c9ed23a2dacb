from extractor.evaluation import (
    find_errors,
    find_outcomes,
    render_documents,
    render_errors,
    render_reliability,
    render_scores,
    score_document,
)

from .builders import BULLETIN, COUNTY, FUNDS, SCHOOLS, TEXT, extraction, found_metric, gold_file


def scored():
    spurious = found_metric(SCHOOLS, start=0, end=5, text=TEXT[:5], id="x", indicator="年份", rule="head.right")
    wrong = found_metric(FUNDS, period_start=None, period_end=None, value=7)
    return score_document(
        gold_file(SCHOOLS, FUNDS, COUNTY, BULLETIN), extraction(found_metric(SCHOOLS), wrong, spurious)
    )


def test_errors_come_in_text_order_with_what_gold_wants():
    errors = [(each.fault, each.wanted, each.found) for each in find_errors([scored()])]
    assert errors == [
        ("metric extra", "", "年份"),
        ("wrong value", "12000000 元", "7 元"),
        ("wrong period", "2021-01-01..2021-12-31", "None..None"),
        ("metric missed", "县级资金", ""),
        ("practice missed", "定期通报", ""),
    ]


def test_errors_show_their_context_and_rule():
    line = render_errors(find_errors([scored()])).splitlines()[0]
    assert line == "metric extra\tqinghe.txt\t【2021年】，青禾县新建学校3所，投\tgold  | found 年份\thead.right"


def test_scores_are_shown_by_set_kind_and_field():
    report = render_scores([scored()])
    assert "documents 1, spans that differ from text 0" in report
    for word in ("full_record", "practice", "amount", "exact_indicator", "part_of"):
        assert word in report


def test_a_document_without_gold_practices_has_a_dash():
    other = score_document(gold_file(SCHOOLS).model_copy(update={"name": "baisha"}), extraction(found_metric(SCHOOLS)))
    first, _, last = render_documents([scored(), other]).splitlines()
    assert first.split()[-1] == "practice_label"
    assert last.split() == ["baisha", *["1.0000"] * 4, "–", "–"]


def test_reliability_is_a_table():
    table = render_reliability(find_outcomes([scored()]), title="confidence").splitlines()
    assert table[1].split() == ["0.50–0.60", "3", "0.500", "0.333"]

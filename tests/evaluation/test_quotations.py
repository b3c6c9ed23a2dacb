import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.evaluation.quotations import QuotationError, Quoted, resolve_quotations
from extractor.readers import read_text

from .builders import TEXT

TOTAL: dict[str, object] = {
    "type": "metric",
    "context": "投入资金1200万元",
    "text": "1200万元",
    "kind": "amount",
    "value": "12000000",
}
TOTAL |= {"unit": "元", "indicator": "投入资金", "period": None, "region": "青禾县"}
PART = TOTAL | {"context": "其中县级400万元", "text": "400万元", "value": "4000000", "indicator": "县级资金"}
PART |= {"part_of": "投入资金1200万元", "funding": "county", "note": "第二位标注者同意"}
PRACTICE = {
    "type": "practice",
    "context": "每月通报进度",
    "text": "通报",
    "label_zh": "定期通报",
    "label_alt": ["月通报"],
}


def resolve(*rows, text=TEXT):
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    return resolve_quotations(lines, read_text(text), name="qinghe", file="qinghe.txt", set="school")


def test_quotations_become_offsets():
    gold = resolve(PART, PRACTICE, TOTAL)
    total, part = gold.metrics
    assert (TEXT[total.start : total.end], TEXT[part.start : part.end]) == ("1200万元", "400万元")
    assert part.part_of == (total.start, total.end)
    assert (total.status, total.period.raw) == ("actual", None)
    assert gold.practices[0].label_zh_alt == ("月通报",)
    assert gold.document.set == "school"


def test_one_annotation_serves_a_hard_wrapped_copy():
    wrapped = TEXT.replace("资金12", "资金\n12").replace("县级4", "县级\n4")
    first, second = resolve(TOTAL, PART), resolve(TOTAL, PART, text=wrapped)
    assert [each.value for each in first.metrics] == [each.value for each in second.metrics]
    split = TEXT.replace("1200", "12\n00")
    assert resolve(TOTAL, text=split).metrics[0].text == "12\n00万元"


def test_a_total_may_be_quoted_more_widely_than_its_own_line():
    part = PART | {"part_of": "新建学校3所，投入资金1200万元"}
    assert resolve(TOTAL, part).metrics[1].part_of == (TEXT.index("1200"), TEXT.index("1200") + 6)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (TOTAL | {"context": "拨付资金"}, "line 1: occurs 0 times"),
        (TOTAL | {"context": "县"}, "line 1: occurs 2 times"),
        (TOTAL | {"text": "300万元"}, "line 1: '300万元' is not in"),
        (TOTAL | {"kind": "money"}, "line 1: kind"),
        (TOTAL | {"value": "许多"}, "line 1: value"),
        (TOTAL | {"remark": "?"}, "line 1: remark"),
        (PART, "line 1: part_of holds 0 metrics"),
        ({"type": "metric", "text": "3所"}, "line 1: no 'context'"),
    ],
)
def test_what_cannot_be_resolved_is_named(row, message):
    with pytest.raises(QuotationError, match=message):
        resolve(row)


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 12), st.sets(st.integers(1, len(TEXT) - 1)))
def test_line_breaks_anywhere_change_nothing_but_offsets(start, length, breaks):
    quotation = TEXT[start : start + length]
    wrapped = "".join("\n" + character if at in breaks else character for at, character in enumerate(TEXT))
    if TEXT.count(quotation) == 1:
        first, last = Quoted(wrapped).find(quotation)
        assert wrapped[first:last].replace("\n", "") == quotation

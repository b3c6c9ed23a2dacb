from hypothesis import given
from hypothesis import strategies as st

from extractor.evaluation.matching import match_spans

from .builders import COUNTY, FUNDS, SCHOOLS, TEXT, found_metric


def shifted(gold, start, end):
    return found_metric(gold, start=start, end=end, text=TEXT[start:end], id=f"m{start}-{end}")


def test_equal_spans_come_before_longer_overlaps():
    wide = shifted(FUNDS, FUNDS.start - 2, FUNDS.end + 2)
    exact = found_metric(FUNDS)
    matching = match_spans([FUNDS], [wide, exact])
    assert matching.pairs == ((FUNDS, exact),)
    assert matching.extra == (wide,)


def test_the_longer_overlap_wins():
    short, long = shifted(FUNDS, FUNDS.start, FUNDS.start + 1), shifted(FUNDS, FUNDS.start + 1, FUNDS.end)
    assert match_spans([FUNDS], [short, long]).pairs == ((FUNDS, long),)


def test_optional_gold_is_neither_missed_nor_spurious():
    optional = SCHOOLS.model_copy(update={"optional": True})
    found = found_metric(optional)
    assert match_spans([optional], []).missed == ()
    matching = match_spans([optional], [found])
    assert (matching.pairs, matching.extra, matching.spare) == ((), (), ((optional, found),))


spans = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 6)).map(lambda at: (at[0], min(len(TEXT), sum(at))))


@given(st.lists(spans, max_size=8))
def test_every_line_and_record_ends_up_in_one_place(bounds):
    gold = [SCHOOLS, FUNDS, COUNTY]
    found = [shifted(SCHOOLS, *each) for each in bounds]
    matching = match_spans(gold, found)
    assert len(matching.pairs) + len(matching.missed) == len(gold)
    assert len(matching.pairs) + len(matching.extra) == len(found)
    assert all(left.overlaps(right.start, right.end) for left, right in matching.pairs)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.review.guard import guard, unguard


@given(st.text())
def test_unguard_undoes_guard(cell: str) -> None:
    assert unguard(guard(cell)) == cell


@given(st.text(" \t='-+1", max_size=5))
def test_what_was_stripped_is_still_undone(cell: str) -> None:
    assert unguard(guard(cell.strip()).strip()) == cell.strip()


@given(st.sampled_from(["=", "+", "-", "@", "\t", "＝"]), st.text(min_size=1))
def test_nothing_begins_a_formula(first: str, rest: str) -> None:
    guarded = guard(first + rest)
    assert guarded.startswith("'") or guarded.removeprefix("-").replace(".", "", 1).isdecimal()


@pytest.mark.parametrize("number", ["-5", "-5.25", "61000"])
def test_numbers_stay_numbers(number: str) -> None:
    assert guard(number) == number

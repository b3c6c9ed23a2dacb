"""Numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mentions.numerals import parse_number, read_adjacent, read_number, read_vague


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3600", "3600"),
        ("1,234.5", "1234.5"),
        ("7830．00", "7830"),
        ("６ 000", "6000"),
        ("12 345", "12345"),
        ("１，２３４", "1234"),
        ("2亿3000万", "230000000"),
        ("1亿2,170万", "121700000"),
        ("3万4000", "34000"),
        ("25万6千", "256000"),
        ("3千万", "30000000"),
        ("1.2万亿", "1200000000000"),
        ("一亿三千万", "130000000"),
        ("二亿三千四百万", "234000000"),
        ("三万五", "35000"),
        ("一百零五", "105"),
        ("一百五", "150"),
        ("两", "2"),
        ("十", "10"),
        ("八十七", "87"),
        ("八十点五", "80.5"),
        ("五点二万", "52000"),
        ("二〇一六", "2016"),
        ("伍拾万", "500000"),
    ],
)
def test_values(text: str, value: str) -> None:
    assert str(parse_number(text)) == value


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", ".5", "5.", "所", "1所", "点五"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="number"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "step"),
    [("2.47亿", "1000000"), ("49699万", "10000"), ("350.5", "0.1"), ("二亿三千四百万", "1000000"), ("十", "1")],
)
def test_step_is_what_the_last_printed_digit_stands_for(text: str, step: str) -> None:
    assert str(read_number(text).step) == step


@pytest.mark.parametrize(("text", "ends"), [("二十五六", (25, 26)), ("两三", (2, 3)), ("三四百", (300, 400))])
def test_neighbouring_digits_are_a_range(text: str, ends: tuple[int, int]) -> None:
    found = read_adjacent(text)
    assert found is not None
    assert tuple(end.value for end in found) == ends


@pytest.mark.parametrize(("text", "ends"), [("十几万", (100000, 190000)), ("数百", (100, 900)), ("几十", (10, 90))])
def test_vague_numbers_have_bounds(text: str, ends: tuple[int, int]) -> None:
    found = read_vague(text)
    assert found is not None
    assert tuple(end.value for end in found) == ends


@given(st.integers(min_value=0, max_value=10**13))
def test_written_out_integers_come_back(number: int) -> None:
    assert parse_number(str(number)) == number
    assert parse_number(f"{number:,}") == number


@given(st.integers(min_value=1, max_value=9999))
def test_chinese_numerals_come_back(number: int) -> None:
    assert parse_number(_chinese(number)) == number


@given(st.decimals(min_value=0, max_value=10**6, places=2), st.sampled_from(["万", "亿"]))
def test_multipliers_scale(number: Decimal, scale: str) -> None:
    assert parse_number(f"{number}{scale}") == number * {"万": 10**4, "亿": 10**8}[scale]


def _chinese(number: int) -> str:
    digits, text, zero = "零一二三四五六七八九", "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, scale)
        if digit:
            text += ("零" if zero and text else "") + digits[digit] + name
        zero = digit == 0
    return text

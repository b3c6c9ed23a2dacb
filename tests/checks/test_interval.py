from decimal import Decimal

import pytest

from extractor.checks.interval import Interval, printed_share

from .builders import Text, count, figure, percent, wan


@pytest.mark.parametrize(
    ("fields", "low", "high"),
    [
        (wan("120"), "1195000", "1205000"),
        (count(12), "12", "12"),
        (figure("6.8万人", 68_000, "人", 1000), "67500", "68500"),
        (figure("500元", 500, "元", 10_000), "250", "750"),
    ],
)
def test_half_a_printed_digit_either_way(fields: dict[str, object], low: str, high: str) -> None:
    (metric,) = Text().say(str(fields["text"]), fields).metrics
    assert Interval.of(metric) == (Decimal(low), Decimal(high))


def test_a_share_may_be_cut_off() -> None:
    (metric,) = Text().say("86.6%", percent("86.6")).metrics
    assert printed_share(metric) == (Decimal("86.55"), Decimal("86.7"))

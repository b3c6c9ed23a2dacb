"""Known errors: found when they are above the rounding, silent when below."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from .builders import Text, count, percent, wan

PARTS = st.lists(st.integers(min_value=100, max_value=9_999), min_size=2, max_size=6)


def breakdown(parts: list[int], total: int) -> Text:
    inside = "、".join(f"分项{part}万元" for part in parts)
    figures = [wan(str(total)), *(wan(str(part), of=0) for part in parts)]
    return Text().say(f"投入资金{total}万元（{inside}）。", *figures)


@given(PARTS, st.integers(min_value=-2_000, max_value=2_000))
def test_breakdowns(parts: list[int], error: int) -> None:
    total = sum(parts) + error
    assume(total > 0 and abs(error) * 5 <= total)
    rounding = Decimal(len(parts) + 1) / 2
    expected = "holds" if error == 0 else "rounds" if abs(error) <= rounding else "mismatch"
    part_above = [part for part in parts if part - Decimal("0.5") > total + Decimal("0.5")]
    assert breakdown(parts, total).verdicts("sum") == [expected]
    assert len(breakdown(parts, total).findings("part_above_whole")) == len(part_above)


@given(PARTS, st.integers(min_value=-500, max_value=500))
def test_counts_are_not_rounded(parts: list[int], error: int) -> None:
    total = sum(parts) + error
    assume(total > 0 and abs(error) * 5 <= total)
    inside = "、".join(f"分项{part}所" for part in parts)
    text = Text().say(f"学校{total}所（{inside}）。", count(total), *(count(part, of=0) for part in parts))
    assert text.verdicts("sum") == ["holds" if error == 0 else "mismatch"]


@given(
    st.integers(min_value=10, max_value=5_000),
    st.integers(min_value=1, max_value=100),
    st.integers(min_value=0, max_value=2),
    st.integers(min_value=-30, max_value=30),
)
def test_ratios(planned: int, share: int, digits: int, steps: int) -> None:
    finished = max(1, planned * share // 100)
    step = Decimal(1).scaleb(-digits)
    exact = Decimal(finished) / planned * 100
    rate = exact.quantize(step, ROUND_HALF_UP) + steps * step
    assume(rate > 0)
    text = Text().say(
        f"规划项目{planned}个，已完工{finished}个，完工率{rate}%。",
        count(planned, "个", indicator="规划项目", status="planned"),
        count(finished, "个", indicator="完工项目"),
        percent(str(rate), indicator="完工率"),
    )
    expected = "holds" if rate == exact else "rounds" if -step <= rate - exact <= step / 2 else "mismatch"
    assert text.verdicts("ratio") == [expected]

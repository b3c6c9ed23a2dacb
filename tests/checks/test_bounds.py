import pytest

from .builders import Text, count, figure, percent


@pytest.mark.parametrize(
    ("indicator", "rate", "checks"),
    [
        ("宽带覆盖率", "108.6", ["share_above_hundred"]),
        ("宽带覆盖率", "100", []),
        ("任务完成率", "108.6", []),
        ("高中毛入学率", "108.6", []),
        ("项目开工率", "105", []),
    ],
)
def test_shares_above_a_hundred(indicator: str, rate: str, checks: list[str]) -> None:
    text = Text().say(f"{indicator}{rate}%。", percent(rate, indicator=indicator))
    assert [finding.check for finding in text.findings()] == checks


def test_the_growth_of_a_rate_may_be_above_a_hundred() -> None:
    text = Text().say("宽带覆盖率提高120%。", percent("120", indicator="宽带覆盖率", change="increase"))
    assert text.findings() == []


@pytest.mark.parametrize(("change", "verdicts"), [("decrease", ["mismatch"]), ("increase", [])])
def test_nothing_falls_by_more_than_all_of_it(change: str, verdicts: list[str]) -> None:
    assert Text().say("事故变化120%。", percent("120", indicator="事故", change=change)).verdicts() == verdicts


@pytest.mark.parametrize(
    ("started", "done", "verdicts"), [("86", "90", ["mismatch"]), ("90", "86", []), ("105", "144", [])]
)
def test_more_completed_than_started(started: str, done: str, verdicts: list[str]) -> None:
    text = Text().say(
        f"校舍开工率{started}%，校舍竣工率{done}%。",
        percent(started, indicator="校舍开工率"), percent(done, indicator="校舍竣工率"),
    )  # fmt: skip
    assert text.verdicts() == verdicts


def test_rates_of_other_things_are_not_compared() -> None:
    text = Text().say(
        "校舍开工率86%，道路竣工率90%。", percent("86", indicator="校舍开工率"), percent("90", indicator="道路竣工率")
    )
    assert text.verdicts() == []


@pytest.mark.parametrize(("places", "verdicts"), [(86, []), (6, ["mismatch"])])
def test_a_rank_beyond_the_places(places: int, verdicts: list[str]) -> None:
    rank = figure("第七位", 7, "名次", indicator="综合指数排名")
    assert Text().say(f"综合指数列全省{places}个县区第七位。", count(places, "个"), rank).verdicts() == verdicts


def test_a_rank_of_something_else_is_left_alone() -> None:
    rank = figure("第七位", 7, "名次", indicator="收入排名")
    assert Text().say("新建学校6个，收入列全省第七位。", count(6, "个"), rank).verdicts() == []

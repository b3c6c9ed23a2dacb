import pytest

from .builders import Text, count, figure, percent, year


@pytest.mark.parametrize(("points", "verdict"), [("3.9", "holds"), ("4.9", "mismatch"), ("4", "rounds")])
def test_points_between_two_levels(points: str, verdict: str) -> None:
    name = {"indicator": "巩固率"}
    text = Text().say(
        f"巩固率由上年的94.2%提高到今年的98.1%，提高了{points}个百分点。",
        percent("94.2", **name), percent("98.1", **name), percent(points, "个百分点", change="increase", **name),
    )  # fmt: skip
    assert text.verdicts() == [verdict]


def test_the_message_says_which_is_taken_from_which() -> None:
    name = {"indicator": "危房"}
    text = Text().say(
        "危房由80栋降到50栋，减少40栋。",
        count(80, "栋", **name), count(50, "栋", **name), count(40, "栋", change="decrease", **name),
    )  # fmt: skip
    (finding,) = text.findings()
    assert finding.message == "80栋 − 50栋 = 30栋，报告写 40栋"


@pytest.mark.parametrize(("growth", "verdict"), [("25", "holds"), ("33.3", "mismatch")])
def test_growth_between_two_levels(growth: str, verdict: str) -> None:
    name = {"indicator": "学位"}
    text = Text().say(
        f"学位由400个增加到500个，增长{growth}%。",
        count(400, "个", **name), count(500, "个", **name), percent(growth, change="increase", **name),
    )  # fmt: skip
    assert text.verdicts() == [verdict]


@pytest.mark.parametrize(
    "sentence",
    [
        "学位由400个增加到500个，年均增长33%。",
        "新增学位400个，达到500个，增长33%。",
        "学位由400个增加到500个，校舍面积增加很多，同比增长33%。",
        "学位400个，其中小学500个，增长33%。",
    ],
)
def test_growth_that_may_be_of_something_else_is_left_alone(sentence: str) -> None:
    name = {"indicator": "学位"}
    figures = (count(400, "个", **name), count(500, "个", **name), percent("33", change="increase", **name))
    assert Text().say(sentence, *figures).verdicts() == []


def test_an_approximate_change_is_left_alone() -> None:
    name = {"indicator": "学位"}
    change = figure("近200个", 200, "个", change="increase", qualifier="approx", **name)
    text = Text().say(
        "学位由400个增加到500个，增加近200个。", count(400, "个", **name), count(500, "个", **name), change
    )
    assert text.verdicts() == []


@pytest.mark.parametrize(("times", "verdict"), [("2.5", "holds"), ("3.5", "mismatch")])
def test_growth_in_multiples(times: str, verdict: str) -> None:
    name = {"indicator": "在园幼儿"}
    change = {**percent(times, "倍", change="increase"), "kind": "ratio"}
    text = Text().say(
        f"在园幼儿由4000人增加到14000人，增长{times}倍。", count(4000, "人", **name), count(14000, "人", **name), change
    )
    assert text.verdicts() == [verdict]


@pytest.mark.parametrize(("growth", "verdict"), [("10", "rounds"), ("12", "odd")])
def test_average_growth(growth: str, verdict: str) -> None:
    name = {"indicator": "学位"}
    text = Text().say(
        f"学位由2020年的1000个增加到2023年的1331个，年均增长{growth}%。",
        count(1000, "个", **name, **year(2020)), count(1331, "个", **name, **year(2023)),
        percent(growth, change="increase", **name),
    )  # fmt: skip
    assert text.verdicts() == [verdict]


def test_percent_of_a_percentage_may_be_points_or_growth() -> None:
    name = {"indicator": "巩固率"}
    text = Text().say(
        "巩固率由50%提高到60%，提高20%。", percent("50", **name), percent("60", **name),
        percent("20", change="increase", **name),
    )  # fmt: skip
    assert text.verdicts() == []


@pytest.mark.parametrize(("later", "verdict"), [(8000, "holds"), (8300, "rounds"), (6000, "mismatch")])
def test_doubling(later: int, verdict: str) -> None:
    name = {"indicator": "在园幼儿"}
    change = figure("翻一番", 2, "倍", change="increase")
    text = Text().say(
        f"在园幼儿由4000人增加到{later}人，翻一番。", count(4000, "人", **name), count(later, "人", **name), change
    )
    assert text.verdicts() == [verdict]

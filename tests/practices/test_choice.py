import pytest

from extractor.practices import PracticeFinder
from extractor.practices.choice import join_listed, join_quoted, longest
from extractor.practices.matching import Trigger

from .rows import practice_row

ROW = practice_row("any", [[{"TEXT": "通报"}]])


def test_longest_wins() -> None:
    triggers = [Trigger(0, 4, ROW), Trigger(2, 8, ROW), Trigger(8, 10, ROW)]
    assert longest(triggers) == [Trigger(2, 8, ROW), Trigger(8, 10, ROW)]


@pytest.mark.parametrize(
    ("between", "spans"),
    [("、", [(0, 5)]), ("", [(0, 4)]), ("，", [(0, 2), (3, 5)])],
)
def test_a_list_of_one_rule_is_one_method(between: str, spans: list[tuple[int, int]]) -> None:
    text = f"通报{between}通报"
    joined = join_listed(text, [Trigger(0, 2, ROW), Trigger(2 + len(between), len(text), ROW)])
    assert [(trigger.start, trigger.end) for trigger in joined] == spans


def test_a_list_of_several_rules_stays() -> None:
    triggers = [Trigger(0, 2, ROW), Trigger(3, 5, practice_row("other", [[{"TEXT": "约谈"}]]))]
    assert join_listed("通报、约谈", triggers) == triggers


@pytest.mark.parametrize(
    ("text", "spans"),
    [("“周通报、月通报”", [(1, 8)]), ("周通报、月通报", [(0, 3), (4, 7)]), ("“周通报”、月通报", [(1, 4), (6, 9)])],
)
def test_one_slogan_in_one_pair_of_quotes(text: str, spans: list[tuple[int, int]]) -> None:
    first = text.index("周")
    second = text.index("月")
    joined = join_quoted(text, [Trigger(first, first + 3, ROW), Trigger(second, second + 3, ROW)])
    assert [(trigger.start, trigger.end) for trigger in joined] == spans


@pytest.mark.parametrize(
    "text",
    ["学校尚未建立台账。", "个别乡镇没有签订责任书。", "按照《目标责任书签订办法》执行。", "现将督查通报印发如下。"],
)
def test_negations_names_and_announcements(text: str, finder: PracticeFinder) -> None:
    assert finder.triggers(text) == []


def test_systems_with_names_of_their_own_are_not_joined() -> None:
    triggers = [Trigger(0, 3, ROW), Trigger(4, 7, ROW)]
    assert join_listed("河长制、林长制", triggers) == triggers

from functools import cache

import pytest

from extractor.metrics.left_context import LeftContext
from extractor.metrics.phrases import Phrases

from .reading import cues, view_of


@cache
def phrases() -> Phrases:
    return Phrases(cues())


def left(text: str) -> LeftContext:
    """The left context of the last quantity of a text."""
    return phrases().left(view_of(text).slots[-1].left)


PHRASES = [
    ("新建学校3所", "新建", "学校"),
    ("全县累计新建学校3所", "新建", "学校"),
    ("完成固定资产投资3亿元", "", "固定资产投资"),
    ("教学点16个", "", "教学点"),
    ("校舍开工率达86%", "", "校舍开工率"),
    ("规划总资金为300万元", "", "规划总资金"),
    ("改造并扩建学校3所", "改造并扩建", "学校"),
    ("公办的幼儿园41所", "", "公办的幼儿园"),
    ("单体已竣工3个", "竣工", "单体"),
    ("新建6所", "新建", ""),
    ("3所", "", ""),
]


@pytest.mark.parametrize(("text", "verb", "noun"), PHRASES)
def test_phrase_of_the_left_context(text, verb, noun):
    assert phrases().of(left(text).content) == (verb, noun)


@pytest.mark.parametrize(
    ("text", "change", "level"),
    [
        ("投资增长8.3%", "increase", False),
        ("投资同比增长8.3%", "increase", False),
        ("能耗下降4.1%", "decrease", False),
        ("学校增至20所", None, True),
        ("普惠率提高到80%", None, True),
        ("能耗降至4吨", None, True),
        ("学校有20所", None, False),
    ],
)
def test_growth_words_before_the_quantity(text, change, level):
    found = left(text)
    assert (found.change, found.level) == (change, level)


def test_from_marks_the_first_of_two_levels():
    assert left("普惠率由58%").source_level
    assert not left("普惠率达58%").source_level


def test_possessive_and_average_are_told():
    assert left("公办的41所").possessive
    assert left("投资年均增长8.3%").averaged
    assert not left("投资增长8.3%").averaged


def test_time_and_place_are_taken_off_the_left():
    found = left("2020年平江县新建学校3所")
    assert found.place is not None
    assert found.period is not None
    assert (found.place.name, found.period.text) == ("平江县", "2020年")
    assert "".join(e.text for e in found.content) == "新建学校"


@pytest.mark.parametrize(
    ("text", "noun", "rest"),
    [
        ("48所薄改学校", "薄改学校", ""),
        ("9所学校通过验收", "学校", "通过验收"),
        ("13个项目的主体", "项目的主体", ""),
        ("13个已经完工", "", "已经完工"),
    ],
)
def test_the_noun_phrase_behind_a_quantity(text, noun, rest):
    found, behind = phrases().noun_phrase(view_of(text).slots[-1].right)
    assert ("".join(e.text for e in found), "".join(e.text for e in behind)) == (noun, rest)

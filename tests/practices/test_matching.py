import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor.language import Language, OwnWords
from extractor.practices import PracticeFinder
from extractor.practices.matching import PatternMatcher, RowMatcher

from .rows import practice_row

GAP = {"TEXT": {"NOT_IN": ["，", "、", "。"]}, "OP": "{0,3}"}
SIGN = practice_row("sign", [[{"TEXT": {"IN": ["签订", "签"]}}, GAP, {"TEXT": {"IN": ["责任书", "责任状"]}}]])


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("各乡镇签订了目标责任书。", ["签订了目标责任书"]),
        ("各乡镇签责任状，责任到人。", ["签责任状"]),
        ("各乡镇签订，责任书存档。", []),
        ("签订责任书，又签订责任状。", ["签订责任书", "签订责任状"]),
        ("责任书已经印好。", []),
    ],
)
def test_triggers(text: str, surfaces: list[str], pattern_language: Language) -> None:
    found = RowMatcher(SIGN, pattern_language).triggers(text)
    assert [text[trigger.start : trigger.end] for trigger in found] == surfaces


def test_optional_words_may_be_missing(pattern_language: Language) -> None:
    row = practice_row("swift", [[{"TEXT": "倒排"}, {"TEXT": "工期"}, {"TEXT": "表", "OP": "?"}]])
    text = "项目倒排工期，附倒排工期表。"
    found = RowMatcher(row, pattern_language).triggers(text)
    assert [text[trigger.start : trigger.end] for trigger in found] == ["倒排工期", "倒排工期表"]


def test_a_word_of_another_pattern_hides_nothing(pattern_language: Language) -> None:
    row = practice_row(
        "estates", [[{"TEXT": "配套"}, {"TEXT": "园"}, {"TEXT": "移交"}], [{"TEXT": "配套园"}, {"TEXT": "回收"}]]
    )
    text = "小区配套园移交，配套园回收。"
    found = RowMatcher(row, pattern_language).triggers(text)
    assert [text[trigger.start : trigger.end] for trigger in found] == ["配套园移交", "配套园回收"]


@given(st.text(alphabet="签订责任书状了、，。学校 ", max_size=30))
def test_words_cover_the_text(text: str) -> None:
    cut = OwnWords(["责任书", "签订"]).cut_anew(text, list(text))
    assert "".join(cut) == text
    assert [word for word in cut if word == "责任书"] == regex.findall("责任书", text)


def test_windows_stay_short_in_text_without_punctuation(pattern_language: Language) -> None:
    text = "乡镇签订责任书县里开辟绿色通道" * 200
    windows = list(PatternMatcher(SIGN.patterns[0], pattern_language)._windows(text))
    assert len(windows) >= 20
    assert max(end - start for start, end in windows) <= 200


def test_damaged_text_keeps_its_practices(finder: PracticeFinder) -> None:
    assert len(finder.triggers("乡镇签订责任书县里开辟绿色通道" * 20)) >= 5

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language import Language
from extractor.rules import Rules, WordRow, load_rules
from extractor.rules.schema import Example


@cache
def language() -> Language:
    return Language(load_rules())


def words(text: str) -> list[str]:
    return language().words(text)


def taught(action: str, word: str, tag: str = "n") -> Language:
    """A segmenter that knows one more word."""
    row = WordRow(
        id="word.test",
        action=action,
        words=(word,),
        tag=tag,
        examples=(Example(text=word, surface=word),),
        non_examples=("无",),
    )
    return Language(Rules({WordRow: (row,)}, digest=""))


CUTS = [
    ("校舍竣工率达标", ["校舍", "竣工率", "达标"]),
    ("消除大班额", ["消除", "大班额"]),
    ("改扩建学校", ["改扩建", "学校"]),
    ("同比增长", ["同比", "增长"]),
    ("2018-2020年", ["2018", "-", "2020", "年"]),
    ("垃圾处理率达标", ["垃圾处理", "率", "达标"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_words(text, expected):
    assert words(text) == expected


def test_a_known_word_is_kept_whole_and_tagged():
    learned = taught("known", "薄改工程", tag="nz")
    assert learned.words("实施薄改工程") == ["实施", "薄改工程"]
    assert learned.tag("薄改工程") == "nz"


def test_a_glued_word_is_cut_at_its_bar():
    plain = Language(Rules({}, digest="")).words("开展教育工作")
    parted = taught("glued", "教|育").words("开展教育工作")
    assert ("教育" in plain, "教育" in parted) == (True, False)


def test_one_languages_words_are_not_anothers():
    taught("known", "薄改工程")
    plain = Language(Rules({}, digest="")).words("实施薄改工程")
    assert "薄改工程" not in plain


def test_tags_are_the_dictionarys():
    assert [language().tag(word) for word in ("购置", "设备")] == ["v", "vn"]


def test_a_word_the_dictionary_lacks_has_the_tag_x():
    assert language().tag("％") == "x"


@given(st.text("新建学校率达同比增长 3.5%（）\n平江县a") | st.text(max_size=30))
def test_words_cover_the_text_end_to_end(text):
    found = words(text)
    assert "".join(found) == text
    assert all(found)
    assert all(language().tag(word) for word in found)

import marshal
import tempfile
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language import Language, Token
from extractor.rules import Rules, WordRow, load_rules
from extractor.rules.schema import Example


@cache
def language() -> Language:
    return Language(load_rules())


def words(text: str) -> list[str]:
    return [token.text for token in language().cut(text)]


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
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_words(text, expected):
    assert words(text) == expected


def test_a_known_word_is_kept_whole_and_tagged():
    tokens = taught("known", "薄改工程", tag="nz").cut("实施薄改工程")
    assert [(token.text, token.tag) for token in tokens] == [("实施", "v"), ("薄改工程", "nz")]


def test_a_glued_word_is_cut_at_its_bar():
    plain = [token.text for token in Language(Rules({}, digest="")).cut("开展教育工作")]
    parted = [token.text for token in taught("glued", "教|育").cut("开展教育工作")]
    assert ("教育" in plain, "教育" in parted) == (True, False)


def test_one_languages_words_are_not_anothers():
    taught("known", "薄改工程")
    plain = [token.text for token in Language(Rules({}, digest="")).cut("实施薄改工程")]
    assert "薄改工程" not in plain


def test_offsets_count_from_where_they_are_told():
    assert language().cut("购置设备", 7) == [Token(7, 9, "购置", "v"), Token(9, 11, "设备", "vn")]


def test_a_word_the_dictionary_lacks_has_the_tag_x():
    assert [token.tag for token in language().cut("％")] == ["x"]


def test_a_doc_has_the_same_words_and_tags():
    tokens = language().cut("新建学校两所。")
    doc = language().doc(tokens)
    assert doc.text == "新建学校两所。"
    assert [(word.text, word.tag_) for word in doc] == [(token.text, token.tag) for token in tokens]


@given(st.text("新建学校率达同比增长 3.5%（）\n平江县a") | st.text(max_size=30))
def test_tokens_cover_the_text_end_to_end(text):
    tokens = language().cut(text)
    assert "".join(token.text for token in tokens) == text
    assert [token.start for token in tokens] == [0, *(token.end for token in tokens)][: len(tokens)]
    assert all(token.tag for token in tokens)


@pytest.mark.parametrize("kept", [None, b"", b"no dictionary", marshal.dumps(7)])
def test_without_a_usable_cache_the_dictionary_is_built(kept, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    if kept is not None:
        (tmp_path / "jieba.cache").write_bytes(kept)
    fresh = Language(Rules({}, digest=""))
    assert [token.text for token in fresh.cut("新建学校")] == ["新建", "学校"]
    assert (tmp_path / "jieba.cache").stat().st_size > 1_000_000

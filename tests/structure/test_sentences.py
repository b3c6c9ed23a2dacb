import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.structure import split_sentences

CASES = [
    ("新建学校2所。改建3所。", ["新建学校2所。", "改建3所。"]),
    ("建成了吗？建成了！投用了。", ["建成了吗？", "建成了！", "投用了。"]),
    ("真的？！当然。", ["真的？！", "当然。"]),
    ("会议指出：“要抓紧。”各乡照办。", ["会议指出：“要抓紧。”", "各乡照办。"]),
    ("已完工（见上文。）下一项开工。", ["已完工（见上文。）", "下一项开工。"]),
    ("新建学校2所；改建3所，扩建1所", ["新建学校2所；改建3所，扩建1所"]),
    ("完成投资3.5亿元，增长8.3%。", ["完成投资3.5亿元，增长8.3%。"]),
    ("PM2.5浓度下降。", ["PM2.5浓度下降。"]),
    ("1.建设学校2所。2.改建3所。", ["1.建设学校2所。", "2.改建3所。"]),
    ("新建学校2所.改建3所.", ["新建学校2所.", "改建3所."]),
    ("运送学生2,340人.9月查出超员.", ["运送学生2,340人.", "9月查出超员."]),
    ("稳步推进...成效明显。", ["稳步推进...成效明显。"]),
    ("  新建学校2所。 \n 改建3所。 ", ["新建学校2所。", "改建3所。"]),
    ("全年完成投资12.6\n亿元。", ["全年完成投资12.6\n亿元。"]),
    ("。", ["。"]),
    (" \n　", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text, expected):
    assert [text[s.start : s.end] for s in split_sentences(text, 0, len(text))] == expected


def test_offsets_refer_to_the_whole_text_and_stay_in_bounds():
    text = "标题。新建学校2所。改建3所。尾巴。"
    found = split_sentences(text, 3, 15)
    assert [(s.start, s.end) for s in found] == [(3, 10), (10, 15)]


@given(st.text("新所3.5 。！？”（）\n\t；a"))
def test_sentences_cover_the_visible_text_in_order_without_overlap(text):
    covered = []
    for sentence in split_sentences(text, 0, len(text)):
        assert sentence.start < sentence.end
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        covered.extend(range(sentence.start, sentence.end))
    assert covered == sorted(set(covered))
    assert all(text[place].isspace() for place in set(range(len(text))) - set(covered))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.metrics.view import Slot

from .reading import view_of


def segments(text: str) -> list[tuple[str, str, int, int]]:
    """Each segment's words, the mark before it, its bracket depth and its part."""
    return [("".join(e.text for e in s.elements), s.opener, s.depth, s.part) for s in view_of(text).segments]


def slots(text: str) -> list[tuple[str, str, str]]:
    """Each quantity with the words on its left and on its right."""
    return [(words(slot.left), slot.quantity.text, words(slot.right)) for slot in view_of(text).slots]


def words(elements) -> str:
    return "".join(element.text for element in elements)


SEGMENTS = [
    ("新建学校3所，改建5所。", [("新建学校3所", "", 0, 0), ("改建5所", "，", 0, 0)]),
    ("新建学校3所；改建5所。", [("新建学校3所", "", 0, 0), ("改建5所", "；", 0, 1)]),
    ("学校30所（小学20所，初中10所），教师9名", [
        ("学校30所", "", 0, 0), ("小学20所", "（", 1, 0), ("初中10所", "，", 1, 0), ("教师9名", "，", 0, 0),
    ]),
    ("学校30所(小学20所)", [("学校30所", "", 0, 0), ("小学20所", "(", 1, 0)]),
    ("其中：小学20所、初中10所", [("其中", "", 0, 0), ("小学20所、初中10所", "：", 0, 0)]),
    ("新建学校", [("新建学校", "", 0, 0)]),
    ("，。；", []),
]  # fmt: skip

SLOTS = [
    ("新建学校3所", [("新建学校", "3所", "")]),
    ("新建48所学校", [("新建", "48所", "学校")]),
    ("课桌椅30套、计算机8台", [("课桌椅", "30套", ""), ("计算机", "8台", "")]),
    ("13家医院、33所学校开展合作", [("", "13家", "医院"), ("", "33所", "学校开展合作")]),
    ("小学3所和初中2所", [("小学", "3所", ""), ("初中", "2所", "")]),
    ("9所学校建成食堂8个", [("", "9所", "学校建成食堂"), ("学校建成食堂", "8个", "")]),
]


@pytest.mark.parametrize(("text", "expected"), SEGMENTS)
def test_segments(text, expected):
    assert segments(text) == expected


@pytest.mark.parametrize(("text", "expected"), SLOTS)
def test_slots(text, expected):
    assert slots(text) == expected


def test_a_bracket_hangs_on_the_segment_before_it():
    view = view_of("教师80名，学校30所（小学20所）")
    assert [segment.host for segment in view.segments] == [None, None, 1]


def test_a_slot_behind_a_joiner_is_joined_and_one_between_words_shares_them():
    first, second = view_of("课桌椅30套、计算机8台").slots
    assert (first.joined, second.joined, second.shared) == (False, True, False)
    _, shared = view_of("9所学校建成食堂8个").slots
    assert (shared.joined, shared.shared) == (False, True)


@pytest.mark.parametrize(
    ("text", "tag", "inside"),
    [
        ("实施“全面改薄”工程3个", "quote", "“全面改薄”"),
        ("印发《实施方案》3份", "quote", "《实施方案》"),
        ("教学班（不含幼儿班）3个", "bracket", "（不含幼儿班）"),
    ],
)
def test_a_quotation_or_bracket_without_a_quantity_is_one_element(text, tag, inside):
    found = [e.text for segment in view_of(text).segments for e in segment.elements if e.tag == tag]
    assert found == [inside]


def test_a_bracket_without_its_other_half_keeps_its_figures():
    assert [slot.quantity.text for slot in view_of("学校30所（小学20所，初中10所").slots] == ["30所", "20所", "10所"]
    assert [slot.quantity.text for slot in view_of("学校30所）小学20所").slots] == ["30所", "20所"]


def test_mentions_are_elements_with_their_tags():
    (segment,) = view_of("2020年平江县新建学校3所").segments
    tags = [(e.text, e.tag) for e in segment.elements if e.mention is not None]
    assert tags == [("2020年", "T"), ("平江县", "P"), ("3所", "Q")]


def test_a_threshold_is_a_word_and_no_quantity():
    assert [slot.quantity.text for slot in view_of("签约10亿元以上项目5个").slots] == ["5个"]


def test_a_line_end_inside_a_word_parts_nothing():
    """Hard-wrapped text: 教学⏎楼 is one word, at the places that it has in the text."""
    text = "新建教学\n楼3栋，食\n　堂2个"
    told = [e for s in view_of(text).segments for e in s.elements]
    assert [e.text for e in told] == ["新建", "教学楼", "3栋", "食堂", "2个"]
    assert all(text[e.start : e.end].replace("\n", "").replace("　", "") == e.text for e in told)


def test_only_the_sentence_asked_for_is_seen():
    (slot,) = view_of("新建学校3所").slots
    assert isinstance(slot, Slot)
    assert (slot.quantity.start, slot.quantity.end) == (4, 6)


PIECES = st.sampled_from(
    [
        "新建学校",
        "3所",
        "（",
        "）",
        "(",
        ")",
        "“",
        "”",
        "《",
        "，",
        "；",
        "、",
        "：",
        "和",
        "80%",
        "2020年",
        "平江县",
        "其中",
        " ",
        "\n",
        "-",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_elements_keep_their_offsets_and_no_quantity_is_lost(text):
    view = view_of(text)
    elements = [element for segment in view.segments for element in segment.elements]
    assert [e.start for e in elements] == sorted(e.start for e in elements)
    for element in elements:
        if element.tag not in {"quote", "bracket"}:
            assert text[element.start : element.end] == element.text
    seen = [slot.quantity.start for slot in view.slots]
    assert seen == sorted(set(seen))
    assert seen == [e.start for e in elements if e.tag == "Q"]

from hypothesis import given
from hypothesis import strategies as st

from extractor.practices.squeeze import squeeze


@given(st.text(alphabet="责任书 \n\t　a", max_size=40))
def test_characters_stand_where_they_stood(text: str) -> None:
    squeezed = squeeze(text, 0, len(text))
    assert squeezed.text == "".join(text.split())
    for i, character in enumerate(squeezed.text):
        start, end = squeezed.span(i, i + 1)
        assert text[start:end] == character


def test_offsets_count_from_the_document() -> None:
    assert squeeze("甲乙责任\n书", 2, 6).span(0, 3) == (2, 6)

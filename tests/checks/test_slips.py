import pytest

from .builders import Text, wan


@pytest.mark.parametrize(
    ("sentence", "verdicts"), [("建成综合楼1.35万元平方米。", ["odd"]), ("建成综合楼1.35万元，2层。", [])]
)
def test_two_units_behind_one_number(sentence: str, verdicts: list[str]) -> None:
    assert Text().say(sentence, wan("1.35", indicator="综合楼")).verdicts() == verdicts

import random

import pytest

from extractor.readers import UnreadableFile
from extractor.readers.txt_encoding import decode_text

SIMPLIFIED = (
    "一、基本情况\n全县现有义务教育学校126所（含教学点34个），在校学生4.2万人，专任教师2871名。2019年以来，累计投入资金"
    "3.6亿元，新建、改扩建校舍12.8万平方米，配备课桌椅1.9万套、计算机3200台，大班额比例由18.5%下降到2.1%。\n"
)
TRADITIONAL = (
    "一、基本情況\n全縣現有義務教育學校126所（含教學點34個），在校學生4.2萬人，專任教師2871名。2019年以來，累計投入資金"
    "3.6億元，新建、改擴建校舍12.8萬平方米，配備課桌椅1.9萬套、電腦3200臺。\n"
)
CASES = [
    (SIMPLIFIED, "utf-8"),
    (SIMPLIFIED, "gb18030"),
    (SIMPLIFIED, "utf-16-le"),
    (SIMPLIFIED, "utf-16-be"),
    (TRADITIONAL, "utf-8"),
    (TRADITIONAL, "big5hkscs"),
    (TRADITIONAL, "gb18030"),
]


@pytest.mark.parametrize(("text", "encoding"), CASES)
@pytest.mark.parametrize("length", [8, 20, 60, 120])
def test_encodings_without_mark(text, encoding, length):
    for start in range(0, len(text) - length, 7):
        sample = text[start : start + length]
        assert decode_text(sample.encode(encoding)) == sample


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-32"], ids=["utf-8 with mark", "utf-16 with mark", "utf-32 with mark"]
)
def test_byte_order_marks(encoding):
    assert decode_text(SIMPLIFIED.encode(encoding)) == SIMPLIFIED


@pytest.mark.parametrize(("text", "encoding"), [case for case in CASES if not case[1].startswith("utf-16")])
def test_a_stray_byte_damages_only_its_neighbours(text, encoding):
    source = random.Random(7)
    for _ in range(20):
        content = text.encode(encoding)
        place = source.randrange(len(content))
        damaged = content[:place] + b"\xff" + content[place:]
        decoded = decode_text(damaged)
        kept = sum(character in text for character in decoded)
        assert kept > 0.9 * len(text)
        assert text[-10:] in decoded or text[:10] in decoded


def test_random_bytes_are_no_text():
    for seed in range(20):
        with pytest.raises(UnreadableFile) as caught:
            decode_text(random.Random(seed).randbytes(3000))
        assert caught.value.state == "unsupported"

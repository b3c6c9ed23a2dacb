import pytest

from extractor.readers import read_bytes
from extractor.readers.chinese_numerals import chinese_counting, format_number

from .docx_maker import level, make_docx, numbered, paragraph
from .test_txt import pieces

REPORT_LEVELS = (
    level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%3.%4", "<w:isLgl/>")
)


def read(body, numbering=None, styles=""):
    own = f'<w:abstractNum w:abstractNumId="0">{REPORT_LEVELS}</w:abstractNum>' if numbering is None else numbering
    own += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return pieces(read_bytes(make_docx(body, {"numbering": own, "styles": styles})))


def test_chinese_report_numbering():
    body = (
        numbered("概况")
        + numbered("投入", level=1)
        + numbered("资金", level=2)
        + numbered("设备", level=2)
        + numbered("产出", level=1)
        + numbered("校舍", level=2)
        + numbered("问题")
        + numbered("进度", level=1)
    )
    assert read(body) == [
        "一、概况",
        "（一）投入",
        "1.资金",
        "2.设备",
        "（二）产出",
        "1.校舍",
        "二、问题",
        "（一）进度",
    ]


def test_a_number_does_not_run_into_digits():
    assert read(numbered("5所学校开工", level=2)) == ["1. 5所学校开工"]


def test_legal_numbering_shows_arabic_digits():
    body = numbered("总") + numbered("分", level=1) + numbered("条", level=2) + numbered("款", level=3)
    assert read(body)[-1] == "1.1.1 款"


def test_empty_paragraphs_and_list_zero_take_no_number():
    assert read(numbered("甲") + numbered("") + numbered("乙", 0) + numbered("丙")) == ["一、甲", "乙", "二、丙"]


def test_bullets_are_left_out():
    bullets = f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", "&#xF0B7;")}</w:abstractNum>'
    assert read(numbered("甲"), bullets) == ["甲"]


def test_a_list_with_its_own_start():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    second = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num>'
    own = f'<w:abstractNum w:abstractNumId="0">{REPORT_LEVELS}</w:abstractNum>{second}'
    assert read(numbered("甲") + numbered("乙") + numbered("丙", 2) + numbered("丁", 2), own) == [
        "一、甲",
        "二、乙",
        "一、丙",
        "二、丁",
    ]


def test_numbers_from_a_style_chain():
    styles = (
        '<w:style w:styleId="h"><w:basedOn w:val="base"/></w:style><w:style w:styleId="base"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    levels = level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%2、", '<w:pStyle w:val="base"/>')
    linked = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    assert read(paragraph("总则", '<w:pStyle w:val="h"/>'), linked, styles) == ["1、总则"]


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (10, "chineseCounting", "十"),
        (21, "chineseCountingThousand", "二十一"),
        (1002, "japaneseCounting", "一千零二"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (20, "ideographDigital", "二〇"),
        (11, "ideographTraditional", "甲"),
        (3, "ideographZodiac", "寅"),
        (21, "decimalEnclosedCircle", "21"),
        (12, "decimalFullWidth", "１２"),
        (7, "decimalZero", "07"),
        (27, "upperLetter", "AA"),
        (4, "lowerRoman", "iv"),
        (3, "somethingNew", "3"),
    ],
)
def test_number_formats(value, number_format, expected):
    assert format_number(value, number_format) == expected


def test_counting_is_unambiguous():
    assert len({chinese_counting(value) for value in range(1, 10_000)}) == 9_999

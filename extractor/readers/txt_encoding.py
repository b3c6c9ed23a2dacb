"""Which encoding a text file is in. A declared mark wins, then strict UTF-8, then the reading that looks Chinese."""

import codecs
from functools import cache

import regex

from .errors import UnreadableFile

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
SAMPLE_BYTES = 60_000
DAMAGE_WEIGHT = 20
LEAST_SHARE = 0.6
"""Of common characters. Random bytes stay below this in every candidate encoding, damaged text well above."""
EXTRA_COMMON = frozenset("，。、；：！？“”‘’（）《》〈〉【】—…·　％．０１２３４５６７８９～㎡℃①②③④⑤⑥⑦⑧⑨⑩")


def decode_text(content: bytes) -> str:
    """The text of a file, byte order mark dropped; a damaged byte becomes U+FFFD.

    Raises `UnreadableFile` (`unsupported`) when no encoding gives readable text.

    >>> decode_text("全县共有学校12所".encode("gb18030"))
    '全县共有学校12所'
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if b"\0" not in content:
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            return _best_reading(content)
    return _best_reading(content)


def _best_reading(content: bytes) -> str:
    sample = content[:SAMPLE_BYTES]
    readings = {encoding: sample.decode(encoding, errors="replace") for encoding in CANDIDATES}
    best = max(CANDIDATES, key=lambda encoding: _score(readings[encoding]))
    if _common_share(readings[best]) < LEAST_SHARE:
        raise UnreadableFile("unsupported", "unknown_format")
    return content.decode(best, errors="replace")


def _score(text: str) -> float:
    """Share of common characters less twenty times the share of damaged places (a run of U+FFFD is one)."""
    damaged = len(regex.findall("\ufffd+", text))
    return _common_share(text) - DAMAGE_WEIGHT * damaged / max(len(text), 1)


def _common_share(text: str) -> float:
    common = _common_characters()
    return sum(character in common for character in text) / max(len(text), 1)


@cache
def _common_characters() -> frozenset[str]:
    """ASCII, Chinese punctuation, and the frequent half of the GB 2312 and Big5 standards (their level 1)."""
    ascii_text = {chr(code) for code in range(0x20, 0x7F)} | {"\t", "\n", "\r", "\f"}
    simplified = _level_one("gb2312", 0xB0, 0xD7)
    traditional = _level_one("big5", 0xA4, 0xC6)
    return frozenset(ascii_text | EXTRA_COMMON | simplified | traditional)


def _level_one(encoding: str, first_lead: int, last_lead: int) -> set[str]:
    pairs = (bytes([lead, trail]) for lead in range(first_lead, last_lead + 1) for trail in range(0x40, 0xFF))
    return {pair.decode(encoding, errors="ignore") for pair in pairs} - {""}

"""Radical characters, which broken fonts give instead of ordinary ones, mapped one to one (U+2F49 ⽉ → 月).

Normal form NFKC would do the same for the Kangxi block, but over a whole text it also damages ①, （ and ％. The second
block has no normal form; its pairs are Unicode's Equivalent_Unified_Ideograph, for the characters met in running text.
"""

import unicodedata
from functools import cache

KANGXI = range(0x2F00, 0x2FD6)
SUPPLEMENT = "⺟⺠⺩⺬⺰⺼⻁⻄⻅⻆⻈⻉⻋⻐⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳"
UNIFIED = "母民王示纟肉虎西见角讠贝车钅長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟"


def unify_radicals(text: str) -> str:
    """Replace radical characters by the ordinary ones; the length stays.

    >>> unify_radicals("\\u2f2f\\u7a0b①")
    '工程①'
    """
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    supplement = {ord(radical): unified for radical, unified in zip(SUPPLEMENT, UNIFIED, strict=True)}
    return {code: unicodedata.normalize("NFKC", chr(code)) for code in KANGXI} | supplement

"""Lines that are nothing but a page number."""

from functools import cache

import regex

DASH = r"[-—–−·‐\s]*"
NUMBER = r"\d{1,4}"


def is_page_number(text: str) -> bool:
    """Whether a line in a page's margin is nothing but a page number.

    >>> is_page_number("— 12 —"), is_page_number("第3页 共20页"), is_page_number("12所")
    (True, True, False)
    """
    counted = rf"第?\s*{NUMBER}\s*页?\s*[/／，,\s]?\s*(?:共?\s*{NUMBER}\s*页?)?"
    return bool(_pattern(rf"{DASH}(?:{NUMBER}|[ivxIVX]+){DASH}|{counted}").fullmatch(text.strip()))


def is_marked_page_number(text: str) -> bool:
    """Whether a line is a page number wherever it stands: dashes on both sides, or 页 behind it.

    >>> is_marked_page_number("- 2 -"), is_marked_page_number("2")
    (True, False)
    """
    dashes = rf"[-—–−·]+\s*{NUMBER}\s*[-—–−·]+"
    return bool(_pattern(rf"{dashes}|第\s*{NUMBER}\s*页(?:\s*[/／，,]?\s*共\s*{NUMBER}\s*页)?").fullmatch(text.strip()))


@cache
def _pattern(source: str) -> regex.Pattern[str]:
    return regex.compile(source)

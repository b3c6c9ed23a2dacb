"""Sentence ends in Chinese text, full-width or half-width."""

from functools import cache

import regex

from ..model import Sentence


@cache
def _sentence_end() -> regex.Pattern[str]:
    # A half-width full stop ends a sentence only behind Chinese text: 3.5, 1.建设 and PM2.5 are no ends.
    return regex.compile(r"[。！？!?]+[”’」』）)\"]*|(?<=[\p{Han}”）)\"%％])\.(?!\.)(?=\s*(?:[\p{Han}\d“（(]|$))")


def split_sentences(text: str, start: int, end: int) -> tuple[Sentence, ...]:
    """The sentences of text[start:end], without the white space around them; offsets refer to `text`.

    >>> text = "新建学校2所。改建3所。"
    >>> [text[s.start:s.end] for s in split_sentences(text, 0, len(text))]
    ['新建学校2所。', '改建3所。']
    """
    sentences = []
    position = start
    for match in _sentence_end().finditer(text, start, end):
        sentences += _trimmed(text, position, match.end())
        position = match.end()
    sentences += _trimmed(text, position, end)
    return tuple(sentences)


def _trimmed(text: str, start: int, end: int) -> list[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Sentence(start=start, end=end)] if end > start else []

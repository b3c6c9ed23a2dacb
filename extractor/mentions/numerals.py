"""Reads numbers as people write them: Arabic, Chinese and mixed, full width, with commas, spaces and 万 or 亿."""

import unicodedata
from decimal import Decimal, InvalidOperation
from itertools import groupby
from math import prod
from typing import NamedTuple

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
FORMAL_DIGITS = {c: n for n, c in enumerate("零壹贰叁肆伍陆柒捌玖")}
SCALES = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}


class Number(NamedTuple):
    """A value and its step: what the last printed digit stands for (2.47亿: 247000000 and 1000000)."""

    value: Decimal
    step: Decimal


def parse_number(text: str) -> Decimal:
    """The value of a number, multipliers expanded. Raises `ValueError` for anything that is not one number.

    >>> parse_number("2亿3000万"), parse_number("25万6千"), parse_number("一亿三千万"), parse_number("１,２３４．５")
    (Decimal('230000000'), Decimal('256000'), Decimal('130000000'), Decimal('1234.5'))
    """
    return read_number(text).value


def read_number(text: str) -> Number:
    """Value and step of a number. Raises `ValueError` for anything that is not one number.

    >>> read_number("2.47亿")
    Number(value=Decimal('247000000'), step=Decimal('1000000'))
    """
    if (digit := DIGITS.get(text)) is not None:
        return Number(Decimal(digit), Decimal(1))
    if text.isascii() and text.isdecimal():
        return Number(Decimal(text), Decimal(1))
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    plain = plain.replace(",", "").replace(" ", "").replace("\n", "")
    digits = plain.rstrip("万亿")
    try:
        if digits.isascii() and digits.replace(".", "", 1).isdigit() and "." not in digits[:1] + digits[-1:]:
            scale = prod(MYRIADS[c] for c in plain[len(digits) :])
            return Number(plain_decimal(Decimal(digits) * scale), plain_decimal(_last_digit(digits) * scale))
        value, step = _Reading().read(plain)
        return Number(plain_decimal(value), plain_decimal(step))
    except (InvalidOperation, KeyError, IndexError) as error:
        raise ValueError(f"{text!r} is not a number") from error


def read_adjacent(text: str) -> tuple[Number, Number] | None:
    """Both ends of an approximate number that names two neighbours, null when it is none.

    >>> [end.value for end in read_adjacent("二十五六")]
    [Decimal('25'), Decimal('26')]
    """
    for at in range(len(text) - 1):
        low, high = DIGITS.get(text[at]), DIGITS.get(text[at + 1])
        if low and high and (high == low + 1 or text[at : at + 2] == "三五"):
            return _neighbours(text[:at], text[at : at + 2], text[at + 2 :])
    return None


def read_vague(text: str) -> tuple[Number, Number] | None:
    """The bounds that 几 or 数 leaves open (十几万: 100000 to 190000; 数百: 100 to 900), null when there is none.

    >>> [end.value for end in read_vague("十几万")]
    [Decimal('100000'), Decimal('190000')]
    """
    for word in "几数":
        if word in text:
            before, after = text.split(word, 1)
            if before:
                low, high = read_number(before + after), read_number(f"{before}九{after}")
            else:
                low, high = read_number("一" + after), read_number("九" + after)
            return low, high
    return None


def _neighbours(stem: str, pair: str, rest: str) -> tuple[Number, Number]:
    # 三四十 is 30 to 40, 二十五六 is 25 to 26, and in 一百二三十 the tens belong to both.
    return read_number(stem + pair[0] + rest), read_number(stem + pair[1] + rest)


def plain_decimal(value: Decimal) -> Decimal:
    """The same value without trailing zeros or exponent, as records print it."""
    # 1.20 keeps no trailing zero and 6E+4 is written out, so that equal values print equal.
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _tokens(plain: str) -> list[str]:
    # A run of Arabic digits is one token, every Chinese character one of its own.
    tokens: list[str] = []
    for arabic, run in groupby(plain, key=lambda c: c.isascii() and (c.isdigit() or c == ".")):
        characters = list(run)
        tokens += ["".join(characters)] if arabic else characters
    return tokens


def _last_digit(plain: str) -> Decimal:
    _, point, fraction = plain.partition(".")
    return Decimal(1).scaleb(-len(fraction)) if point else Decimal(1)


class _Reading:
    """One pass over a number's tokens: `high` holds what 亿 closed, `middle` what 万 closed, `low` the thousands."""

    def __init__(self) -> None:
        self.high = self.middle = self.low = Decimal(0)
        self.digit: Decimal | None = None
        self.step = Decimal(1)
        self.scale = Decimal(1)

    def read(self, plain: str) -> Number:
        whole, point, fraction = plain.partition("点")
        if point:
            return self._with_fraction(whole, fraction)
        tokens = _tokens(plain)
        if not tokens or any(token.strip(".") != token for token in tokens):
            raise ValueError(f"{plain!r} is not a number")
        if len(tokens) > 1 and all(token in DIGITS for token in tokens):
            return Number(Decimal("".join(str(DIGITS[token]) for token in tokens)), Decimal(1))
        for position, token in enumerate(tokens):
            self._take(token, previous=tokens[position - 1] if position else "")
        return self._finish(tokens)

    def _with_fraction(self, whole: str, fraction: str) -> Number:
        digits = "".join(str(DIGITS[c]) for c in fraction if c in DIGITS)
        multiplier = fraction.lstrip("".join(DIGITS))
        if not digits:
            raise ValueError(f"{whole}点{fraction} is not a number")
        times = Decimal(1)
        for c in multiplier:
            times *= SCALES.get(c) or MYRIADS[c]
        value = Decimal(f"{read_number(whole).value}.{digits}") * times
        return Number(value, Decimal(1).scaleb(-len(digits)) * times)

    def _take(self, token: str, *, previous: str) -> None:
        if token[0].isdigit():
            self._take_digit(Decimal(token), _last_digit(token), previous)
        elif (digit := DIGITS.get(token, FORMAL_DIGITS.get(token))) is not None:
            self._take_digit(Decimal(digit), Decimal(1), previous)
        elif token in SCALES:
            self._take_scale(SCALES[token])
        else:
            self._take_myriad(MYRIADS[token])

    def _take_digit(self, value: Decimal, step: Decimal, previous: str) -> None:
        if self.digit is not None and previous not in {"零", "〇"}:
            raise ValueError("two digits side by side")
        self.digit = value
        if value:
            self.step = step

    def _take_scale(self, scale: int) -> None:
        self.low += (Decimal(1) if self.digit is None else self.digit) * scale
        self.digit, self.scale = None, Decimal(scale)
        self.step = self.step * scale if self.step < 1 else Decimal(scale)

    def _take_myriad(self, myriad: int) -> None:
        pending = self.low + (self.digit or 0)
        if myriad == MYRIADS["亿"]:
            self.high = (self.high + self.middle + (pending if pending or self.middle else 1)) * myriad
            self.middle = Decimal(0)
        else:
            self.middle += (pending or 1) * myriad
        self.step = self.step * myriad
        self.low, self.digit, self.scale = Decimal(0), None, Decimal(myriad)

    def _finish(self, tokens: list[str]) -> Number:
        tail = self.digit or Decimal(0)
        spoken = len(tokens[-1]) == 1 and tokens[-1].isdigit() and tokens[-2:-1] and tokens[-2] in MYRIADS  # 11万6
        chinese = (tokens[-1] in DIGITS and tokens[-1] != "零") or spoken
        if chinese and len(tokens) > 1 and self.scale >= 100 and tokens[-2] not in {"零", "〇"}:
            tail *= self.scale / 10  # 三万五 leaves out the 千
            self.step = self.scale / 10
        value = self.high + self.middle + self.low + tail
        return Number(value, Decimal(1) if value < 100 and self.step > 1 else self.step)

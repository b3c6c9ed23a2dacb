"""Renders list numbers the way Word shows them: 一、 二十三 ① 甲 IV."""

from collections.abc import Callable, Mapping

DIGITS = "〇一二三四五六七八九"
LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN_SIGNS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
ROMAN_WORTHS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)


def format_number(value: int, number_format: str) -> str:
    """A number in one of Word's formats; an unknown format shows Arabic digits, as Word's own readers do.

    >>> format_number(23, "chineseCounting"), format_number(3, "decimalEnclosedCircle")
    ('二十三', '③')
    """
    return FORMATS.get(number_format, str)(value)


def chinese_counting(value: int, *, digits: str = DIGITS, units: str = "十百千") -> str:
    """Chinese counting numerals up to 9999; 10 to 19 begin with 十 in plain digits.

    >>> chinese_counting(12), chinese_counting(105), chinese_counting(110)
    ('十二', '一百零五', '一百一十')
    """
    if not 0 < value < 10_000:
        return str(value)
    text = ""
    gap = False
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + digits[digit] + (units[power - 1] if power else "")
        gap = False
    return text[1:] if digits is DIGITS and 10 <= value < 20 else text


def _each_digit(value: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(value))


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)]


def _circled(value: int) -> str:
    return chr(ord("①") + value - 1) if 1 <= value <= 20 else str(value)


def _letters(value: int) -> str:
    return chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _roman(value: int) -> str:
    text = ""
    for worth, sign in zip(ROMAN_WORTHS, ROMAN_SIGNS, strict=True):
        text += sign * (value // worth)
        value %= worth
    return text


def _full_width(value: int) -> str:
    return str(value).translate({ord("0") + digit: ord("０") + digit for digit in range(10)})


FORMATS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": chinese_counting,
    "chineseCountingThousand": chinese_counting,
    "taiwaneseCounting": chinese_counting,
    "taiwaneseCountingThousand": chinese_counting,
    "japaneseCounting": chinese_counting,
    "chineseLegalSimplified": lambda value: chinese_counting(value, digits=LEGAL_DIGITS, units="拾佰仟"),
    "ideographDigital": _each_digit,
    "japaneseDigitalTenThousand": _each_digit,
    "taiwaneseDigital": _each_digit,
    "ideographTraditional": _cycle(STEMS),
    "ideographZodiac": _cycle(BRANCHES),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": lambda value: f"{value:02d}",
    "upperLetter": _letters,
    "lowerLetter": lambda value: _letters(value).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "bullet": lambda value: "",
    "none": lambda value: "",
}

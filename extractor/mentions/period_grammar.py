"""The calendar's grammar: how a point in time is written (2016年10月底, 今年上半年), and the interval it stands for.

The fragments are regular expressions that the rows of `patterns/periods.yaml` are made of; the functions read what
their named groups caught. Group names end in 2 for the second point of a range.
"""

from typing import Any

import regex

from .calendar import Day, Interval

_DIGIT = "[0-9０-９]"
_YEAR = rf"(?:(?:19|20|１９|２０){_DIGIT}{_DIGIT}|[一二][九〇零○0Ｏ][一二三四五六七八九〇零○0Ｏ]{{2}})"
_MONTH = r"(?:[1１][0-2０-２]|[0０]?[1-9１-９])"
_DAY = r"(?:[3３][01０１]|[12１２][0-9０-９]|[0０]?[1-9１-９])"
_HAN_MONTH = "(?:十[一二]?|[一二三四五六七八九])"
_HAN_DAY = "(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_NOT_MORE = r"(?![中级一二三四五六步衷心等始])"
_AFTER_NEXT = r"(?<=^|[，。；：、和到至（(\n])后年(?![均级年度])"
"""后年 stands alone: 今后年均 and 建成后年产 tell of no year."""
_NOT_SINCE = r"(?<![年十百几多近这那一二两三四五六七八九\d])"
"""Before 来年: 盼了十来年的大桥 and 五年来年均增长 tell of no next year."""
_ABOVE = r"(?<![离距照按][省市县])"
"""Before 上年: 离省上年底的要求 tells of the province and of the year's end."""
_CARRIED = r"(?<!结转|转[入至到]|留[作待到至])"
"""Before 下年: what a year's accounts carry over is of that year."""
_WORDS = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "上年度": -1, "上一年": -1, "上一年度": -1}
_WORDS |= {"前年": -2, "明年": 1, "来年": 1, "下年": 1, "下年度": 1, "下一年": 1, "下一年度": 1, "次年": 1}
_WORDS |= {"后年": 2}
_SECTION_WORDS = {"上年", "上年度", "上一年", "上一年度", "本年度", "次年"}
_PARTS = {"上旬": (1, 10), "初": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_PARTS |= {"上中旬": (1, 20), "中下旬": (11, 31)}
_THIRDS = "上中旬|中下旬|上旬|中旬|下旬"
_ENDS = {"底", "末", "终"}
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_OPENING = r"[0-9０-９一二三四五六七八九十今本去上前明来后下次第](?s:.{0,5})[年月季]|[暑年]"
"""How every point begins: most places in a text are told by it to have none, and six rows ask at every place."""

_HALVES = {"上半年": (1, 6), "下半年": (7, 12)}
_SEASONS = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 14), "暑": (7, 8)}
_FESTIVALS = {"元旦": (1, 1), "五一": (5, 1), "六一": (6, 1), "七一": (7, 1), "教师": (9, 10), "国庆": (10, 1)}
_GROUPS = ("year", "word", "month", "day", "part", "quarter", "quarters", "months", "half", "season", "tail")
_TERMS = {"春": (2, 7), "秋": (9, 13), "二": (14, 19), "一": (9, 13)}
_NUMBERED = r"(?<=[.．])(?<=(?:^|[\n。；;：:])\s*\d{1,2}[.．])"
"""Behind the number of an item: 1.2018年 and 2.10月底前 at the beginning of a line or sentence are no decimals.

The stop alone is asked for first: the long look back costs too much at every place of a text.
"""


def _anchor_pattern(n: str) -> str:
    words = "|".join(_ABOVE * word.startswith("上年") + word for word in sorted(_WORDS, key=len, reverse=True))
    words = words.replace("来年", rf"{_NOT_SINCE}来年").replace("后年", _AFTER_NEXT)
    words = words.replace("下年", f"{_CARRIED}下年")
    opens = rf"(?:(?<![\d０-９]|[\d０-９][.．])|{_NUMBERED})"
    return rf"(?:{opens}(?P<year{n}>{_YEAR})\s?年度?(?![级龄轮]|检(?![查验测修])|远景目标)|(?P<word{n}>{words}))"


def _detail_pattern(n: str) -> str:
    """What may stand behind the year, and without a year too."""
    part = rf"(?P<part{n}>{_THIRDS}|底(?![座层数部线板图])|末(?![端梢位])|初{_NOT_MORE})"
    return "|".join(
        (
            rf"(?P<month{n}>{_MONTH})\s?月份?(?!龄)(?:\s?(?P<day{n}>{_DAY})\s?[日号])?(?:\s?{part})?",
            rf"(?P<month{n}>{_HAN_MONTH})月份?(?P<day{n}>{_HAN_DAY})[日号]",
            rf"(?:第?(?P<quarter{n}>[一二三四1-4])|(?P<quarters{n}>前[二两三])个?)季度{part}?",
            rf"(?<!提)前(?P<months{n}>{_MONTH}|{_HAN_MONTH})个月",
            rf"(?P<half{n}>上半年|下半年){part}?",
            rf"(?P<season{n}>暑[期假])",
        )
    )


def _point(n: str) -> str:
    part = rf"(?P<part{n}>{_THIRDS}|底|末|初{_NOT_MORE})"
    tail = rf"年?(?P<tail{n}>底(?![座层数部线板图])|末(?![端梢位])|初{_NOT_MORE})|年(?P<tail{n}>中)"
    season = (
        rf"(?P<season{n}>[春夏秋冬][季天]|[春秋](?![季节游运耕种播风晚分招冬夏]))(?!招|开(?![工建始挖展])|学期|学年)"
    )
    anchored = rf"{_detail_pattern(n)}|(?P<month{n}>{_HAN_MONTH})月份?{part}?|{season}|{tail}|全年"
    unanchored = rf"(?:(?<![\d０-９第每多几/-]|[\d０-９][.．])|{_NUMBERED})(?:{_detail_pattern(n)})"
    year_end = rf"(?<![\d０-９一二三四五六七八九十两几多每全百])年(?P<tail{n}>底|末|初{_NOT_MORE})"
    return rf"(?={_OPENING})(?:{_anchor_pattern(n)}(?:的?\s?(?:{anchored}))?|{unanchored}|{year_end})"


FRAGMENTS = {
    "point": _point(""),
    "point2": _point("2"),
    "year": rf"(?<![\d０-９]|[\d０-９][.．])(?P<year>{_YEAR})(?![\d０-９])",
    "year2": rf"(?P<year2>{_YEAR})(?![\d０-９])",
    "anchor": _anchor_pattern(""),
    "month": rf"(?<![\d０-９第每个一二三四五六七八九十]|[\d０-９][.．])(?P<month>{_MONTH}|{_HAN_MONTH})",
    "month2": rf"(?P<month2>{_MONTH}|{_HAN_MONTH})",
    "spoken_month": rf"(?<![\d一二三四五六七八九十两几每第个多半百千年正腊])(?P<month>{_HAN_MONTH})月(?!一)",
    "part": rf"(?P<part>{_THIRDS}|底(?![座层数部线板图])|末(?![端梢])|初{_NOT_MORE})",
    "festival": rf"(?P<festival>{'|'.join(_FESTIVALS)})",
    "day2": rf"(?P<day2>{_DAY})",
    "dash": r"[ 　]?(?:-{1,2}|[—－–―─]{1,2}|[~～]|(?:一?直)?[至到])[ 　]?",
    "years": r"(?P<count>[一二两三四五六七八九十]|十[一二三四五]|[2-9]|1[0-5])个?年(?!级)",
    "plan": (
        r"(?:[“\"「『〝]?(?P<plan>九|十[一二三四五六七]?)[·・]?五[”\"」』〞]?"
        r"|第(?P<plan>十[一二三四五六七]?)个五年(?=规划|计划))"
    ),
}


def number(text: str) -> int:
    """The whole number that digits of any width or Chinese numerals below a hundred stand for.

    >>> number("二十一"), number("１２"), number("两")
    (21, 12, 2)
    """
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_han_digit(tens) if tens else 1) * 10 * bool(ten) + (_han_digit(ones) if ones else 0)


def year_number(text: str) -> int:
    """The year that four figures stand for.

    >>> year_number("二〇一六"), year_number("２０２０")
    (2016, 2020)
    """
    return int("".join(str(_han_digit(figure)) for figure in text))


def _han_digit(figure: str) -> int:
    if figure.isdecimal():
        return int(figure)
    return 0 if figure in "〇零○Ｏ" else 2 if figure == "两" else "一二三四五六七八九".index(figure) + 1


def point_interval(match: "regex.Match[str]", n: str = "", *, inherit: Day | None = None) -> Interval:
    """The interval of a point. `inherit` gives what a range's second point leaves out: 2016年3月至5月.

    A point at the end of something (2016年底, 三季度末) is open at its beginning, as what it says holds up to then.
    """
    groups = _groups(match, n)
    base = _anchor(groups, inherit)
    first, last, has_end = _detail(groups)
    interval = Interval(*(_move(base, months, day) for months, day in (first, last)))
    return Interval(None, interval.last) if has_end else interval


def _groups(match: "regex.Match[str]", n: str) -> dict[str, Any]:
    caught = match.groupdict()
    return {name: caught.get(f"{name}{n}") for name in (*_GROUPS, "festival")}


def _anchor(groups: dict[str, Any], inherit: Day | None) -> Day:
    if groups["year"]:
        return Day(year_number(groups["year"]), 1, 1)
    word = groups["word"] and (groups["word"] if groups["word"] in _WORDS else f"{groups['word']}年")  # 今秋
    if word == "次年" and inherit is not None:
        return inherit._replace(year=inherit.year + 1)
    if word:
        return Day(_WORDS[word], 1, 1, "year" if word in _SECTION_WORDS else "this")
    return Day(0, 1, 1, "year") if inherit is None else inherit


def _detail(groups: dict[str, Any]) -> tuple[tuple[int, int], tuple[int, int], bool]:
    """First and last (month, day) and whether only the end counts. A month beyond 12 lies in the next year."""
    if groups["festival"]:
        return _festival(groups)
    if groups["month"]:
        return _month_detail(number(groups["month"]), groups["day"], groups["part"])
    first, last = _months(groups)
    if groups["part"] == "初":
        return (first, 1), (first, 10), False
    if groups["tail"] == "初":
        return (1, 1), (1, 31), False
    is_end = groups["part"] in _ENDS or groups["tail"] in _ENDS
    return (first, 1), (last, 31), is_end


def _festival(groups: dict[str, Any]) -> tuple[tuple[int, int], tuple[int, int], bool]:
    month, day = _FESTIVALS[groups["festival"]]
    if month == 1 and not (groups["year"] or groups["word"]):
        month = 13  # the New Year that people speak of is the next one
    return (month, day), (month, day), False


def _month_detail(month: int, day: str | None, part: str | None) -> tuple[tuple[int, int], tuple[int, int], bool]:
    if day:
        return (month, number(day)), (month, number(day)), False
    first, last = _PARTS.get(part or "", (1, 31))
    return (month, first), (month, last), part in _ENDS


def _months(groups: dict[str, Any]) -> tuple[int, int]:
    if groups["quarter"]:
        quarter = number(groups["quarter"])
        return 3 * quarter - 2, 3 * quarter
    if groups["quarters"]:
        return 1, 3 * number(groups["quarters"][1:])
    if groups["months"]:
        return 1, number(groups["months"])
    if groups["half"]:
        return _HALVES[groups["half"]]
    if groups["season"]:
        return _SEASONS[groups["season"][0]]
    return (6, 6) if groups["tail"] == "中" else (1, 12)


def _move(base: Day, month: int, day: int) -> Day:
    years, month = divmod(month - 1, 12)
    return Day(base.year + years, month + 1, min(day, _MONTH_LENGTHS[month]), base.anchor)


def term_interval(base: Day, term: str) -> Interval:
    """A school term: autumn runs from September to January, spring from February to July."""
    first, last = _TERMS[term]
    return Interval(_move(base, first, 1), _move(base, last, 31))


def plan_years(plan: str) -> tuple[int, int]:
    """First and last year of a five-year plan.

    >>> plan_years("十三"), plan_years("十")
    ((2016, 2020), (2001, 2005))
    """
    first = 1951 + 5 * number(plan)
    return first, first + 4

"""What the dates in a report say of the report itself: its number, the year that it gives account of, its headings."""

from collections.abc import Sequence
from datetime import date

import regex

from ...model import Heading, Period, Report

AGO = "ago:"
LAST_YEAR = "去年"
OPENS_WITHIN = 8
"""A time that a heading is about stands behind its number and at most so many characters."""
OPENING = 400
"""The title and the introduction of a report, in characters."""
EARLY = 3
"""A report written up to this month can give account of the year before."""
NUMBER = regex.compile(
    r"(?m)^[ 　]*(?:\p{Han}{2,12}[〔\[（(](?P<year>20\d\d)[〕\]）)]第?\d+号"
    r"|[（(]?(?P<year>20\d\d)年?第[\d一二三四五六七八九十]+期(?:[，,（(][^\n。]{1,16})?[）)]?)[ 　]*$"
)
LONGEST_LOOK = 100
"""Looking into how things stand takes no more days than this."""
CLAUSES = regex.compile(r"[^。；\n]*")
LONGEST_MONTH = 31
"""A date line names a day or a month, no more days than this."""
LONGEST_PART = 330
"""Of what is a part of a year (in days), three quarters are the longest."""


def account_year(dated: date | None, opening: Sequence[Period]) -> int | None:
    """截至2022年12月底，… in a report of January 2023: the year before is what it gives account of (全年, 年底)."""
    if dated is None or dated.month > EARLY:
        return None
    ended = any(p.last == date(dated.year - 1, 12, 31) and not p.base for p in opening)
    begun = any(p.first and p.first.year == dated.year and not is_brief(p) for p in opening)
    return dated.year - 1 if ended and not begun else None


def numbered(text: str, report: Report) -> date | None:
    """平政办发〔2021〕35号, （2022年第4期） in a line below the title: a paper so numbered is of that year."""
    number = NUMBER.search(text, report.start, min(report.end, report.start + OPENING))
    return date(int(number["year"]), 1, 1) if number else None


def written_by(periods: Sequence[Period], number: date | None) -> Sequence[Period]:
    """What a paper that bears a number can have seen: no year behind the number's own."""
    if number is None:
        return periods
    return [p for p in periods if (p.last or p.first or number).year <= number.year]


def inspection(text: str, report: Report, periods: Sequence[Period], words: Sequence[str]) -> Period | None:
    """2021年9月，省督查组对我县开展督查: when it was that things were looked into (督查时)."""
    for period in periods:
        if not report.start <= period.start < report.start + OPENING or period.base:
            continue
        first, last = period.first, period.last
        clauses = CLAUSES.match(text, period.end)
        brief = first is not None and last is not None and (last - first).days <= LONGEST_LOOK
        if brief and clauses and any(word in clauses.group() for word in words):
            return period
    return None


def is_brief(period: Period) -> bool:
    """（2023年1月） or a day: when a report was written, and not what it is about."""
    first, last = period.first, period.last
    return first is not None and last is not None and (last - first).days <= LONGEST_MONTH


def spans_new_year(period: Period) -> bool:
    first, last = period.first, period.last
    return bool(first and last and last.year > first.year and (last - first).days < LONGEST_PART)


def settled(period: Period) -> Period:
    """去年 above a section, which is not the year before last inside it."""
    return period.model_copy(update={"relative": None}) if period.first and period.last else period


def whole_year(period: Period) -> bool:
    """2022年, from its first day to its last."""
    first, last = period.first, period.last
    return first is not None and last is not None and last.year == first.year and (last - first).days > LONGEST_PART


def spans_years(period: Period) -> bool:
    return bool(period.first and period.last and period.last.year > period.first.year)


def rose_since(text: str, period: Period, periods: Sequence[Period]) -> bool:
    """五年前5.3亿元，到2021年涨到9.1亿元: a time up to which something moved since so many years ago."""
    return any(
        beside(text, period, p) and p.start < period.start for p in periods if (p.relative or "").startswith(AGO)
    )


def beside(text: str, one: Period, other: Period) -> bool:
    """2023年的项目安排同今年完成情况挂钩: whether two times are told in one sentence."""
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return "。" not in between and "\n" not in between


def opens_with(heading: Heading, inside: Sequence[Period]) -> bool:
    """（一）2021年建设情况。 is of a time; （一）补助1.66亿元，其中今年先下达5000万元 says one in passing."""
    return not inside or inside[0].start - heading.start <= OPENS_WITHIN


def is_day_of_issue(heading: str, inside: Sequence[Period], dated: date | None) -> bool:
    """（2021年9月8日） below a title: the day on which it was written, and no time of what it tells."""
    day = len(inside) == 1 and inside[0].first is not None and inside[0].first == inside[0].last
    if day and inside[0].first == dated and heading.strip() == inside[0].text:
        return True  # below the name of a speaker, without brackets
    return day and heading.strip().startswith(("（", "(")) and heading.strip(" 　（()）") == inside[0].text


def same_time(period: Period, other: Period) -> bool:
    """Whether two times tell the same, wherever they stand."""
    return (period.first, period.last, period.relative) == (other.first, other.last, other.relative)


def ranges(period: Period) -> bool:
    """从今年起到2026年: a span told from the report's own year."""
    return period.relative is not None and period.rule.startswith("period.range")


def tells_last_year(periods: Sequence[Period]) -> bool:
    """去年改造食堂41个，今年改造19个: whether a report tells of last year, and so means its own by 今年."""
    return any(p.text == LAST_YEAR and not p.base for p in periods)

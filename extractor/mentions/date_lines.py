"""The date that a report bears in a line of its own, as papers are signed and as they are posted."""

from datetime import date

import regex

from .period_grammar import FRAGMENTS, number, year_number

_HEAD_LINES, _TAIL_LINES = 25, 6

_FORM = r"[^\n。]{0,40}(?:填报|报送|填表|上报|成文|印发)(?:时间|日期)[:：]\s*"
_SOURCE = r"(?:(?:本报|本台|本网)?(?:记者|通讯员|作者)|原载|来源|转自|摘自|据)"
_BYLINE = rf"[（(]{_SOURCE}[\p{{Han}}、:：《》\s]{{1,30}}[》\s]\s*"
_OFFICE = rf"(?:[\p{{Han}}（）()]{{2,30}}\s+|\p{{Han}}{{2,16}}(?=[（(])|{_FORM}|{_BYLINE})?"
_REMARK = r"[，,][^，。；]{2,14}[）)]$"
_SIGNED = regex.compile(
    rf"{_OFFICE}[（(\[【—－\-\s]*{FRAGMENTS['point']}"
    rf"(?:[）)\]】\s]*$|第?\d{{1,2}}版[）)]$|{_REMARK}|在[^，。；]{{2,40}}会(?:议)?上)"
)
# （2019年第10期，11月4日印发）
_ISSUE = regex.compile(
    rf"[（(\[【]?{FRAGMENTS['year']}年?\s*第[^，,。]{{1,4}}期[，,\s）)]*{FRAGMENTS['month']}月(?P<day>[0-9]{{1,2}})日"
)
# 发布时间：2018-06-21 09:15 来源：…
_POSTED = regex.compile(
    r"(?:(?:[^\n。]{0,40}(?:发布|发稿|发文|更新|刊发|录入|成文)|^)(?:时间|日期)[:：]\s*|[（(\[【]?\s*)"
    r"(?P<year>20\d\d)(?:(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)|年(?P<month>\d{1,2})月)(?P<day>\d{1,2})日?"
    r"(?!\d)(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?!\d))?\s*"
    r"(?:[）)\]】]?$|(?:信息|文章|稿件)?来源|作者|编辑|浏览|点击|阅读|访问|字[号体])"
)


def find_report_date(text: str) -> date | None:
    """The date that a report bears in a line at its head or tail; of a month alone, its first day.

    >>> find_report_date("在推进会上的讲话\\n（2019年2月26日）\\n同志们：")
    datetime.date(2019, 2, 26)
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in (*lines[:_HEAD_LINES], *reversed(lines[_HEAD_LINES:][-_TAIL_LINES:])):
        found = (_date_line(form.match(line)) for form in (_SIGNED, _ISSUE, _POSTED))
        if (told := next((day for day in found if day), None)) is not None:
            return told
    return None


def _date_line(match: "regex.Match[str] | None") -> date | None:
    if match is None or not match["year"] or not match["month"]:
        return None
    day = number(match["day"]) if match["day"] else 1
    try:
        return date(year_number(match["year"]), number(match["month"]), day)
    except ValueError:
        return None

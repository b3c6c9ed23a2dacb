"""Periods: the rows' own examples both ways, what a report's date resolves, the date that a report bears."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mentions.calendar import Day, Interval, parse_template
from extractor.mentions.date_lines import find_report_date
from extractor.mentions.periods import PeriodFinder, Reference, _match, _Stretch, resolve_period
from extractor.model import Period
from extractor.rules import PeriodBaseRow, PeriodRow, Rules, bundled_patterns
from extractor.rules.loader import read_rows

FILES = [Path(bundled_patterns()) / name for name in ("periods.yaml", "period-bases.yaml")]
ROWS = [row for path in FILES for row in read_rows(path)]
PERIOD_ROWS = tuple(row for row in ROWS if isinstance(row, PeriodRow))
BASE_ROWS = tuple(row for row in ROWS if isinstance(row, PeriodBaseRow))
FINDER = PeriodFinder(Rules({PeriodRow: PERIOD_ROWS, PeriodBaseRow: BASE_ROWS}, digest=""))
DAYS = st.builds(Day, st.integers(-9, 9), st.integers(1, 12), st.integers(1, 28), st.sampled_from(["this", "year"]))
DATED = Reference(dated=date(2019, 2, 26))


def resolved(text: str, reference: Reference = DATED) -> list[tuple[str, str | None, str | None]]:
    """Each period with its dates in ISO form."""
    periods = [resolve_period(period, reference) for period in FINDER.find(text)]
    return [(p.text, iso(p.first), iso(p.last)) for p in periods]


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


@pytest.mark.parametrize("row", PERIOD_ROWS, ids=lambda row: row.id)
def test_a_row_finds_its_examples(row: PeriodRow) -> None:
    for case in row.examples:
        found = [period for period in FINDER.find(case.text) if period.rule == row.id]
        assert [(p.text, p.first, p.last, p.relative) for p in found[:1]] == [
            (case.surface, case.first, case.last, case.relative)
        ]


@pytest.mark.parametrize("row", PERIOD_ROWS, ids=lambda row: row.id)
def test_a_row_leaves_its_non_examples_alone(row: PeriodRow) -> None:
    for text in row.non_examples:
        assert [period for period in FINDER.find(text) if period.rule == row.id] == [], text


@pytest.mark.parametrize("row", BASE_ROWS, ids=lambda row: row.id)
def test_a_compared_period_is_a_base(row: PeriodBaseRow) -> None:
    alone = PeriodFinder(Rules({PeriodRow: PERIOD_ROWS, PeriodBaseRow: (row,)}, digest=""))
    for case in row.examples:
        assert [period.text for period in alone.find(case.text) if period.base] == [case.surface]
    for text in row.non_examples:
        assert [period for period in alone.find(text) if period.base] == []


@pytest.mark.parametrize("start", range(0, 12, 3))
def test_rows_asked_near_points_only_find_what_a_plain_search_finds(start: int) -> None:
    text = (
        "2016年10月底，从今年起到2020年，去年3月1日前建成5所；自2018年以来，9月前，由2019年1月1日起，10月20日至25日。"
    )
    for row in FINDER._rows:
        if row.lead is not None:
            stretch = _Stretch(
                text, start, len(text), tuple(p.start() for p in FINDER._point.finditer(text, overlapped=True))
            )
            near, plain = _match(row.pattern, row.lead, stretch), row.pattern.search(text, start)
            assert (near and near.span()) == (plain and plain.span()), row.row.id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年完成投资", [("今年", "2019-01-01", "2019-12-31")]),
        ("去年10月底竣工", [("去年10月底", None, "2018-10-31")]),
        ("2014年、2015年", [("2014年", "2014-01-01", "2014-12-31"), ("2015年", "2015-01-01", "2015-12-31")]),
        ("五年来累计投入", [("五年来", "2014-01-01", "2018-12-31")]),
        ("2017年3月开工，9月竣工", [("2017年3月", "2017-03-01", "2017-03-31"), ("9月", "2017-09-01", "2017-09-30")]),
        ("2017年开工；6月验收", [("2017年", "2017-01-01", "2017-12-31"), ("6月", "2019-06-01", "2019-06-30")]),
        ("今后三年新建", [("今后三年", "2019-01-01", "2021-12-31")]),
        ("截至目前已完工", [("截至目前", None, "2019-02-26")]),
        ("近年来新建", [("近年来", None, None)]),
        ("上个月开工，月底前交付", [("上个月", "2019-01-01", "2019-01-31"), ("月底前", None, "2019-02-28")]),
        ("上学期听课，三年前", [("上学期", "2018-09-01", "2019-01-31"), ("三年前", "2016-01-01", "2016-12-31")]),
        ("五一前通水，元旦前通气", [("五一前", None, "2019-05-01"), ("元旦前", None, "2020-01-01")]),
        ("2月29日验收", [("2月29日", "2019-02-28", "2019-02-28")]),
        ("秋季学期招生", [("秋季学期", "2019-09-01", "2020-01-31")]),
        ("每年培训教师，聘期5年，三门峡16年前后", []),
    ],
)
def test_a_report_date_resolves(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert resolved(text) == expected


def test_the_year_that_a_section_speaks_of_governs_words_without_a_year() -> None:
    review = Reference(dated=date(2024, 1, 20), year=2023)
    assert resolved("全年新增，今年计划，10月底竣工", review) == [
        ("全年", "2023-01-01", "2023-12-31"),
        ("今年", "2024-01-01", "2024-12-31"),
        ("10月底", None, "2023-10-31"),
    ]


def test_the_reviewed_span_resolves_a_count_of_years_that_fits_it() -> None:
    review = Reference(dated=date(2021, 2, 5), review=(date(2016, 1, 1), date(2020, 12, 31)))
    assert resolved("五年来投入，本届政府成立以来", review) == [
        ("五年来", "2016-01-01", "2020-12-31"),
        ("本届政府成立以来", "2016-01-01", "2020-12-31"),
    ]


def test_nothing_is_invented_without_a_reference() -> None:
    assert resolved("今年，五年来，上半年，截至目前", Reference()) == [
        ("今年", None, None),
        ("五年来", None, None),
        ("上半年", None, None),
        ("截至目前", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工作总结\n（2019年2月26日）\n各位", date(2019, 2, 26)),
        ("在会上的讲话\n（2019年2月26日，按录音整理）\n同志们", date(2019, 2, 26)),
        ("山上的新学校\n本报通讯员（2019年2月26日）\n天刚亮", date(2019, 2, 26)),
        ("在会上的讲话\n二〇一九年二月\n同志们", date(2019, 2, 1)),
        ("2012年2月16日在某县第十五届人民代表大会第一次会议上\n", date(2012, 2, 16)),
        ("总结\n" + "正文。\n" * 40 + "某县教育局\n２０１６年１１月８日\n", date(2016, 11, 8)),
        ("进展月报\n（2019年第10期，11月4日印发）\n截至10月底", date(2019, 11, 4)),
        ("校舍改造见成效\n2018-06-21 09:15 来源：云岭日报\n全县", date(2018, 6, 21)),
        ("校舍改造见成效\n发布时间：2018/6/21 9:15:08\n全县", date(2018, 6, 21)),
        ("校舍改造见成效\n来源：县教育局 发布日期：2018.6.21 浏览：12\n全县", date(2018, 6, 21)),
        ("开标时间：2018-06-21 09:15\n全县", None),
        ("2018-06-21批次设备到校\n全县", None),
        ("2016年3月6日开工建设教学楼。", None),
        ("（2014—2018年）\n2019年工作安排", None),
        ("2019年2月30日\n", None),
    ],
)
def test_the_date_of_a_report(text: str, expected: date | None) -> None:
    assert find_report_date(text) == expected


@given(st.text(alphabet="0123456789２０１６年月日底前至—自从截到以来今去上半第一五十三季度学期“”。 目", max_size=40))
def test_spans_hold_the_text(text: str) -> None:
    previous_end = 0
    for period in FINDER.find(text):
        assert text[period.start : period.end] == period.text
        assert period.start >= previous_end
        assert period.first is None or period.relative is None
        resolve_period(period, DATED)
        previous_end = period.end


@given(
    st.none() | DAYS,
    st.none() | DAYS,
)
def test_a_template_reads_back(first: Day | None, last: Day | None) -> None:
    assert parse_template(Interval(first, last).template()) == Interval(first, last)


def test_offsets_count_from_the_texts_beginning() -> None:
    text = "2015年、2016年、2017年"
    assert [(p.start, p.text) for p in FINDER.find(text, 4, 12)] == [(6, "2016年")]
    assert isinstance(FINDER.find(text)[0], Period)

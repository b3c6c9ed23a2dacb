"""File to records: the one place that chains the rooms. It stores nothing."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from .checks import ReportChecker
from .confidence import Confidence
from .language import Language
from .mentions import (
    DAY_BOUND,
    SCHOOL_BOUND,
    PeriodFinder,
    PlaceFinder,
    QuantityFinder,
    Reference,
    RelativePlaceFinder,
    find_report_date,
    resolve_period,
)
from .metrics import Linker, ReportTime, likely_prefecture, report_place, unnamed_prefecture
from .model import (
    Document,
    Extraction,
    Mentions,
    Metric,
    Outline,
    Period,
    Place,
    Practice,
    Quantity,
    Report,
    ReportRecords,
    is_school_year,
)
from .practices import PracticeFinder
from .rules import PrecisionRow, Rules
from .structure import Outliner

R = TypeVar("R", Metric, Practice)
TERM, TERM_ENDS, HALF_A_TERM = 185, frozenset({1, 7}), 40
"""A term takes no more days, ends in January or July, and so many days before that it is not yet over."""


class Extractor:
    """Turns documents into records. Building one loads patterns and dictionaries; use it for many documents.

    `report_date` stands for the date that reports bear when they bear none or another should count.
    """

    def __init__(self, rules: Rules, *, report_date: date | None = None) -> None:
        precision = _precision(rules)
        language = Language(rules)
        self._report_date = report_date
        self._outliner = Outliner(rules)
        self._periods = PeriodFinder(rules)
        self._places = PlaceFinder(rules)
        self._own_words = RelativePlaceFinder(rules)
        self._quantities = QuantityFinder(rules)
        self._linker = Linker(rules, language, _resolve, self._read_cell, precision=precision)
        self._practices = PracticeFinder(rules, language, precision=precision)
        self._checker = ReportChecker(rules)
        self._confidence = Confidence(rules)

    def extract_document(self, document: Document) -> Extraction:
        """The records of a document, report by report."""
        outline = self._outliner.outline(document)
        periods = self._periods.find(document.text)
        located, places = self._locate(document, outline)
        mentions = self._mentions(document.text, periods, places)
        metrics = self._linker.link(document, located, mentions, dated=self._report_date)
        practices = self._practices.find(document, located, mentions.places)
        return Extraction(document=document, reports=tuple(self._by_report(located.reports, metrics, practices)))

    def _locate(self, document: Document, outline: Outline) -> tuple[Outline, list[Place]]:
        """The outline with each report's date and region, and the places, ambiguous names resolved by the region."""
        reports: list[Report] = []
        places: list[Place] = []
        for report in outline.reports:
            scan = self._places.scan(document.text, report.start, report.end)
            own = self._places.resolve(scan)
            if likely := likely_prefecture(own):
                # A short name that is an ordinary word too (来宾) counts once its counties are named.
                own = self._places.resolve(scan, within=likely)
            place = report_place(document.text, report, own)
            if place is None:
                place = report_place(document.text, report, self._places.resolve(scan, by_short_name=True))
            spoken = [word.levels for word in self._own_words.find(document.text, report.start, report.end)]
            if place and place.level == "prefecture" and ("county",) in spoken:
                # 射阳…。全县…在盐城排第三: what speaks as a county may call itself by its short name
                place = report_place(document.text, report, self._places.resolve(scan, within=place.adcode))
            region, within = (place.name, place.adcode) if place else (None, None)
            if likely and unnamed_prefecture(report, place, own, spoken):
                region, within = self._places.name(likely), likely
            update = {
                # An annex bears the date of the paper before it.
                "dated": find_report_date(document.text[report.start : report.end])
                or (reports[-1].dated if reports else None),
                "region": region,
                "adcode": within,
            }
            known = within is None or within == likely
            places += own if known else self._places.resolve(scan, within=within)
            reports.append(report.model_copy(update=update))
        return outline.model_copy(update={"reports": tuple(reports)}), places

    def _by_report(
        self, reports: Iterable[Report], metrics: list[Metric], practices: list[Practice]
    ) -> Iterable[ReportRecords]:
        """Each report's records, with what its own figures say of each other."""
        for report in reports:
            own = tuple(self._sure(metric) for metric in metrics if metric.report == report.id)
            yield ReportRecords(
                report=report,
                metrics=own,
                practices=tuple(self._sure(practice) for practice in practices if practice.report == report.id),
                findings=self._checker.check(report, own),
            )

    def _sure(self, record: R) -> R:
        """The record with its confidence."""
        confidence = self._confidence.of(record)
        return record if confidence == record.confidence else record.model_copy(update={"confidence": confidence})

    def _read_cell(self, text: str, start: int, end: int, header: str) -> Quantity | None:
        return self._quantities.find_in_cell(text, start, end, header=header)

    def _mentions(self, text: str, periods: list[Period], places: list[Place]) -> Mentions:
        """Periods claim their spans first, then places, then quantities."""
        starts = [period.start for period in periods]
        kept = [place for place in places if not _touches(place, periods, starts)]
        claimed = [(span.start, span.end) for span in (*periods, *kept)]
        quantities = self._quantities.find(text, claimed=claimed)
        return Mentions(quantities=tuple(quantities), periods=tuple(periods), places=tuple(kept))


def _touches(place: Place, periods: list[Period], starts: list[int]) -> bool:
    """Whether a place overlaps the last period that begins before its end; no period overlaps another."""
    before = bisect_left(starts, place.end)
    return before > 0 and periods[before - 1].end > place.start


def _resolve(period: Period, time: ReportTime) -> Period:
    if period.relative is None:
        return period
    name, _, count = period.relative.partition(":")
    of_school_year = time.review is not None and is_school_year(*time.review) and name in SCHOOL_BOUND
    if time.implied and name in DAY_BOUND and not of_school_year:
        return _behind_review(period, time) if name == "next" else _in_title(period, name, time)
    this = time.this if time.implied or "{this}-" in period.relative else None  # 去年 counts from the day borne
    resolved = resolve_period(period, Reference(dated=time.dated, year=time.year, review=time.review, this=this))
    spanned = time.review is not None and time.review[1].year - time.review[0].year + 1 == int(count or 0)
    if name == "review" and count and time.since and not spanned:
        # 2018年以来…五年累计: the years are counted from there.
        first = date(time.since.year, 1, 1)
        last_year = time.dated is not None and first.year + int(count) == time.dated.year and int(count) > 1
        if not (last_year or time.implied or resolved.first is None):
            return resolved
        if time.dated and first.year + int(count) - 1 > time.dated.year:
            return resolved
        return resolved.model_copy(update={"first": first, "last": date(first.year + int(count) - 1, 12, 31)})
    return resolved


def _behind_review(period: Period, time: ReportTime) -> Period:
    """“十三五”总结: 今后五年 are the years behind those reviewed, where the report bears no date."""
    if time.review is None or time.dated is None or time.review[1].year != time.dated.year:
        return period
    return resolve_period(period, Reference(dated=date(time.review[1].year, 12, 31)))


def _in_title(period: Period, name: str, time: ReportTime) -> Period:
    """2022年秋季学期工作总结: 本学期 is the term of the title, where the report bears no date."""
    first, last = time.review or (date.min, date.max)
    if name != "term" or (last - first).days > TERM or last.month not in TERM_ENDS:
        return period
    return resolve_period(period, Reference(dated=last - timedelta(days=HALF_A_TERM)))


def _precision(rules: Rules) -> Mapping[str, float]:
    return {row.rule: float(row.precision) for row in rules.rows(PrecisionRow)}

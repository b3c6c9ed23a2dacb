"""Decides, field by field, whether a record says what gold says."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from extractor.model import Metric, Practice

from .gold import GoldMetric, GoldPeriod, GoldPractice

SAME_UNIT: Mapping[str, str] = {
    "名": "人",
    "位": "人",
    "％": "%",
    "百分点": "个百分点",
    "㎡": "平方米",
    "平米": "平方米",
    "幢": "栋",
    "公里": "千米",
}
IGNORED = frozenset('的之了等、，,（）()“”"')
PHRASE_DICE = 0.65
METRIC_FIELDS = (
    "exact_span",
    "value",
    "kind",
    "qualifier",
    "change",
    "indicator",
    "exact_indicator",
    "status",
    "period",
    "region",
    "funding",
    "part_of",
)


def compare_metric(gold: GoldMetric, found: Metric, by_id: Mapping[str, Metric]) -> dict[str, bool]:
    """Field → right or wrong, in the order of `METRIC_FIELDS`. `by_id` holds the document's metrics, for `part_of`."""
    indicators = (gold.indicator, *gold.indicator_alt)
    return {
        "exact_span": (gold.start, gold.end) == (found.start, found.end),
        "value": _same_value(gold, found),
        "kind": found.kind in (gold.kind, *gold.kind_alt),
        "qualifier": found.qualifier in (gold.qualifier, *gold.qualifier_alt),
        "change": found.change in (gold.change, *gold.change_alt),
        "indicator": any(same_phrase(each, found.indicator) for each in indicators),
        "exact_indicator": any(bare_phrase(each) == bare_phrase(found.indicator) for each in indicators),
        "status": found.status in (gold.status, *gold.status_alt),
        "period": (found.period_start, found.period_end) in map(_dates, (gold.period, *gold.period_alt)),
        "region": any(same_place(each, found.region) for each in (gold.region, *gold.region_alt)),
        "funding": found.funding in (gold.funding, *gold.funding_alt),
        "part_of": _same_total(gold, found, by_id),
    }


def compare_practice(gold: GoldPractice, found: Practice) -> dict[str, bool]:
    """Whether the span is exact and the Chinese label right."""
    labels = (gold.label_zh, *gold.label_zh_alt)
    return {
        "exact_span": (gold.start, gold.end) == (found.start, found.end),
        "label": any(same_phrase(each, found.label_zh) for each in labels),
    }


def same_phrase(first: str | None, second: str | None) -> bool:
    """Whether two indicators are the same: equal when bare, one half of the other or more, or alike in characters.

    >>> same_phrase("校舍的开工率", "校舍开工率"), same_phrase("学校", "教师")
    (True, False)
    """
    left, right = bare_phrase(first), bare_phrase(second)
    if left == right or not left or not right:
        return left == right
    shorter, longer = sorted((left, right), key=len)
    if shorter in longer:
        return len(shorter) >= 2 and 2 * len(shorter) >= len(longer)
    common = (Counter(left) & Counter(right)).total()
    return 2 * common / (len(left) + len(right)) >= PHRASE_DICE


def bare_phrase(phrase: str | None) -> str:
    """A phrase without blanks, brackets, quotes and the words that carry no meaning (的, 等 …)."""
    return "".join(character for character in phrase or "" if character not in IGNORED and not character.isspace())


def same_unit(first: str | None, second: str | None) -> bool:
    """Whether two units or classifiers are synonyms.

    >>> same_unit("名", "人"), same_unit("幢", "栋"), same_unit("所", "个")
    (True, True, False)
    """
    return _unit(first) == _unit(second)


def same_place(first: str | None, second: str | None) -> bool:
    """Whether two names mean one place, the short form among them.

    >>> same_place("会宁县", "会宁"), same_place("恩施土家族苗族自治州", "恩施州"), same_place(None, "会宁县")
    (True, True, False)
    """
    left, right = _short_place(first), _short_place(second)
    return left == right or (left[:2] == right[:2] and ("自治" in left or "自治" in right))


def _unit(unit: str | None) -> str:
    stripped = (unit or "").strip()
    return SAME_UNIT.get(stripped, stripped)


def _short_place(name: str | None) -> str:
    name = name or ""
    return name[:-1] if len(name) > 2 and name[-1] in "省市县区州" else name


def _dates(period: GoldPeriod) -> tuple[date | None, date | None]:
    return period.start, period.end


def _same_value(gold: GoldMetric, found: Metric) -> bool:
    return (
        found.value in (gold.value, *gold.value_alt)
        and found.high in (gold.high, *gold.high_alt)
        and any(same_unit(each, found.unit) for each in (gold.unit, *gold.unit_alt))
    )


def _same_total(gold: GoldMetric, found: Metric, by_id: Mapping[str, Metric]) -> bool:
    total = by_id.get(found.part_of) if found.part_of else None
    return any(
        not found.part_of if bounds is None else total is not None and total.overlaps(*bounds)
        for bounds in (gold.part_of, *gold.part_of_alt)
    )

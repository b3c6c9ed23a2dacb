"""Small gold and records to score."""

import hashlib
from datetime import date
from decimal import Decimal
from typing import Any

from extractor.evaluation import GoldDocument, GoldFile, GoldMetric, GoldPeriod, GoldPractice
from extractor.model import Document, Extraction, Metric, Practice, Report, ReportRecords
from extractor.readers import read_text

TEXT = "2021年，青禾县新建学校3所，投入资金1200万元，其中县级400万元。每月通报进度。"


def gold_metric(text: str, **fields: Any) -> GoldMetric:
    start = TEXT.index(text)
    given = {
        "kind": "count",
        "value": "3",
        "unit": "所",
        "indicator": "新建学校",
        "status": "actual",
        "period": {"raw": "2021年", "start": "2021-01-01", "end": "2021-12-31"},
        "region": "青禾县",
    }
    return GoldMetric.model_validate({"start": start, "end": start + len(text), "text": text} | given | fields)


def gold_practice(text: str, **fields: Any) -> GoldPractice:
    start = TEXT.index(text)
    return GoldPractice(start=start, end=start + len(text), text=text, label_zh="定期通报", **fields)


def found_metric(gold: GoldMetric, **fields: Any) -> Metric:
    """The record that says exactly what gold says, but for the given fields."""
    same = {name: getattr(gold, name) for name in ("kind", "value", "high", "unit", "qualifier", "change", "indicator")}
    place = {"status": gold.status, "region": gold.region, "funding": gold.funding}
    period = {"period_start": gold.period.start, "period_end": gold.period.end}
    span = {"start": gold.start, "end": gold.end, "text": gold.text, "id": f"m{gold.start}"}
    other = {"report": "r", "evidence": "", "evidence_start": 0, "confidence": 0.5, "rule": "head.left", "paragraph": 0}
    return Metric.model_validate(same | place | period | span | other | fields)


def found_practice(gold: GoldPractice, **fields: Any) -> Practice:
    span = {"start": gold.start, "end": gold.end, "text": gold.text, "id": f"p{gold.start}", "report": "r"}
    other = {"label": "bulletin", "label_zh": gold.label_zh, "category": "supervision", "evidence": ""}
    more = {"evidence_start": 0, "confidence": 0.5, "rule": "practice.bulletin"}
    return Practice.model_validate(span | other | more | fields)


def gold_file(*rows: GoldMetric | GoldPractice, **document: Any) -> GoldFile:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return GoldFile(
        name="qinghe",
        document=GoldDocument(**{"file": "qinghe.txt", "sha256": digest} | document),
        metrics=tuple(row for row in rows if isinstance(row, GoldMetric)),
        practices=tuple(row for row in rows if isinstance(row, GoldPractice)),
    )


def extraction(*records: Metric | Practice, document: Document | None = None) -> Extraction:
    report = ReportRecords(
        report=Report(id="r", title=None, start=0, end=len(TEXT)),
        metrics=tuple(each for each in records if isinstance(each, Metric)),
        practices=tuple(each for each in records if isinstance(each, Practice)),
    )
    return Extraction(document=document or read_text(TEXT), reports=(report,))


SCHOOLS = gold_metric("3所")
FUNDS = gold_metric("1200万元", kind="amount", value=Decimal(12_000_000), unit="元", indicator="投入资金")
COUNTY = gold_metric(
    "400万元",
    kind="amount",
    value=Decimal(4_000_000),
    unit="元",
    indicator="县级资金",
    funding="county",
    part_of=(FUNDS.start, FUNDS.end),
)
BULLETIN = gold_practice("每月通报")
YEAR = GoldPeriod(raw="2021年", start=date(2021, 1, 1), end=date(2021, 12, 31))

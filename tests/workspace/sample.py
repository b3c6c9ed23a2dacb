"""A small extraction to store, review and export."""

import hashlib
from datetime import date
from decimal import Decimal
from typing import Any

from extractor.model import Block, Document, Extraction, Finding, Metric, Practice, Report, ReportRecords
from extractor.workspace import FileEntry

TEXT = "临河县改造工作报告\n截至2020年6月底，全县新建校舍6.1万余平方米，其中运动场1.2万平方米。县政府实行每月通报。\n"


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def entry(path: str = "甲/报告.txt", text: str = TEXT, **fields: Any) -> FileEntry:
    return FileEntry(path=path, sha256=sha256(text), size=len(text.encode()), **fields)


def failure(path: str = "坏.pdf", content: str = "坏") -> FileEntry:
    return entry(path, content, state="corrupt", reason="文件已损坏")


def _span(text: str, surface: str) -> dict[str, Any]:
    start = text.index(surface)
    return {"start": start, "end": start + len(surface), "text": surface}


def metric(text: str, surface: str, **fields: Any) -> Metric:
    document = f"d{sha256(text)[:16]}"
    span = _span(text, surface)
    evidence = text.splitlines()[1]
    defaults: dict[str, Any] = {
        "id": f"m{document[1:]}-{span['start']}-{span['end']}",
        "report": f"{document}-r1",
        "region": "临河县",
        "kind": "area",
        "value": Decimal("61000"),
        "unit": "平方米",
        "qualifier": "more_than",
        "indicator": "新建校舍",
        "status": "actual",
        "period_raw": "截至2020年6月底",
        "period_end": date(2020, 6, 30),
        "evidence": evidence,
        "evidence_start": text.index(evidence),
        "confidence": 0.9,
        "rule": "link.left",
        "paragraph": 1,
        "step": Decimal("1E+3"),
    }
    return Metric(**{**defaults, **span, **fields})


def practice(text: str, surface: str, **fields: Any) -> Practice:
    document = f"d{sha256(text)[:16]}"
    span = _span(text, surface)
    evidence = text.splitlines()[1]
    defaults: dict[str, Any] = {
        "id": f"p{document[1:]}-{span['start']}-{span['end']}",
        "report": f"{document}-r1",
        "region": "临河县",
        "label": "progress_bulletin",
        "label_zh": "定期通报",
        "category": "supervision",
        "actor": "县政府",
        "evidence": evidence,
        "evidence_start": text.index(evidence),
        "confidence": 0.5,
        "rule": "practice.bulletin",
    }
    return Practice(**{**defaults, **span, **fields})


def extraction(text: str = TEXT, **fields: Any) -> Extraction:
    """One report: a total (given `fields`), a part of it, a practice and a finding about the two."""
    document = f"d{sha256(text)[:16]}"
    total = metric(text, "6.1万余平方米", **fields)
    part = metric(
        text,
        "1.2万平方米",
        value=Decimal("1.2E+4"),
        qualifier="exact",
        indicator="=运动场",
        part_of=total.id,
        confidence=0.7,
    )
    finding = Finding(
        id=f"c{document[1:]}-1", report=total.report, check="part_above_whole", verdict="mismatch",
        expected=Decimal("61000"), found=Decimal("12000"), metrics=(total.id, part.id), message="分项大于合计",
    )  # fmt: skip
    report = Report(id=total.report, title="临河县改造工作报告", start=0, end=len(text), region="临河县")
    return Extraction(
        document=Document(
            id=document, sha256=sha256(text), format="txt", text=text, blocks=(Block(index=0, start=0, end=9),)
        ),
        reports=(
            ReportRecords(
                report=report, metrics=(total, part), practices=(practice(text, "每月通报"),), findings=(finding,)
            ),
        ),
    )

"""What the pipeline returns for one document."""

from .base import Record
from .document import Document
from .finding import Finding
from .metric import Metric
from .outline import Report
from .practice import Practice


class ReportRecords(Record):
    """One report with its records, in text order."""

    report: Report
    metrics: tuple[Metric, ...]
    practices: tuple[Practice, ...]
    findings: tuple[Finding, ...] = ()


class Extraction(Record):
    """A document and what was found in each of its reports."""

    document: Document
    reports: tuple[ReportRecords, ...]

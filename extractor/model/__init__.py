"""Frozen records that pass between the rooms."""

from .base import Record
from .document import Block, BlockKind, Cell, Document, Format
from .extraction import Extraction, ReportRecords
from .finding import Finding, FindingVerdict
from .mention import Kind, Mentions, Period, Place, Qualifier, Quantity, is_school_year
from .metric import Change, Flag, Funding, Metric, Status
from .outline import Heading, Outline, Paragraph, Report, Sentence
from .practice import Practice
from .span import Span
from .verdict import Verdict

__all__ = [
    "Block",
    "BlockKind",
    "Cell",
    "Change",
    "Document",
    "Extraction",
    "Finding",
    "FindingVerdict",
    "Flag",
    "Format",
    "Funding",
    "Heading",
    "Kind",
    "Mentions",
    "Metric",
    "Outline",
    "Paragraph",
    "Period",
    "Place",
    "Practice",
    "Qualifier",
    "Quantity",
    "Record",
    "Report",
    "ReportRecords",
    "Sentence",
    "Span",
    "Status",
    "Verdict",
    "is_school_year",
]

"""Arithmetic that a report must satisfy: one small class a check, within a report and across reports."""

from .across import AcrossChecker
from .registry import ReportChecker

__all__ = ["AcrossChecker", "ReportChecker"]

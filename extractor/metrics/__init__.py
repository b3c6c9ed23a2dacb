"""Links each quantity to what it measures."""

from .linker import Linker, metric_id
from .regions import report_place
from .timeframes import ReportTime

__all__ = ["Linker", "ReportTime", "metric_id", "report_place"]

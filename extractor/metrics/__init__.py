"""Links each quantity to what it measures."""

from .linker import Linker, metric_id
from .regions import likely_prefecture, report_place, unnamed_prefecture
from .times.timeframes import ReportTime

__all__ = ["Linker", "ReportTime", "likely_prefecture", "metric_id", "report_place", "unnamed_prefecture"]

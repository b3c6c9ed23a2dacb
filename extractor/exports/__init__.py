"""The current state of a workspace for other systems, corrections applied; one file a target.

export(workspace, "csv")                    # DIR/export/metrics.csv, practices.csv, findings.csv
export(workspace, "jsonl")                  # DIR/export/records.jsonl
export(workspace, "sqlite:///state.db")     # three tables; sqlite:////srv/state.db is an absolute path
"""

from .csv_files import export_csv
from .jsonl_file import export_jsonl
from .sqlite_file import export_sqlite
from .target import Exported, Target, TargetError, export, parse_target

__all__ = ["Exported", "Target", "TargetError", "export", "export_csv", "export_jsonl", "export_sqlite", "parse_target"]

"""The SQLite workspace of a run and the files that are views of it.

with Workspace(Path("out"), program_version="0.1.0", patterns_version=rules.version) as workspace:
    workspace.store(FileEntry(path="a.docx", sha256=..., size=..., root=...), extraction)
    summary = write_outputs(workspace, Path("out"))
"""

from .content import Content, prepare_content
from .entry import FileEntry, FileState, Versions
from .layout import WorkspaceError
from .lines import document_line, finding_line, metric_line, plain, practice_line, record_line
from .outputs import Failure, LineForm, Summary, write_lines, write_outputs
from .replace import clear_unfinished, replacing, unfinished
from .schema import SCHEMA_VERSION, DocumentLine, FindingLine, MetricLine, PracticeLine, json_schema
from .view import CurrentRecord, Decidable, Found, StoredDocument, apply_verdict
from .workspace import Settled, Workspace

__all__ = [
    "SCHEMA_VERSION",
    "Content",
    "CurrentRecord",
    "Decidable",
    "DocumentLine",
    "Failure",
    "FileEntry",
    "FileState",
    "FindingLine",
    "Found",
    "LineForm",
    "MetricLine",
    "PracticeLine",
    "Settled",
    "StoredDocument",
    "Summary",
    "Versions",
    "Workspace",
    "WorkspaceError",
    "apply_verdict",
    "clear_unfinished",
    "document_line",
    "finding_line",
    "json_schema",
    "metric_line",
    "plain",
    "practice_line",
    "prepare_content",
    "record_line",
    "replacing",
    "unfinished",
    "write_lines",
    "write_outputs",
]

"""The local run: one file after the other, each costing at most itself.

Files with equal bytes are read once. This loop is the place where a pool of sandboxed workers will stand; what it
takes (files) and gives (outcomes in file order) stays.
"""

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractor.model import Extraction
from extractor.readers import UnreadableFile
from extractor.workspace import FileEntry, Workspace

from .inputs import InputFile

Extract = Callable[[Path], Extraction]
Digests = dict[InputFile, FileEntry]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file: its entry in the workspace, and how many metrics and practices it gave."""

    entry: FileEntry
    metrics: int = 0
    practices: int = 0


def process_files(
    files: Sequence[InputFile], *, extract: Extract, workspace: Workspace, language: Literal["zh", "en"] = "zh"
) -> Iterator[FileOutcome]:
    """Read, extract and store every file, yielding its outcome as soon as it is stored.

    `language` is that of the reasons given for files that cannot be read. When all are done, files that an earlier run
    left in the workspace and that are not among these are taken out.
    """
    run = _LocalRun(extract, workspace, language)
    seen = set()
    for group in run.group_by_content(files):
        for outcome in run.process_group(group):
            seen.add((outcome.entry.root, outcome.entry.path))
            yield outcome
    workspace.forget([entry for entry in workspace.files() if (entry.root, entry.path) not in seen])


class _LocalRun:
    def __init__(self, extract: Extract, workspace: Workspace, language: Literal["zh", "en"]) -> None:
        self._extract = extract
        self._workspace = workspace
        self._language: Literal["zh", "en"] = language
        self._log = logging.getLogger("extractor.bulk")

    def group_by_content(self, files: Sequence[InputFile]) -> list[list[tuple[InputFile, FileEntry]]]:
        """Files with equal bytes together, in the order of each group's first file."""
        groups: dict[str, list[tuple[InputFile, FileEntry]]] = {}
        for file in files:
            entry = self._entry(file)
            groups.setdefault(entry.document, []).append((file, entry))
        return list(groups.values())

    def process_group(self, group: Sequence[tuple[InputFile, FileEntry]]) -> Iterator[FileOutcome]:
        """Extract from the first file of a group and store the result for all of them."""
        file, first = group[0]
        if first.state == "ok":
            state, reason, extraction = self._extract_file(file)
        else:
            state, reason, extraction = first.state, first.reason, None
        for _, entry in group:
            yield self._store(entry.model_copy(update={"state": state, "reason": reason}), extraction)

    def _entry(self, file: InputFile) -> FileEntry:
        try:
            with file.path.open("rb") as content:
                sha256 = hashlib.file_digest(content, "sha256").hexdigest()
            size = file.path.stat().st_size
        except OSError as error:
            self._log.exception("%s cannot be opened", file.name)
            reason = error.strerror or type(error).__name__
            return FileEntry(path=file.name, root=file.root, sha256=None, size=0, state="error", reason=reason)
        return FileEntry(path=file.name, root=file.root, sha256=sha256, size=size)

    def _extract_file(self, file: InputFile) -> tuple[str, str | None, Extraction | None]:
        """State, reason and extraction; whatever goes wrong with a file must cost this file only."""
        try:
            return "ok", None, self._extract(file.path)
        except UnreadableFile as error:
            self._log.warning("%s: %s: %s", file.name, error.state, error.reason("en"))
            return error.state, error.reason(self._language), None
        except Exception as error:
            self._log.exception("%s: unexpected error", file.name)
            return "error", f"{type(error).__name__}: {error}", None

    def _store(self, entry: FileEntry, extraction: Extraction | None) -> FileOutcome:
        self._workspace.store(entry, extraction)
        reports = () if extraction is None else extraction.reports
        metrics = sum(len(report.metrics) for report in reports)
        practices = sum(len(report.practices) for report in reports)
        self._log.info("%s: %s, %d metrics, %d practices", entry.path, entry.state, metrics, practices)
        return FileOutcome(entry, metrics, practices)

"""What the workspace is told about a file."""

import hashlib
from typing import Literal

from ..model import Record

FileState = Literal[
    "ok",
    "empty",
    "unsupported",
    "encrypted",
    "corrupt",
    "too_large",
    "timeout",
    "out_of_memory",
    "crashed",
    "error",
]


class Versions(Record):
    """What made a record: the program and the digest of its patterns."""

    program: str
    patterns: str


class FileEntry(Record):
    """A file of a run. `path` is relative to its INPUT, with name and extension; `size` is in bytes.

    `root` tells equal paths of two INPUTs apart (the resolved INPUT; it never leaves the workspace). `sha256` is null
    only when not even the bytes could be read. `reason` is for a reader and stands for every state but ok.

    >>> FileEntry(path="县报告.docx", sha256="ab" * 32, size=10).document
    'dabababababababab'
    """

    path: str
    sha256: str | None
    size: int
    state: FileState = "ok"
    reason: str | None = None
    root: str = ""

    @property
    def document(self) -> str:
        """Id of the document that the file holds, from the digest of its bytes."""
        if self.sha256 is not None:
            return f"d{self.sha256[:16]}"
        return "f" + hashlib.sha256(f"{self.root}\0{self.path}".encode()).hexdigest()[:16]

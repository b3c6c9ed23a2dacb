"""What a file is before anybody reads it as a report: its size and the digest of its bytes."""

import hashlib
import logging
import os
import stat

from extractor.readers import UnreadableFile
from extractor.readers.limits import check_size
from extractor.workspace import FileEntry, FileState

from .inputs import InputFile
from .reasons import ReasonLanguage, access_reason, reason


def manifest_entry(file: InputFile, language: ReasonLanguage) -> FileEntry:
    """The file's entry: state ok with its digest, or why its bytes cannot be had.

    Nothing that could block is opened: a pipe or a device under a report's name is `unsupported`.
    """
    try:
        status = os.stat(file.path)
        if stat.S_ISDIR(status.st_mode):
            # It is here because it could not be listed; this says why.
            os.listdir(file.path)
        if not stat.S_ISREG(status.st_mode):
            return _refused(file, 0, "unsupported", reason("not_a_file", language))
        check_size(status.st_size)
        with open(file.path, "rb") as content:
            sha256 = hashlib.file_digest(content, "sha256").hexdigest()
            return FileEntry(path=file.name, root=file.root, sha256=sha256, size=content.tell())
    except UnreadableFile as error:
        return _refused(file, status.st_size, error.state, error.reason(language))
    except OSError as error:
        logging.getLogger("extractor.bulk").warning("%s: %s", file.name, error)
        return _refused(file, 0, "error", access_reason(error, language))


def _refused(file: InputFile, size: int, state: FileState, why: str) -> FileEntry:
    return FileEntry(path=file.name, root=file.root, sha256=None, size=size, state=state, reason=why)

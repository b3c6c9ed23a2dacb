"""Files in, documents out: one file a format, chosen by content."""

from pathlib import Path

from extractor.model import Document

from .errors import ReadState, ReasonLanguage, UnreadableFile
from .limits import check_size
from .registry import reader_of
from .sniff import sniff_format
from .txt import read_txt

__all__ = ["ReadState", "ReasonLanguage", "UnreadableFile", "read_bytes", "read_document", "read_text"]


def read_document(path: Path) -> Document:
    """Read a file. Its format is decided by its content, its id comes from its bytes, its name plays no part.

    Raises `UnreadableFile` with one of the states empty, unsupported, encrypted, corrupt, too_large, error.
    """
    try:
        check_size(path.stat().st_size)
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile("error", "no_access", detail=error.strerror or error) from error
    return read_bytes(content)


def read_bytes(content: bytes) -> Document:
    """Read a file's bytes. Raises `UnreadableFile`.

    >>> read_bytes("全县新建学校3所。".encode()).blocks[0].kind
    'paragraph'
    """
    check_size(len(content))
    return reader_of(sniff_format(content))(content)


def read_text(text: str) -> Document:
    """Read text in memory, as a UTF-8 file of the same content would be read. Raises `UnreadableFile`.

    >>> read_text("全县新建学校3所。").text
    '全县新建学校3所。'
    """
    try:
        content = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableFile("corrupt", "damaged", format="TXT", detail=error.reason) from error
    return read_txt(content)

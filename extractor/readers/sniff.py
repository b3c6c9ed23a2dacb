"""Decides a file's format by its content; names lie."""

import io
import zipfile
from collections.abc import Mapping

from extractor.model import Format

from .errors import UnreadableFile

PDF_HEADER_WITHIN = 8192
"""Mail gateways and web forms put lines before `%PDF`; the standard allows 1,024 bytes, real files have more."""

FOREIGN_MAGIC: Mapping[bytes, str] = {
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf\x27\x1c": "7Z",
    b"\x1f\x8b": "GZIP",
    b"SQLite format 3": "SQLite",
}
ARCHIVE_MEMBERS: Mapping[str, str] = {
    "OFD.xml": "OFD",
    "xl/workbook.xml": "XLSX",
    "xl/workbook.bin": "XLSB",
    "ppt/presentation.xml": "PPTX",
    "content.xml": "ODT",
}
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
MARKUP_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")


def sniff_format(content: bytes) -> Format:
    """The format of a file's bytes; what has no known mark is taken for text.

    Raises `UnreadableFile`: `empty` for no bytes, `encrypted` for a protected Office file, `corrupt` for a broken
    archive, `unsupported` for a known format that has no reader.

    >>> sniff_format("全县新建学校3所。".encode("gb18030"))
    'txt'
    """
    if not content:
        raise UnreadableFile("empty", "no_content")
    if b"%PDF-" in content[:PDF_HEADER_WITHIN]:
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _sniff_archive(content)
    if content.startswith(OLE_MAGIC):
        _refuse_compound_file(content)
    _refuse_foreign(content)
    return "txt"


def _sniff_archive(content: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableFile("corrupt", "damaged", format="ZIP/DOCX", detail=error) from error
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return "docx"
    found = next((kind for member, kind in ARCHIVE_MEMBERS.items() if member in names), "ZIP")
    raise UnreadableFile("unsupported", "not_supported", format=found)


def _refuse_compound_file(content: bytes) -> None:
    if ENCRYPTED_STREAM in content:
        raise UnreadableFile("encrypted", "password")
    raise UnreadableFile("unsupported", "not_supported", format="DOC/WPS/XLS")


def _refuse_foreign(content: bytes) -> None:
    for magic, name in FOREIGN_MAGIC.items():
        if content.startswith(magic):
            raise UnreadableFile("unsupported", "not_supported", format=name)
    if content[:256].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(MARKUP_STARTS):
        raise UnreadableFile("unsupported", "not_supported", format="HTML/XML")

"""How much of a file is read at most, so that a hostile one fails early with a reason."""

import zipfile

from .errors import UnreadableFile

MAX_FILE_BYTES = 200_000_000
MAX_ZIP_ENTRIES = 10_000
MAX_ZIP_TOTAL = 500_000_000
MAX_XML_PART = 64_000_000
MAX_ENTRY_RATIO = 100
"""Word's own files reach about 6 to 1 and packed bombs several hundred to 1."""
RATIO_COUNTS_FROM = 1_000_000
"""Below this size a high ratio is harmless, and short repetitive parts do reach one."""
MAX_PDF_PAGES = 5_000
MAX_PAGE_CHARACTERS = 200_000
MAX_PAGE_PATHS = 20_000
"""Pages with more drawn paths are maps or charts; looking for ruled tables there takes minutes."""


def check_size(size: int) -> None:
    """Refuse a file of too many bytes."""
    if size > MAX_FILE_BYTES:
        raise UnreadableFile("too_large", "too_many_bytes", size=size, limit=MAX_FILE_BYTES)


def check_archive(archive: zipfile.ZipFile) -> None:
    """Refuse an archive by what its directory declares, before anything is unpacked."""
    entries = archive.infolist()
    if len(entries) > MAX_ZIP_ENTRIES or sum(entry.file_size for entry in entries) > MAX_ZIP_TOTAL:
        raise UnreadableFile("too_large", "unpacks_too_large", part=f"{len(entries)} entries")
    for entry in entries:
        _check_entry(entry)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    ratio = entry.file_size / max(entry.compress_size, 1)
    bomb = entry.file_size > RATIO_COUNTS_FROM and ratio > MAX_ENTRY_RATIO
    if bomb or (is_xml_part(entry.filename) and entry.file_size > MAX_XML_PART):
        raise UnreadableFile("too_large", "unpacks_too_large", part=entry.filename)


def is_xml_part(name: str) -> bool:
    """Whether an archive member is XML by its name."""
    return name.lower().endswith((".xml", ".rels"))


def check_doctypes(archive: zipfile.ZipFile) -> None:
    """Refuse any DOCTYPE: Office never writes one, and entities would silently drop text."""
    for name in archive.namelist():
        # UTF-16 parts hold a NUL beside every ASCII letter.
        if is_xml_part(name) and b"<!DOCTYPE" in archive.read(name).replace(b"\0", b""):
            raise UnreadableFile("corrupt", "doctype", part=name)


def check_pages(pages: int) -> None:
    """Refuse a PDF of too many pages."""
    if pages > MAX_PDF_PAGES:
        raise UnreadableFile("too_large", "too_many_pages", pages=pages, limit=MAX_PDF_PAGES)


def check_characters(characters: int, *, page: int) -> None:
    """Refuse a PDF page that draws absurdly many characters."""
    if characters > MAX_PAGE_CHARACTERS:
        raise UnreadableFile("too_large", "too_many_characters", page=page)

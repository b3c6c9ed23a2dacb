"""Which reader reads which format. A new format is one entry here, one in `sniff.py` and one file."""

from collections.abc import Callable, Mapping
from importlib import import_module

from extractor.model import Document, Format

# Module and function: a library is imported when the first file of its format comes.
READERS: Mapping[Format, tuple[str, str]] = {
    "txt": ("txt", "read_txt"),
    "docx": ("docx", "read_docx"),
    "pdf": ("pdf", "read_pdf"),
}


def reader_of(form: Format) -> Callable[[bytes], Document]:
    """The function that reads a format's bytes.

    >>> reader_of("txt")("全县新建学校3所。".encode()).format
    'txt'
    """
    module, name = READERS[form]
    reader: Callable[[bytes], Document] = getattr(import_module(f".{module}", __package__), name)
    return reader

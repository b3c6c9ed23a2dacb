"""Which reader reads which format. A new format is one entry here, one in `sniff.py` and one file."""

from collections.abc import Callable, Mapping

from extractor.model import Document, Format

from .docx import read_docx
from .pdf import read_pdf
from .txt import read_txt

READERS: Mapping[Format, Callable[[bytes], Document]] = {"txt": read_txt, "docx": read_docx, "pdf": read_pdf}

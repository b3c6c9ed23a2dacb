"""Many files: which ones an INPUT means, and reading, extracting and storing each of them."""

from .across import check_across
from .inputs import InputFile, NoSuchInput, find_inputs
from .local import FileOutcome, process_files

__all__ = ["FileOutcome", "InputFile", "NoSuchInput", "check_across", "find_inputs", "process_files"]

"""Many files: which ones an INPUT means, and reading, extracting and storing each of them."""

from .inputs import InputFile, NoSuchInput, find_inputs
from .local import FileOutcome, process_files

__all__ = ["FileOutcome", "InputFile", "NoSuchInput", "find_inputs", "process_files"]

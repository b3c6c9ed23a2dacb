"""Many files: which ones an INPUT means, and reading, extracting and storing each of them in a sandbox."""

from .across import check_across
from .beside import beside
from .inputs import InputFile, NoSuchInput, find_inputs
from .local import FileOutcome, process_files
from .lock import FolderInUse, run_lock
from .pool import PoolError
from .recipe import Recipe
from .resume import Beginning, RunNote, begin, finish
from .sandbox import Limits, limits_memory

__all__ = [
    "Beginning",
    "FileOutcome",
    "FolderInUse",
    "InputFile",
    "Limits",
    "NoSuchInput",
    "PoolError",
    "Recipe",
    "RunNote",
    "begin",
    "beside",
    "check_across",
    "find_inputs",
    "finish",
    "limits_memory",
    "process_files",
    "run_lock",
]

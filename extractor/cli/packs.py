"""Loads patterns for a command."""

from pathlib import Path
from typing import TYPE_CHECKING

from .command import UsageError

if TYPE_CHECKING:
    from extractor.rules import Rules


def load_packs(*packs: Path) -> "Rules":
    """The bundled patterns and further packs. Raises `UsageError` naming the file, row and key that are wrong."""
    from extractor.rules import PatternError, load_rules

    try:
        return load_rules(*packs)
    except PatternError as error:
        raise UsageError(str(error)) from error

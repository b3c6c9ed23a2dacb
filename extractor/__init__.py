"""Chinese county reports in, validated metric and practice records out.

>>> from extractor import extract_text
>>> __version__.count(".")
2
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from .api import extract, extract_text

__all__ = ["__version__", "extract", "extract_text"]


def __getattr__(name: str) -> Any:
    """Load the library interface at first use, so that `import extractor` and `extractor --help` stay quick."""
    if name in {"extract", "extract_text"}:
        return getattr(import_module(".api", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

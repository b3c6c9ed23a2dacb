"""The registry: which `kind:` at the top of a pattern file is read with which row schema."""

from collections.abc import Mapping

from .headings import HeadingRow
from .schema import Row

ROW_KINDS: Mapping[str, type[Row]] = {
    "headings": HeadingRow,
}

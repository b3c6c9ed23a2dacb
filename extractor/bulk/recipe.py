"""How a worker comes by its extractor."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extractor.model import Extraction
from extractor.readers import read_document
from extractor.rules import Rules

from .worker import Extract


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Builds the function that extracts from a path. It can be sent to another process before anything is loaded."""

    rules: Rules
    report_date: date | None = None

    def __call__(self) -> Extract:
        """Load dictionaries and patterns, which takes a second."""
        from extractor.pipeline import Extractor

        extractor = Extractor(self.rules, report_date=self.report_date)

        def extract(path: Path) -> Extraction:
            return extractor.extract_document(read_document(path))

        return extract

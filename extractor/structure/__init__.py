"""Where things stand in a document: reports, headings, paragraphs and sentences."""

from .outline import Outliner
from .sentences import split_sentences

__all__ = ["Outliner", "split_sentences"]

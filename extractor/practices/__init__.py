"""Working methods that a report describes, found by token patterns."""

from .finder import PracticeFinder

__all__ = ["PracticeFinder"]

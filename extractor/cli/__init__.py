"""The `extractor` command: one file a subcommand, each importing what it needs only when it runs."""

from .entry import main

__all__ = ["main"]

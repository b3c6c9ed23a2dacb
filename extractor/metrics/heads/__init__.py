"""What a quantity measures: rules that each look at one situation and give a head or nothing."""

from .candidates import HeadFinder

__all__ = ["HeadFinder"]

"""Looking at Word's XML by local names only, so that strict and transitional namespaces read alike."""

from collections.abc import Iterator
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An lxml element; lxml ships no types."""
OFF = frozenset({"0", "false", "off"})


def local_name(element: Any) -> str:
    """The tag without its namespace; empty for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, name: str) -> Iterator[Element]:
    """Direct children of one name."""
    return (child for child in element if local_name(child) == name)


def child(element: Element | None, *path: str) -> Element | None:
    """The first child along a path of names, or None."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def attribute(element: Element | None, name: str = "val") -> str | None:
    """An attribute by its local name, or None."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def number(element: Element | None, name: str = "val") -> int | None:
    """An attribute as an integer, or None where it is missing or no integer."""
    value = attribute(element, name)
    return int(value) if value is not None and value.lstrip("-").isdecimal() else None


def is_on(element: Element | None) -> bool:
    """Whether a toggle such as `w:vanish` is present and not switched off."""
    return element is not None and (attribute(element) or "").lower() not in OFF

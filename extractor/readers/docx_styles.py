"""What a paragraph inherits from its style chain: numbering and outline level."""

from typing import NamedTuple

import regex

from .docx_xml import Element, attribute, child, children, number

MAX_CHAIN = 20
BODY_LEVEL = 9
"""Word's outline level 9 says body text; 0 to 8 are headings 1 to 9."""


class NumberReference(NamedTuple):
    """Which list a paragraph is numbered by; `level` counts from 0 and is None where the list itself tells it."""

    list_id: int
    level: int | None


class Styles:
    """The paragraph styles of a Word file."""

    def __init__(self, root: Element | None) -> None:
        styles = children(root, "style") if root is not None else ()
        self._styles = {attribute(style, "styleId") or "": style for style in styles}

    def chain(self, style_id: str | None) -> list[tuple[str, Element]]:
        """A style and those it is based on, nearest first; a loop ends it."""
        found: list[tuple[str, Element]] = []
        while style_id in self._styles and len(found) < MAX_CHAIN:
            style = self._styles[style_id]
            found.append((style_id, style))
            style_id = attribute(child(style, "basedOn"))
        return found

    def numbering(self, style_id: str | None) -> tuple[str, NumberReference] | None:
        """The list that a style puts its paragraphs in, with the id of the style that says so."""
        for owner, style in self.chain(style_id):
            reference = number_reference(child(style, "pPr"))
            if reference is not None:
                return owner, reference
        return None

    def heading_level(self, style_id: str | None) -> int | None:
        """1 for the highest heading style, None for body text."""
        for _, style in self.chain(style_id):
            level = number(child(style, "pPr", "outlineLvl"))
            if level is None:
                level = _level_by_name(attribute(child(style, "name")) or "")
            if level is not None:
                return level + 1 if level < BODY_LEVEL else None
        return None


def number_reference(properties: Element | None) -> NumberReference | None:
    """The list reference of a `w:pPr`, or None; list 0 means that numbering is switched off."""
    reference = child(properties, "numPr")
    list_id = number(child(reference, "numId"))
    return None if list_id is None else NumberReference(list_id, number(child(reference, "ilvl")))


def _level_by_name(name: str) -> int | None:
    found = regex.fullmatch(r"(?i)(?:heading|标题)\s*([1-9])", name)
    return int(found[1]) - 1 if found else None

"""Opens a Word file: checks it, and hands out the XML roots of the parts that hold text."""

import io
import posixpath
import zipfile
from typing import Any

from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.package import Package
from lxml import etree

from .docx_xml import Element, attribute
from .errors import UnreadableFile
from .limits import check_archive, check_doctypes


class WordParts:
    """The parts of a Word file. python-docx follows the relationships; other parts are found by the last word of
    their type, which is the same in .docx, .docm, .dotx and strict files.
    """

    def __init__(self, main: Any) -> None:
        self._main = main
        self.document: Element = _root(main)

    def related(self, kind: str) -> Element | None:
        """The root of a part such as numbering, styles, footnotes or endnotes; None where there is none."""
        for relationship in self._main.rels.values():
            if not relationship.is_external and relationship.reltype.endswith(f"/{kind}"):
                return _root(relationship.target_part)
        return None


def open_word(content: bytes) -> WordParts:
    """Open a Word file's bytes. Raises `UnreadableFile` when they are damaged or too large unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            check_archive(archive)
            check_doctypes(archive)
            content = content if not (lost := _lost_targets(archive)) else _without(archive, lost)
        package = Package.open(io.BytesIO(content))
        main = next(rel.target_part for rel in package.rels.values() if rel.reltype.endswith("/officeDocument"))
        return WordParts(main)
    except UnreadableFile:
        raise
    except Exception as error:
        # Broken files make zipfile, zlib, lxml and python-docx raise whatever their code runs into.
        raise UnreadableFile("corrupt", "damaged", format="DOCX", detail=error) from error


def _root(part: Any) -> Element:
    """The XML of a part. Raises `UnreadableFile` (`corrupt`) when it is not well-formed."""
    try:
        return part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
    except etree.LxmlError as error:
        raise UnreadableFile("corrupt", "damaged", format="DOCX", detail=error) from error


def _lost_targets(archive: zipfile.ZipFile) -> dict[str, set[str]]:
    """Relationships whose target is not in the archive, by relationship file: Word ignores them, python-docx raises."""
    names = {name.lower() for name in archive.namelist()}
    lost: dict[str, set[str]] = {}
    for name in archive.namelist():
        if not name.endswith(".rels"):
            continue
        for relationship in etree.fromstring(archive.read(name)):
            if attribute(relationship, "TargetMode") != "External" and _target(name, relationship).lower() not in names:
                lost.setdefault(name, set()).add(attribute(relationship, "Id") or "")
    return lost


def _target(rels_name: str, relationship: Element) -> str:
    source_folder = posixpath.dirname(posixpath.dirname(rels_name))
    return posixpath.normpath(posixpath.join("/", source_folder, attribute(relationship, "Target") or "")).lstrip("/")


def _without(archive: zipfile.ZipFile, lost: dict[str, set[str]]) -> bytes:
    """The archive rewritten with the lost relationships taken out."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as rewritten:
        for name in archive.namelist():
            blob = archive.read(name)
            if name in lost:
                root = etree.fromstring(blob)
                for relationship in [each for each in root if attribute(each, "Id") in lost[name]]:
                    root.remove(relationship)
                blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            rewritten.writestr(name, blob)
    return target.getvalue()

"""Writes small Word files from bare XML, for the things that no library writes: revisions, lists, notes, text boxes."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def paragraph(text: str, properties: str = "") -> str:
    """A `w:p` of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A `w:r`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, list_id: int = 1, level: int = 0) -> str:
    """A paragraph in a list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def level(index: int, number_format: str, pattern: str, more: str = "") -> str:
    """A `w:lvl` of an abstract list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def cell(content: str, properties: str = "") -> str:
    """A `w:tc` of paragraphs, or of one text."""
    inner = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A `w:tr`."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    """A `w:tbl`."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def make_docx(
    body: str,
    parts: Mapping[str, str] | None = None,
    *,
    main_type: str = "document.main",
    strict: bool = False,
    prolog: str = "",
    extra: Mapping[str, bytes] | None = None,
    dangling: bool = False,
) -> bytes:
    """A Word file. `parts` maps a part's name (styles, numbering, footnotes) to the inside of its root element."""
    roots = {"document": f"<w:body>{body}</w:body>", **(parts or {})}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _content_types(roots, main_type))
        archive.writestr("_rels/.rels", _relationships({"rId1": ("officeDocument", "word/document.xml")}))
        related = {f"rId{number}": (name, f"{name}.xml") for number, name in enumerate(parts or {}, start=1)}
        if dangling:
            related["rId99"] = ("image", "media/lost.png")
        archive.writestr("word/_rels/document.xml.rels", _relationships(related))
        for name, inner in roots.items():
            xml = f"{prolog}<w:{name} {NAMESPACES}>{inner}</w:{name}>"
            archive.writestr(f"word/{name}.xml", xml.replace(W, STRICT) if strict else xml)
        for path, content in (extra or {}).items():
            archive.writestr(path, content)
    return target.getvalue()


def _content_types(roots: Mapping[str, str], main_type: str) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MIME}.{main_type if name == "document" else name}+xml"/>'
        for name in roots
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="bin" ContentType="application/octet-stream"/>{overrides}</Types>'
    )


def _relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'

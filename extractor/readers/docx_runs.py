"""The text inside one Word paragraph: what is inserted counts, what is deleted or hidden does not."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .docx_xml import Element, attribute, child, is_on, local_name

MARKUP = frozenset(
    {"ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "hyperlink", "customXml", "dir", "bdo", "ruby"}
)
FORMULA = frozenset({"oMath", "oMathPara", "sSub", "sSup", "sSubSup", "f", "num", "den", "e", "sub", "sup", "d", "rad"})
CONTAINERS = MARKUP | FORMULA | {"rubyBase"}
DRAWINGS = frozenset({"drawing", "pict", "object"})
NOTE_KINDS = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
LINE_BREAKS = (None, "textWrapping")


@dataclass
class Aside:
    """What hangs on a paragraph but stands beside it on the page: text boxes, and notes as (part, id)."""

    textboxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def paragraph_text(paragraph: Element, aside: Aside) -> str:
    """The text of a `w:p`; a soft line break is a line break. Text boxes and notes are put into `aside`."""
    return "".join(_pieces(paragraph, aside))


def _pieces(parent: Element, aside: Aside) -> Iterator[str]:
    for element in parent:
        name = local_name(element)
        if name == "r":
            yield from _run(element, aside)
        elif name in CONTAINERS:
            yield from _pieces(element, aside)
        elif name == "AlternateContent":
            yield from _alternative(element, aside)


def _run(run: Element, aside: Aside) -> Iterator[str]:
    if is_on(child(run, "rPr", "vanish")):
        return
    for element in run:
        name = local_name(element)
        if name == "t":
            yield element.text or ""
        elif name in DRAWINGS:
            aside.textboxes.extend(_textboxes(element))
        elif name in NOTE_KINDS:
            aside.notes.append((NOTE_KINDS[name], attribute(element, "id") or ""))
        elif name == "AlternateContent":
            yield from _alternative(element, aside)
        elif name in CONTAINERS:
            yield from _pieces(element, aside)
        else:
            yield _sign(element, name)


def _sign(element: Element, name: str) -> str:
    """The character that an empty element stands for. A soft hyphen shows only where a line breaks: none here."""
    if name in {"tab", "ptab"}:
        return "\t"
    if name == "cr" or (name == "br" and attribute(element, "type") in LINE_BREAKS):
        return "\n"
    if name == "noBreakHyphen":
        return "-"
    return _symbol(element) if name == "sym" else ""


def _symbol(element: Element) -> str:
    """A character of a symbol font; those in the private use area have no meaning outside it."""
    code = attribute(element, "char") or ""
    value = int(code, 16) if code and all(digit in "0123456789abcdefABCDEF" for digit in code) else 0
    return chr(value) if 0x20 <= value < 0xD800 else ""


def _alternative(element: Element, aside: Aside) -> Iterator[str]:
    """The first choice of an AlternateContent holds the same content as its fallback."""
    choice = child(element, "Choice")
    if choice is not None:
        yield from _run(choice, aside)
        yield from _pieces(choice, aside)


def _textboxes(drawing: Element) -> Iterator[Element]:
    """The text boxes of a drawing, outermost only, without those of a fallback."""
    for element in drawing:
        name = local_name(element)
        if name == "txbxContent":
            yield element
        elif name != "Fallback":
            yield from _textboxes(element)

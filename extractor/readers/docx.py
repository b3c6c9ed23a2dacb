"""Word files: an own walk over the document's XML, so that nothing visible is lost and nothing deleted comes back."""

from collections.abc import Sequence

from extractor.model import BlockKind, Document

from .docx_numbering import Numbering, join_label
from .docx_package import WordParts, open_word
from .docx_runs import Aside, paragraph_text
from .docx_styles import BODY_LEVEL, Styles
from .docx_tables import GridCell, direct_paragraphs, nested_tables, read_grid
from .docx_xml import Element, attribute, child, local_name, number
from .draft import Draft, TableCell
from .wrapping import find_wrapping, group_lines

TRANSPARENT = frozenset({"ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "body", "Choice"})
NOTE_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_docx(content: bytes) -> Document:
    """Read a Word file's bytes: body first, then text boxes, then notes.

    Raises `UnreadableFile` when the file is damaged, too large unpacked or without text.
    """
    walk = DocxWalk(open_word(content))
    walk.read()
    return walk.draft.finish(content, "docx")


class DocxWalk:
    """One pass over a Word file. Numbers are counted on the way, so a walk is for one use."""

    def __init__(self, parts: WordParts) -> None:
        self.draft = Draft()
        self._parts = parts
        self._styles = Styles(parts.related("styles"))
        self._numbering = Numbering(parts.related("numbering"), self._styles)
        self._aside = Aside()
        self._carried = ""

    def read(self) -> None:
        """Fill the draft with the body and then with what stands beside it."""
        self._read_blocks(self._parts.document, "paragraph")
        self._flush("paragraph")
        # A text box may itself hold text boxes and notes: the list grows while it is walked.
        for textbox in self._aside.textboxes:
            self._read_blocks(textbox, "textbox")
            self._flush("textbox")
        self._read_notes()

    def _read_blocks(self, parent: Element, kind: BlockKind) -> None:
        for element in parent:
            name = local_name(element)
            if name == "p":
                self._read_paragraph(element, kind)
            elif name == "tbl":
                self._read_table(element, kind)
            elif name in TRANSPARENT:
                self._read_blocks(element, kind)
            elif name == "AlternateContent":
                choice = child(element, "Choice")
                self._read_blocks(choice if choice is not None else [], kind)

    def _read_paragraph(self, paragraph: Element, kind: BlockKind) -> None:
        properties = child(paragraph, "pPr")
        text = self._carried + paragraph_text(paragraph, self._aside)
        if child(properties, "rPr", "del") is not None or child(properties, "rPr", "moveFrom") is not None:
            # The mark at the paragraph's end is deleted: its text is the beginning of the next paragraph.
            self._carried = text
            return
        self._carried = ""
        label = self._label(properties) if text.strip() else ""
        lines = text.strip().split("\n")
        lines[0] = join_label(label, lines[0])
        self._add_lines(lines, kind, self._level(properties))

    def _add_lines(self, lines: Sequence[str], kind: BlockKind, level: int | None) -> None:
        """Soft breaks part paragraphs, as writers use them, unless they only wrap lines at one width."""
        for first, last in group_lines(lines, find_wrapping(lines)):
            text = "".join(line.strip() for line in lines[first : last + 1])
            self.draft.add_paragraph(text, kind=kind, level=level)

    def _flush(self, kind: BlockKind) -> None:
        self.draft.add_paragraph(self._carried, kind=kind)
        self._carried = ""

    def _label(self, properties: Element | None) -> str:
        return self._numbering.label(properties, attribute(child(properties, "pStyle")))

    def _level(self, properties: Element | None) -> int | None:
        own = number(child(properties, "outlineLvl"))
        if own is not None:
            return own + 1 if own < BODY_LEVEL else None
        return self._styles.heading_level(attribute(child(properties, "pStyle")))

    def _read_table(self, table: Element, kind: BlockKind) -> None:
        cells = read_grid(table)
        if len({cell.column for cell in cells}) == 1:
            # One box, or boxes one below the other, frame text.
            for cell in cells:
                self._read_blocks(cell.element, kind)
            return
        self.draft.add_table([self._table_cell(cell) for cell in cells])
        for cell in cells:
            for nested in nested_tables(cell.element):
                self._read_table(nested, kind)

    def _table_cell(self, cell: GridCell) -> TableCell:
        pieces = [self._cell_paragraph(paragraph) for paragraph in direct_paragraphs(cell.element)]
        text = " ".join(" ".join(pieces).split())
        return TableCell(text, cell.row, cell.column, cell.row_span, cell.column_span)

    def _cell_paragraph(self, paragraph: Element) -> str:
        text = paragraph_text(paragraph, self._aside)
        return join_label(self._label(child(paragraph, "pPr")), text) if text.strip() else ""

    def _read_notes(self) -> None:
        for part in ("footnotes", "endnotes"):
            wanted = {note for kind, note in self._aside.notes if kind == part}
            root = self._parts.related(part) if wanted else None
            for note in root if root is not None else ():
                if attribute(note, "id") in wanted and attribute(note, "type") not in NOTE_SEPARATORS:
                    self._read_blocks(note, "footnote")
                    self._flush("footnote")

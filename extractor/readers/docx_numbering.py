"""Automatic numbers of Word paragraphs, as the page shows them: 一、 （二） 3."""

from dataclasses import dataclass, field

import regex

from .chinese_numerals import format_number
from .docx_styles import NumberReference, Styles, number_reference
from .docx_xml import Element, attribute, child, children, is_on, number

LEVELS = range(9)


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered; `pattern` is Word's level text, where %1 stands for the first level."""

    pattern: str = ""
    number_format: str = "decimal"
    start: int = 1
    suffix: str = "tab"
    only_decimal: bool = False
    restarts: bool = True
    style: str | None = None


@dataclass
class ListState:
    """Levels of an abstract list with the last number given on each; lists of one abstract list count together."""

    levels: dict[int, Level]
    counters: dict[int, int] = field(default_factory=dict)

    def advance(self, level: int) -> None:
        """Count one paragraph on a level and begin the deeper ones anew."""
        self.counters[level] = self.counters.get(level, self._level(level).start - 1) + 1
        for deeper in [each for each in self.counters if each > level and self._level(each).restarts]:
            del self.counters[deeper]

    def label(self, level: int) -> str:
        """The number as shown, without what parts it from the text."""
        shown = self._level(level)

        def render(match: regex.Match[str]) -> str:
            index = int(match[1]) - 1
            own = self._level(index)
            number_format = "decimal" if shown.only_decimal and index != level else own.number_format
            return format_number(self.counters.get(index, own.start), number_format)

        return "" if shown.number_format == "bullet" else str(regex.sub(r"%([1-9])", render, shown.pattern))

    def _level(self, index: int) -> Level:
        return self.levels.get(index, Level())


class Numbering:
    """The lists of a Word file, counting as paragraphs come by in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[int, Element] = {}
        self._lists: dict[int, Element] = {}
        self._states: dict[int, ListState] = {}
        self._started: set[int] = set()
        if root is not None:
            self._abstract = {number(each, "abstractNumId") or 0: each for each in children(root, "abstractNum")}
            self._lists = {number(each, "numId") or 0: each for each in children(root, "num")}

    def label(self, properties: Element | None, style: str | None) -> str:
        """Count a paragraph and return its number with a space where one is needed; empty for no number."""
        reference = self._reference(properties, style)
        if reference is None or reference.list_id not in self._lists:
            return ""
        state = self._state(reference.list_id)
        level = reference.level or 0
        self._restart(reference.list_id, state)
        state.advance(level)
        label = state.label(level)
        return label + self._gap(label, state.levels.get(level, Level()).suffix)

    def _reference(self, properties: Element | None, style: str | None) -> NumberReference | None:
        inherited = self._styles.numbering(style)
        own = number_reference(properties)
        if own is not None:
            return own
        if inherited is None:
            return None
        owner, reference = inherited
        if reference.level is None and reference.list_id in self._lists:
            levels = self._state(reference.list_id).levels
            linked = next((index for index, level in levels.items() if level.style == owner), 0)
            return NumberReference(reference.list_id, linked)
        return reference

    def _state(self, list_id: int) -> ListState:
        abstract_id = self._abstract_id(list_id)
        if abstract_id not in self._states:
            self._states[abstract_id] = ListState(_levels(self._abstract.get(abstract_id)))
        return self._states[abstract_id]

    def _abstract_id(self, list_id: int) -> int:
        """The abstract list behind a list; one that only names a list style is looked up there."""
        found = number(child(self._lists[list_id], "abstractNumId")) or 0
        link = attribute(child(self._abstract.get(found), "numStyleLink"))
        linked = self._styles.numbering(link) if link else None
        if linked is not None and linked[1].list_id in self._lists:
            return number(child(self._lists[linked[1].list_id], "abstractNumId")) or 0
        return found

    def _restart(self, list_id: int, state: ListState) -> None:
        """Apply a list's own levels and starts the first time it is used."""
        if list_id in self._started:
            return
        self._started.add(list_id)
        for override in children(self._lists[list_id], "lvlOverride"):
            level = number(override, "ilvl") or 0
            replacement = child(override, "lvl")
            if replacement is not None:
                state.levels[level] = _level(replacement)
            start = number(child(override, "startOverride"))
            if start is not None:
                state.counters[level] = start - 1

    @staticmethod
    def _gap(label: str, suffix: str) -> str:
        """Chinese marks need no gap behind them; a bare number does, or it would run into the text."""
        if not label or suffix == "nothing":
            return ""
        return "" if label[-1] in "、，．.）)】]：:" else " "


def join_label(label: str, text: str) -> str:
    """A number before its text. 1. before 5所 gets a space, or the two would read as 1.5.

    >>> join_label("1.", "5所学校"), join_label("一、", "概况")
    ('1. 5所学校', '一、概况')
    """
    runs_together = regex.search(r"[0-9０-９][.．、]?$", label) and regex.match(r"[0-9０-９]", text)
    return f"{label} {text}" if runs_together else label + text


def _levels(abstract: Element | None) -> dict[int, Level]:
    if abstract is None:
        return {}
    return {number(each, "ilvl") or 0: _level(each) for each in children(abstract, "lvl")}


def _level(element: Element) -> Level:
    start = number(child(element, "start"))
    return Level(
        pattern=attribute(child(element, "lvlText")) or "",
        number_format=_number_format(element),
        start=1 if start is None else start,
        suffix=attribute(child(element, "suff")) or "tab",
        only_decimal=is_on(child(element, "isLgl")),
        restarts=number(child(element, "lvlRestart")) != 0,
        style=attribute(child(element, "pStyle")),
    )


def _number_format(element: Element) -> str:
    """The format's name; newer ones stand in the Choice of an AlternateContent."""
    direct = child(element, "numFmt")
    chosen = direct if direct is not None else child(element, "AlternateContent", "Choice", "numFmt")
    return attribute(chosen) or "decimal"

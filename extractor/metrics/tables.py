"""Figures in tables: row header × column header gives indicator, region and period; the header gives the unit."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import regex

from ..model import Block, Cell, Change, Document, Mentions, Period, Place, Quantity, Report, Status
from ..rules import CueRole
from .cues import Cues
from .regions import inside
from .times.dating import YEAR_BEGINS, plan_year
from .view import RATE

ReadCell = Callable[[str, int, int, str], Quantity | None]
"""Reads text[start:end] as a bare number by the unit that a header names."""

LONGEST_MATTER = 14
"""What a table tells of is named by at most so many characters."""
UNIT_BRACKET = r"[（(\[]\s*(?:单位\s*[:：])?\s*[^（）()\[\]]{1,10}\s*[）)\]]"


class TableFigure(NamedTuple):
    """A figure of a table with what its headers say of it.

    `done` tells that its header says so in a plan too (已开工), `due` is the time that a further cell of its row names
    (完成时限); `total` is the index of its column's total, if any.
    """

    quantity: Quantity
    cell: Cell
    indicator: str
    place: Place | None
    period: Period | None
    status: Status | None
    change: Change | None
    is_total: bool
    done: bool
    due: Period | None
    total: int | None


class _Grid(NamedTuple):
    """A table by rows; `header` is how many rows are headers, `columns` the header text above each column."""

    rows: list[list[Cell]]
    header: int
    columns: dict[int, str]


class TableLinker:
    """Reads the figures of table blocks."""

    def __init__(self, cues: Cues, read_cell: ReadCell) -> None:
        self._cues = cues
        self._read_cell = read_cell
        self._unit = regex.compile(UNIT_BRACKET)
        self._caption_unit = regex.compile(r"单位\s*[:：]\s*([^\s，。；;）)\]]{1,8})")
        self._number = regex.compile(r"[\s\d０-９.．,，%％\-－—/]+")
        bounds = "|".join(map(regex.escape, cues.longest_first("cell_bound")))
        self._bound = regex.compile(rf"^(?:{bounds})|(?:{bounds})$")
        told: tuple[CueRole, ...] = ("column_planned", "column_done", "column_norm")
        self._is_status = _made_of(
            [word for role in told for word in cues.words(role)], r"年度|本年|全年|指标|[值数量]"
        )
        self._is_verb = _made_of(cues.words("column_actual"))
        self._kind = regex.compile("|".join(map(regex.escape, cues.longest_first("kind_of_report"))) or "(?!)")
        self._measured = regex.compile(r"\s*[\d０-９][\d０-９.．,，]*\s*(?:(?![年月日])[\p{Han}㎡]){1,4}\s*")

    def figures(
        self, document: Document, block: Block, mentions: Mentions, report: Report, caption: str
    ) -> list[TableFigure]:
        """The figures of a table, row by row. `caption` is the text right above it."""
        grid = self._grid(document.text, block)
        unit = self._caption_unit.search(caption) or self._caption_unit.search(document.text[block.start : block.end])
        found: list[TableFigure] = []
        for row in grid.rows[grid.header :]:
            measured = self._unit_of_row(document.text, row, grid)
            stub = self._stub(document.text, [cell for cell in row if cell != measured])
            of_all = unit[1] if unit else None
            written = document.text[measured.start : measured.end].strip() if measured else of_all
            for cell in row:
                quantity = self._quantity(document.text, cell, grid, stub, mentions, written)
                if quantity:
                    found.append(self._figure(document.text, quantity, cell, grid, stub, mentions, report, caption))
        return _with_totals(found)

    def _grid(self, text: str, block: Block) -> _Grid:
        rows: dict[int, list[Cell]] = {}
        for cell in block.cells:
            rows.setdefault(cell.row, []).append(cell)
        ordered = [sorted(row, key=lambda cell: cell.column) for _, row in sorted(rows.items())]
        header = next((i for i, row in enumerate(ordered) if self._has_figures(text, row)), len(ordered))
        header = max(header, 1)
        columns: dict[int, str] = {}
        for row in ordered[:header]:
            for cell in row:
                for column in range(cell.column, cell.column + cell.column_span):
                    words = _clean(text[cell.start : cell.end])
                    if words not in columns.get(column, ""):
                        columns[column] = columns.get(column, "") + words
        return _Grid(ordered, header, columns)

    def _has_figures(self, text: str, row: Sequence[Cell]) -> bool:
        return any(self._is_figure(text[cell.start : cell.end]) for cell in row[1:])

    def _is_figure(self, words: str) -> bool:
        """Whether a cell holds a number, bare or with a unit of its own (845台)."""
        return self._is_number(words) or self._measured.fullmatch(words) is not None

    def _is_number(self, words: str) -> bool:
        bare = self._bound.sub("", words.strip())
        return bool(bare and self._number.fullmatch(bare) and regex.search(r"\d", bare))

    def _unit_of_row(self, text: str, row: Sequence[Cell], grid: _Grid) -> Cell | None:
        """计量单位: the cell that holds the unit of its row's figures."""
        cell = next((c for c in row if self._cues.plays(grid.columns.get(c.column, ""), "column_unit")), None)
        header = f"（{text[cell.start : cell.end].strip()}）" if cell else ""
        return cell if header and any(self._read_cell(text, c.start, c.end, header) for c in row) else None

    def _stub(self, text: str, row: Sequence[Cell]) -> tuple[Cell, ...]:
        """The row's header: its leading cells that hold words."""
        stub: list[Cell] = []
        for cell in row:
            words = text[cell.start : cell.end]
            if words.strip() and not self._is_figure(words):
                stub.append(cell)
            elif stub:
                break
        return tuple(stub[:2])

    def _quantity(
        self, text: str, cell: Cell, grid: _Grid, stub: Sequence[Cell], mentions: Mentions, unit: str | None
    ) -> Quantity | None:
        column = grid.columns.get(cell.column, "")
        if self._is_label_column(column) or cell in stub:
            return None
        words = text[cell.start : cell.end]
        if not self._is_number(words) or words.strip().endswith(("%", "％")):
            own = [q for q in mentions.quantities if cell.start <= q.start < cell.end and not q.threshold]
            return own[0] if len(own) == 1 and len(own[0].text) * 2 >= len(words.strip()) else None
        headers = [column, *(text[c.start : c.end] for c in reversed(stub))]
        if unit:
            headers.append(f"（{unit}）")
        for header in headers:
            quantity = self._read_cell(text, cell.start, cell.end, _clean(header))
            if quantity:
                return quantity
        return None

    def _is_label_column(self, column: str) -> bool:
        return column in {"序号", "编号", "备注", "年份", "电话"}

    def _figure(
        self,
        text: str,
        quantity: Quantity,
        cell: Cell,
        grid: _Grid,
        stub: Sequence[Cell],
        mentions: Mentions,
        report: Report,
        caption: str,
    ) -> TableFigure:
        header = self._unit.sub("", grid.columns.get(cell.column, ""))
        stage = self._stage(header, grid)
        column = header[len(stage) :]
        status = self._status(column)
        label = "".join(_clean(text[c.start : c.end]) for c in stub)
        start, end = (stub[0].start, stub[-1].end) if stub else (cell.start, cell.start)
        period = next((p for p in mentions.periods if start <= p.start < end), None)
        change = self._change(column)
        if change:
            # 同比增加 behind 2021年 and 2022年 tells of what the row names, behind 水厂 of that.
            before = _period_before(cell, grid, mentions)
            column = "" if before else self._unit.sub("", grid.columns.get(cell.column - 1, ""))
            period = period or before
        if period is None and (above := _period_above(cell.column, grid, mentions)):
            set_then = status == "planned" and above.text == YEAR_BEGINS  # 年初目标值 is of the year
            period, year = None if set_then else above, _clean(above.text)
            stage, column = stage.replace(year, ""), column.replace(year, "")
        period = period or plan_year(header, 0, len(header))
        if period is None and quantity.kind == "percentage" and column.endswith(RATE):
            period = _period_above(cell.column - 1, grid, mentions)  # 1-7月完成投资, 完成率
        behind = [c for row in grid.rows for c in row if c.row == cell.row and c.column > cell.column]
        due = next((p for c in behind for p in mentions.periods if c.start <= p.start < c.end), None)
        named = [p for p in mentions.places if start <= p.start < end and inside(p, report.adcode)]
        place = next((p for p in named if p.text == label), None)
        is_total = self._cues.plays(label, "scope_all")
        own = "" if (period and start <= period.start < end) or place else self._unit.sub("", label)
        column = self._counted(column, cell, grid) if quantity.kind == "count" else column
        matter = self._matter(caption, report) if not own or is_total else ""
        indicator = self._name(stage, column, own, caption, matter, is_total)
        done = self._done(header)
        return TableFigure(quantity, cell, indicator, place, period, status, change, is_total, done, due, None)

    def _name(self, stage: str, column: str, own: str, caption: str, matter: str, is_total: bool) -> str:
        """What the headers of a figure name together: the row's own words before the column's, a total's behind."""
        told = "" if own and not is_total and self._tells_status(column) else column
        told = matter + told if self._cues.plays(told, "column_bare") and told not in matter else told
        told = self._subject(caption) + told if not own and self._is_bare(told) else told
        return stage + (told + own if is_total and told != own else own + told if told != own else own)

    def _matter(self, caption: str, report: Report) -> str:
        """表1 2023年高标准农田建设任务完成情况: what a caption, or else the title, says that its table tells of."""
        told = "" if caption.rstrip().endswith(("：", ":", "。")) else caption  # 进度见下表：
        for line in (line.strip().removeprefix(report.region or "") for line in (told, report.title or "")):
            words = regex.sub(r"^(?:附?表\s*[\d一二三四五六七八九十]*\s*)?(?:[^年]*年度?)?(?:关于)?", "", line)
            kind = self._kind.search(words)
            if kind and 2 <= kind.start() <= LONGEST_MATTER and regex.fullmatch(r"\p{Han}+", words[: kind.start()]):
                return words[: kind.start()]
        return ""

    def _stage(self, header: str, grid: _Grid) -> str:
        """小学 of 小学标准 beside 小学实际: what two columns are of that differ in what their figures are."""
        if self._tells_status(header):
            return ""
        others = [self._unit.sub("", column) for column in grid.columns.values()]
        for length in range(len(header) - 1, 1, -1):
            stage = header[:length]
            beside = [other[length:] for other in others if other.startswith(stage) and other != header]
            if self._tells_status(header[length:]) and any(map(self._tells_status, beside)):
                return stage
        return ""

    def _counted(self, column: str, cell: Cell, grid: _Grid) -> str:
        """竣工项目 of 已竣工（个） beside 项目数（个）: the things that a column of what was done with them counts."""
        if not self._is_verb.fullmatch(column):
            return column
        unit = self._unit.search(grid.columns.get(cell.column, ""))
        before = [grid.columns.get(n, "") for n in range(cell.column - 1, 0, -1)]
        nouns = (self._unit.sub("", words) for words in before if unit and words.endswith(unit[0]))
        noun = next((noun for noun in nouns if noun and self._status(noun) is None), "")
        return column.removeprefix("已") + noun.removesuffix("数").removesuffix("总") if noun else column

    def _done(self, column: str) -> bool:
        return any(word in column for word in self._cues.words("column_done"))

    def _change(self, column: str) -> Change | None:
        """同比增加, 较上年减少: a column that says only by how much the figures of its rows changed."""
        if self._cues.plays(column, "column_of_increase"):
            return "increase"
        return "decrease" if self._cues.plays(column, "column_of_decrease") else None

    def _tells_status(self, column: str) -> bool:
        """年度目标值, 实际完成值: a column that says only whether its figures were planned or done."""
        return self._status(column) is not None and self._is_status.fullmatch(column) is not None

    def _is_bare(self, column: str) -> bool:
        """招聘（人）: a column that names no thing, only what happened to those of the caption."""
        return self._cues.plays(column, "column_of_caption")

    def _subject(self, caption: str) -> str:
        """附：2017—2019年乡村教师进出情况: whom a caption speaks of."""
        words = regex.sub(r"^.*[:：年]", "", caption.strip())
        found = next((word for word in self._cues.longest_first("caption_people") if word in words), "")
        return words[: words.find(found) + len(found)] if found else ""

    def _status(self, column: str) -> Status | None:
        """The status that a column's header tells: 计划投资 or 目标任务 against 实际完成; 规定值 is a norm."""
        if self._cues.plays(column, "column_norm"):
            return "required"
        if any(word in column for word in self._cues.words("column_actual")):
            return "actual"
        return "planned" if any(word in column for word in self._cues.words("column_planned")) else None


def _period_above(column: int, grid: _Grid, mentions: Mentions) -> Period | None:
    """The time that the header of a column names (2019年, 2020年)."""
    header = [c for row in grid.rows[: grid.header] for c in row]
    over = [c for c in header if c.column <= column < c.column + c.column_span]
    return next((p for c in over for p in mentions.periods if c.start <= p.start < c.end), None)


def _period_before(cell: Cell, grid: _Grid, mentions: Mentions) -> Period | None:
    """The time that the nearest column before a cell names."""
    header = [c for row in grid.rows[: grid.header] for c in row if c.column < cell.column]
    before = sorted(header, key=lambda c: -c.column)
    return next((p for c in before for p in mentions.periods if c.start <= p.start < c.end), None)


def _with_totals(figures: list[TableFigure]) -> list[TableFigure]:
    """Each figure with the total of its column."""
    totals = {figure.cell.column: index for index, figure in enumerate(figures) if figure.is_total}
    return [
        # A rate below others is no sum of them.
        figure._replace(
            total=None if figure.is_total or figure.quantity.kind == "percentage" else totals.get(figure.cell.column)
        )
        for figure in figures
    ]


def _made_of(words: Iterable[str], *others: str) -> "regex.Pattern[str]":
    """A pattern for what is made of nothing but these words."""
    return regex.compile(rf"(?:{'|'.join([*map(regex.escape, sorted(words, key=len, reverse=True)), *others])})+")


def _clean(words: str) -> str:
    return "".join(words.split())


def spans_of_years(figures: Sequence[TableFigure], resolve: Callable[[Period], Period]) -> dict[int, dict[str, object]]:
    """By column, for its total where the rows are years, the time that they make up; no words of the table say it."""
    dated: dict[int, list[Period]] = {}
    for figure in figures:
        if figure.period and not figure.is_total:
            dated.setdefault(figure.cell.column, []).append(resolve(figure.period))
    return {
        column: {
            "period_raw": None,
            "period_start": min(p.first for p in periods if p.first),
            "period_end": max(p.last for p in periods if p.last),
        }
        for column, periods in dated.items()
        if all(p.first and p.last for p in periods)
    }

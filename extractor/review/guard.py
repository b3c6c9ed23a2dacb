"""Keeps spreadsheet programs from running a cell of the text as a formula."""

import regex

_NUMBER = r"-?\d+(\.\d+)?"
_FORMULA = "=+-@＝＋－＠\t\r'"


def guard(cell: str) -> str:
    """A cell that no program takes for a formula: an apostrophe goes before what would begin one.

    >>> guard("=1+1"), guard("新建校舍"), guard("-5.2")
    ("'=1+1", '新建校舍', '-5.2')
    """
    return f"'{cell}" if cell[:1] and cell[0] in _FORMULA and not regex.fullmatch(_NUMBER, cell) else cell


def unguard(cell: str) -> str:
    """The cell before `guard`; other cells stay as they are.

    >>> unguard("'=1+1"), unguard("'90s")
    ('=1+1', "'90s")
    """
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in _FORMULA else cell

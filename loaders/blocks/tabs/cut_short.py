"""Coded rows of tabs that were saved without the empty cells at their ends, below headings that lost their merged cells.

| 项目 | 本年支出合计 | 基本支出 | 项目支出
| 科目编码 | 科目名称
| 合计 | 90.5 | 40.5 | 50
| 213 | 农林水支出 | 90.5 | 40.5
"""

import re
from collections.abc import Sequence

from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import FIGURE, GridCell

FEWEST_COLUMNS, FEWEST_ROWS = 2, 2

_CODE = re.compile(r"[123]\d{2}(?:\d\d){0,2}")
_ITEM = re.compile(r"项目|科目|(?:支出)?(?:功能|经济)?分类(?:科目)?")
_CODE_HEADING = re.compile(r"(?:支出)?(?:功能|经济)?(?:分类)?(?:科目)?(?:编码|代码)")
_NAME_HEADING = re.compile(r"(?:支出)?(?:功能|经济)?(?:分类)?(?:科目|项目)?名称")
_TOTAL, _LED = re.compile("合计|总计"), re.compile("栏次|合计|总计")

Row = tuple[GridCell, ...]


def made_whole(rows: Sequence[Row]) -> list[Row]:
    """The rows with a cell for each column, where they are such a table as a whole; else as they stand."""
    told = _rejoined(_without_margin(rows))
    header = next((at for at, row in enumerate(told) if _heads(told, at)), None)
    if header is None or any(row and not row[-1].compact.characters for row in told):
        return list(rows)
    width = len(told[header]) + 1
    below = [_widened(row, width) for row in told[header + 2 :]]
    coded = [row for row in told[header + 2 :] if _is_coded(row)]
    keeps_inner = any(
        not cell.compact.characters for row in coded for cell in row
    )  # no figure moved to the left
    has_total = any(_TOTAL.fullmatch(_word(row)) for row in below)
    if len(coded) < FEWEST_ROWS or not (keeps_inner and has_total and all(below)):
        return list(rows)
    first, second = told[header : header + 2]
    above = [_filled(row, width) for row in told[:header]]
    return [*above, (first[0], _empty(first[0]), *first[1:]), _filled(second, width), *below]


def _heads(rows: Sequence[Row], at: int) -> bool:
    """Whether a row names 项目 and the columns of figures, and the next the code and the name that 项目 stands above."""
    if at + 1 >= len(rows) or len(rows[at]) <= FEWEST_COLUMNS or len(rows[at + 1]) != FEWEST_COLUMNS:
        return False
    code, name = (cell.compact.characters for cell in rows[at + 1])
    is_named = _CODE_HEADING.fullmatch(code) and _NAME_HEADING.fullmatch(name)
    return bool(is_named and _ITEM.fullmatch(_word(rows[at]))) and not any(map(_is_figure, rows[at]))


def _without_margin(rows: Sequence[Row]) -> list[Row]:
    """The rows without an empty cell that stands before all of them; the rest of a row that was broken has none."""
    led = [row for row in rows if not _word(row)]
    has_margin = bool(led) and all(_is_figure(row[0]) for row in rows if _word(row))
    return [row if _word(row) else row[1:] for row in rows] if has_margin else list(rows)


def _rejoined(rows: Sequence[Row]) -> list[Row]:
    """The rows, a code and a name alone as one with the figures that were broken off into the next line."""
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else ()
        is_begun = len(above) == FEWEST_COLUMNS and _is_coded(above)
        if is_begun and row and _is_figure(row[0]) and not _is_coded(row):
            found[-1] = (*above, *row)
        else:
            found.append(row)
    return found


def _widened(row: Row, width: int) -> Row:
    """A row below the headings with all its cells; none where it is no such row."""
    is_led = _LED.fullmatch(_word(row)) is not None
    whole = (row[0], _empty(row[0]), *row[1:]) if is_led else row
    figures = [cell for cell in whole[2:] if cell.compact.characters]
    if not (is_led or _is_coded(row)) or len(whole) > width or not all(map(_is_figure, figures)):
        return ()
    return _filled(whole, width)


def _is_coded(row: Row) -> bool:
    is_coded = len(row) >= FEWEST_COLUMNS and _CODE.fullmatch(_word(row)) is not None
    return is_coded and bool(row[1].compact.characters) and not _is_figure(row[1])


def _filled(row: Row, width: int) -> Row:
    return (*row, *[_empty(row[-1])] * (width - len(row)))


def _word(row: Row) -> str:
    return row[0].compact.characters if row else ""


def _is_figure(cell: GridCell) -> bool:
    return FIGURE.fullmatch(cell.compact.characters) is not None


def _empty(cell: GridCell) -> GridCell:
    return GridCell(cell.end, cell.end, EMPTY)

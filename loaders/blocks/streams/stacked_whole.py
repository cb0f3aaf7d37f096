"""A form's money whose parts lack cells: of the rows below its header, the first ones that have all their values."""

import itertools

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.marked_lines import read_marked_lines
from loaders.blocks.streams.spaced import FEWEST_COLUMNS
from loaders.blocks.streams.stacked_cells import StackedCell
from loaders.blocks.streams.stacked_columns import NUMBER, Columns
from loaders.blocks.streams.stacked_doubts import Row
from loaders.blocks.streams.stacked_headings import (
    cell_of,
    headings_at,
    line_after,
    ranges_below,
    roles_of,
    unit_of_corner,
)
from loaders.blocks.streams.stacked_kinds import columns_below
from loaders.blocks.streams.stacked_notes import BLANK

MOST_CELLS = 60
_SHARE = "execution_pct"


def read_whole_rows(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, and the index of the line after; no rows where no such table begins at line ``first``.

    年度资金总额 | 6820 | 7344 | 7219 | 10 | 98.3% | 9.83 above 按支出性质分, 其中：基本支出, 842: of 842 nobody can tell
    the column. Where blank lines mark the empty cells, ``marked_lines`` reads more.
    """
    headings = headings_at(source, lines, first)
    columns = columns_below(roles_of(headings)) if len(headings) >= FEWEST_COLUMNS else None
    if not columns or columns.names_rows:
        return [], first
    start = line_after(lines, first, headings[-1])
    unit = unit_of_corner(source, lines, start, headings[-1])
    told = (cell_of(source, line) for line in lines[start + bool(unit) : start + MOST_CELLS])
    cells = list(itertools.takewhile(lambda cell: cell is not None, told))
    rows = _whole_rows(cells, columns)
    if not rows or any(read_marked_lines(source, lines, at)[0] for at in range(first + 1, start)):
        return [], first
    after = line_after(lines, start, cells[max(rows[-1].values())])
    return ranges_below(headings, unit, len(columns.roles), cells, rows), after


def _whole_rows(cells: list[StackedCell], columns: Columns) -> list[Row]:
    """The first rows that are a name and, before the next name, as many values as there are columns."""
    rows: list[Row] = []
    width = len(columns.roles)
    for start in range(0, len(cells), width):
        row, following = cells[start : start + width], cells[start + width : start + width + 1]
        if not _is_whole([cell.characters for cell in row], columns):
            break
        if any(_is_value(cell.characters) for cell in following):
            break
        rows.append({column: start + column for column in range(width)})
    return rows


def _is_whole(row: list[str], columns: Columns) -> bool:
    """Whether each cell, or the mark of an empty one (—), can stand in its column, a percentage in that of 执行率 alone."""
    fits = columns.fits(tuple(range(len(columns.roles))), row) and all(map(_is_value, row[1:]))
    shares = {role for role, cell in zip(columns.roles, row, strict=False) if cell.endswith("%")}
    return fits and shares <= {_SHARE}


def _is_value(cell: str) -> bool:
    return NUMBER.fullmatch(cell) is not None or BLANK.fullmatch(cell) is not None

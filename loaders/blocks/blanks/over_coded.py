"""The line above the headings of a table of classification lines: 项目 over code and name, 本年支出 over the figures."""

import re

from loaders.blocks.blanks.blank_fields import fields_of
from loaders.blocks.compact import EMPTY, Source
from loaders.blocks.grid import Grid, GridCell
from loaders.blocks.lines import PhysicalLine

_OVER = re.compile(r"\s*项\s*目\s{2,}本年(?:支出|收入)\s*")
_LEAF = re.compile("[小合]计|本年(?:支出|收入)合计")


def heads_coded(line: PhysicalLine) -> bool:
    """Whether a line holds nothing but the two headings of such a table."""
    return _OVER.fullmatch(line.raw) is not None


def with_heads(source: Source, line: PhysicalLine, grid: Grid) -> Grid:
    """The grid below the line with its headings as first row, the second over the first column of figures."""
    row = grid.rows[0]
    leaf = next((at for at, cell in enumerate(row) if _LEAF.fullmatch(cell.compact.characters)), 0)
    if not leaf:
        return grid
    fields = fields_of(line)
    cells = [GridCell(line.end, line.end, EMPTY)] * len(row)
    for at, first, last in ((0, fields[0], fields[-2]), (leaf, fields[-1], fields[-1])):
        cells[at] = GridCell(first.start, last.end, source.between(first.start, last.end))
    return grid._replace(rows=(tuple(cells), *grid.rows))

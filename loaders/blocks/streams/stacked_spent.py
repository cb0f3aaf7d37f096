"""What a project paid for, a cell a line: 支出内容 / 实际支出数 / 会计凭证号 / 备注, then names, amounts and perhaps remarks.

Between two amounts stand the remarks of the first and the name of the second, which is the last of them.
"""

import re
from collections.abc import Sequence

from loaders.blocks.blanks.blank_fields import Range, ranges_of
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_cells import StackedCell
from loaders.blocks.streams.stacked_headings import cell_of

FEWEST_ROWS, MOST_NOTES, MOST_CELLS = 2, 3, 120

_AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NAME_LENGTH = 30
_ROLES = ("item", "final")


def read_spent(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, and the index of the line after; no rows where line ``first`` heads no such list."""
    cells: list[StackedCell] = []
    for line in lines[first : first + MOST_CELLS]:
        cell = cell_of(source, line)
        if cell is None or (len(cells) < len(_ROLES) and heading_role(cell.characters) != _ROLES[len(cells)]):
            break
        cells.append(cell)
    amounts = [at for at, cell in enumerate(cells) if _AMOUNT.fullmatch(cell.characters)]
    notes = amounts[0] - 1 - len(_ROLES) if amounts else 0
    heads = cells[: len(_ROLES) + notes]
    if not 0 < notes <= MOST_NOTES or any(heading_role(cell.characters) != "note" for cell in heads[2:]):
        return [], first
    rows = _rows(cells, amounts, notes)
    if len(rows) < FEWEST_ROWS:
        return [], first
    end = max(max(row) for row in rows) + 1
    ranges = [[ranges_of([cells[at]])[0] for at in row] for row in rows]
    return [ranges_of(heads), *ranges], first + end


def _rows(cells: Sequence[StackedCell], amounts: list[int], notes: int) -> list[list[int]]:
    """The places of the cells of each row; none where a row has more remarks than columns of them, or no name."""
    rows: list[list[int]] = []
    for at, following in zip(amounts, [*amounts[1:], None], strict=True):
        name = cells[at - 1].characters
        behind = [] if following is None else list(range(at + 1, following - 1))
        if len(name) > _NAME_LENGTH or len(behind) > notes or following == at + 1:
            return []
        rows.append([at - 1, at, *behind])
    return rows

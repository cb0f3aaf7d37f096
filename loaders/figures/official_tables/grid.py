"""A table as a grid in which every position knows the cell that covers it."""

import re
from dataclasses import dataclass

from loaders.blocks.block import Cell, Table

FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?")
CODE = re.compile(r"(?:[12]\d{2}|3\d{2})(?:\d\d){0,2}")


def words(cell: Cell | None) -> str:
    """The characters of a cell without the space between digits; empty for none."""
    return cell.compact.characters.replace(" ", "") if cell else ""


def is_figure(cell: Cell | None) -> bool:
    """Whether a cell holds one number and nothing else."""
    return cell is not None and bool(FIGURE.fullmatch(cell.compact.characters))


@dataclass(frozen=True)
class Grid:
    """Rows of equal width; ``cover[row][column]`` is the cell that stands or reaches there."""

    rows: tuple[tuple[Cell, ...], ...]
    cover: tuple[tuple[Cell, ...], ...]

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.cover[0]) if self.cover else 0


def grid_of(table: Table) -> Grid | None:
    """The grid of a table; None where its rows are of different widths, so that no column holds."""
    widths = {len(row) for row in table.rows}
    if len(widths) != 1:
        return None
    cover = [list(row) for row in table.rows]
    for row in table.rows:
        for cell in row:
            if cell.row_span == cell.column_span == 1:
                continue
            for line in cover[cell.row : cell.row + cell.row_span]:
                for column in range(cell.column, min(cell.column + cell.column_span, len(line))):
                    line[column] = cell
    return Grid(table.rows, tuple(map(tuple, cover)))

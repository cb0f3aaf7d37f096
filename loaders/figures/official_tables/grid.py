"""A table as a grid in which every position knows the cell that covers it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.blocks.block import Cell, Table
from loaders.blocks.grid import FIGURE

_ABOVE_HEADER = re.compile(
    r"单位：|公开\d+表|^(?:编制)?(?:部门|单位)(?:名称)?："
)  # lines that no header goes on
CODE = re.compile(r"(?:[12]\d{2}|3\d{2})(?:\d\d){0,2}")


def words(cell: Cell | None) -> str:
    """The characters of a cell, a number in them without its break; empty for none."""
    text = cell.compact.characters.replace(" ", "") if cell else ""
    return text.replace("，", ",") if text[-1:].isdigit() else text


def is_figure(cell: Cell | None) -> bool:
    """Whether a cell holds digits of one number and nothing else; a break may divide them."""
    return bool(FIGURE.fullmatch(words(cell)))


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
    widths = {len(row) for row in table.rows if not _leads_numbers(row) and not _tells_form(row)}
    if len(widths) != 1:
        return None
    rows = table.rows if table.is_ruled else tuple(_as_wide(row, *widths) for row in table.rows)
    cover = [list(row) for row in rows]
    if {len(row) for row in rows} != widths:
        return None
    if not table.is_ruled:
        _spread(cover)
    for row in table.rows:
        for cell in row:
            if cell.row_span == cell.column_span == 1:
                continue
            for line in cover[cell.row : cell.row + cell.row_span]:
                for column in range(cell.column, min(cell.column + cell.column_span, len(line))):
                    line[column] = cell
    return Grid(rows, tuple(map(tuple, cover)))


def _leads_numbers(row: Sequence[Cell]) -> bool:
    """Whether a row numbers the columns (类 | 款 | 项 | 栏次 | 1 | 2 | 3): it may be of another width than the rest."""
    return any(words(cell) == "栏次" for cell in row)


def _tells_form(row: Sequence[Cell]) -> bool:
    """Whether a row tells the number of the form, its department or unit and nothing else (公开07表 | 单位：元)."""
    return all(_ABOVE_HEADER.search(text) for cell in row if (text := words(cell)))


def _as_wide(row: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """A row with its last cells below the last columns: none where it has too many, the first repeated where it lacks some."""
    if len(row) == width:
        return row
    whole = [*[row[0]] * (width - len(row)), *row][-width:]
    return tuple(cell._replace(column=at) for at, cell in enumerate(whole))


def _spread(cover: list[list[Cell]]) -> None:
    """Let a header reach over the empty cells to its right, in a text that does not tell merged cells.

    It reaches where a lower header stands below, as far as the header above reaches.
    """
    end = next((at for at, row in enumerate(cover) if any(map(is_figure, row))), len(cover))
    told = [
        at for at, row in enumerate(cover[:end]) if any(_ABOVE_HEADER.search(words(cell)) for cell in row)
    ]
    first = told[-1] + 1 if told else 0
    for at in range(first, end):
        for column in range(1, len(cover[at])):
            left, own = cover[at][column - 1], cover[at][column]
            below = (words(row[column]) for row in cover[at + 1 : end])
            is_one_group = at == first or cover[at - 1][column - 1] is cover[at - 1][column]
            if not words(own) and words(left) and is_one_group and any(below):
                cover[at][column] = left

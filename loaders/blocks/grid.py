"""A grid: rows of cells as they stand in a text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.block import CompactText
from loaders.blocks.compact import Source, fold

PROSE_LENGTH, LONG_PROSE_LENGTH = 40, 90

BEYOND = 2  # empty cells behind the columns, before the cells of a row of which nobody can say the column

FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?")  # what a cell of one number holds

_SENTENCE_MARK = re.compile(r"[。；！？]")


class GridCell(NamedTuple):
    """A cell: where its line or field stands, and what is printed in it."""

    start: int
    end: int
    compact: CompactText
    row_span: int = 1
    column_span: int = 1

    @property
    def is_prose(self) -> bool:
        """Whether the cell holds sentences rather than a label or a figure."""
        characters = self.compact.characters
        if len(characters) < PROSE_LENGTH:
            return False
        return len(characters) >= LONG_PROSE_LENGTH or bool(_SENTENCE_MARK.search(characters))


class Grid(NamedTuple):
    """Rows of cells as they stand; cells left empty by a merge are empty."""

    rows: tuple[tuple[GridCell, ...], ...]
    is_ruled: bool = False


def table_spans(grid: Grid) -> tuple[tuple[int, int], ...]:
    """Ranges of the text that the grid's figures and labels take: rows without the prose among them.

    The cells of a row need not follow one another in the text (columns may).
    """
    spans: list[tuple[int, int]] = []
    broken = True
    for row in grid.rows:
        for cell in row:
            offsets = cell.compact.offsets
            if cell.is_prose:
                broken = True
            elif offsets:
                start, end = (offsets[0], 0) if broken else spans.pop()
                spans.append((min(start, offsets[0]), max(end, offsets[-1] + 1)))
                broken = False
    return tuple(spans)


def printed_rows(text: str, grid: Grid) -> str:
    """The grid as lines of cells that are divided by `` | ``."""
    rows = ([fold(text[cell.start : cell.end]) for cell in row] for row in grid.rows)
    return "\n".join(" | ".join(row) for row in rows)


def grid_of(source: Source, rows: Sequence[Sequence[tuple[int, int]]]) -> Grid:
    """The grid of ranges of cells, row by row."""
    return Grid(tuple(tuple(cell_at(source, *place) for place in row) for row in rows))


def cell_at(source: Source, start: int, end: int) -> GridCell:
    """The cell that takes a range of the text."""
    return GridCell(start, end, source.between(start, end))

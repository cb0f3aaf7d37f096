"""How far the rows of a table reach to the right, and which of their cells stand beyond its headings."""

import itertools

from loaders.blocks.block import Cell
from loaders.blocks.grid import BEYOND, FIGURE

_MOST_FIGURES = 1  # of a row beyond its headings


def reach_of(row: tuple[Cell, ...]) -> int:
    """The last column that a row fills."""
    return max((cell.column for cell in row if cell.compact.characters), default=0)


def within(row: tuple[Cell, ...], reach: int) -> tuple[Cell, ...]:
    """The cells of a row that stand in columns: not those beyond the last heading, which empty cells part from them."""
    gap = row[reach + 1 : reach + 1 + BEYOND]
    is_apart = reach > 0 and len(row) > reach + 1 + BEYOND
    return row[: reach + 1] if is_apart and not any(cell.compact.characters for cell in gap) else row


def is_wider(row: tuple[Cell, ...], reach: int, by_place: bool) -> bool:
    """Whether a row goes on behind the last heading of its table, with a cell in one of places, elsewhere with figures.

    Headings that are fewer than the columns say of none of these what it holds.
    """
    if by_place:
        return reach_of(row) > reach
    beyond = [FIGURE.fullmatch(cell.compact.characters) is not None for cell in row[reach + 1 :]]
    return reach > 0 and sum(beyond) > _MOST_FIGURES and any(map(all, itertools.pairwise(beyond)))

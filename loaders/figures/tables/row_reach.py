"""How far the rows of a table reach to the right, and which of their cells stand beyond its headings."""

import itertools

from loaders.blocks.block import Cell
from loaders.blocks.grid import BEYOND, FIGURE

FEWEST_BEYOND = 3


def reach_of(row: tuple[Cell, ...]) -> int:
    """The last column that a row fills."""
    return max((cell.column for cell in row if cell.compact.characters), default=0)


def within(row: tuple[Cell, ...], reach: int) -> tuple[Cell, ...]:
    """The cells of a row that stand in columns: not those beyond the last heading, which empty cells part from them."""
    gap = row[reach + 1 : reach + 1 + BEYOND]
    is_apart = reach > 0 and len(row) > reach + 1 + BEYOND
    return row[: reach + 1] if is_apart and not any(cell.compact.characters for cell in gap) else row


def is_wider(row: tuple[Cell, ...], reach: int) -> bool:
    """Whether a row goes on with several figures side by side behind the last heading of its table.

    Headings that are fewer than the columns say of none of these what it holds.
    """
    beyond = [FIGURE.fullmatch(cell.compact.characters) is not None for cell in row[reach + 1 :]]
    runs = (len([*run]) for is_figure, run in itertools.groupby(beyond) if is_figure)
    return reach > 0 and max(runs, default=0) >= FEWEST_BEYOND

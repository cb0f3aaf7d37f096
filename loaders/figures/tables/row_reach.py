"""How far the rows of a table reach to the right, and which of their cells stand beyond its headings."""

from loaders.blocks.block import Cell
from loaders.blocks.grid import BEYOND


def reach_of(row: tuple[Cell, ...]) -> int:
    """The last column that a row fills."""
    return max((cell.column for cell in row if cell.compact.characters), default=0)


def within(row: tuple[Cell, ...], reach: int) -> tuple[Cell, ...]:
    """The cells of a row that stand in columns: not those beyond the last heading, which empty cells part from them."""
    gap = row[reach + 1 : reach + 1 + BEYOND]
    is_apart = reach > 0 and len(row) > reach + 1 + BEYOND
    return row[: reach + 1] if is_apart and not any(cell.compact.characters for cell in gap) else row

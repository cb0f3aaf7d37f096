"""Units in rows of lists: the cell of one that was lost, one that tells that its row is none of headings."""

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import is_unit
from loaders.figures.tables.columns import NUMERIC, Column


def past_unit(header: dict[int, Column], row: tuple[Cell, ...]) -> dict[int, Column]:
    """The columns of a row of a list whose quantity stands below its unit, which it lacks (困境儿童 | 415 | below 数量)."""
    units = [at for at, column in header.items() if column.role == "unit"]
    values = [at for at, column in header.items() if column.role == "quantity"]
    if len(units) != 1 or values != [units[0] + 1]:
        return header
    told = {cell.column: cell.compact.characters for cell in row}
    is_past = NUMERIC.fullmatch(told.get(units[0], "")) and not told.get(values[0])
    return header | {units[0]: header[values[0]]} if is_past else header


def tells_unit(row: tuple[Cell, ...], header: dict[int, Column]) -> bool:
    """Whether a row has a unit below the heading of units: it is none of headings, even without a figure (五保户数 | 户 | —)."""
    below = (cell for cell in row if cell.column in header and header[cell.column].role == "unit")
    return any(cell.compact.characters and is_unit(cell.compact.characters) for cell in below)

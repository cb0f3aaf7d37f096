"""What stands before the levels in rows of goals: the project and its money (项目名称 | 预算数 | 一级指标 | …)."""

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import AMOUNT_ROLES, is_value
from loaders.figures.tables.columns import Column

_LEVELS = ("level_1", "level_2", "level_3")


def front_of_goals(
    row: tuple[Cell, ...], header: dict[int, Column]
) -> tuple[tuple[Cell, ...], dict[int, Column]] | None:
    """The cells of a row before its levels and their columns; None unless a project and its money are told there.

    A row without the name of an indicator may lack cells, so that others stand in their places.
    """
    levels = [at for at, column in header.items() if column.role in _LEVELS]
    front = {at: column for at, column in header.items() if at < min(levels, default=0)}
    cells = tuple(cell for cell in row if cell.column < min(levels, default=0))
    told = {front[cell.column].role for cell in cells if cell.column in front and cell.compact.characters}
    lowest = max((at for at, column in header.items() if column.role in _LEVELS), default=0)
    name = next((cell.compact.characters for cell in row if cell.column == lowest), "")
    is_told = "item" in told and bool(told & AMOUNT_ROLES) and name != "" and not is_value(name)
    return (cells, front) if is_told else None

"""Tables out of grids: cells with their places, the title and unit printed above."""

import re

from loaders.blocks.block import Block, Cell, Table
from loaders.blocks.compact import EMPTY, fold
from loaders.blocks.grids import Grid, GridCell

TITLE_LENGTH = 60
LINES_ABOVE = 6
HEADER_ROWS = 3

_UNIT = re.compile(
    r"(?:金额)?单位：(?:人民币)?(万元|亿元|千元|百元|元)|（(?:金额)?(?:单位：)?(万元|亿元|千元|元)）"
)
_NOT_A_TITLE = re.compile(
    r"(?:金额)?单位：|公开\d+表|(?:部门|编制单位|填报单位|单位名称|预算单位|填表人)[^，。]{0,6}：|.*\d{4}年\d+月"
)


def make_table(text: str, index: int, block: Block, grid: Grid, above: list[Block]) -> Table:
    """The table of a grid; ``above`` are the blocks before it, nearest first."""
    rows = tuple(
        tuple(_cell(text, row, column, cell) for column, cell in enumerate(cells))
        for row, cells in enumerate(grid.rows)
    )
    return Table(index, block.index, block.section_index, _title(above), _unit(above, rows), rows)


def _cell(text: str, row: int, column: int, cell: GridCell) -> Cell:
    offsets = cell.compact.offsets
    if not offsets:
        return Cell(row, column, cell.start, cell.start, "", EMPTY)
    start, end = offsets[0], offsets[-1] + 1
    return Cell(row, column, start, end, fold(text[start:end]), EMPTY if cell.is_prose else cell.compact)


def _title(above: list[Block]) -> str:
    for block in above[:LINES_ABOVE]:
        characters = block.compact.characters
        if block.kind == "table" or (block.kind == "paragraph" and len(characters) > TITLE_LENGTH):
            break
        if block.kind == "page_number" or _NOT_A_TITLE.match(characters):
            continue
        return block.text
    return ""


def _unit(above: list[Block], rows: tuple[tuple[Cell, ...], ...]) -> str:
    for block in above[:LINES_ABOVE]:
        if block.kind == "table" or len(block.compact.characters) > TITLE_LENGTH:
            break
        if found := _UNIT.search(block.compact.characters):
            return found[1] or found[2]
    header = [
        found
        for row in rows[:HEADER_ROWS]
        for cell in row
        if (found := _UNIT.search(cell.compact.characters))
    ]
    units = {found[1] or found[2] for found in header}
    return units.pop() if len(units) == 1 else ""

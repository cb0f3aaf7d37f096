"""Rows of goals, a line each with blanks between their cells, below a header that begins with their project and its money.

项目名称 预算数 一级指标 二级指标 三级指标 指标值 权重 above 河道清淤 86.5 产出指标 数量指标 清淤里程 ≥12公里 20 and
加固堤防 ≥3处 10, which lacks what is merged with the row above. Each must fit in one place alone (``padded``).
"""

from loaders.blocks.bars.padded import moved_right, roles_below
from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import is_total
from loaders.blocks.compact import Source
from loaders.blocks.grid import GridCell
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.spaced import FIELD, WORD, fields_of

FEWEST_ROWS, FEWEST_COLUMNS = 2, 4

_NAMES, _LEVEL = "项目", "三级指标"  # most lines need no closer look


def read_led_goals(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, and the index of the line after; no rows where line ``first`` heads none."""
    if _LEVEL not in lines[first].raw or _NAMES not in lines[first].raw.partition(_LEVEL)[0]:
        return [], first
    header = _cells(source, fields_of(lines[first]))
    roles = roles_below(tuple(header))
    if len(roles) < FEWEST_COLUMNS or "level_3" not in roles or "level_1" in roles[:1]:
        return [], first
    pattern = WORD if "sign" in roles else FIELD
    block = [tuple(header)]
    last = first + 1
    while last < len(lines) and not lines[last].blank_before:
        cells = _cells(source, fields_of(lines[last], pattern))
        if not 1 < len(cells) <= len(roles) or is_total(cells[0].compact.characters):
            break
        block.append(tuple(cells))
        last += 1
    moved = moved_right(block) if len(block) > FEWEST_ROWS else []
    lowest = roles.index("level_3")
    if not moved or not all(row[lowest:] and row[lowest].compact.characters for row in moved):
        return [], first
    nowhere = (header[-1].end, header[-1].end)
    ranges = [[(cell.start, cell.end) for cell in row] for row in moved]
    return [row + [nowhere] * (len(header) - len(row)) for row in ranges], last


def _cells(source: Source, fields: list[PhysicalLine]) -> list[GridCell]:
    return [GridCell(field.start, field.end, source.between(field.start, field.end)) for field in fields]

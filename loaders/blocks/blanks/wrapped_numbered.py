"""Tables whose rows are numbered and whose cells broke over lines: a blank begins a cell, a line goes on with the last.

序号 类别 项目名称 资助
金额 实施单位 主要内容
1 老年人
福利 服务中心改造 128.00 街道办事处 改造面积
1850平方米
2 助餐点补贴 54.60 养老服务中心 补贴13个
"""

import re

from loaders.blocks.blanks.blank_fields import Field, fields_of
from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.blanks.wrapped_rows import (
    FIGURE,
    LONGEST_TABLE,
    MONEY,
    WrappedRow,
    ends_table,
    is_page,
    row_cells,
)
from loaders.blocks.cell_words import heading_role, is_total
from loaders.blocks.compact import Source, join
from loaders.blocks.grid import Grid
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_COLUMNS, HEADER_LINES = 3, 4, 8

_VALUES = MONEY | {"execution_pct", "quantity"}
_OPENING = re.compile(r"\s*(?:序\s*号|编\s*号)\s+\S")

Cells = list[list[Field]]  # the pieces of each


def read_numbered(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table whose header begins at line ``first``, and the index of the line after it; None where no such table is."""
    if not _OPENING.match(lines[first].raw):
        return None, first
    header: Cells = []
    at = first
    while at < min(len(lines), first + HEADER_LINES) and not _is_ordinal(fields_of(lines[at]), 1):
        _take(header, fields_of(lines[at]))
        at += 1
    wholes = [join([source.between(piece.start, piece.end) for piece in cell]) for cell in header]
    roles = [heading_role(whole.characters) for whole in wholes]
    values = [place for place, role in enumerate(roles) if role in _VALUES]
    if len(roles) < FEWEST_COLUMNS or roles[0] != "ordinal" or not values or "item" not in roles[: values[0]]:
        return None, first
    rows, after = _rows(source, lines, at, len(roles), values)
    if len(rows) < FEWEST_ROWS:
        return None, first
    names = tuple(map(str, range(len(roles))))
    grid = Grid(
        (
            tuple(cell_of_pieces(source, whole) for whole in wholes),
            *(row_cells(source, row, names) for row in rows),
        )
    )
    return grid, after


def _take(cells: Cells, fields: list[Field]) -> None:
    """Take a line: its first field goes on with the last cell, each further one begins a cell."""
    if cells and fields:
        cells[-1].append(fields[0])
        fields = fields[1:]
    cells += [[field] for field in fields]


def _is_ordinal(fields: list[Field], number: int) -> bool:
    return len(fields) > 1 and fields[0].text.rstrip("、.．") == str(number)


def _rows(
    source: Source, lines: list[PhysicalLine], first: int, width: int, values: list[int]
) -> tuple[list[WrappedRow], int]:
    """The rows from a line on, and the index after them; none where one has too few cells or too many."""
    rows: list[WrappedRow] = []
    cells: Cells = []
    at = first
    while at < min(len(lines), first + LONGEST_TABLE):
        fields = fields_of(lines[at])
        is_sum = bool(fields) and is_total(fields[0].text)
        if not fields or (rows and ends_table(source, lines[at])) or (cells and lines[at].blank_before):
            break
        at += 1
        if is_page(source, lines[at - 1]):
            continue
        if is_sum or _is_ordinal(fields, len(rows) + 1 + bool(cells)):
            if cells and not _end_row(rows, cells, width, values):
                return [], at
            cells = [[field] for field in fields]
        else:
            _take(cells, fields)
        if is_sum:
            break
    total = bool(cells) and is_total(cells[0][0].text)
    if cells and not (_end_total(rows, cells, values) if total else _end_row(rows, cells, width, values)):
        return [], at
    return rows, at


def _end_row(rows: list[WrappedRow], cells: Cells, width: int, values: list[int]) -> bool:
    """Put a row's cells into their columns; without one, the second is merged with that above. Whether they fit."""
    if len(cells) == width - 1 and values[0] > len(("序号", "类别")):  # 项目名称 stands behind them
        cells = [cells[0], [], *cells[1:]]
    is_whole = len(cells) == width and all(
        FIGURE.fullmatch("".join(piece.text for piece in cells[place])) for place in values
    )
    if is_whole:
        rows.append(WrappedRow({str(place): cell for place, cell in enumerate(cells) if cell}))
    return is_whole


def _end_total(rows: list[WrappedRow], cells: Cells, values: list[int]) -> bool:
    """The row of totals: its name and a figure for each column of values."""
    if len(cells) != len(values) + 1 or not all(FIGURE.fullmatch(cell[0].text) for cell in cells[1:]):
        return False
    rows.append(WrappedRow({"total": cells[0], **dict(zip(map(str, values), cells[1:], strict=True))}))
    return True

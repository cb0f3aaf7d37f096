"""Rows whose cells do not stand below their headings, placed by what each cell can be, in the order of the headings.

Converters leave out merged or empty cells, or add empty ones, in some rows and not in others; the order of the cells
is what is left (``placings``). A form whose rows cannot all be placed stays as it is.
"""

import itertools
from collections.abc import Sequence

from loaders.blocks.cell_words import heading_role, heads_one_column
from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import GridCell
from loaders.blocks.placings import ALL_LEVELS, FORM_FIGURE, can_hold, columns_of_rows, roles_of_header

FEWEST_ROWS, FEWEST_FIGURES = 2, 1

Row = tuple[GridCell, ...]


def aligned(rows: list[Row]) -> list[Row]:
    """The rows of a table with each form in it whose cells do not stand below their headings put in order."""
    headers = [at for at, row in enumerate(rows) if _heads(list(filter(None, _texts(row))))]
    found = rows[: headers[0]] if headers else rows
    for at, after in itertools.pairwise([*headers, len(rows)]):
        found = [*found, *_aligned_block(rows[at:after])]
    return found


def _heads(texts: Sequence[str]) -> bool:
    """Whether a row heads a form, or other columns below one."""
    are_headings = len(texts) > 1 and all(
        bool(heading_role(text)) or heads_one_column(text) for text in texts
    )
    return are_headings or bool(roles_of_header(texts))


def _aligned_block(block: list[Row]) -> list[Row]:
    """The header and the rows of a form, in as many columns as it has headings; as they are where they fit."""
    header = [cell for cell in block[0] if cell.compact.characters not in ("", ALL_LEVELS)]
    measured = [row for row in block[1:] if is_measured(row)]
    roles = roles_of_header(_texts(header))
    if not roles or len(measured) < FEWEST_ROWS or all(fits(block[0], row) for row in measured):
        return block
    placed = columns_of_rows(roles, [_texts(row) for row in measured])
    if not all(placed):
        return block
    columns = dict(zip(map(id, measured), placed, strict=True))
    rows: list[Row] = [tuple(header)]
    for row in block[1:]:
        rows.append(_put(row, columns[id(row)], len(header)) if id(row) in columns else row)
    return rows


def stand_below(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether all cells of rows can stand below their headings, where these are those of indicators."""
    roles = [heading_role(text) for text in header]
    if not {"level_3", "target"} <= {*roles}:
        return True
    told = (pair for row in rows for pair in zip(roles, row, strict=False))
    return all(can_hold(role, text) for role, text in told if role and text)


def is_measured(row: Row) -> bool:
    """Whether a row holds figures enough to be one of a form."""
    return sum(map(_is_figure, _texts(row))) >= FEWEST_FIGURES


def fits(header: Row, row: Row) -> bool:
    """Whether each filled cell of a row stands below a heading that can have it; words may below none.

    A row of fewer cells than there are headings may lack any of them.
    """
    if len(row) < len(header) - (heading_role(header[-1].compact.characters) == "note"):
        return False
    headed = dict(enumerate(_texts(header)))
    roles = {at: heading_role(text) for at, text in headed.items() if text}
    return all(
        can_hold(roles[at], text) if at in roles else not _is_figure(text)
        for at, text in enumerate(_texts(row))
        if text
    )


def _put(row: Row, columns: Sequence[int], width: int) -> Row:
    """The filled cells of a row in their columns, and empty ones between them."""
    filled = dict(zip(columns, (cell for cell in row if cell.compact.characters), strict=True))
    end = row[0].start
    cells: list[GridCell] = []
    for at in range(width):
        cells.append(filled.get(at, GridCell(end, end, EMPTY)))
        end = cells[-1].end
    return tuple(cells)


def _texts(row: Sequence[GridCell]) -> list[str]:
    return [cell.compact.characters for cell in row]


def _is_figure(text: str) -> bool:
    return FORM_FIGURE.fullmatch(text) is not None

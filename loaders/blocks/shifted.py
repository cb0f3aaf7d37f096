"""Rows of indicators whose cells stand too far left: a converter left out the levels that are merged with the row above.

Such rows are cut anew by what their columns must hold (``stacked``), each of their filled cells taken as a line.
"""

import itertools

from loaders.blocks.cell_words import columns_of, heading_role
from loaders.blocks.compact import Source
from loaders.blocks.grid import GridCell
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.stacked import read_fields

FEWEST_COLUMNS = 4
FIGURES = ("points", "score")

Row = tuple[GridCell, ...]


def realigned(source: Source, rows: list[Row]) -> list[Row]:
    """The rows with each table of indicators as its columns tell, where its cells do not stand below their headings."""
    headers = [at for at, row in enumerate(rows) if _is_header(row)]
    found = rows[: headers[0]] if headers else list(rows)
    for at, after in itertools.pairwise([*headers, len(rows)]):
        block = rows[at:after]
        found += (_cut_anew(source, block) if _is_shifted(block) else []) or block
    return found


def _roles(row: Row) -> list[str]:
    return [heading_role(cell.compact.characters) for cell in row]


def _is_header(row: Row) -> bool:
    roles = list(filter(None, _roles(row)))
    return len(roles) >= FEWEST_COLUMNS and "level_3" in roles


def _is_shifted(block: list[Row]) -> bool:
    """Whether a known word stands below the heading of another column, or points are no number."""
    roles = _roles(block[0])
    return any(_is_misplaced(role, cell) for row in block[1:] for role, cell in zip(roles, row, strict=False))


def _is_misplaced(role: str, cell: GridCell) -> bool:
    characters = cell.compact.characters
    if not characters or not role:
        return False
    known = columns_of(characters)
    is_word = role in FIGURES and not any(map(str.isdigit, characters))
    return is_word or (known is not None and role not in known)


def _cut_anew(source: Source, block: list[Row]) -> list[Row]:
    """The rows below a header as their columns tell; none where they cannot be cut, or cut in several ways."""
    fields: list[PhysicalLine] = []
    ends: dict[int, int] = {}
    for row in block:
        filled = [cell for cell in row if cell.compact.characters]
        if filled:
            ends[len(fields)] = len(fields) + len(filled)
        fields += [PhysicalLine(cell.start, cell.end, source.text[cell.start : cell.end], False) for cell in filled]
    ranges = read_fields(source, fields, ends) or read_fields(source, fields, None)
    return [tuple(GridCell(*place, source.between(*place)) for place in row) for row in ranges]

"""Rows of tabs whose merged headings lost their empty cells: the official table of the three public expenses."""

from collections.abc import Sequence

from loaders.blocks.blanks.blank_fields import Field, Range
from loaders.blocks.compact import Source
from loaders.blocks.grid import GridCell
from loaders.blocks.streams.official_cells import Cells
from loaders.blocks.streams.official_three_public import read_official_three_public

_VEHICLES = "公务用车"
HEADER_ROWS = 3  # 预算数 | 决算数, the expenses, the parts of those of vehicles

Row = tuple[GridCell, ...]


def with_spans(source: Source, rows: Sequence[Row]) -> list[Row]:
    """The rows with each heading above its figures, where such a table begins with one of them; else as they stand."""
    if not any(_VEHICLES in cell.compact.characters for row in rows for cell in row):
        return list(rows)
    for at in range(len(rows) - 1):
        if len({len(row) for row in rows[at : at + HEADER_ROWS]}) == 1:
            continue  # nothing was lost
        fields = [
            Field(cell.compact.characters, cell.start, cell.end)
            for row in rows[at:]
            for cell in row
            if cell.compact.characters
        ]
        found, taken = read_official_three_public(Cells(fields, [0] * (len(fields) + 1)))
        if found and taken == len(fields):
            return [*rows[:at], *(tuple(_cell(source, place) for place in row) for row in found)]
    return list(rows)


def _cell(source: Source, place: Range) -> GridCell:
    return GridCell(*place, source.between(*place))

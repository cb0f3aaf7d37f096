"""Tables that the file itself rules, as grids."""

from loaders.blocks.compact import EMPTY, Source
from loaders.blocks.grid import Grid, GridCell
from loaders.documents.document import SourceTable


def ruled_grid(source: Source, table: SourceTable) -> Grid | None:
    """The grid of a table that the file rules, a cell for every row and column; None where it holds nothing."""
    height = max((cell.row + cell.row_span for cell in table.cells), default=0)
    width = max((cell.column + cell.column_span for cell in table.cells), default=0)
    nowhere = table.spans[0][0]
    rows = [[GridCell(nowhere, nowhere, EMPTY)] * width for _ in range(height)]
    for cell in table.cells:
        compact = source.between(cell.char_start, cell.char_end)
        found = GridCell(cell.char_start, cell.char_end, compact, cell.row_span, cell.column_span)
        rows[cell.row][cell.column] = found
    if not any(cell.compact.characters for row in rows for cell in row):
        return None
    return Grid(tuple(map(tuple, rows)), is_ruled=True)

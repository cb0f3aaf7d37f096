"""Tables whose borders are drawn with characters: ┌──┬──┐, │决策│18│, ├──┼──┤, or +---+---+ and bars.

Where a border stands below each row, a row may fill several lines, each cell in its own column.
"""

import itertools

from loaders.blocks.bars.barred import BAR
from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.compact import Source, join
from loaders.blocks.grid import GridCell
from loaders.blocks.lines import PhysicalLine

FEWEST_RULED, FEWEST_COLUMNS = 3, 2  # a border below the header alone tells nothing of the other rows

Row = tuple[GridCell, ...]


def read_drawn(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[Row], int]:
    """The rows of the table whose border stands above line ``first``, and the index of the line after it.

    The index is ``first`` where no drawn table begins; what is drawn around words alone has no rows.
    """
    if not lines[first].ruled_before or not _is_row(lines[first]):
        return [], first
    last = first + 1
    while last < len(lines) and _is_row(lines[last]) and not lines[last].blank_before:
        last += 1
    ruled = [at for at in range(first, last) if lines[at].ruled_before]
    starts = ruled if len(ruled) >= FEWEST_RULED else range(first, last)
    rows: list[Row] = []
    for start, end in itertools.pairwise([*starts, last]):
        printed = [_cells(source, line) for line in lines[start:end]]
        is_one = len({len(row) for row in printed}) == 1
        rows += (
            [tuple(_whole(source, column) for column in zip(*printed, strict=True))] if is_one else printed
        )
    return (rows if max(map(len, rows)) >= FEWEST_COLUMNS else []), last


def _is_row(line: PhysicalLine) -> bool:
    printed = line.raw.strip()
    return len(printed) > 1 and printed[0] == printed[-1] == "|"


def _cells(source: Source, line: PhysicalLine) -> Row:
    bars = [line.start + bar.start() for bar in BAR.finditer(line.raw)]
    return tuple(
        GridCell(start + 1, end, source.between(start + 1, end)) for start, end in itertools.pairwise(bars)
    )


def _whole(source: Source, column: tuple[GridCell, ...]) -> GridCell:
    """The cell of a row that its column holds in one line or in several."""
    pieces = [cell.compact for cell in column if cell.compact.characters]
    return cell_of_pieces(source, join(pieces)) if len(pieces) > 1 else _filled(column)


def _filled(column: tuple[GridCell, ...]) -> GridCell:
    return next((cell for cell in column if cell.compact.characters), column[0])

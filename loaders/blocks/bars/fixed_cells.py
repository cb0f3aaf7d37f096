"""The cells of rows whose lines were put together (``fixed_width``): each of all its pieces, in the columns of the table."""

import re

from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.compact import EMPTY, Source, cut, join
from loaders.blocks.grid import GridCell

_NUMBER_BEGUN, _NUMBER_REST = re.compile(r"(?:\d[\d.,，]*)?\d[.,]?$"), re.compile(r"[.,]?\d[\d.,]*%?")

Row = tuple[GridCell, ...]
Places = tuple[int, ...]  # of bars, in columns of print


def whole(source: Source, row: list[Row]) -> Row:
    """The cells of a row, each of all its pieces."""
    return tuple(_cell(source, column) for column in zip(*row, strict=True))


def placed(row: Row, bars: Places, widest: Places) -> Row:
    """The cells of a row in the columns of the widest, below which their bars stand; as they are where one does not."""
    if bars == widest or not {*bars} <= {*widest}:
        return row
    cells = dict(zip(bars, row, strict=False))
    return tuple(cells.get(left) or GridCell(row[-1].end, row[-1].end, EMPTY) for left in widest[:-1])


def _cell(source: Source, column: tuple[GridCell, ...]) -> GridCell:
    """The cell of all its pieces, without the digits of a number that broke between two: what it was is not known."""
    pieces = [cell.compact for cell in column if cell.compact.characters]
    if len(pieces) < 2:
        return next((cell for cell in column if cell.compact.characters), column[0])
    for at in range(1, len(pieces)):
        end = _NUMBER_BEGUN.search(pieces[at - 1].characters)
        rest = _NUMBER_REST.match(pieces[at].characters)
        if end and rest:
            pieces[at - 1 : at + 1] = cut(pieces[at - 1], 0, end.start()), cut(pieces[at], rest.end())
    kept = [piece for piece in pieces if piece.characters]
    return cell_of_pieces(source, join(kept)) if kept else GridCell(column[0].start, column[0].start, EMPTY)

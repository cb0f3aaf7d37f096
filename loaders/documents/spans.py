"""Cells of HTML by row and column: what web pages and tables written in a text share."""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.documents.limits import MAX_CELLS
from loaders.documents.parts import PlacedCell, RuledTable, too_many_cells

LONGEST_SPAN = 1000
_LONGEST_NUMBER = 9  # digits


class SpannedCell(NamedTuple):
    """A cell as it is written: its text, the columns and rows that it takes, where it stands in a text that is kept."""

    text: str
    across: int = 1
    down: int = 1
    place: tuple[int, int] | None = None


def span_of(said: str | None) -> int:
    """What colspan or rowspan says: 1 where it says nothing or no number."""
    told = (said or "1").strip()
    is_number = told.isascii() and told.isdigit() and len(told) < _LONGEST_NUMBER
    return min(max(int(told), 1), LONGEST_SPAN) if is_number else 1


def placed(rows: Sequence[Sequence[SpannedCell]]) -> RuledTable:
    """Cells by row and column: those that reach down from above keep their places.

    Raises UnreadableDocumentError ``too_large`` beyond MAX_CELLS, covered places included.
    """
    cells: list[PlacedCell] = []
    taken: dict[int, int] = {}  # column → first row that is free again
    count = 0
    for index, row in enumerate(rows):
        column = 0
        for cell in row:
            before = column
            while taken.get(column, 0) > index:
                column += 1
            down = min(cell.down, len(rows) - index)
            across = next(
                (at for at in range(1, cell.across) if taken.get(column + at, 0) > index), cell.across
            )
            count += column - before + across
            if count > MAX_CELLS:
                raise too_many_cells(count)
            taken |= dict.fromkeys(range(column, column + across), index + down)
            cells.append(PlacedCell(index, column, cell.text, down, across, cell.place))
            column += across
    return RuledTable(tuple(cells))

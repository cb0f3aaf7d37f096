"""The cells of a table that lost its columns, each a line or a field of one; cells that broke over two lines."""

from collections.abc import Mapping
from typing import NamedTuple

from loaders.blocks.streams.stacked_columns import Columns


class StackedCell(NamedTuple):
    """A line that may be a cell: its range without the bar at its end, its compact characters."""

    start: int
    end: int
    characters: str
    is_barred: bool

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as sentences do."""
        return self.characters[-1] in "。；"

    def with_rest(self, rest: "StackedCell") -> "StackedCell":
        """The cell with the line below it, which is the rest of it."""
        return self._replace(end=rest.end, characters=self.characters + rest.characters)


def rejoined(
    cells: list[StackedCell], ends: Mapping[int, int], columns: Columns
) -> tuple[list[StackedCell], dict[int, int]]:
    """Cells and ends of lines, two lines as one where the last cell of the first goes on (政府采购执行 / 率 95% 5 5).

    ``ends``: first cell of a line → index after its last.
    """
    lines = [cells[first:end] for first, end in sorted(ends.items())]
    found: list[StackedCell] = []
    found_ends: dict[int, int] = {}
    at = 0
    while at < len(lines):
        row, at = lines[at], at + 1
        if row and not _is_row(row, columns) and at < len(lines) and lines[at]:
            both = [*row[:-1], row[-1].with_rest(lines[at][0]), *lines[at][1:]]
            if _is_row(both, columns):
                row, at = both, at + 1
        elif at < len(lines) and len(lines[at]) == 1 and "note" in columns.roles:
            noted = [*row[:-1], row[-1].with_rest(lines[at][0])]  # a note that goes on below
            if _is_row(noted, columns):
                row, at = noted, at + 1
        found_ends[len(found)] = len(found) + len(row)
        found += row
    return found, found_ends


def _is_row(row: list[StackedCell], columns: Columns) -> bool:
    texts = [cell.characters for cell in row]
    shapes = [shape for shape in columns.shapes if len(shape) == len(texts)]
    return any(columns.fits(shape, texts) for shape in shapes) or columns.fits_total(texts)

"""The cells of a table that lost its columns, each a line or a field of one; cells that broke over two lines."""

from collections.abc import Mapping
from typing import NamedTuple

from loaders.blocks.cell_words import columns_of
from loaders.blocks.streams.stacked_columns import Columns

_LEVEL_ENDS = ("指标", "度")
_MOST_PIECES, _PIECE = 3, 4  # lines of the name of a level, characters of each


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


def with_whole_levels(cells: list[StackedCell]) -> list[StackedCell]:
    """The cells, those as one over which the name of a level broke (项目 / 产出 / 指标; 数量 / 指标; 满意 / 度)."""
    found: list[StackedCell] = []
    for cell in cells:
        found.append(cell)
        pieces = (found[-count:] for count in range(_MOST_PIECES, 1, -1) if cell.characters in _LEVEL_ENDS)
        if whole := next((told for told in pieces if _is_level_in_pieces(told)), None):
            found[-len(whole) :] = [
                whole[0]._replace(end=cell.end, characters="".join(x.characters for x in whole))
            ]
    return found


def _is_level_in_pieces(pieces: list[StackedCell]) -> bool:
    told = [cell.characters for cell in pieces]
    known = columns_of("".join(told)) if len(told) > 1 and max(map(len, told)) <= _PIECE else None
    return known is not None and not {"level_1", "level_2"}.isdisjoint(known)


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

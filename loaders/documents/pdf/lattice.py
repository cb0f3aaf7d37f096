"""The cells that ruling lines make: a grid of smallest places, joined where no line divides them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from loaders.documents.pdf.marks import Rule
from loaders.documents.pdf.rulings import GAP, NEAR, Ruling

OPEN_SIDE = 10.0  # lines that reach further out than the last line across them leave a side open


class Place(NamedTuple):
    """A cell: first row and column (from 0) and how many of each it takes."""

    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True)
class Lattice:
    """The rows and columns of a ruled table by their edges, and its cells in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    places: tuple[Place, ...]

    def place_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the smallest place at a point; None outside."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return (row, column) if inside else None


def make_lattice(ruling: Ruling) -> Lattice | None:
    """The cells of lines that hang together; None where they make fewer than two."""
    xs = _edges(ruling.down, ruling.across)
    ys = _edges(ruling.across, ruling.down)
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) < 6:
        return None
    right = [_covered(ruling.down, x, ys) for x in xs[1:-1]]  # by column, then row
    below = [_covered(ruling.across, y, xs) for y in ys[1:-1]]  # by row, then column
    places = _places(len(ys) - 1, len(xs) - 1, right, below)
    return Lattice(tuple(xs), tuple(ys), tuple(sorted(places))) if len(places) > 1 else None


def _edges(lines: Sequence[Rule], crossing: Sequence[Rule]) -> list[float]:
    """Where the lines stand, with the sides that only the ends of the lines across them tell."""
    edges = sorted({line.at for line in lines})
    ends = (min(line.start for line in crossing), max(line.end for line in crossing))
    if edges[0] - ends[0] > OPEN_SIDE:
        edges.insert(0, ends[0])
    if ends[1] - edges[-1] > OPEN_SIDE:
        edges.append(ends[1])
    return edges


def _covered(lines: Sequence[Rule], at: float, steps: Sequence[float]) -> list[bool]:
    """For each step, whether a line at this place runs along it."""
    here = [line for line in lines if abs(line.at - at) < NEAR / 2]
    middles = [(steps[i] + steps[i + 1]) / 2 for i in range(len(steps) - 1)]
    return [any(line.start - GAP <= middle <= line.end + GAP for line in here) for middle in middles]


def _places(rows: int, columns: int, right: list[list[bool]], below: list[list[bool]]) -> list[Place]:
    """Join what no line divides; what is then no rectangle is cut into rows."""
    taken = [[False] * columns for _ in range(rows)]
    places = []
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            region = _region(row, column, taken, right, below)
            places += _rectangles(region)
    return places


def _region(
    row: int, column: int, taken: list[list[bool]], right: list[list[bool]], below: list[list[bool]]
) -> list[tuple[int, int]]:
    region, waiting = [], [(row, column)]
    taken[row][column] = True
    rows, columns = len(taken), len(taken[0])
    while waiting:
        r, c = waiting.pop()
        region.append((r, c))
        around = (
            (r, c + 1, c + 1 < columns and not right[c][r]),
            (r, c - 1, c > 0 and not right[c - 1][r]),
            (r + 1, c, r + 1 < rows and not below[r][c]),
            (r - 1, c, r > 0 and not below[r - 1][c]),
        )
        for at_row, at_column, is_open in around:
            if is_open and not taken[at_row][at_column]:
                taken[at_row][at_column] = True
                waiting.append((at_row, at_column))
    return region


def _rectangles(region: list[tuple[int, int]]) -> list[Place]:
    rows, columns = {row for row, _ in region}, {column for _, column in region}
    if len(rows) * len(columns) == len(region):
        return [Place(min(rows), min(columns), len(rows), len(columns))]
    runs: list[list[int]] = []  # row, first column, number of columns, number of rows
    for row, column in sorted(region):
        if runs and runs[-1][0] == row and runs[-1][1] + runs[-1][2] == column:
            runs[-1][2] += 1
        else:
            runs.append([row, column, 1, 1])
    return [Place(row, first, 1, width) for row, first, width, _ in runs]

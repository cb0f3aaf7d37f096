"""Tables whose rows a bar opens at the start of a line, their cells on lines of their own, each closed by a further bar.

``|   项目名称`` / ``   |`` / ``   河道清淤`` / ``   |`` / ``  |||``: bars that open a row stand at the left edge and close
nothing; all others are indented or stand behind words. Empty cells at the end of a row are bars alone, as many as there happen
to be; cells that are merged with the row above are missing.
"""

import re

from loaders.blocks.bars.barred import BAR, Barred, Range
from loaders.blocks.compact import Source
from loaders.blocks.grid import FIGURE
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_WIDE = 3, 2
MOST_LINES = 6  # of one cell
MOST_COLUMNS = 30

_OPENING = re.compile(r"\|[^|]*")


def opens_row(line: PhysicalLine) -> bool:
    """Whether a bar at the left edge opens a row whose first cell ends on a line below."""
    return _OPENING.fullmatch(line.raw) is not None


def read_opened(source: Source, lines: list[PhysicalLine], first: int) -> Barred:
    """The table whose first row line ``first`` opens, if any, with the cells up to the last that is filled of each row."""
    nothing = Barred([], first)
    if first == len(lines) or not opens_row(lines[first]):
        return nothing
    rows: list[list[Range]] = []
    at = last = first  # the last line with a bar
    start = lines[first].start  # of the cell that is open
    while at < len(lines) and at - last <= MOST_LINES:
        line = lines[at]
        if opens_row(line):
            if rows and source.told(start, line.start):
                break  # what stands before it is no cell of the row above
            rows.append([])
            start, last = line.start + 1, at
        elif line.raw.startswith("|"):
            return nothing
        else:
            for bar in BAR.finditer(line.raw):
                rows[-1].append((start, line.start + bar.start()))
                start, last = line.start + bar.end(), at
        at += 1
    rows = _below_pairs(source, [_filled(source, row) for row in rows])
    return Barred(rows, last + 1) if _is_table(source, rows) else nothing


def _filled(source: Source, row: list[Range]) -> list[Range]:
    """The cells of a row without the empty ones at its end."""
    width = max((at + 1 for at, cell in enumerate(row) if source.told(*cell)), default=0)
    return row[:width]


def _below_pairs(source: Source, rows: list[list[Range]]) -> list[list[Range]]:
    """The rows, those of names and figures in turn below such pairs where the merged cell before these puts them.

    预算执行情况 | 预算数 | 96 | 执行数 | 90 above 其中：财政资金 | 80 | 其中：财政资金 | 75.
    """
    found: list[list[Range]] = []
    for row in rows:
        above = found[-1] if found else []
        is_below = (
            len(above) == len(row) + 1 and _takes_turns(source, row) and _takes_turns(source, above[1:])
        )
        found.append([(row[0][0], row[0][0]), *row] if is_below else row)
    return found


def _takes_turns(source: Source, row: list[Range]) -> bool:
    """Whether names and figures take turns in a row, from a name on."""
    are_figures = [FIGURE.fullmatch(source.told(*cell)) is not None for cell in row]
    return len(row) > 1 and are_figures == [at % 2 == 1 for at in range(len(row))]


def _is_table(source: Source, rows: list[list[Range]]) -> bool:
    """Whether all rows hold cells, enough of them several, and some of them words before a figure."""
    if len(rows) < FEWEST_ROWS or not all(0 < len(row) <= MOST_COLUMNS for row in rows):
        return False
    wide = [row for row in rows if len(row) > 1]
    names = [source.told(*row[0]) for row in rows]
    return len(wide) >= FEWEST_WIDE and not any(map(FIGURE.fullmatch, names))

"""Cuts cells that stand on a line each into rows: where a row ends is told by what its columns must hold.

A row (产出指标 | 数量指标 | 救助人次 | ≥100人次 | 120人次 | 10 | 10) has the levels that change and those below them,
then a cell for each column of values, then perhaps a note. Of all ways to cut, one must fit.
"""

from collections.abc import Mapping
from typing import NamedTuple

from loaders.blocks import shapes
from loaders.blocks.streams.stacked_columns import NUMBER, Columns, Shape
from loaders.blocks.streams.stacked_doubts import Row, is_doubtful
from loaders.blocks.streams.stacked_notes import is_surely_note


class Way(NamedTuple):
    """How the rows before a place were cut.

    ``strange``: levels that are no known words though those of the first row are; ``ways``: how many ways have as few of them.
    """

    strange: int
    ways: int
    before: int = 0
    shape: Shape = ()


def divide(cells: list[str], columns: Columns, ends: Mapping[int, int] | None = None) -> list[Row]:
    """The rows of cells below their header; empty when no way to cut them fits, or several do.

    What is left below the rows may be words (a signature), but no number: such cells were not understood.
    ``ends``, where lines hold several cells: first cell of a line → index after its last. Each row is a line of its own,
    or some of them are cut over several lines.
    """
    if ends is None:
        return _cut(cells, columns, None)
    edges = {end: {*ends.values()} for end in (0, *ends.values())}
    return _cut(cells, columns, {start: {end} for start, end in ends.items()}) or _cut(cells, columns, edges)


def _cut(cells: list[str], columns: Columns, ends: Mapping[int, set[int]] | None) -> list[Row]:
    """The rows that are the only way to cut the cells; ``ends``: where a row begins → where it may end."""
    numbers = [at for at, cell in enumerate(cells) if NUMBER.fullmatch(cell)]
    ways = _ways(cells, columns, ends)
    if not numbers or max(ways) <= numbers[-1]:
        return []
    way = ways[max(ways)]
    if way.ways > 1:
        return []
    rows: list[Row] = []
    while way.shape:
        rows.append({column: way.before + at for at, column in enumerate(way.shape)})
        way = ways[way.before]
    rows.reverse()
    while len(rows[-1]) == 1:  # a name below the last figures: of what follows the table
        rows.pop()
    if ends is None:
        _leave_signature(rows[-1], cells, columns)
    return [] if is_doubtful(rows, cells, columns) else rows


def _ways(cells: list[str], columns: Columns, ends: Mapping[int, set[int]] | None) -> dict[int, Way]:
    """The best way to reach each place between two rows; nothing follows the row of totals."""
    ways = {0: Way(0, 1)}
    closed: set[int] = set()
    # a table that begins with known levels (产出指标 | 数量指标) goes on with such
    usual = columns.usual_levels(cells)
    # one that prints the points of its first level (部门管理（20分）) prints those of all
    is_marked = "level_1" not in usual and columns.unmarked_levels(columns.first_shapes[0], cells) == 0
    for place in range(len(cells)):
        if place not in ways or place in closed:
            continue
        so_far = ways[place]
        for shape in columns.shapes if place else columns.first_shapes:
            row = cells[place : place + len(shape)]
            if ends and place + len(shape) not in ends.get(place, ()):
                continue
            if columns.fits(shape, row):
                strange = so_far.strange + columns.strange_levels(shape, row, usual)
                strange += columns.unmarked_levels(shape, row) if is_marked else 0
                _add(ways, place + len(shape), Way(strange, so_far.ways, place, shape))
        for shape in columns.vacant:
            if columns.fits_vacant(shape, cells[place : place + len(shape) + 1]):
                _add(ways, place + len(shape), Way(so_far.strange, so_far.ways, place, shape))
        total = columns.total
        if place and columns.fits_total(cells[place : place + len(total)]):
            _add(ways, place + len(total), Way(so_far.strange, so_far.ways, place, total))
            closed.add(place + len(total))
    return ways


def _add(ways: dict[int, Way], place: int, way: Way) -> None:
    known = ways.get(place)
    if known is None or way.strange < known.strange:
        ways[place] = way
    elif way.strange == known.strange:
        ways[place] = known._replace(ways=known.ways + way.ways)


def _leave_signature(row: Row, cells: list[str], columns: Columns) -> None:
    """Take a sentence or a name below the last row out of it: its note, a remark or who signed, nobody can tell."""
    for column in [column for column in row if columns.roles[column] == "note"]:
        cell = cells[row[column]]
        if shapes.is_terminated(cell) or shapes.is_field(cell) or not is_surely_note(cell):
            del row[column]

"""Cuts a stream of cells, the empty ones among them, into rows: each fills the columns of its header, as they can be counted."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Range, ranges_of
from loaders.blocks.cell_words import is_total
from loaders.blocks.streams.marked_columns import MarkedColumns
from loaders.blocks.streams.marked_headers import Header
from loaders.blocks.streams.stacked_cells import StackedCell
from loaders.blocks.streams.stacked_columns import LABELS, LEVELS, NUMBER, Shape

FEWEST_ROWS = 2

_DIGIT = re.compile(r"\d")
_REMARK = "其他需要说明"  # between the rows and their total

Row = dict[int, int]  # column → cell


class Way(NamedTuple):
    """How the rows before a place were cut, and in how many ways that can be done.

    ``strange``: rows without values, and levels that are no known words.
    """

    strange: int
    ways: int
    before: int = 0
    shape: Shape = ()


def cut_rows(texts: list[str], columns: MarkedColumns) -> tuple[list[Row], int]:
    """The rows below a header and the index of the cell after them; none where they could be cut in several ways.

    The row of totals is the last. No number may be left below: then a cell was lost.
    """
    last = len(texts)
    texts = texts + [""] * len(columns.roles)
    ways = {_filled(texts, 0): Way(0, 1)}
    closed: set[int] = set()
    for place in range(last):
        if place not in ways or place in closed:
            continue
        for shape, length in _shapes(texts, place, columns):
            after = min(_filled(texts, place + length), last)
            strange = columns.strange_levels(shape, texts[place : place + length], LEVELS) + _is_bare(
                shape, columns
            )
            strange += ways[place].strange
            known = ways.get(after)
            if known is None or strange <= known.strange:
                others = known.ways if known and known.strange == strange else 0
                ways[after] = Way(strange, ways[place].ways + others, place, shape)
            if shape == columns.total and columns.fits_total(texts[place : place + length]):
                closed.add(after)
    end = max(ways)
    way, rows = ways[end], list[Row]()
    if way.ways > 1:
        return [], 0
    while way.shape:
        filled = ((column, way.before + at) for at, column in enumerate(way.shape))
        rows.append({column: cell for column, cell in filled if texts[cell]})
        way = ways[way.before]
    rows.reverse()
    while rows and _is_bare(rows[-1], columns):  # of what follows the table
        end = min(rows.pop().values())
    told = [row for row in rows if any(_DIGIT.search(texts[cell]) for cell in list(row.values())[1:])]
    is_whole = not any(map(NUMBER.fullmatch, texts[end : end + len(columns.roles) * (1 + columns.is_lined)]))
    fewest = FEWEST_ROWS + (columns.is_lined and columns.names_rows)
    return (rows, end) if is_whole and len(told) >= fewest else ([], 0)


def _shapes(texts: list[str], place: int, columns: MarkedColumns) -> list[tuple[Shape, int]]:
    """The ways to fill a row from a place on, each with the number of its cells."""
    total = texts[place : place + len(columns.total)]
    if place and columns.fits_total([text or "0" for text in total]):
        return [(columns.total, len(total))]
    if texts[place : place + 1] == texts[place + 1 : place + 2] and columns.fits_total(
        ["合计", *texts[place + 2 : place + 1 + len(total)]]
    ):
        lowest = columns.roles.index("level_3") if "level_3" in columns.roles else 0
        return [
            ((columns.total[0], lowest, *columns.total[1:]), len(total) + 1)
        ]  # 预算执行率 | 预算执行率 | 10 | 9.5
    if place and texts[place].startswith(_REMARK) and is_total("".join(texts[place + 2 : place + 3])):
        return [((0, 1), 2)]
    fitting: dict[Shape, Shape] = {}  # by the columns that hold something
    for shape in columns.shapes:
        row = texts[place : place + len(shape)]
        values = [text for at, text in zip(shape, row, strict=False) if columns.roles[at] != "note"]
        is_padded = texts[place + len(shape) : place + len(shape) + 1] == [
            ""
        ]  # with empty cells that may be others'
        ends_line = not columns.is_lined or is_padded or not row[-1:] or not row[-1]
        if columns.fits(shape, row) and (values[-1] or not is_padded) and ends_line:
            fitting.setdefault(tuple(at for at, text in zip(shape, row, strict=True) if text), shape)
    if fitting:
        return [(shape, len(shape)) for shape in fitting.values()]
    found: list[tuple[Shape, int]] = []
    for shape in columns.shapes:  # the last cells are merged empty ones, fewer than their columns
        for length in _ends_of_empty(texts[place : place + len(shape)]):
            if columns.fits(shape, texts[place : place + length] + [""] * (len(shape) - length)):
                found.append((shape[:length], length))
    vacant = [
        shape for shape in columns.vacant if columns.fits_vacant(shape, texts[place : place + len(shape) + 1])
    ]
    return found[:1] or [(shape, len(shape)) for shape in vacant]


def _is_bare(shape: Iterable[int], columns: MarkedColumns) -> bool:
    """Whether a row has no values."""
    return all(columns.roles[at] in LABELS for at in shape)


def _ends_of_empty(texts: list[str]) -> list[int]:
    return [at for at in range(1, len(texts)) if texts[at] and not texts[at - 1]]


def _filled(texts: list[str], at: int) -> int:
    """The index of the next filled cell."""
    return next((place for place in range(at, len(texts)) if texts[place]), len(texts))


def ranges_below(header: Header, cells: list[StackedCell], rows: list[Row]) -> list[list[Range]]:
    """Ranges of the cells of a header and of the rows cut out of the cells below it."""
    width = len(header.columns.roles)
    corner = [None] * (width - len(header.cells))
    found = [ranges_of(row) for row in (header.above, [*corner, *header.cells]) if row]
    for row in rows:
        found.append(ranges_of([cells[row[at]] if at in row else None for at in range(width)]))
    return found

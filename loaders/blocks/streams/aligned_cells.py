"""Rows of indicators in a stream of cells below known headings, whatever divides the cells and whichever of them are lost.

Each row has a name, which may break over cells, and all its values; levels, signs, units and notes may be lost
(``alignment``). Of all ways to cut the cells into rows, the one is taken that leaves the fewest columns empty. Nothing
is told where two such ways put a figure below different headings, or where the rows end at what can be none.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.alignment import FEWEST_ROWS
from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role, is_total, is_value
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.placings import MOST_CELLS, Placing, placings_of_row, roles_of_header
from loaders.blocks.proven_rows import POINTS, ends_rows, is_points
from loaders.blocks.row_proofs import figure
from loaders.blocks.streams.torn_levels import whole_fields
from loaders.blocks.torn_headings import are_one

LINES_ABOVE, MOST_LINES = 16, 240
LONGEST_CELL = 60  # characters: what is longer is prose
OF_MONEY = (10, 20)  # points of the execution of the budget, which stand in another table
MOST_PIECES = 3  # of a name
MOST_WAYS = 4  # that are followed at a time

_ALL_LEVELS = "绩效指标"
_VALUES = ("target", "actual", "points", "score")
_AMOUNT = re.compile(r"^[≥≤＞＜><=＝]{0,2}\d[\d,.]*")
_HEADINGS = ("level_1", "level_2", *_VALUES)  # of another header
_NUMBERED = re.compile(
    r"（?[一二三四五六七八九十]{1,3}[、）]|第[一二三四五六七八九十]部分"
)  # headings of sections
_DIGIT = re.compile(r"\d")


class Aligned(NamedTuple):
    """Rows as ranges of cells, below their header; where it begins and the last row ends."""

    rows: list[list[Range]]
    start: int
    end: int


class _Way(NamedTuple):
    """A way to cut the cells from a place on: what it leaves empty, and for each row its first cell and its columns."""

    cost: int
    rows: tuple[tuple[int, tuple[int, ...]], ...]


def read_aligned_cells(source: Source, lines: list[PhysicalLine], first: int) -> Aligned | None:
    """The rows the first of which begins with line ``first``, if the last heading of their header ends the line above."""
    above = [line.raw.replace("|", " ").split()[-1:] for line in lines[max(0, first - 2) : first]]
    if not above or not above[-1] or not (heading_role(above[-1][0]) or _are_torn(above)):
        return None
    fields, texts = whole_fields(source, lines[max(0, first - LINES_ABOVE) : first + MOST_LINES])
    begin = next((at for at, field in enumerate(fields) if field[0] >= lines[first].start), len(fields))
    headed = begin
    while headed and (heading_role(texts[headed - 1]) or texts[headed - 1] == _ALL_LEVELS):
        headed -= 1
    header = [at for at in range(headed, begin) if texts[at] != _ALL_LEVELS and not _repeats(texts, at)]
    roles = roles_of_header([texts[at] for at in header])
    if not roles or "level_3" not in roles:
        return None
    end = next((at for at in range(begin, len(texts)) if _ends(texts[at])), len(texts))
    rows = _cut(roles, texts[begin:end])
    if len(rows) < FEWEST_ROWS or not _are_proven(roles, texts[begin:], rows, end - begin):
        return None
    grid = [[fields[at] for at in header]]
    grid += [_row(fields, begin + at, columns, len(roles)) for at, columns in rows]
    last = end - 1
    if total := _total(roles, texts, end):
        grid.append(_row(fields, end, total, len(roles)))
        last = end + len(total) - 1
    return Aligned(grid, fields[header[0]][0], fields[last][1])


def _repeats(texts: Sequence[str], at: int) -> bool:
    """Whether a heading goes on with the one before, as both are of notes (偏差原因分 / 析及改进措施)."""
    return at > 0 and heading_role(texts[at - 1]) == heading_role(texts[at]) == "note"


def _are_torn(above: Sequence[Sequence[str]]) -> bool:
    """Whether the last words of two lines are one heading (偏差原因分 / 析及改进措施)."""
    return all(above) and len(above) > 1 and are_one(above[0][0], above[1][0])


def _ends(text: str) -> bool:
    is_heading = heading_role(text) in _HEADINGS or _NUMBERED.match(text) is not None
    return len(text) > LONGEST_CELL or ends_rows(text) or is_heading


def _cut(roles: Sequence[str], texts: Sequence[str]) -> list[tuple[int, tuple[int, ...]]]:
    """The rows of all cells; none where no way cuts them, or several put a figure below different headings."""
    ways: list[list[_Way]] = [[] for _ in texts] + [[_Way(0, ())]]
    for at in range(len(texts) - 1, -1, -1):
        found: list[_Way] = []
        for after in range(at + 2, min(at + len(roles) + MOST_PIECES, at + MOST_CELLS, len(texts)) + 1):
            if ways[after] and (placed := _placed(roles, texts[at:after])):
                found += [
                    _Way(rest.cost + placed.cost, ((at, placed.columns), *rest.rows)) for rest in ways[after]
                ]
        least = min((way.cost for way in found), default=0)
        ways[at] = [way for way in found if way.cost == least][:MOST_WAYS]
    figures = {_figures(way, texts) for way in ways[0]}
    return list(ways[0][0].rows) if len(figures) == 1 else []


def _placed(roles: Sequence[str], texts: Sequence[str]) -> Placing | None:
    """The one way to place the cells of a row that lacks no value."""
    most_pieces = MOST_PIECES if {"points", "score"} & {*roles} else 1  # which prove the rows
    ways = placings_of_row(roles, texts, most_pieces, _VALUES)
    found = [way for way in ways if _are_one_kind(roles, texts, way.columns)]
    is_sure = len(found) == 1 or not any(map(_DIGIT.search, texts))
    return found[0] if found and is_sure else None


def _are_proven(
    roles: Sequence[str], texts: Sequence[str], rows: Sequence[tuple[int, tuple[int, ...]]], end: int
) -> bool:
    """Whether points are those of a form, or points or scores make the total right behind; rows without either need none."""
    scored = [role for role in ("points", "score") if role in roles]
    if not scored:
        return True
    cells = {
        role: [
            texts[at + columns.index(place)]
            for at, columns in rows
            for place in {*columns}
            if roles[place] == role
        ]
        for role in scored
    }
    if not all(is_points(text) for texts_of in cells.values() for text in texts_of):
        return False
    sums = {role: sum(map(figure, texts_of)) for role, texts_of in cells.items()}
    told = _total(roles, texts, end)
    totals = dict(zip(scored, (figure(texts[at]) for at in range(end + 1, end + len(told))), strict=False))
    if not totals:
        return sums.get("points") in POINTS
    left = [totals[role] - sums[role] for role in scored]
    return left[0] == 0 == left[-1] or (left[0] in OF_MONEY and 0 <= left[-1] <= left[0])


def _are_one_kind(roles: Sequence[str], texts: Sequence[str], columns: Sequence[int]) -> bool:
    """Whether what was to be reached and what was are numbers of one unit, or both words: 有所改善 beside 20 lost a value."""
    told = {roles[column]: texts[at] for at, column in enumerate(columns)}
    return len({_unit(told[role]) for role in ("target", "actual") if role in told}) == 1


def _unit(text: str) -> str | None:
    """The unit of a value, empty where it has none; None of words."""
    return _AMOUNT.sub("", text) if is_value(text) or is_points(text) else None


def _figures(way: _Way, texts: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Below which heading each cell with a digit stands."""
    placed = ((at + i, column) for at, columns in way.rows for i, column in enumerate(columns))
    return tuple((cell, column) for cell, column in placed if _DIGIT.search(texts[cell]))


def _row(fields: Sequence[Range], first: int, columns: Sequence[int], width: int) -> list[Range]:
    cells = [(fields[first][0], fields[first][0])] * width
    for at, column in enumerate(columns, first):
        start = cells[column][0] if cells[column][0] < cells[column][1] else fields[at][0]
        cells[column] = (start, fields[at][1])
    return cells


def _total(roles: Sequence[str], texts: Sequence[str], end: int) -> tuple[int, ...]:
    """The columns of 总分 | 100 | 96 right behind the rows; none where there is no such row."""
    scored = [at for at, role in enumerate(roles) if role in ("points", "score")]
    figures = texts[end + 1 : end + 1 + len(scored)]
    is_told = end < len(texts) and is_total(texts[end]) and len(figures) == len(scored) > 0
    return (0, *scored) if is_told and all(map(is_points, figures)) else ()

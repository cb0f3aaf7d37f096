"""Official tables of two sides (收入, 支出) whose cells follow one another: names, numbers of rows and figures in turn."""

import re
from collections.abc import Sequence

from loaders.blocks.blanks.blank_fields import WORDS, Field, Range, empty_field
from loaders.blocks.blanks.sided import grid_rows, sides_of
from loaders.blocks.blanks.sided_rows import (
    NUMBERS_COLUMNS,
    NUMBERS_ROWS,
    Group,
    is_listed,
    names_row,
    offset_of,
    paired,
    placed,
)
from loaders.blocks.streams.official_cells import FIGURE, HEADING, Cells, Row, counted

MOST_HEADINGS, SHORTEST_NAME = 24, 2
FEWEST_ROWS = 2  # of the end of a table on its last page
MOST_PIECES = 3  # of a name that broke over lines

_SIDES = ("收入", "支出")
ORDINAL = re.compile(r"\d{1,3}")


def read_official_sides(cells: Cells) -> tuple[list[list[Range]], int]:
    """Ranges of the cells of the table that begins with the first cell, row by row, and how many cells it takes; or none."""
    above = cells.fields[: len(_SIDES)] if tuple(map(cells.text, range(len(_SIDES)))) == _SIDES else []
    first = after = len(above)
    while after < first + MOST_HEADINGS and _is_heading(cells, after):
        after += 1
    sides = sides_of(cells.fields[first:after])
    if not sides:
        return [], 0
    is_numbered = sides[1][1].text == NUMBERS_ROWS
    rows, last = counted(cells, after, len(sides[0] + sides[1]), lambda row: _fits(row, sides))
    if len(rows) < FEWEST_ROWS:
        groups, last = _groups(cells, after, is_numbered)
        offset = offset_of(groups) if is_numbered else None
        found = [placed(row, sides) for row in paired(groups, offset)]
        rows = [] if is_numbered and not offset else [row for row in found if row]
        if len(rows) < len(found):
            return [], 0
    return (grid_rows(sides, above, rows), last) if len(rows) >= FEWEST_ROWS else ([], 0)


def _is_heading(cells: Cells, at: int) -> bool:
    text = cells.text(at)
    is_row = text == NUMBERS_COLUMNS or is_listed(text) or cells.is_figure(at + 1)
    return HEADING.fullmatch(text) is not None and not is_row


def _fits(row: Row, sides: Sequence[list[Field]]) -> bool:
    """Whether each cell of a row can stand below its heading."""
    headings = [heading for side in sides for heading in side]
    names = {id(side[0]) for side in sides}
    for cell, heading in zip(row, headings, strict=True):
        way = WORDS if id(heading) in names else ORDINAL if heading.text == NUMBERS_ROWS else FIGURE
        if cell and not way.fullmatch(cell.text):
            return False
    return True


def _groups(cells: Cells, first: int, is_numbered: bool) -> tuple[list[Group], int]:
    """The names from a cell on with their figures, up to the last figure, and the cell after it.

    Each name of a numbered row has a figure behind it; elsewhere one without is that of a row of its own (names_row).
    """
    groups: list[Group] = []
    at, told, totals = first, 0, 0
    while at < len(cells.fields) and totals < len(_SIDES):
        after = at
        while cells.is_word(after) and (after == at or is_numbered or not names_row(cells.text(after))):
            after += 1
        if after > at + MOST_PIECES or after == at == first:
            break
        figures = cells.figures(after)
        name = cells.joined(at, after) if after > at else empty_field(cells.fields[at].start)
        if not figures and (after == at or is_numbered or not names_row(name.text)):
            break
        if 0 < len(name.text) < SHORTEST_NAME:  # 第 1 页
            break
        groups.append(Group(name, figures))
        at = after + len(figures)
        told = len(groups) if figures else told
        totals += name.text.endswith("总计") and bool(figures)  # nothing of its side stands below it
    groups = groups[:told]
    end = groups[-1].figures[-1].end if groups else 0
    return groups, sum(cell.start < end for cell in cells.fields)

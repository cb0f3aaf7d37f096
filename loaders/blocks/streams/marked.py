"""Tables that lost their rows but kept their empty cells: bars alone, or lines with a blank that does not break.

The cells of a form stand in one stream (``| 318 | 296.5 |`` / ``| 10 |``): its headings tell the columns, and each row is
cut by counting (``marked_rows``). Cells that belong to no table are lines of their own.
"""

import heapq
import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.blocks.bars.fixed_width import holds_fixed_width
from loaders.blocks.bars.headed_rows import read_headed_rows
from loaders.blocks.blanks.blank_fields import Range, ranges_of
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.marked_headers import Header, header_at, rejoined_levels
from loaders.blocks.streams.marked_rows import cut_rows, ranges_below
from loaders.blocks.streams.stacked_cells import StackedCell

FEWEST_MARKS = 3  # lines that stand for an empty cell
MOST_LINES = 4  # of one cell
MOST_CELLS = 2000  # of one table
FORM_CELLS = 24  # from the name of its project to its money

_BAR = re.compile(r"(?<!\\)\||(?<=[^|\n])\n(?=[^|\n]+\|[^|\n])")  # or the end of a row without outer bars
_MARK = re.compile(r"(?<=\n)[ \t]*[\xa0\u3000][^\S\n]*(?=\n)")
_NOWHERE = StackedCell(0, 0, "", False)


class MarkedTable(NamedTuple):
    """Ranges of the cells, row by row, and the offset after the last."""

    rows: list[list[Range]]
    end: int


def marked_tables(
    source: Source, lines: list[PhysicalLine]
) -> tuple[list[PhysicalLine], dict[int, MarkedTable]]:
    """The tables by their first offset, and the lines of a text, cells as lines of their own where bars divide such tables."""
    found: list[PhysicalLine] = []
    marks = [mark.start() for mark in _MARK.finditer(source.text)]
    tables = _tables_of(source, _paragraphs(source, lines, marks)) if len(marks) >= FEWEST_MARKS else {}
    at = 0 if not tables else len(lines)
    while at < len(lines):
        after = _after_bars(lines, at) if "|" in lines[at].raw else at + 1
        part = lines[at:after]
        if after - at > 1 and not _are_rows(source, lines, at, after):
            cells = list(_barred_cells(source, part))
            if own := _tables_of(source, cells, needs_levels=True):
                tables |= own
                part = [
                    PhysicalLine(cell.start, cell.end, source.text[cell.start : cell.end], False)
                    for cell in cells
                    if cell.characters
                ]
        found += part
        at = after
    return found or lines, tables


def _are_rows(source: Source, lines: list[PhysicalLine], first: int, after: int) -> bool:
    """Whether lines with bars tell their rows by themselves."""
    if holds_fixed_width(source, lines, first, after):
        return True
    return any(read_headed_rows(source, lines, at)[0] for at in range(first, after))


def _after_bars(lines: list[PhysicalLine], first: int) -> int:
    """The index after the lines with bars, among which cells may break over lines."""
    last = first
    for at in range(first, len(lines)):
        if "|" in lines[at].raw:
            last = at
        elif at - last > MOST_LINES:
            break
    return last + 1


def _barred_cells(source: Source, lines: list[PhysicalLine]) -> Iterator[StackedCell]:
    """What bars divide, over the ends of lines: a cell of white space is empty."""
    start = lines[0].start
    end = lines[-1].end
    for bar in [*(bar.span() for bar in _BAR.finditer(source.text, start, end)), (end, end)]:
        yield _cell(source, start, bar[0])
        start = bar[1]


def _paragraphs(source: Source, lines: list[PhysicalLine], marks: list[int]) -> list[StackedCell]:
    """Lines that blank ones divide as a cell each, with the empty cells that lines of a blank mark."""
    cells: list[StackedCell] = []
    empty = [StackedCell(mark, mark, "", False) for mark in marks]
    for cell, is_apart in heapq.merge(
        ((cell, True) for cell in empty),
        ((_cell(source, line.start, line.end), line.blank_before) for line in lines),
    ):
        is_rest = not is_apart and cells and cells[-1].characters
        cells.append(cells.pop().with_rest(cell) if is_rest else cell)
    return cells


def _cell(source: Source, start: int, end: int) -> StackedCell:
    """The cell in a range, which begins with its first character."""
    compact = source.between(start, end)
    if not compact.characters:
        return StackedCell(start, start, "", False)
    return StackedCell(compact.offsets[0], compact.offsets[-1] + 1, compact.characters, False)


def _tables_of(
    source: Source, cells: list[StackedCell], needs_levels: bool = False
) -> dict[int, MarkedTable]:
    """The tables among cells, each by the offset of its first; none where they must hold indicators and do not."""
    cells = rejoined_levels(cells)
    tables: dict[int, MarkedTable] = {}
    has_levels = is_below = False
    at = free = 0
    while at < len(cells):
        header = header_at(cells, at) if cells[at].characters else None
        rows: list[dict[int, int]] = []
        if header:
            below = cells[header.after : header.after + MOST_CELLS]
            rows, length = cut_rows([cell.characters for cell in below], header.columns)
        if not header or not rows:
            at += 1
            continue
        front = _front(cells[free:at], is_first=not tables)
        ranges = [ranges_of(row) for row in front] + ranges_below(header, below, rows)
        tables[ranges[0][0][0] if front else cells[at].start] = MarkedTable(ranges, below[length - 1].end)
        is_below = is_below or _stands_below(source, header, below, rows)
        has_levels = has_levels or "level_3" in header.columns.roles
        at = free = header.after + length
    return tables if not needs_levels or (has_levels and not is_below) else {}


def _stands_below(
    source: Source, header: Header, cells: list[StackedCell], rows: list[dict[int, int]]
) -> bool:
    """Whether indicators stand below headings on one line, each cell below its own: such a table has its rows."""
    if not header.columns.names_rows or "\n" in source.text[header.cells[0].start : header.cells[-1].end]:
        return False
    left = [_bars_left(source, cell) for cell in header.cells]
    return all(_bars_left(source, cells[cell]) == left[at] for row in rows for at, cell in row.items())


def _bars_left(source: Source, cell: StackedCell) -> int:
    """How many bars stand before a cell on its line."""
    return source.text.count("|", source.text.rfind("\n", 0, cell.start) + 1, cell.start)


def _front(cells: list[StackedCell], is_first: bool) -> list[list[StackedCell]]:
    """The rows above a table: up to a run of bars each, else from the name of a project (项目名称) on, a cell each."""
    rows: list[list[StackedCell]] = [[]]
    for cell, following in itertools.pairwise([*cells, _NOWHERE]):
        if cell.characters:
            rows[-1].append(cell)
        elif not following.characters and rows[-1]:
            rows.append([])
    rows = [row for row in rows if row]
    if sum(len(row) > 1 for row in rows) >= FEWEST_MARKS:
        return rows
    near = [cell for cell in cells if cell.characters][-FORM_CELLS:] if is_first else []
    first = next((at for at, cell in enumerate(near) if heading_role(cell.characters) == "item"), len(near))
    return [row for row in [near[first : first + 2], *([cell] for cell in near[first + 2 :])] if row]

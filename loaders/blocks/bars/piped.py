"""Tables whose cells bars divide: Markdown rows, rows without outer bars, cells that end with a bar."""

import re
from collections.abc import Callable

from loaders.blocks.bars.bar_lines import (
    BARE_ROW,
    FEWEST_ROWS,
    bare_rows_below,
    bars_of,
    cell_between,
    goes_on,
    heads_dashes,
    heads_wider,
    inner_cells,
    is_barred,
    is_row,
    joined,
    led_by_bar,
    piped_row,
)
from loaders.blocks.bars.barred import Barred, read_barred, read_begun, width_of_numbered
from loaders.blocks.bars.bars_in_rows import lines_in, rows_over_lines, with_whole_header
from loaders.blocks.bars.drawn import read_drawn
from loaders.blocks.bars.fixed_width import read_fixed_width
from loaders.blocks.bars.headed_rows import read_headed_rows
from loaders.blocks.bars.inner_levels import with_inner_levels
from loaders.blocks.bars.kinds_of_columns import below_kinds
from loaders.blocks.bars.opened import read_opened
from loaders.blocks.bars.run_in_headings import headings_apart
from loaders.blocks.bars.shifted import realigned, spread
from loaders.blocks.bars.stacked_rows import stacked_apart
from loaders.blocks.bars.unequal import lacks_first, without_merged
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.grid import Grid, GridCell
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.lost_columns import beyond_headings
from loaders.blocks.tabs.ragged import trimmed

FRONT_LINES = 8  # of a form, above its money

_DIGIT = re.compile(r"\d")
_CELL = re.compile(r"[^\s|][^|]*\|")


def read_piped(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table of bars that starts at line ``first``, if any, and the index of the line after it.

    The index is ``first`` where the line begins no such table.
    """
    if "|" not in lines[first].raw:
        return _read_unopened(source, lines, first)
    grid, after = _read_over_lines(source, lines, first)
    if after > first:
        return grid, after
    opened = read_opened(source, lines, first)
    if opened.rows:
        rows = [tuple(cell_between(source, *place) for place in row) for row in opened.rows]
        return _grid_of(source, rows), opened.after
    if read_opened(source, lines, first + 1).rows:
        return None, first  # its title
    barred = read_barred(source, lines, first)
    if barred.rows:
        return _grid_of_barred(source, barred), barred.after
    begun = read_begun(source, lines, first) if led_by_bar(lines[first]) else barred
    if begun.rows:
        return _grid_of(
            source, [tuple(cell_between(source, *place) for place in row) for row in begun.rows]
        ), begun.after
    if led_by_bar(lines[first]) and (below := bare_rows_below(source, lines, first)):
        grid, after = _rows_of_bars(source, lines, below, lambda line: BARE_ROW.match(line.raw) is not None)
        header = inner_cells(source, lines[first])
        return (_grid_of(source, [header, *grid.rows]) if grid else None), after
    if led_by_bar(lines[first]) and not lacks_first(lines, first):
        return _rows_of_bars(source, lines, first, led_by_bar)
    bars = max(map(bars_of, lines[first : first + 2]))
    short = without_merged(lines, first, bars)
    if is_wider := heads_wider(lines, first):
        bars, short = bars_of(lines[first + 2]), lines[first + 1 : first + 2]  # that may be headings too
    is_headed = heads_dashes(lines, first)
    if short or is_wider or is_headed or is_barred(lines, first):
        return _rows_of_bars(
            source,
            lines,
            first,
            lambda line: (
                (bars_of(line) == bars or line in short or (is_headed and bars_of(line) > 1))
                and not line.blank_before
            ),
        )
    headed, after = read_headed_rows(source, lines, first)
    return (Grid(tuple(headed)), after) if headed else _below_front(source, lines, first)


def _read_over_lines(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The same of a table whose rows, or whose header, broke over lines within cells, as its bars tell; else of a row a line."""
    for read in (read_drawn, read_fixed_width):
        rows, after = read(source, lines, first)
        if after > first:
            return _grid_of(source, rows), after
    if joined_rows := rows_over_lines(source, lines, first):
        rows = [piped_row(source, row, True, True) for row in joined_rows]
        return _grid_of(source, rows), lines_in(lines, first, joined_rows)
    if whole := with_whole_header(source, lines, first):
        return _below_whole_header(source, lines, whole)
    last = _rows_a_line(lines, first)
    is_led = _begin_with_bars(lines[first:last])
    rows = [piped_row(source, line, is_led, True) for line in lines[first:last]]
    return (_grid_of(source, rows), last) if last else (None, first)


def _read_unopened(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The same of a line without a bar: it may hold the first cell of a table, which a bar on the next line closes."""
    if whole := with_whole_header(source, lines, first):
        return _below_whole_header(source, lines, whole)
    barred = read_barred(source, lines, first)
    if not barred.rows:
        return None, first
    if not width_of_numbered(source, lines, first) and read_opened(source, lines, first + 1).rows:
        return None, first  # the title of such a table
    return _grid_of_barred(source, barred), barred.after


def _below_whole_header(
    source: Source, lines: list[PhysicalLine], whole: list[PhysicalLine]
) -> tuple[Grid | None, int]:
    """The table of rows without outer bars whose header was joined from lines: the first of ``whole``."""
    bars = bars_of(whole[0])
    grid, after = _rows_of_bars(
        source, whole, 0, lambda line: bars_of(line) == bars and not line.blank_before
    )
    return grid, len(lines) - len(whole) + after


def _grid_of_barred(source: Source, barred: Barred) -> Grid:
    rows = [tuple(cell_between(source, *place) for place in row) for row in barred.rows]
    return Grid(tuple(headings_apart(source, spread(_in_columns(source, rows)))))


def _in_columns(source: Source, rows: list[tuple[GridCell, ...]]) -> list[tuple[GridCell, ...]]:
    """The rows of cells that bars end, each cell below its heading."""
    return below_kinds(realigned(source, with_inner_levels(stacked_apart(source, rows))))


def _below_front(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table without outer bars whose rows, alike in bars, stand below the front of its form (项目名称 | 河道清淤)."""
    name, bar, _ = lines[first].raw.partition(" | ")
    if not bar or heading_role(name.strip()) != "item":
        return None, first
    for at in range(first + 1, min(len(lines), first + FRONT_LINES)):
        if " | " not in lines[at].raw or lines[at].blank_before:
            break
        if is_barred(lines, at):
            grid, after = read_piped(source, lines, at)
            front = tuple(piped_row(source, line, False, False) for line in lines[first:at])
            return (Grid(front + grid.rows), after) if grid else (None, first)
    return None, first


def _rows_a_line(lines: list[PhysicalLine], first: int) -> int:
    """The index after lines that are a row each, of several cells, and end with bars, those of empty cells too; 0 elsewhere.

    Where a line among them ends within a cell, bars are counted over lines (``barred``).
    """
    if led_by_bar(lines[first]) or not is_row(lines[first]):
        return 0
    last, several = first, 0
    while last < len(lines) and is_row(lines[last]) and not (last > first and lines[last].blank_before):
        several += len(_CELL.findall(lines[last].raw)) > 1
        last += 1
    is_whole = all("|" not in line.raw for line in lines[last : last + 1])
    return last if is_whole and several >= FEWEST_ROWS else 0


def _begin_with_bars(rows: list[PhysicalLine]) -> bool:
    """Whether bars stand before the rows that begin with one, and do not close their first cell, an empty one.

    Those close it where all rows have as many bars.
    """
    led = [line for line in rows if led_by_bar(line)]
    return len(led) > 1 and (len(led) == len(rows) or len({bars_of(line) for line in rows}) > 1)


def _rows_of_bars(
    source: Source, lines: list[PhysicalLine], first: int, belongs: Callable[[PhysicalLine], bool]
) -> tuple[Grid | None, int]:
    own = [lines[first]]
    last = first + 1
    while last < len(lines) and not _begins_anew(source, lines, first, last):
        if belongs is led_by_bar and goes_on(own, lines[last]):
            own[-1] = joined(source, own[-1], lines[last])
        elif belongs(lines[last]):
            own.append(lines[last])
        else:
            break
        last += 1
    is_led, is_closed = (at(lines[first].raw.strip(), "|") for at in (str.startswith, str.endswith))
    is_led = is_led and belongs is led_by_bar
    rows = [piped_row(source, line, is_led, is_closed or is_led) for line in own]
    return _grid_of(source, rows), last


def _grid_of(source: Source, rows: list[tuple[GridCell, ...]]) -> Grid | None:
    """The table of rows, those of dashes left out, with cells below their headings; None of a single row."""
    rows = beyond_headings([row for row in rows if row]) or headings_apart(
        source,
        spread(below_kinds(trimmed(realigned(source, stacked_apart(source, [row for row in rows if row]))))),
    )
    return Grid(tuple(rows)) if len(rows) > 1 else None


def _begins_anew(source: Source, lines: list[PhysicalLine], first: int, at: int) -> bool:
    """Whether a blank line begins another table: one of cells of fixed widths, or a row of words where none was before."""
    if not lines[at].blank_before:
        return False
    if read_fixed_width(source, lines, at)[1] > at:
        return True
    if any(line.blank_before for line in lines[first + 1 : at]):
        return False
    filled = [cell for cell in piped_row(source, lines[at], True, True) if cell.compact.characters]
    return (
        at - first > 1
        and len(filled) > 1
        and not any(_DIGIT.search(cell.compact.characters) for cell in filled)
    )

"""What stands in a text from top to bottom: lines of prose, and tables among them."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from loaders.blocks.bars.captions import captions_apart
from loaders.blocks.bars.run_in_headings import header_apart
from loaders.blocks.blanks.downward import without_downward
from loaders.blocks.blanks.prose_columns import ProseColumns, read_prose_columns
from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.block import CompactText
from loaders.blocks.compact import Source, join
from loaders.blocks.grid import Grid, GridCell, grid_of
from loaders.blocks.grids import read_grid
from loaders.blocks.lines import PAGE_NUMBER, Line, PhysicalLine, physical_lines, printed_lines
from loaders.blocks.ruled import ruled_grid
from loaders.blocks.shapes import is_terminated
from loaders.blocks.streams.aligned_cells import Aligned, read_aligned_cells
from loaders.blocks.streams.lone_cells import lone_cells_apart
from loaders.blocks.streams.marked import MarkedTable, marked_tables
from loaders.blocks.streams.proven import Proven, lines_after, read_proven
from loaders.blocks.streams.proven_money import read_proven_money
from loaders.blocks.streams.ruled_scores import Ruled, read_ruled
from loaders.blocks.streams.running import running_tables
from loaders.blocks.streams.unrolled import unrolled
from loaders.blocks.torn_headings import rejoined
from loaders.blocks.torn_sentences import sentences_rejoined
from loaders.blocks.whole_rows import with_whole_rows
from loaders.documents.document import SourceTable

LABEL_LENGTH = 30
LABELS_A_ROW = 2
PAGE_LENGTH = 24  # of the line of its number

_LINE = re.compile(r"[^\r\n]+")


class TableBreak(NamedTuple):
    """A place where a table stands between lines: its first filled row, or a later row before its prose.

    ``label`` is the cell that names the prose beside it, as in forms whose cells hold whole chapters.
    """

    start: int
    grid: Grid | None = None
    label: CompactText | None = None


Item = Line | TableBreak


def read_items(
    source: Source, ruled: Sequence[SourceTable] = (), furniture: Sequence[tuple[int, int]] = ()
) -> list[Item]:
    """The lines and tables of a text in reading order, those that the file itself rules among them."""
    printed = sentences_rejoined(physical_lines(source.text))
    whole = rejoined(with_whole_rows(without_downward(printed)), only_divided=True)
    lines = captions_apart(unrolled(source, lone_cells_apart(source, whole)))
    lines, marked = marked_tables(source, lines)
    lines, running = running_tables(source, lines) if not marked else (lines, {})
    marked |= running
    if not ruled and not furniture:
        return _plain_items(source, lines, marked)
    items: list[Item] = []
    starts = [line.start for line in lines]
    tables = {table.spans[0]: table for table in ruled}
    first = 0
    apart = [(span, False) for table in ruled for span in table.spans] + [(span, True) for span in furniture]
    for (start, end), is_furniture in sorted(apart):
        last = bisect_left(starts, start)
        items += _plain_items(source, lines[first:last], marked)
        first = bisect_left(starts, end)
        if is_furniture:
            found = [line for at in lines[last:first] for line in printed_lines(source, *at[:2], True)]
            items += [line._replace(is_furniture=True) for line in found]
        elif (table := tables.get((start, end))) and (grid := ruled_grid(source, table)):
            items += _grid_items(source, grid)
    return items + _plain_items(source, lines[first:], marked)


def _plain_items(source: Source, lines: list[PhysicalLine], marked: Mapping[int, MarkedTable]) -> list[Item]:
    items: list[Item] = []
    position = 0
    while position < len(lines):
        if table := marked.get(lines[position].start):
            told = grid_of(source, table.rows)
            grid = told._replace(rows=tuple(part for row in told.rows for part in header_apart(row)))
            after = next(
                (at for at in range(position, len(lines)) if lines[at].start >= table.end), len(lines)
            )
        elif prose := read_prose_columns(source, lines, position):
            items += _prose_items(source, prose)
            position = prose.after
            continue
        else:
            grid, after = read_grid(source, lines, position)
        if grid:
            items += _grid_items(source, grid) + _pages(source, lines[position:after], grid)
        elif proven := _rows_told_by_cells(source, lines, position):
            after, rest = lines_after(lines, position, proven.end)
            items = _before(source, items, proven.start)
            if lines[position].start < proven.start:
                items += printed_lines(
                    source, lines[position].start, proven.start, lines[position].blank_before
                )
            items += _grid_items(source, grid_of(source, proven.rows))
            items += printed_lines(source, proven.end, rest, False)
        elif money := read_proven_money(source, lines, position):
            after, rest = lines_after(lines, position, money.end)
            items += _grid_items(source, money.grid) + printed_lines(source, money.end, rest, False)
        else:
            after = max(after, position + 1)
            for line in lines[position:after]:
                items += printed_lines(source, line.start, _end_of_words(line), line.blank_before)
        position = max(after, position + 1)
    return items


def _rows_told_by_cells(
    source: Source, lines: list[PhysicalLine], position: int
) -> Proven | Ruled | Aligned | None:
    """Rows of indicators that begin with a line and that no reader of grids knew."""
    readers = (read_proven, read_ruled, read_aligned_cells)
    return next(filter(None, (read(source, lines, position) for read in readers)), None)


def _before(source: Source, items: list[Item], start: int) -> list[Item]:
    """The items above a header that begins at an offset."""
    kept = [item for item in items if item.start < start]
    if kept and isinstance(kept[-1], Line) and kept[-1].end > start:
        cut = kept.pop()
        kept += printed_lines(source, cut.start, start, cut.blank_before)
    return kept


def _end_of_words(line: PhysicalLine) -> int:
    """Where a line ends, without a bar behind it that closes no cell of a table."""
    words = line.raw.rstrip()
    is_closed = words.endswith("|") and words.count("|") == 1 and words.strip() != "|"
    return line.start + len(words[:-1].rstrip()) if is_closed else line.end


def _prose_items(source: Source, prose: ProseColumns) -> list[Item]:
    """The headings of two texts that stand side by side as a table of one row, then each text below its heading."""
    label = join([source.between(*piece) for piece in prose.label])
    named = [cell_of_pieces(source, label)] if label.characters else []
    headings = [GridCell(*place, source.between(*place)) for place in prose.headings]
    items: list[Item] = [
        TableBreak(min(cell.start for cell in named + headings), Grid(((*named, *headings),)))
    ]
    for heading, pieces in zip(headings, prose.texts, strict=True):
        items.append(TableBreak(heading.start, None, heading.compact))
        above: Line | None = None
        for start, end in pieces:
            for line in printed_lines(source, start, end, above is None, in_cell=True):
                is_rest = above is not None and not is_terminated(above.compact.characters)
                above = line._replace(is_rest=is_rest)
                items.append(above)
    return items


def _pages(source: Source, lines: list[PhysicalLine], grid: Grid) -> list[Item]:
    """The numbers of the pages that end within a grid, which stand in none of its cells."""
    found = [
        page
        for line in lines
        if line.end - line.start <= PAGE_LENGTH
        for page in printed_lines(source, line.start, line.end, True)
        if PAGE_NUMBER.fullmatch(page.compact.characters)
    ]
    taken = {offset for row in grid.rows for cell in row for offset in cell.compact.offsets} if found else ()
    return [page for page in found if page.start not in taken]


def _grid_items(source: Source, grid: Grid) -> list[Item]:
    grid = grid._replace(rows=tuple(filter(None, grid.rows)))
    items: list[Item] = []
    opened = False
    for row in grid.rows:
        short = [cell for cell in row if cell.compact.characters and not cell.is_prose]
        if short:
            items.append(
                TableBreak(short[0].compact.offsets[0], None if opened else grid, _label(row, short))
            )
            opened = True
        for cell in row:
            if cell.is_prose:
                ranges = _paragraphs(source, cell) if grid.is_ruled else _pieces(source, cell)
                for at, (start, end) in enumerate(ranges):
                    begins = grid.is_ruled or at == 0
                    items += printed_lines(source, start, end, begins, in_cell=True)
    return items


def _paragraphs(source: Source, cell: GridCell) -> list[tuple[int, int]]:
    """Ranges of the lines in a cell of a ruled table: each is a paragraph of its own."""
    lines = _LINE.finditer(source.text, cell.start, cell.end)
    return [line.span() for line in lines]


def _pieces(source: Source, cell: GridCell) -> list[tuple[int, int]]:
    """Ranges of the pieces of a cell, between which other cells of a printed table stand."""
    last = cell.compact.offsets[-1] + 1
    if last <= cell.end:
        return [(cell.start, cell.end)]
    own = {*cell.compact.offsets}
    runs = itertools.groupby(source.between(cell.start, last).offsets, own.__contains__)
    found = [[*run] for is_own, run in runs if is_own]
    return [(run[0], run[-1] + 1) for run in found]


def _label(row: tuple[GridCell, ...], short: list[GridCell]) -> CompactText | None:
    if len(short) > LABELS_A_ROW or not any(cell.is_prose for cell in row):
        return None
    label = short[-1].compact
    is_name = len(label.characters) <= LABEL_LENGTH and not any(map(str.isdigit, label.characters))
    return label if is_name else None

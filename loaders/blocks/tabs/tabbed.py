"""Tables whose cells tabs divide: which rows they have, and which of them are no tables."""

import re
from collections.abc import Sequence

from loaders.blocks.bars.bar_lines import SEPARATOR_CELL
from loaders.blocks.bars.shifted import realigned, spread
from loaders.blocks.compact import Source
from loaders.blocks.grid import Grid, GridCell, cell_at, grid_of
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.lost_columns import beyond_headings
from loaders.blocks.numbering import parse_numbering
from loaders.blocks.tabs.cut_short import made_whole
from loaders.blocks.tabs.flattened import flattened_end, flattened_rows, is_flattened, joined_lines
from loaders.blocks.tabs.lost_spans import with_spans
from loaders.blocks.tabs.ragged import rejoined as with_whole_names
from loaders.blocks.tabs.ragged import squared
from loaders.blocks.tabs.rows_of_names import is_tabbed

INDENTED_SHARE = 0.25
CONTENTS_ENTRIES = 3

_LONE_SENTENCE = re.compile(r"[ \u3000]*\t+[^\t]{10,}[。；]\s*")
_PAGE = re.compile(r"\d{1,3}")
_LAST_BAR = re.compile(r" *\| *$")  # of cells that a tab and a bar divide


def read_tabbed(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table of tabs that starts at line ``first``, if it is one, and the index of the line after its lines."""
    last = first
    while last < len(lines) and is_tabbed(lines, first, last):
        last += 1
    flattened = is_flattened(lines[first:last])
    while last - first > 1 and not flattened and _LONE_SENTENCE.fullmatch(lines[last - 1].raw):
        last -= 1  # a remark below the table
    if flattened:
        last = flattened_end(lines, last)
        rows = spread(with_whole_names(source, grid_of(source, flattened_rows(lines[first:last])).rows))
    else:
        lines_of = joined_lines(lines[first:last])
        told = [row for line in lines_of if (row := _tabbed_row(source, line))]
        rows = beyond_headings(told) or spread(
            realigned(source, squared(made_whole(with_spans(source, told))))
        )
    return (Grid(tuple(rows)) if is_table(rows, flattened) else None), last


def is_table(rows: Sequence[tuple[GridCell, ...]], flattened: bool) -> bool:
    """Whether rows are a table, no contents page and no indented text."""
    filled = [cell for row in rows for cell in row if cell.compact.characters]
    prose = sum(1 for cell in filled if cell.is_prose)
    widest = max((len(row) for row in rows), default=0)
    if widest < 2 or prose == len(filled) or (len(rows) == 1 and widest < 3 and not prose):
        return False
    if _is_contents(rows):
        return False
    indented_text = flattened and prose > INDENTED_SHARE * len(filled) and len(filled) == sum(map(len, rows))
    return not indented_text


def _is_contents(rows: Sequence[tuple[GridCell, ...]]) -> bool:
    """Whether the rows are a contents page: names with the numbers of their pages."""
    printed = [[cell.compact.characters for cell in row if cell.compact.characters] for row in rows]
    if len(printed) < CONTENTS_ENTRIES or any(
        len(row) != 2 or not _PAGE.fullmatch(row[1]) for row in printed
    ):
        return False
    pages = [int(row[1]) for row in printed]
    numbered = sum(parse_numbering(row[0], {}) is not None for row in printed)
    return pages == sorted(pages) and numbered * 2 > len(printed)


def _tabbed_row(source: Source, line: PhysicalLine) -> tuple[GridCell, ...]:
    cells, start = [], line.start
    fields = line.raw.split("\t")
    for field in fields:
        cells.append(cell_at(source, start, start + len(_LAST_BAR.sub("", field))))
        start += len(field) + 1
    is_separator = "--" in line.raw and all(SEPARATOR_CELL.fullmatch(field) for field in fields)
    return () if is_separator else tuple(cells)

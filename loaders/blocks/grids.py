"""Rows of cells in a text: tab-separated lines, cells flattened to a line each, Markdown tables."""

import functools
import re

from loaders.blocks.alignment import stand_below
from loaders.blocks.bars.piped import read_piped
from loaders.blocks.blanks.blank_fields import fields_of
from loaders.blocks.blanks.coded import read_coded
from loaders.blocks.blanks.columned import read_columns
from loaders.blocks.blanks.executed_beside import read_executed_beside
from loaders.blocks.blanks.outcome_lines import read_outcome_lines
from loaders.blocks.blanks.over_coded import heads_coded, with_heads
from loaders.blocks.blanks.parted_lists import read_parted_list
from loaders.blocks.blanks.printed_columns import read_printed_columns
from loaders.blocks.blanks.rated_amounts import read_rated_amounts
from loaders.blocks.blanks.sided import read_sides
from loaders.blocks.blanks.sided_printed import read_printed_sides
from loaders.blocks.blanks.twin_lists import read_twin_list
from loaders.blocks.blanks.wrapped import read_wrapped
from loaders.blocks.blanks.wrapped_amounts import read_wrapped_amounts, read_wrapped_form
from loaders.blocks.blanks.wrapped_numbered import read_numbered
from loaders.blocks.cell_words import HEADING_LENGTH
from loaders.blocks.compact import Source
from loaders.blocks.grid import Grid, grid_of
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.counted import is_led, opens_cells, read_counted
from loaders.blocks.streams.glued import read_glued
from loaders.blocks.streams.glued_targets import read_glued_targets
from loaders.blocks.streams.listed_cells import read_listed_cells
from loaders.blocks.streams.listings import read_listing, read_pairs
from loaders.blocks.streams.marked_lines import read_marked_lines
from loaders.blocks.streams.official import read_official
from loaders.blocks.streams.regular import read_regular
from loaders.blocks.streams.running_forms import read_running_form
from loaders.blocks.streams.running_pairs import read_pairs_in_turn
from loaders.blocks.streams.stacked import read_stack
from loaders.blocks.streams.stacked_matrix import read_matrix
from loaders.blocks.streams.stacked_ordinals import read_ordinals
from loaders.blocks.streams.stacked_pairs import read_pairs_of_funds
from loaders.blocks.streams.stacked_whole import read_whole_rows
from loaders.blocks.streams.stacked_years import read_years
from loaders.blocks.streams.target_lines import read_fund_lines, read_target_lines
from loaders.blocks.tabs.flattened import led_rows
from loaders.blocks.tabs.tabbed import is_table, read_tabbed
from loaders.blocks.torn_headings import begins_torn, rejoined

MOST_LINES = 600  # of a table whose headings are torn
LONGEST_HEADING = 60  # characters

_OF_OFFICIAL = (read_sides, read_coded)
_OF_LINES = (
    read_twin_list,
    read_columns,
    read_matrix,
    read_years,
    read_ordinals,
    read_pairs_of_funds,
    read_parted_list,
)
_OF_WRAPPED_CELLS = (
    read_printed_columns,
    read_wrapped,
    read_numbered,
    read_wrapped_form,
    read_wrapped_amounts,
    read_rated_amounts,
)
_CLAUSE, _NUMBER = re.compile("[，。；]"), re.compile(r"[\d（(]")


def read_grid(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The grid that starts at line ``first``, if any, and the index of the line after it."""
    ranges, after = read_listed_cells(source, lines, first)
    if ranges:
        return grid_of(source, ranges), after
    if "|" in lines[first].raw:
        if opens_cells(lines, first) and (found := read_grid(source, lines, first + 1))[0]:
            return found
        if is_led(lines, first) and (led := read_counted(source, lines, first))[0]:
            return grid_of(source, led[0]), led[1]
    grid, after = read_piped(source, lines, first)
    if after > first:
        return grid, after
    if "\t" in lines[first].raw:
        return read_tabbed(source, lines, first)
    for read in (read_glued, read_glued_targets):
        ranges, after = read(source, lines, first)
        if ranges:
            return grid_of(source, ranges), after
    if _begins_no_table(lines, first):
        return None, first
    torn, after = read_regular(source, lines, first, only_torn=True)
    return (torn, after) if torn else _read_lines(source, lines, first)


def _read_lines(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The grid of lines that no sign divides: a cell each, or several with blanks between; the first reader that fits."""
    if heads_coded(lines[first]) and (found := read_grid(source, lines, first + 1))[0]:
        return with_heads(source, lines[first], found[0]), found[1]
    ranges, after = led_rows(lines, first)
    rows = grid_of(source, ranges)
    if ranges and is_table(rows.rows, flattened=True):
        return rows, after
    ranges, after = read_fund_lines(source, lines, first)
    if ranges:
        return grid_of(source, ranges), after
    sided, after = read_printed_sides(source, lines, first)
    if sided and after >= read_sides(lines, first)[1]:
        return sided, after
    listing = read_listing(source, lines, first)
    of_source = (
        functools.partial(read, source) for read in (read_official, read_outcome_lines, read_executed_beside)
    )
    readers = (*_OF_OFFICIAL, *of_source, *_OF_LINES)
    for read in () if listing.rows else readers:
        ranges, after = read(lines, first)
        if ranges:
            return grid_of(source, ranges), after
    listing = listing if listing.rows else read_pairs(source, lines, first)
    stack = listing if listing.rows else read_stack(source, lines, first)
    if stack.rows:
        return grid_of(source, stack.rows), stack.after
    for read_wrapped_cells in _OF_WRAPPED_CELLS:
        grid, after = read_wrapped_cells(source, lines, first)
        if grid:
            return grid, after
    return _read_counted(source, lines, first, stack.after)


def _read_counted(
    source: Source, lines: list[PhysicalLine], first: int, after: int
) -> tuple[Grid | None, int]:
    """The grid of rows that are counted off; ``after``: the line up to which headings were read that are of no stack."""
    for at in range(first, max(after, first + 1)):
        ranges, last = read_counted(source, lines, at)
        told = [[source.told(*cell) for cell in row] for row in ranges]
        if ranges and stand_below(told[0], told[1:]):
            return (grid_of(source, ranges), last) if at == first else (None, at)
        if at > first and (read_ordinals(lines, at)[0] or read_target_lines(source, lines, at)[0]):
            return None, at  # 民生实事进展情况 above 序号, 绩效指标 above 一级指标
    for read in (
        read_marked_lines,
        read_whole_rows,
        read_running_form,
        read_pairs_in_turn,
        read_target_lines,
    ):
        ranges, last = read(source, lines, first)
        if ranges:
            return grid_of(source, ranges), last
    if torn := _read_torn(source, lines, first):
        return torn
    regular, last = read_regular(source, lines, first)
    return (regular, last) if regular else (None, after)


def _read_torn(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid, int] | None:
    """The grid of cells a line each whose header has torn headings, if it begins at line ``first``."""
    whole = rejoined(lines[first : first + MOST_LINES]) if begins_torn(lines, first) else []
    stack = read_stack(source, whole, 0) if 0 < len(whole) < len(lines[first : first + MOST_LINES]) else None
    if not stack or not stack.rows:
        return None
    end = whole[stack.after - 1].end
    after = next((at for at in range(first, len(lines)) if lines[at].start >= end), len(lines))
    return grid_of(source, stack.rows), after


def _begins_no_table(lines: list[PhysicalLine], first: int) -> bool:
    """Whether a line is prose or one field above prose, as most are: the readers below need not look."""
    below = lines[first + 1 : first + 2]
    if _is_prose(lines[first]) or (_tells(lines[first]) and not any("\t" in line.raw for line in below)):
        return True
    return len(fields_of(lines[first])) == 1 and any(map(_is_prose, below))


def _is_prose(line: PhysicalLine) -> bool:
    """Whether no blank divides a line that is longer than headings are."""
    printed = line.raw.strip()
    return len(printed) > LONGEST_HEADING and " " not in printed and "\u3000" not in printed


def _tells(line: PhysicalLine) -> bool:
    """Whether a line has clauses and begins with no heading: with a number, or words that are too long or end a sentence."""
    if not _CLAUSE.search(line.raw):
        return False
    begun = line.raw.split(maxsplit=1)[0]
    return "。" in begun or len(begun) > HEADING_LENGTH or _NUMBER.match(begun) is not None

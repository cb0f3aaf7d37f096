"""Official tables (决算公开, 预算公开) whose cells follow one another, a cell a line or all in one line."""

import functools
import itertools
import re
from collections.abc import Callable

from loaders.blocks.blanks.blank_fields import Field, Range, fields_of
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.official_cells import MOST_CELLS, Cells, field_cells, line_cells
from loaders.blocks.streams.official_codes import read_official_codes, read_official_items
from loaders.blocks.streams.official_sides import read_official_sides
from loaders.blocks.streams.official_three_public import read_expenses, read_official_three_public

PROBE = 160  # cells that tell whether a table begins
FEWEST_CELLS, MOST_TITLES = 12, 8  # of a table in one line; fields before it

_TITLE = re.compile(r"第\s*\d+\s*页(?:，?\s*共\s*\d+\s*页)?|\S+")
_PROSE = re.compile(r"[，。；]|.{41}")
_OPENS = re.compile(
    r"\s*(?:收\s*入|项\s*目|科\s*目|类|(?:支出)?功能分类|(?:部门|政府)?(?:预算)?(?:支出)?经济分类|人员经费"
    r"|(?:20\d\d\s*年(?:度)?)?(?:年初)?(?:预算数|决算数)|合\s*计|“?三公)"
)
_OF_CELLS: tuple[Callable[[Cells], tuple[list[list[Range]], int]], ...] = (
    read_official_sides,
    read_official_items,
    read_official_codes,
    read_official_three_public,
    read_expenses,
)


def read_official(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table that begins at line ``first``, and the index of the line after it.

    Without rows, there is no such table.
    """
    if not _OPENS.match(lines[first].raw):
        return [], first
    for cells_of in (functools.partial(line_cells, source), field_cells):
        rows, after = table_of(cells_of(lines[first : first + PROBE]))
        if not rows:
            continue
        cells = cells_of(lines[first : first + MOST_CELLS])
        rows, after = table_of(cells)
        end = cells.fields[after - 1].end
        last = next(at for at in range(first, len(lines)) if lines[at].end >= end)
        if rows and not lines[last].raw[end - lines[last].start :].strip():
            return rows, last + 1
    return [], first


def table_of(cells: Cells) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table that begins with the first cell, and how many cells it takes; or none."""
    tables = (read(cells) for read in _OF_CELLS)
    return next((table for table in tables if table[0]), ([], 0))


def lines_of_tables(line: PhysicalLine) -> list[PhysicalLine]:
    """A line that holds whole tables: the cells of these, and their titles, as lines of their own; empty for other lines."""
    fields = fields_of(line) if line.raw.count(" ") + line.raw.count("\u3000") >= FEWEST_CELLS else []
    found: list[PhysicalLine] = []
    at = told = 0
    while at < len(fields):
        is_first = _OPENS.match(fields[at].text) and fields[at + 1 : at + 2] != [fields[at]]
        after = _cells_taken(line, fields, at) if is_first else 0
        if after:
            found += [
                *_titles(line, fields[told:at]),
                *(_part(line, [field]) for field in fields[at : at + after]),
            ]
            told = at + after
        at += max(1, after)
    return [*found, _part(line, fields[told:])] if found and fields[told:] else found


def _cells_taken(line: PhysicalLine, fields: list[Field], first: int) -> int:
    """How many fields the table takes that begins with one; 0 where none begins."""
    for length in (PROBE, MOST_CELLS):
        part = [field._replace(text="".join(field.text.split())) for field in fields[first : first + length]]
        rows, after = table_of(Cells(part, [0] * (len(part) + 1)))
        if not rows:
            return 0
    return after


def _titles(line: PhysicalLine, fields: list[Field]) -> list[PhysicalLine]:
    """What stands before a table: its title and the like, each a line, behind the prose before it."""
    if not fields:
        return []
    whole = _part(line, fields)
    parts = [
        PhysicalLine(whole.start + part.start(), whole.start + part.end(), part[0], False)
        for part in _TITLE.finditer(whole.raw)
    ]
    titles = list(itertools.takewhile(lambda part: not _PROSE.search(part.raw), reversed(parts)))[
        :MOST_TITLES
    ]
    end = titles[-1].start if titles else whole.end
    prose = whole.raw[: end - whole.start].rstrip()
    told = [PhysicalLine(whole.start, whole.start + len(prose), prose, False)] if prose else []
    return told + titles[::-1]


def _part(line: PhysicalLine, fields: list[Field]) -> PhysicalLine:
    start, end = fields[0].start, fields[-1].end
    return PhysicalLine(start, end, line.raw[start - line.start : end - line.start], False)

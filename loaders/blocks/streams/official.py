"""Official tables (决算公开, 预算公开) whose cells follow one another, a cell a line or all in one line."""

import functools
import itertools
import re
from bisect import bisect_left
from collections.abc import Callable

from loaders.blocks.blanks.blank_fields import Field, Range, fields_of
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.official_cells import FIGURE, MOST_CELLS, Cells, field_cells, line_cells
from loaders.blocks.streams.official_codes import read_lone_codes, read_official_codes, read_official_items
from loaders.blocks.streams.official_sides import read_official_sides
from loaders.blocks.streams.official_three_public import read_expenses, read_official_three_public

PROBES = (160, 640, MOST_CELLS)  # cells in which a table is looked for, more where it does not end among them
LONGEST_HEADER, LONGEST_ROW = 48, 60
FEWEST_CELLS, MOST_TITLES = 12, 8  # of a table in one line; fields before it

_TITLE = re.compile(r"第\s*\d+\s*页(?:，?\s*共\s*\d+\s*页)?|\S+")
_OF_OTHERS = re.compile(r"[，。；]|.{41}|^-?\d[\d,]*\.\d+$")  # prose, or an amount of a table before
_OPENS = re.compile(
    r"\s*(?:收\s*入|项\s*目|科\s*目|类|(?:支出)?功能分类|(?:部门|政府)?(?:预算)?(?:支出)?经济分类|人员经费"
    r"|(?:20\d\d\s*年(?:度)?)?(?:年初)?(?:预算数|决算数)|合\s*计|“?三公)"
)
_CODE, _ANNOUNCES = re.compile(r"\s*2\d\d(?:\d\d){1,2}\s*"), re.compile(r"[:：]\s*$|单位[:：]")
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
        return _read_lone(source, lines, first)
    for cells_of in (functools.partial(line_cells, source), field_cells):
        for length in PROBES:
            part = lines[first : first + length]
            cells = cells_of(part)
            rows, after = table_of(cells)
            if not rows or len(part) < length or _ends_within(cells, after):
                break
        end = cells.fields[after - 1].end if rows else 0
        last = next((at for at in range(first, len(lines)) if lines[at].end >= end), first)
        if rows and not lines[last].raw[end - lines[last].start :].strip():
            return rows, last + 1
    return [], first


def _read_lone(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """The same of lines that no headings but words ending with a colon announce (按功能科目： / 21302 / 林业和草原 / …)."""
    is_code = _CODE.fullmatch(lines[first].raw) is not None
    if not is_code or not first or not _ANNOUNCES.search(lines[first - 1].raw):
        return [], first
    cells = line_cells(source, lines[first : first + PROBES[0]])
    rows, after = read_lone_codes(cells)
    return (
        (rows, first + after) if len(cells.fields) < PROBES[0] and not cells.is_figure(after) else ([], first)
    )


def _ends_within(cells: Cells, after: int) -> bool:
    """Whether a table ends well before its last cells, so that more of them would not change it."""
    return after + LONGEST_ROW < len(cells.fields)


def table_of(cells: Cells) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table that begins with the first cell, and how many cells it takes; or none."""
    tables = (read(cells) for read in _OF_CELLS)
    return next((table for table in tables if table[0]), ([], 0))


def lines_of_tables(line: PhysicalLine) -> list[PhysicalLine]:
    """A line that holds whole tables: the cells of these, and their titles, as lines of their own; empty for other lines."""
    if line.raw.count(" ") + line.raw.count("\u3000") < FEWEST_CELLS:
        return []
    fields = fields_of(line)
    told = [field._replace(text="".join(field.text.split())) for field in fields]
    figures = [at for at, field in enumerate(told) if FIGURE.fullmatch(field.text)]
    found: list[PhysicalLine] = []
    at = done = 0
    while at < len(fields):
        near = bisect_left(figures, at)
        is_headed = near < len(figures) and figures[near] <= at + LONGEST_HEADER
        after = _cells_taken(told, at) if is_headed and _OPENS.match(told[at].text) else 0
        if after:
            found += [
                *_titles(line, fields[done:at]),
                *(_part(line, [field]) for field in fields[at : at + after]),
            ]
            done = at + after
        at += max(1, after)
    return [*found, _part(line, fields[done:])] if found and fields[done:] else found


def _cells_taken(fields: list[Field], first: int) -> int:
    """How many fields the table takes that begins with one; 0 where none begins."""
    for length in PROBES:
        part = fields[first : first + length]
        cells = Cells(part, [0] * (len(part) + 1))
        rows, after = table_of(cells)
        if not rows or len(part) < length or _ends_within(cells, after):
            break
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
    titles = list(itertools.takewhile(lambda part: not _OF_OTHERS.search(part.raw), reversed(parts)))[
        :MOST_TITLES
    ]
    end = titles[-1].start if titles else whole.end
    prose = whole.raw[: end - whole.start].rstrip()
    told = [PhysicalLine(whole.start, whole.start + len(prose), prose, False)] if prose else []
    return told + titles[::-1]


def _part(line: PhysicalLine, fields: list[Field]) -> PhysicalLine:
    start, end = fields[0].start, fields[-1].end
    return PhysicalLine(start, end, line.raw[start - line.start : end - line.start], False)

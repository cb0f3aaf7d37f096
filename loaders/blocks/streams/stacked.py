"""Tables stacked to one line a cell, without tabs and blank lines: a merged cell stands once, empty cells are lost.

Each line may end with a bar (`` |``).
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Range, ranges_of
from loaders.blocks.compact import Source
from loaders.blocks.lines import PAGE_NUMBER, PhysicalLine
from loaders.blocks.streams.spaced import FEWEST_COLUMNS, spaced_lines
from loaders.blocks.streams.stacked_cells import StackedCell, rejoined, with_whole_levels
from loaders.blocks.streams.stacked_columns import LABELS, NUMBER
from loaders.blocks.streams.stacked_ends import rows_without_ends
from loaders.blocks.streams.stacked_headings import (
    cell_of,
    headings_at,
    is_of_form,
    is_small,
    line_after,
    ranges_below,
    roles_of,
    rows_of_form,
    unit_of_corner,
    up_to_headings,
)
from loaders.blocks.streams.stacked_kinds import columns_below
from loaders.blocks.streams.stacked_outcomes import AIMS, HEADS, outcome_rows, scores_all
from loaders.blocks.streams.stacked_rows import divide
from loaders.blocks.torn_headings import are_source

FORM_LINES = 24  # lines of a form from the name of its project to its money

_POINTS = re.compile(r"（\d+(?:\.\d+)?分）")
_BELOW_TABLES = re.compile(r"附[件表录]|填[表报]|(?:说明|备注|注)：")


class Stack(NamedTuple):
    """Ranges of the cells, row by row, and the index of the line after; without rows, the lines before it are text."""

    rows: list[list[Range]]
    after: int


def read_stack(source: Source, lines: list[PhysicalLine], first: int) -> Stack:
    """The stacked table that starts at line ``first``, if any."""
    spaced = spaced_lines(source, lines, first)
    if spaced.fields:
        stack = _read(source, spaced.fields, 0, spaced.ends)
        return Stack(stack.rows, first + spaced.lines_before(stack.after))
    return _read(source, lines, first)


def read_fields(
    source: Source, fields: list[PhysicalLine], ends: Mapping[int, int] | None
) -> list[list[Range]]:
    """Ranges of the cells, row by row, of a header and the rows below it, given as fields; none unless all are taken.

    ``ends``: first field of a row → index after its last; None where the rows are not known.
    """
    stack = _read(source, fields, 0, ends)
    return stack.rows if stack.after == len(fields) else []


def _read(
    source: Source, lines: list[PhysicalLine], first: int, ends: Mapping[int, int] | None = None
) -> Stack:
    headings = headings_at(source, lines, first)
    roles = roles_of(headings)[:2]
    if len(roles) > 1 and not roles[0] and roles[1] in LABELS:
        return Stack([], first + 1)  # 预算执行情况（万元） above 项目: a caption, no corner
    if len(headings) >= FEWEST_COLUMNS or is_small(headings):
        stack = _below(source, lines, first, headings, ends)
        return stack if stack.rows else Stack([], line_after(lines, first, headings[-1]))
    return _form(source, lines, first, ends) if headings else Stack([], first)


def _form(source: Source, lines: list[PhysicalLine], first: int, ends: Mapping[int, int] | None) -> Stack:
    """The table of a form: the name of a project (项目名称) and what else is told of it, above its money."""
    front: list[StackedCell] = []
    for at in range(first, min(len(lines), first + FORM_LINES)):
        headings = headings_at(source, lines, at) if len(front) > 1 else []
        if len(headings) >= FEWEST_COLUMNS:
            stack = _below(source, lines, at, headings, ends, in_form=True)
            return Stack(rows_of_form(front) + stack.rows, stack.after) if stack.rows else Stack([], first)
        cell = cell_of(source, lines[at])
        if not cell or cell.is_sentence or not is_of_form(cell, front):
            break
        front.append(cell)
    return Stack([], first)


def _below(
    source: Source,
    lines: list[PhysicalLine],
    first: int,
    headings: list[StackedCell],
    ends: Mapping[int, int] | None,
    in_form: bool = False,
) -> Stack:
    """The header and the rows that can be cut below it; in a form only where the header does not name its rows."""
    if staff := _staff(source, lines, first, headings):
        return staff
    has_rows = ends is not None and tuple(roles_of(headings)) == AIMS  # rows of targets stand on a line each
    if outcomes := None if has_rows else _outcomes(source, lines, first, headings):
        return outcomes
    columns = columns_below(roles_of(headings))
    if not columns or (in_form and columns.names_rows):
        return Stack([], first)
    start = line_after(lines, first, headings[-1])
    unit = None if columns.names_rows else unit_of_corner(source, lines, start, headings[-1])
    start += bool(unit)
    cells = _run(source, lines, start, headings[0].is_barred, ("note" in columns.roles, ends is None))
    cells = cells if columns.names_rows else up_to_headings(cells)
    below = ends and {max(place - start, 0): end - start for place, end in ends.items() if end > start}
    rows = divide([cell.characters for cell in cells], columns, below)
    if not rows and below:
        cells, below = rejoined(cells, below, columns)
        rows = divide([cell.characters for cell in cells], columns, below)
    rows = rows or rows_without_ends([cell.characters for cell in cells], columns, below)
    if not rows:
        return Stack([], first)
    ranges = ranges_below(headings, unit, len(columns.roles), cells, rows)
    return Stack(ranges, line_after(lines, start, cells[max(rows[-1].values())]))


def _staff(
    source: Source, lines: list[PhysicalLine], first: int, headings: list[StackedCell]
) -> Stack | None:
    """财政供养人员情况（人） | 编制数 | 实有人数 | 控制率 above their figures: the name, a merged cell, is not printed again."""
    corner, *roles = roles_of(headings)
    if corner or {*roles} != {"staffing"}:
        return None
    start = line_after(lines, first, headings[-1])
    cells = [cell_of(source, line) for line in lines[start : start + len(roles)]]
    if len(cells) < len(roles) or not all(cell and NUMBER.fullmatch(cell.characters) for cell in cells):
        return None
    nowhere = (cells[0].start, cells[0].start)
    return Stack([ranges_of(headings), [nowhere, *ranges_of(cells)]], start + len(roles))


def _outcomes(
    source: Source, lines: list[PhysicalLine], first: int, headings: list[StackedCell]
) -> Stack | None:
    """Rows that end with their result or a note on it, without points and score; None where there are none."""
    roles = roles_of(headings)
    if tuple(roles) == (*HEADS, "item"):  # 项目, the first line of 项目产出指标
        headings, roles = headings[:-1], roles[:-1]
    start = line_after(lines, first, headings[-1])
    if tuple(roles[: len(HEADS)]) not in (HEADS, AIMS):
        return None
    cells = with_whole_levels(_run(source, lines, start, headings[0].is_barred, (True, True)))
    end = line_after(lines, start, cells[-1]) if cells else start
    blank_before = {line.start: line.blank_before for line in lines[start:end]}
    rows = outcome_rows(
        roles, [cell.characters for cell in cells], [blank_before[cell.start] for cell in cells]
    )
    if not rows:
        return None
    ranges = [ranges_of(headings)]
    for row in rows:
        ranges.append(ranges_of([cells[row[at]] if at in row else None for at in range(len(roles))]))
    last = max(rows[-1].values())
    told = cells[last + 1 : last + 3]
    if len(told) > 1 and scores_all(told[0].characters) and NUMBER.fullmatch(told[1].characters):
        ranges.append(ranges_of(told))  # 自评得分 | 91, below columns that tell no score
        last += 2
    return Stack(ranges, line_after(lines, start, cells[last]))


def _run(
    source: Source, lines: list[PhysicalLine], start: int, is_barred: bool, may_hold: tuple[bool, bool]
) -> list[StackedCell]:
    """The lines that can be cells of one table: up to a sentence that is no note, a heading, another header.

    ``may_hold``: whether notes, and pages that end within the table.
    """
    has_notes, has_pages = may_hold
    cells: list[StackedCell] = []
    for at in range(start, len(lines)):
        cell = cell_of(source, lines[at])
        if has_pages and not cell and PAGE_NUMBER.fullmatch(source.told(*lines[at][:2])):
            continue
        if not cell or cell.is_barred != is_barred or _BELOW_TABLES.match(cell.characters):
            break
        if cell.is_sentence and not (has_notes and cells and not cells[-1].is_sentence):
            break
        if len(headings_at(source, lines, at)) >= FEWEST_COLUMNS:
            break
        is_rest = cells and (
            _POINTS.fullmatch(cell.characters) or are_source(cells[-1].characters, cell.characters)
        )
        if is_rest:  # 产出指标 above （50分）, 当年财政 above 拨款
            cell = cells.pop().with_rest(cell)
        cells.append(cell)
    return cells

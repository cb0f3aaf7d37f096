"""Tables stacked to one line a cell, without tabs and blank lines: a merged cell stands once, empty cells are lost.

Each line may end with a bar (`` |``).
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from loaders.blocks.blank_fields import Range, ranges_of
from loaders.blocks.cell_words import heading_role, is_corner, is_total
from loaders.blocks.compact import Source
from loaders.blocks.lines import PAGE_NUMBER, PhysicalLine
from loaders.blocks.numbering import RANKS, parse_numbering
from loaders.blocks.spaced import FEWEST_COLUMNS, spaced_lines
from loaders.blocks.stacked_cells import StackedCell, rejoined
from loaders.blocks.stacked_columns import LABELS, NUMBER, columns_below
from loaders.blocks.stacked_rows import divide

CELL_LENGTH = 120
FORM_LINES = 24  # lines of a form from the name of its project to its money
FORM_CELL_LENGTH = 40

_UNIT = re.compile(r"（(?:单位：)?(?:万|亿|千)?元）|（[%户人次个]{1,2}）")
_LEVELS, _LOWEST = "绩效指标", "三级指标"
_POINTS = re.compile(r"（\d+(?:\.\d+)?分）")


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
    headings = _headings(source, lines, first)
    roles = _roles(headings)[:2]
    if len(roles) > 1 and not roles[0] and roles[1] in LABELS:
        return Stack([], first + 1)  # 预算执行情况（万元） above 项目: a caption, no corner
    if len(headings) >= FEWEST_COLUMNS or _is_small(headings):
        stack = _below(source, lines, first, headings, ends)
        return stack if stack.rows else Stack([], _line_after(lines, first, headings[-1]))
    return _form(source, lines, first, ends) if headings else Stack([], first)


def _is_small(headings: list[StackedCell]) -> bool:
    """项目 | 年初预算数 | 决算数: the name of the rows and two amounts."""
    roles = [heading_role(cell.characters) for cell in headings]
    return len(roles) == FEWEST_COLUMNS - 1 and roles[0] == "item" and "final" in roles[1:]


def _cell(source: Source, line: PhysicalLine) -> StackedCell | None:
    """The cell that a line can be; None for lines of other tables, headings and page numbers."""
    printed = line.raw.rstrip()
    is_barred = printed.endswith("|")
    end = line.start + len(printed) - is_barred
    if "\t" in printed or "|" in printed[:-1] or printed.lstrip().startswith("#"):
        return None
    characters = source.between(line.start, end).characters
    if not 0 < len(characters) <= CELL_LENGTH or PAGE_NUMBER.fullmatch(characters):
        return None
    numbering = parse_numbering(characters, {})
    if numbering and numbering.rank <= RANKS["chinese_bracketed"]:
        return None
    return StackedCell(line.start, end, characters, is_barred)


def _headings(source: Source, lines: list[PhysicalLine], first: int) -> list[StackedCell]:
    """The lines from ``first`` on that head columns, after the corner of a form's money (项目资金（万元）)."""
    found: list[StackedCell] = []
    for at in range(first, len(lines)):
        cell = _cell(source, lines[at]) if len(lines[at].raw) <= FORM_CELL_LENGTH else None
        if cell and found and _UNIT.fullmatch(cell.characters):  # 预算数 above （万元）
            found.append(found.pop().with_rest(cell))
            continue
        heads = cell and (
            heading_role(cell.characters) or (not found and _heads_rows(cell, at, lines, source))
        )
        if not cell or not heads or cell.is_barred != (found or [cell])[0].is_barred:
            if found and is_total(found[-1].characters) and cell and NUMBER.fullmatch(cell.characters):
                found.pop()  # 决算数 | 合计 above a number: the name of the first row
            break
        found.append(cell)
    return found


def _heads_rows(cell: StackedCell, at: int, lines: list[PhysicalLine], source: Source) -> bool:
    """Whether a line heads the names of rows without a known heading: a corner, 绩效指标 above 三级指标."""
    below = _cell(source, lines[at + 1]) if at + 1 < len(lines) else None
    is_level = cell.characters == _LEVELS and below is not None and below.characters == _LOWEST
    return is_corner(cell.characters) or is_level


def _line_after(lines: list[PhysicalLine], first: int, cell: StackedCell) -> int:
    """The index of the line below a cell, which may fill several lines."""
    return next((at for at in range(first, len(lines)) if lines[at].start >= cell.end), len(lines))


def _roles(headings: list[StackedCell]) -> list[str]:
    roles = [heading_role(cell.characters) for cell in headings]
    names_levels = [cell.characters for cell in headings[:2]] == [_LEVELS, _LOWEST]
    return ["level_2", *roles[1:]] if names_levels else roles


def _form(source: Source, lines: list[PhysicalLine], first: int, ends: Mapping[int, int] | None) -> Stack:
    """The table of a form: the name of a project (项目名称) and what else is told of it, above its money."""
    front: list[StackedCell] = []
    for at in range(first, min(len(lines), first + FORM_LINES)):
        headings = _headings(source, lines, at) if len(front) > 1 else []
        if len(headings) >= FEWEST_COLUMNS:
            stack = _below(source, lines, at, headings, ends, in_form=True)
            rows = [ranges_of(front[:2]), *(ranges_of([cell]) for cell in front[2:])]
            return Stack(rows + stack.rows, stack.after) if stack.rows else Stack([], first)
        cell = _cell(source, lines[at])
        if not cell or cell.is_sentence or not _is_of_form(cell, front):
            break
        front.append(cell)
    return Stack([], first)


def _is_of_form(cell: StackedCell, front: list[StackedCell]) -> bool:
    if len(cell.characters) > FORM_CELL_LENGTH or NUMBER.fullmatch(cell.characters):
        return False
    if (heading_role(cell.characters) == "item") != (
        not front
    ):  # the name of the project stands first, and once
        return False
    return not front or cell.is_barred == front[0].is_barred


def _below(
    source: Source,
    lines: list[PhysicalLine],
    first: int,
    headings: list[StackedCell],
    ends: Mapping[int, int] | None,
    in_form: bool = False,
) -> Stack:
    """The header and the rows that can be cut below it; in a form only where the header does not name its rows."""
    columns = columns_below(_roles(headings))
    if not columns or (in_form and columns.names_rows):
        return Stack([], first)
    start = _line_after(lines, first, headings[-1])
    cells = _run(source, lines, start, headings[0].is_barred, ("note" in columns.roles, ends is None))
    below = ends and {place - start: end - start for place, end in ends.items() if place >= start}
    rows = divide([cell.characters for cell in cells], columns, below)
    if not rows and below:
        cells, below = rejoined(cells, below, columns)
        rows = divide([cell.characters for cell in cells], columns, below)
    if not rows:
        return Stack([], first)
    corner = [(headings[0].start, headings[0].start)] * (len(columns.roles) - len(headings))
    ranges = [corner + ranges_of(headings)]
    for row in rows:
        ranges.append(ranges_of([cells[row[at]] if at in row else None for at in range(len(columns.roles))]))
    return Stack(ranges, _line_after(lines, start, cells[max(rows[-1].values())]))


def _run(
    source: Source, lines: list[PhysicalLine], start: int, is_barred: bool, may_hold: tuple[bool, bool]
) -> list[StackedCell]:
    """The lines that can be cells of one table: up to a sentence that is no note, a heading, another header.

    ``may_hold``: whether notes, and pages that end within the table.
    """
    has_notes, has_pages = may_hold
    cells: list[StackedCell] = []
    for at in range(start, len(lines)):
        cell = _cell(source, lines[at])
        if has_pages and not cell and PAGE_NUMBER.fullmatch(source.between(*lines[at][:2]).characters):
            continue
        if not cell or cell.is_barred != is_barred:
            break
        if cell.is_sentence and not (has_notes and cells and not cells[-1].is_sentence):
            break
        if len(_headings(source, lines, at)) >= FEWEST_COLUMNS:
            break
        if cells and _POINTS.fullmatch(cell.characters):  # 产出指标 above （50分）
            cell = cells.pop().with_rest(cell)
        cells.append(cell)
    return cells

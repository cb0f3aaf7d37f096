"""Rows of a form a line each, their cells divided by blanks, below headings that broke over lines or stand in two rows.

Or a cell a line: then blank lines may be the empty cells.
"""

import itertools
import re

from loaders.blocks.blanks.blank_fields import Range, ranges_of
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.marked_headers import Header, header_at, rejoined_levels
from loaders.blocks.streams.marked_rows import cut_rows, ranges_below
from loaders.blocks.streams.spaced import FIELD, WORD, fields_of
from loaders.blocks.streams.stacked_cells import StackedCell
from loaders.blocks.streams.stacked_notes import BLANK

MOST_LINES = 200
SMALL = (
    ("level_3", "target", "actual"),
    ("item", "final", "note"),
    ("item", "final", "note", "note"),
)  # which need no marks of empty cells
SIDES = ("收入", "支出")  # above the headings of a table of two sides
FEWEST_FILLED = 2  # the first cells, which head columns
FORM_LINES = 24  # of a form from the name of its project to its money

_OPENING = re.compile(r"[一三]级|(?:预算|执行)数|^\s*项目名称\s|^\s*(?:(?:指标|支出)内容|收入)\s*$")
_SENTENCE = re.compile("[，,。]\\D|。$")  # 决算数大于预算数，主要是…
_GOES_ON = ("，", "、", "；")
_OF_NO_ROW = re.compile(rf"{BLANK.pattern}|（\d+分）")
_POINTS = re.compile(r"（\d+分）")  # what is left of 产出指标（50分） that was printed from top to bottom


def read_marked_lines(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, and the index of the line after; no rows where no such table begins at line ``first``."""
    if _SENTENCE.search(lines[first].raw) or not _OPENING.search(lines[first].raw):
        return [], first
    near = lines[first : first + MOST_LINES]
    headings = [_cell(source, field) for line in near[:2] for field in fields_of(line, WORD)]
    is_form = heading_role(headings[0].characters) == "item" if headings else False
    has_signs = any(heading_role(cell.characters) == "sign" for cell in headings)
    cells, apart = _cells(source, near, WORD if has_signs else FIELD)
    is_sided = tuple(cell.characters for cell in headings) == SIDES
    above = FORM_LINES if is_form else len(SIDES) if is_sided else 0
    front = near[min(above, len(near) - 1)].end
    ranges, end = _read(cells, apart, front, is_lined=True)
    if not ranges and len(headings) == len(near[:2]):
        ranges, end = _read(_stacked(source, near), [], front, is_lined=False)
    if not ranges:
        return [], first
    return ranges, next((at for at in range(first, len(lines)) if lines[at].start >= end), len(lines))


def _read(
    cells: list[StackedCell], apart: list[StackedCell], front: int, is_lined: bool
) -> tuple[list[list[Range]], int]:
    """Ranges of the rows below the first header that begins before offset ``front``, with those above it, and their end."""
    for at, cell in enumerate(itertools.takewhile(lambda cell: cell.start < front, cells)):
        header = header_at(cells, at, is_lined, 4 - (not is_lined)) if cell.characters else None
        if header is None:
            continue
        below = cells[header.after :]
        rows, length = cut_rows([cell.characters for cell in below], header.columns)
        marks_empty = any(not cell.characters for cell in below[:length])
        if not rows or not (marks_empty or header.columns.roles in SMALL):
            break
        end = below[length - 1].end
        ranges = [*_rows_of(cells[:at], header), *ranges_below(header, below, rows)]
        beside = [None] * (len(header.columns.roles) - 1)
        for other in apart:
            if other.end <= end:
                ranges.append(ranges_of([other, *beside] if _POINTS.fullmatch(other.characters) else [other]))
        return sorted(ranges, key=max), end
    return [], front


def _rows_of(cells: list[StackedCell], header: Header) -> list[list[Range]]:
    """The cells of the lines above a header, a row a line; 收入 and 支出 above the sides that they head."""
    if header.columns.is_sided:
        beside = [None] * (len(header.columns.roles) // 2 - 1)
        return [ranges_of([place for cell in cells for place in (cell, *beside)])] * bool(cells)
    lines = itertools.groupby(cells, lambda cell: bool(cell.characters))
    return [ranges_of(list(line)) for is_filled, line in lines if is_filled]


def _cells(
    source: Source, lines: list[PhysicalLine], pattern: re.Pattern[str]
) -> tuple[list[StackedCell], list[StackedCell]]:
    """The fields of lines, an empty one where each ends; and those of lines that are of no row: dashes, points, sentences."""
    cells: list[StackedCell] = []
    apart: list[StackedCell] = []
    for line in lines:
        found = [_cell(source, field) for field in fields_of(line, pattern)]
        found = [cell for cell in found if cell.characters]
        texts = [cell.characters for cell in found]
        is_next = bool(cells) and not (apart and apart[-1].start > cells[-2].start)
        if len(found) == 1 and is_next and cells[-2].characters.endswith(_GOES_ON):
            cells[-2:] = [cells[-2].with_rest(found[0]), StackedCell(line.end, line.end, "", False)]
        elif (len(found) == 1 and found[0].is_sentence) or all(map(_OF_NO_ROW.fullmatch, texts)):
            apart += found
        else:
            cells += [*found, StackedCell(line.end, line.end, "", False)]
    return rejoined_levels(cells), apart


def _stacked(source: Source, lines: list[PhysicalLine]) -> list[StackedCell]:
    """Lines as a cell each, and an empty cell for each blank line between them that does not divide all cells."""
    cells: list[StackedCell] = []
    blank = [source.text.count("\n", one.end, other.start) - 1 for one, other in itertools.pairwise(lines)]
    usual = min(blank[:FEWEST_FILLED], default=0)  # where they stand between all cells
    for line, empty in zip(lines, [usual, *blank], strict=True):
        cells += [StackedCell(line.start, line.start, "", False)] * max(empty - usual, 0)
        cells.append(_cell(source, line))
    return rejoined_levels(cells)


def _cell(source: Source, field: PhysicalLine) -> StackedCell:
    return StackedCell(field.start, field.end, source.told(field.start, field.end), False)

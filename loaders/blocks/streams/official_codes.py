"""Official tables of classification lines whose cells follow one another: codes, a name, its figures.

科目编码 科目名称 小计 基本支出 项目支出 合计 90.00 30.00 60.00 213 农林水支出 90.00 30.00 60.00 …
"""

import re
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import WORDS, Field, Range, ranges_of
from loaders.blocks.blanks.coded import GLUED, cells_of
from loaders.blocks.blanks.coded_headers import Columns
from loaders.blocks.streams.official_cells import FIGURE, Cells, Row, counted
from loaders.blocks.streams.official_headings import OF_GROUP, coded_headings, item_headings

FEWEST_ROWS, FEWEST_WHOLE = 3, 2  # where cells were lost; where all are printed, as at the end of a table
MOST_PIECES = 3  # of a name that broke over lines

_CODE = re.compile(r"\d{3}(?:\d\d){0,2}")
_FUNCTION = re.compile(r"2\d\d(?:\d\d){0,2}")
_PART = re.compile(r"\d\d|\d{5}|\d{7}")
_PAGE = re.compile(r"\d{1,3}")  # its number, below the last row
_SUM = re.compile(r"(?:本年|人员经费|公用经费)?(?:收入|支出)?[合总小]计")
_OF_PERSONNEL = re.compile(r"30[13](?:\d\d)?|人员经费合计")

_LONE = Columns(1, 1, True)


class Line(NamedTuple):
    """A line of the classification, and the cell after it; a total has no codes."""

    codes: list[Field]
    name: Field
    figures: list[Field]
    after: int


def read_official_codes(cells: Cells) -> tuple[list[list[Range]], int]:
    """Ranges of the cells of the table that begins with the first cell, row by row, and how many cells it takes; or none.

    Figures of which nobody can say which column they stand in are in last columns without a heading.
    """
    headings = coded_headings(cells)
    if headings is None:
        return [], 0
    columns = headings.columns
    width = columns.codes + 1 + columns.values
    rows, after = counted(cells, headings.after, width, lambda row: _fits(row, columns))
    if len(rows) >= FEWEST_ROWS:
        return _ranges([*headings.rows, *rows]), after
    lines = _lines(cells, headings.after, columns)
    is_whole = all(len(line.figures) == columns.values for line in lines)
    if len(lines) < (FEWEST_WHOLE if is_whole else FEWEST_ROWS):
        return [], 0
    found = (cells_of(line.codes, line.name, line.figures, columns) for line in lines)
    return _ranges([*headings.rows, *(row for row in found if row)]), lines[-1].after


def read_lone_codes(cells: Cells) -> tuple[list[list[Range]], int]:
    """The same of lines below no headings, which have one amount each or none (2130205 森林培育 90.00 合计 90.00)."""
    lines = _lines(cells, 0, _LONE) if _FUNCTION.fullmatch(cells.text(0)) else []
    coded = [line for line in lines if line.codes]
    is_sure = all(_FUNCTION.fullmatch(line.codes[0].text) for line in coded)
    if not is_sure or sum(bool(line.figures) for line in lines) < FEWEST_WHOLE or len(lines) < FEWEST_ROWS:
        return [], 0
    rows = [[*(line.codes or [None]), line.name, *(line.figures or [None])] for line in lines]
    return _ranges(rows), lines[-1].after


def read_official_items(cells: Cells) -> tuple[list[list[Range]], int]:
    """The same of the economic classification, whose lines (301 工资福利支出 90.00) stand side by side: 人员经费, 公用经费."""
    headings = item_headings(cells)
    if headings is None:
        return [], 0
    groups = len(headings.rows[-1]) // OF_GROUP
    lines = _lines(cells, headings.after, headings.columns)
    rows: list[Row] = []
    at = groups
    for line in lines:
        is_first = _OF_PERSONNEL.fullmatch((line.codes or [line.name])[0].text) is not None
        if at >= groups or is_first:
            rows.append([None] * (groups * OF_GROUP))
            at = 0 if is_first else 1
        row = cells_of(line.codes, line.name, line.figures, headings.columns) or []
        rows[-1][at * OF_GROUP : (at + 1) * OF_GROUP] = row
        at += 1
    return (_ranges([*headings.rows, *rows]), lines[-1].after) if len(lines) >= FEWEST_ROWS else ([], 0)


def _ranges(rows: list[Row]) -> list[list[Range]]:
    width = max(map(len, rows))
    return [ranges_of(row + [None] * (width - len(row))) for row in rows]


def _fits(row: Row, columns: Columns) -> bool:
    """Whether each cell of a row can stand below its heading, and a code or a total leads it."""
    codes, name, figures = row[: columns.codes], row[columns.codes], row[columns.codes + 1 :]
    told = [code.text for code in codes if code]
    is_coded = bool(told and name) and all(_CODE.fullmatch(text) or _PART.fullmatch(text) for text in told)
    is_total = [bool(_SUM.fullmatch(cell.text)) for cell in (*codes, name) if cell] == [True]
    is_named = name is None or WORDS.fullmatch(name.text) is not None
    return (
        (is_coded or is_total)
        and is_named
        and all(cell is None or FIGURE.fullmatch(cell.text) for cell in figures)
    )


def _lines(cells: Cells, first: int, columns: Columns) -> list[Line]:
    """The lines that follow one another from a cell on; none where one has more figures than there are columns."""
    lines: list[Line] = []
    at = first
    while line := _line(cells, at, columns):
        beyond = line.figures[columns.values :]
        if beyond and not (lines and _PAGE.fullmatch(beyond[0].text)):
            return []
        lines.append(line._replace(figures=line.figures[: columns.values], after=line.after - len(beyond)))
        at = line.after - len(beyond)
    while lines and not lines[-1].figures:  # of what follows the table
        lines.pop()
    return lines


def _line(cells: Cells, at: int, columns: Columns) -> Line | None:
    led = GLUED.fullmatch(cells.text(at)) if columns.codes == 1 else None
    codes = _codes_at(cells, at, columns.codes)
    first = at + codes
    after = first + bool(led)
    while cells.is_word(after) and after < first + MOST_PIECES:
        if _SUM.fullmatch(cells.text(after)) and (codes or led or after > first):
            break
        after += 1
    if after == first or (cells.is_word(after) and not _SUM.fullmatch(cells.text(after))):
        return None
    name, last = cells.joined(first, after), after
    told = cells.fields[at:first]
    if led:
        place = name.start + len(led[1])
        told = [Field(led[1], name.start, place)]
        name = Field(name.text[len(led[1]) :], place, name.end)
    if not told and not _SUM.fullmatch(name.text):
        return None
    while (
        last <= after + columns.values and cells.is_figure(last) and not _codes_at(cells, last, columns.codes)
    ):
        last += 1
    return Line(told, name, cells.fields[after:last], last)


def _codes_at(cells: Cells, at: int, most: int) -> int:
    """How many codes stand before the name of a line that begins with a cell; 0 where it begins none."""
    if not _CODE.fullmatch(cells.text(at)):
        return 0
    last = at + 1
    while last < at + most and _PART.fullmatch(cells.text(last)):
        last += 1
    is_named = cells.is_word(last) and not _SUM.fullmatch(cells.text(last))
    return last - at if is_named else 0

"""Tables of classification lines whose columns blanks divide: codes, a name, then a figure for each column.

类 款 项 科目名称 小计 基本支出 项目支出
208 02 01 行政运行 449.16 449.16 0.00
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import WORDS, Field, Range, below_headings, fields_of, ranges_of
from loaders.blocks.blanks.coded_headers import Columns, Header, header_of
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_BELOW_TWO = 3, 2  # rows; below a header of two lines, which says enough
NAME_LENGTH = 40

_CODE = re.compile(r"\d{2,7}")
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?|[-—–]+")
GLUED = re.compile(
    r"([23]\d\d(?:\d\d){0,2})[一-龥][^\d，。；：%％]+"
)  # a code and its name without a blank between


class _Line(NamedTuple):
    """Codes, name and figures of a line; ``printed``: the one that has the figures."""

    codes: list[Field]
    name: Field
    figures: list[Field]
    printed: PhysicalLine


def read_coded(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table whose header is line ``first``, and the index of the line after it.

    Without rows, there is no such table.
    """
    header = header_of(lines, first)
    if header is None:
        return [], first
    told: list[_Line] = []
    at = first + header.height
    while at < len(lines):
        fields = fields_of(lines[at])
        line, used = _line(fields, header, lines[at]), 1
        if line is None and at + 1 < len(lines) and _is_cut(fields, header):
            line, used = _line(_rejoined(fields, fields_of(lines[at + 1])), header, lines[at + 1]), 2
        if line is None:
            break
        told.append(line)
        at += used
    rows = [*header.rows, *_rows(told, header)]
    fewest = FEWEST_ROWS if header.height == 1 else FEWEST_BELOW_TWO
    if len(rows) < len(header.rows) + fewest:
        return [], first
    width = max(map(len, rows))
    return [ranges_of(row + [None] * (width - len(row))) for row in rows], at


def _line(fields: list[Field], header: Header, line: PhysicalLine) -> _Line | None:
    """A line as codes, a name and its figures; a total has no code. None for other lines. ``line`` has the figures."""
    codes, rest = _codes_of(fields, header)
    if len(rest) < 2 or not all(_FIGURE.fullmatch(field.text) for field in rest[1:]):
        return None
    if len(rest[0].text) > NAME_LENGTH or not WORDS.fullmatch(rest[0].text) or len(rest) - 1 > header.values:
        return None
    return _Line(codes, rest[0], rest[1:], line)


def _rows(told: list[_Line], header: Header) -> list[list[Field | None]]:
    """The lines as rows; those that lack figures have each below its heading, where all such lines are printed so."""
    lacking = [line for line in told if len(line.figures) < header.values]
    found = [_placed(line.figures, header, line.printed) for line in lacking]
    starts = [not header.columns.has_total or (bool(row) and row[0] is not None) for row in found]
    is_printed = all(found) and all(starts)
    places = {id(line): row for line, row in zip(lacking, found, strict=True) if is_printed}
    rows = (
        cells_of(line.codes, line.name, places.get(id(line)) or line.figures, header.columns) for line in told
    )
    return [row for row in rows if row]


def cells_of(
    codes: list[Field], name: Field, figures: Sequence[Field | None], columns: Columns
) -> list[Field | None] | None:
    """The cells of a row; None where it has more figures than columns.

    Where it has fewer, nobody can say which column they stand in: they stand beyond the columns, but for the first
    where that is the total of the others, which every row has.
    """
    if len(figures) > columns.values:
        return None
    lost = columns.values - len(figures)
    sure = columns.has_total and bool(figures) if lost else len(figures)
    cells = [*figures[:sure], *[None] * (columns.values - sure), *figures[sure:]]
    if not codes:
        return [name, *[None] * columns.codes, *cells]
    return [*codes, *[None] * (columns.codes - len(codes)), name, *cells]


def _placed(figures: list[Field], header: Header, line: PhysicalLine) -> list[Field | None]:
    """Figures of a line that lacks some, each below its heading; none where the lines are not printed in columns."""
    if header.places is None:
        return []
    headed, headings = header.places
    ranges = below_headings(
        line.raw,
        [(field.start - line.start, field.end - line.start) for field in figures],
        headed.raw,
        [(field.start - headed.start, field.end - headed.start) for field in headings],
    )
    told = iter(figures)
    return [next(told) if end > start else None for start, end in ranges]


def _codes_of(fields: list[Field], header: Header) -> tuple[list[Field], list[Field]]:
    led = GLUED.fullmatch(fields[0].text) if fields and header.codes == 1 else None
    if led:
        place = fields[0].start + len(led[1])
        name = Field(fields[0].text[len(led[1]) :], place, fields[0].end)
        return [Field(led[1], fields[0].start, place)], [name, *fields[1:]]
    end = next((at for at, field in enumerate(fields) if not _CODE.fullmatch(field.text)), 0)
    return fields[: min(end, header.codes)], fields[min(end, header.codes) :]


def _is_cut(fields: list[Field], header: Header) -> bool:
    """Whether a line holds codes and the beginning of a name, and nothing else."""
    codes, rest = _codes_of(fields, header)
    return bool(codes) and len(rest) == 1 and WORDS.fullmatch(rest[0].text) is not None


def _rejoined(fields: list[Field], below: list[Field]) -> list[Field]:
    if not below or not WORDS.fullmatch(below[0].text):
        return []
    name = fields[-1]
    return [*fields[:-1], name._replace(text=name.text + below[0].text, end=below[0].end), *below[1:]]

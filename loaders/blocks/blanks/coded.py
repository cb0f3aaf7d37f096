"""Tables of classification lines whose columns blanks divide: codes, a name, then a figure for each column.

类 款 项 科目名称 小计 基本支出 项目支出
208 02 01 行政运行 449.16 449.16 0.00
"""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import WORDS, Field, Range, below_headings, fields_of, ranges_of
from loaders.blocks.cell_words import heading_role, heads_total
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_BELOW_TWO, FEWEST_VALUES = 3, 2, 2  # rows; below a header of two lines, which says enough
HEADING_LENGTH, NAME_LENGTH = 24, 40

_OPENS = re.compile(
    r"\s*(?:项目|科目|类|代码|编码|(?:支出|收入)?功能分类|(?:部门|政府)?(?:预算)?(?:支出)?经济分类)"
)
_CODE = re.compile(r"\d{2,7}")
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?|[-—–]+")
GLUED = re.compile(
    r"([23]\d\d(?:\d\d){0,2})[一-龥][^\d，。；：%％]+"
)  # a code and its name without a blank between
SPENT = re.compile(r"(?:本年)?支出(?:决算)?(?:合计|数)?")
_SUM = re.compile(r"[小合]计")
_DIVIDES = re.compile(r"[小合]计|(?:基本|项目|经营)支出")


class Columns(NamedTuple):
    """How many hold codes and figures (``values``), and whether the first of these is the total of the others."""

    codes: int
    values: int
    has_total: bool


class _Header(NamedTuple):
    """``codes``: columns for them; ``values``: columns of figures; ``rows``: the lines of the header, as wide as both.

    ``height``: how many lines it takes; ``places``: the headings of figures and their line, where one line has all.
    """

    codes: int
    values: int
    rows: list[list[Field | None]]
    height: int
    places: tuple[PhysicalLine, list[Field]] | None = None

    @property
    def columns(self) -> Columns:
        """The columns of its rows."""
        leaves = [field.text for field in self.rows[0][self.codes + 1 :] if field]
        is_total = len(leaves) == self.values and heads_total(leaves[0])
        return Columns(self.codes, self.values, is_total)


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
    header = _header(lines, first)
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


def _header(lines: list[PhysicalLine], first: int) -> _Header | None:
    """The header that begins at a line, of one line or two; None where the line begins none."""
    top = fields_of(lines[first]) if _OPENS.match(lines[first].raw) else []
    below = fields_of(lines[first + 1]) if top and first + 1 < len(lines) else []
    if not top or not all(map(_is_heading, top)):
        return None
    if len(top) == 1 and below:  # 功能分类科 / 目编码 科目名称 本年支出合计 …
        name = Field(top[0].text + below[0].text, top[0].start, below[0].end)
        codes, values = _codes_named([name, *below[1:]]), below[2:]
        is_whole = codes == 1 and len(values) >= FEWEST_VALUES and all(map(_is_heading, values))
        places = (lines[first + 1], values)
        return _Header(1, len(values), [[name, *below[1:]]], 2, places) if is_whole else None
    codes = _codes_named(below)
    if codes and len(below) == codes + 1 and len(top) > FEWEST_VALUES and heading_role(top[0].text) == "item":
        values = top[1:]
        rows = [[top[0], *[None] * codes, *values], [*below, *[None] * len(values)]]
        return _Header(codes, len(values), rows, 2)
    codes = _codes_named(top)
    values = top[codes + 1 :]
    if (
        not codes
        or len(values) < FEWEST_VALUES
        or any(heading_role(field.text) == "code" for field in values)
    ):
        return None
    if not below or not all(_DIVIDES.fullmatch(field.text) for field in below):
        return _of_one_line(top, codes, lines[first])
    parent = _parent(values)
    if parent is None:
        return None
    names, further = top[: codes + 1], len(below) - 1
    row = [*names, *values[: parent + 1], *[None] * further, *values[parent + 1 :]]
    under = [None] * (codes + 1 + parent) + below + [None] * (len(values) - 1 - parent)
    return _Header(codes, len(values) + further, [row, under], 2)


def _of_one_line(top: list[Field], codes: int, line: PhysicalLine) -> _Header:
    """The header of a line, which may hold what divides one of its columns, too (本年支出 小计 基本支出 项目支出)."""
    values = top[codes + 1 :]
    parent = _parent(values)
    first = len(values) if parent is None else parent + 1
    divided = list(itertools.takewhile(lambda field: _DIVIDES.fullmatch(field.text), values[first:]))
    if parent is None or len(divided) < 2 or not _SUM.fullmatch(divided[0].text):
        return _Header(codes, len(values), [list(top)], 1, (line, values))
    after = values[first + len(divided) :]
    row = [*top[: codes + 1], *values[:first], *[None] * (len(divided) - 1), *after]
    under = [*[None] * (codes + 1 + parent), *divided, *[None] * len(after)]
    return _Header(codes, len(values) - 1, [row, under], 1, (line, [*values[:parent], *divided, *after]))


def _is_heading(field: Field) -> bool:
    return len(field.text) <= HEADING_LENGTH and WORDS.fullmatch(field.text) is not None


def _codes_named(fields: list[Field]) -> int:
    """How many headings of codes stand before that of the name; 0 without one."""
    codes = next((at for at, field in enumerate(fields) if heading_role(field.text) != "code"), 0)
    return codes if codes and heading_role(fields[codes].text) == "item" else 0


def _parent(values: list[Field]) -> int | None:
    """The only heading that what was spent may be divided under (本年支出 over 小计 | 基本支出 | 项目支出); None without one."""
    spent = [at for at, field in enumerate(values) if SPENT.fullmatch(field.text)]
    return spent[0] if len(spent) == 1 else None


def _line(fields: list[Field], header: _Header, line: PhysicalLine) -> _Line | None:
    """A line as codes, a name and its figures; a total has no code. None for other lines. ``line`` has the figures."""
    codes, rest = _codes_of(fields, header)
    if len(rest) < 2 or not all(_FIGURE.fullmatch(field.text) for field in rest[1:]):
        return None
    if len(rest[0].text) > NAME_LENGTH or not WORDS.fullmatch(rest[0].text) or len(rest) - 1 > header.values:
        return None
    return _Line(codes, rest[0], rest[1:], line)


def _rows(told: list[_Line], header: _Header) -> list[list[Field | None]]:
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


def _placed(figures: list[Field], header: _Header, line: PhysicalLine) -> list[Field | None]:
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


def _codes_of(fields: list[Field], header: _Header) -> tuple[list[Field], list[Field]]:
    led = GLUED.fullmatch(fields[0].text) if fields and header.codes == 1 else None
    if led:
        place = fields[0].start + len(led[1])
        name = Field(fields[0].text[len(led[1]) :], place, fields[0].end)
        return [Field(led[1], fields[0].start, place)], [name, *fields[1:]]
    end = next((at for at, field in enumerate(fields) if not _CODE.fullmatch(field.text)), 0)
    return fields[: min(end, header.codes)], fields[min(end, header.codes) :]


def _is_cut(fields: list[Field], header: _Header) -> bool:
    """Whether a line holds codes and the beginning of a name, and nothing else."""
    codes, rest = _codes_of(fields, header)
    return bool(codes) and len(rest) == 1 and WORDS.fullmatch(rest[0].text) is not None


def _rejoined(fields: list[Field], below: list[Field]) -> list[Field]:
    if not below or not WORDS.fullmatch(below[0].text):
        return []
    name = fields[-1]
    return [*fields[:-1], name._replace(text=name.text + below[0].text, end=below[0].end), *below[1:]]

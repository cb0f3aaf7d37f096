"""Tables of classification lines whose columns blanks divide: codes, a name, then a figure for each column.

类 款 项 科目名称 小计 基本支出 项目支出
208 02 01 行政运行 449.16 449.16 0.00
"""

import re
from typing import NamedTuple

from loaders.blocks.blank_fields import Field, Range, fields_of, ranges_of
from loaders.blocks.cell_words import heading_role
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_VALUES = 3, 2
HEADING_LENGTH, NAME_LENGTH = 24, 40

_OPENS = re.compile(
    r"\s*(?:项目|科目|类|代码|编码|(?:支出|收入)?功能分类|(?:部门|政府)?(?:预算)?(?:支出)?经济分类)"
)  # most lines need no closer look
_WORDS = re.compile(r"[^\d，。；%％]*[一-龥][^\d，。；%％]*")
_CODE = re.compile(r"\d{2,7}")
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?|[-—–]+")
_SPENT = re.compile(r"(?:本年)?支出(?:决算)?(?:合计|数)?")
_DIVIDES = re.compile(r"[小合]计|(?:基本|项目|经营)支出")


class _Header(NamedTuple):
    """``codes``: columns for them; ``values``: columns of figures; ``rows``: the lines of the header, as wide as both."""

    codes: int
    values: int
    rows: list[list[Field | None]]


def read_coded(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table whose header is line ``first``, and the index of the line after it.

    Without rows, there is no such table.
    """
    header = _header(lines, first)
    if header is None:
        return [], first
    rows, at = list(header.rows), first + len(header.rows)
    while at < len(lines):
        fields = fields_of(lines[at])
        row, used = _row(fields, header), 1
        if row is None and at + 1 < len(lines) and _is_cut(fields, header):
            row, used = _row(_rejoined(fields, fields_of(lines[at + 1])), header), 2
        if row is None:
            break
        rows.append(row)
        at += used
    if len(rows) < len(header.rows) + FEWEST_ROWS:
        return [], first
    return [ranges_of(row) for row in rows], at


def _header(lines: list[PhysicalLine], first: int) -> _Header | None:
    """The header that begins at a line, of one line or two; None where the line begins none."""
    top = fields_of(lines[first]) if _OPENS.match(lines[first].raw) else []
    below = fields_of(lines[first + 1]) if top and first + 1 < len(lines) else []
    if not top or any(len(field.text) > HEADING_LENGTH or not _WORDS.fullmatch(field.text) for field in top):
        return None
    codes = _codes_named(below)
    if codes and len(below) == codes + 1 and len(top) > FEWEST_VALUES and heading_role(top[0].text) == "item":
        values = top[1:]
        return _Header(
            codes, len(values), [[top[0], *[None] * codes, *values], [*below, *[None] * len(values)]]
        )
    codes = _codes_named(top)
    values = top[codes + 1 :]
    if (
        not codes
        or len(values) < FEWEST_VALUES
        or any(heading_role(field.text) == "code" for field in values)
    ):
        return None
    if not below or not all(_DIVIDES.fullmatch(field.text) for field in below):
        return _Header(codes, len(values), [list(top)])
    parent = _parent(values)
    if parent is None:
        return None
    names, further = top[: codes + 1], len(below) - 1
    row = [*names, *values[: parent + 1], *[None] * further, *values[parent + 1 :]]
    under = [None] * (codes + 1 + parent) + below + [None] * (len(values) - 1 - parent)
    return _Header(codes, len(values) + further, [row, under])


def _codes_named(fields: list[Field]) -> int:
    """How many headings of codes stand before that of the name; 0 without one."""
    codes = next((at for at, field in enumerate(fields) if heading_role(field.text) != "code"), 0)
    return codes if codes and heading_role(fields[codes].text) == "item" else 0


def _parent(values: list[Field]) -> int | None:
    """The only heading that what was spent may be divided under (本年支出 over 小计 | 基本支出 | 项目支出); None without one."""
    spent = [at for at, field in enumerate(values) if _SPENT.fullmatch(field.text)]
    return spent[0] if len(spent) == 1 else None


def _row(fields: list[Field], header: _Header) -> list[Field | None] | None:
    """A line as a row: codes, a name, all figures; a total has no code. None for other lines."""
    codes, rest = _codes_of(fields, header)
    figures = rest[1:]
    if len(figures) != header.values or not all(_FIGURE.fullmatch(field.text) for field in figures):
        return None
    if len(rest[0].text) > NAME_LENGTH or not _WORDS.fullmatch(rest[0].text):
        return None
    if not codes:
        return [rest[0], *[None] * header.codes, *figures]
    return [*codes, *[None] * (header.codes - len(codes)), *rest]


def _codes_of(fields: list[Field], header: _Header) -> tuple[list[Field], list[Field]]:
    end = next((at for at, field in enumerate(fields) if not _CODE.fullmatch(field.text)), 0)
    return fields[: min(end, header.codes)], fields[min(end, header.codes) :]


def _is_cut(fields: list[Field], header: _Header) -> bool:
    """Whether a line holds codes and the beginning of a name, and nothing else."""
    codes, rest = _codes_of(fields, header)
    return bool(codes) and len(rest) == 1 and _WORDS.fullmatch(rest[0].text) is not None


def _rejoined(fields: list[Field], below: list[Field]) -> list[Field]:
    if not below or not _WORDS.fullmatch(below[0].text):
        return []
    name = fields[-1]
    return [*fields[:-1], name._replace(text=name.text + below[0].text, end=below[0].end), *below[1:]]

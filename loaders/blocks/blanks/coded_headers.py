"""Headings of tables of classification lines that blanks divide: codes, a name, and columns of figures, on one line or two."""

import itertools
import re
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import WORDS, Field, fields_of
from loaders.blocks.cell_words import heading_role, heads_total
from loaders.blocks.lines import PhysicalLine

FEWEST_VALUES = 2
HEADING_LENGTH = 24

_OPENS = re.compile(
    r"\s*(?:项目|科目|类|代码|编码|(?:支出|收入)?功能分类|(?:部门|政府)?(?:预算)?(?:支出)?经济分类)"
)
SPENT = re.compile(r"(?:本年)?支出(?:决算)?(?:合计|数)?")
_SUM = re.compile(r"[小合]计")
_DIVIDES = re.compile(r"[小合]计|(?:基本|项目|经营)支出")


class Columns(NamedTuple):
    """How many hold codes and figures (``values``), and whether the first of these is the total of the others."""

    codes: int
    values: int
    has_total: bool


class Header(NamedTuple):
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


def header_of(lines: list[PhysicalLine], first: int) -> Header | None:
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
        return Header(1, len(values), [[name, *below[1:]]], 2, places) if is_whole else None
    codes = _codes_named(below)
    if codes and len(below) == codes + 1 and len(top) > FEWEST_VALUES and heading_role(top[0].text) == "item":
        values = top[1:]
        rows = [[top[0], *[None] * codes, *values], [*below, *[None] * len(values)]]
        return Header(codes, len(values), rows, 2)
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
    return Header(codes, len(values) + further, [row, under], 2)


def _of_one_line(top: list[Field], codes: int, line: PhysicalLine) -> Header:
    """The header of a line, which may hold what divides one of its columns, too (本年支出 小计 基本支出 项目支出)."""
    values = top[codes + 1 :]
    parent = _parent(values)
    first = len(values) if parent is None else parent + 1
    divided = list(itertools.takewhile(lambda field: _DIVIDES.fullmatch(field.text), values[first:]))
    if parent is None or len(divided) < 2 or not _SUM.fullmatch(divided[0].text):
        return Header(codes, len(values), [list(top)], 1, (line, values))
    after = values[first + len(divided) :]
    row = [*top[: codes + 1], *values[:first], *[None] * (len(divided) - 1), *after]
    under = [*[None] * (codes + 1 + parent), *divided, *[None] * len(after)]
    return Header(codes, len(values) - 1, [row, under], 1, (line, [*values[:parent], *divided, *after]))


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

"""Tables of two sides whose columns blanks divide: names and figures of revenue, then those of expenditure.

项目 行次 决算数 项目 行次 决算数
一、财政拨款收入 1 6284.35 八、社会保障和就业支出 15 6172.48
二十三、其他支出 30 468.24
"""

import re
from typing import NamedTuple

from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS = 3
HEADING_LENGTH, NAME_LENGTH = 24, 40

_FIELD = re.compile(r"\S+")
_WORDS = re.compile(r"[^\d，。；%％]*[一-龥][^\d，。；%％]*")
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?|[-—–]+")
_ORDINAL = re.compile(r"\d{1,3}")
_NAMES = re.compile(
    r"(?:收入|支出)?项目(?:名称|（[^（）]*）)?|(?:项目)?(?:（?按)?(?:支出)?功能分类(?:科目)?）?|科目(?:名称)?"
)
_SIDES = ["收入", "支出"]
_NUMBERS_ROWS, _NUMBERS_COLUMNS = "行次", "栏次"
_OF_EXPENDITURE = re.compile(r"支出|年末|结余分配")

Range = tuple[int, int]


class _Field(NamedTuple):
    text: str
    start: int
    end: int


class _Group(NamedTuple):
    """A name with the figures behind it."""

    name: _Field
    figures: list[_Field]


def read_sides(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table that begins at line ``first``, and the index of the line after it.

    Every row has all columns: a cell that is not printed is empty. Without rows, there is no such table.
    """
    header, at = _fields(lines[first]), first + 1
    above = header if [field.text for field in header] == _SIDES else []
    if above and at < len(lines):
        header, at = _fields(lines[at]), at + 1
    width = _width(header)
    if not width:
        return [], first
    numbered = header[1].text == _NUMBERS_ROWS
    rows: list[list[_Field | None]] = [_placed(header[:width], header[width:], width)]
    right_from = None
    while at < len(lines) and (groups := _groups(_fields(lines[at]))):
        if len(groups) > len(_SIDES) or any(len(group.figures) >= width for group in groups):
            break
        sides = [_cells(group, header[:width]) for group in groups]
        if numbered and len(sides) > 1:
            right_from = right_from or _ordinal(groups[1])
        is_right = len(sides) == 1 and _is_right(groups[0], right_from)
        rows.append(_placed(*([[], sides[0]] if is_right else [*sides, []][:2]), width))
        at += 1
    if len(rows) <= FEWEST_ROWS:
        return [], first
    named = [_placed([above[0]], [above[1]], width)] if above else []
    return [_ranges(row) for row in named + rows], at


def _fields(line: PhysicalLine) -> list[_Field]:
    if "\t" in line.raw or "|" in line.raw:
        return []
    found = _FIELD.finditer(line.raw)
    return [_Field(field[0], line.start + field.start(), line.start + field.end()) for field in found]


def _width(header: list[_Field]) -> int:
    """How many columns each side has; 0 where the line heads no two sides of as many."""
    width, odd = divmod(len(header), 2)
    if odd or width < 2 or any(len(field.text) > HEADING_LENGTH for field in header):
        return 0
    sides = (header[:width], header[width:])
    named = all(_NAMES.fullmatch(side[0].text) and _WORDS.fullmatch(side[-1].text) for side in sides)
    return width if named else 0


def _groups(fields: list[_Field]) -> list[_Group]:
    """The names of a line with their figures; empty where it has other words, or no figure."""
    groups: list[_Group] = []
    for field in fields:
        if _FIGURE.fullmatch(field.text) and groups:
            groups[-1].figures.append(field)
        elif len(field.text) <= NAME_LENGTH and _WORDS.fullmatch(field.text):
            groups.append(_Group(field, []))
        else:
            return []
    return groups if any(group.figures for group in groups) else []


def _cells(group: _Group, header: list[_Field]) -> list[_Field | None]:
    """The cells of one side: a single figure is the number of the row, or its amount."""
    missing = len(header) - 1 - len(group.figures)
    numbered = header[1].text == _NUMBERS_ROWS and group.name.text != _NUMBERS_COLUMNS
    numbered = numbered and _ordinal(group) is not None
    lost: list[_Field | None] = [None] * missing
    return [group.name, *(group.figures + lost if numbered else lost + group.figures)]


def _ordinal(group: _Group) -> int | None:
    found = bool(group.figures) and _ORDINAL.fullmatch(group.figures[0].text)
    return int(found[0]) if found else None


def _is_right(group: _Group, right_from: int | None) -> bool:
    ordinal = _ordinal(group)
    if ordinal is not None and right_from is not None:
        return ordinal >= right_from
    return _OF_EXPENDITURE.search(group.name.text) is not None


def _placed(left: list[_Field | None], right: list[_Field | None], width: int) -> list[_Field | None]:
    lost: list[_Field | None] = [None] * width
    return (left + lost)[:width] + (right + lost)[:width]


def _ranges(row: list[_Field | None]) -> list[Range]:
    place = next(field.start for field in row if field)
    ranges: list[Range] = []
    for field in row:
        ranges.append((field.start, field.end) if field else (place, place))
        place = ranges[-1][1]
    return ranges

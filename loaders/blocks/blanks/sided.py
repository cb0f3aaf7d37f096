"""Tables of two sides whose columns blanks divide: names and figures of revenue, then those of expenditure.

项目 行次 决算数 项目 行次 决算数
一、财政拨款收入 1 6284.35 八、社会保障和就业支出 15 6172.48
二十三、其他支出 30 468.24
"""

import re

from loaders.blocks.blanks.blank_fields import WORDS, Field, Range, empty_field, fields_of, ranges_of
from loaders.blocks.blanks.sided_rows import (
    NUMBERS_ROWS,
    Group,
    SidedRow,
    is_right,
    names_row,
    offset_of,
    placed,
    split,
)
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_COLUMNS = 3, 4
HEADING_LENGTH, NAME_LENGTH = 24, 40

_YEAR = re.compile(r"^20\d\d年(?:度)?")
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?|[-—–]+")
_ORDINAL = re.compile(r"\d{1,3}")
_OMITTED = re.compile(r"[…·.]{2,}")  # lines that the form has and this table leaves out
_NAMES = re.compile(
    r"(?:收入|支出)?项目(?:名称|[（(][^（）()]*[)）])?|(?:项目)?(?:[（(]?按)?(?:支出)?功能分类(?:科目)?[)）]?|科目(?:名称)?"
)
SIDES = ["收入", "支出"]


def read_sides(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table that begins at line ``first``, and the index of the line after it.

    Every row has all columns: a cell that is not printed is empty. Figures of which nobody can say which column they
    stand in are in a last column without a heading. Without rows, there is no such table.
    """
    if len(fields_of(lines[first])) < len(SIDES):
        return [], first
    header, at = _words_of(lines[first]), first + 1
    above = header if [field.text for field in header] == SIDES else []
    if above and at < len(lines):
        header, at = _words_of(lines[at]), at + 1
    sides = sides_of(header)
    if not sides:
        return [], first
    rows: list[list[Field | None]] = []
    told, after, offset = 0, first, None
    while at < len(lines):
        fields = _words_of(lines[at])
        groups = _groups(fields) or (_unnamed(fields, rows, sides) if offset else [])
        if not groups:
            break
        offset = offset or (offset_of(groups) if sides[1][1].text == NUMBERS_ROWS else None)
        row = _row(groups, sides, offset)
        if row is None:
            break
        rows.append(row)
        at += 1
        if any(group.figures for group in groups):
            told, after = len(rows), at
    return (grid_rows(sides, above, rows[:told]), after) if told >= FEWEST_ROWS else ([], first)


def grid_rows(
    sides: list[list[Field]], above: list[Field], rows: list[list[Field | None]]
) -> list[list[Range]]:
    """Ranges of the headings and of the rows below them, all equally wide."""
    headed: list[list[Field | None]] = [[*sides[0], *sides[1]]]
    if above:
        headed.insert(0, [above[0], *[None] * (len(sides[0]) - 1), above[1]])
    width = max(len(row) for row in headed + rows)
    return [ranges_of(row + [None] * (width - len(row))) for row in headed + rows]


def _unnamed(fields: list[Field], rows: list[list[Field | None]], sides: list[list[Field]]) -> list[Group]:
    """Rows that have their numbers and nothing else (11 | 24), which go on with those above; empty for other lines."""
    names = (row[at] for row in rows[-1:] for at in (0, len(sides[0])))
    is_last = any(name and name.text.endswith("总计") for name in names)
    if is_last or not all(_ORDINAL.fullmatch(field.text) for field in fields):
        return []
    places = (1, len(sides[0]) + 1)
    numbers = [[row[at].text for row in reversed(rows) if row[at]] for at in places]
    if not all(_ORDINAL.fullmatch(told[0]) for told in numbers if told):
        return []  # a side whose rows have no numbers
    last = [int(told[0]) if told else 0 for told in numbers]
    due = [number + 1 for number in last]
    is_next = [int(field.text) for field in fields] in (due, due[:1], due[1:])
    return [Group(empty_field(field.start), [field]) for field in fields] if is_next else []


def _row(groups: list[Group], sides: list[list[Field]], offset: int | None) -> list[Field | None] | None:
    """The cells of a line; None where it has too many."""
    groups = split(groups, offset) if offset else groups
    if len(groups) > len(sides):
        return None
    if len(groups) > 1:
        return placed(SidedRow(groups[0], groups[1]), sides)
    group = groups[0]
    return placed(SidedRow(None, group) if is_right(group, offset) else SidedRow(group, None), sides)


def _words_of(line: PhysicalLine) -> list[Field]:
    """The fields of a line, words that blanks spread (项  目) without them."""
    return [field._replace(text="".join(field.text.split())) for field in fields_of(line)]


def sides_of(header: list[Field]) -> list[list[Field]]:
    """The columns of both sides; empty where the line heads no two sides."""
    if len(header) < FEWEST_COLUMNS or any(len(field.text) > HEADING_LENGTH for field in header):
        return []
    named = [at for at, field in enumerate(header) if _NAMES.fullmatch(field.text)]
    is_sided = len(named) == len(SIDES) and named[0] == 0 and min(named[1], len(header) - named[1]) > 1
    words = all(WORDS.fullmatch(_YEAR.sub("", field.text)) for field in header)
    return [header[: named[1]], header[named[1] :]] if is_sided and words else []


def _groups(fields: list[Field]) -> list[Group]:
    """The names of a line with their figures; empty where it has other words, or no figure and no names of rows.

    A number of a row that leads the line stands behind a name that is not printed.
    """
    leads = len(fields) > 1 and _ORDINAL.fullmatch(fields[0].text) and WORDS.fullmatch(fields[1].text)
    groups = [Group(empty_field(fields[0].start), [])] if leads else []
    for field in fields:
        if _FIGURE.fullmatch(field.text) and groups:
            groups[-1].figures.append(field)
        elif len(field.text) <= NAME_LENGTH and any(way.fullmatch(field.text) for way in (WORDS, _OMITTED)):
            groups.append(Group(field, []))
        else:
            return []
    is_row = any(group.figures for group in groups) or all(names_row(group.name.text) for group in groups)
    return groups if is_row else []
